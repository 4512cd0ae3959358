/**
 * What an instruction does to lanes. A register file holds registers of `lanes` values, one value per run or path; offsets
 * of registers are given in values. All kernels have one signature; those with fewer operands leave the rest unread.
 * The first three registers mean the same in every file: see `SURVIVAL`, `UNDEFINED_MONTH` and `MONTH`.
 */
import { exponentialLanes, logarithmLanes, logisticLanes, powerLanes } from '../../numeric/index.ts'

/** Writes `lanes` values from `target` on, worked out from registers at a, b, c and d. The target may be one of them. */
export type Kernel = (
  file: Float64Array,
  lanes: number,
  target: number,
  a: number,
  b: number,
  c: number,
  d: number,
) => void

/** Register of the share still going on (0 or 1 for a path of its own). */
export const SURVIVAL = 0
/** Register of the first month in which a formula gave nothing usable; 0 as long as there was none. */
export const UNDEFINED_MONTH = 1
/** Register of the month, 1 in the first. */
export const MONTH = 2
/** Registers every file begins with. */
export const FIXED_REGISTERS = 3

/** What formulas and steps are made of. `settle`: a stock's new value; `chance`: a probability; `gate`: chance x mean. */
export type Operation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'minimum'
  | 'maximum'
  | 'clip'
  | 'exp'
  | 'log'
  | 'power'
  | 'logistic'
  | 'during'
  | 'settle'
  | 'chance'
  | 'gate'

/** Whether x is a number that is not infinite. */
export function isUsable(x: number): boolean {
  return x - x === 0
}

/** Notes the month of a lane that is still going on, if it has none yet. */
export function markUndefined(file: Float64Array, lanes: number, lane: number): void {
  const at = UNDEFINED_MONTH * lanes + lane
  if (file[SURVIVAL * lanes + lane]! > 0 && file[at] === 0) file[at] = file[MONTH * lanes + lane]!
}

/** The kernel of every operation. The same functions fold constants, so that folding never changes a bit. */
export const kernels: Record<Operation, Kernel> = {
  add(file, lanes, target, a, b) {
    for (let i = 0; i < lanes; i++) file[target + i] = file[a + i]! + file[b + i]!
  },
  subtract(file, lanes, target, a, b) {
    for (let i = 0; i < lanes; i++) file[target + i] = file[a + i]! - file[b + i]!
  },
  multiply(file, lanes, target, a, b) {
    for (let i = 0; i < lanes; i++) file[target + i] = file[a + i]! * file[b + i]!
  },
  divide(file, lanes, target, a, b) {
    for (let i = 0; i < lanes; i++) {
      const by = file[b + i]!
      file[target + i] = by === 0 ? Number.NaN : file[a + i]! / by
    }
  },
  minimum(file, lanes, target, a, b) {
    for (let i = 0; i < lanes; i++) file[target + i] = Math.min(file[a + i]!, file[b + i]!)
  },
  maximum(file, lanes, target, a, b) {
    for (let i = 0; i < lanes; i++) file[target + i] = Math.max(file[a + i]!, file[b + i]!)
  },
  clip(file, lanes, target, a) {
    for (let i = 0; i < lanes; i++) file[target + i] = Math.min(1, Math.max(0, file[a + i]!))
  },
  exp: exponentialLanes,
  log: logarithmLanes,
  logistic: logisticLanes,
  power: powerLanes,
  during(file, lanes, target, first, last, month) {
    for (let i = 0; i < lanes; i++) {
      const now = file[month + i]!
      file[target + i] = now >= file[first + i]! && now <= file[last + i]! ? 1 : 0
    }
  },
  settle(file, lanes, target, value, old, minimum, maximum) {
    for (let i = 0; i < lanes; i++) {
      const next = file[value + i]!
      if (isUsable(next)) {
        const low = file[minimum + i]!
        const high = file[maximum + i]!
        // Adding 0 makes 0 of -0, which folding does not keep apart.
        file[target + i] = Math.min(high, Math.max(low, next)) + 0
      } else {
        markUndefined(file, lanes, i)
        file[target + i] = file[old + i]!
      }
    }
  },
  chance(file, lanes, target, a) {
    for (let i = 0; i < lanes; i++) {
      const value = file[a + i]!
      if (isUsable(value)) file[target + i] = Math.min(1, Math.max(0, value))
      else {
        markUndefined(file, lanes, i)
        file[target + i] = 0
      }
    }
  },
  gate(file, lanes, target, chance, mean) {
    for (let i = 0; i < lanes; i++) {
      const share = file[chance + i]!
      file[target + i] = share === 0 ? 0 : share * file[mean + i]!
    }
  },
}
