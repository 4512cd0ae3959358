import type { Effect, MonthGraph } from './build-graph.ts'
import type { GraphValue } from './graph.ts'
import { FIXED_REGISTERS, type Kernel, kernels, MONTH, type Operation } from './lane-kernels.ts'
import { inputsOf, type Levels } from './levels.ts'

/** One call of a kernel; all numbers are offsets into the register file. */
export interface Instruction {
  readonly kernel: Kernel
  readonly target: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** A register and what it is filled with: the number of a value, parameter, stock or total. */
export interface Filling {
  readonly at: number
  readonly from: number
}

/** Copy of one register to another. */
export interface Move {
  readonly to: number
  readonly from: number
}

/** What is to be done for a block of lanes. */
export interface LaneProgram {
  readonly lanes: number
  /** Length of the register file. */
  readonly size: number
  /** Filled once for all blocks: `from` is the constant itself. */
  readonly constants: readonly Filling[]
  /** Filled at the start of every block from the columns of parameters. */
  readonly parameters: readonly Filling[]
  /** Parameters that a schedule may replace: filled at the start of every month. */
  readonly scheduled: readonly Filling[]
  /** Filled in every month from what all runs share. */
  readonly shared: readonly Filling[]
  readonly once: readonly Instruction[]
  /** Start values into the registers of stocks, after `once`. */
  readonly starts: readonly Move[]
  readonly monthly: readonly Instruction[]
  /** Stocks that could not be written in place, at the end of the month. */
  readonly moves: readonly Move[]
  /** Register of every total, in the order of the model. */
  readonly totals: readonly number[]
  /** Register of every ending, in the order of the model, for the share that ended so. */
  readonly shares: readonly number[]
  /** Register in which a value stands at the end of a month. For values that differ between runs. */
  registerOf(number: number): number
}

/** How noise and effects become instructions; these differ between expected paths and drawn ones. */
export interface Mode {
  readonly lanes: number
  /** Number of endings. */
  readonly endings: number
  noise(value: GraphValue): Kernel
  effect(effect: Effect, registers: Registers): Instruction
}

/** Where an effect finds what it reads and writes. */
export type Registers = Pick<LaneProgram, 'totals' | 'shares' | 'registerOf'>

/** Puts the values of a month into registers and in order. `kept`: values read after the month. */
export function laneProgram(
  month: MonthGraph,
  levels: Levels,
  kept: ReadonlySet<number>,
  mode: Mode,
): LaneProgram {
  const { graph, starts, ends, effects } = month
  const { lanes } = mode
  const place = new Map<number, number>()
  let registers = FIXED_REGISTERS
  const newRegister = (): number => registers++ * lanes
  const constants: Filling[] = []
  const parameters: Filling[] = []
  const scheduled: Filling[] = []
  const shared: Filling[] = []
  const totals = effects.filter(({ kind }) => kind === 'accumulate').map(newRegister)
  const shares = Array.from({ length: mode.endings }, newRegister)

  /** Register of a value that is not worked out by this program, or that has been. */
  const registerOf = (number: number): number => {
    const present = place.get(number)
    if (present !== undefined) return present
    const { operation, detail } = graph.values[number]!
    let at: number
    if (operation === 'month') at = MONTH * lanes
    else if (operation === 'total') at = totals[detail]!
    else {
      at = newRegister()
      if (operation === 'constant') constants.push({ at, from: detail })
      else if (!levels.byRun[number]) shared.push({ at, from: number })
      else if (operation === 'parameter') parameters.push({ at, from: detail })
      else if (operation === 'scheduled') scheduled.push({ at, from: detail })
      else if (operation !== 'stock') throw new Error(`value ${number} is used before it is worked out`)
    }
    place.set(number, at)
    return at
  }
  const instruction = (number: number, target: () => number): Instruction => {
    const value = graph.values[number]!
    const inputs = value.inputs.map(registerOf)
    const noise = value.operation === 'normal' || value.operation === 'jump'
    const kernel = noise ? mode.noise(value) : kernels[value.operation as Operation]
    const at = target()
    place.set(number, at)
    return { kernel, target: at, a: inputs[0] ?? 0, b: inputs[1] ?? 0, c: inputs[2] ?? 0, d: inputs[3] ?? 0 }
  }

  const worked = [...graph.values.keys()].filter(
    (number) =>
      levels.needed[number] && levels.byRun[number] && !origins.has(graph.values[number]!.operation),
  )
  const once = worked
    .filter((number) => !levels.byMonth[number])
    .map((number) => instruction(number, newRegister))

  const order = inOrder(
    worked.filter((number) => levels.byMonth[number]),
    effects,
  )
  const lastUse = lastUses(order, graph.values, [...kept, ...ends])
  const endOf = homesInPlace(month, levels, order, lastUse)
  const free: number[] = []
  const monthly: Instruction[] = []
  for (const [position, item] of order.entries()) {
    if (typeof item !== 'number') {
      monthly.push(mode.effect(item, { totals, shares, registerOf }))
      for (const input of new Set(inputsOf(item))) release(input, position)
      continue
    }
    const { inputs } = graph.values[item]!
    monthly.push(
      instruction(item, () => {
        for (const input of new Set(inputs)) release(input, position)
        const stock = endOf.get(item)
        return stock === undefined ? (free.pop() ?? newRegister()) : registerOf(stock)
      }),
    )
  }
  function release(number: number, position: number): void {
    const temporary = levels.byRun[number] && levels.byMonth[number] && !endOf.has(number)
    if (!temporary || origins.has(graph.values[number]!.operation)) return
    if (lastUse.get(number) === position) free.push(place.get(number)!)
  }

  const stocks = [...graph.values.entries()].filter(
    ([number, { operation }]) => operation === 'stock' && levels.byRun[number],
  )
  const startMoves = stocks.map(([number, { detail }]) => ({
    to: registerOf(number),
    from: registerOf(starts[detail]!),
  }))
  const moves = stocks
    .map(([number, { detail }]) => ({ to: registerOf(number), from: registerOf(ends[detail]!) }))
    .filter(({ to, from }) => to !== from)
  for (const number of kept) if (levels.byRun[number]) registerOf(number)
  return {
    lanes,
    size: registers * lanes,
    constants,
    parameters,
    scheduled,
    shared,
    once,
    starts: startMoves,
    monthly,
    moves,
    totals,
    shares,
    registerOf,
  }
}

const origins = new Set<GraphValue['operation']>([
  'constant',
  'parameter',
  'scheduled',
  'month',
  'stock',
  'total',
])

/** Values and effects in one list: an effect stands before the first value numbered `after` or more. */
function inOrder(worked: readonly number[], effects: readonly Effect[]): (number | Effect)[] {
  const order: (number | Effect)[] = []
  let next = 0
  for (const effect of effects) {
    while (next < worked.length && worked[next]! < effect.after) order.push(worked[next++]!)
    order.push(effect)
  }
  return [...order, ...worked.slice(next)]
}

/** Position of the last use of every value; Infinity for those read after the month. */
function lastUses(
  order: readonly (number | Effect)[],
  values: readonly GraphValue[],
  lasting: readonly number[],
): Map<number, number> {
  const last = new Map<number, number>()
  for (const [position, item] of order.entries()) {
    const inputs = typeof item === 'number' ? values[item]!.inputs : inputsOf(item)
    for (const input of inputs) last.set(input, position)
  }
  for (const number of lasting) last.set(number, Number.POSITIVE_INFINITY)
  return last
}

/** End values that may overwrite the register of their stock: nothing reads the old value later. End → stock value. */
function homesInPlace(
  { graph, ends }: MonthGraph,
  levels: Levels,
  order: readonly (number | Effect)[],
  lastUse: ReadonlyMap<number, number>,
): Map<number, number> {
  const homes = new Map<number, number>()
  for (const [number, { operation, detail }] of graph.values.entries()) {
    if (operation !== 'stock' || !levels.byRun[number]) continue
    const end = ends[detail]!
    const position = order.indexOf(end)
    if (position >= 0 && !homes.has(end) && (lastUse.get(number) ?? -1) <= position) homes.set(end, number)
  }
  return homes
}
