/**
 * A `.gmcr` file as data: decision makers, options and their directions, impossible combinations, preferences.
 *
 * The format is what the program GMCR+ (gmcr-py, versions 0.3 to 0.4) saves as JSON. An option is taken or not; a simple
 * condition is a list of [option number, "Y" or "N"], all of which hold; a compound one is `members`, of which one holds.
 * The program saves "if" and "if and only if" as compound conditions, and mutual exclusion as one pattern per pair.
 */

/** Options (by their place in the file) that are taken or not; all of them together. */
export type GmcrPattern = { option: number; taken: boolean }[]

/** One of these patterns holds. A simple condition is a list of one pattern. */
export type GmcrCondition = GmcrPattern[]

/** Which way an option may change: taken up, given up, both. */
export type GmcrDirection = 'both' | 'fwd' | 'back'

/** A yes-or-no option. */
export interface GmcrOption {
  name: string
  direction: GmcrDirection
  /** Decision makers that can change it, each alone; none where the file gives it to nobody. */
  owners: number[]
}

/** What a decision maker prefers: ordered statements, or state numbers best first with ties. */
export type GmcrPreferences =
  | { kind: 'statements'; statements: GmcrCondition[] }
  | { kind: 'ranking'; tiers: number[][] }

/** A decision maker. */
export interface GmcrParty {
  name: string
  preferences: GmcrPreferences
  /** Conditions on states it does not see. */
  unseen: GmcrCondition[]
}

/** A whole file. */
export interface GmcrModel {
  parties: GmcrParty[]
  options: GmcrOption[]
  infeasible: GmcrCondition[]
  /**
   * Options by the place that numbers the states: those of the first decision maker first, as GMCR+ puts them, and those
   * of nobody last. States are numbered from 1 by rising binary number, the first place counting least.
   */
  order: number[]
  /** Feasible states in the order of their numbers. */
  states: Int32Array
  /** Groups of decision makers that the file treats as one; not part of a case. */
  coalitions: number[][]
}

/** Whether an option is taken in a state; `place` is its position in `order`. */
export function isTaken(state: number, place: number): boolean {
  return ((state >>> place) & 1) === 1
}

/** `YN-` notation of a state, in the order of the state numbers. */
export function yesNo(state: number, width: number): string {
  return Array.from({ length: width }, (_, place) => (isTaken(state, place) ? 'Y' : 'N')).join('')
}
