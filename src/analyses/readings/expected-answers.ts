/**
 * How expected a yes was under each reading. Hardly any proposal settles every issue, so an answer is scored under three rules
 * for the rest: it stays as near to where things stand as the terms allow; it may be anything; it is what suits the answering
 * party best.
 */
import { type CompiledCase, durableWorlds, one, type World, type WorldSet } from '../../compile/index.ts'
import { quickExponential } from '../../numeric/index.ts'
import type { Answer, AnswersOfCase } from './answers-of-case.ts'
import type { RestRule } from './finding.ts'

/** Weight of a combination that nobody believes: it counts only where its reading has no other. */
const unbelieved = 1e-200

/** Chance of a yes under each rule for what was left open, per reading of the case; NaN for a reading of another party. */
export type Expected = Record<RestRule, Float64Array>

export const restRules: readonly RestRule[] = ['unchanged', 'any', 'best']

/**
 * Chance of a yes, per answer and reading of the case, by the priors of the other parties' readings, at central values; values
 * are those of the deals finding. Nothing is evaluated where there are no answers.
 */
export function expectedAnswers(
  compiled: CompiledCase,
  worlds: WorldSet,
  { answers }: AnswersOfCase,
  basis: 'face' | 'durable',
  softness: number,
): Expected[] {
  if (answers.length === 0) return []
  const { guarantees } = compiled
  const set = guarantees && basis === 'durable' ? durableWorlds(compiled, guarantees, worlds) : worlds
  const empty = (): Float64Array => new Float64Array(compiled.readings.length)
  const yes = answers.map((): Expected => ({ unchanged: empty(), any: empty(), best: empty() }))
  const weight = new Float64Array(compiled.readings.length)
  for (const { world, readings, prior } of set.underReadings()) {
    const counted = Math.max(prior, unbelieved)
    for (const reading of readings) if (reading >= 0) weight[reading]! += counted
    answers.forEach((answer, k) => {
      const reading = readings[answer.party]!
      if (reading < 0) return
      const chances = chancesOf(compiled, world, answer, softness)
      for (const rule of restRules) yes[k]![rule][reading]! += counted * chances[rule]
    })
  }
  return yes.map((rows, k) => {
    const shares = (row: Float64Array): Float64Array =>
      row.map((sum, reading) =>
        compiled.readings[reading]!.party === answers[k]!.party ? sum / weight[reading]! : Number.NaN,
      )
    return { unchanged: shares(rows.unchanged), any: shares(rows.any), best: shares(rows.best) }
  })
}

/** Chance of a yes in one world: of the nearest versions on average, of any version, of the version it likes best. */
function chancesOf(
  compiled: CompiledCase,
  world: World,
  { party, states, nearest }: Answer,
  softness: number,
): Record<RestRule, number> {
  // Ranks have no distances, so a party that only ranks answers yes or no.
  const width = compiled.parties[party]!.scale === 'cardinal' ? softness * one : 0
  const payoff = world.payoffOf[party]!
  const threshold = world.threshold[party]!
  let accepted = 0
  let most = Number.NEGATIVE_INFINITY
  for (const state of states) {
    const margin = marginOf(world, party, state, payoff, threshold)
    if (margin >= 0) accepted++
    if (margin > most) most = margin
  }
  let sum = 0
  for (const state of nearest) sum += chanceAt(marginOf(world, party, state, payoff, threshold), width)
  return { unchanged: sum / nearest.length, any: accepted / states.length, best: chanceAt(most, width) }
}

/** What a version is worth over what the party insists on; −∞ where it crosses one of its red lines that bind. */
function marginOf(world: World, party: number, state: number, payoff: Int32Array, threshold: number): number {
  return ((world.crossed[state]! >>> party) & 1) === 1 ? Number.NEGATIVE_INFINITY : payoff[state]! - threshold
}

/** The answer of `plan`: an even chance at a margin of 0, rising over a width; yes or no where the width is 0. */
export function chanceAt(margin: number, width: number): number {
  if (width === 0 || margin === Number.NEGATIVE_INFINITY) return margin >= 0 ? 1 : 0
  return 1 / (1 + quickExponential(-margin / width))
}
