import { type Effect, inputsOf, type MonthGraph } from './build-graph.ts'
import type { Instruction } from './instruction.ts'
import { cellKernels, kernels } from './lane-kernels.ts'
import type { Levels } from './levels.ts'
import { CELLS, FIXED_REGISTERS, type Kernel, MONTH } from './register-file.ts'
import { isEffect, type WorkItem, workList } from './work-list.ts'

/** A register or cell and what it is filled with: the number of a value, parameter, stock or total. */
export interface Filling {
  readonly at: number
  readonly from: number
}

/** The same with a value that all runs share. */
export interface SharedFilling extends Filling {
  readonly byMonth: boolean
}

/** Copy of one register to another. */
export interface Move {
  readonly to: number
  readonly from: number
}

/** What is to be done for a block of lanes, with places in the register file. */
export interface LaneProgram {
  readonly lanes: number
  /** Filled once for all blocks: `from` is the constant itself. */
  readonly constants: readonly Filling[]
  readonly constantCells: readonly Filling[]
  /** Filled from what all runs share: in every month, or once for what the months do not change. */
  readonly shared: readonly SharedFilling[]
  readonly sharedCells: readonly SharedFilling[]
  /** Filled at the start of every block from the columns of parameters. */
  readonly parameters: readonly Filling[]
  /** Parameters that a schedule may replace: filled at the start of every month. */
  readonly scheduled: readonly Filling[]
  readonly once: readonly Instruction[]
  /** Start values into the registers of stocks, after `once`. */
  readonly starts: readonly Move[]
  readonly monthly: readonly Instruction[]
  /** Stocks that could not be written in place, at the end of the month. */
  readonly moves: readonly Move[]
  /** Register of every total and of the share of every ending, in the order of the model. */
  readonly totals: readonly number[]
  readonly shares: readonly number[]
  /** Register in which a value that differs between runs stands at the end of a month. */
  registerOf(number: number): number
}

/** Where an effect finds what it reads and writes. */
export interface EffectPlaces extends Pick<LaneProgram, 'lanes' | 'totals' | 'shares' | 'registerOf'> {
  newRegister(): number
}

/** How noise and effects become instructions; these differ between expected paths and drawn ones. */
export interface Mode {
  /** Number of endings. */
  readonly endings: number
  noise(operation: 'normal' | 'jump', step: number): Kernel
  effect(effect: Effect, places: EffectPlaces): readonly Instruction[]
}

/** Most lanes of a block, so few that the registers of a middling model stay in the fastest memory. */
const MOST_LANES = 128

/** Puts the values of a month into registers and in order. `kept`: values read after the month. */
export function laneProgram(
  month: MonthGraph,
  levels: Levels,
  kept: ReadonlySet<number>,
  mode: Mode,
  wanted: number,
): LaneProgram {
  // A block is as wide as the runs need and the file allows.
  let lanes = MOST_LANES
  while (lanes > 4 && lanes / 2 >= wanted) lanes /= 2
  for (;;) {
    const { program, fits } = place(month, levels, kept, mode, lanes)
    if (fits || lanes === 4) return program
    lanes /= 2
  }
}

