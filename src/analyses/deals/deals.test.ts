/** Every part of the finding against the definitions, on many random cases; and cases whose answer can be seen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameOf } from '../../../test/oracles/case-oracle.ts'
import * as oracle from '../../../test/oracles/deals-oracle.ts'
import {
  anyCase,
  type Contents,
  randomCase,
  readCase,
  type Written,
} from '../../../test/oracles/random-case.ts'
import type { CaseFile } from '../../case/index.ts'
import { type CompiledCase, compileCase, drawWorlds, stateId, type World } from '../../compile/index.ts'
import { dealsParameters, runDeals } from './deals.ts'
import type { DealsValue } from './finding.ts'

const contents: Contents = {
  parties: [2, 5],
  issues: [1, 3],
  constraints: true,
  agreement: true,
  adjustments: true,
  redLines: true,
  reservations: true,
  readings: true,
  outsiders: true,
  endStates: true,
}

/** States from which bridges are looked for: a few, since every one of them is compared with every package. */
const bridged = (states: number): number => Math.min(states, 6)

/** Everything listed; bridges from a few states. */
function dealsOf(compiled: CompiledCase): { value: DealsValue; world: World } {
  const worlds = drawWorlds(compiled, 0, 1)
  const bridgeFrom = Array.from({ length: bridged(compiled.space.count) }, (_, state) =>
    stateId(compiled, state),
  )
  const parameters = { ...dealsParameters, listed: 1e6, bridges: 1e6, bridgeFrom }
  const run = { case: '', caseHash: '', scenario: 'base', changed: [], engine: '', seed: 1, worlds: 0 }
  const steps = runDeals({ compiled, worlds, run, influence: [], needs: {} }, parameters)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return { value: step.value.value, world: worlds.base() }
}

/** Words for the two sides of a comparison: the engine's finding and the definitions. */
function said(value: DealsValue, compiled: CompiledCase) {
  const named = (one: { options: Record<string, string> } | null | undefined) =>
    one ? nameOf(one.options) : null
  return {
    counts: [value.states, value.packages, value.acceptable],
    frontier: value.frontier.packages.map(named),
    solutions: value.solutions.map((one) => [one.name, named(one.package), one.ties, one.cannotGain.join()]),
    blockers: value.blockers.map((one) => [
      one.party,
      one.refuses,
      one.aloneRefuses,
      ...one.redLines.map((line) => `${line.id}:${line.packages}`).sort(),
    ]),
    certificate: {
      fewestBlockers: value.certificate.fewestBlockers,
      concession: value.certificate.smallestConcession?.amount ?? null,
      alone: value.certificate.aloneOpens.map((one) => one.amount),
      lifting: value.certificate.liftingOpens.map((one) => one.redLine).sort(),
    },
    frameworks: value.frameworks.map((one) => [
      one.id,
      one.completions,
      one.acceptable,
      named(one.best),
      one.blockers.join(),
      ...one.range.map((party) => [party.party, party.worst, party.best, party.accepts].join()),
    ]),
    bridges: value.bridges
      .slice(-bridged(compiled.space.count))
      .map((one) => one.bridges.map((bridge) => `${named(bridge.to)} by ${bridge.changes.length}`)),
    refusedEndStates: value.bridges.slice(0, -bridged(compiled.space.count)).map((one) => one.endState),
  }
}

function defined(table: oracle.Table): ReturnType<typeof said> {
  const { all, acceptable } = oracle.packages(table)
  const parties = oracle.signing(table)
  const id = (party: number): string => table.parties[party]!.id
  const named = (state: number | undefined): string | null =>
    state === undefined ? null : nameOf(table.states[state]!)
  const refusals = all.map((state) => oracle.blockers(table, state))
  const certificate = oracle.certificate(table)
  const unit = (value: number | null): number | null => (value === null ? null : value / 1e9)
  const ordinal = parties.some((party) => !table.parties[party]!.cardinal)
  const frameworks = [...table.spec.endStates]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((endState) => {
      const [[issue, option]] = Object.entries(endState.is) as [[string, string]]
      const own = all.filter((state) => table.states[state]![issue] === option)
      return { id: endState.id, own, open: own.filter((state) => acceptable.includes(state)) }
    })
  return {
    counts: [table.states.length, all.length, acceptable.length],
    frontier: oracle
      .undominated(table, acceptable.length > 0 ? acceptable : all)
      .map((state) => named(state)),
    // Neither sums nor products nor a concession of the same size mean anything between ranks and values.
    solutions: (ordinal ? [] : oracle.solutions(table)).map((one) => [
      one.name,
      named(one.state),
      one.ties,
      one.cannotGain.join(),
    ]),
    blockers: parties.map((party) => {
      const binding = table.spec.parties
        .find((one) => one.id === id(party))!
        .redLines.map(
          (line) => [line.id, all.filter((s) => table.lines[party]![s]!.includes(line.id)).length] as const,
        )
      return [
        id(party),
        refusals.filter((list) => list.includes(party)).length,
        refusals.filter((list) => list.length === 1 && list[0] === party).length,
        ...binding
          .filter(([, count]) => count > 0)
          .map(([line, count]) => `${line}:${count}`)
          .sort(),
      ]
    }),
    certificate: {
      fewestBlockers: certificate.fewestBlockers,
      concession: ordinal ? null : unit(certificate.concession),
      alone: certificate.alone.map((amount, k) =>
        table.parties[parties[k]!]!.cardinal ? unit(amount) : null,
      ),
      lifting: [...certificate.lifting].sort(),
    },
    frameworks: frameworks.map(({ id: framework, own, open }) => [
      framework,
      own.length,
      open.length,
      named(oracle.bestOf(table, own)),
      parties
        .filter((party) => !own.some((state) => oracle.takes(table, party, state)))
        .map(id)
        .join(),
      ...table.parties.map((party, p) => {
        const values = own.map((state) => table.value[p]![state]! / (party.cardinal ? 1e9 : 1))
        const accepts = own.filter((state) => oracle.takes(table, p, state)).length
        return [
          party.id,
          values.length ? Math.min(...values) : 0,
          values.length ? Math.max(...values) : 0,
          accepts,
        ].join()
      }),
    ]),
    bridges: table.states.slice(0, bridged(table.states.length)).map((_, from) =>
      oracle.bridges(table, from).map((to) => {
        const [a, b] = [table.states[from]!, table.states[to]!]
        return `${named(to)} by ${Object.keys(a).filter((issue) => a[issue] !== b[issue]).length}`
      }),
    ),
    refusedEndStates: frameworks
      .filter(({ own, open }) => own.length > 0 && open.length === 0)
      .map((one) => one.id),
  }
}

