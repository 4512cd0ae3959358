import * as arithmetic from './arithmetic-kernels.ts'
import { chance, gate, settle } from './month-kernels.ts'
import type { Kernel } from './register-file.ts'

/** The kernels by what they do. */
export const kernels = {
  add: arithmetic.add,
  subtract: arithmetic.subtract,
  multiply: arithmetic.multiply,
  divide: arithmetic.divide,
  divisor: arithmetic.divisor,
  quotient: arithmetic.quotient,
  minimum: arithmetic.minimum,
  maximum: arithmetic.maximum,
  clip: arithmetic.clip,
  exp: arithmetic.exp,
  log: arithmetic.log,
  power: arithmetic.power,
  logistic: arithmetic.logistic,
  during: arithmetic.during,
  settle,
  chance,
  gate,
  multiplyAdd: arithmetic.multiplyAdd,
  subtractProduct: arithmetic.subtractProduct,
} satisfies Record<string, Kernel>

/** Operations of formulas and steps, and pairs of them in one. */
export type Operation = keyof typeof kernels

/**
 * Kernels with an operand that is one cell for all lanes, by the position of that operand. Operands of commuting operations
 * are put in the order these want.
 */
export const cellKernels: Partial<Record<Operation, Partial<Record<number, Kernel>>>> = {
  add: { 1: arithmetic.addOne },
  subtract: { 0: arithmetic.subtractFromOne, 1: arithmetic.subtractOne },
  multiply: { 1: arithmetic.multiplyOne },
  quotient: { 1: arithmetic.quotientOne },
  power: { 1: arithmetic.powerOne },
  multiplyAdd: { 1: arithmetic.multiplyOneAdd },
  subtractProduct: { 1: arithmetic.subtractProductOne },
}
