/** Published conflicts give the published verdicts, or the reason why not is named. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { conceptNames, concepts, stabilityOf } from '../src/analyses/holds/stability.ts'
import { parseCase } from '../src/case/index.ts'
import { compileCase, forEachMove, optionsById } from '../src/compile/index.ts'
import {
  coalitionImprovements,
  computedEquilibria,
  inverseCounts,
  inverseCountsByDefinition,
  type NumberedCase,
  numberedCase,
  permutations,
  publishedConflicts,
  withLiterature,
} from './literature.ts'
import { nameOf } from './oracles/case-oracle.ts'
import { conflictOf, equilibria, reachable, stableFor } from './oracles/stability-oracle.ts'
import { root } from './source-files.ts'

/** The case as the definitions see it: states as sets, payoffs and published numbers in its own order. */
function byDefinition(one: NumberedCase, file: string) {
  const read = parseCase(one.text, { name: file })
  if (!read.ok) throw new Error(file)
  const conflict = conflictOf(read.value.spec)
  const { compiled } = one
  const stateIndex = new Map(
    Array.from({ length: compiled.space.count }, (_, state) => [nameOf(optionsById(compiled, state)), state]),
  )
  const engineState = conflict.states.map((state) => stateIndex.get(nameOf(state))!)
  const numberOf = new Map([...one.stateOf].map(([number, state]) => [state, number]))
  const number = engineState.map((state) => numberOf.get(state)!)
  const pay = conflict.parties.map((id) => {
    const own = one.pay[compiled.parties.findIndex((party) => party.id === id)]!
    return engineState.map((state) => own[state]!)
  })
  const party = (id: string): number => conflict.parties.indexOf(id)
  return { conflict, pay, number, at: (state: number) => number.indexOf(state), party }
}

function load(part: string) {
  const { file } = publishedConflicts.find((one) => one.file.includes(part))!
  const one = numberedCase(file)
  return { one, ...byDefinition(one, file) }
}

describe.each(publishedConflicts)('$name', ({ file, sets, byDefinition: right, why }) => {
  const one = numberedCase(file)

  it('is a sound case in which every state has its published number', () => {
    const read = parseCase(one.text, { name: file })
    // The published texts are not stored here, so what they say cannot point into them.
    expect(read.ok && read.diagnostics.map(({ code }) => code)).toEqual(['unanchored-claim'])
    const compiled = read.ok ? compileCase(read.value) : undefined
    expect(compiled?.ok && compiled.diagnostics).toEqual([])
    expect([...one.stateOf.keys()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: one.compiled.space.count }, (_, index) => index + 1),
    )
  })

  it('has the equilibria the definitions give', () => {
    expect(computedEquilibria(one)).toEqual(right)
  })

  it('has the published equilibria, or a reason why they are others', () => {
    for (const { concept, origin, states } of sets) {
      const reason = why?.[`${concept} ${origin}`]
      if (reason === undefined) expect(states, `${concept}, ${origin}`).toEqual(right[concept])
      else expect(states, `${concept}, ${origin} no longer differs`).not.toEqual(right[concept])
    }
  })

  it('is judged alike, state by state and party by party, by the definitions worked out one by one', () => {
    const { conflict, pay, number } = byDefinition(one, file)
    const flags = stabilityOf(one.compiled, one.pay)
    conflict.parties.forEach((id, party) => {
      const own = flags[one.compiled.parties.findIndex((other) => other.id === id)]!
      const stable = stableFor(conflict, pay, party)
      for (const concept of conceptNames)
        expect(
          number.map((published) => (own[one.stateOf.get(published)!]! & concepts[concept]) !== 0),
          `${id} ${concept}`,
        ).toEqual(stable[concept])
    })
  })
})

