/**
 * Scaling to a base rate: the numbers a target names are multiplied by one factor, until the expected path ends as often as
 * the target says. With several targets each is met in turn, again and again, until none moves any more. It shows what would
 * have to be so for the war to be like past wars; the base case stays as it is.
 */
import type { CompiledCase, CompiledWarPath } from '../../compile/index.ts'
import { expectedPaths } from '../../models/index.ts'
import { exponential, naturalLog } from '../../numeric/index.ts'
import { sideBySide, type WarRun } from './war-run.ts'

/** Factors looked at: from a hundredth to a hundred times. */
const widest = 100
const probes = 81
/** Rounds of finer probes: to about one part in a thousand million. */
const finer = 5
/** Rounds over all targets. */
const rounds = 60
/** A share this near its target counts as met. */
export const nearEnough = 0.0005

type BaseRate = CompiledWarPath['baseRates'][number]

/** Factors per target, and the numbers they give. */
export interface Scaled {
  factors: number[]
  values: Float64Array
}

/** Share of wars that has ended so within the months of a target, for several sets of numbers. */
export function sharesOfTarget(
  war: CompiledWarPath,
  schedule: WarRun['schedule'],
  { endings, within }: BaseRate['targets'][number],
  sets: readonly Float64Array[],
): number[] {
  const runs = sets.length
  const paths = expectedPaths(war.process, { runs, months: within, values: sideBySide(sets), schedule })
  const counted = war.endings.flatMap(({ id }, k) => (!endings || endings.includes(id) ? [k] : []))
  return sets.map((_, run) => counted.reduce((sum, ending) => sum + paths.shares[ending * runs + run]!, 0))
}

/** The numbers with those of every target scaled by its factor, within what each may be. */
function scaledBy(
  compiled: CompiledCase,
  war: CompiledWarPath,
  base: Float64Array,
  targets: BaseRate['targets'],
  factors: readonly number[],
): Float64Array {
  const values = Float64Array.from(base)
  targets.forEach(({ scales }, k) => {
    for (const id of new Set(scales)) {
      const parameter = war.process.parameters.indexOf(id)
      if (parameter < 0) continue
      const { minimum, maximum } = compiled.quantities[war.parameters[parameter]!]!
      values[parameter] = Math.min(maximum, Math.max(minimum, values[parameter]! * factors[k]!))
    }
  })
  return values
}

/** Factors that meet the targets of a base rate as nearly as can be; the nearest to 1 where several do. */
export function scaleTo(compiled: CompiledCase, war: CompiledWarPath, run: WarRun, rate: BaseRate): Scaled {
  const { targets } = rate
  const factors = targets.map(() => 1)
  const shares = (k: number, tried: readonly number[]): number[] => {
    const sets = tried.map((factor) => {
      const changed = factors.map((own, other) => (other === k ? factor : own))
      return scaledBy(compiled, war, run.values, targets, changed)
    })
    return sharesOfTarget(war, run.schedule, targets[k]!, sets)
  }
  for (let round = 0; round < rounds; round++) {
    let moved = 0
    targets.forEach(({ share }, k) => {
      const factor = solve((tried) => shares(k, tried), share)
      moved = Math.max(moved, Math.abs(factor / factors[k]! - 1))
      factors[k] = factor
    })
    if (moved < 1e-7) break
  }
  return { factors, values: scaledBy(compiled, war, run.values, targets, factors) }
}

/**
 * The factor nearest to 1 at which the share crosses its target: probes over the whole range, then ever finer ones between
 * the two it lies between. Where it never does, the factor that comes nearest, and of equals the one nearest to 1.
 */
function solve(shares: (tried: readonly number[]) => number[], target: number): number {
  const middle = (probes - 1) / 2
  let tried = Array.from({ length: probes }, (_, k) => exponential((k / middle - 1) * naturalLog(widest)))
  tried[middle] = 1
  const gapsAt = (points: readonly number[]): number[] => shares(points).map((share) => share - target)
  let gaps = gapsAt(tried)
  const distance = (k: number): number => Math.abs(k - middle)
  const order = tried.map((_, k) => k)
  const crossing = order
    .filter((k) => crosses(gaps, k))
    .sort((a, b) => Math.min(distance(a), distance(a + 1)) - Math.min(distance(b), distance(b + 1)))[0]
  if (crossing === undefined) {
    order.sort((a, b) => Math.abs(gaps[a]!) - Math.abs(gaps[b]!) || distance(a) - distance(b))
    return tried[order[0]!]!
  }
  let at = crossing
  for (let round = 0; round < finer; round++) {
    const [low, high] = [tried[at]!, tried[at + 1]!]
    tried = Array.from({ length: probes }, (_, k) => low + ((high - low) * k) / (probes - 1))
    gaps = gapsAt(tried)
    at = Math.max(
      0,
      tried.findIndex((_, k) => crosses(gaps, k)),
    )
  }
  return gaps[at] === 0 ? tried[at]! : (tried[at]! + tried[at + 1]!) / 2
}

/** Whether the target lies between two neighbouring probes. */
function crosses(gaps: readonly number[], k: number): boolean {
  return k + 1 < gaps.length && gaps[k]! * gaps[k + 1]! <= 0 && gaps[k] !== gaps[k + 1]
}
