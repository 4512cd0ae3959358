/**
 * What the steps of a month and its endings do to lanes. Four lanes that need nothing special are done together; otherwise
 * each is looked at alone. Masked places and a constant file as in arithmetic-kernels.ts.
 */
import { quickExponential } from '../../numeric/index.ts'
import { CELLS, type Kernel, mark, registers, SURVIVAL } from './register-file.ts'

/** Hazards above this count as much, so that their sum stays finite. */
export const LARGEST_HAZARD = 1e300

function monthKernels() {
  const file = registers
  const QUADS = CELLS - 4
  const exponential = quickExponential

  /** A stock's new value within its range; the old one where the new one is no usable number. Never -0. */
  const settle: Kernel = (lanes, target, value, old, oneLow, oneHigh) => {
    const low = Math.max(file[oneLow]!, -Number.MAX_VALUE)
    const high = Math.min(file[oneHigh]!, Number.MAX_VALUE)
    for (let i = 0; i < lanes; i += 4) {
      const from = (value + i) & QUADS
      const p = file[from]!
      const q = file[from + 1]!
      const r = file[from + 2]!
      const s = file[from + 3]!
      const inside = p >= low && p <= high && q >= low && q <= high && r >= low && r <= high
      if (inside && s >= low && s <= high) {
        const to = (target + i) & QUADS
        file[to] = p + 0
        file[to + 1] = q + 0
        file[to + 2] = r + 0
        file[to + 3] = s + 0
      } else {
        for (let lane = i; lane < i + 4; lane++) {
          const next = file[value + lane]!
          if (next - next !== 0) mark(lanes, lane)
          file[target + lane] =
            next - next === 0 ? Math.min(high, Math.max(low, next)) + 0 : file[old + lane]!
        }
      }
    }
  }

  /** A probability; 0 where it is no usable number. */
  const chance: Kernel = (lanes, target, a) => {
    for (let i = 0; i < lanes; i++) {
      const value = file[a + i]!
      if (value - value !== 0) mark(lanes, i)
      file[target + i] = value > 0 && value < Number.POSITIVE_INFINITY ? Math.min(1, value) : 0
    }
  }

  /** Chance times mean, 0 where there is no chance. */
  const gate: Kernel = (lanes, target, a, mean) => {
    for (let i = 0; i < lanes; i++) {
      const share = file[a + i]!
      file[target + i] = share === 0 ? 0 : share * file[mean + i]!
    }
  }

  /** Adds a flow, weighted by what is still going on, to the total at the target; nothing where that is not usable. */
  const accumulate: Kernel = (lanes, target, a) => {
    const survival = SURVIVAL * lanes
    for (let i = 0; i < lanes; i += 4) {
      const to = (target + i) & QUADS
      const x = (a + i) & QUADS
      const going = (survival + i) & QUADS
      const p = file[to]! + file[going]! * file[x]!
      const q = file[to + 1]! + file[going + 1]! * file[x + 1]!
      const r = file[to + 2]! + file[going + 2]! * file[x + 2]!
      const s = file[to + 3]! + file[going + 3]! * file[x + 3]!
      // The difference of a number to itself is 0 unless it is infinite or none.
      if (p - p + (q - q) + (r - r) + (s - s) === 0) {
        file[to] = p
        file[to + 1] = q
        file[to + 2] = r
        file[to + 3] = s
      } else {
        for (let lane = i; lane < i + 4; lane++) {
          const sum = file[target + lane]! + file[survival + lane]! * file[a + lane]!
          if (sum - sum === 0) file[target + lane] = sum
          else mark(lanes, lane)
        }
      }
    }
  }

  /** Where less < than, everything still going on ends now and moves to the share at the target. */
  const endSurely: Kernel = (lanes, target, less, than) => {
    const survival = SURVIVAL * lanes
    for (let i = 0; i < lanes; i += 4) {
      const x = (less + i) & QUADS
      const y = (than + i) & QUADS
      const some = file[x]! < file[y]! || file[x + 1]! < file[y + 1]! || file[x + 2]! < file[y + 2]!
      if (!some && !(file[x + 3]! < file[y + 3]!)) continue
      for (let lane = i; lane < i + 4; lane++) {
        if (!(file[less + lane]! < file[than + lane]!)) continue
        file[target + lane]! += file[survival + lane]!
        file[survival + lane] = 0
      }
    }
  }

  /** A hazard as it counts: at least 0, and 0 where it is no usable number. */
  const rate: Kernel = (lanes, target, a) => {
    const most = LARGEST_HAZARD
    for (let i = 0; i < lanes; i += 4) {
      const x = (a + i) & QUADS
      const p = file[x]!
      const q = file[x + 1]!
      const r = file[x + 2]!
      const s = file[x + 3]!
      if (p >= 0 && p <= most && q >= 0 && q <= most && r >= 0 && r <= most && s >= 0 && s <= most) {
        const to = (target + i) & QUADS
        file[to] = p
        file[to + 1] = q
        file[to + 2] = r
        file[to + 3] = s
      } else {
        for (let lane = i; lane < i + 4; lane++) {
          const hazard = file[a + lane]!
          if (hazard - hazard !== 0) mark(lanes, lane)
          file[target + lane] = hazard > 0 && hazard < Number.POSITIVE_INFINITY ? Math.min(most, hazard) : 0
        }
      }
    }
  }

  /** Lets end what the sum of hazards at a lets end; the target becomes how much that is per unit of hazard. */
  const endByHazard: Kernel = (lanes, target, a) => {
    const survival = SURVIVAL * lanes
    for (let i = 0; i < lanes; i++) {
      const all = file[a + i]!
      const going = file[survival + i]!
      const stays = exponential(-all)
      file[survival + i] = going * stays
      file[target + i] = all > 0 ? (going * (1 - stays)) / all : 0
    }
  }

  return { settle, chance, gate, accumulate, endSurely, rate, endByHazard }
}

/** Kernels of stocks, chances, totals and endings. */
export const { settle, chance, gate, accumulate, endSurely, rate, endByHazard } = monthKernels()
