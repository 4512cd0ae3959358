import { expect, test } from 'vitest'
import { placeAt } from './place-in-yaml.ts'

const file = `endstate: 1
id: sample
parties:
  - id: mill
    name: The mill
    preferences:
      kind: additive
      issues:
        water: { weight: 0.7, options: { mill: 1 } }
issues:
  - id: water
    decidedBy: [mill, orch`

test.each([
  ['', [], false, ''],
  ['ti', [], false, 'ti'],
  ['endstate: 1\nquest', [], false, 'quest'],
  ['parties:\n  - na', ['parties', '*'], false, 'na'],
  ['parties:\n  - id: mill\n    na', ['parties', '*'], false, 'na'],
  ['parties:\n- id: mill\n  na', ['parties', '*'], false, 'na'],
  [
    'parties:\n  - id: mill\n    preferences:\n      kind: ad',
    ['parties', '*', 'preferences', 'kind'],
    true,
    'ad',
  ],
  ['events:\n  - { id: a, ki', ['events', '*'], false, 'ki'],
  ['events:\n  - { id: a, kind: off', ['events', '*', 'kind'], true, 'off'],
  [file, ['issues', '*', 'decidedBy', '*'], true, 'orch'],
  [
    'parties:\n  - id: a\n    noDeal:\n      judged: { by: me,\n        from: [{ claim: x, gi',
    ['parties', '*', 'noDeal', 'judged', 'from', '*'],
    false,
    'gi',
  ],
  ['claims: []\n# parties:\nlimits:\n  - some', ['limits', '*'], false, 'some'],
] as const)('%j', (text, path, value, typed) => {
  expect(placeAt(text)).toEqual({ path, value, typed })
})
