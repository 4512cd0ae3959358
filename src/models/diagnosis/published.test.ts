/** The published example of three hypotheses and four observations, and the two older ways of scoring. */
import { expect, test } from 'vitest'
import {
  type EvidenceTable,
  expectedInformation,
  type Mark,
  markOf,
  markSpread,
  posterior,
  relevanceFactors,
  squaredInconsistency,
  weightedInconsistency,
} from '../index.ts'

const priors = Float64Array.of(0.4, 0.4, 0.2)
const rows = [
  [0.8, 0.4, 0.5],
  [0.7, 0.2, 0.5],
  [0.3, 0.6, 0.5],
  [0.9, 0.5, 0.9],
]

function table(credibility: number[], group: number[]): EvidenceTable {
  return {
    hypotheses: 3,
    likelihood: Float64Array.from(rows.flat()),
    credibility: Float64Array.from(credibility),
    group: Int32Array.from(group),
    trust: new Float64Array(4).fill(1),
  }
}

const close = (got: Iterable<number>, wanted: number[]): void => {
  const list = [...got]
  expect(list).toHaveLength(wanted.length)
  wanted.forEach((value, k) => {
    expect(list[k]).toBeCloseTo(value, 11)
  })
}

test('belief after four observations', () => {
  close(
    posterior(priors, table([1, 1, 1, 1], [-1, -1, -1, -1]))!,
    [0.6532728451069345, 0.10369410239792613, 0.24303305249513935],
  )
})

test('the first two tempered by half, as half-believed reports and as one group', () => {
  const wanted = [0.505879641898543, 0.21244948028475485, 0.2816708778167023]
  close(posterior(priors, table([0.5, 0.5, 1, 1], [-1, -1, -1, -1]))!, wanted)
  close(posterior(priors, table([1, 1, 1, 1], [7, 7, -1, -1]))!, wanted)
})

test('information in bits, given the base rates', () => {
  close(
    rows.map((row) => expectedInformation(priors, row)),
    [0.10430241929684092, 0.15409084117300353, 0.05448184134608092, 0.14534901633904906],
  )
})

test('weighted inconsistency: scores of the published example, on a table that has them', () => {
  // The publication gives the scores; the table was chosen to have them and to use every factor.
  const { low, medium, high } = relevanceFactors
  const weights = [medium * medium, low * medium, high * high, low * low]
  const table: Mark[][] = [
    [-1, -1, 1, 0],
    [-2, 0, 2, -1],
    [1, 0, -2, 0],
  ]
  close(
    table.map((marks) => weightedInconsistency(marks, weights)),
    [-1.707106781186548, -2.5, -4],
  )
})

test('Open Synthesis: inconsistency of hypotheses and spread of observations, on a table that has them', () => {
  const observations: Mark[][] = [
    [-2, -1, 2],
    [-1, 0, 1],
    [1, -1, -2],
  ]
  const columns = [0, 1, 2].map((k) => observations.map((row) => row[k]!))
  expect(columns.map(squaredInconsistency)).toEqual([5, 2, 4])
  close(observations.map(markSpread), [1.699673171197595, 0.816496580927726, 1.247219128924647])
})

test('a chance gets the mark whose number is nearest, and between two the one nearer to neutral', () => {
  expect([0.1, 0.3, 0.5, 0.7, 0.9].map(markOf)).toEqual([-2, -1, 0, 1, 2])
  expect([0, 0.2, 0.4, 0.6, 0.8, 1].map(markOf)).toEqual([-2, -1, 0, 0, 1, 2])
})
