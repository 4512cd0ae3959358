/**
 * What are they really after?
 *
 * Rival readings of a party against what was observed: belief is base rate × product of likelihoods (Bayes), each to the
 * power of its credibility; observations that retell one thing share the weight of one. Every number is a quantity of the
 * case, so belief has a range over the drawn worlds. Beside it: what each observation tells (Shannon 1948), what happens
 * without it, the smallest change that puts another reading first, the older count of inconsistencies (Heuer 1999), what
 * nobody has looked at yet, and what each reading predicts.
 * Parameters: parties asked about; share of a planted observation taken at its word; the surest that a predicted answer
 * counts as; how many flips are listed.
 */
import type { CompiledCase, WorldSet } from '../../compile/index.ts'
import { beliefFrom, closestPair, leadersOf, logTableOf, scoresOf } from '../../models/index.ts'
import { quickExponential } from '../../numeric/index.ts'
import type { AnalysisInput, Finding, Progress } from '../analysis.ts'
import type { DealsValue } from '../deals/finding.ts'
import type { EventsValue } from '../events/finding.ts'
import { adviceOf } from './advice.ts'
import { type AnswersOfCase, answersOf } from './answers-of-case.ts'
import type { Believed } from './believed.ts'
import { type Expected, expectedAnswers } from './expected-answers.ts'
import type { Belief, Hypothesis, PartyDiagnosis, ReadingsValue } from './finding.ts'
import { flipsOf, priorToLead } from './flips.ts'
import { headlineOf, reasonsOf } from './headline.ts'
import { influencesOn } from './influence.ts'
import { amongNamed, matrixOf, type NumberAt, priorsAt, tableAt } from './matrix.ts'
import { measuredBelief, measuredRows, ratiosOf } from './measured.ts'
import { nextFacts } from './next-fact.ts'
import { olderScores } from './older-scores.ts'
import { beliefOverWorlds } from './over-worlds.ts'
import { pastAnswersOf } from './past-answers.ts'
import { predictionsOf } from './predictions.ts'
import { weigh } from './weigh.ts'

export interface ReadingsParameters {
  /** Parties by id; empty for all. */
  parties: string[]
  /** Share of a planted observation that is taken at its word, 0 to 1 (judged). */
  planted: number
  /** No predicted answer counts as surer than this, either way; above ½ and below 1 (judged). */
  surest: number
  /** Margin over which the chance of a yes rises, on a party's own scale, as in `plan`; 0 for yes or no (judged). */
  softness: number
  /** True to take the likelihood ratios of `events` in place of the observations they measure. */
  indicators: boolean
  /** Changes listed per party. */
  flips: number
}

export const readingsParameters: ReadingsParameters = {
  parties: [],
  indicators: false,
  planted: 0.5,
  surest: 0.95,
  softness: 0.05,
  flips: 20,
}

/** Runs the analysis; a case without rival readings or observations gets an answer that says what to add. */
export function* runReadings(
  input: AnalysisInput,
  parameters: ReadingsParameters,
): Generator<Progress, Finding<ReadingsValue>> {
  const { compiled, worlds } = input
  const deals = (input.needs.deals as Finding<DealsValue>).value
  const events = (input.needs.events as Finding<EventsValue>).value
  const asked = compiled.parties.flatMap(({ id }, party) =>
    parameters.parties.length === 0 || parameters.parties.includes(id) ? [party] : [],
  )
  const count = (party: number): number => compiled.readings.filter((one) => one.party === party).length
  const rival = asked.filter((party) => count(party) > 1)
  yield { share: 0.05, doing: 'past answers' }
  const answers = answersOf(compiled)
  const expected = expectedAnswers(compiled, worlds, answers, deals.valueBasis, parameters.softness)
  const parties: PartyDiagnosis[] = []
  const moved: { key: string; influence: number }[] = []
  for (const party of rival) {
    const own = diagnose({ compiled, worlds, deals, events, answers, expected, parameters }, party)
    parties.push(own.diagnosis)
    moved.push(...own.influence)
    yield { share: 0.1 + (0.9 * parties.length) / rival.length, doing: compiled.parties[party]!.name }
  }
  const skipped = asked.flatMap((party) => {
    if (count(party) > 1) return []
    const observations = compiled.observations.filter((one) => one.party === party).length
    return [{ party: compiled.parties[party]!.id, readings: count(party), observations }]
  })
  const { planted, surest, indicators } = parameters
  const advice = adviceOf(compiled, deals, parties)
  const value: ReadingsValue = { parties, advice, skipped, worlds: worlds.count, planted, surest, indicators }
  return {
    analysis: 'readings',
    question: 'What are they really after?',
    value,
    headline: headlineOf(value),
    kind: worlds.count > 0 ? 'sampled' : 'exact',
    because: reasonsOf(value),
    quantities: moved.sort((a, b) => b.influence - a.influence || (a.key < b.key ? -1 : 1)),
    run: input.run,
  }
}

