import type { Formula } from '../../case/index.ts'
import type { Process } from './compile-process.ts'
import { ValueGraph } from './graph.ts'
import type { ProcessStep } from './process-model.ts'

/** Something that happens to a run beside working out values. It follows all values numbered below `after`. */
export type Effect = { readonly after: number } & (
  | { readonly kind: 'accumulate'; readonly total: number; readonly adds: number }
  | { readonly kind: 'sure'; readonly ending: number; readonly less: number; readonly than: number }
  | { readonly kind: 'hazards'; readonly hazards: readonly { ending: number; value: number }[] }
)

/** A month of a process as a graph. */
export interface MonthGraph {
  readonly graph: ValueGraph
  /** Number of the start value of every stock. */
  readonly starts: readonly number[]
  /** Number of the value a stock has at the end of the month; its start for a stock no step changes. */
  readonly ends: readonly number[]
  readonly effects: readonly Effect[]
  /** Values by name at the end of the month: parameters, stocks, steps, totals. */
  readonly named: ReadonlyMap<string, number>
  readonly request: GraphRequest
}

/** How a process is going to be run. */
export interface GraphRequest {
  /** Noise as it is drawn, or each at its mean. */
  readonly noise: 'drawn' | 'mean'
  /** Value of each parameter that is the same in every run, undefined for others. */
  readonly same: readonly (number | undefined)[]
  /** Parameters a schedule changes. */
  readonly scheduled: ReadonlySet<number>
}

/** The graph of one month, with what the request knows folded in. */
export function buildMonthGraph(process: Process, request: GraphRequest): MonthGraph {
  const { model } = process
  const graph = new ValueGraph()
  const named = new Map<string, number>([['month', graph.origin('month')]])
  const write = (formula: Formula): number => writeFormula(graph, named, formula)

  for (const [i, name] of model.parameters.entries()) {
    const same = request.same[i]
    named.set(name, same === undefined ? graph.origin('parameter', i) : graph.constant(same))
  }
  const starts = model.stocks.map(({ start, minimum, maximum }) => {
    const fallback = Math.min(maximum, Math.max(minimum, 0))
    const [low, high] = [graph.constant(minimum), graph.constant(maximum)]
    return graph.apply('settle', write(start), graph.constant(fallback), low, high)
  })
  // A schedule speaks of months, so starts have read the parameters without it.
  for (const i of request.scheduled) named.set(model.parameters[i]!, graph.origin('scheduled', i))

  const changing = new Set(model.steps.map((step) => ('becomes' in step ? step.stock : undefined)))
  for (const [i, stock] of model.stocks.entries()) {
    named.set(stock.id, changing.has(stock.id) ? graph.origin('stock', i) : starts[i]!)
  }
  for (const [i, step] of model.steps.entries()) {
    if (!('becomes' in step)) {
      named.set(step.id, stepValue(graph, write, step, i, request.noise))
      continue
    }
    const { minimum, maximum } = model.stocks.find(({ id }) => id === step.stock)!
    const [low, high] = [graph.constant(minimum), graph.constant(maximum)]
    named.set(step.stock, graph.apply('settle', write(step.becomes), named.get(step.stock)!, low, high))
  }
  const ends = model.stocks.map(({ id }) => named.get(id)!)

  const effects: Effect[] = []
  const adds = model.totals.map((total) => write(total.adds))
  const after = graph.values.length
  for (const [total, value] of adds.entries()) effects.push({ kind: 'accumulate', after, total, adds: value })
  for (const [i, total] of model.totals.entries()) named.set(total.id, graph.origin('total', i))
  effects.push(...endingEffects(process, graph, write))
  return { graph, starts, ends, effects, named, request }
}

function endingEffects(process: Process, graph: ValueGraph, write: (formula: Formula) => number): Effect[] {
  const { endings } = process.model
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
  noise: GraphRequest['noise'],
): number {
  if ('is' in step) return write(step.is)
  if ('chance' in step) {
    const chance = graph.apply('chance', write(step.chance))
    const mean = write(step.mean)
    if (noise === 'mean' || graph.known(chance) === 0) return graph.apply('gate', chance, mean)
    return graph.noise('jump', index, [chance, mean])
  }
  const still = step.noise === 'normal' ? 0 : 1
  if (noise === 'mean') return graph.constant(still)
  const deviation = write(step.deviation)
  if (graph.known(deviation) === 0) return graph.constant(still)
  const deviated = graph.apply('multiply', deviation, graph.noise('normal', index))
  if (step.noise === 'normal') return deviated
  const correction = graph.apply(
    'multiply',
    graph.apply('multiply', deviation, deviation),
    graph.constant(0.5),
  )
  return graph.apply('exp', graph.apply('subtract', deviated, correction))
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
