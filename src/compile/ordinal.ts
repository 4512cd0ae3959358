/** Ordinal preferences and tables: rankings, option prioritising, tables of values, as one number per state. */
import type { Condition } from '../case/index.ts'
import { one } from './types.ts'

/** States that meet a condition, ascending; supplied by the compiler, which remembers conditions it has seen. */
export type StatesOf = (condition: Condition) => Int32Array

export interface Gap {
  /** A state no tier or row speaks of. */
  state: number
  count: number
}

/**
 * Rank of every state from tiers, best first: the worst tier has rank 0. A state belongs to the first tier it meets.
 * States that meet none go below all tiers if `otherwiseWorst`; otherwise they are a gap, since "not said" is not "worst".
 */
export function rankByTiers(
  tiers: readonly (Condition | Condition[])[],
  otherwiseWorst: boolean,
  statesOf: StatesOf,
  into: Int32Array,
): Gap | null {
  into.fill(-1)
  const lowest = otherwiseWorst ? 1 : 0
  tiers.forEach((tier, position) => {
    const rank = tiers.length - 1 - position + lowest
    for (const condition of Array.isArray(tier) ? tier : [tier]) {
      for (const state of statesOf(condition)) if (into[state] === -1) into[state] = rank
    }
  })
  return fillGaps(into, otherwiseWorst ? 0 : null)
}

/**
 * Rank of every state from ordered statements (option prioritising): a state that meets the first statement on which two
 * differ is preferred. Scores are compared as words of truth values, statement by statement, so that any number of
 * statements works; sums of powers of two would lose bits past 53. Source: Fang, Hipel, Kilgour & Peng 2003.
 */
export function rankByStatements(
  statements: readonly Condition[],
  statesOf: StatesOf,
  into: Int32Array,
): void {
  into.fill(0)
  for (const statement of statements) {
    for (let state = 0; state < into.length; state++) into[state]! *= 2
    for (const state of statesOf(statement)) into[state]! += 1
    compress(into)
  }
}

/** Replaces values by their rank among the distinct values, so that doubling never overflows. */
function compress(values: Int32Array): void {
  const distinct = new Set<number>(values)
  const rank = new Map([...distinct].sort((a, b) => a - b).map((value, position) => [value, position]))
  for (let state = 0; state < values.length; state++) values[state] = rank.get(values[state]!)!
}

/** Value of every state from a table, in billionths; the first row a state meets counts. */
export function valuesByTable(
  rows: readonly { when: Condition; value: number }[],
  otherwise: number | null,
  statesOf: StatesOf,
  into: Int32Array,
): Gap | null {
  into.fill(-1)
  for (const row of rows) {
    const value = Math.round(row.value * one)
    for (const state of statesOf(row.when)) if (into[state] === -1) into[state] = value
  }
  return fillGaps(into, otherwise === null ? null : Math.round(otherwise * one))
}

function fillGaps(into: Int32Array, value: number | null): Gap | null {
  let gap: Gap | null = null
  for (let state = 0; state < into.length; state++) {
    if (into[state] !== -1) continue
    if (value !== null) into[state] = value
    else if (gap === null) gap = { state, count: 1 }
    else gap.count++
  }
  return gap
}
