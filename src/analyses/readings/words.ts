/** Names and numbers for readers of `readings`. */
import { type Inline, type Likelihood, listed, type Measured, nameOf } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { Belief, Hypothesis, PartyDiagnosis } from './finding.ts'

export interface Words {
  party: (id: string) => string
  endState: (id: string) => string
  plan: (id: string) => string
  /** The name of a reading, or `None of these`. */
  reading: (id: Hypothesis) => string
  /** The name in quotation marks, or `none of these readings`; several are listed. */
  quoted: (ids: readonly Hypothesis[]) => string
  observation: (id: string) => string
  /** Passages behind a reading or an observation; nothing where the case cites none. */
  cite: (what: 'reading' | 'observation', id: Hypothesis) => Inline[]
}

/** Looks up names of one compiled case; an unknown id stands for itself. */
export function wordsOf(compiled: CompiledCase): Words {
  const reading = (id: Hypothesis): string => (id === null ? 'None of these' : nameOf(compiled.readings, id))
  const onBroken = compiled.quantities.filter(({ basis }) => basis.broken).map(({ key }) => key)
  const mark = (id: string): string =>
    onBroken.some((key) => key.startsWith(`observation.${id}.`)) ? ' (proof broken)' : ''
  return {
    party: (id) => nameOf(compiled.parties, id),
    endState: (id) => nameOf(compiled.endStates, id),
    plan: (id) => nameOf(compiled.plans, id),
    reading,
    quoted: (ids) => listed(ids.map((id) => (id === null ? 'none of these readings' : `“${reading(id)}”`))),
    observation: (id) => `${compiled.observations.find((one) => one.id === id)?.what ?? id}${mark(id)}`,
    cite: (what, id) => {
      const list = what === 'reading' ? compiled.readings : compiled.observations
      const claims = list.find((one) => one.id === id)?.claims ?? []
      return claims.length === 0 ? [] : [{ kind: 'citation', claims }]
    },
  }
}

/** The belief of one reading, as a likelihood that a lexicon turns into a word with its range. */
export function likelihoodOf({ posterior, prior }: Belief): Likelihood {
  return { kind: 'likelihood', share: posterior ?? prior, worlds: 0 }
}

/** Belief in per cent with its range over the drawn worlds; null where the observations contradict each other. */
export function beliefInPercent({ posterior, range }: Belief): Measured | string | null {
  if (posterior === null) return null
  if (!range || range.high - range.low < 1e-9) return percent(posterior)
  return { kind: 'measured', value: 100 * posterior, low: 100 * range.low, high: 100 * range.high, unit: '%' }
}

/** A share as a whole per cent; never a 0 or 100 that it is not. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'below 1 %'
  if (share < 1 && share > 0.99) return 'above 99 %'
  return `${Math.round(share * 100)} %`
}

const scale: readonly [number, string][] = [
  [0.9, 'very consistent'],
  [0.7, 'consistent'],
  [0.5, 'neutral'],
  [0.3, 'inconsistent'],
  [0.1, 'very inconsistent'],
]

/** How expected an observation is: the word of the case language where the number is the word’s, else two decimals. */
export function chanceInWords(chance: number): string {
  return scale.find(([number]) => Math.abs(number - chance) < 1e-9)?.[1] ?? decimal(chance)
}

/** Two decimals, or as many as keep a number from looking like 0 or 1; five at most. */
export function decimal(value: number): string {
  for (let digits = 2; digits < 6; digits++) {
    const text = value.toFixed(digits)
    if ((Number(text) !== 0 || value === 0) && (Number(text) !== 1 || value === 1)) return text
  }
  return value < 0.5 ? 'below 0.00001' : 'above 0.99999'
}

/** What was observed as part of a sentence: in quotation marks, without a full stop of its own. */
export function inQuotes(what: string): string {
  return `“${what.replace(/\.$/, '')}”`
}

/** Who leads, for a cell: up to two names, then how many are level. */
export function leadersInCell(leaders: readonly Hypothesis[], words: Words): string {
  if (leaders.length === 0) return 'nobody'
  return leaders.length > 2 ? `${leaders.length} level` : listed(leaders.map((one) => words.reading(one)))
}

/** How much an observation tells the readings apart, in four steps of expected bits (judged): 0 is nothing at all. */
export function tellsApart(bits: number): 0 | 1 | 2 | 3 {
  if (bits < 1e-9) return 0
  if (bits < 0.05) return 1
  return bits < 0.2 ? 2 : 3
}

/** The four steps in words. */
export const tellsInWords = ['not at all', 'a little', 'somewhat', 'a lot'] as const

/** `4 times`, `1.5 times`, `over 1,000 times`; a reading that is ruled out is so without end. */
export function times(factor: number): string {
  if (!(factor < 1000)) return factor === Number.POSITIVE_INFINITY ? 'without limit' : 'over 1,000 times'
  return `${factor < 9.95 ? Number(factor.toFixed(1)) : Math.round(factor)} times`
}

/** The beliefs of the leaders. */
export function leading({ beliefs, leaders }: PartyDiagnosis): Belief[] {
  return beliefs.filter(({ reading }) => leaders.includes(reading))
}
