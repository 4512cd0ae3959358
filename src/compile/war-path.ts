/**
 * The war path of a case: its process with the quantities it runs on, and what going on is worth to a party.
 *
 * Every ending is a state of the case, so that fighting for T years and then ending in state k is worth
 * (1 − e^(−rT)) · (u(fighting) − cost) + e^(−rT) · u(k): the war has no second scale of values.
 */
import {
  type CaseSpec,
  type Diagnostic,
  type Formula,
  parseFormula,
  splitComparison,
  type WarProcess,
  warProcessOf,
} from '../case/index.ts'
import {
  compileProcess,
  continuationValues,
  type EndingChances,
  type ExpectedPaths,
  endingChances,
  expectedPaths,
  type ProcessEnding,
  type ProcessStep,
  type ScheduleEntry,
} from '../models/index.ts'
import { exponential } from '../numeric/index.ts'
import { type CompiledCase, one, type World } from './types.ts'
import type { CompiledWarPath, WarEnding } from './war-types.ts'

/** Stocks without limits stay within these, so that no formula grows past what a number can hold. */
const largestStock = 1e12

export interface WarPathContext {
  quantityIndex: Map<string, number>
  partyIndex: Map<string, number>
  /** The one state of a pattern filled up from the status quo; negative if there is none. */
  stateOfPattern: (pattern: Record<string, string | string[]>) => number
  readings: readonly { id: string }[]
}

