/**
 * Which deals are possible?
 *
 * Sources: Raiffa 1982; Nash 1950; Kalai & Smorodinsky 1975; Kalai 1977. The zone of agreement holds the packages that
 * every signatory values at max(W, r) or more and that cross no red line that binds; weak, so the threshold itself is
 * accepted. W (no-deal value) is the origin of gains, r (reservation) only filters.
 * Where the case says what stands between a deal and the next war, values are durable ones, v = u + w (W' - u), and the zone
 * on face values is counted beside it: the difference is the price of weak guarantees. Elsewhere values are face values, so
 * the zone is an upper bound.
 * Parameters: which values; how many packages, bridges and trades to report.
 */
import { type CompiledCase, durableWorlds, findState, type World } from '../../compile/index.ts'
import { quantilesOfSorted } from '../../numeric/index.ts'
import type { AnalysisInput, Finding, Progress, Reason } from '../analysis.ts'
import { blockersOf } from './blockers.ts'
import { bridgesFrom } from './bridges.ts'
import { certificateOf } from './certificate.ts'
import { dealSpaceOf } from './deal-space.ts'
import type { DealsValue, ReadingRow, Solution } from './finding.ts'
import { bestCompletion, endStatePatterns, frameworkOf, frameworkTally, type Pattern } from './frameworks.ts'
import { frontierOf } from './frontier.ts'
import { logrollsOf } from './logrolls.ts'
import { describePackage, type Scene, sceneOf } from './packages.ts'
import { priceOf } from './price.ts'
import { readingTally } from './reading-shares.ts'
import { type Chosen, candidatesOf, nash, solve } from './solutions.ts'
import { thresholdsOf } from './thresholds.ts'
import { partiesIn, type Zone, zoneOf } from './zone.ts'

export interface DealsParameters {
  /** Values to judge by; `auto` is durable where the case has guarantees, else face. */
  value: 'auto' | 'face' | 'durable'
  /** Frontier packages listed. */
  listed: number
  /** Bridges per refused end state. */
  bridges: number
  /** Logrolling trades listed. */
  logrolls: number
  /** Deals left open that the user asks about, beside the named end states: issue → options. */
  frameworks: { id: string; settles: Record<string, string[]> }[]
  /** States (short ids) for which bridges are wanted. */
  bridgeFrom: string[]
}

export const dealsParameters: DealsParameters = {
  value: 'auto',
  listed: 40,
  bridges: 3,
  logrolls: 5,
  frameworks: [],
  bridgeFrom: [],
}

