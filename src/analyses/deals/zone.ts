/** The zone of agreement: who refuses which package, in one pass per party. */
import type { CompiledCase, World } from '../../compile/index.ts'

export interface Zone {
  /** Bit p set where party p refuses the state; only packages count, other states carry `notAPackage`. */
  refusals: Uint16Array
  /** Parties whose signature is needed, as indexes. */
  signatories: number[]
  /** Packages nobody refuses, ascending. */
  acceptable: Int32Array
}

/** Sixteen parties at most fit the mask; a non-package has every bit set, so it is never acceptable. */
const notAPackage = 0xffff

/** Indexes of the parties whose signature a deal needs. */
export function signatoriesOf(compiled: CompiledCase): number[] {
  return compiled.parties.flatMap((party, index) => (party.signs ? [index] : []))
}

/**
 * Works out who refuses what. A party refuses a package worth less to it than max(W, r), or one that crosses a red line
 * that binds it. Weak: exactly the threshold is accepted. The memory of `into` is used
 * again, so that an earlier result handed over there no longer holds.
 */
export function zoneOf(compiled: CompiledCase, world: World, into?: Zone): Zone {
  const { count } = compiled.space
  const signatories = into?.signatories ?? signatoriesOf(compiled)
  const refusals = into?.refusals ?? new Uint16Array(count)
  const signing = signatories.reduce((mask, party) => mask | (1 << party), 0)
  signatories.forEach((party, k) => {
    // Utilities are whole numbers, so the next whole number will do, and margins stay within 32 bits.
    const threshold = Math.max(-1e9, Math.ceil(world.threshold[party]!)) | 0
    const soFar = k === 0 ? world.crossed : refusals
    markBelow(soFar, k === 0 ? signing : notAPackage, world.payoffOf[party]!, threshold, 1 << party, refusals)
  })
  if (compiled.agreementCount < count) markNonPackages(compiled.agreement, refusals)
  return { refusals, signatories, acceptable: zeros(refusals, into?.acceptable.buffer) }
}

/**
 * Refusals so far (`from`, as far as `kept` counts) and those of one more party. The sign bit of the margin stands in for
 * a comparison: which way a branch goes is anybody's guess here, and wrong guesses cost more than all the rest.
 */
function markBelow(
  from: Uint16Array,
  kept: number,
  payoff: Int32Array,
  threshold: number,
  bit: number,
  into: Uint16Array,
): void {
  const pairs = into.length & ~1
  // Two at a time is a quarter quicker than one at a time.
  for (let state = 0; state < pairs; state += 2) {
    into[state] = (from[state]! & kept) | (((payoff[state]! - threshold) >> 31) & bit)
    into[state + 1] = (from[state + 1]! & kept) | (((payoff[state + 1]! - threshold) >> 31) & bit)
  }
  const last = into.length - 1
  if (pairs <= last) into[last] = (from[last]! & kept) | (((payoff[last]! - threshold) >> 31) & bit)
}

function markNonPackages(agreement: Uint8Array, into: Uint16Array): void {
  for (let state = 0; state < into.length; state++) if (agreement[state] === 0) into[state] = notAPackage
}

/** States without a refusal, ascending; again without branches, by the sign bit of one less than the mask. */
function zeros(refusals: Uint16Array, memory: ArrayBufferLike | undefined): Int32Array {
  // One place more, for the writes past the last state found.
  const found = memory ? new Int32Array(memory) : new Int32Array(refusals.length + 1)
  let next = 0
  for (let state = 0; state < refusals.length; state++) {
    found[next] = state
    next += (refusals[state]! - 1) >>> 31
  }
  return found.subarray(0, next)
}

/** Parties of a refusal mask, as indexes. */
export function partiesIn(mask: number): number[] {
  const parties: number[] = []
  for (let party = 0; party < 16; party++) if ((mask >>> party) & 1) parties.push(party)
  return parties
}
