/** Every part of the finding against the definitions, on many random cases; and cases whose answer can be seen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameOf } from '../../../test/oracles/case-oracle.ts'
import * as oracle from '../../../test/oracles/deals-oracle.ts'
import { anyCase, type Contents, randomCase, readCase, type Written } from '../../../test/oracles/random-case.ts'
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

/** Everything listed; bridges from every state. */
function dealsOf(compiled: CompiledCase): { value: DealsValue; world: World } {
  const worlds = drawWorlds(compiled, 0, 1)
  const bridgeFrom = Array.from({ length: compiled.space.count }, (_, state) => stateId(compiled, state))
  const parameters = { ...dealsParameters, listed: 1e6, bridges: 1e6, bridgeFrom }
  const run = { case: '', caseHash: '', scenario: 'base', changed: [], engine: '', seed: 1, worlds: 0 }
  const steps = runDeals({ compiled, worlds, run, influence: [], needs: {} }, parameters)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return { value: step.value.value, world: worlds.base() }
}

/** Words for the two sides of a comparison: the engine's finding and the definitions. */
function said(value: DealsValue, compiled: CompiledCase) {
  const named = (one: { options: Record<string, string> } | null | undefined) => (one ? nameOf(one.options) : null)
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
      lifting: [...value.certificate.liftingOpens].sort(),
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
      .slice(-compiled.space.count)
      .map((one) => one.bridges.map((bridge) => `${named(bridge.to)} by ${bridge.changes.length}`)),
    refusedEndStates: value.bridges.slice(0, -compiled.space.count).map((one) => one.endState),
  }
}

function defined(table: oracle.Table): ReturnType<typeof said> {
  const { all, acceptable } = oracle.packages(table)
  const parties = oracle.signing(table)
  const id = (party: number): string => table.parties[party]!.id
  const named = (state: number | undefined): string | null => (state === undefined ? null : nameOf(table.states[state]!))
  const refusals = all.map((state) => oracle.blockers(table, state))
  const certificate = oracle.certificate(table)
  const unit = (value: number | null): number | null => (value === null ? null : value / 1e9)
  const frameworks = [...table.spec.endStates]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((endState) => {
      const [[issue, option]] = Object.entries(endState.is) as [[string, string]]
      const own = all.filter((state) => table.states[state]![issue] === option)
      return { id: endState.id, own, open: own.filter((state) => acceptable.includes(state)) }
    })
  return {
    counts: [table.states.length, all.length, acceptable.length],
    frontier: oracle.undominated(table, acceptable.length > 0 ? acceptable : all).map((state) => named(state)),
    solutions: oracle.solutions(table).map((one) => [one.name, named(one.state), one.ties, one.cannotGain.join()]),
    blockers: parties.map((party) => {
      const binding = table.spec.parties
        .find((one) => one.id === id(party))!
        .redLines.map((line) => [line.id, all.filter((s) => table.lines[party]![s]!.includes(line.id)).length] as const)
      return [
        id(party),
        refusals.filter((list) => list.includes(party)).length,
        refusals.filter((list) => list.length === 1 && list[0] === party).length,
        ...binding.filter(([, count]) => count > 0).map(([line, count]) => `${line}:${count}`).sort(),
      ]
    }),
    certificate: {
      fewestBlockers: certificate.fewestBlockers,
      concession: unit(certificate.concession),
      alone: certificate.alone.map(unit),
      lifting: [...certificate.lifting].sort(),
    },
    frameworks: frameworks.map(({ id: framework, own, open }) => [
      framework,
      own.length,
      open.length,
      named(oracle.bestOf(table, own)),
      parties.filter((party) => !own.some((state) => oracle.takes(table, party, state))).map(id).join(),
      ...table.parties.map((party, p) => {
        const values = own.map((state) => table.value[p]![state]! / 1e9)
        const accepts = own.filter((state) => oracle.takes(table, p, state)).length
        return [party.id, values.length ? Math.min(...values) : 0, values.length ? Math.max(...values) : 0, accepts].join()
      }),
    ]),
    bridges: table.states.map((_, from) =>
      oracle.bridges(table, from).map((to) => {
        const [a, b] = [table.states[from]!, table.states[to]!]
        return `${named(to)} by ${Object.keys(a).filter((issue) => a[issue] !== b[issue]).length}`
      }),
    ),
    refusedEndStates: frameworks.filter(({ own, open }) => own.length > 0 && open.length === 0).map((one) => one.id),
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
  it('finds what the definitions say, on 600 random cases of 2 to 5 parties', () => {
    let compared = 0
    let empty = 0
    fc.assert(
      fc.property(anyCase(contents), (written) => {
        const found = compare(readCase(written))
        if (found) compared++
        if (found?.empty) empty++
      }),
      { numRuns: 700 },
    )
    expect(compared).toBeGreaterThan(500)
    expect(empty).toBeGreaterThan(100)
    expect(compared - empty).toBeGreaterThan(100)
  })
})
