/**
 * Guarantees of a case: which deterrence codes every deal has, how likely each is attacked again, and what it is worth to a
 * party once that is counted: v = u + w · (W′ − u), where w = E[e^(−rT)] weighs the time T to the next war and W′ is what
 * that war is worth. Deals only: a state that is no deal keeps its value.
 */
import { type CaseSpec, type Condition, codeDefaults, deterrenceDefaults, hyphened } from '../case/index.ts'
import {
  attackHazards,
  attackSuccess,
  type DeterrenceParameters,
  durableInto,
  durableValue,
  fights,
  type GuaranteeCodes,
  hazardsInto,
  headwindShare,
  occasionsFor,
  type StateHazards,
  stateHazards,
  warWeightInto,
} from '../models/index.ts'
import type { CompiledCase, World } from './types.ts'
import { one } from './types.ts'
import { goingOnIn } from './war-path.ts'
import type { CodeName, CodeSlots, CompiledGuarantees, ParameterName } from './war-types.ts'

const codeNames = Object.keys(codeDefaults) as CodeName[]
const parameterNames = Object.keys(deterrenceDefaults) as ParameterName[]

export interface GuaranteesContext {
  quantityIndex: Map<string, number>
  partyIndex: Map<string, number>
  agreement: Uint8Array
  statesOf: (condition: Condition) => Int32Array
  stateOfPattern: (pattern: Record<string, string | string[]>) => number
  /** Of these states those that differ from the status quo in the fewest issues; all of them without a status quo. */
  nearestToToday: (states: Int32Array) => Int32Array
  problem: (path: (string | number)[]) => void
}

/** Compiles the guarantees of a case; null if it has none. A deal no term fits counts as the calibrating one. */
export function compileGuarantees(spec: CaseSpec, context: GuaranteesContext): CompiledGuarantees | null {
  const own = spec.guarantees
  if (!own) return null
  const { agreement, quantityIndex } = context
  const slots = (id: string): CodeSlots =>
    Object.fromEntries(
      codeNames.map((code) => [code, quantityIndex.get(`guarantee.${id}.${hyphened(code)}`) ?? -1]),
    ) as CodeSlots
  const calibratedOn = own.terms.findIndex((term) => term.id === own.calibratedOn)
  const termOf = new Int16Array(agreement.length).fill(-1)
  own.terms.forEach((term, index) => {
    for (const state of context.statesOf(term.when)) if (termOf[state] === -1) termOf[state] = index
  })
  for (let state = 0; state < agreement.length; state++) {
    if (agreement[state] === 0) termOf[state] = -1
    else if (termOf[state] === -1) termOf[state] = calibratedOn
  }
  const modifierStates = own.modifiers.map((modifier) => context.statesOf(modifier.when))
  const groups = groupsOf(termOf, modifierStates)
  const patternState = (pattern: Record<string, string | string[]>, path: (string | number)[]): number => {
    const state = context.stateOfPattern(pattern)
    if (state < 0) context.problem(path)
    return Math.max(0, state)
  }
  const parties = [...context.partyIndex.keys()]
  return {
    challenger: context.partyIndex.get(own.challenger)!,
    protected: context.partyIndex.get(own.protected)!,
    calibratedOn,
    calibratedDeals: context.nearestToToday(Int32Array.from(indexesOf(termOf, calibratedOn))),
    parameters: Object.fromEntries(
      parameterNames.map((name) => [name, quantityIndex.get(`guarantee.${hyphened(name)}`)!]),
    ) as Record<ParameterName, number>,
    terms: own.terms.map(({ id, name, note = '', claims }, index) => ({
      id,
      name,
      note,
      claims,
      codes: slots(id),
      states: Int32Array.from(indexesOf(termOf, index)),
    })),
    modifiers: own.modifiers.map(({ id, name, claims }, index) => ({
      id,
      name,
      claims,
      codes: slots(id),
      states: modifierStates[index]!,
    })),
    groups,
    nextWar: own.nextWar
      ? {
          won: patternState(own.nextWar.won, ['guarantees', 'nextWar', 'won']),
          repelled: patternState(own.nextWar.repelled, ['guarantees', 'nextWar', 'repelled']),
          cost: Int32Array.from(parties, (id) => quantityIndex.get(`guarantee.next-war-cost.${id}`) ?? -1),
        }
      : null,
    precedents: own.precedents,
  }
}

function* indexesOf(termOf: Int16Array, term: number): Generator<number> {
  for (let state = 0; state < termOf.length; state++) if (termOf[state] === term) yield state
}