function place(
  month: MonthGraph,
  levels: Levels,
  kept: ReadonlySet<number>,
  mode: Mode,
  lanes: number,
): { program: LaneProgram; fits: boolean } {
  const { values, starts, ends, effects } = month
  const work = workList(month, levels, kept)
  // Registers from the front of the file, so that all begin at a multiple of four; single cells from its end.
  let next = FIXED_REGISTERS * lanes
  let cells = CELLS
  const newRegister = (): number => {
    next += lanes
    return next - lanes
  }
  const constants: Filling[] = []
  const constantCells: Filling[] = []
  const shared: SharedFilling[] = []
  const sharedCells: SharedFilling[] = []
  const parameters: Filling[] = []
  const scheduled: Filling[] = []
  const totals = effects.filter(({ kind }) => kind === 'accumulate').map(newRegister)
  const shares = Array.from({ length: mode.endings }, newRegister)
  const registerAt = new Map<number, number>()
  const cellAt = new Map<number, number>()

  /** Register of a value that has been worked out or comes from outside. */
  const registerOf = (number: number): number => {
    const present = registerAt.get(number)
    if (present !== undefined) return present
    const { operation, detail } = values[number]!
    let at: number
    if (operation === 'month') at = MONTH * lanes
    else if (operation === 'total') at = totals[detail]!
    else {
      at = newRegister()
      if (operation === 'constant') constants.push({ at, from: detail })
      else if (!levels.byRun[number]) shared.push({ at, from: number, byMonth: levels.byMonth[number] === 1 })
      else if (operation === 'scheduled' && levels.byMonth[number]) scheduled.push({ at, from: detail })
      else if (operation === 'parameter' || operation === 'scheduled') parameters.push({ at, from: detail })
      else if (operation !== 'stock') throw new Error(`value ${number} is used before it is worked out`)
    }
    registerAt.set(number, at)
    return at
  }
  /** Cell of a value that is the same in all lanes. */
  const cellOf = (number: number): number => {
    const present = cellAt.get(number)
    if (present !== undefined) return present
    const { operation, detail } = values[number]!
    cells--
    const at = cells
    if (operation === 'constant') constantCells.push({ at, from: detail })
    else sharedCells.push({ at, from: number, byMonth: levels.byMonth[number] === 1 })
    cellAt.set(number, at)
    return at
  }
  const instruction = (item: WorkItem, target: () => number): Instruction => {
    const { kernel, inputs } = operands(item, levels.byRun, mode, registerOf, cellOf, values)
    const at = target()
    registerAt.set(item.number, at)
    const [a = 0, b = 0, c = 0, d = 0] = inputs
    return { kernel, target: at, a, b, c, d }
  }

  const once = work.once.map((item) => instruction(item, newRegister))
  const homes = stockHomes(month, levels, work.monthly, work.lastUse)
  const free: number[] = []
  const temporary = new Set<number>()
  const release = (inputs: Iterable<number>, position: number): void => {
    for (const input of new Set(inputs)) {
      if (temporary.has(input) && work.lastUse.get(input) === position) free.push(registerAt.get(input)!)
    }
  }
  const monthly = work.monthly.flatMap((entry, position) => {
    if (isEffect(entry)) {
      const made = mode.effect(entry, { lanes, totals, shares, registerOf, newRegister })
      release(inputsOf(entry), position)
      return made
    }
    return instruction(entry, () => {
      release(entry.inputs, position)
      const stock = homes.get(entry.number)
      if (stock !== undefined) return registerOf(stock)
      temporary.add(entry.number)
      return free.pop() ?? newRegister()
    })
  })

  const stocks = [...values.entries()].filter(
    ([number, { operation }]) => operation === 'stock' && levels.byRun[number],
  )
  const moved = (origin: readonly number[]): Move[] =>
    stocks.map(([number, { detail }]) => ({ to: registerOf(number), from: registerOf(origin[detail]!) }))
  const [startMoves, moves] = [moved(starts), moved(ends).filter(({ to, from }) => to !== from)]
  for (const number of kept) if (levels.byRun[number]) registerOf(number)
  const program = {
    lanes,
    constants,
    constantCells,
    shared,
    sharedCells,
    parameters,
    scheduled,
    once,
    starts: startMoves,
    monthly,
    moves,
    totals,
    shares,
    registerOf,
  }
  return { program, fits: next <= cells }
}

const commuting = new Set<WorkItem['operation']>([
  'add',
  'multiply',
  'multiplyAdd',
  'subtractProduct',
  'minimum',
  'maximum',
])

/** The kernel of an item and where it finds its operands: cells where one number stands for all lanes, if it takes them. */
function operands(
  { operation, inputs, number }: WorkItem,
  byRun: Uint8Array,
  mode: Mode,
  registerOf: (number: number) => number,
  cellOf: (number: number) => number,
  values: MonthGraph['values'],
): { kernel: Kernel; inputs: number[] } {
  if (operation === 'normal' || operation === 'jump') {
    return { kernel: mode.noise(operation, values[number]!.detail), inputs: inputs.map(registerOf) }
  }
  if (operation === 'settle') {
    const [value, old, low, high] = inputs as [number, number, number, number]
    return { kernel: kernels.settle, inputs: [registerOf(value), registerOf(old), cellOf(low), cellOf(high)] }
  }
  const [a, b, ...rest] = inputs as [number, number, ...number[]]
  const ordered = commuting.has(operation) && !byRun[a] && byRun[b] ? [b, a, ...rest] : inputs
  const cells = cellKernels[operation]
  for (const position of [0, 1]) {
    const kernel = cells?.[position]
    const input = ordered[position]
    if (kernel === undefined || input === undefined || byRun[input]) continue
    return { kernel, inputs: ordered.map((one, i) => (i === position ? cellOf(one) : registerOf(one))) }
  }
  return { kernel: kernels[operation], inputs: ordered.map(registerOf) }
}

/** End values that may overwrite the register of their stock, as nothing reads the old value later. End → stock value. */
function stockHomes(
  { values, ends }: MonthGraph,
  levels: Levels,
  monthly: readonly (WorkItem | Effect)[],
  lastUse: ReadonlyMap<number, number>,
): Map<number, number> {
  const homes = new Map<number, number>()
  const position = new Map(
    monthly.flatMap((entry, i) => (isEffect(entry) ? [] : [[entry.number, i] as const])),
  )
  for (const [number, { operation, detail }] of values.entries()) {
    if (operation !== 'stock' || !levels.byRun[number]) continue
    const end = ends[detail]!
    const at = position.get(end)
    if (at !== undefined && !homes.has(end) && (lastUse.get(number) ?? -1) <= at) homes.set(end, number)
  }
  return homes
}