/** Runs the analysis; yields once per few worlds. */
export function* runDeals(
  input: AnalysisInput,
  parameters: DealsParameters,
): Generator<Progress, Finding<DealsValue>> {
  const { compiled } = input
  const { guarantees } = compiled
  const durable = guarantees ? durableWorlds(compiled, guarantees, input.worlds) : null
  const valueBasis = durable && parameters.value !== 'face' ? 'durable' : 'face'
  const worlds = durable && valueBasis === 'durable' ? durable : input.worlds
  const world = worlds.base()
  const zone = zoneOf(compiled, world)
  const frontier = frontierOf(compiled, world, zone)
  const scene = sceneOf(compiled, world, zone, frontier.states)
  yield { share: 0.05, doing: 'base case' }

  const patterns = [...endStatePatterns(compiled), ...askedPatterns(compiled, parameters)]
  const bestStates = patterns.map((pattern) => bestCompletion(world, zone, pattern.states))
  let frameworks = patterns.map((pattern, k) => frameworkOf(scene, pattern, bestStates[k]!))
  const byReading: ReadingRow[] = []
  let readings: DealsValue['readings'] = []
  for (const { world: other, readings, prior } of worlds.underReadings()) {
    byReading.push(readingRow(compiled, other, readings, prior, patterns))
    yield { share: 0.05, doing: 'rival readings' }
  }
  byReading.sort((a, b) => b.prior - a.prior)
  yield { share: 0.1, doing: 'rival readings' }

  const counts = new Float64Array(worlds.count)
  const thresholds = thresholdsOf(compiled, world, worlds.count)
  const price = durable ? priceOf(compiled, durable, patterns) : null
  if (worlds.count > 0) {
    const tally = frameworkTally(compiled, patterns, bestStates)
    const shares = readingTally(compiled, patterns)
    let reused: Zone | undefined
    for (let k = 0; k < worlds.count; k++) {
      const both = durable?.world(k)
      const drawn = both === undefined ? worlds.world(k) : valueBasis === 'durable' ? both : both.face
      reused = zoneOf(compiled, drawn, reused)
      counts[k] = reused.acceptable.length
      if (both) price!.add(both, reused, valueBasis)
      tally.add(drawn, reused)
      shares.add(drawn, reused)
      thresholds.add(drawn, k)
      yield { share: 0.1 + (0.9 * (k + 1)) / worlds.count, doing: `world ${k + 1} of ${worlds.count}` }
    }
    frameworks = frameworks.map((framework, k) => tally.finish(framework, k))
    readings = shares.finish()
  }
  const sorted = Float64Array.from(counts).sort()
  const [low, median, high] = worlds.count > 0 ? quantilesOfSorted(sorted, [0.05, 0.5, 0.95]) : []
  const ordinal = zone.signatories.filter((party) => compiled.parties[party]!.scale === 'ordinal')
  const value: DealsValue = {
    states: compiled.space.count,
    packages: compiled.agreementCount,
    acceptable: zone.acceptable.length,
    acceptableRange:
      worlds.count > 0 ? { low: low!, median: median!, high: high!, worlds: worlds.count } : null,
    zoneLikelihood:
      worlds.count > 0
        ? { share: counts.filter((count) => count > 0).length / worlds.count, worlds: worlds.count }
        : null,
    signatories: zone.signatories.map((party) => compiled.parties[party]!.id),
    thresholds: thresholds.finish(),
    frontier: {
      points: frontier.points,
      packages: Array.from(frontier.states.subarray(0, parameters.listed), (state) =>
        describePackage(scene, state),
      ),
      truncated: frontier.states.length > parameters.listed,
    },
    solutions: solutionsOf(scene, zone, frontier.states),
    withoutCardinalValues: ordinal.map((party) => compiled.parties[party]!.id),
    blockers: blockersOf(compiled, world, zone),
    certificate: certificateOf(scene),
    frameworks,
    bridges: bridgesOf(scene, frameworks, bestStates, parameters),
    logrolls: logrollsOf(compiled, world, zone.signatories, parameters.logrolls),
    byReading,
    readings,
    declaredOnly: compiled.redLines.flatMap((line, index) =>
      line.declared && world.binding[index] === 0
        ? [{ party: compiled.parties[line.party]!.id, redLine: line.id, name: line.name }]
        : [],
    ),
    valueBasis,
    price: price?.finish() ?? null,
    dealSpace: dealSpaceOf(compiled, world, zone),
  }
  return {
    analysis: 'deals',
    question: 'Which deals are possible?',
    value,
    headline: {
      name: 'acceptable packages',
      value: value.acceptable,
      range: value.acceptableRange ? [value.acceptableRange.low, value.acceptableRange.high] : null,
    },
    kind: worlds.count > 0 ? 'sampled' : 'exact',
    because: reasonsOf(value),
    quantities: input.influence,
    run: input.run,
  }
}

/** Solutions over the frontier of an open zone; none if the zone is empty, or a signatory only ranks packages. */
export function solutionsOf(scene: Scene, zone: Zone, frontier: Int32Array): Solution[] {
  const { compiled, world } = scene
  if (zone.acceptable.length === 0) return []
  if (zone.signatories.some((party) => compiled.parties[party]!.scale === 'ordinal')) return []
  const payoffs = zone.signatories.map((party) => world.payoffOf[party]!)
  const candidates = candidatesOf(
    frontier,
    payoffs,
    zone.signatories.map((party) => world.noDeal[party]!),
  )
  const stuck = zone.signatories
    .filter((_, k) => candidates.best[k] === 0)
    .map((party) => compiled.parties[party]!.id)
  return solve(candidates).map((one) => ({
    name: one.name,
    package: describePackage(scene, one.state),
    ties: one.ties,
    score: one.score,
    cannotGain: stuck,
  }))
}

