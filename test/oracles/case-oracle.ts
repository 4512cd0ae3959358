/**
 * A case worked out the slow way: every combination in nested loops, every condition read word by word, every utility
 * added up option by option. It shares no code with the engine beyond the reader of the file.
 */
import type { CaseSpec } from '../../src/case/index.ts'

/** Issue → option. */
export type State = Record<string, string>

type Condition = Record<string, unknown>
type Party = CaseSpec['parties'][number]
type Reading = CaseSpec['readings'][number]

/** Whether a condition holds in a state, by the definition of the case language. */
export function holds(condition: Condition, state: State): boolean {
  for (const [key, value] of Object.entries(condition)) {
    if (value === undefined || key === 'then') continue
    if (key === 'all') {
      for (const part of value as Condition[]) if (!holds(part, state)) return false
    } else if (key === 'any') {
      if (!(value as Condition[]).some((part) => holds(part, state))) return false
    } else if (key === 'not') {
      if (holds(value as Condition, state)) return false
    } else if (key === 'if') {
      if (holds(value as Condition, state) && !holds(condition.then as Condition, state)) return false
    } else if (!([value].flat() as string[]).includes(state[key]!)) return false
  }
  return true
}

/** Every combination of options, in the order of the file. */
export function combinations(spec: CaseSpec): State[] {
  let states: State[] = [{}]
  for (const issue of spec.issues) {
    states = states.flatMap((state) => issue.options.map((option) => ({ ...state, [issue.id]: option.id })))
  }
  return states
}

/** Whether one rule excludes a state. */
export function excludes(rule: CaseSpec['constraints'][number], state: State): boolean {
  if (rule.forbid) return holds(rule.forbid, state)
  return holds(rule.if!, state) && !holds(rule.then!, state)
}

/** Combinations no constraint excludes. */
export function feasible(spec: CaseSpec): State[] {
  return combinations(spec).filter((state) => !spec.constraints.some((rule) => excludes(rule, state)))
}

/** A state as text, issues by id. */
export function nameOf(state: State): string {
  return Object.keys(state)
    .sort()
    .map((issue) => `${issue}=${state[issue]}`)
    .join(' ')
}

/** The number a written quantity stands for: a point, the middle or the mode. */
export function numberOf(written: unknown): number {
  if (typeof written === 'number') return written
  if (Array.isArray(written)) return written.length === 3 ? written[1] : (written[0] + written[1]) / 2
  return numberOf((written as { value: unknown }).value)
}

const billion = 1_000_000_000

/** Value of a state to a party, in billionths or as a rank (0 the worst), under a reading of it. */
export function payoffs(party: Party, reading: Reading | undefined, states: State[]): number[] {
  const preferences = reading?.changes.preferences ?? party.preferences
  if (preferences.kind === 'ranking') {
    const tierOf = (state: State): number => {
      const tier = preferences.tiers.findIndex((one) =>
        [one].flat().some((when) => holds(when as Condition, state)),
      )
      return tier < 0 ? preferences.tiers.length : tier
    }
    const worst = preferences.otherwise === 'worst' ? 0 : 1
    return states.map((state) => preferences.tiers.length - worst - tierOf(state))
  }
  if (preferences.kind === 'statements') {
    // Truth values as binary digits, the first statement the highest; as ranks, so that they are small numbers.
    const scores = states.map((state) =>
      preferences.statements.reduce((sum, one) => sum * 2n + (holds(one as Condition, state) ? 1n : 0n), 0n),
    )
    const levels = [...new Set(scores)].sort((a, b) => (a < b ? -1 : 1))
    return scores.map((score) => levels.indexOf(score))
  }
  if (preferences.kind === 'table') {
    return states.map((state) => {
      const row = preferences.rows.find((one) => holds(one.when as Condition, state))
      return Math.round(numberOf(row ? row.value : preferences.otherwise) * billion)
    })
  }
  const laid = reading?.changes.preferences ? undefined : reading?.changes
  const amounts = new Map(preferences.adjustments.map((one) => [one.id, one]))
  for (const one of laid?.adjustments ?? []) amounts.set(one.id, one)
  return states.map((state) => {
    let sum = 0
    for (const [issue, option] of Object.entries(state)) {
      const weight = laid?.issues[issue]?.weight ?? preferences.issues[issue]?.weight ?? 0
      const value = laid?.issues[issue]?.options[option] ?? preferences.issues[issue]?.options[option] ?? 0
      sum += Math.round(numberOf(weight) * numberOf(value) * billion)
    }
    const touching = [...amounts.values()].filter((one) => holds(one.when, state) && numberOf(one.add) !== 0)
    if (touching.length === 0) return sum
    for (const one of touching) sum += Math.round(numberOf(one.add) * billion)
    return Math.min(billion, Math.max(0, sum))
  })
}

/** No-deal value, months after the day of the case. */
export function noDealOf(
  party: Party,
  reading: Reading | undefined,
  states: State[],
  rest: State,
  month = 0,
): number {
  const written = reading?.changes.noDeal ?? party.noDeal
  if (typeof written === 'object' && 'state' in written) {
    const options = Object.entries({ ...rest, ...written.state }).map(([issue, option]) => [
      issue,
      [option].flat()[0]!,
    ])
    const wanted = nameOf(Object.fromEntries(options))
    const all = payoffs(party, reading, states)
    return all[states.findIndex((state) => nameOf(state) === wanted)]!
  }
  if (typeof written === 'object' && 'overTime' in written) {
    const points = [...written.overTime].sort((a, b) => a.month - b.month)
    const before = points.filter((point) => point.month <= month).at(-1) ?? points[0]!
    const after = points.find((point) => point.month >= month) ?? points.at(-1)!
    const share = after.month === before.month ? 0 : (month - before.month) / (after.month - before.month)
    const value = numberOf(before.value) + share * (numberOf(after.value) - numberOf(before.value))
    return Math.round(value * billion)
  }
  return Math.round(numberOf(written) * billion)
}

/** What the party insists on beside its no-deal value; -Infinity where nothing is said. */
export function reservationOf(party: Party, reading: Reading | undefined): number {
  const written = reading?.changes.reservation ?? party.reservation
  return written === undefined ? Number.NEGATIVE_INFINITY : Math.round(numberOf(written) * billion)
}

/** Red lines that bind (probability at least one half) and that the state crosses, by id. */
export function crossedLines(party: Party, reading: Reading | undefined, state: State): string[] {
  return party.redLines
    .filter((line) => {
      const written = reading?.changes.redLines[line.id] ?? line.assessed
      return (
        written !== undefined &&
        numberOf(written) >= 0.5 &&
        numberOf(written) > 0 &&
        holds(line.crossedWhen, state)
      )
    })
    .map((line) => line.id)
}
