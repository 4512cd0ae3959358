/**
 * Formulas as a graph of values: what is the same is there once, what is known is folded. Values are numbered in the order
 * in which they can be worked out, so that the list itself is the order of work.
 */
import { kernels, type Operation } from './lane-kernels.ts'
import { FIXED_REGISTERS, registers } from './register-file.ts'

/**
 * Where a value comes from if it is not worked out from others: a number; a parameter before the first month, or in a month
 * (where a schedule may replace it); the month; a stock at the start of the month; a total at its end.
 */
export type Origin = 'constant' | 'parameter' | 'scheduled' | 'month' | 'stock' | 'total'

/**
 * Noise of a step: a standard normal number, given the deviation it is going to be multiplied by (0 needs no draw), or a jump
 * of a chance and a mean.
 */
export type NoiseOperation = 'normal' | 'jump'

/** One value. `inputs` are numbers of earlier values. */
export interface GraphValue {
  readonly operation: Origin | Operation | NoiseOperation
  readonly inputs: readonly number[]
  /** The number itself for a constant; the place in the list of the model for other origins and for noise; else 0. */
  readonly detail: number
}

const guards = new Set<GraphValue['operation']>(['settle', 'chance'])
const commuting = new Set<Operation>(['add', 'multiply', 'minimum', 'maximum'])

/** A growing list of values. */
export class ValueGraph {
  readonly values: GraphValue[] = []
  private readonly numbers = new Map<string, number>()

  /** A value that comes from outside. -0 is taken as 0. */
  origin(operation: Origin, detail = 0): number {
    return this.place({ operation, inputs: [], detail: detail + 0 })
  }

  /** A constant. */
  constant(value: number): number {
    return this.origin('constant', value)
  }

  /** Noise of a step; never folded. */
  noise(operation: NoiseOperation, step: number, inputs: readonly number[]): number {
    return this.place({ operation, inputs, detail: step })
  }

  /** An operation on earlier values; only rewritings that keep every bit are made. */
  apply(operation: Operation, ...inputs: number[]): number {
    const constants = inputs.map((input) => this.known(input))
    if (constants.every((constant) => constant !== undefined)) {
      const folded = fold(operation, constants)
      // A guard that would speak up has to do so while running.
      if (!guards.has(operation) || Number.isFinite(constants[0])) return this.constant(folded)
    }
    const [a, b] = inputs as [number, number]
    const [x, y] = constants
    switch (operation) {
      case 'add':
        if (y === 0) return a
        if (x === 0) return b
        break
      case 'subtract':
        if (y === 0) return a
        break
      case 'multiply':
        if (y === 1) return a
        if (x === 1) return b
        break
      case 'divide':
        // Most divisors stay the same over the months, and so does the question whether they are 0.
        return this.apply('quotient', a, this.apply('divisor', b))
      case 'quotient':
        if (y === 1) return a
        break
      case 'gate':
        if (x === 0) return a
        break
      case 'power':
        if (y === 1) return a
        if (y === 2) return this.apply('multiply', a, a)
        break
    }
    return this.place({ operation, inputs: commuting.has(operation) && a > b ? [b, a] : inputs, detail: 0 })
  }

  private known(number: number): number | undefined {
    const value = this.values[number]!
    return value.operation === 'constant' ? value.detail : undefined
  }

  private place(value: GraphValue): number {
    const key = `${value.operation} ${value.detail} ${value.inputs.join(' ')}`
    const present = this.numbers.get(key)
    if (present !== undefined) return present
    this.values.push(value)
    this.numbers.set(key, this.values.length - 1)
    return this.values.length - 1
  }
}

/** Works out one value with the kernel that works it out for runs, in four lanes. */
function fold(operation: Operation, constants: readonly number[]): number {
  const at = [0, 1, 2, 3, 4].map((register) => (FIXED_REGISTERS + register) * 4) as [
    number,
    number,
    number,
    number,
    number,
  ]
  for (const [i, constant] of constants.entries()) registers.fill(constant, at[i]!, at[i]! + 4)
  kernels[operation](4, at[4], at[0], at[1], at[2], at[3])
  return registers[at[4]]!
}
