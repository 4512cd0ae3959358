/** Legal sequences against walking them pair by pair, and every reason why there is no way. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCase, type Written } from '../../../test/oracles/random-case.ts'
import { anySeed, picks, randomConflict, randomPay } from '../../../test/oracles/random-conflict.ts'
import {
  arenaOf,
  better,
  type GraphMover,
  legalDistances,
  moversInLists,
  randomGraph,
} from '../../../test/oracles/small-graphs.ts'
import { type CompiledCase, compileCase, neighboursOf, optionsById, stateOf } from '../../compile/index.ts'
import { coveringOf } from './covering.ts'
import { type Path, shortestPath } from './paths.ts'
import { reachFrom } from './reach.ts'
import type { Step } from './verdict.ts'

function compiledOf(written: Written): CompiledCase | null {
  const result = compileCase(readCase(written))
  return result.ok ? result.value : null
}

/** Whether steps are legal moves, one after the other, nobody twice in a row. */
function isLegal(movers: readonly GraphMover[], start: number, steps: readonly Step[]): boolean {
  return steps.every((step, k) => {
    const from = k === 0 ? start : steps[k - 1]!.to
    return movers[step.mover]!.to[from]!.includes(step.to) && (k === 0 || steps[k - 1]!.mover !== step.mover)
  })
}

describe('what movers reach', () => {
  it('is what walking every pair (state, last mover) reaches, by ways as short, in random cases', () => {
    let cases = 0
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'reach')
        const compiled = compiledOf(randomConflict(pick, { parties: [2, 4], issues: [2, 4], options: 4 }))
        if (!compiled || compiled.space.count > 150) return
        cases++
        const movers = moversInLists(compiled)
        const pay = randomPay(pick, compiled.parties.length, compiled.space.count)
        const covering = coveringOf(
          compiled,
          movers.map((one) => one.parties),
        )
        const taking = movers.map((_, mover) => mover).filter(() => pick(0, 4) > 0)
        const start = pick(0, compiled.space.count - 1)
        for (const improving of [false, true]) {
          const allows = (mover: number, from: number, to: number) => better(pay, movers[mover]!, from, to)
          const found = reachFrom(neighboursOf(compiled), compiled.space.count, start, {
            movers: taking,
            covering,
            allows: improving ? allows : undefined,
          })
          const slow = legalDistances(
            taking.map((mover) => movers[mover]!),
            start,
            improving ? (mover, from, to) => better(pay, mover, from, to) : undefined,
          )
          expect([...found.states].sort((a, b) => a - b)).toEqual([...slow.keys()].sort((a, b) => a - b))
          for (const state of found.states) {
            const steps = found.stepsTo(state)
            expect(steps.length).toBe(slow.get(state))
            expect(isLegal(movers, start, steps)).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
    expect(cases).toBeGreaterThan(150)
  })

  it('is right on graphs of any shape', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'graph')
        const movers = randomGraph(pick, pick(2, 3), pick(2, 9))
        const states = movers[0]!.to.length
        const { neighbours } = arenaOf(movers, [])
        const found = reachFrom(neighbours, states, 0)
        const slow = legalDistances(movers, 0)
        expect(new Map([...found.states].map((state) => [state, found.stepsTo(state).length]))).toEqual(
          new Map([...slow].sort((a, b) => a[0] - b[0])),
        )
      }),
      { numRuns: 500 },
    )
  })
})

const base = {
  endstate: 1,
  id: 'way',
  title: 'Way',
  question: 'Which way?',
  asOf: '2025-06-01',
  purpose: 'A test.',
  limits: ['A test.'],
  authors: ['A test'],
}
const flat = { kind: 'table', rows: [{ when: {}, value: 0 }] }
const party = (id: string) => ({ id, name: id, noDeal: 0, preferences: flat })
const issue = (id: string, decidedBy: string[], more: object = {}) => ({
  id,
  name: id,
  decidedBy,
  options: ['low', 'mid', 'top'].map((one) => ({ id: one, name: one })),
  ...more,
})

/** Shortest way between states written as options of the issues in order of their ids. */
function way(
  written: Written,
  pay: (compiled: CompiledCase) => Int32Array[],
  from: number[],
  to: number[],
  improving = false,
) {
  const compiled = compiledOf(written)!
  const arena = { neighbours: neighboursOf(compiled), payoffOf: pay(compiled) }
  const path: Path = shortestPath(
    arena,
    compiled,
    stateOf(compiled.space, from),
    [stateOf(compiled.space, to)],
    { improving },
  )
  return { compiled, arena, path }
}
const level = (compiled: CompiledCase) => compiled.parties.map(() => new Int32Array(compiled.space.count))

