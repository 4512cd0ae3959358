import type { Formula } from '../../case/index.ts'
import { type GraphValue, ValueGraph } from './graph.ts'
import type { ProcessModel, ProcessStep, ProcessStock } from './process-model.ts'

/** Something that happens to a run beside working out values. It follows all values numbered below `after`. */
export type Effect = { readonly after: number } & (
  | { readonly kind: 'accumulate'; readonly total: number; readonly adds: number }
  | { readonly kind: 'sure'; readonly ending: number; readonly less: number; readonly than: number }
  | { readonly kind: 'hazards'; readonly hazards: readonly { ending: number; value: number }[] }
)

/** Values an effect reads. */
export function inputsOf(effect: Effect): number[] {
  if (effect.kind === 'accumulate') return [effect.adds]
  if (effect.kind === 'sure') return [effect.less, effect.than]
  return effect.hazards.map(({ value }) => value)
}

/** A month of a process as a graph. */
export interface MonthGraph {
  readonly values: readonly GraphValue[]
  /** Number of the start value of every stock. */
  readonly starts: readonly number[]
  /** Number of the value a stock has at the end of the month; its start for a stock no step changes. */
  readonly ends: readonly number[]
  readonly effects: readonly Effect[]
  /** Values by name at the end of the month: parameters, stocks, steps, totals. */
  readonly named: ReadonlyMap<string, number>
}

/** The graph of one month of a sound model, with noise as it is drawn, or each at its mean. */
export function buildMonthGraph(model: ProcessModel, noise: 'drawn' | 'mean'): MonthGraph {
  const graph = new ValueGraph()
  const named = new Map<string, number>([['month', graph.origin('month')]])
  const write = (formula: Formula): number => writeFormula(graph, named, formula)
  const settle = (stock: ProcessStock, value: number, old: number): number => {
    const range = [graph.constant(stock.minimum), graph.constant(stock.maximum)]
    return graph.apply('settle', value, old, ...range)
  }

  for (const [i, name] of model.parameters.entries()) named.set(name, graph.origin('parameter', i))
  const starts = model.stocks.map((stock) => {
    const fallback = Math.min(stock.maximum, Math.max(stock.minimum, 0))
    return settle(stock, write(stock.start), graph.constant(fallback))
  })
  // A schedule speaks of months, so starts have read the parameters without it.
  for (const [i, name] of model.parameters.entries()) named.set(name, graph.origin('scheduled', i))

  const stocks = new Map(model.stocks.map((stock) => [stock.id, stock]))
  const changing = new Set(model.steps.map((step) => ('becomes' in step ? step.stock : undefined)))
  for (const [i, { id }] of model.stocks.entries()) {
    named.set(id, changing.has(id) ? graph.origin('stock', i) : starts[i]!)
  }
  for (const [i, step] of model.steps.entries()) {
    if ('becomes' in step) {
      const { stock } = step
      named.set(stock, settle(stocks.get(stock)!, write(step.becomes), named.get(stock)!))
    } else named.set(step.id, stepValue(graph, write, step, i, noise))
  }
  const ends = model.stocks.map(({ id }) => named.get(id)!)

  const adds = model.totals.map((total) => write(total.adds))
  const after = graph.values.length
  const effects: Effect[] = adds.map((value, total) => ({ kind: 'accumulate', after, total, adds: value }))
  for (const [i, total] of model.totals.entries()) named.set(total.id, graph.origin('total', i))
  effects.push(...endingEffects(model, graph, write))
  return { values: graph.values, starts, ends, effects, named }
}

function endingEffects(
  { endings }: ProcessModel,
  graph: ValueGraph,
  write: (formula: Formula) => number,
): Effect[] {
  const effects: Effect[] = []
  for (const [ending, one] of endings.entries()) {
    if ('hazard' in one) continue
    for (const comparison of one.when) {
      const [less, than] = [write(comparison.less), write(comparison.than)]
      effects.push({ kind: 'sure', after: graph.values.length, ending, less, than })
    }
  }
  const hazards = endings.flatMap((one, ending) =>
    'hazard' in one ? [{ ending, value: write(one.hazard) }] : [],
  )
  if (hazards.length > 0) effects.push({ kind: 'hazards', after: graph.values.length, hazards })
  return effects
}

type ValueStep = Exclude<ProcessStep, { stock: string }>

function stepValue(
  graph: ValueGraph,
  write: (formula: Formula) => number,
  step: ValueStep,
  index: number,
  noise: 'drawn' | 'mean',
): number {
  if ('is' in step) return write(step.is)
  if ('chance' in step) {
    const inputs = [graph.apply('chance', write(step.chance)), write(step.mean)] as const
    return noise === 'mean' ? graph.apply('gate', ...inputs) : graph.noise('jump', index, inputs)
  }
  if (noise === 'mean') return graph.constant(step.noise === 'normal' ? 0 : 1)
  const deviation = write(step.deviation)
  const deviated = graph.apply('multiply', deviation, graph.noise('normal', index, [deviation]))
  if (step.noise === 'normal') return deviated
  const half = graph.apply('multiply', graph.apply('multiply', deviation, deviation), graph.constant(0.5))
  return graph.apply('exp', graph.apply('subtract', deviated, half))
}

const operators = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const
const functions = {
  min: 'minimum',
  max: 'maximum',
  clip: 'clip',
  exp: 'exp',
  log: 'log',
  power: 'power',
  logistic: 'logistic',
  during: 'during',
} as const

/** Puts a formula into the graph; every name of it must be among the named values. */
function writeFormula(graph: ValueGraph, named: ReadonlyMap<string, number>, formula: Formula): number {
  const write = (part: Formula): number => writeFormula(graph, named, part)
  switch (formula.kind) {
    case 'number':
      return graph.constant(formula.value)
    case 'name':
      return named.get(formula.name)!
    case 'operation':
      return graph.apply(operators[formula.operator], write(formula.left), write(formula.right))
    case 'call': {
      const inputs = formula.arguments.map(write)
      const operation = functions[formula.function]
      if (operation === 'minimum' || operation === 'maximum') {
        return inputs.slice(1).reduce((so, next) => graph.apply(operation, so, next), inputs[0]!)
      }
      if (operation === 'during') inputs.push(named.get('month')!)
      return graph.apply(operation, ...inputs)
    }
  }
}
