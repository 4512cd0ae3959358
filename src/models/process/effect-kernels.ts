/** What happens to runs at the end of a month: sums, sure endings, hazards. */
import { isUsable, type Kernel, markUndefined, SURVIVAL } from './lane-kernels.ts'

/** Hazards above this count as much, so that their sum stays finite. */
export const LARGEST_HAZARD = 1e300

/** Adds the flow at `a`, weighted by what is still going on, to the total at the target. */
export const accumulate: Kernel = (file, lanes, target, a) => {
  const survival = SURVIVAL * lanes
  for (let i = 0; i < lanes; i++) {
    const sum = file[target + i]! + file[survival + i]! * file[a + i]!
    if (isUsable(sum)) file[target + i] = sum
    else markUndefined(file, lanes, i)
  }
}

/** Where less < than, everything still going on ends now: it moves to the share at the target. */
export const endSurely: Kernel = (file, lanes, target, less, than) => {
  const survival = SURVIVAL * lanes
  for (let i = 0; i < lanes; i++) {
    if (file[less + i]! < file[than + i]!) {
      file[target + i]! += file[survival + i]!
      file[survival + i] = 0
    }
  }
}

/** Puts the hazard at `from` into `rates`: at least 0, and 0 where it is no usable number. */
export function readHazard(
  file: Float64Array,
  lanes: number,
  from: number,
  rates: Float64Array,
  at: number,
): void {
  for (let i = 0; i < lanes; i++) {
    const hazard = file[from + i]!
    if (isUsable(hazard)) rates[at + i] = Math.min(LARGEST_HAZARD, Math.max(0, hazard))
    else {
      markUndefined(file, lanes, i)
      rates[at + i] = 0
    }
  }
}
