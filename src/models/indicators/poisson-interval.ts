import { gamma } from '../../numeric/index.ts'

/**
 * Exact interval of the mean of a Poisson count (Garwood 1936), divided by an exposure such as rounds. Count 0 starts at 0.
 * Infinite above for no exposure. RangeError for a negative count or exposure.
 */
export function poissonInterval(count: number, exposure = 1, level = 0.9): [low: number, high: number] {
  if (!(count >= 0 && exposure >= 0)) throw new RangeError(`no interval for ${count} in ${exposure}`)
  if (exposure === 0) return [0, Number.POSITIVE_INFINITY]
  const tail = (1 - level) / 2
  const low = count === 0 ? 0 : gamma(count)(tail)
  return [low / exposure, gamma(count + 1)(1 - tail) / exposure]
}
