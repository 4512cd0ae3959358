/**
 * The frontier for four and more columns: divide and conquer after Kung, Luccio & Preparata 1975 (J. ACM 22(4)).
 * Rows are sorted lexicographically and halved; each half is solved; then the lower half's frontier is filtered by the
 * upper half's in one column less, down to a sweep over the last three with a staircase.
 * O(n log^(k-2) n) in the worst case; small blocks are compared pair by pair.
 */
import { columnRanks, lexicographicOrder } from './radix-sort.ts'
import { Staircase } from './staircase.ts'

/** Blocks of at most this many rows, or pairs, are compared directly. */
const SMALL_BLOCK = 16
const SMALL_PAIRS = 1024

/** Marks (1) the undominated rows of k >= 4 columns, larger is better. Equal rows share their fate. */
export function markMany(columns: readonly Int32Array[], count: number): Uint8Array {
  const marks = new Uint8Array(count)
  const order = lexicographicOrder(columns, count, true)
  const firstOf = new Int32Array(count)
  let distinct = 0
  for (let i = 0; i < count; i++) {
    if (i === 0 || !sameRow(columns, order[i - 1]!, order[i]!)) firstOf[distinct++] = order[i]!
  }
  const alive =
    distinct === 0 ? new Uint8Array(0) : new Conqueror(columns, firstOf.subarray(0, distinct)).solve()
  for (let i = 0, id = -1; i < count; i++) {
    if (id + 1 < distinct && order[i] === firstOf[id + 1]) id++
    marks[order[i]!] = alive[id]!
  }
  return marks
}

function sameRow(columns: readonly Int32Array[], a: number, b: number): boolean {
  for (let c = columns.length - 1; c >= 0; c--) if (columns[c]![a] !== columns[c]![b]) return false
  return true
}

/** One run over distinct rows numbered 0..n-1 in descending lexicographic order. */
class Conqueror {
  readonly #count: number
  readonly #width: number
  /** Row-major copy: row `id` starts at `id * width`. */
  readonly #rows: Int32Array
  readonly #position: Int32Array
  readonly #stairs: Staircase
  readonly #dead: Uint8Array
  /** Lists of row numbers, each in descending order of column 1; filled from the left like a call stack. */
  #stack: Int32Array
  readonly #merged: Int32Array

  constructor(columns: readonly Int32Array[], order: Int32Array) {
    const count = order.length
    const width = columns.length
    this.#count = count
    this.#width = width
    this.#rows = new Int32Array(count * width)
    const second = new Int32Array(count)
    for (let id = 0; id < count; id++) {
      for (let c = 0; c < width; c++) this.#rows[id * width + c] = columns[c]![order[id]!]!
      second[id] = columns[2]![order[id]!]!
    }
    const { ranks, size } = columnRanks(second, count, 2 * count + 64)
    this.#position = ranks
    this.#stairs = new Staircase(size)
    this.#dead = new Uint8Array(count)
    this.#stack = new Int32Array(4 * count + 64)
    this.#merged = new Int32Array(count)
  }

  solve(): Uint8Array {
    this.#front(0, this.#count, 0)
    const alive = new Uint8Array(this.#count)
    for (let id = 0; id < alive.length; id++) alive[id] = this.#dead[id] === 0 ? 1 : 0
    return alive
  }

  /** Kills the dominated among ids from..to-1; writes the rest at `base` of the stack by column 1; returns their number. */
  #front(from: number, to: number, base: number): number {
    if (to - from <= SMALL_BLOCK) return this.#smallFront(from, to, base)
    const middle = (from + to) >>> 1
    const high = this.#front(from, middle, base)
    const low = this.#front(middle, to, base + high)
    const start = base + high
    this.#filter(base, start, start, start + low, this.#width - 1, start + low)
    return this.#merge(base, start, start + low)
  }

