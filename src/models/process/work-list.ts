import { type Effect, inputsOf, type MonthGraph } from './build-graph.ts'
import type { GraphValue } from './graph.ts'
import type { Operation } from './lane-kernels.ts'
import type { Levels } from './levels.ts'

/** A value to be worked out lane by lane; two operations may have become one. */
export interface WorkItem {
  readonly number: number
  readonly operation: Operation | 'normal' | 'jump'
  readonly inputs: readonly number[]
}

/** What has to be done for a block of lanes: once, and in every month together with the effects. */
export interface WorkList {
  readonly once: readonly WorkItem[]
  readonly monthly: readonly (WorkItem | Effect)[]
  /** Last place in `monthly` at which a value is read; Infinity for those read after the month. */
  readonly lastUse: ReadonlyMap<number, number>
}

/** Whether an entry of a work list is an effect. */
export function isEffect(entry: WorkItem | Effect): entry is Effect {
  return 'kind' in entry
}

/** Lists the values that differ between runs, in an order in which they can be worked out. `kept`: read after the month. */
export function workList(month: MonthGraph, levels: Levels, kept: ReadonlySet<number>): WorkList {
  const { values, ends, effects } = month
  const lasting = new Set([...kept, ...ends])
  const worked = [...values.keys()].filter(
    (number) => levels.needed[number] && levels.byRun[number] && values[number]!.inputs.length > 0,
  )
  const uses = new Int32Array(values.length)
  for (const number of worked) for (const input of values[number]!.inputs) uses[input]!++
  for (const number of [...effects.flatMap(inputsOf), ...lasting]) uses[number]! += 2
  const absorbed = new Set<number>()
  const items = new Map<number, WorkItem>()
  for (const number of worked) items.set(number, fused(number, values, levels, uses, absorbed))
  const left = worked.filter((number) => !absorbed.has(number)).map((number) => items.get(number)!)
  const monthly = inOrder(
    left.filter(({ number }) => levels.byMonth[number]),
    effects,
  )
  const lastUse = new Map<number, number>()
  for (const [position, entry] of monthly.entries()) {
    for (const input of isEffect(entry) ? inputsOf(entry) : entry.inputs) lastUse.set(input, position)
  }
  for (const number of lasting) lastUse.set(number, Number.POSITIVE_INFINITY)
  return { once: left.filter(({ number }) => !levels.byMonth[number]), monthly, lastUse }
}

/** A sum or difference takes in a product that nothing else reads, a quotient its divisor. */
function fused(
  number: number,
  values: readonly GraphValue[],
  levels: Levels,
  uses: Int32Array,
  absorbed: Set<number>,
): WorkItem {
  const { operation, inputs } = values[number]!
  const item = { number, operation: operation as WorkItem['operation'], inputs }
  const [a, b] = inputs as [number, number]
  const takes = (input: number, wanted: GraphValue['operation']): boolean => {
    const same = levels.byRun[input] === 1 && levels.byMonth[input] === levels.byMonth[number]
    if (!same || uses[input] !== 1 || values[input]!.operation !== wanted) return false
    absorbed.add(input)
    return true
  }
  if (operation === 'quotient' && takes(b, 'divisor')) {
    return { number, operation: 'divide', inputs: [a, values[b]!.inputs[0]!] }
  }
  if (operation !== 'add' && operation !== 'subtract') return item
  if (takes(b, 'multiply')) {
    const both = operation === 'add' ? 'multiplyAdd' : 'subtractProduct'
    return { number, operation: both, inputs: [...values[b]!.inputs, a] }
  }
  if (operation === 'add' && takes(a, 'multiply')) {
    return { number, operation: 'multiplyAdd', inputs: [...values[a]!.inputs, b] }
  }
  return item
}

/** Values and effects in one list: an effect stands before the first value numbered `after` or more. */
function inOrder(items: readonly WorkItem[], effects: readonly Effect[]): (WorkItem | Effect)[] {
  const order: (WorkItem | Effect)[] = []
  let next = 0
  for (const effect of effects) {
    while (next < items.length && items[next]!.number < effect.after) order.push(items[next++]!)
    order.push(effect)
  }
  return [...order, ...items.slice(next)]
}