/** Compiles the war path of a case; null if it has none. Problems are states that do not exist. */
export function compileWarPath(
  spec: CaseSpec,
  context: WarPathContext,
  problem: (code: 'no-deal-state', path: (string | number)[]) => Diagnostic,
): { value: CompiledWarPath | null; diagnostics: Diagnostic[] } {
  const war = spec.warPath
  if (!war) return { value: null, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const text = warProcessOf(war)
  const compiled = compileProcess(processModel(text))
  // The loader has checked every name of the process.
  if (!compiled.ok) throw new Error(`unchecked war path: ${compiled.problem.code} ${compiled.problem.name}`)
  const stateOf = (pattern: Record<string, string | string[]>, path: (string | number)[]): number => {
    const state = context.stateOfPattern(pattern)
    if (state < 0) diagnostics.push(problem('no-deal-state', path))
    return state
  }
  const endings = text.endings.map(({ id, name }): WarEnding => {
    const index = war.endings.findIndex((ending) => ending.id === id)
    const { state, claims } = war.endings[index]!
    return { id, name, state: stateOf(state, ['warPath', 'endings', index, 'state']), claims }
  })
  const slot = (key: string): number => context.quantityIndex.get(key)!
  const ids = text.parameters.map((parameter) => parameter.id)
  const place = new Map(ids.map((id, index) => [id, index]))
  const seenDifferently: CompiledWarPath['seenDifferently'] = new Map()
  context.readings.forEach(({ id }, index) => {
    const changes = spec.readings.find((reading) => reading.id === id)?.changes.war ?? {}
    const seen = Object.keys(changes).map((parameter) => ({
      parameter: place.get(parameter)!,
      quantity: slot(`reading.${id}.war.${parameter}`),
    }))
    if (seen.length > 0) seenDifferently.set(index, seen)
  })
  const value: CompiledWarPath = {
    process: compiled.value,
    summary: war.summary ?? '',
    model: war.model ?? null,
    sides: war.sides,
    will: new Map(
      Object.entries(text.will).map(([party, stock]) => [
        context.partyIndex.get(party)!,
        text.stocks.findIndex((one) => one.id === stock),
      ]),
    ),
    horizon: war.horizon,
    parameters: Int32Array.from(ids, (id) => slot(`war.${id}`)),
    discount: slot('war.discount'),
    fighting: stateOf(war.fighting ?? {}, ['warPath', war.fighting ? 'fighting' : 'endings']),
    endings,
    stocks: text.stocks.map(({ id, name, unit = '' }) => ({ id, name, unit })),
    totals: text.totals.map(({ id, name, unit = '' }) => ({ id, name, unit })),
    watch: war.watch.length > 0 ? war.watch : text.stocks.map((stock) => stock.id),
    baseRates: war.baseRates,
    rivalFigures: war.rivalFigures.map(({ parameter, figures, note }) => ({
      parameter,
      quantity: slot(`war.${parameter}`),
      figures: figures.map((id) => slot(`quantity.${id}`)),
      note,
    })),
    seenDifferently,
    schedule: [],
  }
  return { value, diagnostics }
}

/** Text of a process to formulas. Everything was parsed once by the loader, so nothing can fail here. */
function processModel(text: WarProcess) {
  return {
    parameters: text.parameters.map((parameter) => parameter.id),
    stocks: text.stocks.map(({ id, start, minimum = -largestStock, maximum = largestStock }) => ({
      id,
      start: formula(start),
      minimum,
      maximum,
    })),
    steps: text.steps.map((step): ProcessStep => {
      if ('stock' in step) return { stock: step.stock, becomes: formula(step.becomes) }
      if ('is' in step) return { id: step.id, is: formula(step.is) }
      if ('noise' in step) return { id: step.id, noise: step.noise, deviation: formula(step.deviation) }
      return { id: step.id, chance: formula(step.chance), mean: formula(step.mean) }
    }),
    totals: text.totals.map(({ id, adds }) => ({ id, adds: formula(adds) })),
    endings: text.endings.map(({ id, hazard, when }): ProcessEnding => {
      if (hazard !== undefined) return { id, hazard: formula(hazard) }
      const comparisons = (when ?? []).map((one) => splitComparison(one)!)
      return { id, when: comparisons.map(({ less, than }) => ({ less: formula(less), than: formula(than) })) }
    }),
  }
}

function formula(text: string): Formula {
  const parsed = parseFormula(text)
  if (!parsed.ok) throw new Error(`unchecked formula: ${text}`)
  return parsed.value
}

/** Numbers of the process in one world, one per parameter: the case's own, or what a reading that holds puts in their place. */
export function warParameters(
  war: CompiledWarPath,
  values: Float64Array,
  readings: ArrayLike<number>,
): Float64Array {
  const own = Float64Array.from(war.parameters, (quantity) => values[quantity]!)
  if (war.seenDifferently.size === 0) return own
  for (let party = 0; party < readings.length; party++) {
    for (const { parameter, quantity } of war.seenDifferently.get(readings[party]!) ?? []) {
      own[parameter] = values[quantity]!
    }
  }
  return own
}

/** The settings that hold in some months only, by parameter of the process. */
export function warSchedule(war: CompiledWarPath): ScheduleEntry[] {
  return war.schedule.flatMap(({ quantity, from, until, value }) => {
    const parameter = war.parameters.indexOf(quantity)
    return parameter < 0 ? [] : [{ parameter: war.process.parameters[parameter]!, from, until, value }]
  })
}

/** Paths kept per war path: enough for every combination of readings that see the war differently. */
const rememberedPaths = 32
const remembered = new WeakMap<CompiledWarPath, Map<string, EndingChances>>()

/**
 * The chances of every ending in every month of one world, on the expected path. The last few are remembered by their
 * numbers, so that worlds and what-ifs that differ in other things do not run the war again.
 */
export function warChancesOf(
  war: CompiledWarPath,
  values: Float64Array,
  readings: ArrayLike<number>,
): EndingChances {
  const key = warParameters(war, values, readings).join()
  const paths = remembered.get(war) ?? new Map<string, EndingChances>()
  remembered.set(war, paths)
  const known = paths.get(key)
  if (known) return known
  const chances = endingChances(warPathOf(war, values, readings))
  if (paths.size >= rememberedPaths) paths.delete(paths.keys().next().value!)
  paths.set(key, chances)
  return chances
}

/** The chances in many worlds at once, which is much quicker than one by one. */
export function warChancesOfWorlds(
  war: CompiledWarPath,
  worlds: readonly { values: Float64Array; readings: ArrayLike<number> }[],
): EndingChances[] {
  const runs = worlds.length
  const values = new Float64Array(war.parameters.length * runs)
  worlds.forEach((world, run) => {
    warParameters(war, world.values, world.readings).forEach((value, parameter) => {
      values[parameter * runs + run] = value
    })
  })
  const schedule = warSchedule(war)
  const paths = expectedPaths(war.process, { runs, months: war.horizon, values, schedule, keep: 'monthly' })
  return worlds.map((_, run) => endingChances(paths, run))
}

/** The expected path of one world, month by month. */
export function warPathOf(
  war: CompiledWarPath,
  values: Float64Array,
  readings: ArrayLike<number>,
): ExpectedPaths {
  return expectedPaths(war.process, {
    runs: 1,
    months: war.horizon,
    values: warParameters(war, values, readings),
    schedule: warSchedule(war),
    keep: 'monthly',
  })
}

/**
 * W(t) of one party for months t = 0 … horizon, in billionths: what it is worth at month t that the war still goes on.
 * `payoff`: the party's utilities in this world; `cost` 0 to 1: what fighting costs it beside the state it is in. Past
 * the horizon the chances of the last month are taken to stay as they are, so that the horizon itself makes no
 * difference to speak of.
 */
export function valueOfGoingOn(
  war: CompiledWarPath,
  path: EndingChances,
  payoff: Int32Array,
  cost: number,
  rate: number,
): Float64Array {
  const flow = payoff[war.fighting]! - cost * one
  const endings = war.endings.map((ending) => payoff[ending.state]!)
  const terminal = valueBeyond(path, flow, endings, rate)
  const values = continuationValues(path, [{ flow, endings, rate, terminal }])[0]!
  for (let month = 0; month < values.length; month++) values[month] = Math.round(values[month]!)
  return values
}

/**
 * W(t) of a party in a world, on the utilities that stand in it; null where its no-deal value is not the war path's. `war`
 * gives the chances of the endings there, and is asked only if they are needed.
 */
export function goingOnIn(
  compiled: Pick<CompiledCase, 'warPath' | 'evaluators'>,
  world: Pick<World, 'values' | 'readings' | 'payoffOf'>,
  party: number,
  war: () => EndingChances,
): Float64Array | null {
  const { warPath, evaluators } = compiled
  if (!warPath) return null
  const cost = evaluators[party]!.fightingCost(world.values, world.readings[party]!)
  if (cost === null) return null
  return valueOfGoingOn(warPath, war(), world.payoffOf[party]!, cost, world.values[warPath.discount]!)
}

/** Value of going on after the last month if every later month has its chances: a geometric sum. */
function valueBeyond(path: EndingChances, flow: number, endings: readonly number[], rate: number): number {
  const keep = exponential(-rate / 12)
  let ahead = 0
  let goesOn = 1
  for (let ending = 0; ending < path.endings; ending++) {
    const chance = Math.min(goesOn, path.chances[ending * path.months + path.months - 1]!)
    ahead += chance * endings[ending]!
    goesOn -= chance
  }
  const lost = 1 - keep * goesOn
  // No discount and no ending: it goes on for ever, and only that counts.
  return lost <= 0 ? flow : ((1 - keep) * flow + keep * ahead) / lost
}