/** Nash package of a zone without its frontier: one pass over the acceptable packages finds the same winner. */
function nashOf(world: World, zone: Zone): Chosen | undefined {
  const payoffs = zone.signatories.map((party) => world.payoffOf[party]!)
  const noDeal = zone.signatories.map((party) => world.noDeal[party]!)
  return zone.acceptable.length === 0 ? undefined : nash(candidatesOf(zone.acceptable, payoffs, noDeal))
}

function readingRow(
  compiled: CompiledCase,
  world: World,
  readings: Int32Array,
  prior: number,
  patterns: readonly Pattern[],
): ReadingRow {
  const zone = zoneOf(compiled, world)
  const scene = sceneOf(compiled, world, zone, new Int32Array(0))
  const cardinal = zone.signatories.every((party) => compiled.parties[party]!.scale === 'cardinal')
  const best = cardinal ? nashOf(world, zone) : undefined
  return {
    readings: Object.fromEntries(
      [...readings].flatMap((reading, party) =>
        reading < 0 ? [] : [[compiled.parties[party]!.id, compiled.readings[reading]!.id]],
      ),
    ),
    prior,
    acceptable: zone.acceptable.length,
    endStates: patterns.map(({ id, states }) => {
      let acceptable = 0
      let everyRefusal = 0xffff
      for (const state of states) {
        if (zone.refusals[state] === 0) acceptable++
        everyRefusal &= zone.refusals[state]!
      }
      const blockers =
        states.length === 0 ? [] : partiesIn(everyRefusal).map((party) => compiled.parties[party]!.id)
      return { id, acceptable, blockers }
    }),
    nash: best ? describePackage(scene, best.state) : null,
  }
}

/** Patterns of the user's own; unknown issues or options fit no state. */
function askedPatterns(compiled: CompiledCase, parameters: DealsParameters): Pattern[] {
  return parameters.frameworks.map(({ id, settles }) => {
    const wanted = Object.entries(settles).map(([issueId, optionIds]) => {
      const issue = compiled.issues.findIndex((one) => one.id === issueId)
      const options = new Set(
        optionIds.map((own) => compiled.issues[issue]?.options.findIndex((one) => one.id === own) ?? -1),
      )
      return { issue, options }
    })
    const states: number[] = []
    const { space } = compiled
    for (let state = 0; state < space.count; state++) {
      if (compiled.agreement[state] === 0) continue
      const fits = wanted.every(({ issue, options }) => {
        const table = space.optionTable[issue]
        return (
          table !== undefined &&
          options.has(table[issue < space.split ? space.row[state]! : space.column[state]!]!)
        )
      })
      if (fits) states.push(state)
    }
    return { id, name: id, settles, states: Int32Array.from(states) }
  })
}

function bridgesOf(
  scene: Scene,
  frameworks: DealsValue['frameworks'],
  bestStates: readonly number[],
  parameters: DealsParameters,
): DealsValue['bridges'] {
  const refused = frameworks.flatMap((framework, k) =>
    framework.acceptable === 0 && bestStates[k]! >= 0
      ? [{ endState: framework.id, from: bestStates[k]! }]
      : [],
  )
  const asked = parameters.bridgeFrom.flatMap((id) =>
    findState(scene.compiled, id).map((from) => ({ endState: id, from })),
  )
  return [...refused, ...asked].map(({ endState, from }) => ({
    endState,
    bridges: bridgesFrom(scene, from, parameters.bridges),
  }))
}

function reasonsOf(value: DealsValue): Reason[] {
  const reasons: Reason[] = []
  if (value.acceptable === 0) reasons.push({ code: 'zone-empty', about: {} })
  for (const one of value.blockers) {
    reasons.push({ code: 'refuses', about: { party: one.party }, amount: one.refuses })
    if (one.aloneRefuses > 0)
      reasons.push({ code: 'refuses-alone', about: { party: one.party }, amount: one.aloneRefuses })
  }
  for (const line of value.certificate.liftingOpens) reasons.push({ code: 'lifting-opens', about: line })
  return reasons
}
