import { readFileSync } from 'node:fs'
import { type CaseFile, compileCase, parseCase, setValues } from 'endstate'
import { expect, test } from 'vitest'
import { startOf } from './field-values.ts'
import type { Values } from './fields.ts'
import { added, freshId, missingIn, refilled, removed } from './item-changes.ts'
import { fieldsOf, type ItemKind, itemKinds } from './item-kinds.ts'
import { type Item, itemsOf } from './item-places.ts'
import { filledFrom } from './number-basis.ts'

const textOf = (name: string) =>
  readFileSync(new URL(`../../../../cases/${name}/case.yaml`, import.meta.url), 'utf8')
const minimal = textOf('minimal')

function read(text = minimal) {
  const result = parseCase(text)
  if (!result.ok) throw new Error(result.diagnostics.map((one) => one.message).join('\n'))
  return result.value
}

function sound(changes: Parameters<typeof setValues>[1], text = minimal): CaseFile {
  const changed = setValues(read(text), changes)
  const compiled = changed.ok ? compileCase(changed.value) : changed
  if (!changed.ok || !compiled.ok)
    throw new Error(compiled.diagnostics.map((one) => `${one.path.join('.')}: ${one.message}`).join('\n'))
  return changed.value
}

const start = (written: Parameters<typeof filledFrom>[0]) => filledFrom(written, null, '2026-01-31')
/** A number as somebody judges it in a form. */
const judged = (value: string) => ({
  ...start(undefined),
  kind: 'judged' as const,
  value,
  by: 'Test team',
  because: 'Read in the minutes.',
})

const startValues = (kind: ItemKind, file: CaseFile, item: Item): Values =>
  Object.fromEntries(
    fieldsOf(kind, file.spec).flatMap((field) => {
      const value = startOf(field, item.written[field.key], start)
      return value === undefined ? [] : [[field.key, value]]
    }),
  )

const filled: Record<ItemKind, Values> = {
  parties: { name: 'The miller', signs: 'yes', noDeal: judged('0.2-0.4') },
  issues: { name: 'The path', decidedBy: ['mill', 'orchard'], options: 'As now\nOpen to all' },
  options: { issue: 'water', name: 'Nobody has it' },
  redLines: {
    party: 'mill',
    name: 'Dry in August',
    crossedWhen: { water: ['orchard', 'shared'], not: ['not'] },
    declared: [],
    assessed: judged('[0.5, 0.8]'),
  },
  provides: { party: 'orchard', item: 'the fee', can: 'yes', neededFor: { payment: ['yearly'] } },
  readings: {
    party: 'mill',
    name: 'Wants quiet',
    summary: 'It wants to be left alone.',
    prior: judged('0.5'),
  },
  observations: {
    party: 'mill',
    what: 'It closed the sluice.',
    date: '2025-05-01',
    likelihoods: { quiet: 'consistent' },
    credibility: judged('0.7'),
  },
  endStates: {
    name: 'In turn',
    summary: 'Days in turn for a fee.',
    is: { water: ['shared'], payment: ['yearly'] },
  },
  constraints: { because: 'It was never paid.', forbid: { water: ['mill'], payment: ['yearly'] } },
  guaranteeTerms: {
    challenger: 'mill',
    protected: 'orchard',
    name: 'The council watches',
    when: { water: ['shared'] },
    codes: [{ key: 'commitment', number: judged('[0.2, 0.9]') }],
  },
  precedents: { name: 'The old sluice', years: '40', failures: '2', caveat: 'There was no mill.', terms: [] },
  endings: { name: 'The brook runs dry', chance: judged('[0.01, 0.05]'), state: { water: ['mill'] } },
  plans: {
    name: 'Ask for turns',
    for: 'orchard',
    to: 'mill',
    offers: ['turns'],
    trigger: 'The mill says no twice.',
    levers: [],
    ruleOut: [],
    believes: {},
    by: 'A neighbour',
  },
  steps: { name: 'Mend the sluice', by: 'mill', after: [] },
  levers: {
    name: 'Dig a well',
    holder: 'orchard',
    effect: 'It needs less of the brook.',
    set: [{ key: 'orchard.no-deal', number: judged('[0.5, 0.6]') }],
  },
  scenarios: {
    name: 'A dry year',
    levers: [],
    set: [{ key: 'mill.no-deal', number: judged('0.1') }],
    readings: {},
  },
  needs: { item: 'a mason', unit: 'days', amount: judged('[2, 4]'), forStates: { water: ['shared'] } },
  events: {
    what: 'The sluice was closed.',
    date: '2025-05-01',
    kind: 'coerce',
    actor: 'mill',
    target: 'orchard',
    position: { water: ['mill'] },
    tactics: [],
  },
  tactics: { name: 'Closing the sluice before each talk', user: 'mill', indicator: 'talk-while-striking' },
  sources: {
    title: 'Minutes of the parish',
    kind: 'report',
    published: '2025-04',
    url: 'https://example.org/minutes',
  },
  claims: { source: 'minutes', says: 'The mill agreed to turns.', quote: 'in turn', stance: 'reports' },
}

