/**
 * A process worked out one run and one formula at a time, straight from its definition: nothing hoisted, nothing shared, the
 * engine's own elementary functions. `draws` gives the noise of one path; without it every noise stands at its mean.
 */
import { evaluateFormula, type Formula } from '../../src/case/index.ts'
import type { ProcessModel, ScheduleEntry } from '../../src/models/index.ts'

/** Noise of one path. `step` counts in the list of steps, `month` from 1. */
export interface PathDraws {
  normal(step: number, month: number): number
  /** The size of a jump of mean 1, or undefined if none comes with this chance. */
  jump(step: number, month: number, chance: number): number | undefined
  /** The path ends by hazard once its hazards have added up to this. */
  readonly endures: number
  /** Which of several hazards it is: a share of their sum, in (0, 1). */
  readonly picks: number
}

export interface OracleMonth {
  stocks: number[]
  totals: number[]
  steps: Map<string, number>
  endingAt: number[]
  survival: number
}

export interface OracleRun {
  months: OracleMonth[]
  shares: number[]
  continuing: number
  totals: number[]
  undefinedMonth: number
}

const usable = (x: number): boolean => Number.isFinite(x)
const into = (low: number, x: number, high: number): number => Math.min(high, Math.max(low, x))

/** One run of a model over some months. */
export function oracleRun(
  model: ProcessModel,
  months: number,
  values: ReadonlyMap<string, number>,
  schedule: readonly ScheduleEntry[] = [],
  draws?: PathDraws,
): OracleRun {
  let undefinedMonth = 0
  let survival = 1
  let endured = 0
  const mark = (month: number): void => {
    if (survival > 0 && undefinedMonth === 0) undefinedMonth = month
  }
  const look = (names: ReadonlyMap<string, number>) => (formula: Formula) =>
    evaluateFormula(formula, (name) => names.get(name) ?? Number.NaN)

  const stocks = new Map<string, number>()
  for (const { id, start, minimum, maximum } of model.stocks) {
    const value = look(values)(start)
    if (!usable(value)) mark(1)
    stocks.set(id, into(minimum, usable(value) ? value : 0, maximum))
  }
  const totals = new Map(model.totals.map(({ id }) => [id, 0]))
  const shares = model.endings.map(() => 0)
  const found: OracleMonth[] = []

  for (let month = 1; month <= months; month++) {
    const now = new Map([...values, ['month', month] as const])
    for (const { parameter, from, until, value } of schedule) {
      if (from <= month && month <= until) now.set(parameter, value)
    }
    const names = () => new Map([...now, ...stocks])
    const read = (formula: Formula): number => look(names())(formula)
    const steps = new Map<string, number>()
    for (const [i, step] of model.steps.entries()) {
      if ('becomes' in step) {
        const { minimum, maximum } = model.stocks.find(({ id }) => id === step.stock)!
        const value = read(step.becomes)
        if (usable(value)) stocks.set(step.stock, into(minimum, value, maximum))
        else mark(month)
        continue
      }
      let value: number
      if ('is' in step) value = read(step.is)
      else if ('noise' in step) {
        const deviation = read(step.deviation)
        const z = draws?.normal(i, month)
        if (step.noise === 'normal') value = z === undefined || deviation === 0 ? 0 : deviation * z
        else
          value =
            z === undefined || deviation === 0 ? 1 : Math.exp(deviation * z - deviation * deviation * 0.5)
      } else {
        const given = read(step.chance)
        if (!usable(given)) mark(month)
        const chance = usable(given) ? into(0, given, 1) : 0
        const mean = read(step.mean)
        const size = draws ? draws.jump(i, month, chance) : chance
        value = chance === 0 || size === undefined ? 0 : size * mean
      }
      now.set(step.id, value)
      steps.set(step.id, value)
    }
    const adds = model.totals.map((total) => read(total.adds))
    for (const [i, { id }] of model.totals.entries()) {
      const sum = totals.get(id)! + survival * adds[i]!
      if (usable(sum)) totals.set(id, sum)
      else mark(month)
    }
    for (const [id, value] of totals) now.set(id, value)

    const endingAt = model.endings.map(() => 0)
    for (const [k, ending] of model.endings.entries()) {
      if ('hazard' in ending) continue
      if (!ending.when.some(({ less, than }) => read(less) < read(than))) continue
      endingAt[k] = survival
      survival = 0
    }
    const hazards = model.endings.map((ending) => {
      if (!('hazard' in ending)) return 0
      const hazard = read(ending.hazard)
      if (!usable(hazard)) mark(month)
      return usable(hazard) ? into(0, hazard, 1e300) : 0
    })
    const all = hazards.reduce((sum, hazard) => sum + hazard, 0)
    if (all > 0 && survival > 0) {
      if (draws) {
        endured += all
        if (endured > draws.endures) {
          let below = 0
          const k = hazards.findIndex((hazard) => {
            below += hazard
            return draws.picks * all < below
          })
          endingAt[k] = 1
          survival = 0
        }
      } else {
        const ends = survival * (1 - Math.exp(-all))
        for (const [k, hazard] of hazards.entries()) endingAt[k]! += (ends * hazard) / all
        survival *= Math.exp(-all)
      }
    }
    for (const [k, share] of endingAt.entries()) shares[k]! += share
    found.push({
      stocks: [...stocks.values()],
      totals: [...totals.values()],
      steps,
      endingAt,
      survival,
    })
  }
  return { months: found, shares, continuing: survival, totals: [...totals.values()], undefinedMonth }
}