/** Deals by term and set of modifiers, in the order of their first state. */
function groupsOf(termOf: Int16Array, modifierStates: Int32Array[]): CompiledGuarantees['groups'] {
  // Two numbers of 30 bits hold the modifiers, since there may be 60.
  const marks = [new Int32Array(termOf.length), new Int32Array(termOf.length)]
  modifierStates.forEach((states, index) => {
    const mark = marks[index < 30 ? 0 : 1]!
    for (const state of states) mark[state]! |= 1 << (index % 30)
  })
  const found = new Map<string, number[]>()
  for (let state = 0; state < termOf.length; state++) {
    if (termOf[state]! < 0) continue
    const key = `${termOf[state]} ${marks[0]![state]} ${marks[1]![state]}`
    const members = found.get(key)
    if (members) members.push(state)
    else found.set(key, [state])
  }
  return [...found].map(([key, states]) => {
    const [term, low, high] = key.split(' ').map(Number) as [number, number, number]
    const modifiers = modifierStates.flatMap((_, index) =>
      ((index < 30 ? low : high) >>> (index % 30)) & 1 ? [index] : [],
    )
    return { term, modifiers, states: Int32Array.from(states) }
  })
}

/** Codes of a term with the modifiers that apply, from the values of one world. The veto stays within 0 and 1. */
export function codesOf(
  guarantees: CompiledGuarantees,
  term: number,
  modifiers: readonly number[],
  values: Float64Array,
): GuaranteeCodes & { standing: number | null } {
  const read = (slots: CodeSlots, code: CodeName): number | undefined =>
    slots[code] < 0 ? undefined : values[slots[code]]!
  const sum = (code: CodeName): number =>
    modifiers.reduce(
      (total, modifier) => total + (read(guarantees.modifiers[modifier]!.codes, code) ?? 0),
      read(guarantees.terms[term]!.codes, code) ?? codeDefaults[code].default,
    )
  const standing = read(guarantees.terms[term]!.codes, 'standing')
  return {
    commitment: sum('commitment'),
    automaticity: sum('automaticity'),
    tripwire: sum('tripwire'),
    reluctance: sum('reluctance'),
    headwindLoss: sum('headwind'),
    army: Math.max(0, sum('army')),
    foreignForce: Math.max(0, sum('foreignForce')),
    veto: Math.min(1, Math.max(0, sum('veto'))),
    punishment: sum('punishment'),
    incidentFactor: Math.max(0, sum('incidentFactor')),
    standing: standing ?? null,
  }
}

/**
 * Numbers of the model in one world. Occasions a year are solved for, so that the calibrating term meets the base rate on
 * what its deals nearest to where things stand are worth to the challenger in this world. (What they are judged worth in
 * general, `standing`, serves the table of documented defaults only, and cases without such a deal.)
 */
export function deterrenceOf(
  compiled: CompiledCase,
  guarantees: CompiledGuarantees,
  values: Float64Array,
  challengerPayoff: Int32Array,
): DeterrenceParameters {
  const value = (name: ParameterName): number => values[guarantees.parameters[name]]!
  const parameters = {
    successExponent: value('successExponent'),
    defenceAdvantage: value('defenceAdvantage'),
    attackCost: value('attackCost'),
    widerWarSuccess: value('widerWarSuccess'),
    widerWarCost: value('widerWarCost'),
    spread: value('spread'),
    incidentShare: value('incidentShare'),
    headwindStart: value('headwindStart'),
    headwindEnd: value('headwindEnd'),
    occasions: 1,
  }
  const codes = codesOf(guarantees, guarantees.calibratedOn, [], values)
  const { calibratedDeals } = guarantees
  const standing =
    calibratedDeals.length > 0 ? meanValue(calibratedDeals, challengerPayoff) : (codes.standing ?? 0)
  const solved = occasionsFor(value('baseRate'), value('baseRateYears'), codes, parameters, standing)
  // A deal nobody would ever attack cannot show how often there is an occasion; once a year then stands in.
  return { ...parameters, occasions: solved.ok && compiled.agreementCount > 0 ? solved.occasions : 1 }
}

function meanValue(states: Int32Array, payoff: Int32Array): number {
  if (states.length === 0) return 0
  let sum = 0
  for (const state of states) sum += payoff[state]!
  return sum / states.length / one
}

/** Hazards and weights of every deal in one world; memory that the next world reuses. */
export interface Durability {
  parameters: DeterrenceParameters
  /** Attacks a year, calm and in a headwind, and the challenger's success when it attacks (guarantor counted). */
  hazards: StateHazards
  /** w: how much of a deal's value is the next war's. 0 for states that are no deals. */
  weight: Float64Array
}