  #smallFront(from: number, to: number, base: number): number {
    const width = this.#width
    const rows = this.#rows
    const stack = this.#stack
    const dead = this.#dead
    let size = 0
    for (let id = from; id < to; id++) {
      for (let j = 0; j < size; j++) {
        if (this.#weaklyAbove(stack[base + j]!, id, width - 1)) {
          dead[id] = 1
          break
        }
      }
      if (dead[id] !== 0) continue
      const key = rows[id * width + 1]!
      let at = base + size
      while (at > base && rows[stack[at - 1]! * width + 1]! < key) {
        stack[at] = stack[at - 1]!
        at--
      }
      stack[at] = id
      size++
    }
    return size
  }

  /** Merges two neighbouring lists by column 1, dropping the dead of the second; returns the size. */
  #merge(from: number, middle: number, to: number): number {
    const stack = this.#stack
    const rows = this.#rows
    const width = this.#width
    const dead = this.#dead
    const merged = this.#merged
    let size = 0
    let a = from
    for (let b = middle; b < to; b++) {
      const id = stack[b]!
      if (dead[id] !== 0) continue
      const key = rows[id * width + 1]!
      while (a < middle && rows[stack[a]! * width + 1]! >= key) merged[size++] = stack[a++]!
      merged[size++] = id
    }
    while (a < middle) merged[size++] = stack[a++]!
    stack.set(merged.subarray(0, size), from)
    return size
  }

  /** Whether row a >= row b in columns 1..last. */
  #weaklyAbove(a: number, b: number, last: number): boolean {
    const rows = this.#rows
    const atA = a * this.#width
    const atB = b * this.#width
    for (let c = 1; c <= last; c++) if (rows[atA + c]! < rows[atB + c]!) return false
    return true
  }

  /**
   * Kills each row of the list lowFrom..lowTo that some row of highFrom..highTo weakly exceeds in columns 1..last
   * (the high rows are known to be at least as good in all other columns, and all rows differ).
   */
  #filter(
    highFrom: number,
    highTo: number,
    lowFrom: number,
    lowTo: number,
    last: number,
    free: number,
  ): void {
    const highs = highTo - highFrom
    const lows = lowTo - lowFrom
    if (highs === 0 || lows === 0) return
    if (highs * lows <= SMALL_PAIRS || highs <= 3) {
      this.#filterPairs(highFrom, highTo, lowFrom, lowTo, last)
      return
    }
    if (last === 3) {
      this.#sweep(highFrom, highTo, lowFrom, lowTo)
      return
    }

    const stack = this.#stack
    const rows = this.#rows
    const width = this.#width
    let highMin = 2147483647
    let highMax = -2147483648
    for (let i = highFrom; i < highTo; i++) {
      const value = rows[stack[i]! * width + last]!
      if (value < highMin) highMin = value
      if (value > highMax) highMax = value
    }
    let lowMin = 2147483647
    let lowMax = -2147483648
    for (let i = lowFrom; i < lowTo; i++) {
      const value = rows[stack[i]! * width + last]!
      if (value < lowMin) lowMin = value
      if (value > lowMax) lowMax = value
    }
    if (highMin >= lowMax) {
      this.#filter(highFrom, highTo, lowFrom, lowTo, last - 1, free)
      return
    }
    if (highMax < lowMin) return
    const smallest = Math.min(highMin, lowMin)
    const pivot = Math.max(smallest + 1, this.#middleValue(highFrom, highTo, lowFrom, lowTo, last))

    this.#reserve(free + highs + lows)
    const highCut = this.#partition(highFrom, highTo, last, pivot, free)
    const lowStart = free + highs
    const lowCut = this.#partition(lowFrom, lowTo, last, pivot, lowStart)
    const next = lowStart + lows
    this.#filter(free, highCut, lowCut, next, last - 1, next)
    this.#filter(free, highCut, lowStart, lowCut, last, next)
    this.#filter(highCut, lowStart, lowCut, next, last, next)
  }

  #filterPairs(highFrom: number, highTo: number, lowFrom: number, lowTo: number, last: number): void {
    const stack = this.#stack
    const dead = this.#dead
    for (let i = lowFrom; i < lowTo; i++) {
      const low = stack[i]!
      if (dead[low] !== 0) continue
      for (let j = highFrom; j < highTo; j++) {
        if (this.#weaklyAbove(stack[j]!, low, last)) {
          dead[low] = 1
          break
        }
      }
    }
  }

  /** The case of columns 1, 2, 3: both lists in descending order of column 1, a staircase of columns 2 and 3. */
  #sweep(highFrom: number, highTo: number, lowFrom: number, lowTo: number): void {
    const stack = this.#stack
    const rows = this.#rows
    const width = this.#width
    const dead = this.#dead
    const position = this.#position
    const stairs = this.#stairs
    let j = highFrom
    for (let i = lowFrom; i < lowTo; i++) {
      const low = stack[i]!
      if (dead[low] !== 0) continue
      const key = rows[low * width + 1]!
      for (; j < highTo; j++) {
        const high = stack[j]!
        if (rows[high * width + 1]! < key) break
        const height = rows[high * width + 3]!
        if (!stairs.covers(position[high]!, height)) stairs.add(position[high]!, height)
      }
      if (stairs.covers(position[low]!, rows[low * width + 3]!)) dead[low] = 1
    }
    stairs.clear()
  }

  /** Copies a list to `target`, values >= pivot first, each part in the old order; returns where the second part starts. */
  #partition(from: number, to: number, column: number, pivot: number, target: number): number {
    const stack = this.#stack
    const rows = this.#rows
    const width = this.#width
    let at = target
    for (let i = from; i < to; i++) if (rows[stack[i]! * width + column]! >= pivot) stack[at++] = stack[i]!
    const cut = at
    for (let i = from; i < to; i++) if (rows[stack[i]! * width + column]! < pivot) stack[at++] = stack[i]!
    return cut
  }

  /** Median of up to 31 values spread over both lists. */
  #middleValue(highFrom: number, highTo: number, lowFrom: number, lowTo: number, column: number): number {
    const total = highTo - highFrom + lowTo - lowFrom
    const taken = Math.min(31, total)
    const values = new Int32Array(taken)
    for (let i = 0; i < taken; i++) {
      const at = Math.floor((i * total) / taken)
      const place = at < highTo - highFrom ? highFrom + at : lowFrom + at - (highTo - highFrom)
      values[i] = this.#rows[this.#stack[place]! * this.#width + column]!
    }
    values.sort()
    return values[taken >>> 1]!
  }

  #reserve(size: number): void {
    if (size <= this.#stack.length) return
    const larger = new Int32Array(2 * size)
    larger.set(this.#stack)
    this.#stack = larger
  }
}
