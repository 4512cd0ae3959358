/** Random small processes, with everything in them that may go wrong: divisions by zero, roots of what is negative. */
import fc from 'fast-check'
import type { Formula } from '../../src/case/index.ts'
import type { ProcessEnding, ProcessModel, ProcessStep, ScheduleEntry } from '../../src/models/index.ts'
import { randomStream } from '../../src/numeric/index.ts'
import type { Pick } from './random-case.ts'

export interface RandomProcess {
  model: ProcessModel
  months: number
  runs: number
  /** values[parameter * runs + run]; some parameters are the same in all runs. */
  values: Float64Array
  schedule: ScheduleEntry[]
}

const signs = ['+', '-', '*', '/'] as const
/** The last one is for months only. */
const calls = ['min', 'max', 'clip', 'max', 'clip', 'exp', 'log', 'power', 'logistic', 'during'] as const
const constants = [0, 0, 1, 2, 0.5, 0.25, 3, 10]

/** A random formula over some names. */
function randomFormula(pick: Pick, names: readonly string[], depth: number): Formula {
  const kind = depth === 0 ? pick(0, 3) : pick(0, 9)
  if (kind < 3) return { kind: 'name', name: names[pick(0, names.length - 1)]! }
  if (kind === 3) return { kind: 'number', value: constants[pick(0, constants.length - 1)]! }
  const part = () => randomFormula(pick, names, depth - 1)
  if (kind < 8) {
    return { kind: 'operation', operator: signs[pick(0, 3)]!, left: part(), right: part() }
  }
  const called = calls[pick(0, calls.length - (names.includes('month') ? 1 : 2))]!
  const given =
    called === 'min' || called === 'max' ? pick(1, 3) : called === 'power' || called === 'during' ? 2 : 1
  return { kind: 'call', function: called, arguments: Array.from({ length: given }, part) }
}

function randomSteps(pick: Pick, names: string[], stocks: readonly string[]): ProcessStep[] {
  return Array.from({ length: pick(1, 6) }, (_, i): ProcessStep => {
    const write = (depth: number) => randomFormula(pick, names, depth)
    const kind = pick(0, 9)
    if (kind < 5) return { stock: stocks[pick(0, stocks.length - 1)]!, becomes: write(3) }
    const id = `step-${i}`
    let made: ProcessStep
    if (kind < 7) made = { id, is: write(3) }
    else if (kind < 9) made = { id, noise: kind === 7 ? 'normal' : 'lognormal', deviation: write(1) }
    else made = { id, chance: write(2), mean: write(1) }
    names.push(id)
    return made
  })
}

function randomEndings(pick: Pick, names: readonly string[]): ProcessEnding[] {
  return Array.from({ length: pick(1, 4) }, (_, i): ProcessEnding => {
    const id = `ending-${i}`
    const write = (depth: number) => randomFormula(pick, names, depth)
    if (pick(0, 4) > 1) {
      const small: Formula = { kind: 'number', value: 0.05 }
      return { id, hazard: { kind: 'operation', operator: '*', left: small, right: write(2) } }
    }
    const comparison = () => ({ less: write(2), than: write(1) })
    return { id, when: Array.from({ length: pick(0, 2) }, comparison) }
  })
}

/** A random process with its input. */
export function randomProcess(pick: Pick): RandomProcess {
  const parameters = ['alpha', 'beta', 'gamma'].slice(0, pick(1, 3))
  const stocks = ['lake', 'mill', 'wood'].slice(0, pick(1, 3))
  const ranges = [
    [0, Number.POSITIVE_INFINITY],
    [-5, 5],
    [0, 1],
    [1, 100],
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  ] as const
  const names = [...parameters, ...stocks, 'month']
  const model: ProcessModel = {
    parameters,
    stocks: stocks.map((id) => {
      const [minimum, maximum] = ranges[pick(0, ranges.length - 1)]!
      return { id, start: randomFormula(pick, parameters, 2), minimum, maximum }
    }),
    steps: randomSteps(pick, names, stocks),
    totals: Array.from({ length: pick(0, 2) }, (_, i) => ({
      id: `total-${i}`,
      adds: randomFormula(pick, names, 2),
    })),
    endings: [],
  }
  const endings = randomEndings(pick, [...names, ...model.totals.map(({ id }) => id)])
  const months = pick(1, 8)
  const runs = pick(0, 4) === 0 ? pick(129, 140) : pick(1, 5)
  const values = new Float64Array(parameters.length * runs)
  for (let p = 0; p < parameters.length; p++) {
    const same = pick(0, 1) === 0
    for (let run = 0; run < runs; run++) {
      values[p * runs + run] = same && run > 0 ? values[p * runs]! : pick(-150, 300) / 100
    }
  }
  const schedule = Array.from({ length: pick(0, 2) }, () => {
    const from = pick(0, months)
    const parameter = parameters[pick(0, parameters.length - 1)]!
    return { parameter, from, until: from + pick(0, 3), value: pick(-100, 200) / 100 }
  })
  return { model: { ...model, endings }, months, runs, values, schedule }
}

/** Random processes for property tests, shrinking towards small seeds. */
export const processes: fc.Arbitrary<RandomProcess> = fc.nat(1_000_000_000).map((seed) => {
  const stream = randomStream(seed, 'process')
  return randomProcess((low, high) => low + stream.integer(high - low + 1))
})
