/** Who can take which state where, against trying every pair of states. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feasible, nameOf, type State } from '../../test/oracles/case-oracle.ts'
import {
  anyCase,
  one,
  type Pick,
  readCase,
  type Written,
  type WrittenIssue,
} from '../../test/oracles/random-case.ts'
import type { CaseSpec } from '../case/index.ts'
import { randomStream } from '../numeric/index.ts'
import { compileCase, forEachMove, optionsById, optionsInJointReach, optionsInReach } from './index.ts'

/** Adds exits, irreversible issues and lists of possible changes to a random case. */
function withChanges(written: Written, pick: Pick): Written {
  const parties = (written.parties as Written[]).map((party) => party.id as string)
  const issues = (written.issues as Written[]).map((issue) => {
    const options = (issue.options as WrittenIssue[]).map((option) => option.id)
    const pairs = options
      .flatMap((from) => options.map((to) => [from, to]))
      .filter(([from, to]) => from !== to)
    const kind = pick(0, 3)
    const changes = kind === 0 ? 'any' : kind === 1 ? 'irreversible' : pairs.filter(() => pick(0, 1) === 0)
    const exits = Array.from({ length: pick(0, 2) }, () => {
      const to = one(pick, options)
      const from = options.filter((option) => option !== to && pick(0, 1) === 0)
      return { party: one(pick, parties), to, ...(from.length > 0 ? { from } : {}) }
    })
    return { ...issue, changes, exits }
  })
  return { ...written, issues }
}

type Issue = CaseSpec['issues'][number]

/** Whether a group can take an issue from one option to another: all who decide together, or one by its exit. */
function can(issue: Issue, group: string[], from: string, to: string): boolean {
  const ids = issue.options.map((option) => option.id)
  const possible = Array.isArray(issue.changes)
    ? issue.changes.some(([a, b]) => a === from && b === to)
    : issue.changes === 'any' || ids.indexOf(to) > ids.indexOf(from)
  const deciding = issue.decidedBy.every((party) => group.includes(party))
  const leaving = issue.exits.some(
    (exit) => group.includes(exit.party) && exit.to === to && (exit.from ?? ids).includes(from),
  )
  return (deciding && possible) || leaving
}

function reachable(spec: CaseSpec, party: string, from: State, states: State[]): string[] {
  const moved = states.filter((to) => {
    const changed = spec.issues.filter((issue) => from[issue.id] !== to[issue.id])
    return changed.length > 0 && changed.every((issue) => can(issue, [party], from[issue.id]!, to[issue.id]!))
  })
  return moved.map(nameOf).sort()
}

describe('moves', () => {
  it('of one party are those that change only what it can change, and land on a feasible state', () => {
    let moves = 0
    fc.assert(
      fc.property(anyCase({ issues: [1, 4], constraints: true }), fc.nat(), (base, seed) => {
        const random = randomStream(seed, 'changes')
        const file = readCase(withChanges(base, (low, high) => low + random.integer(high - low + 1)))
        const result = compileCase(file)
        if (!result.ok) return
        const compiled = result.value
        const states = feasible(file.spec)
        // A few states of each case; together they see every kind of change.
        for (let step = 0; step < 6; step++) {
          const state = random.integer(compiled.space.count)
          const from = optionsById(compiled, state)
          compiled.parties.forEach((party, index) => {
            const found: string[] = []
            forEachMove(compiled, index, state, (to) => {
              found.push(nameOf(optionsById(compiled, to)))
            })
            moves += found.length
            expect(found.sort()).toEqual(reachable(file.spec, party.id, from, states))
          })
        }
        expectReach(file.spec, compiled)
      }),
      { numRuns: 150 },
    )
    expect(moves).toBeGreaterThan(1000)
  })
})

/** Per issue: what each party alone, and every pair together, can reach. */
function expectReach(
  spec: CaseSpec,
  compiled: Extract<ReturnType<typeof compileCase>, { ok: true }>['value'],
): void {
  for (const issue of compiled.issues) {
    const written = spec.issues.find((own) => own.id === issue.id)!
    const ids = issue.options.map((option) => option.id)
    const named = (options: number[]): string[] => options.map((option) => ids[option]!)
    for (const [from, id] of ids.entries()) {
      compiled.parties.forEach(({ id: own }, party) => {
        const alone = ids.filter((to) => to !== id && can(written, [own], id, to))
        expect(named(optionsInReach(issue, party, from))).toEqual(alone)
        compiled.parties.forEach(({ id: ally }, other) => {
          const together = ids.filter((to) => to !== id && can(written, [own, ally], id, to))
          expect(named(optionsInJointReach(issue, [party, other], from))).toEqual(together)
        })
      })
    }
  }
}
