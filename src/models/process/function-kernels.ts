/** Functions of formulas, lane by lane. Masked places and a constant file as in arithmetic-kernels.ts. */
import { quickExponential, quickLogarithm, quickPower } from '../../numeric/index.ts'
import { CELLS, type Kernel, registers } from './register-file.ts'

function functionKernels() {
  const file = registers
  const MASK = CELLS - 1
  const exponential = quickExponential
  const logarithm = quickLogarithm
  const raised = quickPower

  /** The number to divide by: NaN for 0. */
  const divisor: Kernel = (lanes, target, a) => {
    for (let i = 0; i < lanes; i++) {
      const by = file[a + i]!
      file[target + i] = by === 0 ? Number.NaN : by
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
      const now = file[month + i]!
      file[target + i] = now >= file[first + i]! && now <= file[last + i]! ? 1 : 0
    }
  }

  return { divisor, divide, clip, exp, log, logistic, power, powerOne, during }
}

/** Kernels of functions and of division. `powerOne` reads its exponent from a cell. */
export const { divisor, divide, clip, exp, log, logistic, power, powerOne, during } = functionKernels()
