/** Advice in a compiled case: plans, dilemmas, what they take and who gives it, and steps of carrying a deal out. */

/** What somebody advises a party to do; parties, end states, levers and readings are indexes. */
export interface CompiledPlan {
  id: string
  name: string
  summary: string
  /** Whose advice it is. */
  by: string[]
  /** The party that would follow it, and the party whose answer decides between the offers. */
  for: number
  to: number
  /** End states in the order they are offered. */
  offers: number[]
  levers: number[]
  ruleOut: number[]
  /** Readings under which its author gives the advice. */
  believes: number[]
  trigger: string
  claims: string[]
}

/** A choice put to a party. */
export interface CompiledDilemma {
  id: string
  name: string
  for: number
  by: number
  items: {
    id: string
    name: string
    /** States that fit it, ascending; null for an item that is only levers. */
    states: Int32Array | null
    levers: number[]
    threat: boolean
  }[]
  /** Which item the putting party wants chosen. */
  target: number
  claims: string[]
}

/** Something deals or levers take. `amount` is a quantity, -1 where it is needed at all. */
export interface CompiledNeed {
  id: string
  item: string
  unit: string
  amount: number
  states: Int32Array
  levers: number[]
  claims: string[]
}

/** Something a party can give, in full, in part or not. `need` is an index into the needs, -1 for none. */
export interface CompiledProvision {
  party: number
  item: string
  can: 'yes' | 'partly' | 'no' | 'not-judged'
  /** States that need it; null where the case does not say. */
  states: Int32Array | null
  need: number
  amount: number
  claims: string[]
}

/** A step of carrying a deal out; `after` are the steps that come first, with the party that asks for that order (or -1). */
export interface CompiledStep {
  id: string
  name: string
  by: number
  after: { step: number; says: number }[]
  claims: string[]
}

/** Everything of a case that is advice; empty lists where it has none. */
export interface CompiledAdvice {
  plans: CompiledPlan[]
  dilemmas: CompiledDilemma[]
  needs: CompiledNeed[]
  provides: CompiledProvision[]
  steps: CompiledStep[]
}
