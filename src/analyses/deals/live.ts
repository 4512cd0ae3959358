/**
 * The zone while somebody moves a lever: after one changed quantity only the parties whose numbers or leading reading
 * change with it are evaluated again. Same arithmetic as `deals` on a case compiled with these settings, so the numbers
 * are the same to the last bit.
 */
import { baseWorlds, type CompiledCase, withSetting } from '../../compile/index.ts'
import { certificateOf } from './certificate.ts'
import { type DealsParameters, solutionsOf } from './deals.ts'
import type { Solution, ZoneCertificate } from './finding.ts'
import { frontierOf } from './frontier.ts'
import { type LiveView, liveViewOf, type ViewOptions } from './live-view.ts'
import { sceneOf } from './packages.ts'
import { type Zone, zoneOf } from './zone.ts'

export interface LiveZone {
  /**
   * Sets a quantity by index, as a setting with its key would (so a party's number also where a reading replaces it),
   * clipped to its domain, and works out the zone again. Later calls add to earlier ones.
   */
  set: (quantity: number, value: number) => { acceptable: number; refuses: number[]; aloneRefuses: number[] }
  /** Frontier, solutions and certificate of the zone as it stands. */
  complete: () => { frontierPoints: number; solutions: Solution[]; certificate: ZoneCertificate }
  /** The zone as it stands, as sentences and pictures. */
  view: (options?: ViewOptions) => LiveView
  /** Packages each signatory refuses, and refuses alone, as the zone stands. */
  tally: () => { refuses: number[]; aloneRefuses: number[] }
}

/** A live zone over one compiled case, starting at the base world; `value` as in the parameters of `deals`. */
export function liveZone(start: CompiledCase, value: DealsParameters['value'] = 'auto'): LiveZone {
  let compiled = start
  const durable = value !== 'face'
  const evaluated = baseWorlds(start, { durable })
  let { world } = evaluated(start)
  let zone: Zone = zoneOf(compiled, world)
  return {
    set: (quantity, value) => {
      compiled = withSetting(compiled, quantity, value)
      world = evaluated(compiled).world
      zone = zoneOf(compiled, world, zone)
      return { acceptable: zone.acceptable.length, ...tally(compiled, zone) }
    },
    complete: () => {
      const frontier = frontierOf(compiled, world, zone)
      const scene = sceneOf(compiled, world, zone, frontier.states)
      return {
        frontierPoints: frontier.points,
        solutions: solutionsOf(scene, zone, frontier.states),
        certificate: certificateOf(scene),
      }
    },
    view: (options) => liveViewOf(compiled, world, zone, durable && compiled.guarantees !== null, options),
    tally: () => tally(compiled, zone),
  }
}

/** Packages each signatory refuses, and refuses alone. */
function tally(compiled: CompiledCase, zone: Zone): { refuses: number[]; aloneRefuses: number[] } {
  const byMask = new Int32Array(1 << 16)
  for (let state = 0; state < zone.refusals.length; state++) byMask[zone.refusals[state]!]!++
  // States that are no packages carry every bit, as a package does that sixteen parties refuse.
  byMask[0xffff]! -= zone.refusals.length - compiled.agreementCount
  const refuses = zone.signatories.map((party) => {
    let count = 0
    for (let mask = 0; mask < byMask.length; mask++) if ((mask >>> party) & 1) count += byMask[mask]!
    return count
  })
  return { refuses, aloneRefuses: zone.signatories.map((party) => byMask[1 << party]!) }
}
