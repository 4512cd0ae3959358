/** Names and numbers for readers of `plan`. */
import { type Inline, listed, type Measured, nameOf } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { RuleName } from '../../models/index.ts'
import type { PlanValue, Spread, View } from './finding.ts'

export interface Words {
  party: (id: string) => string
  endState: (id: string) => string
  reading: (id: string | null) => string
  plan: (id: string) => string
  lever: (id: string) => string
  issue: (id: string) => string
  option: (issue: string, id: string) => string
  observation: (id: string) => string
  step: (id: string) => string
  /** A decision: a plan, the same plan in its best order, or waiting. */
  decision: (id: string) => string
  /** The same with quotation marks where it is a name. */
  quoted: (id: string) => string
  quotedAll: (ids: readonly string[]) => string
}

/** Looks up names of one compiled case and finding; an unknown id stands for itself. */
export function wordsOf(compiled: CompiledCase, { plans }: PlanValue): Words {
  const plan = (id: string): string => nameOf(plans, id)
  const ending = '-best-order'
  const based = (id: string): string | null =>
    id.endsWith(ending) && !plans.some((one) => one.id === id) ? id.slice(0, -ending.length) : null
  const quoted = (id: string): string => {
    const own = based(id)
    if (id === 'wait') return 'waiting'
    return own === null ? `“${plan(id)}”` : `“${plan(own)}” in its best order`
  }
  return {
    party: (id) => nameOf(compiled.parties, id),
    endState: (id) => nameOf(compiled.endStates, id),
    reading: (id) => (id === null ? 'as judged' : nameOf(compiled.readings, id)),
    plan,
    lever: (id) => nameOf(compiled.levers, id),
    issue: (id) => nameOf(compiled.issues, id),
    option: (issue, id) => nameOf(compiled.issues.find((one) => one.id === issue)?.options ?? [], id),
    observation: (id) => compiled.observations.find((one) => one.id === id)?.what ?? id,
    step: (id) => nameOf(compiled.steps, id),
    decision: (id) => {
      const own = based(id)
      if (id === 'wait') return 'Wait: no offer, no lever'
      return own === null ? plan(id) : `${plan(own)}, best order`
    },
    quoted,
    quotedAll: (ids) => listed(ids.map(quoted)),
  }
}

/** A mean with its range; the range is left out where there were no worlds. */
export function measured({ mean, low, high }: Spread): Measured {
  return low === high ? { kind: 'measured', value: mean } : { kind: 'measured', value: mean, low, high }
}

/** A value on the 0–1 scale as a hundredth; never "-0.00". */
export function hundredths(value: number): string {
  const text = value.toFixed(2)
  return text === '-0.00' ? '0.00' : text
}

/** A change with its sign. */
export function signed(value: number): string {
  const text = hundredths(value)
  return value > 0 && text !== '0.00' ? `+${text}` : text.replace('-', '−')
}

/** A share as a whole per cent; never a 0 or 100 that it is not. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'below 1 %'
  if (share < 1 - 1e-9 && share > 0.99) return 'above 99 %'
  return `${Math.round(share * 100)} %`
}

/** The rules as a reader meets them. */
export const ruleWords: Record<RuleName, string> = {
  expected: 'Expected value',
  maximin: 'Worst case',
  hurwicz: 'Worst and best case',
  regret: 'Largest regret',
  'regret-90': 'Regret, 9 in 10 futures',
  domain: 'Good enough',
}

/** What each rule seeks, after “by”. */
export const ruleSeeks: Record<RuleName, string> = {
  expected: 'the highest expected value',
  maximin: 'the best worst case',
  hurwicz: 'the worst and best case weighed',
  regret: 'the least regret at worst',
  'regret-90': 'the least regret in nine futures of ten',
  domain: 'how often it is good enough',
}

/** What each rule asks. */
export const ruleAsks: Record<RuleName, string> = {
  expected: 'What is it worth on average, by how far each reading is believed?',
  maximin: 'What is the worst it can come to?',
  hurwicz: 'What are the worst and the best it can come to, weighed?',
  regret: 'How much worse than the best choice can it turn out, afterwards?',
  'regret-90': 'The same, leaving out the tenth of the futures that is worst for it.',
  domain: 'In what share of the futures is it at least as good as waiting is on average?',
}

/** Heading of one view. */
export const pairOf = (words: Words, view: View): string =>
  `${words.party(view.for)} towards ${words.party(view.to)}`

/** Passages; nothing where there are none. */
export function cite(claims: readonly string[]): Inline[] {
  return claims.length === 0 ? [] : [' ', { kind: 'citation', claims: [...new Set(claims)] }]
}
