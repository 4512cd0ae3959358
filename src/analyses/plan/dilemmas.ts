/** Dilemmas of a case: does the target beat everything else the party can credibly get, under each reading of it? */
import { type CompiledCase, stateId } from '../../compile/index.ts'
import { dilemmaMargins, type MenuItem } from '../../models/index.ts'
import { mean } from '../../numeric/index.ts'
import type { DilemmaRow } from './finding.ts'
import type { Futures } from './futures.ts'

type Dilemma = CompiledCase['dilemmas'][number]

/** Futures with the levers of one item, and without any. */
export type FuturesWith = (levers: readonly number[], party: number) => Futures

/**
 * Margins of one dilemma, world by world. `versions[k]` is the state of item k (-1: no version of it exists; null: it is only
 * levers, which is no deal under them). A threat is struck out in a world where carrying it out is worth less to the putting
 * party than letting things be.
 */
export function dilemmaRow(
  compiled: CompiledCase,
  dilemma: Dilemma,
  versions: readonly (number | null)[],
  placeOf: (state: number) => number,
  futuresWith: FuturesWith,
): DilemmaRow {
  const plain = futuresWith([], dilemma.for)
  const { count, worlds } = plain
  const value = (item: number, party: number): Float64Array => {
    const futures = futuresWith(dilemma.items[item]!.levers, dilemma.for)
    const state = versions[item]!
    if (state === null) return futures.noDeal[party]!
    const start = placeOf(state) * count
    return futures.worth[party]!.subarray(start, start + count)
  }
  const used = dilemma.items.flatMap((_, item) => (versions[item] === -1 ? [] : [item]))
  const menu = used.map(
    (item): MenuItem => ({
      threat: dilemma.items[item]!.threat,
      theirs: value(item, dilemma.for),
      ours: value(item, dilemma.by),
    }),
  )
  const target = used.indexOf(dilemma.target)
  // Items that are no deals are what walking away comes to; without any it is the no-deal value as things stand.
  const theirs = plain.noDeal[dilemma.for]!
  const ours = plain.noDeal[dilemma.by]!
  const found = target < 0 ? null : dilemmaMargins(menu, target, theirs, ours)
  const columns = plain.readings.map((reading, h) => {
    const own = Array.from({ length: worlds }, (_, k) => h * worlds + k)
    const share = (test: (future: number) => boolean): number => own.filter(test).length / worlds
    const struck = used.flatMap((item, k) => {
      if (!found || share((future) => found.struck[future]![k]!) <= 0.5) return []
      const cost = mean(own.map((future) => ours[future]! - menu[k]!.ours[future]!))
      return [{ item: dilemma.items[item]!.id, cost }]
    })
    const margins = found ? own.map((future) => found.margins[future]!) : []
    const margin = margins.length > 0 && margins.every(Number.isFinite) ? mean(margins) : null
    return {
      reading: reading < 0 ? null : compiled.readings[reading]!.id,
      margin,
      real: found ? share((future) => found.margins[future]! > 0) : 0,
      struck,
      rather: found && margin !== null && margin <= 0 ? rather(dilemma, used, found.rival, own) : null,
    }
  })
  return {
    id: dilemma.id,
    name: dilemma.name,
    for: compiled.parties[dilemma.for]!.id,
    by: compiled.parties[dilemma.by]!.id,
    target: dilemma.items[dilemma.target]!.id,
    items: dilemma.items.map(({ id, name, threat }, item) => {
      const state = versions[item]!
      return {
        id,
        name,
        threat,
        state: state === null || state < 0 ? null : stateId(compiled, state),
        left: state === -1 ? 'infeasible' : null,
      }
    }),
    byReading: columns,
  }
}

/** What the party prefers to the target in most worlds; null for walking away. */
function rather(
  dilemma: Dilemma,
  used: readonly number[],
  rival: Int32Array,
  own: readonly number[],
): string | null {
  const counts = new Map<number, number>()
  for (const future of own) counts.set(rival[future]!, (counts.get(rival[future]!) ?? 0) + 1)
  const [most] = [...counts].sort(([a, many], [b, more]) => more - many || a - b)[0]!
  return most < 0 ? null : dilemma.items[used[most]!]!.id
}
