import type { MonthGraph } from './build-graph.ts'

/** For every value of a month: whether it is needed at all, differs between runs, and changes from month to month. */
export interface Levels {
  readonly needed: Uint8Array
  readonly byRun: Uint8Array
  readonly byMonth: Uint8Array
}

/** What a value of the graph depends on. `kept`: values wanted beside those that stocks and effects need. */
export function levelsOf(month: MonthGraph, kept: Iterable<number>): Levels {
  const { graph, starts, ends } = month
  const count = graph.values.length
  const byRun = new Uint8Array(count)
  const byMonth = new Uint8Array(count)
  const stockByRun = new Uint8Array(starts.length)
  // A stock differs between runs if its start or its end does; ends depend on stocks, hence the rounds.
  for (let changed = true; changed; ) {
    changed = false
    for (const [number, { operation, detail, inputs }] of graph.values.entries()) {
      let [run, time] = [0, 0]
      if (operation === 'stock') [run, time] = [stockByRun[detail]!, 1]
      else if (operation === 'parameter') run = 1
      else if (operation === 'month') time = 1
      else if (operation === 'scheduled') [run, time] = [month.request.same[detail] === undefined ? 1 : 0, 1]
      else if (operation === 'total' || operation === 'normal' || operation === 'jump') [run, time] = [1, 1]
      for (const input of inputs) {
        run |= byRun[input]!
        time |= byMonth[input]!
      }
      byRun[number] = run
      byMonth[number] = time
    }
    for (let i = 0; i < starts.length; i++) {
      const differs = byRun[starts[i]!]! | byRun[ends[i]!]!
      if (differs === stockByRun[i]) continue
      stockByRun[i] = differs
      changed = true
    }
  }
  return { needed: neededValues(month, kept), byRun, byMonth }
}

/** Values of an effect. */
export function inputsOf(effect: MonthGraph['effects'][number]): number[] {
  if (effect.kind === 'accumulate') return [effect.adds]
  if (effect.kind === 'sure') return [effect.less, effect.than]
  return effect.hazards.map(({ value }) => value)
}

function neededValues({ graph, starts, ends, effects }: MonthGraph, kept: Iterable<number>): Uint8Array {
  const needed = new Uint8Array(graph.values.length)
  // Stocks and chances are kept also where they decide nothing: results show them, and their guards may speak.
  for (const number of [...starts, ...ends, ...kept, ...effects.flatMap(inputsOf)]) needed[number] = 1
  for (const [number, { operation }] of graph.values.entries()) if (operation === 'chance') needed[number] = 1
  for (let number = needed.length - 1; number >= 0; number--) {
    if (needed[number]) for (const input of graph.values[number]!.inputs) needed[input] = 1
  }
  return needed
}