/** Works out how durable every deal is in one world (of face values). */
export function durabilityOf(
  compiled: CompiledCase,
  guarantees: CompiledGuarantees,
  world: World,
  into?: Durability,
): Durability {
  const { count } = compiled.space
  const hazards = into?.hazards ?? stateHazards(count)
  const weight = into?.weight ?? new Float64Array(count)
  const challengerPayoff = world.payoffOf[guarantees.challenger]!
  const parameters = deterrenceOf(compiled, guarantees, world.values, challengerPayoff)
  for (const { term, modifiers, states } of guarantees.groups) {
    const codes = codesOf(guarantees, term, modifiers, world.values)
    hazardsInto(hazards, states, codes, parameters, challengerPayoff)
    const success = chanceOfWinning(codes, parameters)
    for (let k = 0; k < states.length; k++) hazards.success[states[k]!] = success
  }
  warWeightInto(weight, hazards, world.values[guarantees.parameters.discount]!, parameters)
  return { parameters, hazards, weight }
}

/**
 * v of one deal for a party, in billionths: what `durableWorld` writes for it. Gives the function from what the deal and
 * the next war (base and slope) are worth to a party, since the risk is the same for all of them.
 */
export function durableValueOf(
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
  challengerValue: number,
  rate: number,
): (value: number, next: readonly [number, number]) => number {
  const hazards = attackHazards(codes, parameters, challengerValue / one)
  const weight = durableValue(0, { calm: 1, headwind: 1 }, hazards, rate, parameters).start
  const success = chanceOfWinning(codes, parameters)
  return (value, next) => value + weight * (next[0] + next[1] * success - value)
}

/** The challenger's chance of success when it attacks, whether or not the guarantor then fights. */
function chanceOfWinning(codes: GuaranteeCodes, parameters: DeterrenceParameters): number {
  const inHeadwind = headwindShare(parameters)
  const credibility = (1 - inHeadwind) * fights(codes, false) + inHeadwind * fights(codes, true)
  return (1 - credibility) * attackSuccess(codes, parameters) + credibility * parameters.widerWarSuccess
}

/** A world of durable values beside the world of face values it was made from; thresholds and red lines are the same. */
export interface DurableWorld extends World {
  durability: Durability
  /** The world of face values. */
  face: World
}

/**
 * The same world with the risk of the next war counted in. What that war is worth to a party: the values of `won` and
 * `repelled` by the challenger's chance of success, less its cost; without `nextWar`, as much as no deal today. `into` is
 * memory of an earlier call for the same case.
 */
export function durableWorld(
  compiled: CompiledCase,
  guarantees: CompiledGuarantees,
  world: World,
  into?: DurableWorld,
): DurableWorld {
  const { count } = compiled.space
  const payoff = into?.payoff ?? new Int32Array(world.payoff.length)
  const payoffOf =
    into?.payoffOf ?? compiled.parties.map((_, party) => payoff.subarray(party * count, (party + 1) * count))
  const durability = durabilityOf(compiled, guarantees, world, into?.durability)
  compiled.parties.forEach((_, party) => {
    const [base, slope] = nextWarValue(guarantees, world, party)
    durableInto(
      payoffOf[party]!,
      world.payoffOf[party]!,
      durability.weight,
      durability.hazards.success,
      base,
      slope,
    )
  })
  const durable = { ...world, payoff, payoffOf, durability, face: world }
  return guarantees.nextWar ? { ...durable, ...worthOfGoingOn(compiled, durable) } : durable
}

/**
 * No-deal values like for like: a war that ends in a deal ends in something that may be attacked again too, so its endings
 * count at durable value here. Without `nextWar` that would be a circle, and no deal keeps its face value.
 */
function worthOfGoingOn(
  compiled: CompiledCase,
  world: World,
): Pick<World, 'noDeal' | 'noDealOverTime' | 'threshold'> {
  const noDeal = Float64Array.from(world.noDeal)
  const noDealOverTime = world.noDealOverTime.map((overTime, party) => {
    const { war } = world
    const own = war && goingOnIn(compiled, world, party, () => war)
    if (!own) return overTime
    noDeal[party] = own[0]!
    return own
  })
  const threshold = noDeal.map((value, party) => Math.max(value, world.reservation[party]!))
  return { noDeal, noDealOverTime, threshold }
}

/** What the next war is worth to a party: base + slope × the challenger's chance of success, in billionths. */
export function nextWarValue(guarantees: CompiledGuarantees, world: World, party: number): [number, number] {
  const { nextWar } = guarantees
  if (!nextWar) return [world.noDeal[party]!, 0]
  const payoff = world.payoffOf[party]!
  const slot = nextWar.cost[party]!
  const cost = slot < 0 ? 0 : world.values[slot]! * one
  return [payoff[nextWar.repelled]! - cost, payoff[nextWar.won]! - payoff[nextWar.repelled]!]
}