describe('the shortest way', () => {
  // Options by id: low 0, mid 1, top 2. Parties: east 0, west 1.
  const two = { ...base, parties: [party('east'), party('west')] }

  it('is empty where the state is a target, and names the missing target', () => {
    const written = { ...two, issues: [issue('army', ['east']), issue('port', ['west'])] }
    expect(way(written, level, [0, 0], [0, 0]).path).toEqual({ steps: [] })
    const { compiled, arena } = way(written, level, [0, 0], [0, 0])
    expect(shortestPath(arena, compiled, 0, [], { improving: false })).toEqual({
      unreachable: { code: 'no-target' },
    })
  })

  it('says which change nobody can make', () => {
    const written = {
      ...two,
      issues: [issue('army', ['east'], { changes: 'irreversible' }), issue('port', ['west'])],
    }
    const { path } = way(written, level, [2, 0], [0, 1])
    expect(path).toMatchObject({
      unreachable: { code: 'nobody-can', changes: [{ issue: 0, from: 2, to: 0 }] },
    })
  })

  it('says when everybody would have to act against their wishes', () => {
    const written = { ...two, issues: [issue('army', ['east']), issue('port', ['west'])] }
    const falling = (compiled: CompiledCase) => [
      Int32Array.from({ length: compiled.space.count }, (_, s) =>
        optionsById(compiled, s).army === 'low' ? 1 : 0,
      ),
      Int32Array.from({ length: compiled.space.count }, (_, s) =>
        optionsById(compiled, s).port === 'low' ? 0 : 1,
      ),
    ]
    const { path } = way(written, falling, [0, 0], [1, 1], true)
    expect(path).toMatchObject({ unreachable: { code: 'against-interest', unwilling: [0] } })
    expect(way(written, falling, [0, 0], [0, 1], true).path).toMatchObject({ steps: [{ mover: 1 }] })
  })

  it('says when a mover would have to move twice in a row', () => {
    const steps = {
      changes: [
        ['low', 'mid'],
        ['mid', 'top'],
      ],
    }
    const written = { ...two, issues: [issue('army', ['east'], steps)] }
    const { path } = way(written, level, [0], [2])
    expect(path).toEqual({
      unreachable: {
        code: 'same-mover-twice',
        path: [
          { mover: 0, to: 1 },
          { mover: 0, to: 2 },
        ],
      },
    })
    // With somebody else to move in between it can be done, at the price of moving back.
    const longer = { ...two, issues: [issue('army', ['east'], steps), issue('port', ['west'])] }
    expect(way(longer, level, [0, 0], [2, 1]).path).toMatchObject({
      steps: [{ mover: 0 }, { mover: 1 }, { mover: 0 }],
    })
  })

  it('says when every way leads through what is excluded', () => {
    const written = {
      ...two,
      issues: [issue('army', ['east']), issue('port', ['west'])],
      constraints: [
        {
          id: 'law',
          because: 'a test',
          forbid: {
            any: [
              { army: 'top', port: ['low', 'mid'] },
              { port: 'top', army: ['low', 'mid'] },
            ],
          },
        },
      ],
    }
    const { path, compiled } = way(written, level, [0, 0], [2, 2])
    expect(path).toMatchObject({
      unreachable: { code: 'way-blocked', issues: [0, 1], target: stateOf(compiled.space, [2, 2]) },
    })
  })

  it('is as short as walking every pair finds, to the nearest of several targets', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'targets')
        const compiled = compiledOf(randomConflict(pick, { parties: [2, 3], issues: [2, 3], options: 3 }))
        if (!compiled || compiled.space.count < 3) return
        const movers = moversInLists(compiled)
        const pay = randomPay(pick, compiled.parties.length, compiled.space.count)
        const targets = [pick(1, compiled.space.count - 1), pick(1, compiled.space.count - 1)]
        const arena = { neighbours: neighboursOf(compiled), payoffOf: pay }
        for (const improving of [false, true]) {
          const path = shortestPath(arena, compiled, 0, targets, { improving })
          const slow = legalDistances(
            movers,
            0,
            improving ? (mover, a, b) => better(pay, mover, a, b) : undefined,
          )
          const nearest = Math.min(...targets.map((target) => slow.get(target) ?? Infinity))
          expect('steps' in path ? path.steps.length : Infinity).toBe(nearest)
          if ('steps' in path) continue
          const free = targets.some((target) => legalDistances(movers, 0).has(target))
          expect(path.unreachable.code === 'against-interest').toBe(improving && free)
        }
      }),
      { numRuns: 300 },
    )
  })
})