function compare(file: CaseFile): { empty: boolean } | null {
  const result = compileCase(file)
  if (!result.ok) return null
  const compiled = result.value
  const { value, world } = dealsOf(compiled)
  const readingOf = (party: string): string | undefined =>
    compiled.readings[world.readings[compiled.parties.findIndex((one) => one.id === party)]!]?.id
  const actual = said(value, compiled)
  // A binding line no package crosses is listed with 0; the definitions leave it out.
  actual.blockers = actual.blockers.map((row) => row.filter((one) => !String(one).endsWith(':0')))
  expect(actual).toEqual(defined(oracle.tableOf(file.spec, readingOf)))
  return { empty: value.acceptable === 0 }
}

describe('deals', () => {
  it('finds what the definitions say, on more than 500 random cases of 2 to 5 parties', () => {
    let compared = 0
    let empty = 0
    fc.assert(
      fc.property(anyCase(contents), (written) => {
        const found = compare(readCase(written))
        if (found) compared++
        if (found?.empty) empty++
      }),
      { numRuns: 800 },
    )
    expect(compared).toBeGreaterThan(520)
    expect(empty).toBeGreaterThan(100)
    expect(compared - empty).toBeGreaterThan(100)
  })
  it('finds it also where nothing links the issues, and where some parties only rank', () => {
    fc.assert(
      fc.property(anyCase({ parties: [2, 4], issues: [1, 4], reservations: true }), (written) => {
        expect(compare(readCase(written))).not.toBeNull()
      }),
      { numRuns: 150 },
    )
    const ranked: Contents = { ...contents, parties: [2, 3], ordinal: true }
    fc.assert(
      fc.property(anyCase(ranked), (written) => void compare(readCase(written))),
      { numRuns: 150 },
    )
  })
})

/** Two parties and one issue; the value of each option to each of them, and their no-deal values. */
function twoParties(
  north: number[],
  south: number[],
  noDeal: [number, number],
  more: Written[] = [{}, {}],
): CaseFile {
  const options = north.map((_, k) => `o${k + 1}`)
  const valued = (values: number[]): Written => ({
    kind: 'additive',
    issues: { land: { weight: 1, options: Object.fromEntries(options.map((id, k) => [id, values[k]])) } },
  })
  return readCase({
    ...randomCase(() => 1),
    issues: [
      {
        id: 'land',
        name: 'Land',
        decidedBy: ['north', 'south'],
        options: options.map((id) => ({ id, name: id })),
      },
    ],
    parties: [
      { id: 'north', name: 'North', noDeal: noDeal[0], preferences: valued(north), ...more[0] },
      { id: 'south', name: 'South', noDeal: noDeal[1], preferences: valued(south), ...more[1] },
    ],
  })
}

function findingOf(file: CaseFile): DealsValue {
  const result = compileCase(file)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return dealsOf(result.value).value
}

describe('a zone at its edges', () => {
  it('accepts exactly the threshold, and names who cannot gain', () => {
    const value = findingOf(twoParties([0.5, 0.2], [0.5, 0.9], [0.5, 0.5]))
    expect(value.acceptable).toBe(1)
    expect(value.solutions.map((one) => [one.package.options.land, one.ties, one.cannotGain])).toEqual(
      Array.from({ length: 4 }, () => ['o1', 1, ['north', 'south']]),
    )
    expect(value.solutions.map((one) => one.score).slice(1)).toEqual([0, 0, 0])
  })

  it('tells shares apart that differ by less than a trillionth', () => {
    // North's best is 0.999999999 and South's 0.999999998. The worst share of o1 is 1 - 1/999999998, that of o2
    // 1 - 1/999999999: larger by 10^-18.
    const file = twoParties([0.999999999, 0.999999998], [0.999999997, 0.999999998], [0, 0])
    const ks = findingOf(file).solutions.find((one) => one.name === 'kalai-smorodinsky')!
    expect([ks.package.options.land, ks.ties]).toEqual(['o2', 1])
  })

  it('lifts only lines of parties that sign', () => {
    const line = { redLines: [{ id: 'flag', name: 'Flag', crossedWhen: { land: 'o1' }, assessed: 0.9 }] }
    const outside = twoParties([1, 0], [1, 0], [0.5, 0.5], [line, { signs: false, ...line }])
    expect(findingOf(outside).certificate.liftingOpens.map((one) => one.redLine)).toEqual(['flag'])
  })
})
