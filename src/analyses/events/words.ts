/** Names and phrases for readers of `events`. */
import { type Inline, listed, nameOf } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { Counted, IndicatorId, IndicatorResult, TimelineEvent, Verdict, WhyNone } from './finding.ts'

export interface Words {
  party: (id: string) => string
  series: (id: string) => string
  /** Date and what happened, with its sources; an unknown id stands for itself. */
  event: (id: string) => Inline[]
}

/** Looks up names of one compiled case. */
export function wordsOf(compiled: CompiledCase, events: readonly TimelineEvent[]): Words {
  const known = new Map(events.map((event) => [event.id, event]))
  return {
    party: (id) => nameOf(compiled.parties, id),
    series: (id) => nameOf(compiled.counts, id),
    event: (id) => {
      const event = known.get(id)
      return event ? [`${event.date}: ${event.what.replace(/\.$/, '')}`, ...cite(event.claims)] : [id]
    },
  }
}

/** Passages behind something, set against the word before; nothing where the case cites none. */
export function cite(claims: readonly string[]): Inline[] {
  return claims.length === 0 ? [] : [{ kind: 'citation', claims: [...claims] }]
}

/** Indicators in the order of the tables. */
export const indicatorOrder: readonly IndicatorId[] = [
  'talk-while-striking',
  'threat-timing',
  'demand-drift',
  'clock-reset',
  'false-choice',
  'concession-asymmetry',
  'crossed-signal',
  'stalling-incentive',
]

/** What each indicator is called, and what its figure is. */
export const indicatorWords: Record<IndicatorId, { name: string; figure: string }> = {
  'talk-while-striking': {
    name: 'Acts counted near its talks',
    figure: 'times the rate on matched days',
  },
  'threat-timing': {
    name: 'Threats before decisions on aid or sanctions',
    figure: 'times the rate on matched days',
  },
  'demand-drift': {
    name: 'Change of its demands',
    figure: 'change over the record on its own scale of 0 to 1',
  },
  'clock-reset': { name: 'Setting the clock back', figure: 'resets per occasion' },
  'false-choice': {
    name: 'Offers the other side cannot want',
    figure: 'share of its offers',
  },
  'concession-asymmetry': {
    name: 'What its proposals ask of others',
    figure: 'share of all that would be given up',
  },
  'crossed-signal': {
    name: 'Refusals about order or meaning',
    figure: 'share of its refusals',
  },
  'stalling-incentive': {
    name: 'What waiting a year is worth to it',
    figure: 'change on its own scale of 0 to 1',
  },
}

const verdicts: Record<IndicatorId, Record<Verdict, string>> = {
  'talk-while-striking': {
    more: 'more around talks',
    less: 'fewer around talks',
    same: 'no difference that matters',
    open: 'open',
  },
  'threat-timing': {
    more: 'more before decisions',
    less: 'fewer before decisions',
    same: 'no difference that matters',
    open: 'open',
  },
  'demand-drift': { more: 'rose', less: 'fell', same: 'unchanged within the margin', open: 'open' },
  'clock-reset': {
    more: 'more often than the others',
    less: 'less often than the others',
    same: 'as the others',
    open: 'open',
  },
  'false-choice': { more: 'most offers', less: 'the smaller part', same: 'about half', open: 'open' },
  'concession-asymmetry': {
    more: 'asks more than it gives',
    less: 'gives more than it asks',
    same: 'even',
    open: 'open',
  },
  'crossed-signal': { more: 'most refusals', less: 'the smaller part', same: 'about half', open: 'open' },
  'stalling-incentive': {
    more: 'waiting pays it',
    less: 'waiting costs it',
    same: 'no difference',
    open: 'the draws disagree',
  },
}

const reasons: Record<WhyNone, string> = {
  few: 'too few for a verdict',
  'no-counts': 'no counts of its acts',
  'coarse-counts': 'its counts span more than a month each, or stand alone',
  'no-talks': 'no talks of its own dated to the day',
  'no-threats': 'no threat dated to the day',
  'no-decisions': 'no decision of others dated to the day',
  'no-positions': 'no position stated',
  'no-restatements': 'nothing said twice, no deadline',
  'no-offers': 'no offer that can be compared',
  'no-rejections': 'no refusal with a reason and a date',
  'no-others': 'too few occasions of the others',
  ordinal: 'it only ranks the outcomes',
  'no-war-path': 'its no-deal value does not follow a war path',
  'no-worlds': 'at central values only',
  'cannot-tell': 'cannot be worked out',
}

/** The verdict of a result in a few words, or why there is none. */
export function verdictWords({ indicator, verdict, why }: IndicatorResult): string {
  if (verdict !== null) return verdicts[indicator][verdict]
  return why === null ? 'open' : reasons[why]
}

const countedWords: Record<Counted, [one: string, many: string]> = {
  rounds: ['round', 'rounds'],
  decisions: ['decision', 'decisions'],
  statements: ['statement', 'statements'],
  occasions: ['occasion', 'occasions'],
  offers: ['offer', 'offers'],
  rejections: ['refusal', 'refusals'],
  worlds: ['draw', 'draws'],
}

/** `7 rounds`. */
export function countedOf({ n, counted }: Pick<IndicatorResult, 'n' | 'counted'>): string {
  return `${n} ${countedWords[counted][n === 1 ? 0 : 1]}`
}

/** A p value: three decimals, and never a 0 that it is not. */
export function pWords(p: number): string {
  return p < 0.001 ? 'below 0.001' : p.toFixed(3)
}

/** A likelihood ratio as `3.2 to 1` or `1 to 4.0`; beyond a thousand it says so. */
export function ratioWords(ratio: number | null): string | null {
  if (ratio === null) return null
  const size = ratio >= 1 ? ratio : 1 / ratio
  const text = size > 1000 ? 'over 1,000' : size.toFixed(1)
  return ratio >= 1 ? `${text} to 1` : `1 to ${text}`
}

/** A few events in one cell; the rest is counted. */
export function eventsInline(ids: readonly string[], words: Words, most = 4): Inline[] {
  const shown = ids.slice(0, most).flatMap((id, index): Inline[] => {
    const text = words.event(id)
    return index === 0 ? text : ['; ', ...text]
  })
  const rest = ids.length - most
  return rest > 0 ? [...shown, `; and ${rest} more`] : shown
}

/** Keys of the case file, as they are written. */
export function keysListed(keys: readonly string[]): string {
  return listed(keys.map((key) => `\`${key}\``))
}
