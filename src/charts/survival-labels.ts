/**
 * Labels of the survival picture: names beside the ends of their lines, pushed apart so that none overlap.
 */

/**
 * Pushes labels down, then up, until each has `gap` points to the next; the order of `wanted` places is kept.
 */
export function spreadOut(
  wanted: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b)
  const places = new Array<number>(wanted.length).fill(top)
  let next = top
  for (const index of order) {
    places[index] = Math.max(next, wanted[index]! - heights[index]! / 2)
    next = places[index] + heights[index]!
  }
  let last = bottom
  for (const index of order.reverse()) {
    places[index] = Math.min(places[index]!, last - heights[index]!)
    last = places[index]
  }
  return places
}

/** A chance as a whole per cent; "<1" and ">99" rather than a false 0 or 100. Not a number: not judged. */
export function chanceText(share: number): string {
  if (!Number.isFinite(share)) return 'not judged'
  if (share > 0 && share < 0.01) return '<1 %'
  if (share < 1 && share > 0.99) return '>99 %'
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)} %`
}

/** ` [61–84]`, in per cent; nothing without a range. */
export function rangeText({ low, high }: { low?: number; high?: number }): string {
  if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) return ''
  const ends = [low, high].map((end) => Math.round(Math.min(1, Math.max(0, end)) * 100))
  return ` [${ends[0]}–${ends[1]}]`
}