/** What has to be there before a thing of a kind can be said. */
const before: Partial<Record<ItemKind, [ItemKind, Values]>> = {
  observations: ['readings', { ...filled.readings, name: 'quiet' }],
  precedents: ['guaranteeTerms', filled.guaranteeTerms],
  plans: ['endStates', { ...filled.endStates, name: 'turns' }],
  claims: ['sources', { ...filled.sources, title: 'minutes' }],
}

function textBefore(kind: ItemKind): string {
  const needed = before[kind]
  return needed ? sound(added(needed[0], read().spec, needed[1])).text : minimal
}

test.each(itemKinds)(
  'a filled-in form of %s makes a sound case, and taking it away makes it sound again',
  (kind) => {
    const text = textBefore(kind)
    const { spec } = read(text)
    expect(missingIn(kind, spec, filled[kind], true)).toEqual([])
    const after = sound(added(kind, spec, filled[kind]), text)
    const items = itemsOf(kind, after.spec)
    expect(items.length).toBe(itemsOf(kind, spec).length + 1)
    const fresh = items.filter((one) => !itemsOf(kind, spec).some(({ title }) => title === one.title))
    expect(fresh).toHaveLength(1)
    const taken = sound(removed(kind, after.spec, fresh[0]!), after.text)
    expect(itemsOf(kind, taken.spec).length).toBe(itemsOf(kind, spec).length)
    expect(after.text).toContain('# weights times option values')
    expect(after.text.indexOf('parties:')).toBeLessThan(after.text.indexOf('issues:\n  - id'))
  },
)

test.each(itemKinds)('a form of %s that nobody touches changes nothing', (kind) => {
  const text = textBefore(kind)
  const file = sound(added(kind, read(text).spec, filled[kind]), text)
  const item = itemsOf(kind, file.spec).at(-1)!
  const values = startValues(kind, file, item)
  expect(missingIn(kind, file.spec, values, false)).toEqual([])
  expect(refilled(kind, file.spec, item, { values, start: { ...values } })).toEqual([])
})

test('what is filled in comes back when the form is opened again, with its kind, range and reason', () => {
  const file = sound(added('redLines', read().spec, filled.redLines))
  const item = itemsOf('redLines', file.spec).at(-1)!
  const values = startValues('redLines', file, item)
  expect(values.crossedWhen).toEqual({ water: ['orchard', 'shared'], not: ['not'] })
  expect(values.declared).toEqual([])
  expect(values.assessed).toMatchObject({ kind: 'judged', value: '[0.5, 0.8]', by: 'Test team' })
  const changes = refilled('redLines', file.spec, item, {
    values: { ...values, declared: '', assessed: { ...judged('0.9'), kind: 'assumed', assumed: '' } },
    start: values,
  })
  const after = sound(changes, file.text)
  expect(after.spec.parties[0]!.redLines[0]).toMatchObject({
    assessed: { value: 0.9, assumed: 'a default of the form; nobody has judged it yet' },
  })
  expect(after.spec.parties[0]!.redLines[0]!.declared).toBeUndefined()
})

test('a number without what it rests on is said to be missing, and a condition beyond the boxes is left alone', () => {
  const { spec } = read()
  const values = { ...filled.redLines, assessed: { ...judged('0.4'), because: '' } }
  expect(missingIn('redLines', spec, values, true)).toEqual(['assessed'])
  const odd = startOf({ key: 'forbid', type: 'condition' }, { any: [{ water: 'mill' }] }, start)
  expect(odd).toBeUndefined()
})

test('an issue that parties care about can be taken away: their other weights then sum to 1', () => {
  const { spec } = read()
  const after = sound(removed('issues', spec, itemsOf('issues', spec)[1]!))
  expect(after.spec.parties[0]?.preferences).toMatchObject({ issues: { water: { weight: 1 } } })
})

test('a new name changes nothing else in the text', () => {
  const file = read()
  const item = itemsOf('parties', file.spec)[0]!
  const old = startValues('parties', file, item)
  const changes = refilled('parties', file.spec, item, {
    values: { ...old, name: 'The old mill' },
    start: old,
  })
  expect(sound(changes).text).toBe(
    minimal.replace('name: The mill\n    noDeal', 'name: The old mill\n    noDeal'),
  )
})

test('ids are words joined by hyphens and never taken twice', () => {
  expect(freshId('Été 2025!', [], 'x')).toBe('e-te-2025')
  expect(freshId('水', ['party'], 'party')).toBe('party-2')
})
