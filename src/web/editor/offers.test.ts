import { readFileSync } from 'node:fs'
import { caseJsonSchema, parseCase } from 'endstate'
import { expect, test } from 'vitest'
import { offersAt } from './offers.ts'
import { placeAt } from './place-in-yaml.ts'

const minimal = readFileSync(new URL('../../../cases/minimal/case.yaml', import.meta.url), 'utf8')
const read = parseCase(minimal)
const spec = read.ok ? read.value.spec : null
const schema = caseJsonSchema()
const at = (text: string) => offersAt(placeAt(text), schema, spec).map((one) => one.text)

test.each([
  ['', ['parties', 'issues', 'endStates', 'statusQuo']],
  ['parties:\n  - id: a\n    ', ['name', 'preferences', 'noDeal', 'redLines']],
  ['parties:\n  - preferences:\n      kind: ', ['additive', 'ranking', 'statements', 'table']],
  ['events:\n  - { id: x, kind: ', ['offer', 'demand', 'talks']],
  ['events:\n  - { id: x, actor: ', ['mill', 'orchard']],
  ['issues:\n  - decidedBy: [mill, ', ['mill', 'orchard']],
  ['endStates:\n  - is: { ', ['water', 'payment']],
  ['endStates:\n  - is: { water: ', ['mill', 'shared', 'orchard']],
  ['parties:\n  - noDeal:\n      judged: { ', ['by', 'on', 'because', 'from']],
])('%j offers %j', (text, expected) => {
  expect(at(text)).toEqual(expect.arrayContaining(expected))
})

test('keys come with what they mean', () => {
  const offers = offersAt(placeAt('parties:\n  - id: a\n    '), schema, spec)
  expect(offers.find(({ text }) => text === 'signs')?.info).toContain('signature')
})
