/**
 * The zone while somebody moves a lever: after one changed quantity only the parties that use it are evaluated again.
 * Same arithmetic as `deals`, so the numbers are the same to the last bit.
 */
import {
  centralValues,
  type CompiledCase,
  emptyWorld,
  evaluateWorld,
  leadingReadings,
} from '../../compile/index.ts'
import { certificateOf } from './certificate.ts'
import type { Solution, ZoneCertificate } from './finding.ts'
import { frontierOf } from './frontier.ts'
import { sceneOf } from './packages.ts'
import { solutionsOf } from './deals.ts'
import { type Zone, zoneOf } from './zone.ts'

export interface LiveZone {
  /** Sets a quantity by index to a value inside its domain and works out the zone again. */
  set: (quantity: number, value: number) => { acceptable: number; refuses: number[]; aloneRefuses: number[] }
  /** Frontier, solutions and certificate of the zone as it stands. */
  complete: () => { frontierPoints: number; solutions: Solution[]; certificate: ZoneCertificate }
}

/** A live zone over one compiled case, starting at the base world. */
export function liveZone(compiled: CompiledCase): LiveZone {
  const values = centralValues(compiled)
  const readings = leadingReadings(compiled)
  const world = evaluateWorld(compiled, values, readings, emptyWorld(compiled))
  let zone: Zone = zoneOf(compiled, world)
  return {
    set: (quantity, value) => {
      const { minimum, maximum, parties } = compiled.quantities[quantity]!
      values[quantity] = Math.min(maximum, Math.max(minimum, value))
      evaluateWorld(compiled, values, readings, world, undefined, parties)
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
  }
}

/** Packages each signatory refuses, and refuses alone. */
function tally(compiled: CompiledCase, zone: Zone): { refuses: number[]; aloneRefuses: number[] } {
  const byMask = new Int32Array(1 << 16)
  for (let state = 0; state < zone.refusals.length; state++) byMask[zone.refusals[state]!]!++
  const packages = compiled.agreementCount < zone.refusals.length ? 0xffff : 1 << 16
  const refuses = zone.signatories.map((party) => {
    let count = 0
    for (let mask = 0; mask < packages; mask++) if ((mask >>> party) & 1) count += byMask[mask]!
    return count
  })
  return { refuses, aloneRefuses: zone.signatories.map((party) => byMask[1 << party]!) }
}
