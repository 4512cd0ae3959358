/** Credibility needed and credibility there is, in tables. */
import {
  type Cell,
  leftColumn,
  rightColumn,
  type Sentence,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type { CredibilityAsked, EndStateTrust, Interval, Outlook, TrustBasis, TrustValue } from './finding.ts'
import { measuredPercent, percent, type Words, yearly } from './words.ts'

/**
 * Table of what a promise needs against what it has, and of the belt test where the case says how the next
 * war can end.
 */
export function credibility({ endStates, documented }: TrustValue, basis: TrustBasis, words: Words): Table {
  const belt = endStates.some((one) => one.belt)
  return {
    kind: 'table',
    id: 'trust-credibility',
    sentence: credibilitySentence(endStates, basis, documented.length, belt, words),
    columns: [
      leftColumn('end-state', 'End state'),
      rightColumn('needed', 'Credibility needed'),
      rightColumn('calm', 'There is'),
      rightColumn('headwind', 'In a headwind'),
      leftColumn('short-calm', 'Short by'),
      leftColumn('short-headwind', 'Short by, headwind'),
      rightColumn('draws', 'Enough in the draws, calm and headwind'),
      ...(belt ? [rightColumn('belt', 'Needed so that attacking does not pay')] : []),
    ],
    rows: endStates.map(({ name, outlook, belt: test, ranges, enough }): Cell[] => [
      name,
      askedWithRange(outlook.needed, ranges?.needed),
      percent(outlook.fights.calm),
      percent(outlook.fights.headwind),
      shortBy(outlook, 'calm'),
      shortBy(outlook, 'headwind'),
      enough ? `${percent(enough.calm)} and ${percent(enough.headwind)}` : null,
      ...(belt ? [beltCell(test)] : []),
    ]),
  }
}

function beltCell(test: EndStateTrust['belt']): Cell {
  if (!test) return null
  if (test.needed === null || test.needed > 1) return 'more than any'
  return test.needed === 0 ? 'none' : percent(test.needed)
}

function credibilitySentence(
  endStates: readonly EndStateTrust[],
  basis: TrustBasis,
  rows: number,
  belt: boolean,
  words: Words,
): Sentence {
  const short = endStates.filter(({ outlook }) => !outlook.enough.headwind).length
  const bound = `a risk of attack of ${yearly(basis.tolerated)} a year`
  const also = belt
    ? ` The last column asks less: that attacking is worth no more to ${words.party(basis.challenger)} than the deal, on its own values of the ways the next war can end.`
    : ''
  return sentence(
    endStates.length === 0 && rows > 0
      ? `No named end state to judge; credibility is needed for ${bound}.`
      : `How credible the promise must be for ${bound}, and how credible it is: in a headwind it falls short in ${short} of ${endStates.length} end states.${also}`,
  )
}

/** What a credibility asked for says in a cell. */
export function asked({ credibility: amount, verdict }: CredibilityAsked): string {
  if (verdict === 'already-safe') return 'none'
  if (verdict === 'never-enough') return 'more than any'
  const said = amount === null ? '' : percent(amount)
  return verdict === 'backfires' ? `at most ${said}` : said
}

/** The same with the range over the draws, cut to 0 to 1. */
function askedWithRange(needed: CredibilityAsked, range: Interval | undefined): Cell {
  const { credibility: amount, verdict } = needed
  if (verdict === 'needed' && amount !== null) return measuredPercent(amount, range)
  const ends = range && range.high > 0.005 ? ` [${percent(range.low)} to ${percent(range.high)}]` : ''
  return `${asked(needed)}${ends}`
}

/** What is missing, in points of per cent; `enough` where nothing is. */
export function shortBy(outlook: Outlook, weather: 'calm' | 'headwind'): string {
  if (outlook.enough[weather]) return 'enough'
  const { verdict } = outlook.needed
  if (outlook.gap === null || verdict === 'never-enough') return 'no promise is enough'
  if (verdict === 'backfires') return 'a promise makes it worse'
  const points = Math.max(1, Math.round(outlook.gap[weather] * 100))
  return points === 1 ? 'one point' : `${points} points`
}
