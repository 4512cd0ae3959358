/** Intervals by drawing whole blocks again, such as weeks or rounds. */
import { quantiles, type RandomStream, variance } from '../../numeric/index.ts'

/** Interval of a statistic over draws. */
export interface BootstrapInterval {
  readonly low: number
  readonly high: number
  /** Standard deviation over the draws. */
  readonly error: number
  /** Draws in which the statistic could be told. */
  readonly draws: number
}

/**
 * Block bootstrap (Künsch 1989; blocks side by side as Carlstein 1986): as many blocks as there are, drawn with replacement,
 * so that what hangs together inside a block stays together. `statistic` gets the numbers of the drawn blocks and gives NaN
 * where it cannot be told. Percentile interval. Null for fewer than two blocks, or where under half the draws gave a number.
 */
export function blockBootstrap(
  blocks: number,
  statistic: (chosen: Int32Array) => number,
  { draws, level = 0.9 }: { draws: number; level?: number },
  stream: RandomStream,
): BootstrapInterval | null {
  if (blocks < 2) return null
  const chosen = new Int32Array(blocks)
  const found: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    for (let k = 0; k < blocks; k++) chosen[k] = stream.integer(blocks)
    const value = statistic(chosen)
    if (Number.isFinite(value)) found.push(value)
  }
  if (found.length < Math.max(2, draws / 2)) return null
  const [low, high] = quantiles(found, [(1 - level) / 2, (1 + level) / 2])
  return { low: low!, high: high!, error: Math.sqrt(variance(found)), draws: found.length }
}
