/** Observations in the compiled case: where their numbers are, whatever the order of the file. */
import { expect, test } from 'vitest'
import { randomCase, readCase, type Written } from '../../test/oracles/random-case.ts'
import { compileCase } from './index.ts'

const reading = (id: string, party: string): Written => ({ id, party, name: id, summary: id, prior: 1 })
const seen: Written = {
  id: 'patrols',
  party: 'north',
  what: 'Patrols at the border',
  date: '2025-03',
  likelihoods: { greed: 'very-consistent', fear: [0.2, 0.4] },
  credibility: 0.8,
  group: 'border',
}
const open: Written = {
  id: 'letter',
  party: 'north',
  what: 'A letter that offers a pause',
  seen: false,
  likelihoods: { fear: 0.6, greed: 'inconsistent' },
  other: 'consistent',
  relevance: 'high',
  planted: true,
}

function compiled(observations: Written[], readings: Written[]) {
  const written = {
    ...randomCase(() => 1),
    parties: ['north', 'south'].map((id) => ({
      id,
      name: id,
      noDeal: 0.1,
      preferences: { kind: 'additive', issues: { land: { weight: 1, options: { a: 0.4, b: 0.6 } } } },
    })),
    issues: [
      { id: 'land', name: 'Land', decidedBy: 'north', options: ['a', 'b'].map((id) => ({ id, name: id })) },
    ],
    readings,
    observations,
  }
  const result = compileCase(readCase(written))
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return result.value
}

const readings = [reading('greed', 'north'), reading('calm', 'south'), reading('fear', 'north')]

test('each number of an observation is found: words as their numbers, ranges as ranges', () => {
  const one = compiled([seen, open], readings)
  expect(one.observations.map(({ id }) => id)).toEqual(['letter', 'patrols'])
  const [letter, patrols] = one.observations
  const central = (quantity: number): number => one.quantities[quantity]!.central
  const chances = (of: typeof letter) =>
    Object.fromEntries(of!.likelihoods.map((own) => [one.readings[own.reading]!.id, central(own.quantity)]))
  expect(chances(patrols)).toEqual({ fear: expect.closeTo(0.3, 9), greed: 0.9 })
  expect(chances(letter)).toEqual({ fear: 0.6, greed: 0.3 })
  expect([central(patrols!.other), central(letter!.other)]).toEqual([0.5, 0.7])
  expect([central(patrols!.credibility), central(letter!.credibility)]).toEqual([0.8, 1])
  expect(patrols).toMatchObject({ party: 0, date: '2025-03', seen: true, group: 'border', planted: false })
  expect(letter).toMatchObject({ date: null, seen: false, group: null, planted: true, relevance: 'high' })
})

test('the order of the file changes nothing', () => {
  const one = compiled([seen, open], readings)
  const other = compiled([open, seen], [...readings].reverse())
  expect(other.observations).toEqual(one.observations)
})

test('a case without observations has an empty list', () => {
  expect(compiled([], readings).observations).toEqual([])
})
