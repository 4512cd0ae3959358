/** States that fit a position, and what options are worth to a party. */
import { type CompiledCase, one } from '../../compile/index.ts'

/** What somebody demands or offers: allowed options by issue; issues not named are left open. */
export type Position = readonly { issue: number; options: readonly number[] }[]

/**
 * Visits every state that fits, in order. Deals only, where some deal fits; else every feasible state. False where nothing
 * fits and nothing was visited.
 */
export function forEachFitting(
  compiled: CompiledCase,
  position: Position,
  visit: (state: number) => void,
): boolean {
  const { space, agreement } = compiled
  const rows = new Uint8Array(space.rowCount).fill(1)
  const columns = new Uint8Array(space.columnCount).fill(1)
  for (const { issue, options } of position) {
    const marks = issue < space.split ? rows : columns
    const table = space.optionTable[issue]!
    for (let code = 0; code < marks.length; code++) if (!options.includes(table[code]!)) marks[code] = 0
  }
  const walk = (dealsOnly: boolean): boolean => {
    let found = false
    for (let row = 0; row < space.rowCount; row++) {
      if (rows[row] === 0) continue
      const end = space.rowStart[row + 1]!
      for (let state = space.rowStart[row]!; state < end; state++) {
        if (columns[space.column[state]!] === 0 || (dealsOnly && agreement[state] === 0)) continue
        found = true
        visit(state)
      }
    }
    return found
  }
  return walk(true) || walk(false)
}

/** Expected utility (0 to 1) over the states that fit, each as likely as the other; null where none fits. */
export function expectedValue(compiled: CompiledCase, payoff: Int32Array, position: Position): number | null {
  let sum = 0
  let count = 0
  forEachFitting(compiled, position, (state) => {
    sum += payoff[state]!
    count++
  })
  return count === 0 ? null : sum / count / one
}

/**
 * Mean utility (0 to 1) over the deals with each option, `[issue][option]`; over all feasible states for options that no deal
 * has, NaN for those that no state has. One pass over the states.
 */
export function optionValues(compiled: CompiledCase, payoff: Int32Array): Float64Array[] {
  const { space } = compiled
  const deals = sums(compiled, payoff, true)
  const all = sums(compiled, payoff, false)
  return compiled.issues.map((issue, index) => {
    const table = space.optionTable[index]!
    const side = index < space.split ? 'row' : 'column'
    const mean = ({ row, column }: ReturnType<typeof sums>, option: number): number => {
      const { sum, count } = side === 'row' ? row : column
      let total = 0
      let states = 0
      for (let code = 0; code < table.length; code++) {
        if (table[code] !== option) continue
        total += sum[code]!
        states += count[code]!
      }
      return states === 0 ? Number.NaN : total / states / one
    }
    return Float64Array.from(issue.options, (_, option) => {
      const own = mean(deals, option)
      return Number.isNaN(own) ? mean(all, option) : own
    })
  })
}

/** Payoffs and states summed by row and by column. */
function sums({ space, agreement }: CompiledCase, payoff: Int32Array, dealsOnly: boolean) {
  const part = (length: number) => ({ sum: new Float64Array(length), count: new Float64Array(length) })
  const row = part(space.rowCount)
  const column = part(space.columnCount)
  for (let state = 0; state < space.count; state++) {
    if (dealsOnly && agreement[state] === 0) continue
    const value = payoff[state]!
    row.sum[space.row[state]!]! += value
    row.count[space.row[state]!]! += 1
    column.sum[space.column[state]!]! += value
    column.count[space.column[state]!]! += 1
  }
  return { row, column }
}
