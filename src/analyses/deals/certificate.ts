/**
 * How far is the zone from opening? An empty zone is a result with its certificate: blockers, shortfalls, the smallest
 * concession that opens it, what each party could do alone, which red line keeps it shut.
 * Source: definitions of the individually rational set; shortfall s_i(x) = threshold_i − u_i(x).
 */
import { unit } from '../../compile/index.ts'
import type { Package, ZoneCertificate } from './finding.ts'
import { describePackage, type Scene } from './packages.ts'

/** Worked out for open zones too: there `smallestConcession` is negative or 0, the slack of the safest package. */
export function certificateOf(scene: Scene): ZoneCertificate {
  const { compiled, world, zone } = scene
  const { refusals, signatories } = zone
  const count = compiled.space.count
  const payoffs = signatories.map((party) => world.payoffOf[party]!)
  const thresholds = signatories.map((party) => world.threshold[party]!)
  const bits = signatories.map((party) => 1 << party)
  let fewest = 17
  let uniform = { shortfall: Number.POSITIVE_INFINITY, state: -1 }
  const alone = signatories.map(() => ({ shortfall: Number.POSITIVE_INFINITY, state: -1 }))
  for (let state = 0; state < count; state++) {
    if (compiled.agreement[state] === 0) continue
    const mask = refusals[state]!
    const blockers = bitCount(mask)
    if (blockers < fewest) fewest = blockers
    const crossed = world.crossed[state]! & mask
    let worst = Number.NEGATIVE_INFINITY
    for (let k = 0; k < signatories.length; k++) {
      const shortfall = thresholds[k]! - payoffs[k]![state]!
      if (shortfall > worst) worst = shortfall
      // Alone it opens the zone here if nobody else refuses and no line of its own is crossed.
      if (shortfall < alone[k]!.shortfall && (mask & ~bits[k]!) === 0 && crossed === 0)
        alone[k] = { shortfall, state }
    }
    if (crossed === 0 && worst < uniform.shortfall) uniform = { shortfall: worst, state }
  }
  const empty = zone.acceptable.length === 0
  const ordinal = signatories.some((party) => compiled.parties[party]!.scale === 'ordinal')
  const packageOf = (state: number): Package | null => (state < 0 ? null : describePackage(scene, state))
  return {
    empty,
    fewestBlockers: fewest,
    smallestConcession:
      uniform.state < 0 || ordinal
        ? null
        : { amount: unit(uniform.shortfall), package: describePackage(scene, uniform.state) },
    aloneOpens: signatories.map((party, k) => ({
      party: compiled.parties[party]!.id,
      amount:
        alone[k]!.state < 0 || compiled.parties[party]!.scale === 'ordinal'
          ? null
          : unit(alone[k]!.shortfall),
      package: packageOf(alone[k]!.state),
    })),
    liftingOpens: empty ? liftingOpens(scene) : [],
  }
}

/** Binding red lines without which some package is acceptable to everybody. */
function liftingOpens(scene: Scene): ZoneCertificate['liftingOpens'] {
  const { compiled, world, zone } = scene
  // Lines of parties that do not sign bind them, but keep no zone shut.
  const binding = compiled.redLines.flatMap(({ party }, line) =>
    world.binding[line] === 1 && zone.signatories.includes(party) ? [line] : [],
  )
  const crossings = new Uint16Array(compiled.space.count)
  for (const line of binding) for (const state of compiled.redLines[line]!.states) crossings[state]!++
  const opens = (line: number): boolean => {
    for (const state of compiled.redLines[line]!.states) {
      if (crossings[state] !== 1 || compiled.agreement[state] === 0) continue
      const willing = zone.signatories.every(
        (party) => world.payoffOf[party]![state]! >= world.threshold[party]!,
      )
      if (willing) return true
    }
    return false
  }
  return binding.filter(opens).map((line) => {
    const { party, id } = compiled.redLines[line]!
    return { party: compiled.parties[party]!.id, redLine: id }
  })
}

function bitCount(mask: number): number {
  let rest = mask
  let count = 0
  while (rest !== 0) {
    rest &= rest - 1
    count++
  }
  return count
}