describe('facts beside equilibria', () => {
  it('Garrison: what US support does twice makes state 6 GMR and SMR stable', () => {
    const { one, conflict, pay, at, party } = load('garrison')
    const canada = party('canadian-opposition')
    const others = conflict.movers.filter((mover) => !mover.parties.includes(canada))
    expect(conflict.movers[canada]!.to[at(6)]).toEqual([at(2)])
    expect(pay[canada]![at(2)]).toBeGreaterThan(pay[canada]![at(6)]!)
    expect(pay[canada]![at(3)]).toBeLessThan(pay[canada]![at(6)]!)
    // 2 → 1 → 4 → 3, US support first and last; no sequence in which everybody moves once at most gets below 6.
    const [support, opposition] = [party('us-support'), party('us-opposition')]
    expect(conflict.movers[support]!.to[at(2)]).toContain(at(1))
    expect(conflict.movers[opposition]!.to[at(1)]).toContain(at(4))
    expect(conflict.movers[support]!.to[at(4)]).toContain(at(3))
    const worse = (state: number): boolean => pay[canada]![state]! <= pay[canada]![at(6)]!
    expect([...reachable(others, at(2), null)].some(worse)).toBe(true)
    const once = new Set<number>()
    const walk = (state: number, left: readonly (typeof others)[number][]): void => {
      for (const mover of left)
        for (const to of mover.to[state]!) {
          once.add(to)
          walk(
            to,
            left.filter((other) => other !== mover),
          )
        }
    }
    walk(at(2), others)
    expect([...once].filter(worse)).toEqual([])
    const computed = computedEquilibria(one)
    expect([computed.gmr.includes(6), computed.smr.includes(6), computed.seq.includes(6)]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('Elmira in 12 states: 7 is an equilibrium that the ministry and Uniroyal together leave for 10', () => {
    const { one, conflict, pay, at, number, party } = load('elmira/case')
    for (const concept of conceptNames) expect(computedEquilibria(one)[concept]).toContain(7)
    expect(one.compiled.statusQuo).toBe(one.stateOf.get(1))
    const improvements = one.compiled.parties.flatMap(({ id }, index) => {
      const better: [string, number][] = []
      forEachMove(one.compiled, index, one.compiled.statusQuo, (to) => {
        const published = [...one.stateOf].find(([, state]) => state === to)![0]
        if (one.pay[index]![to]! > one.pay[index]![one.compiled.statusQuo]!) better.push([id, published])
      })
      return better
    })
    expect(improvements).toEqual([['local-government', 7]])
    const members = [party('moe'), party('uniroyal')]
    const found = coalitionImprovements(conflict, pay, members, at(7))
    expect(found.map((state) => number[state])).toEqual([10])
    for (const member of members) expect(stableFor(conflict, pay, member).nash[at(7)]).toBe(true)
  })

  it('Elmira in 9 states: the two together improve from 5 to 8, and 9 absorbs', () => {
    const { conflict, pay, at, number, party } = load('nine-states')
    const members = [party('moe'), party('uniroyal')]
    const found = coalitionImprovements(conflict, pay, members, at(5))
    expect(found.map((state) => number[state])).toEqual([8])
    expect(conflict.movers.flatMap((mover) => mover.to[at(9)]!)).toEqual([])
    const arcs = conflict.movers.map((mover) => mover.to.flat().length)
    expect(arcs).toEqual([4, 12, 8, 0])
  })

  it('Syria and Iraq: 384 of 720 rankings of Syria make state 2 an SEQ equilibrium, not the 420 once printed', () => {
    const { one, conflict, pay, at, party } = load('syria-iraq/case')
    const engineParty = one.compiled.parties.findIndex(({ id }) => id === 'syria')
    const computed = inverseCounts(one, engineParty, 2)
    expect(computed).toMatchObject({ nash: 240, gmr: 384, smr: 300, seq: 384 })
    expect(inverseCountsByDefinition(conflict, pay, party('syria'), at(2))).toEqual(computed)
    // The conditions printed with the count are the right ones: Nash, or Iraq's own improvements that Syria fears.
    expect(pay[party('iraq')]![at(4)]).toBeGreaterThan(pay[party('iraq')]![at(1)]!)
    expect(pay[party('iraq')]![at(6)]).toBeGreaterThan(pay[party('iraq')]![at(3)]!)
  })

  it('two by two: all 576 pairs of strict rankings are judged as the definitions judge them', () => {
    const { one, conflict, number } = load('prisoners')
    const first = one.compiled.parties.findIndex(({ id }) => id === conflict.parties[0])
    const ranks = permutations(4)
    const profile = (own: readonly number[], other: readonly number[]): NumberedCase => {
      const pay = [own, other].map((list) => {
        const byState = new Int32Array(4)
        list.forEach((rank, state) => {
          byState[one.stateOf.get(number[state]!)!] = rank
        })
        return byState
      })
      return { ...one, pay: first === 0 ? pay : [pay[1]!, pay[0]!] }
    }
    for (const own of ranks)
      for (const other of ranks) {
        const right = equilibria(conflict, [own, other])
        const computed = computedEquilibria(profile(own, other))
        for (const concept of conceptNames)
          expect(computed[concept]).toEqual(
            right[concept].map((state) => number[state]!).sort((a, b) => a - b),
          )
      }
  })
})

test('the page that compares them says what is computed now', () => {
  const page = readFileSync(join(root, 'docs', 'methods', 'holds.md'), 'utf8')
  expect(page, 'run `node scripts/run.mjs scripts/literature.ts`').toBe(withLiterature(page))
})
