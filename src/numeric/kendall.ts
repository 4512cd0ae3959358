/**
 * Kendall's tau-a (1938): (concordant - discordant pairs) / all pairs; pairs tied in either sample count as neither.
 * O(n log n) after Knight 1966. NaN for fewer than two values; RangeError for unequal lengths. Exact pair counts up to
 * n = 10^8. (1 - tau) / 2 is the share of pairs ranked oppositely only where there are no ties; see `pairCounts`.
 */
export function kendallTauA(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const { concordant, discordant, total } = pairCounts(x, y)
  return (concordant - discordant) / total
}

/** Numbers of pairs ranked alike, ranked oppositely, and in all; the rest are tied in x or y. */
export interface PairCounts {
  readonly concordant: number
  readonly discordant: number
  readonly total: number
}

/** The pair counts behind `kendallTauA`; all 0 for fewer than two values. */
export function pairCounts(x: ArrayLike<number>, y: ArrayLike<number>): PairCounts {
  const count = x.length
  if (y.length !== count) throw new RangeError(`samples of unequal length: ${count} and ${y.length}`)
  const order = Int32Array.from({ length: count }, (_, i) => i).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!)
  const sameX = (a: number, b: number) => x[order[a]!] === x[order[b]!]
  const tiedX = tiedPairs(count, sameX)
  const tiedBoth = tiedPairs(count, (a, b) => sameX(a, b) && y[order[a]!] === y[order[b]!])
  const values = Float64Array.from(order, (row) => y[row]!)
  const discordant = inversions(values)
  const tiedY = tiedPairs(count, (a, b) => values[a] === values[b])
  const total = (count * (count - 1)) / 2
  return { concordant: total - tiedX - tiedY + tiedBoth - discordant, discordant, total }
}

/** Pairs within runs of equal neighbours of a sorted sequence. */
function tiedPairs(count: number, same: (a: number, b: number) => boolean): number {
  let pairs = 0
  for (let start = 0, i = 1; i <= count; i++) {
    if (i < count && same(i - 1, i)) continue
    pairs += ((i - start) * (i - start - 1)) / 2
    start = i
  }
  return pairs
}

/** Sorts the values and returns how many pairs stood in strictly falling order (bottom-up merge sort). */
function inversions(values: Float64Array): number {
  const count = values.length
  let source = values
  let target = new Float64Array(count)
  let swaps = 0
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count)
      const end = Math.min(start + 2 * width, count)
      let a = start
      let b = middle
      for (let at = start; at < end; at++) {
        if (b >= end || (a < middle && source[a]! <= source[b]!)) target[at] = source[a++]!
        else {
          swaps += middle - a
          target[at] = source[b++]!
        }
      }
    }
    ;[source, target] = [target, source as Float64Array<ArrayBuffer>]
  }
  if (source !== values) values.set(source)
  return swaps
}
