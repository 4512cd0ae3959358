/** Moves out of one state, listed: for questions about few states, where blocks for all of them would be wasted. */
import { partiesOfMovers, reachOf } from './movers.ts'
import { stateOf } from './space.ts'
import type { CompiledCase } from './types.ts'

export interface Neighbours {
  /** Parties of each mover: parties alone first, then those that decide together. */
  movers: number[][]
  /** States a mover can go to from a state, each once, never the state itself; ascending in no particular order. */
  from: (mover: number, state: number) => Int32Array
}

/** Combinations up to which the state of a code is looked up in one step (16 MB). */
const directLimit = 2 ** 22

export function neighboursOf(compiled: CompiledCase): Neighbours {
  const { space } = compiled
  const movers = partiesOfMovers(compiled)
  const reach = movers.map((parties) =>
    compiled.issues.map((issue) => issue.options.map((_, from) => reachOf(issue, parties, from))),
  )
  const changing = reach.map((own) =>
    own.flatMap((lists, issue) => (lists.some((list) => list.length > 0) ? [issue] : [])),
  )
  // Step of one option of an issue in row · columnCount + column.
  const step = new Float64Array(space.radices.length)
  let inner = 1
  for (let issue = space.radices.length - 1; issue >= 0; issue--) {
    step[issue] = inner
    inner *= space.radices[issue]!
  }
  const lookup = lookupOf(compiled)
  let codes = new Float64Array(64)
  let found = new Int32Array(64)
  return {
    movers,
    from(mover, state) {
      const row = space.row[state]!
      const column = space.column[state]!
      codes[0] = row * space.columnCount + column
      let count = 1
      for (const issue of changing[mover]!) {
        const option = space.optionTable[issue]![issue < space.split ? row : column]!
        const targets = reach[mover]![issue]![option]!
        const width = count * (targets.length + 1)
        if (width > codes.length) {
          const larger = new Float64Array(width * 2)
          larger.set(codes)
          codes = larger
          found = new Int32Array(width * 2)
        }
        let next = count
        for (const to of targets) {
          const shift = (to - option) * step[issue]!
          for (let k = 0; k < count; k++) codes[next++] = codes[k]! + shift
        }
        count = next
      }
      let states = 0
      for (let k = 1; k < count; k++) {
        const to = lookup(codes[k]!)
        if (to >= 0) found[states++] = to
      }
      return found.subarray(0, states)
    },
  }
}

/** State of a code, or -1. */
function lookupOf(compiled: CompiledCase): (code: number) => number {
  const { space } = compiled
  if (space.combinations <= directLimit) {
    const table = new Int32Array(space.combinations).fill(-1)
    for (let state = 0; state < space.count; state++) {
      table[space.row[state]! * space.columnCount + space.column[state]!] = state
    }
    return (code) => table[code]!
  }
  const options = new Int32Array(space.radices.length)
  return (code) => {
    let rest = code
    for (let issue = options.length - 1; issue >= 0; issue--) {
      options[issue] = rest % space.radices[issue]!
      rest = Math.floor(rest / space.radices[issue]!)
    }
    return stateOf(space, options)
  }
}
