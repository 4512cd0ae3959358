/** What kinds of deals are worth where little else changes: their deals nearest to where things stand. */
import { type CompiledCase, one, optionsOf, type World } from '../../compile/index.ts'

/**
 * Worth to a party, per list of deals, of those that differ from the status quo in the fewest issues: their
 * mean where several are as near, the mean of all where the case names no status quo. Null for an empty list.
 */
export function worthNearby(
  compiled: CompiledCase,
  world: World,
  party: number,
  lists: readonly Int32Array[],
): (number | null)[] {
  const { row, column } = compiled.space
  const { rows, columns } = changesOf(compiled)
  const payoff = world.payoffOf[party]!
  return lists.map((deals) => {
    if (deals.length === 0) return null
    let nearest = Number.POSITIVE_INFINITY
    let sum = 0
    let count = 0
    for (const state of deals) {
      const changed = rows[row[state]!]! + columns[column[state]!]!
      if (changed > nearest) continue
      if (changed < nearest) {
        nearest = changed
        sum = 0
        count = 0
      }
      sum += payoff[state]!
      count++
    }
    return sum / count / one
  })
}

/**
 * Issues that differ from the status quo, per row and per column of the state space; all 0 without a status
 * quo.
 */
function changesOf({ space, statusQuo }: CompiledCase): { rows: Uint8Array; columns: Uint8Array } {
  const rows = new Uint8Array(space.rowCount)
  const columns = new Uint8Array(space.columnCount)
  const today = statusQuo < 0 ? [] : optionsOf(space, statusQuo)
  today.forEach((option, issue) => {
    const side = issue < space.split ? rows : columns
    const table = space.optionTable[issue]!
    for (let code = 0; code < side.length; code++) if (table[code] !== option) side[code]!++
  })
  return { rows, columns }
}
