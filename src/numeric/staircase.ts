/**
 * The maxima of a set of points in the plane, as a staircase: positions 0..size-1, at each occupied position a
 * height, heights falling as positions rise. Occupied positions are a tree of 32-bit words (32 children per node,
 * after van Emde Boas 1975), so the next occupied position is found in log32(size) steps, one or two in practice.
 */
export class Staircase {
  /** Height at each position; meaningful only where occupied. */
  readonly heights: Int32Array
  readonly #levels: Int32Array[] = []
  readonly #ground: Int32Array

  /** An empty staircase over positions 0..size-1. */
  constructor(size: number) {
    this.heights = new Int32Array(size)
    let words = size
    do {
      words = Math.max(1, (words + 31) >>> 5)
      this.#levels.push(new Int32Array(words))
    } while (words > 1)
    this.#ground = this.#levels[0]!
  }

  /** Smallest occupied position >= `from`, or -1. */
  next(from: number): number {
    let at = from >>> 5
    const ground = this.#ground
    if (at >= ground.length) return -1
    const word = ground[at]! >>> (from & 31)
    if (word !== 0) return from + 31 - Math.clz32(word & -word)
    const levels = this.#levels
    for (let level = 1; level < levels.length; level++) {
      at++
      const words = levels[level]!
      if (at >>> 5 >= words.length) return -1
      const above = words[at >>> 5]! >>> (at & 31)
      if (above !== 0) {
        at += 31 - Math.clz32(above & -above)
        while (--level >= 0) {
          const below = levels[level]![at]!
          at = (at << 5) + 31 - Math.clz32(below & -below)
        }
        return at
      }
      at >>>= 5
    }
    return -1
  }

  /** Largest occupied position <= `from`, or -1 (also for `from` = -1). */
  previous(from: number): number {
    if (from < 0) return -1
    let at = from >>> 5
    const word = this.#ground[at]! << (31 - (from & 31))
    if (word !== 0) return from - Math.clz32(word)
    const levels = this.#levels
    for (let level = 1; level < levels.length; level++) {
      at--
      if (at < 0) return -1
      const above = levels[level]![at >>> 5]! << (31 - (at & 31))
      if (above !== 0) {
        at -= Math.clz32(above)
        while (--level >= 0) at = (at << 5) + 31 - Math.clz32(levels[level]![at]!)
        return at
      }
      at >>>= 5
    }
    return -1
  }

  /** Whether some point at `position` or beyond is at least as high as `height`. */
  covers(position: number, height: number): boolean {
    const at = this.next(position)
    return at >= 0 && this.heights[at]! >= height
  }

  /** Adds a point that is not covered, and removes the points it covers. */
  add(position: number, height: number): void {
    const heights = this.heights
    let at = this.previous(position)
    while (at >= 0 && heights[at]! <= height) {
      if (at !== position) this.#remove(at)
      at = this.previous(at - 1)
    }
    heights[position] = height
    const levels = this.#levels
    let bit = position
    for (let level = 0; level < levels.length; level++) {
      const words = levels[level]!
      const before = words[bit >>> 5]!
      words[bit >>> 5] = before | (1 << (bit & 31))
      if (before !== 0) return
      bit >>>= 5
    }
  }

  /** Empties the staircase in time proportional to what it holds. */
  clear(): void {
    for (let at = this.next(0); at >= 0; at = this.next(at + 1)) this.#remove(at)
  }

  #remove(position: number): void {
    const levels = this.#levels
    let bit = position
    for (let level = 0; level < levels.length; level++) {
      const words = levels[level]!
      const after = words[bit >>> 5]! & ~(1 << (bit & 31))
      words[bit >>> 5] = after
      if (after !== 0) return
      bit >>>= 5
    }
  }
}
