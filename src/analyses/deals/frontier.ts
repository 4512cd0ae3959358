/**
 * The Pareto frontier of the zone (of all packages if the zone is empty): packages that no other package improves for
 * somebody without a loss for somebody else. Exact for any number of parties. All packages behind a frontier point are
 * kept: two packages worth the same to everybody are two packages.
 */
import type { CompiledCase, World } from '../../compile/index.ts'
import { stateOf } from '../../compile/index.ts'
import { additivePareto, paretoFront } from '../../numeric/index.ts'
import type { Zone } from './zone.ts'

/** Packages behind one frontier point up to which all are listed. */
const behindLimit = 10_000

export interface Frontier {
  /** States of the frontier, ascending. */
  states: Int32Array
  /** Distinct vectors of values. */
  points: number
}

/** Frontier over the signatories. Ordinal parties take part: dominance needs only an order. */
export function frontierOf(compiled: CompiledCase, world: World, zone: Zone): Frontier {
  const columns = zone.signatories.map((party) => world.payoffOf[party]!)
  const merged = zone.acceptable.length > 0 ? mergedFrontier(compiled, world, zone) : null
  const states =
    merged ?? paretoFront(columns, zone.acceptable.length > 0 ? zone.acceptable : packagesOf(compiled))
  return { states, points: countPoints(columns, states) }
}

/** States that count as deals, ascending. */
export function packagesOf(compiled: CompiledCase): Int32Array {
  const packages = new Int32Array(compiled.agreementCount)
  let next = 0
  compiled.agreement.forEach((mark, state) => {
    if (mark === 1) packages[next++] = state
  })
  return packages
}

/**
 * Additive merge, issue by issue, where nothing couples the issues: no constraint, no adjustment, no binding red line.
 * Filtering by thresholds afterwards is exact, since whatever dominates an acceptable package is acceptable. Null where
 * the merge does not apply.
 */
function mergedFrontier(compiled: CompiledCase, world: World, zone: Zone): Int32Array | null {
  if (!compiled.unconstrained || world.binding.includes(1)) return null
  const parts: Int32Array[][] = []
  for (const party of zone.signatories) {
    const evaluator = compiled.evaluators[party]!
    const reading = world.readings[party]!
    const own = evaluator.contributions(world.values, reading)
    if (own === null || evaluator.added(reading).length > 0) return null
    parts.push(own)
  }
  const frontier = additivePareto(
    compiled.issues.map((_, issue) => ({ columns: parts.map((own) => own[issue]!) })),
    zone.signatories.length,
  )
  const states: number[] = []
  for (let point = 0; point < frontier.count; point++) {
    if (frontier.combinationCount(point) > behindLimit) return null
    const accepted = zone.signatories.every(
      (party, k) => frontier.columns[k]![point]! >= world.threshold[party]!,
    )
    if (!accepted) continue
    for (const combination of frontier.combinations(point, behindLimit))
      states.push(stateOf(compiled.space, combination))
  }
  return Int32Array.from(states).sort()
}

function countPoints(columns: readonly Int32Array[], states: Int32Array): number {
  const seen = new Set<string>()
  for (const state of states) seen.add(columns.map((column) => column[state]!).join(','))
  return seen.size
}
