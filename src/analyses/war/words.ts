/** Names and numbers for readers of `war`. */
import { listed, type Measured, nameOf, type StateName } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { NamedState } from '../deals/finding.ts'
import type { Basis, DrawnShare, NumbersBehind } from './finding.ts'

export interface Words {
  party: (id: string) => string
  endState: (id: string) => string
  /** Name of an ending; `still going on` for what has not ended. */
  ending: (id: string) => string
  state: (state: NamedState) => StateName
}

/** Looks up names of one compiled case; an unknown id stands for itself. */
export function wordsOf(compiled: CompiledCase): Words {
  const option = (issue: string, id: string): string =>
    compiled.issues.find((one) => one.id === issue)?.options.find((one) => one.id === id)?.short ?? id
  return {
    party: (id) => nameOf(compiled.parties, id),
    endState: (id) => nameOf(compiled.endStates, id),
    ending: (id) => (id === 'going-on' ? 'still going on' : nameOf(compiled.warPath?.endings ?? [], id)),
    state: ({ id, options }) => ({
      kind: 'state',
      id,
      words: Object.entries(options)
        .map(([issue, own]) => option(issue, own))
        .join(' · '),
    }),
  }
}

/** A share as a whole per cent; never a 0 or 100 that it is not. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'below 1 %'
  if (share < 1 && share > 0.995) return 'above 99 %'
  return `${Math.round(share * 100)} %`
}

/** A share with the 90 % range of its sampling error; as it is where it was not drawn. */
export function drawnPercent(drawn: DrawnShare | null): Measured | null {
  if (!drawn) return null
  const half = 164.5 * drawn.error
  const value = 100 * drawn.share
  return {
    kind: 'measured',
    value,
    low: Math.max(0, value - half),
    high: Math.min(100, value + half),
    unit: '%',
  }
}

/** A number of the case, with as many digits as tell it apart. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return 'not judged'
  const rounded = Number(value.toPrecision(4))
  const text = Math.abs(rounded) >= 1000 ? Math.round(rounded).toLocaleString('en-US') : String(rounded)
  return text.replace('-', '−')
}

/** "month 14", "already today", "not within 60 months". */
export function firstMonthWords(month: number | null, months: number): string {
  if (month === null) return `not within ${monthsWords(months)}`
  return month === 0 ? 'already today' : `month ${month}`
}

/** "one month", "60 months". */
export function monthsWords(months: number): string {
  return months === 1 ? 'one month' : `${months} months`
}

const bases = ['quoted', 'derived', 'judged', 'assumed'] as const
/** Influential numbers named beside a table. */
const beside = 3

/** What a number rests on, and whether a passage of it is broken. */
export function proofWords({ basis, broken }: { basis: Basis; broken?: true }): string {
  return broken ? `${basis}, proof broken` : basis
}

/** What stands behind a table: how many numbers of each basis, and the most influential ones. */
export function restsOn({ counts, influential }: NumbersBehind): string {
  const some = bases.filter((basis) => counts[basis] > 0)
  if (some.length === 0) return ''
  const none = bases.filter((basis) => counts[basis] === 0)
  const counted = listed(some.map((basis) => `${counts[basis]} ${basis}`))
  const lacking = none.length === 0 ? '' : `, none ${listed(none).replace(' and ', ' or ')}`
  const most = influential.slice(0, beside).map((one) => `${one.key} (${proofWords(one)})`)
  const leading = most.length === 0 ? '' : `; with most influence: ${listed(most)}`
  return ` Numbers behind it: ${counted}${lacking}${leading}.`
}

/** Text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
