import * as arithmetic from './arithmetic-kernels.ts'
import * as functions from './function-kernels.ts'
import { chance, gate, settle } from './month-kernels.ts'
import type { Kernel } from './register-file.ts'

const { add, subtract, multiply, multiplyAdd, subtractProduct, quotient, minimum, maximum } = arithmetic
const { divisor, divide, clip, exp, log, power, logistic, during } = functions

/** What formulas and steps are made of, by name. */
export const kernels = {
  add,
  subtract,
  multiply,
  /** a b + c and c - a b in one. */
  multiplyAdd,
  subtractProduct,
  /** A division is `quotient` of `divisor`, or both in one. */
  divisor,
  quotient,
  divide,
  minimum,
  maximum,
  clip,
  exp,
  log,
  power,
  logistic,
  during,
  settle,
  chance,
  gate,
} satisfies Record<string, Kernel>

/** An operation of formulas and steps. */
export type Operation = keyof typeof kernels

/**
 * Kernels with an operand that is one cell for all lanes, by the position of that operand. Operands of commuting operations
 * are put in the order these want.
 */
export const cellKernels: Partial<Record<Operation, Partial<Record<number, Kernel>>>> = {
  add: { 1: arithmetic.addOne },
  subtract: { 0: arithmetic.subtractFromOne, 1: arithmetic.subtractOne },
  multiply: { 1: arithmetic.multiplyOne },
  multiplyAdd: { 1: arithmetic.multiplyOneAdd },
  subtractProduct: { 1: arithmetic.subtractProductOne },
  quotient: { 1: arithmetic.quotientOne },
  minimum: { 1: arithmetic.minimumOne },
  maximum: { 1: arithmetic.maximumOne },
  power: { 1: functions.powerOne },
}
