/**
 * What if there is no deal?
 *
 * A war path is a monthly process whose endings are states of the case (`docs/methods/war.md`). It is run three ways: on its
 * expected path, where shares of endings are exact sums over competing risks; over drawn paths, with chance in every month; and
 * on the expected path of every drawn world. From it follow W(t), what going on is worth to each party at month t, and the
 * months in which a deal is first worth as much. A case without a war path answers from what it gives instead.
 *
 * Sources: Powell 2004 and Slantchev 2003 (fighting as part of bargaining), Turchin 2023 (losses follow fires), Zartman 1985
 * (ripeness), Stedman 1997 (spoilers), Saltelli et al. 2010 and Jansen 1999 (sensitivity).
 */
import { durableWorlds } from '../../compile/index.ts'
import type { AnalysisInput, Finding, Progress } from '../analysis.ts'
import type { DealsValue } from '../deals/finding.ts'
import { acceptableByMonth, crossingTally, namedDeals } from './crossings.ts'
import { warsOfWorlds } from './drawn-worlds.ts'
import { fewStates } from './few-states.ts'
import type { WarValue } from './finding.ts'
import { goingOnOf, goingOnTally } from './going-on.ts'
import { halfYears } from './months.ts'
import { numbersBehind } from './numbers-behind.ts'
import { pathAnswer } from './path-answer.ts'
import { reasonsOf } from './reasons.ts'
import { spoilersOf } from './spoilers.ts'
import { ripenessOf } from './stalemate.ts'

export interface WarParameters {
  /** Paths drawn for the base; rows of settings take a part of them. 0 for expected paths only. */
  paths: number
  /** Months looked ahead; null for the horizon of the case. */
  months: number | null
  /** Id of a base rate of the case to scale the war to; null for none. */
  calibrate: string | null
  /** Base points of the analysis of what drives the endings; 0 for none. */
  separate: number
  /** Scenarios and levers to run; null for every one that changes numbers of the war path. */
  settings: string[] | null
}

export const warParameters: WarParameters = {
  paths: 20_000,
  months: null,
  calibrate: null,
  separate: 1024,
  settings: null,
}

/** Furthest month of any analysis, and the months looked ahead where the case has no war path and no later number. */
export const furthestMonth = 600
const withoutPath = 24

/** Months looked ahead: those asked for, the horizon of the war path, or the last month the case gives a number for. */
function monthsAhead({ compiled }: AnalysisInput, { months }: WarParameters): number {
  const given = compiled.quantities.flatMap(({ key }) => /\.no-deal\.(\d+)$/.exec(key)?.[1] ?? [])
  const last = Math.max(withoutPath, ...given.map(Number))
  const wanted = months ?? compiled.warPath?.horizon ?? last
  return Math.min(furthestMonth, Math.max(1, Math.round(wanted)))
}

/** Runs the analysis; yields once per world and once per row of the tables. */
export function* runWar(
  input: AnalysisInput,
  parameters: WarParameters,
): Generator<Progress, Finding<WarValue>> {
  const { compiled, worlds } = input
  const { guarantees, warPath } = compiled
  const deals = (input.needs.deals as Finding<DealsValue>).value
  const months = monthsAhead(input, parameters)
  const face = worlds.base()
  const durable = guarantees ? durableWorlds(compiled, guarantees, worlds).base() : null
  const judged = deals.valueBasis === 'durable' && durable ? durable : face
  const named = namedDeals(compiled, deals.frameworks)

  const goingOn = goingOnTally(compiled, { face, judged }, worlds.count, months)
  const crossings = crossingTally(compiled, named, worlds.count)
  const wars = warPath ? warsOfWorlds(warPath, worlds.count) : null
  const states = named.map(({ state }) => state)
  const few = fewStates(compiled, judged === face ? null : guarantees, states)
  const values = judged.payoffOf.map((own) => Int32Array.from(states, (state) => own[state]!))
  const memory = compiled.parties.map(() => new Float64Array(months + 1))
  for (let k = 0; k < worlds.count; k++) {
    const world = worlds.world(k)
    const { values: drawn, overTime } = few(world)
    const own = memory.map((into, party) => goingOnOf(compiled, world, overTime, party, months, into))
    goingOn.add(own, k)
    crossings.add(world, drawn, own)
    wars?.add(world, k)
    yield { share: (0.4 * (k + 1)) / worlds.count, doing: `world ${k + 1} of ${worlds.count}` }
  }
  const spoilers = spoilersOf(compiled, named, judged, durable)
  const endStates = crossings
    .finish(face, values, goingOn.base)
    .map((one, k) => ({ ...one, spoilers: spoilers[k]! }))
  const acceptable = acceptableByMonth(compiled, judged, goingOn.base)
  const first = acceptable.findIndex((count) => count > 0)
  const path = warPath
    ? yield* pathAnswer(input, warPath, wars!, {
        ...parameters,
        months,
        seed: worlds.seed,
        durable: judged !== face,
      })
    : null
  const moving = new Set(input.influence.map(({ key }) => key))
  const value: WarValue = {
    months,
    worlds: worlds.count,
    valueBasis: deals.valueBasis,
    path,
    goingOn: goingOn.finish(),
    endStates,
    packages: halfYears(months).map((month) => ({ month, acceptable: acceptable[month]! })),
    firstPackage: first < 0 ? null : first,
    ripeness: ripenessOf(path?.stalemate ?? null, deals.zoneLikelihood?.share ?? null, deals.acceptable),
    numbers: {
      path: warPath ? numbersBehind(compiled, input.influence, ({ role }) => role === 'war path') : null,
      values: numbersBehind(compiled, input.influence, ({ key }) => moving.has(key)),
    },
  }
  return {
    analysis: 'war',
    question: 'What if there is no deal?',
    value,
    headline: headlineOf(value),
    kind: worlds.count > 0 || (path !== null && path.paths > 0) ? 'sampled' : 'exact',
    because: reasonsOf(value),
    quantities: input.influence,
    run: input.run,
  }
}

/** What still goes on after the months looked at; without a war path, the end states that beat no deal for everybody today. */
function headlineOf(value: WarValue): Finding<WarValue>['headline'] {
  const goingOn = value.path?.endings[value.path.endings.length - 1]
  if (!goingOn) {
    const count = value.endStates.filter(({ beatsForAll }) => beatsForAll.month === 0).length
    return { name: 'named end states worth no deal or more to everybody today', value: count, range: null }
  }
  return {
    name: `share of wars still going on after ${value.months} months`,
    value: goingOn.drawn?.share ?? goingOn.expected,
    range: goingOn.range ? [goingOn.range.low, goingOn.range.high] : null,
  }
}
