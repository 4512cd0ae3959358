/**
 * What formulas do to lanes, four at a time. Places are masked to multiples of four inside the file: the engine then knows
 * that none of the four can lie outside and leaves out its checks. Together with a file that is a constant of the function
 * around the kernels this makes the loops two to three times as fast.
 */
import { CELLS, type Kernel, registers } from './register-file.ts'

function arithmeticKernels() {
  const file = registers
  const QUADS = CELLS - 4

  /** a + b. */
  const add: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      const y = (b + i) & QUADS
      file[to] = file[x]! + file[y]!
      file[to + 1] = file[x + 1]! + file[y + 1]!
      file[to + 2] = file[x + 2]! + file[y + 2]!
      file[to + 3] = file[x + 3]! + file[y + 3]!
    }
  }

  /** a + b, b one cell. */
  const addOne: Kernel = (lanes, target, a, one) => {
    const plus = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      file[to] = file[x]! + plus
      file[to + 1] = file[x + 1]! + plus
      file[to + 2] = file[x + 2]! + plus
      file[to + 3] = file[x + 3]! + plus
    }
  }

  /** a - b. */
  const subtract: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      const y = (b + i) & QUADS
      file[to] = file[x]! - file[y]!
      file[to + 1] = file[x + 1]! - file[y + 1]!
      file[to + 2] = file[x + 2]! - file[y + 2]!
      file[to + 3] = file[x + 3]! - file[y + 3]!
    }
  }

  /** a - b, b one cell. */
  const subtractOne: Kernel = (lanes, target, a, one) => {
    const minus = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      file[to] = file[x]! - minus
      file[to + 1] = file[x + 1]! - minus
      file[to + 2] = file[x + 2]! - minus
      file[to + 3] = file[x + 3]! - minus
    }
  }

  /** a - b, a one cell. */
  const subtractFromOne: Kernel = (lanes, target, one, b) => {
    const from = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const y = (b + i) & QUADS
      file[to] = from - file[y]!
      file[to + 1] = from - file[y + 1]!
      file[to + 2] = from - file[y + 2]!
      file[to + 3] = from - file[y + 3]!
    }
  }

  /** a b. */
  const multiply: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      const y = (b + i) & QUADS
      file[to] = file[x]! * file[y]!
      file[to + 1] = file[x + 1]! * file[y + 1]!
      file[to + 2] = file[x + 2]! * file[y + 2]!
      file[to + 3] = file[x + 3]! * file[y + 3]!
    }
  }

  /** a b, b one cell. */
  const multiplyOne: Kernel = (lanes, target, a, one) => {
    const by = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      file[to] = file[x]! * by
      file[to + 1] = file[x + 1]! * by
      file[to + 2] = file[x + 2]! * by
      file[to + 3] = file[x + 3]! * by
    }
  }

  /** a b + c, rounded after each of the two. */
  const multiplyAdd: Kernel = (lanes, target, a, b, c) => {
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      const y = (b + i) & QUADS
      const z = (c + i) & QUADS
      file[to] = file[x]! * file[y]! + file[z]!
      file[to + 1] = file[x + 1]! * file[y + 1]! + file[z + 1]!
      file[to + 2] = file[x + 2]! * file[y + 2]! + file[z + 2]!
      file[to + 3] = file[x + 3]! * file[y + 3]! + file[z + 3]!
    }
  }

  /** a b + c, b one cell. */
  const multiplyOneAdd: Kernel = (lanes, target, a, one, c) => {
    const by = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      const z = (c + i) & QUADS
      file[to] = file[x]! * by + file[z]!
      file[to + 1] = file[x + 1]! * by + file[z + 1]!
      file[to + 2] = file[x + 2]! * by + file[z + 2]!
      file[to + 3] = file[x + 3]! * by + file[z + 3]!
    }
  }

  /** c - a b. */
  const subtractProduct: Kernel = (lanes, target, a, b, c) => {
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      const y = (b + i) & QUADS
      const z = (c + i) & QUADS
      file[to] = file[z]! - file[x]! * file[y]!
      file[to + 1] = file[z + 1]! - file[x + 1]! * file[y + 1]!
      file[to + 2] = file[z + 2]! - file[x + 2]! * file[y + 2]!
      file[to + 3] = file[z + 3]! - file[x + 3]! * file[y + 3]!
    }
  }

  /** c - a b, b one cell. */
  const subtractProductOne: Kernel = (lanes, target, a, one, c) => {
    const by = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      const z = (c + i) & QUADS
      file[to] = file[z]! - file[x]! * by
      file[to + 1] = file[z + 1]! - file[x + 1]! * by
      file[to + 2] = file[z + 2]! - file[x + 2]! * by
      file[to + 3] = file[z + 3]! - file[x + 3]! * by
    }
  }

  /** a / b for a divisor that is not 0. */
  const quotient: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      const y = (b + i) & QUADS
      file[to] = file[x]! / file[y]!
      file[to + 1] = file[x + 1]! / file[y + 1]!
      file[to + 2] = file[x + 2]! / file[y + 2]!
      file[to + 3] = file[x + 3]! / file[y + 3]!
    }
  }

  /** a / b, b one cell that is not 0. */
  const quotientOne: Kernel = (lanes, target, a, one) => {
    const by = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      file[to] = file[x]! / by
      file[to + 1] = file[x + 1]! / by
      file[to + 2] = file[x + 2]! / by
      file[to + 3] = file[x + 3]! / by
    }
  }

  /** The smaller of a and b; NaN if one is. */
  const minimum: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      const y = (b + i) & QUADS
      file[to] = Math.min(file[x]!, file[y]!)
      file[to + 1] = Math.min(file[x + 1]!, file[y + 1]!)
      file[to + 2] = Math.min(file[x + 2]!, file[y + 2]!)
      file[to + 3] = Math.min(file[x + 3]!, file[y + 3]!)
    }
  }

  /** The smaller of a and b, b one cell. */
  const minimumOne: Kernel = (lanes, target, a, one) => {
    const most = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      file[to] = Math.min(file[x]!, most)
      file[to + 1] = Math.min(file[x + 1]!, most)
      file[to + 2] = Math.min(file[x + 2]!, most)
      file[to + 3] = Math.min(file[x + 3]!, most)
    }
  }

  /** The larger of a and b; NaN if one is. */
  const maximum: Kernel = (lanes, target, a, b) => {
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      const y = (b + i) & QUADS
      file[to] = Math.max(file[x]!, file[y]!)
      file[to + 1] = Math.max(file[x + 1]!, file[y + 1]!)
      file[to + 2] = Math.max(file[x + 2]!, file[y + 2]!)
      file[to + 3] = Math.max(file[x + 3]!, file[y + 3]!)
    }
  }

  /** The larger of a and b, b one cell. */
  const maximumOne: Kernel = (lanes, target, a, one) => {
    const least = file[one]!
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      file[to] = Math.max(file[x]!, least)
      file[to + 1] = Math.max(file[x + 1]!, least)
      file[to + 2] = Math.max(file[x + 2]!, least)
      file[to + 3] = Math.max(file[x + 3]!, least)
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
    quotient,
    quotientOne,
    minimum,
    minimumOne,
    maximum,
    maximumOne,
  }
}

/** Kernels of sums, products and quotients. Those ending in `One` read one operand from a cell, the same for all lanes. */
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
  quotient,
  quotientOne,
  minimum,
  minimumOne,
  maximum,
  maximumOne,
} = arithmeticKernels()
