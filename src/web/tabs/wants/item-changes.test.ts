import { readFileSync } from 'node:fs'
import { compileCase, parseCase, setValues } from 'endstate'
import { expect, test } from 'vitest'
import { added, freshId, missingIn, refilled, removed } from './item-changes.ts'
import { type ItemKind, itemKinds, itemsOf, type Values } from './item-kinds.ts'

const textOf = (name: string) =>
  readFileSync(new URL(`../../../../cases/${name}/case.yaml`, import.meta.url), 'utf8')
const minimal = textOf('minimal')

function read(text = minimal) {
  const result = parseCase(text)
  if (!result.ok) throw new Error(result.diagnostics.map((one) => one.message).join('\n'))
  return result.value
}

function sound(changes: Parameters<typeof setValues>[1], text = minimal) {
  const changed = setValues(read(text), changes)
  const compiled = changed.ok ? compileCase(changed.value) : changed
  if (!changed.ok || !compiled.ok)
    throw new Error(compiled.diagnostics.map((one) => `${one.path.join('.')}: ${one.message}`).join('\n'))
  return changed.value
}

const filled: Record<ItemKind, Values> = {
  parties: { name: 'The miller', signs: 'yes', noDeal: '0.2-0.4' },
  issues: { name: 'The path', decidedBy: ['mill', 'orchard'], options: 'As now\nOpen to all' },
  options: { issue: 'water', name: 'Nobody has it' },
  constraints: { because: 'It was never paid.', forbid: { water: 'mill', payment: 'yearly' } },
  endStates: {
    name: 'In turn',
    summary: 'Days in turn for a fee.',
    is: { water: 'shared', payment: 'yearly' },
  },
  readings: { party: 'mill', name: 'Wants quiet', summary: 'It wants to be left alone.', prior: '0.5' },
  observations: {
    party: 'mill',
    what: 'It closed the sluice.',
    date: '2025-05-01',
    likelihoods: { quiet: 'consistent' },
  },
  events: {
    what: 'The sluice was closed.',
    date: '2025-05-01',
    kind: 'coerce',
    actor: 'mill',
    target: 'orchard',
  },
  provides: { party: 'orchard', item: 'the fee', can: 'yes', neededFor: { payment: 'yearly' } },
}

test.each(itemKinds)(
  'a filled-in form of %s makes a sound case, and taking it away makes it sound again',
  (kind) => {
    const start =
      kind === 'observations'
        ? sound(added('readings', read().spec, { ...filled.readings, name: 'quiet' })).text
        : minimal
    const { spec } = read(start)
    expect(missingIn(kind, spec, filled[kind], true)).toEqual([])
    const after = sound(added(kind, spec, filled[kind]), start)
    const items = itemsOf(kind, after.spec)
    expect(items.length).toBe(itemsOf(kind, spec).length + 1)
    const fresh = items.filter((one) => !itemsOf(kind, spec).some(({ title }) => title === one.title))
    expect(fresh).toHaveLength(1)
    const before = sound(removed(kind, after.spec, fresh[0]!), after.text)
    expect(itemsOf(kind, before.spec).length).toBe(itemsOf(kind, spec).length)
    expect(after.text).toContain('# weights times option values')
  },
)

test('an issue that parties care about can be taken away: their other weights then sum to 1', () => {
  const { spec } = read()
  const after = sound(removed('issues', spec, itemsOf('issues', spec)[1]!))
  expect(after.spec.parties[0]?.preferences).toMatchObject({ issues: { water: { weight: 1 } } })
})

test('a new name changes nothing else in the text', () => {
  const { spec } = read()
  const item = itemsOf('parties', spec)[0]!
  const values = { name: 'The old mill', description: '', signs: 'yes' }
  expect(sound(refilled('parties', spec, item, values)).text).toBe(
    minimal.replace('name: The mill\n    noDeal', 'name: The old mill\n    noDeal'),
  )
})

test('ids are words joined by hyphens and never taken twice', () => {
  expect(freshId('Été 2025!', [], 'x')).toBe('e-te-2025')
  expect(freshId('水', ['party'], 'party')).toBe('party-2')
})
