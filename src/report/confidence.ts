/**
 * How sure we are of an answer, by stated rules, and why. Confidence is about the ground the answer stands on; how likely
 * something is has its own sentence (ICD 203).
 *
 * Five tests, each strong, middling or weak:
 * - proof: share of influence that cites a passage: from 90 % strong, from 60 % middling;
 * - passages: share of influence whose passages give a number or an order: from 60 % strong, from 30 % middling;
 * - sources: independent sources (different publisher, else different author): from 8 strong, from 4 middling;
 * - range: high end of the 90 % range against its low end: up to 3 times strong, up to 10 middling; a range that holds
 *   "none" beside "some", or no range at all, is weak;
 * - model: checks the analyses run so far cannot make: none strong, one middling, two or more weak.
 * High: every test is strong. Low: two or more are weak. Otherwise moderate.
 */
import { confidenceSentence, type Sentence } from '../blocks/index.ts'
import type { Coverage, Source } from '../evidence/index.ts'
import { formatCount, formatPercent } from './numbers.ts'

/** The three levels; there is no fourth for "unknown", which is low. */
export type ConfidenceLevel = 'high' | 'moderate' | 'low'
/** How a test came out. */
export type Strength = 'strong' | 'middling' | 'weak'

/** One of the five tests with its outcome. */
export interface ConfidenceTest {
  name: 'proof' | 'passages' | 'sources' | 'range' | 'model'
  strength: Strength
  /** A clause that can follow "because". */
  reason: string
}

/** A level with the tests it follows from. */
export interface Confidence {
  level: ConfidenceLevel
  /** Weakest first. */
  tests: ConfidenceTest[]
}

/** The facts the tests look at. */
export interface ConfidenceInput {
  coverage: Coverage
  /** Sources that the quantities behind the answer cite. */
  sources: readonly Source[]
  /** 90 % range of the headline; null where no worlds were drawn. */
  range: readonly [number, number] | null
  /** Checks that no analysis in this report makes, each as a clause: `guarantees are taken at their word`. */
  unchecked: readonly string[]
}

const order: readonly Strength[] = ['weak', 'middling', 'strong']

/** Level and reasons. The order of tests of equal strength is that of the rules above. */
export function confidenceOf(input: ConfidenceInput): Confidence {
  const tests = [proof(input), passages(input), sourceCount(input), range(input), model(input)]
  const weak = tests.filter(({ strength }) => strength === 'weak').length
  const strong = tests.filter(({ strength }) => strength === 'strong').length
  return {
    level: strong === tests.length ? 'high' : weak >= 2 ? 'low' : 'moderate',
    tests: tests.sort((a, b) => order.indexOf(a.strength) - order.indexOf(b.strength)),
  }
}

/** `Our confidence is low: …; ….` with the weakest tests, at most `most`; a high level gives all that is strong. */
export function sayConfidence({ level, tests }: Confidence, most = 2): Sentence {
  const telling = level === 'high' ? tests : tests.filter(({ strength }) => strength !== 'strong')
  return confidenceSentence(
    `Our confidence is ${level}: `,
    `${telling
      .slice(0, most)
      .map(({ reason }) => reason)
      .join('; ')}.`,
  )
}

/** Independent sources: different publishers, else different authors, else different sources. */
export function independentSources(sources: readonly Source[]): number {
  return new Set(sources.map((source) => source.publisher ?? source.author ?? source.id)).size
}

const band = (value: number, strong: number, middling: number): Strength =>
  value >= strong ? 'strong' : value >= middling ? 'middling' : 'weak'

function proof({ coverage }: ConfidenceInput): ConfidenceTest {
  const share = coverage.weighted.citing
  const what = coverage.weighting === 'count' ? 'its inputs, by count,' : 'what drives it'
  const strength = band(share, 0.9, 0.6)
  const only = strength === 'strong' ? '' : 'only '
  const shown = share === 0 ? 'nothing' : `${only}${formatPercent(share)}`
  return { name: 'proof', strength, reason: `${shown} of ${what} cites a passage` }
}

function passages({ coverage }: ConfidenceInput): ConfidenceTest {
  const { number, order: ordered } = coverage.weighted.gives
  const strength = band(number + ordered, 0.6, 0.3)
  const reason =
    strength === 'strong'
      ? 'most passages give a number or an order'
      : 'most of its numbers are judgements for which the sources give a direction at best'
  return { name: 'passages', strength, reason }
}

function sourceCount({ sources }: ConfidenceInput): ConfidenceTest {
  const count = independentSources(sources)
  const strength = band(count, 8, 4)
  const few = strength === 'strong' ? '' : 'only '
  const reason =
    count === 0
      ? 'it rests on no source'
      : `it rests on ${few}${formatCount(count)} independent ${plural(count, 'source')}`
  return { name: 'sources', strength, reason }
}

function range({ range: ends }: ConfidenceInput): ConfidenceTest {
  if (ends === null)
    return { name: 'range', strength: 'weak', reason: 'the ranges of its inputs were not drawn' }
  const [low, high] = ends
  if (low <= 0 && high > 0) {
    return { name: 'range', strength: 'weak', reason: 'its 90 % range reaches from none to some' }
  }
  const ratio = high <= 0 ? 1 : high / low
  const strength = ratio <= 3 ? 'strong' : ratio <= 10 ? 'middling' : 'weak'
  const reason = strength === 'strong' ? 'its 90 % range is narrow' : 'its 90 % range is wide'
  return { name: 'range', strength, reason }
}

function model({ unchecked }: ConfidenceInput): ConfidenceTest {
  const strength = unchecked.length === 0 ? 'strong' : unchecked.length === 1 ? 'middling' : 'weak'
  return {
    name: 'model',
    strength,
    reason: unchecked.length === 0 ? 'every check was made' : unchecked.join(' and '),
  }
}

const plural = (count: number, word: string): string => (count === 1 ? word : `${word}s`)
