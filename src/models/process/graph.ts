/**
 * Formulas as a graph of values: what is the same is there once, what is known is folded. Values are numbered in the order
 * in which they can be worked out, so that the list itself is the order of work.
 */
import { FIXED_REGISTERS, isUsable, kernels, type Operation } from './lane-kernels.ts'

/** Where a value comes from if it is not worked out from others; `index` counts in the list of the model. */
export type Origin = 'constant' | 'parameter' | 'scheduled' | 'month' | 'stock' | 'total'

/** Noise of the step with number `index`: a standard normal value, or a jump from a chance and a mean. */
export type NoiseOperation = 'normal' | 'jump'

/** One value. `inputs` are numbers of earlier values. */
export interface GraphValue {
  readonly operation: Origin | Operation | NoiseOperation
  readonly inputs: readonly number[]
  /** The number itself for a constant; the index for what comes from a list of the model; 0 otherwise. */
  readonly detail: number
}

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
  noise(operation: NoiseOperation, step: number, inputs: readonly number[] = []): number {
    return this.place({ operation, inputs, detail: step })
  }

  /** The value of a constant, undefined for everything else. */
  known(number: number): number | undefined {
    const value = this.values[number]!
    return value.operation === 'constant' ? value.detail : undefined
  }

  /** An operation on earlier values; only rewritings that keep every bit are made. */
  apply(operation: Operation, ...inputs: number[]): number {
    const constants = inputs.map((input) => this.known(input))
    if (constants.every((constant) => constant !== undefined)) {
      // A guard that would speak up has to do so while running.
      const guard = operation === 'settle' || operation === 'chance'
      if (!guard || isUsable(constants[0]!)) return this.constant(fold(operation, constants))
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
    const commutes =
      operation === 'add' || operation === 'multiply' || operation === 'minimum' || operation === 'maximum'
    return this.place({ operation, inputs: commutes && a > b ? [b, a] : inputs, detail: 0 })
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

const scratch = new Float64Array(FIXED_REGISTERS + 5)

function fold(operation: Operation, constants: readonly number[]): number {
  scratch.fill(0)
  scratch.set(constants, FIXED_REGISTERS)
  const [a, b, c, d] = [FIXED_REGISTERS, FIXED_REGISTERS + 1, FIXED_REGISTERS + 2, FIXED_REGISTERS + 3]
  const target = FIXED_REGISTERS + 4
  kernels[operation](scratch, 1, target, a, b, c, d)
  return scratch[target]!
}
