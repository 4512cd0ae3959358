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
 * that binds it. Weak: exactly the threshold is accepted. `into` may be reused between worlds.
 */
export function zoneOf(compiled: CompiledCase, world: World, into?: Zone): Zone {
  const { count } = compiled.space
  const signatories = into?.signatories ?? signatoriesOf(compiled)
  const refusals = into?.refusals ?? new Uint16Array(count)
  const signing = signatories.reduce((mask, party) => mask | (1 << party), 0)
  markRedLines(world.crossed, signing, refusals)
  for (const party of signatories)
    markBelow(world.payoffOf[party]!, world.threshold[party]!, 1 << party, refusals)
  if (compiled.agreementCount < count) markNonPackages(compiled.agreement, refusals)
  return { refusals, signatories, acceptable: zeros(refusals) }
}

function markRedLines(crossed: Uint16Array, signing: number, into: Uint16Array): void {
  for (let state = 0; state < into.length; state++) into[state] = crossed[state]! & signing
}

function markBelow(payoff: Int32Array, threshold: number, bit: number, into: Uint16Array): void {
  for (let state = 0; state < into.length; state++) if (payoff[state]! < threshold) into[state]! |= bit
}

function markNonPackages(agreement: Uint8Array, into: Uint16Array): void {
  for (let state = 0; state < into.length; state++) if (agreement[state] === 0) into[state] = notAPackage
}

function zeros(refusals: Uint16Array): Int32Array {
  let count = 0
  for (let state = 0; state < refusals.length; state++) if (refusals[state] === 0) count++
  const found = new Int32Array(count)
  let next = 0
  for (let state = 0; state < refusals.length && next < count; state++)
    if (refusals[state] === 0) found[next++] = state
  return found
}

/** Parties of a refusal mask, as indexes. */
export function partiesIn(mask: number): number[] {
  const parties: number[] = []
  for (let party = 0; party < 16; party++) if ((mask >>> party) & 1) parties.push(party)
  return parties
}
