/** Random small cases with a war path of their own, as a case file says them; with whatever can go wrong in a formula. */
import fc from 'fast-check'
import { randomStream } from '../../src/numeric/index.ts'
import { one, type Pick, randomCase, type Written, type WrittenIssue } from './random-case.ts'

const signs = ['+', '-', '*', '/'] as const
const numbers = ['0', '1', '2', '0.5', '0.05', '3', '10']

/** A random formula as text; divisions by zero, logarithms of what is negative and huge powers are all in it. */
function randomText(pick: Pick, names: readonly string[], depth: number): string {
  const kind = depth === 0 ? pick(0, 3) : pick(0, 10)
  if (kind < 3) return one(pick, names)
  if (kind === 3) return one(pick, numbers)
  const part = (): string => randomText(pick, names, depth - 1)
  if (kind < 8) return `(${part()} ${one(pick, signs)} ${part()})`
  switch (pick(0, 6)) {
    case 0:
      return `min(${part()}, ${part()})`
    case 1:
      return `max(${part()}, ${part()})`
    case 2:
      return `clip(${part()})`
    case 3:
      return `exp(${part()})`
    case 4:
      return `log(${part()})`
    case 5:
      return `power(${part()}, ${part()})`
    default:
      return `logistic(${part()})`
  }
}

const hundredth = (pick: Pick): number => pick(-150, 300) / 100

/** A state of the case: one option for every issue. */
function randomState(pick: Pick, issues: readonly WrittenIssue[]): Written {
  return Object.fromEntries(issues.map(({ id, options }) => [id, one(pick, options)]))
}

function randomWarPath(pick: Pick, issues: readonly WrittenIssue[], parties: readonly string[]): Written {
  const parameters = ['alpha', 'beta', 'gamma'].slice(0, pick(1, 3))
  const stocks = ['lake', 'mill', 'wood'].slice(0, pick(1, 3))
  const names = [...parameters, ...stocks, 'month']
  const steps = Array.from({ length: pick(1, 4) }, (_, k): Written => {
    const write = (depth: number): string => randomText(pick, names, depth)
    const kind = pick(0, 9)
    if (kind < 5) return { stock: one(pick, stocks), becomes: write(2) }
    const id = `step-${k}`
    const made: Written =
      kind < 7
        ? { id, is: write(2) }
        : kind < 9
          ? { id, noise: kind === 7 ? 'normal' : 'lognormal', deviation: write(1) }
          : { id, chance: write(1), mean: write(1) }
    names.push(id)
    return made
  })
  const endings = Array.from({ length: pick(1, 3) }, (_, k): Written => {
    const state = randomState(pick, issues)
    const id = `ending-${k}`
    if (pick(0, 3) > 0) return { id, hazard: `0.05 * ${randomText(pick, names, 1)}`, state }
    return { id, when: `${randomText(pick, names, 1)} < ${randomText(pick, names, 0)}`, state }
  })
  return {
    horizon: pick(1, 30),
    parameters: Object.fromEntries(
      parameters.map((id) => {
        const value = hundredth(pick)
        return [id, pick(0, 1) === 0 ? value : [value, value + pick(0, 200) / 100]]
      }),
    ),
    stocks: stocks.map((id) => ({
      id,
      name: id,
      start: randomText(pick, parameters, 1),
      ...(pick(0, 1) === 0 ? { minimum: 0, maximum: 1 } : {}),
    })),
    steps,
    totals: pick(0, 1) === 0 ? [] : [{ id: 'sum', name: 'sum', adds: randomText(pick, names, 1) }],
    endings,
    fighting: randomState(pick, issues),
    ...(pick(0, 1) === 0 ? {} : { will: { [parties[0]!]: stocks[0] }, sides: { first: parties[0] } }),
    baseRates: [
      { id: 'past', name: 'Past', targets: [{ within: pick(1, 40), share: 0.3, scales: [parameters[0]] }] },
    ],
  }
}

/** A case whose first cardinal parties have what no deal is worth from a war path of its own; settings change its numbers. */
export function randomWar(pick: Pick, guarantees: boolean): Written {
  const drawn = randomCase(pick, {
    issues: [1, 2],
    readings: true,
    spreads: true,
    redLines: true,
    reservations: true,
    endStates: true,
  })
  const issues = (drawn.issues as { id: string; options: { id: string }[] }[]).map(({ id, options }) => ({
    id,
    options: options.map((option) => option.id),
  }))
  const parties = drawn.parties as Written[]
  const ids = parties.map(({ id }) => id as string)
  const warPath = randomWarPath(pick, issues, ids)
  const set = Object.fromEntries(
    Object.keys(warPath.parameters as Written).map((id) => [`war.${id}`, hundredth(pick)]),
  )
  const [first] = Object.entries(set)
  const written = {
    ...drawn,
    parties: parties.map((party, k) =>
      k === parties.length - 1 && k > 0
        ? party
        : { ...party, noDeal: { warPath: true, cost: pick(0, 3) / 10 } },
    ),
    readings: (drawn.readings as Written[]).map((reading) => {
      const { noDeal: _, ...changes } = reading.changes as Written
      return { ...reading, changes }
    }),
    warPath,
    scenarios: [{ id: 'other', name: 'Other', set }],
    levers: [{ id: 'pull', name: 'Pull', holder: ids[0], months: [2, 5], set: Object.fromEntries([first!]) }],
  }
  return guarantees ? { ...written, guarantees: randomGuarantees(pick, issues, ids) } : written
}

/** Two kinds of deal and a next war; the calibrating one sometimes says where the challenger stands. */
function randomGuarantees(pick: Pick, issues: readonly WrittenIssue[], ids: readonly string[]): Written {
  const code = (): number => pick(-10, 20) / 10
  const codes = (): Written => ({ commitment: code(), army: pick(0, 15) / 10, reluctance: code() })
  const [first] = issues
  const standing = pick(0, 1) === 0 ? {} : { standing: pick(0, 10) / 10 }
  return {
    challenger: ids[0],
    protected: ids[1],
    calibratedOn: 'plain',
    terms: [
      { id: 'firm', name: 'Firm', when: { [first!.id]: one(pick, first!.options) }, codes: codes() },
      { id: 'plain', name: 'Plain', when: {}, codes: { ...codes(), ...standing } },
    ],
    nextWar: {
      won: randomState(pick, issues),
      repelled: randomState(pick, issues),
      cost: { [ids[0]!]: pick(0, 3) / 10 },
    },
  }
}

/** Random cases with a war path, from seeds; not shrunk, since a case reads well as it is. */
export function anyWar(guarantees: boolean): fc.Arbitrary<Written> {
  return fc.noShrink(fc.nat()).map((seed) => {
    const stream = randomStream(seed, 'war')
    return randomWar((low, high) => low + stream.integer(high - low + 1), guarantees)
  })
}
