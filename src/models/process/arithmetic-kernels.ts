/**
 * What formulas do to lanes. Every index is masked: the engine then knows that none can lie outside the file and leaves out
 * its checks, which with a file that is a constant of the module makes the loops about twice as fast.
 */
import { quickExponential, quickLogarithm, quickPower } from '../../numeric/index.ts'
import { CELLS, type Kernel, registers } from './register-file.ts'

function arithmeticKernels() {
  const file = registers
  const MASK = CELLS - 1
  const exponential = quickExponential
  const logarithm = quickLogarithm
  const raised = quickPower

  // Four lanes at a time: the loops of one operation spend more time on counting than on the operation.

  /** a + b. */
  const add: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i += 4) {
      file[(target + i) & MASK] = file[(a + i) & MASK]! + file[(b + i) & MASK]!
      file[(target + i + 1) & MASK] = file[(a + i + 1) & MASK]! + file[(b + i + 1) & MASK]!
      file[(target + i + 2) & MASK] = file[(a + i + 2) & MASK]! + file[(b + i + 2) & MASK]!
      file[(target + i + 3) & MASK] = file[(a + i + 3) & MASK]! + file[(b + i + 3) & MASK]!
    }
  }

  /** a + b, b one cell. */
  const addOne: Kernel = (lanes, target, a, one) => {
    const plus = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      file[(target + i) & MASK] = file[(a + i) & MASK]! + plus
      file[(target + i + 1) & MASK] = file[(a + i + 1) & MASK]! + plus
      file[(target + i + 2) & MASK] = file[(a + i + 2) & MASK]! + plus
      file[(target + i + 3) & MASK] = file[(a + i + 3) & MASK]! + plus
    }
  }

  /** a - b. */
  const subtract: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i += 4) {
      file[(target + i) & MASK] = file[(a + i) & MASK]! - file[(b + i) & MASK]!
      file[(target + i + 1) & MASK] = file[(a + i + 1) & MASK]! - file[(b + i + 1) & MASK]!
      file[(target + i + 2) & MASK] = file[(a + i + 2) & MASK]! - file[(b + i + 2) & MASK]!
      file[(target + i + 3) & MASK] = file[(a + i + 3) & MASK]! - file[(b + i + 3) & MASK]!
    }
  }

  /** a - b, b one cell. */
  const subtractOne: Kernel = (lanes, target, a, one) => {
    const minus = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      file[(target + i) & MASK] = file[(a + i) & MASK]! - minus
      file[(target + i + 1) & MASK] = file[(a + i + 1) & MASK]! - minus
      file[(target + i + 2) & MASK] = file[(a + i + 2) & MASK]! - minus
      file[(target + i + 3) & MASK] = file[(a + i + 3) & MASK]! - minus
    }
  }

  /** a - b, a one cell. */
  const subtractFromOne: Kernel = (lanes, target, one, b) => {
    const from = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      file[(target + i) & MASK] = from - file[(b + i) & MASK]!
      file[(target + i + 1) & MASK] = from - file[(b + i + 1) & MASK]!
      file[(target + i + 2) & MASK] = from - file[(b + i + 2) & MASK]!
      file[(target + i + 3) & MASK] = from - file[(b + i + 3) & MASK]!
    }
  }

  /** a b. */
  const multiply: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i += 4) {
      file[(target + i) & MASK] = file[(a + i) & MASK]! * file[(b + i) & MASK]!
      file[(target + i + 1) & MASK] = file[(a + i + 1) & MASK]! * file[(b + i + 1) & MASK]!
      file[(target + i + 2) & MASK] = file[(a + i + 2) & MASK]! * file[(b + i + 2) & MASK]!
      file[(target + i + 3) & MASK] = file[(a + i + 3) & MASK]! * file[(b + i + 3) & MASK]!
    }
  }

  /** a b, b one cell. */
  const multiplyOne: Kernel = (lanes, target, a, one) => {
    const by = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      file[(target + i) & MASK] = file[(a + i) & MASK]! * by
      file[(target + i + 1) & MASK] = file[(a + i + 1) & MASK]! * by
      file[(target + i + 2) & MASK] = file[(a + i + 2) & MASK]! * by
      file[(target + i + 3) & MASK] = file[(a + i + 3) & MASK]! * by
    }
  }

  /** a b + c, rounded after each of the two. */
  const multiplyAdd: Kernel = (lanes, target, a, b, c) => {
    for (let i = 0; i < lanes; i += 2) {
      file[(target + i) & MASK] = file[(a + i) & MASK]! * file[(b + i) & MASK]! + file[(c + i) & MASK]!
      file[(target + i + 1) & MASK] =
        file[(a + i + 1) & MASK]! * file[(b + i + 1) & MASK]! + file[(c + i + 1) & MASK]!
    }
  }

  /** a b + c, b one cell. */
  const multiplyOneAdd: Kernel = (lanes, target, a, one, c) => {
    const by = file[one]!
    for (let i = 0; i < lanes; i += 2) {
      file[(target + i) & MASK] = file[(a + i) & MASK]! * by + file[(c + i) & MASK]!
      file[(target + i + 1) & MASK] = file[(a + i + 1) & MASK]! * by + file[(c + i + 1) & MASK]!
    }
  }

  /** c - a b. */
  const subtractProduct: Kernel = (lanes, target, a, b, c) => {
    for (let i = 0; i < lanes; i += 2) {
      file[(target + i) & MASK] = file[(c + i) & MASK]! - file[(a + i) & MASK]! * file[(b + i) & MASK]!
      file[(target + i + 1) & MASK] =
        file[(c + i + 1) & MASK]! - file[(a + i + 1) & MASK]! * file[(b + i + 1) & MASK]!
    }
  }

  /** c - a b, b one cell. */
  const subtractProductOne: Kernel = (lanes, target, a, one, c) => {
    const by = file[one]!
    for (let i = 0; i < lanes; i += 2) {
      file[(target + i) & MASK] = file[(c + i) & MASK]! - file[(a + i) & MASK]! * by
      file[(target + i + 1) & MASK] = file[(c + i + 1) & MASK]! - file[(a + i + 1) & MASK]! * by
    }
  }

  /** The number to divide by: NaN for 0. */
  const divisor: Kernel = (lanes, target, a) => {
    for (let i = 0; i < lanes; i++) {
      const by = file[(a + i) & MASK]!
      if (by !== 0) file[(target + i) & MASK] = by
      else file[(target + i) & MASK] = Number.NaN
    }
  }

  /** a / b, NaN where b is 0. */
  const divide: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i++) {
      const by = file[(b + i) & MASK]!
      if (by !== 0) file[(target + i) & MASK] = file[(a + i) & MASK]! / by
      else file[(target + i) & MASK] = Number.NaN
    }
  }

  /** a / b for a divisor that is not 0. */
  const quotient: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i++) file[(target + i) & MASK] = file[(a + i) & MASK]! / file[(b + i) & MASK]!
  }

  /** a / b, b one cell that is not 0. */
  const quotientOne: Kernel = (lanes, target, a, one) => {
    const by = file[one]!
    for (let i = 0; i < lanes; i += 2) {
      file[(target + i) & MASK] = file[(a + i) & MASK]! / by
      file[(target + i + 1) & MASK] = file[(a + i + 1) & MASK]! / by
    }
  }

  /** The smaller of a and b; NaN if one is. */
  const minimum: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i++) {
      file[(target + i) & MASK] = Math.min(file[(a + i) & MASK]!, file[(b + i) & MASK]!)
    }
  }

  /** The larger of a and b; NaN if one is. */
  const maximum: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i++) {
      file[(target + i) & MASK] = Math.max(file[(a + i) & MASK]!, file[(b + i) & MASK]!)
    }
  }

  /** Between 0 and 1; NaN stays. */
  const clip: Kernel = (lanes, target, a) => {
    for (let i = 0; i < lanes; i++) {
      let value = file[(a + i) & MASK]!
      if (value < 0) value = 0
      else if (value > 1) value = 1
      file[(target + i) & MASK] = value
    }
  }

  /** e^a. */
  const exp: Kernel = (lanes, target, a) => {
    for (let i = 0; i < lanes; i++) file[(target + i) & MASK] = exponential(file[(a + i) & MASK]!)
  }

  /** Natural logarithm; NaN at 0 and below. */
  const log: Kernel = (lanes, target, a) => {
    for (let i = 0; i < lanes; i++) {
      const value = file[(a + i) & MASK]!
      file[(target + i) & MASK] = value > 0 ? logarithm(value) : Number.NaN
    }
  }

  /** 1 / (1 + e^-a). */
  const logistic: Kernel = (lanes, target, a) => {
    for (let i = 0; i < lanes; i++) {
      file[(target + i) & MASK] = 1 / (1 + exponential(-file[(a + i) & MASK]!))
    }
  }

  /** a to the power of b, as `quickPower` has it. */
  const power: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i++) {
      file[(target + i) & MASK] = raised(file[(a + i) & MASK]!, file[(b + i) & MASK]!)
    }
  }

  /** a to the power of b, b one cell. */
  const powerOne: Kernel = (lanes, target, a, one) => {
    const exponent = file[one]!
    if (exponent === 1) file.copyWithin(target, a, a + lanes)
    else for (let i = 0; i < lanes; i++) file[(target + i) & MASK] = raised(file[(a + i) & MASK]!, exponent)
  }

  /** 1 in months first..last, 0 in others. */
  const during: Kernel = (lanes, target, first, last, month) => {
    for (let i = 0; i < lanes; i++) {
      const now = file[(month + i) & MASK]!
      file[(target + i) & MASK] = now >= file[(first + i) & MASK]! && now <= file[(last + i) & MASK]! ? 1 : 0
    }
  }

  return {
    add,
    addOne,
    subtract,
    subtractOne,
    subtractFromOne,
    multiply,
    multiplyOne,
    multiplyAdd,
    multiplyOneAdd,
    subtractProduct,
    subtractProductOne,
    divisor,
    divide,
    quotient,
    quotientOne,
    minimum,
    maximum,
    clip,
    exp,
    log,
    logistic,
    power,
    powerOne,
    during,
  }
}

/** The kernels of formulas. Those ending in `One` read their second operand (or the first, if it says so) from a cell. */
export const {
  add,
  addOne,
  subtract,
  subtractOne,
  subtractFromOne,
  multiply,
  multiplyOne,
  multiplyAdd,
  multiplyOneAdd,
  subtractProduct,
  subtractProductOne,
  divisor,
  divide,
  quotient,
  quotientOne,
  minimum,
  maximum,
  clip,
  exp,
  log,
  logistic,
  power,
  powerOne,
  during,
} = arithmeticKernels()
