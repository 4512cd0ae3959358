/**
 * Random numbers in a table of cells: what a cell (row, column) holds depends on the names of the table and on the cell, not
 * on which other cells are read. Made for many numbers at a time; one number costs a few nanoseconds.
 */
import { exponential, naturalLog } from './elementary.ts'
import { hashText } from './hash.ts'
import { normalCdf } from './normal-distribution.ts'
import { quickExponential, quickLogarithm } from './quick-functions.ts'

/** Most normal numbers of a cell, a power of two. */
const LARGEST_CELL = 1024

/** Cells of random numbers. Reading more numbers of a cell begins with the same ones, except for normals. */
export interface DrawTable {
  /** Fills target[0..count) with 32 random bits each. */
  bits(target: Int32Array, count: number, row: number, column: number): void
  /** Fills target[at..at + count) with standard normal numbers, at most 1024; read a cell with one count always. */
  normals(target: Float64Array, at: number, count: number, row: number, column: number): void
}

/** A uniform number in (0, 1) from 32 bits, never 0 or 1. */
export function uniformOfBits(bits: number): number {
  return ((bits >>> 0) + 0.5) / 4294967296
}

/** The table named by a seed and any number of keys; names are told apart as those of `randomStream` are. */
export function drawTable(seed: number | string, ...keys: readonly string[]): DrawTable {
  const name = ['cells', typeof seed === 'number' ? `n${seed}` : `t${seed}`, ...keys]
  const key = hashText(name.map((text) => `${text.length}:${text}`).join(''))
  const state = new Int32Array(4)
  const fill = (target: Int32Array, count: number, row: number, column: number): void => {
    startCell(state, key, row, column)
    fillBits(target, count, state)
  }
  return {
    bits: fill,
    normals(target, at, count, row, column) {
      if (!(count <= LARGEST_CELL)) throw new RangeError(`no cell of ${count} normal numbers`)
      startCell(state, key, row, column)
      layNormals(target, at, count, state)
    },
  }
}

/** Mixes a word until every bit reaches every other (MurmurHash3 finaliser, Appleby 2011). */
function avalanche(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** State of the generator at the start of a cell: key and cell, mixed twice. Never all zero. */
function startCell(state: Int32Array, key: Int32Array, row: number, column: number): void {
  let a = key[0]! ^ Math.imul(row + 1, 0x9e3779b1)
  let b = key[1]! ^ Math.imul(column + 1, 0x85ebca77)
  let c = key[2]! + row
  let d = key[3]! + column
  let chain = 0
  for (let round = 0; round < 2; round++) {
    a = chain = avalanche(a + chain)
    b = chain = avalanche(b + chain)
    c = chain = avalanche(c + chain)
    d = chain = avalanche(d + chain)
  }
  state[0] = a
  state[1] = b
  state[2] = c
  state[3] = (a | b | c | d) === 0 ? 1 : d
}

/** Generator xoshiro128** (Blackman & Vigna 2021), with its state in local variables. */
function fillBits(target: Int32Array, count: number, state: Int32Array): void {
  let s0 = state[0]!
  let s1 = state[1]!
  let s2 = state[2]!
  let s3 = state[3]!
  for (let i = 0; i < count; i++) {
    const times5 = Math.imul(s1, 5)
    target[i] = Math.imul((times5 << 7) | (times5 >>> 25), 9)
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 << 11) | (s3 >>> 21)
  }
  state[0] = s0
  state[1] = s1
  state[2] = s2
  state[3] = s3
}

function nextBits(state: Int32Array): number {
  fillBits(one, 1, state)
  return one[0]!
}
const one = new Int32Array(1)

/** Where the tail begins for 256 layers of equal area (Marsaglia & Tsang 2000, J. Stat. Software 5(8)). */
const TAIL = 3.6541528853610088

/**
 * Layers of the normal density, computed with own functions so that they are the same everywhere. Layer 0 is the bottom
 * strip with the tail; `scale` turns 31 bits into a place in the layer, below `inside` the place lies under the curve.
 */
function layers() {
  const density = (x: number): number => exponential((-x * x) / 2)
  const area = TAIL * density(TAIL) + 2.5066282746310002 * normalCdf(-TAIL)
  const width = new Float64Array(257)
  width[0] = area / density(TAIL)
  width[1] = TAIL
  for (let i = 2; i < 256; i++) {
    const height = area / width[i - 1]! + density(width[i - 1]!)
    width[i] = Math.sqrt(-2 * naturalLog(height))
  }
  const height = Float64Array.from(width, density)
  const scale = width.map((x) => x / 2147483648)
  const inside = Int32Array.from({ length: 256 }, (_, i) =>
    Math.min(2147483647, Math.floor((width[i + 1]! / width[i]!) * 2147483648)),
  )
  return { height, scale, inside }
}

function makeNormals() {
  const { height, scale, inside } = layers()
  const words = new Int32Array(LARGEST_CELL * 2)
  const LAST = LARGEST_CELL * 2 - 1
  const [exponential, logarithm] = [quickExponential, quickLogarithm]

  /** A number for a place outside the part of its layer that is surely under the curve: kept, or drawn anew. */
  const beyond = (firstPlace: number, firstLayer: number, state: Int32Array): number => {
    for (
      let place = firstPlace, layer = firstLayer;
      ;
      place = nextBits(state), layer = nextBits(state) & 255
    ) {
      const x = (place + 0.5) * scale[layer]!
      if ((place ^ (place >> 31)) < inside[layer]!) return x
      if (layer === 0) {
        // The tail by rejection from an exponential (Marsaglia 1964).
        for (;;) {
          const further = -logarithm(uniformOfBits(nextBits(state))) / TAIL
          const height = -2 * logarithm(uniformOfBits(nextBits(state)))
          if (height > further * further) return place < 0 ? -TAIL - further : TAIL + further
        }
      }
      const low = height[layer]!
      const y = low + uniformOfBits(nextBits(state)) * (height[layer + 1]! - low)
      if (y < exponential((-x * x) / 2)) return x
    }
  }

  const lay = (place: number, layer: number, state: Int32Array): number =>
    (place ^ (place >> 31)) < inside[layer]! ? (place + 0.5) * scale[layer]! : beyond(place, layer, state)

  // A word for every place, and one for the layers of each four. The mask says that indices lie inside.
  return (target: Float64Array, at: number, count: number, state: Int32Array): void => {
    const quads = (count + 3) >> 2
    fillBits(words, quads * 5, state)
    const whole = count >> 2
    for (let quad = 0; quad < whole; quad++) {
      const layers = words[(quads * 4 + quad) & LAST]!
      const first = (quad * 4) & (LAST - 3)
      const to = at + first
      target[to] = lay(words[first]!, layers & 255, state)
      target[to + 1] = lay(words[first + 1]!, (layers >>> 8) & 255, state)
      target[to + 2] = lay(words[first + 2]!, (layers >>> 16) & 255, state)
      target[to + 3] = lay(words[first + 3]!, (layers >>> 24) & 255, state)
    }
    for (let i = whole * 4; i < count; i++) {
      target[at + i] = lay(words[i]!, (words[quads * 4 + whole]! >>> (8 * (i & 3))) & 255, state)
    }
  }
}

/** Normal numbers by the ziggurat: 31 bits and a sign for the place, 8 others for the layer; 1.2 % need more draws. */
const layNormals = makeNormals()
