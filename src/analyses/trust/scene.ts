/**
 * Everything the parts of `trust` look at: the case, its guarantees, the base world and the model calibrated
 * in it.
 */

import {
  type CompiledCase,
  type CompiledGuarantees,
  codesOf,
  type Durability,
  durabilityOf,
  one,
  type World,
} from '../../compile/index.ts'
import {
  type DeterrenceParameters,
  type GuaranteeCodes,
  headwindShare,
  occasionsFor,
} from '../../models/index.ts'
import { holdsAscending } from '../../numeric/index.ts'
import type { CodesShown, TrustBasis } from './finding.ts'
import { worthNearby } from './nearest-deal.ts'
import { quietFor } from './outlook.ts'

/** A term with its codes and with what such a deal is taken to be worth to the challenger. */
export interface Row {
  term: number
  codes: GuaranteeCodes
  /** Null where the case judges no standing and no deal fits the term. */
  standing: number | null
  standingFrom: 'judged' | 'deals' | null
}

/** The case and its base world. */
export interface Scene {
  compiled: CompiledCase
  guarantees: CompiledGuarantees
  world: World
  /** Hazards of the deals asked about and the parameters, occasions solved on a deal of the case. */
  durability: Durability
  /** The same parameters with the occasions solved on the calibrating row as documented. */
  documented: DeterrenceParameters
  tolerated: number
  discount: number
  /** Per term: worth to the challenger of its deals nearest to where things stand; null where it has none. */
  nearby: (number | null)[]
}

/**
 * A scene. Hazards are worked out for `states` only, since a case may have a hundred thousand deals and the
 * question is about a few; `guarantees` of the result describes these few.
 */
export function sceneOf(
  compiled: CompiledCase,
  guarantees: CompiledGuarantees,
  world: World,
  states: readonly number[],
): Scene {
  const few = { ...guarantees, groups: groupsOf(guarantees, states) }
  const { parameters } = guarantees
  const durability = durabilityOf(compiled, few, world)
  return {
    compiled,
    guarantees: few,
    world,
    durability,
    documented: documentedParameters(few, world, durability.parameters),
    tolerated: world.values[parameters.tolerated]!,
    discount: world.values[parameters.discount]!,
    nearby: worthNearby(
      compiled,
      world,
      guarantees.challenger,
      guarantees.terms.map((term) => term.states),
    ),
  }
}

/** Occasions that make the calibrating row meet the base rate; one a year where none do, as in the worlds. */
function documentedParameters(
  guarantees: CompiledGuarantees,
  world: World,
  parameters: DeterrenceParameters,
): DeterrenceParameters {
  const row = rowOf({ guarantees, world }, guarantees.calibratedOn)
  const share = world.values[guarantees.parameters.baseRate]!
  const years = world.values[guarantees.parameters.baseRateYears]!
  return calibrated(parameters, row, share, years) ?? { ...parameters, occasions: 1 }
}

/** The groups of these states, with these states only; a state that is no deal is in none. */
function groupsOf(guarantees: CompiledGuarantees, states: readonly number[]): CompiledGuarantees['groups'] {
  const wanted = [...new Set(states)].sort((a, b) => a - b)
  return guarantees.groups.flatMap((group) => {
    const own = wanted.filter((state) => holdsAscending(group.states, state))
    return own.length === 0 ? [] : [{ ...group, states: Int32Array.from(own) }]
  })
}

/** The row of a term at the values of a world; `values` may differ from the world's, for sensitivity. */
export function rowOf(
  { guarantees, world }: Pick<Scene, 'guarantees' | 'world'>,
  term: number,
  values: Float64Array = world.values,
): Row {
  const codes = codesOf(guarantees, term, [], values)
  if (codes.standing !== null) return { term, codes, standing: codes.standing, standingFrom: 'judged' }
  const { states } = guarantees.terms[term]!
  if (states.length === 0) return { term, codes, standing: null, standingFrom: null }
  const payoff = world.payoffOf[guarantees.challenger]!
  let sum = 0
  for (const state of states) sum += payoff[state]!
  return { term, codes, standing: sum / states.length / one, standingFrom: 'deals' }
}

/**
 * Parameters whose occasions meet a base rate on the calibrating row; null where no number of occasions does.
 */
export function calibrated(
  parameters: DeterrenceParameters,
  row: Row,
  share: number,
  years: number,
): DeterrenceParameters | null {
  const solved = occasionsFor(share, years, row.codes, parameters, row.standing ?? 0)
  return solved.ok ? { ...parameters, occasions: solved.occasions } : null
}

/** The codes alone, in plain data. */
export function shown(codes: GuaranteeCodes): CodesShown {
  const { commitment, automaticity, tripwire, reluctance, headwindLoss } = codes
  const { army, foreignForce, veto, punishment, incidentFactor } = codes
  return {
    commitment,
    automaticity,
    tripwire,
    reluctance,
    headwindLoss,
    army,
    foreignForce,
    veto,
    punishment,
    incidentFactor,
  }
}

/** What the table follows from. */
export function basisOf(scene: Scene): TrustBasis {
  const { compiled, guarantees, world, documented: parameters, tolerated, discount } = scene
  const share = world.values[guarantees.parameters.baseRate]!
  const years = world.values[guarantees.parameters.baseRateYears]!
  const row = rowOf(scene, guarantees.calibratedOn)
  const worth = scene.nearby[guarantees.calibratedOn]!
  return {
    challenger: compiled.parties[guarantees.challenger]!.id,
    protected: compiled.parties[guarantees.protected]!.id,
    calibration: {
      term: guarantees.terms[guarantees.calibratedOn]!.id,
      share,
      years,
      occasions: parameters.occasions,
      solved: calibrated(parameters, row, share, years) !== null,
      inTheCase: worth === null ? null : calibrationInTheCase(scene, row, worth),
    },
    tolerated,
    discount,
    headwind: {
      start: parameters.headwindStart,
      end: parameters.headwindEnd,
      share: headwindShare(parameters),
    },
    numbers: numbersBehind(compiled, guarantees),
  }
}

/** The calibrating row at what its deals are worth in the case, beside what it is judged to be worth. */
function calibrationInTheCase(
  { guarantees, world, documented: parameters }: Scene,
  row: Row,
  worth: number,
): TrustBasis['calibration']['inTheCase'] {
  const share = world.values[guarantees.parameters.baseRate]!
  const years = world.values[guarantees.parameters.baseRateYears]!
  const solved = calibrated(parameters, { ...row, standing: worth }, share, years)
  return {
    worth,
    share: 1 - quietFor(years, row.codes, parameters, worth),
    occasions: solved?.occasions ?? null,
  }
}

/**
 * How many numbers of the documented table rest on what. Codes left at their default are no numbers of the
 * case.
 */
function numbersBehind(compiled: CompiledCase, guarantees: CompiledGuarantees): TrustBasis['numbers'] {
  const counts = { quoted: 0, derived: 0, judged: 0, assumed: 0 }
  const slots = [
    ...Object.values(guarantees.parameters),
    ...guarantees.terms.flatMap((term) => Object.values(term.codes)),
  ]
  for (const slot of slots) if (slot >= 0) counts[compiled.quantities[slot]!.basis.kind]++
  return counts
}
