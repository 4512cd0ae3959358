/** Which states are feasible, which are deals, and which rules clash, against nested loops. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  combinations,
  excludes,
  feasible,
  holds,
  nameOf,
  type State,
} from '../../test/oracles/case-oracle.ts'
import { anyCase, type Contents, readCase } from '../../test/oracles/random-case.ts'
import type { CaseSpec } from '../case/index.ts'
import { compileCase, findState, optionsById, optionsOf, stateId, stateOf } from './index.ts'
import { splitIssues } from './space.ts'

const contents: Contents = {
  issues: [1, 4],
  constraints: true,
  agreement: true,
  endStates: true,
  redLines: true,
}
const named = (states: State[]): string[] => states.map(nameOf).sort()

/** Sets of rules that exclude everything, smallest first, by trying all of them. */
function conflicts(spec: CaseSpec): string[][] {
  const all = combinations(spec)
  let subsets: CaseSpec['constraints'][] = [[]]
  for (const rule of spec.constraints) subsets = [...subsets, ...subsets.map((set) => [...set, rule])]
  return subsets
    .filter((rules) => all.every((state) => rules.some((rule) => excludes(rule, state))))
    .map((rules) => rules.map((rule) => rule.id).sort())
    .sort((a, b) => a.length - b.length)
}

describe('states', () => {
  it('are those of nested loops, with the deals, end states and red lines among them', () => {
    let empty = 0
    let clashing = 0
    fc.assert(
      fc.property(anyCase(contents), (written) => {
        const file = readCase(written)
        const { spec } = file
        const states = feasible(spec)
        const result = compileCase(file)
        if (states.length === 0) {
          clashing++
          const [smallest] = conflicts(spec)
          expect(result.ok).toBe(false)
          const [problem] = result.diagnostics
          expect(problem!.code).toBe('nothing-feasible')
          const rules = [...problem!.message.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!).sort()
          expect(rules).toHaveLength(smallest!.length)
          expect(conflicts(spec)).toContainEqual(rules)
          return
        }
        const deals = spec.agreement ? states.filter((state) => holds(spec.agreement!, state)) : states
        if (deals.length === 0) {
          empty++
          expect(result.diagnostics.map((one) => one.code)).toContain('no-agreement')
          return
        }
        if (!result.ok) {
          expect(result.diagnostics.map((one) => one.code)).toContain('no-deal-state')
          return
        }
        const compiled = result.value
        const all = Array.from({ length: compiled.space.count }, (_, state) => state)
        const of = (list: Iterable<number>): string[] =>
          named(Array.from(list, (state) => optionsById(compiled, state)))
        expect(of(all)).toEqual(named(states))
        expect(of(all.filter((state) => compiled.agreement[state] === 1))).toEqual(named(deals))
        expect(compiled.agreementCount).toBe(deals.length)
        expect(compiled.unconstrained).toBe(deals.length === combinations(spec).length)
        for (const line of compiled.redLines) {
          const { crossedWhen } = spec.parties
            .find((party) => party.id === compiled.parties[line.party]!.id)!
            .redLines.find((one) => one.id === line.id)!
          expect(of(line.states)).toEqual(named(states.filter((state) => holds(crossedWhen, state))))
        }
        for (const endState of compiled.endStates) {
          const { is } = spec.endStates.find((one) => one.id === endState.id)!
          expect(of(endState.states)).toEqual(named(states.filter((state) => holds(is, state))))
        }
        expect(all.map((state) => stateOf(compiled.space, optionsOf(compiled.space, state)))).toEqual(all)
        expect(findState(compiled, stateId(compiled, all.length - 1))).toContain(all.length - 1)
      }),
      { numRuns: 300 },
    )
    // The random cases reach the refusals as well.
    expect(clashing).toBeGreaterThan(3)
    expect(empty).toBeGreaterThan(3)
  })

  it('are cut in two halves that hold every combination, the columns within 16 bits', () => {
    const radices = fc.array(fc.integer({ min: 2, max: 1000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(radices, (list) => {
        const product = list.reduce((total, radix) => total * radix, 1)
        fc.pre(product <= 2 ** 30)
        const { rowCount, columnCount, split } = splitIssues(Int32Array.from(list))
        expect(rowCount * columnCount).toBe(product)
        expect(columnCount).toBeLessThanOrEqual(65_536)
        expect(rowCount).toBe(list.slice(0, split).reduce((total, radix) => total * radix, 1))
      }),
    )
  })
})
