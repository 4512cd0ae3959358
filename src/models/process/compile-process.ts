import { type Formula, formulaNames } from '../../case/index.ts'
import { buildMonthGraph, type MonthGraph } from './build-graph.ts'
import type { ProcessModel, ProcessProblem } from './process-model.ts'
import { CELLS } from './register-file.ts'

/** A model ready to run. Lists hold ids in the order of the model; that order numbers all results. */
export interface Process {
  readonly parameters: readonly string[]
  readonly stocks: readonly string[]
  /** Id of each step that has one; '' for those that change a stock. */
  readonly steps: readonly string[]
  readonly totals: readonly string[]
  readonly endings: readonly string[]
  /** A month with every noise at its mean, and one with noise drawn. */
  readonly graphs: { readonly mean: MonthGraph; readonly drawn: MonthGraph }
}

/** A process, or why the model makes none. */
export type CompiledProcess =
  | { readonly ok: true; readonly value: Process }
  | { readonly ok: false; readonly problem: ProcessProblem }

type Where = ProcessProblem['where']

/** Registers of four lanes that the file has room for, beside a few of fixed meaning. */
const MOST_REGISTERS = CELLS / 4 - 16

/** Makes a model ready to run; the first problem in the order of the model, if there is one. */
export function compileProcess(model: ProcessModel): CompiledProcess {
  const problem = firstProblem(model)
  if (problem) return { ok: false, problem }
  const graphs = { mean: buildMonthGraph(model, 'mean'), drawn: buildMonthGraph(model, 'drawn') }
  if (sizeOf(graphs.drawn, model) > MOST_REGISTERS) {
    return { ok: false, problem: { code: 'too-large', name: '', where: [] } }
  }
  const idOf = ({ id }: { readonly id: string }): string => id
  return {
    ok: true,
    value: {
      graphs,
      parameters: [...model.parameters],
      stocks: model.stocks.map(idOf),
      steps: model.steps.map((step) => ('becomes' in step ? '' : step.id)),
      totals: model.totals.map(idOf),
      endings: model.endings.map(idOf),
    },
  }
}

/** Registers a month may need at most: two for a value, one for a total or ending, two more for what an ending reads. */
function sizeOf({ values, effects }: MonthGraph, { totals, endings }: ProcessModel): number {
  return 2 * values.length + totals.length + 3 * endings.length + effects.length
}

function firstProblem(model: ProcessModel): ProcessProblem | undefined {
  const known = new Set<string>(['month'])
  const declare = (name: string, where: Where): ProcessProblem | undefined => {
    if (known.has(name)) return { code: 'duplicate-name', name, where }
    known.add(name)
    return undefined
  }
  /** First name of a formula that is not among the known ones. */
  const check = (formula: Formula, where: Where, names: ReadonlySet<string> = known) => {
    const name = formulaNames(formula).find((one) => !names.has(one))
    return name === undefined ? undefined : ({ code: 'unknown-name', name, where } as const)
  }

  for (const [i, name] of model.parameters.entries()) {
    const problem = declare(name, ['parameters', i])
    if (problem) return problem
  }
  const parameters = new Set(model.parameters)
  const stocks = new Set<string>()
  for (const [i, stock] of model.stocks.entries()) {
    const where = ['stocks', i]
    const at = [...where, 'start']
    const problem = declare(stock.id, where) ?? check(stock.start, at, parameters)
    if (problem) return problem
    if (asksForMonth(stock.start)) return { code: 'unknown-name', name: 'month', where: at }
    if (!(stock.minimum <= stock.maximum)) return { code: 'empty-range', name: stock.id, where }
    stocks.add(stock.id)
  }
  for (const [i, step] of model.steps.entries()) {
    const where = ['steps', i]
    let problem: ProcessProblem | undefined
    if ('becomes' in step) {
      problem = check(step.becomes, [...where, 'becomes'])
      if (!stocks.has(step.stock))
        problem = { code: 'unknown-name', name: step.stock, where: [...where, 'stock'] }
    } else {
      if ('is' in step) problem = check(step.is, [...where, 'is'])
      else if ('noise' in step) problem = check(step.deviation, [...where, 'deviation'])
      else problem = check(step.chance, [...where, 'chance']) ?? check(step.mean, [...where, 'mean'])
      problem ??= declare(step.id, where)
    }
    if (problem) return problem
  }
  // A total adds up what steps and stocks give, not other totals: only endings may look at totals.
  for (const [i, total] of model.totals.entries()) {
    const problem = check(total.adds, ['totals', i, 'adds'])
    if (problem) return problem
  }
  for (const [i, total] of model.totals.entries()) {
    const problem = declare(total.id, ['totals', i])
    if (problem) return problem
  }
  return endingProblem(model, check)
}

/** Whether a formula asks for the month without naming it. No month has begun where stocks start. */
function asksForMonth(formula: Formula): boolean {
  if (formula.kind === 'operation') return asksForMonth(formula.left) || asksForMonth(formula.right)
  return formula.kind === 'call' && (formula.function === 'during' || formula.arguments.some(asksForMonth))
}

function endingProblem(
  model: ProcessModel,
  check: (formula: Formula, where: Where) => ProcessProblem | undefined,
): ProcessProblem | undefined {
  if (model.endings.length === 0) return { code: 'no-ending', name: '', where: ['endings'] }
  const seen = new Set<string>()
  for (const [i, ending] of model.endings.entries()) {
    const where = ['endings', i]
    if (seen.has(ending.id)) return { code: 'duplicate-name', name: ending.id, where }
    seen.add(ending.id)
    if ('hazard' in ending) {
      const problem = check(ending.hazard, [...where, 'hazard'])
      if (problem) return problem
      continue
    }
    for (const [j, { less, than }] of ending.when.entries()) {
      const at = [...where, 'when', j]
      const problem = check(less, [...at, 'less']) ?? check(than, [...at, 'than'])
      if (problem) return problem
    }
  }
  return undefined
}
