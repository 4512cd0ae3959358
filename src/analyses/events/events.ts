/**
 * What has happened? The timeline, eight indicators of conduct computed for every party alike, and tactics with what speaks for
 * and against each.
 *
 * Definitions and tests: one file per indicator. n is the number of independent occasions (rounds of talks, statements,
 * offers), never of shots or words; below `leastRounds` an indicator says so and gives no verdict. All tests of all parties are
 * corrected together. Values of positions are those of the base world.
 */
import type { CompiledCase, WorldSet } from '../../compile/index.ts'
import { dateSpan } from '../../compile/index.ts'
import { type RandomStream, randomStream } from '../../numeric/index.ts'
import type { AnalysisInput, Finding, Progress } from '../analysis.ts'
import { clockResets, occasionsOf } from './clock-resets.ts'
import { concessionAsymmetry } from './concessions.ts'
import { crossedSignalIndex } from './crossed-signals.ts'
import { demandDrift } from './demand-drift.ts'
import { type Draft, settle } from './draft.ts'
import { falseChoice, frontsOf } from './false-choices.ts'
import type { EventsValue } from './finding.ts'
import type { EventsParameters } from './parameters.ts'
import { recordsOf, valuesIn } from './positions.ts'
import { stallingIncentives } from './stalling-incentive.ts'
import { crossedSignalsOf, tacticsOf, timelineOf } from './tactics.ts'
import { talkWhileStriking } from './talk-while-striking.ts'
import { threatTiming } from './threat-timing.ts'

export function* runEvents(
  input: AnalysisInput,
  parameters: EventsParameters,
): Generator<Progress, Finding<EventsValue>> {
  const { compiled, worlds, run } = input
  const drafts = yield* draftsOf(compiled, worlds, parameters, run.seed)
  const indicators = settle(drafts)
  const events = timelineOf(compiled)
  const today = dateSpan(compiled.asOf)?.to ?? Number.POSITIVE_INFINITY
  const value: EventsValue = {
    events,
    indicators,
    tactics: tacticsOf(compiled, indicators),
    crossedSignals: crossedSignalsOf(compiled),
    leastRounds: parameters.leastRounds,
    tests: indicators.filter(({ test }) => test !== null).length,
    vague: {
      month: events.filter(({ precision }) => precision === 'month').length,
      year: events.filter(({ precision }) => precision === 'year').length,
    },
    later: events.filter(({ from }) => from > today).map(({ id }) => id),
    asked: { party: parameters.party, tactic: parameters.tactic },
  }
  return {
    analysis: 'events',
    question: 'What has happened?',
    value,
    headline: { name: 'indicators with a verdict', value: judged(value), range: null },
    kind: worlds.count > 0 ? 'sampled' : 'exact',
    because: indicators.flatMap((one) =>
      one.verdict === null || one.verdict === 'open'
        ? []
        : [
            {
              code: `${one.indicator}-${one.verdict}`,
              about: { party: one.party, ...(one.series === null ? {} : { series: one.series }) },
              amount: one.estimate!,
            },
          ],
    ),
    // No number of the case moves what happened; positions are valued at central values.
    quantities: [],
    run,
  }
}

/** Results with a verdict other than open. */
export function judged({ indicators }: EventsValue): number {
  return indicators.filter(({ verdict }) => verdict !== null && verdict !== 'open').length
}

/** Every indicator of every party, party by party. */
function* draftsOf(
  compiled: CompiledCase,
  worlds: WorldSet,
  parameters: EventsParameters,
  seed: number,
): Generator<Progress, Draft[]> {
  const stalling = yield* progressing(stallingIncentives(compiled, worlds, parameters))
  const world = worlds.base()
  const records = recordsOf(compiled)
  const worth = valuesIn(compiled, world)
  const fronts = frontsOf(compiled, world)
  const occasions = occasionsOf(compiled, records, worth, parameters)
  const drafts: Draft[] = []
  for (const [party, { id, name }] of compiled.parties.entries()) {
    const stream =
      (indicator: string) =>
      (part = ''): RandomStream =>
        randomStream(seed, 'events', id, indicator, part)
    const waitingPays = stalling[party]!.given === 'more'
    drafts.push(...talkWhileStriking(compiled, party, parameters, stream('talk-while-striking')))
    drafts.push(threatTiming(compiled, party, parameters, stream('threat-timing')))
    drafts.push(demandDrift(compiled, world, party, records[party]!, worth, parameters))
    drafts.push(clockResets(compiled, party, occasions, waitingPays, parameters))
    drafts.push(falseChoice(compiled, world, party, fronts, parameters))
    const proposals = stream('concession-asymmetry')()
    drafts.push(concessionAsymmetry(compiled, party, records, worth, parameters, proposals))
    drafts.push(crossedSignalIndex(compiled, party, records, parameters))
    drafts.push(stalling[party]!)
    yield { share: 0.5 + (0.5 * (party + 1)) / compiled.parties.length, doing: name }
  }
  return drafts
}

/** Shares of the first half as progress. */
function* progressing<Result>(steps: Generator<number, Result>): Generator<Progress, Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield { share: step.value / 2, doing: 'what waiting is worth' }
  }
}
