/**
 * Least value of h over everything that movers reach from each row by legal sequences: nobody moves twice in a row.
 *
 * Rows are taken by rising h, and each spreads its value backwards: a row s gets value v from mover j the first time j can
 * move from s to a row where j may stop (h = v) or from where another mover reaches v. Since values rise, the first value
 * is the least, and each (row, mover) is settled once. Cost: rows × movers, whatever the number of moves.
 */
import { type Arrivals, nowhere } from './move-blocks.ts'

/** Movers whose marks fit one integer per row, beside the row's result; more take the plain form below. */
const maximumMovers = 10

/**
 * `result[row]` = least h over the rows reached from `row` by at least one move; `nowhere` where no mover can move.
 * `rising` lists the rows by rising h. `improving`: every step must be better for its mover than where it stands.
 */
export function leastReach(
  movers: readonly Arrivals[],
  h: Int32Array,
  rising: Int32Array,
  improving: boolean,
): Int32Array {
  const count = h.length
  const width = movers.length
  if (width > maximumMovers || count > 2 ** 20) return leastReachOfMany(movers, h, rising, improving)
  // mark[row]: low 20 bits and bit 20, 1 + position in `rising` of the row's result (0: none yet); above, one bit per
  // mover, set once what the mover gains by stopping at the row is settled. One integer, so one trip to memory.
  const mark = new Int32Array(count)
  const all = ((1 << width) - 1) << 21
  // Waiting pairs, row * 16 + mover; at most every pair waits once.
  let waiting = new Int32Array(1024)
  let depth = 0
  const named = new Int32Array(count)
  for (const mover of movers) mover.begin()
  for (let k = 0; k < count; k++) {
    const source = rising[k]!
    let rest = all & ~mark[source]!
    mark[source]! |= all
    for (; rest !== 0; rest &= rest - 1) waiting[depth++] = source * 16 + (10 - Math.clz32(rest & -rest))
    while (depth > 0) {
      const next = waiting[--depth]!
      const j = next & 15
      const row = next >>> 4
      const found = improving ? movers[j]!.better(row, named, 0) : movers[j]!.any(row, named, 0)
      if (found === 0) continue
      if (depth + found * width + width > waiting.length) {
        const larger = new Int32Array(Math.max(waiting.length * 2, depth + found * width + width))
        larger.set(waiting)
        waiting = larger
      }
      const others = all & ~(1 << (21 + j))
      for (let t = 0; t < found; t++) {
        const origin = named[t]!
        const before = mark[origin]!
        let fresh = others & ~before
        mark[origin] = before | fresh | ((before & 0x1fffff) === 0 ? k + 1 : 0)
        for (; fresh !== 0; fresh &= fresh - 1)
          waiting[depth++] = origin * 16 + (10 - Math.clz32(fresh & -fresh))
      }
    }
  }
  for (let row = 0; row < count; row++) {
    const position = mark[row]! & 0x1fffff
    mark[row] = position === 0 ? nowhere : h[rising[position - 1]!]!
  }
  return mark
}

/** The same search with its marks in arrays of their own, for any number of rows and movers. */
function leastReachOfMany(
  movers: readonly Arrivals[],
  h: Int32Array,
  rising: Int32Array,
  improving: boolean,
): Int32Array {
  const width = movers.length
  const least = new Int32Array(h.length).fill(nowhere)
  const arrived = movers.map(() => new Uint8Array(h.length))
  const named = new Int32Array(h.length)
  for (const mover of movers) mover.begin()
  for (const source of rising) {
    const waiting: { row: number; mover: number }[] = []
    const arrive = (row: number, mover: number): void => {
      if (arrived[mover]![row] === 1) return
      arrived[mover]![row] = 1
      waiting.push({ row, mover })
    }
    for (let j = 0; j < width; j++) arrive(source, j)
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { row, mover } = next
      const found = improving ? movers[mover]!.better(row, named, 0) : movers[mover]!.any(row, named, 0)
      for (let t = 0; t < found; t++) {
        const origin = named[t]!
        if (least[origin] === nowhere) least[origin] = h[source]!
        for (let l = 0; l < width; l++) if (l !== mover) arrive(origin, l)
      }
    }
  }
  return least
}
