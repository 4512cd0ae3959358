import { type IndexRange, normalCdfInto } from '../../numeric/index.ts'
import {
  attackGain,
  attackSuccess,
  type DeterrenceParameters,
  fights,
  type GuaranteeCodes,
  type HeadwindChain,
  occasionsLeft,
} from './guarantee.ts'
import { headwindShare } from './survival.ts'

/** Numbers of all states, indexed by state; three arrays of one length. */
export interface StateHazards {
  /** Attacks per year in calm years. */
  readonly calm: Float64Array
  /** Attacks per year in a headwind. */
  readonly headwind: Float64Array
  /** p0: probability that the attack succeeds when the guarantor stays out. */
  readonly success: Float64Array
}

/** Arrays for `count` states, all 0: nobody attacks. */
export function stateHazards(count: number): StateHazards {
  return {
    calm: new Float64Array(count),
    headwind: new Float64Array(count),
    success: new Float64Array(count),
  }
}

/**
 * Writes both hazards and the success of an attack for all states that have one set of codes; other states
 * stay as they are. `challengerValues`: the challenger's value of every state in billionths (0 to 1e9),
 * indexed by state. `states`: a list of state numbers or a range. Meets `attackHazard` within 2e-11 occasions
 * a year; spread 0 as there.
 */
export function hazardsInto(
  into: StateHazards,
  states: Int32Array | IndexRange,
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
  challengerValues: Int32Array | Float64Array,
): void {
  const success = attackSuccess(codes, parameters)
  const occasions = occasionsLeft(codes, parameters)
  // A spread of nearly 0 gives the step that spread 0 stands for, without a second code path.
  const scale = 1 / Math.max(parameters.spread, 1e-12)
  for (const headwind of [false, true]) {
    const gain = attackGain(fights(codes, headwind), success, codes, parameters)
    const target = headwind ? into.headwind : into.calm
    normalCdfInto(target, challengerValues, states, gain * scale, scale / 1e9, occasions)
  }
  if (states instanceof Int32Array) {
    for (let i = 0; i < states.length; i++) into.success[states[i]!] = success
  } else if (states.until > states.from) into.success.fill(success, states.from, states.until)
}

/**
 * Writes the weight of renewed war in the durable value of every state: E[e^(-rate T)], T = years to the
 * attack, for yearly hazards that switch with the headwind. In [0, 1]; 0 where there is no hazard. The same
 * for all parties who discount at the same `rate` (above 0). `into` has one place per state;
 * `startInHeadwind` as in `survivalAfter`.
 */
export function warWeightInto(
  into: Float64Array,
  hazards: StateHazards,
  rate: number,
  chain: HeadwindChain,
  startInHeadwind: number = headwindShare(chain),
): void {
  const { calm, headwind } = hazards
  const { headwindStart: leave, headwindEnd: back } = chain
  const calmStart = 1 - startInHeadwind
  for (let s = 0; s < into.length; s++) {
    const low = calm[s]!
    const high = headwind[s]!
    const fromCalm = rate + leave + low
    const fromHeadwind = rate + back + high
    const ends =
      calmStart * (fromHeadwind * low + leave * high) + startInHeadwind * (fromCalm * high + back * low)
    // A sum, where (rate + leave + low) (rate + back + high) - leave back would lose digits.
    into[s] = ends === 0 ? 0 : ends / ((rate + low) * fromHeadwind + leave * (rate + high))
  }
}

/**
 * Writes one party's durable utility of every state, in billionths: value + weight * (renewed - value), where
 * renewed war is worth base + slope * success[s] (both in billionths) to this party. `values`: its utility in
 * billionths; may be `into` itself. Results are rounded to the nearest whole billionth and must fit in 32
 * bits.
 */
export function durableInto(
  into: Int32Array,
  values: Int32Array,
  warWeight: Float64Array,
  success: Float64Array,
  base: number,
  slope: number,
): void {
  for (let s = 0; s < into.length; s++) {
    const value = values[s]!
    into[s] = Math.floor(value + warWeight[s]! * (base + slope * success[s]! - value) + 0.5)
  }
}
