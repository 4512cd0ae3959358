/**
 * The next fact to look for: what nobody has looked at yet, and the party's answer to an offer, by the information each is
 * expected to give on which of the named readings is right. What is believed now counts: a fact that only tells two readings
 * apart which nobody believes any more is worth little.
 */
import type { CompiledObservation } from '../../compile/index.ts'
import {
  beliefFrom,
  expectedInformation,
  exponentsOf,
  type LogTable,
  leadersOf,
  rowsOf,
  scoresOf,
  separatedPair,
  tempered,
} from '../../models/index.ts'
import { quickLogarithm } from '../../numeric/index.ts'
import type { Believed } from './believed.ts'
import type { Hypothesis, NextFact, Prediction } from './finding.ts'
import { amongNamed, cellsOf, trustOf } from './matrix.ts'

/**
 * Observations not yet made, then answers to offers that some reading would give and another would not; each the most telling
 * first. Answers come last, because a party can give one in order to be misread.
 */
export function nextFacts(
  believed: Believed,
  predictions: readonly Prediction[],
  surest: number,
): NextFact[] {
  const telling = (facts: NextFact[]): NextFact[] =>
    facts.sort((a, b) => b.bits - a.bits || (a.id < b.id ? -1 : 1))
  return [
    ...telling(believed.matrix.unseen.map((one) => observationToMake(believed, one))),
    ...telling(answersTo(believed, predictions, surest)),
  ]
}

function observationToMake(believed: Believed, one: CompiledObservation): NextFact {
  const { matrix, priors, hypothesis, numberAt } = believed
  const trust = trustOf(one, matrix)
  const chances = cellsOf(one, matrix.other >= 0).map((quantity) => (quantity < 0 ? 0.5 : numberAt(quantity)))
  const credibility = one.credibility < 0 ? 1 : numberAt(one.credibility)
  const { outside, mates } = sharing(believed, one)
  const withIt = (own: readonly number[]): LogTable => ({
    hypotheses: matrix.hypotheses,
    logs: Float64Array.of(...mates.logs, ...own.map((chance) => quickLogarithm(tempered(chance, trust)))),
    credibility: Float64Array.of(...mates.credibility, credibility),
    group: Int32Array.of(...mates.group, mates.group[0] ?? -1),
  })
  const leadersWith = (table: LogTable): Hypothesis[] =>
    leadersOf(beliefFrom(priors, scoresOf(table, outside))).map(hypothesis)
  const yes = withIt(chances)
  const weights = exponentsOf(yes.credibility, yes.group)
  return {
    kind: 'observation',
    id: one.id,
    what: one.what,
    planted: one.planted,
    ...told(
      believed,
      chances.map((chance) => tempered(chance, trust)),
      weights[weights.length - 1]!,
    ),
    ifYes: leadersWith(yes),
    ifNo: leadersWith(withIt(chances.map((chance) => 1 - chance))),
  }
}

/** What was seen of the same group, with which the observation would share its weight, and the scores of all the rest. */
function sharing(
  { matrix, logs, scores }: Believed,
  { group }: CompiledObservation,
): { outside: Float64Array; mates: LogTable } {
  const rows = [...matrix.seen.keys()]
  // What is measured shares its weight with all that is measured, and no longer with its own group.
  const inside = rows.filter(
    (row) => group !== null && matrix.ratios[row] === null && matrix.seen[row]!.group === group,
  )
  if (inside.length === 0) return { outside: scores, mates: rowsOf(logs, []) }
  const rest = rows.filter((row) => !inside.includes(row))
  return { outside: scoresOf(rowsOf(logs, rest)), mates: rowsOf(logs, inside) }
}

/** How much an answer tells, and which two readings it tells apart most. */
function told(
  { matrix, belief, hypothesis }: Believed,
  chances: readonly number[],
  weight: number,
): Pick<NextFact, 'bits' | 'separates'> {
  const named = chances.slice(0, matrix.readings.length)
  const among = amongNamed(matrix, belief)
  const pair = separatedPair(among, named)
  return {
    bits: weight * expectedInformation(among, named),
    separates: pair && { likelier: hypothesis(pair.likelier)!, lesser: hypothesis(pair.lesser)! },
  }
}

/** The party's own answer to each end state offered; left out where all readings predict the same. */
function answersTo(believed: Believed, predictions: readonly Prediction[], surest: number): NextFact[] {
  const { compiled, matrix, belief, hypothesis } = believed
  const party = compiled.parties[matrix.party]!.id
  const [first] = predictions
  if (!first || predictions.length < matrix.readings.length) return []
  return first.endStates.flatMap(({ id }, k) => {
    const shares = predictions.map(
      ({ endStates }) => endStates[k]!.accepts.find((one) => one.party === party)?.share,
    )
    if (shares.some((share) => share === undefined)) return []
    const named = shares.map((share) => atMost(share!, surest))
    const chances = matrix.other < 0 ? named : [...named, 0.5]
    const after = (accepted: boolean): Hypothesis[] => {
      const logs = chances.map((chance) => quickLogarithm(accepted ? chance : 1 - chance))
      return leadersOf(beliefFrom(belief, Float64Array.from(logs))).map(hypothesis)
    }
    const fact = told(believed, chances, 1)
    if (fact.bits === 0) return []
    const what = compiled.endStates.find((one) => one.id === id)?.name ?? id
    return [
      { kind: 'answer' as const, id, what, planted: false, ...fact, ifYes: after(true), ifNo: after(false) },
    ]
  })
}

/** A predicted chance, never surer than `surest` either way: models are wrong more often than they say. */
export function atMost(chance: number, surest: number): number {
  return Math.min(surest, Math.max(1 - surest, chance))
}
