import { drawTable, quickLogarithm, uniformOfBits } from '../../numeric/index.ts'
import { type Kernel, registers } from './register-file.ts'

/** Paths whose noise of one step and month is drawn together. Changing it changes every draw. */
const PATHS_OF_A_CELL = 128

/**
 * Noise of paths. Every number depends on the seed, the name, the step, the path and the month alone: not on values, on how
 * many paths there are, or on what other steps draw. So two settings with one seed meet the same luck.
 */
export interface PathNoise {
  /** From here on kernels speak of the paths first, first + 1, … in this month. */
  moveTo(first: number, month: number): void
  /** A kernel that writes standard normal numbers, or jumps of the chance at a and the mean at b. */
  kernel(operation: 'normal' | 'jump', step: string): Kernel
  /** When hazards that add up end the paths first, first + 1, …, and which of them it is: a share of their sum. */
  fates(first: number, endures: Float64Array, picks: Float64Array): void
}

/** The noise named by a seed and a name. */
export function pathNoise(seed: number | string, name: string): PathNoise {
  const file = registers
  const uniform = uniformOfBits
  const fate = drawTable(seed, name, 'fate')
  const words = new Int32Array(2 * PATHS_OF_A_CELL)
  const spare = new Float64Array(PATHS_OF_A_CELL)
  let row = 0
  let within = 0
  let month = 1
  const moveTo = (first: number, now: number): void => {
    row = Math.floor(first / PATHS_OF_A_CELL)
    within = first - row * PATHS_OF_A_CELL
    month = now
  }

  /** Standard normal numbers; 0 where all of the deviations at a are 0, as nobody will see them. */
  const normal = (step: string): Kernel => {
    const table = drawTable(seed, name, 'normal', step)
    return (lanes, target, deviation) => {
      if (isStill(deviation, lanes)) file.fill(0, target, target + lanes)
      else if (lanes === PATHS_OF_A_CELL) table.normals(file, target, lanes, row, month)
      else {
        table.normals(spare, 0, PATHS_OF_A_CELL, row, month)
        file.set(spare.subarray(within, within + lanes), target)
      }
    }
  }
  const jump = (step: string): Kernel => {
    const table = drawTable(seed, name, 'jump', step)
    return (lanes, target, chance, mean) => {
      if (isStill(chance, lanes)) {
        file.fill(0, target, target + lanes)
        return
      }
      table.bits(words, words.length, row, month)
      for (let i = 0; i < lanes; i++) {
        const comes = uniform(words[within + i]!) < file[chance + i]!
        const size = words[PATHS_OF_A_CELL + within + i]!
        file[target + i] = comes ? -quickLogarithm(uniform(size)) * file[mean + i]! : 0
      }
    }
  }
  return {
    moveTo,
    kernel: (operation, step) => (operation === 'normal' ? normal(step) : jump(step)),
    fates(first, endures, picks) {
      moveTo(first, 0)
      fate.bits(words, words.length, row, 0)
      for (let i = 0; i < endures.length; i++) {
        endures[i] = -quickLogarithm(uniform(words[within + i]!))
        picks[i] = uniform(words[PATHS_OF_A_CELL + within + i]!)
      }
    },
  }
}

/** Whether a register is 0 in all lanes, so that nothing has to be drawn for it. */
function isStill(at: number, lanes: number): boolean {
  const file = registers
  for (let i = 0; i < lanes; i++) if (file[at + i] !== 0) return false
  return true
}
