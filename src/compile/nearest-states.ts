/** States nearest to where things stand: those that change the fewest issues. */
import { optionsOf, type StateSpace } from './space.ts'

/**
 * Of some states those that differ from the status quo in the fewest issues, in their order; all of them where there is no
 * status quo (negative).
 */
export function nearestStates(space: StateSpace, statusQuo: number, states: Int32Array): Int32Array {
  const { rows, columns } = changedIssues(space, statusQuo)
  const changed = states.map((state) => rows[space.row[state]!]! + columns[space.column[state]!]!)
  const fewest = changed.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)
  return states.filter((_, k) => changed[k] === fewest)
}

/** Issues that differ from one state, per row and per column of the space; all 0 where that state is negative. */
function changedIssues(space: StateSpace, from: number): { rows: Uint8Array; columns: Uint8Array } {
  const rows = new Uint8Array(space.rowCount)
  const columns = new Uint8Array(space.columnCount)
  const options = from < 0 ? [] : optionsOf(space, from)
  options.forEach((option, issue) => {
    const side = issue < space.split ? rows : columns
    const table = space.optionTable[issue]!
    for (let code = 0; code < side.length; code++) if (table[code] !== option) side[code]!++
  })
  return { rows, columns }
}
