import { inputsOf, type MonthGraph } from './build-graph.ts'
import type { Schedule } from './schedule.ts'

/** What differs between the runs of one call. */
export interface Differences {
  /** Value of each parameter that is the same in every run, undefined for others. */
  readonly same: readonly (number | undefined)[]
  readonly schedule: Schedule
}

/** For every value of a month: whether it is needed at all, differs between runs, and changes from month to month. */
export interface Levels {
  readonly needed: Uint8Array
  readonly byRun: Uint8Array
  readonly byMonth: Uint8Array
}

/** What every value depends on. `kept`: values wanted beside those that stocks and effects need. */
export function levelsOf(month: MonthGraph, { same, schedule }: Differences, kept: Iterable<number>): Levels {
  const { values, starts, ends } = month
  const byRun = new Uint8Array(values.length)
  const byMonth = new Uint8Array(values.length)
  const stockByRun = new Uint8Array(starts.length)
  const differs = (parameter: number): number => (same[parameter] === undefined ? 1 : 0)
  // A stock differs between runs if its start or its end does; ends depend on stocks, hence the rounds.
  for (let changed = true; changed; ) {
    changed = false
    for (const [number, { operation, detail, inputs }] of values.entries()) {
      let [run, time] = [0, 0]
      if (operation === 'stock') [run, time] = [stockByRun[detail]!, 1]
      else if (operation === 'parameter') run = differs(detail)
      else if (operation === 'scheduled')
        [run, time] = [differs(detail), schedule.parameters.has(detail) ? 1 : 0]
      else if (operation === 'month') time = 1
      else if (operation === 'total' || operation === 'normal' || operation === 'jump') [run, time] = [1, 1]
      for (const input of inputs) {
        run |= byRun[input]!
        time |= byMonth[input]!
      }
      byRun[number] = run
      byMonth[number] = time
    }
    for (let i = 0; i < starts.length; i++) {
      const now = byRun[starts[i]!]! | byRun[ends[i]!]!
      if (now === stockByRun[i]) continue
      stockByRun[i] = now
      changed = true
    }
  }
  return { needed: neededValues(month, kept), byRun, byMonth }
}

function neededValues({ values, starts, ends, effects }: MonthGraph, kept: Iterable<number>): Uint8Array {
  const needed = new Uint8Array(values.length)
  // Stocks and chances are kept also where they decide nothing: results show them, and their guards may speak.
  for (const number of [...starts, ...ends, ...kept, ...effects.flatMap(inputsOf)]) needed[number] = 1
  for (const [number, { operation }] of values.entries()) if (operation === 'chance') needed[number] = 1
  for (let number = needed.length - 1; number >= 0; number--) {
    if (needed[number]) for (const input of values[number]!.inputs) needed[input] = 1
  }
  return needed
}
