import type { Effect } from './build-graph.ts'
import { hazardSum } from './hazard-sum.ts'
import type { Instruction } from './instruction.ts'
import type { EffectPlaces } from './lane-program.ts'
import { accumulate } from './month-kernels.ts'
import type { PathNoise } from './path-noise.ts'
import { type Kernel, registers, SURVIVAL } from './register-file.ts'

/** Ends of drawn paths, counted. Each path has a fate: it ends by hazard once its hazards have added up to so much. */
export interface PathEndings {
  /** Starts a block of paths. */
  begin(first: number): void
  /** Month in which endings are counted from here on. */
  moveTo(month: number): void
  effect(effect: Effect, places: EffectPlaces): readonly Instruction[]
  /** counts[ending * months + month]: paths that ended so in that month (first at 0). */
  readonly counts: Int32Array
}

/** Counts for a number of endings and months. */
export function pathEndings(endings: number, months: number, noise: PathNoise): PathEndings {
  const file = registers
  const counts = new Int32Array(endings * months)
  let row = 0
  let endures = new Float64Array(0)
  let picks = new Float64Array(0)
  let endured = new Float64Array(0)

  const endSurely =
    (ending: number): Kernel =>
    (lanes, _, less, than) => {
      const survival = SURVIVAL * lanes
      for (let i = 0; i < lanes; i++) {
        if (file[less + i]! < file[than + i]! && file[survival + i]! > 0) {
          file[survival + i] = 0
          counts[ending * months + row]!++
        }
      }
    }
  const endByHazard =
    (rates: readonly { ending: number; at: number }[]): Kernel =>
    (lanes, _, sum) => {
      const survival = SURVIVAL * lanes
      for (let i = 0; i < lanes; i++) {
        const hazard = file[sum + i]!
        const all = endured[i]! + hazard
        endured[i] = all
        if (all > endures[i]! && file[survival + i]! > 0) {
          file[survival + i] = 0
          counts[picked(rates, i, picks[i]! * hazard) * months + row]!++
        }
      }
    }

  return {
    counts,
    begin(first) {
      noise.fates(first, endures, picks)
      endured.fill(0)
    },
    moveTo(month) {
      row = month - 1
    },
    effect(effect, places) {
      const { lanes, registerOf, totals } = places
      const none = { target: 0, a: 0, b: 0, c: 0, d: 0 }
      if (effect.kind === 'accumulate') {
        return [{ ...none, kernel: accumulate, target: totals[effect.total]!, a: registerOf(effect.adds) }]
      }
      if (effect.kind === 'sure') {
        const [a, b] = [registerOf(effect.less), registerOf(effect.than)]
        return [{ ...none, kernel: endSurely(effect.ending), a, b }]
      }
      const { instructions, rates, sum } = hazardSum(effect, places)
      endures = new Float64Array(lanes)
      picks = new Float64Array(lanes)
      endured = new Float64Array(lanes)
      return [...instructions, { ...none, kernel: endByHazard(rates), a: sum }]
    },
  }
}

/** The hazard in which a place below their sum lies; the last that is not 0 where rounding leaves it beyond all. */
function picked(rates: readonly { ending: number; at: number }[], lane: number, place: number): number {
  let below = 0
  let last = rates[0]!.ending
  for (const { ending, at } of rates) {
    const rate = registers[at + lane]!
    below += rate
    if (rate > 0) last = ending
    if (place < below) return ending
  }
  return last
}
