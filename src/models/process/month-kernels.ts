/** What the steps of a month and its endings do to lanes. See arithmetic-kernels.ts for the masked indices. */
import { quickExponential } from '../../numeric/index.ts'
import { CELLS, type Kernel, mark, registers, SURVIVAL } from './register-file.ts'

/** Hazards above this count as much, so that their sum stays finite. */
export const LARGEST_HAZARD = 1e300

function monthKernels() {
  const file = registers
  const MASK = CELLS - 1
  const exponential = quickExponential

  /** A stock's new value within its range; the old one where the new one is no usable number. Never -0. */
  const settle: Kernel = (lanes, target, value, old, oneLow, oneHigh) => {
    const low = file[oneLow]!
    const high = file[oneHigh]!
    for (let i = 0; i < lanes; i++) {
      let next = file[(value + i) & MASK]!
      if (next - next === 0) {
        if (next < low) next = low
        else if (next > high) next = high
        file[(target + i) & MASK] = next + 0
      } else {
        mark(lanes, i)
        file[(target + i) & MASK] = file[(old + i) & MASK]!
      }
    }
  }

  /** A probability; 0 where it is no usable number. */
  const chance: Kernel = (lanes, target, a) => {
    for (let i = 0; i < lanes; i++) {
      let value = file[(a + i) & MASK]!
      if (value - value !== 0) {
        mark(lanes, i)
        value = 0
      }
      file[(target + i) & MASK] = value > 0 ? Math.min(1, value) : 0
    }
  }

  /** Chance times mean, 0 where there is no chance. */
  const gate: Kernel = (lanes, target, a, mean) => {
    for (let i = 0; i < lanes; i++) {
      const share = file[(a + i) & MASK]!
      file[(target + i) & MASK] = share === 0 ? 0 : share * file[(mean + i) & MASK]!
    }
  }

  /** Adds a flow, weighted by what is still going on, to the total at the target; nothing where that is no usable number. */
  const accumulate: Kernel = (lanes, target, a) => {
    const survival = SURVIVAL * lanes
    for (let i = 0; i < lanes; i++) {
      const sum = file[(target + i) & MASK]! + file[(survival + i) & MASK]! * file[(a + i) & MASK]!
      if (sum - sum === 0) file[(target + i) & MASK] = sum
      else mark(lanes, i)
    }
  }

  /** Where less < than, everything still going on ends now and moves to the share at the target. */
  const endSurely: Kernel = (lanes, target, less, than) => {
    const survival = SURVIVAL * lanes
    for (let i = 0; i < lanes; i++) {
      if (file[(less + i) & MASK]! < file[(than + i) & MASK]!) {
        file[(target + i) & MASK]! += file[(survival + i) & MASK]!
        file[(survival + i) & MASK] = 0
      }
    }
  }

  /** A hazard as it counts: at least 0, and 0 where it is no usable number. */
  const rate: Kernel = (lanes, target, a) => {
    for (let i = 0; i < lanes; i++) {
      const hazard = file[(a + i) & MASK]!
      if (hazard >= 0 && hazard <= LARGEST_HAZARD) file[(target + i) & MASK] = hazard
      else {
        if (hazard - hazard !== 0) mark(lanes, i)
        file[(target + i) & MASK] = hazard > 0 && hazard < Number.POSITIVE_INFINITY ? LARGEST_HAZARD : 0
      }
    }
  }

  /** Lets end what the sum of hazards at a lets end; the target becomes how much that is per unit of hazard. */
  const endByHazard: Kernel = (lanes, target, a) => {
    const survival = SURVIVAL * lanes
    for (let i = 0; i < lanes; i++) {
      const all = file[(a + i) & MASK]!
      const going = file[(survival + i) & MASK]!
      const stays = exponential(-all)
      file[(survival + i) & MASK] = going * stays
      file[(target + i) & MASK] = all > 0 ? (going * (1 - stays)) / all : 0
    }
  }

  return { settle, chance, gate, accumulate, endSurely, rate, endByHazard }
}

export const { settle, chance, gate, accumulate, endSurely, rate, endByHazard } = monthKernels()