interface Scene {
  compiled: CompiledCase
  worlds: WorldSet
  deals: DealsValue
  events: EventsValue
  answers: AnswersOfCase
  expected: readonly Expected[]
  parameters: ReadingsParameters
}

function diagnose(scene: Scene, party: number) {
  const { compiled, worlds, deals, events, answers, expected, parameters } = scene
  const measured = measuredRows(compiled, party, events)
  const ratios = parameters.indicators ? ratiosOf(measured) : new Map<string, number>()
  const matrix = matrixOf(compiled, party, parameters.planted, ratios)
  const judged = tableAt(
    matrixOf(compiled, party, parameters.planted),
    (quantity) => compiled.quantities[quantity]!.central,
  )
  const numberAt: NumberAt = (quantity) => compiled.quantities[quantity]!.central
  const hypothesis = (index: number): Hypothesis =>
    index < matrix.readings.length ? compiled.readings[matrix.readings[index]!]!.id : null
  const priors = priorsAt(matrix, numberAt)
  const table = tableAt(matrix, numberAt)
  const logs = logTableOf(table)
  const scores = scoresOf(logs)
  const belief = beliefFrom(priors, scores)
  const leaders = leadersOf(belief)
  const believed: Believed = {
    compiled,
    matrix,
    priors,
    judged,
    table,
    logs,
    scores,
    belief: belief ?? priors,
    hypothesis,
    numberAt,
  }
  const over = beliefOverWorlds(matrix, worlds)
  const best = Math.max(...scores)
  const beliefs = Array.from(priors, (prior, k): Belief => {
    const reading = matrix.readings[k]
    return {
      reading: hypothesis(k),
      heldBy: reading === undefined ? [] : compiled.readings[reading]!.heldBy,
      prior,
      posterior: belief?.[k] ?? null,
      range: over.ranges[k]!,
      leads: over.leads[k]!,
      priorToLead: leaders.includes(k) ? null : priorToLead(compiled, matrix, scores, k, numberAt),
      evidence: Number.isFinite(scores[k]!) ? scores[k]! - best : null,
    }
  })
  const names = matrix.readings.map((reading) => compiled.readings[reading]!.id)
  const named = scores.slice(0, names.length)
  const pair = matrix.seen.length === 0 ? null : closestPair(named)
  const namedBelief = amongNamed(matrix, belief ?? priors)
  const predictions = predictionsOf(compiled, party, matrix.readings, deals)
  const { flips, count: flipCount } = flipsOf(believed, parameters.flips)
  const observations = weigh(believed)
  const fixed = compiled.fixedReadings.get(party)
  const diagnosis: PartyDiagnosis = {
    party: compiled.parties[party]!.id,
    fixed: fixed === undefined ? null : compiled.readings[fixed]!.id,
    beliefs,
    leaders: leaders.map(hypothesis),
    observations,
    never: observations.flatMap((one) => (one.strongest ? [] : [one.id])),
    flips,
    flipCount,
    older: olderScores(matrix, judged, names, belief ? leadersOf(namedBelief).map((k) => names[k]!) : []),
    next: nextFacts(believed, predictions, parameters.surest),
    closest: pair && {
      first: names[pair.logRatio >= 0 ? pair.first : pair.second]!,
      second: names[pair.logRatio >= 0 ? pair.second : pair.first]!,
      times: quickExponential(Math.abs(pair.logRatio)),
    },
    contradicted: over.contradicted,
    predictions,
    past: pastAnswersOf(compiled, party, matrix.readings, answers, expected, parameters.surest),
    measured: measuredBelief(compiled, party, measured, parameters.planted, numberAt, hypothesis),
  }
  const influence = leaders.length === 0 ? [] : influencesOn(compiled, matrix, believed, leaders[0]!)
  return { diagnosis, influence }
}
