/** Stability of every state against the definitions worked out the slow way, and laws that hold at any size. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameOf } from '../../../test/oracles/case-oracle.ts'
import { one, type Pick, readCase, shuffled, type Written } from '../../../test/oracles/random-case.ts'
import {
  anySeed,
  type ConflictSize,
  picks,
  randomConflict,
  randomPay,
} from '../../../test/oracles/random-conflict.ts'
import {
  type Concept,
  conflictOf,
  conceptNames as oracleConcepts,
  stableFor,
} from '../../../test/oracles/stability-oracle.ts'
import { type CompiledCase, compileCase, moversOf, optionsById } from '../../compile/index.ts'
import { conceptNames, concepts, stabilityOf } from './stability.ts'

function compiledOrNull(written: Written): CompiledCase | null {
  const result = compileCase(readCase(written))
  return result.ok ? result.value : null
}

/** Verdicts as words, `north nash port=wide …`, so that a difference reads as a sentence. */
function engineVerdicts(compiled: CompiledCase, pay: readonly Int32Array[]): Set<string> {
  const flags = stabilityOf(compiled, pay)
  const verdicts = new Set<string>()
  for (let state = 0; state < compiled.space.count; state++) {
    const name = nameOf(optionsById(compiled, state))
    compiled.parties.forEach((party, index) => {
      for (const concept of conceptNames)
        if ((flags[index]![state]! & concepts[concept]) !== 0) verdicts.add(`${party.id} ${concept} ${name}`)
    })
  }
  return verdicts
}

function oracleVerdicts(written: Written, compiled: CompiledCase, pay: readonly Int32Array[]): Set<string> {
  const conflict = conflictOf(readCase(written).spec)
  const position = new Map(
    Array.from({ length: compiled.space.count }, (_, state) => [nameOf(optionsById(compiled, state)), state]),
  )
  const names = conflict.states.map(nameOf)
  const own = conflict.parties.map((id) => {
    const values = pay[compiled.parties.findIndex((party) => party.id === id)]!
    return names.map((name) => values[position.get(name)!]!)
  })
  const verdicts = new Set<string>()
  conflict.parties.forEach((id, party) => {
    const stable = stableFor(conflict, own, party)
    for (const concept of oracleConcepts)
      stable[concept].forEach((yes, state) => {
        if (yes) verdicts.add(`${id} ${concept} ${names[state]}`)
      })
  })
  return verdicts
}

const small: ConflictSize = { parties: [2, 5], issues: [2, 5], options: 3 }
const large: ConflictSize = { parties: [2, 5], issues: [6, 9], options: 3 }

describe('every state, party and concept', () => {
  it('is judged as the definitions judge it, on 2,000 random conflicts', () => {
    let compared = 0
    const seen = { constraints: 0, directed: 0, joint: 0, exits: 0, many: 0 }
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'conflict')
        const written = randomConflict(pick, small)
        const compiled = compiledOrNull(written)
        if (!compiled || compiled.space.count > 80) return
        compared++
        const issues = written.issues as { decidedBy: string[]; exits: unknown[]; changes: unknown }[]
        if (compiled.space.count < compiled.space.combinations) seen.constraints++
        if (issues.some((issue) => issue.changes !== 'any')) seen.directed++
        if (issues.some((issue) => issue.decidedBy.length > 1)) seen.joint++
        if (issues.some((issue) => issue.exits.length > 0)) seen.exits++
        if (compiled.parties.length > 3) seen.many++
        const pay = randomPay(pick, compiled.parties.length, compiled.space.count)
        const found = engineVerdicts(compiled, pay)
        const right = oracleVerdicts(written, compiled, pay)
        expect([...found].filter((one) => !right.has(one))).toEqual([])
        expect([...right].filter((one) => !found.has(one))).toEqual([])
      }),
      { numRuns: 2900 },
    )
    expect(compared).toBeGreaterThan(2000)
    for (const amount of Object.values(seen)) expect(amount).toBeGreaterThan(400)
  }, 240_000)

  it('is judged so with more movers than fit one integer', () => {
    // Seven joint issues, each of another set of the first four parties, and ways out of them for all five.
    let crowds = 0
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'crowd')
        const written = randomConflict(pick, { parties: [5, 5], issues: [7, 7], options: 2 })
        const names = (written.parties as { id: string }[]).map((party) => party.id)
        const sets = shuffled(pick, subsets(names.slice(0, 4)))
        const issues = (written.issues as Written[]).map((issue, k) => ({
          ...issue,
          changes: pick(0, 1) === 0 ? 'any' : issue.changes,
          decidedBy: sets[k],
          exits: names.slice(k % 2 === 0 ? 0 : 3).map((party) => ({ party, to: pickedOption(pick, issue) })),
        }))
        const whole = { ...written, issues }
        const compiled = compiledOrNull(whole)
        if (!compiled) return
        const focal = compiled.parties.findIndex((party) => party.id === names[4])
        const others = moversOf(compiled).filter((mover) => !mover.parties.includes(focal))
        if (others.length > 10) crowds++
        const pay = randomPay(pick, compiled.parties.length, compiled.space.count)
        expect(engineVerdicts(compiled, pay)).toEqual(oracleVerdicts(whole, compiled, pay))
      }),
      { numRuns: 25 },
    )
    expect(crowds).toBeGreaterThan(10)
  }, 120_000)
})

describe('an issue that names its decider twice', () => {
  it('is decided by that party alone', () => {
    const written = randomConflict(picks(4, 'twice'), { parties: [2, 2], issues: [2, 2], options: 2 })
    const [first, second] = (written.parties as { id: string }[]).map((party) => party.id)
    const [issue, other] = written.issues as Written[]
    const plain = { changes: 'any', exits: [] }
    const issues = [
      { ...issue, ...plain, decidedBy: [first, first] },
      { ...other, ...plain, decidedBy: second },
    ]
    const whole = { ...written, issues, constraints: [] }
    const compiled = compiledOrNull(whole)!
    const pay = randomPay(picks(1, 'twice'), 2, compiled.space.count)
    expect(moversOf(compiled).map((mover) => mover.parties)).toEqual([[0], [1]])
    expect(engineVerdicts(compiled, pay)).toEqual(oracleVerdicts(whole, compiled, pay))
  })
})

/** Sets of two or more. */
function subsets(names: readonly string[]): string[][] {
  const all = Array.from({ length: 2 ** names.length }, (_, bits) =>
    names.filter((_, k) => ((bits >> k) & 1) === 1),
  )
  return all.filter((set) => set.length > 1)
}

function pickedOption(pick: Pick, issue: Written): string {
  return one(pick, issue.options as { id: string }[]).id
}

/** Bits a verdict must have whenever it has the first: what follows from what. */
const inclusions: readonly (readonly [Concept, Concept])[] = [
  ['nash', 'smr'],
  ['smr', 'gmr'],
  ['nash', 'sseq'],
  ['sseq', 'seq'],
  ['seq', 'gmr'],
  ['sseq', 'smr'],
]

describe('laws', () => {
  it.each(inclusions)('a state that is %s is %s, at any size', (narrow, wide) => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'large')
        const compiled = compiledOrNull(randomConflict(pick, large))
        if (!compiled) return
        const flags = stabilityOf(compiled, randomPay(pick, compiled.parties.length, compiled.space.count))
        for (const own of flags)
          expect(own.some((one) => (one & concepts[narrow]) !== 0 && (one & concepts[wide]) === 0)).toBe(
            false,
          )
      }),
      { numRuns: 25 },
    )
  })

  it('the order of the file changes no verdict', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'order')
        const written = randomConflict(pick, large)
        const compiled = compiledOrNull(written)
        if (!compiled) return
        const pay = randomPay(pick, compiled.parties.length, compiled.space.count)
        const issues = (written.issues as (Written & { options: unknown[] })[]).map((issue) =>
          // The listed order of options has a meaning only for what cannot be undone.
          issue.changes === 'irreversible' ? issue : { ...issue, options: shuffled(pick, issue.options) },
        )
        const mixed = compiledOrNull({
          ...written,
          parties: shuffled(pick, written.parties as Written[]),
          issues: shuffled(pick, issues),
          constraints: shuffled(pick, written.constraints as Written[]),
        })!
        expect(stabilityOf(mixed, pay)).toEqual(stabilityOf(compiled, pay))
      }),
      { numRuns: 40 },
    )
  })

  it('only the order of the values counts', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'scale')
        const compiled = compiledOrNull(randomConflict(pick, large))
        if (!compiled) return
        const pay = randomPay(pick, compiled.parties.length, compiled.space.count)
        const stretched = pay.map((own) => own.map((value) => 3 * value - 100_000))
        expect(stabilityOf(compiled, stretched)).toEqual(stabilityOf(compiled, pay))
      }),
      { numRuns: 20 },
    )
  })

  it('parties that want the same rest only where no move of anybody alone helps all', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'same')
        const compiled = compiledOrNull(randomConflict(pick, large))
        if (!compiled) return
        const [own] = randomPay(pick, 1, compiled.space.count)
        const flags = stabilityOf(
          compiled,
          compiled.parties.map(() => own!),
        )
        // Whoever improves does so for all, so nobody punishes an improvement by improving: SEQ is Nash.
        for (const one of flags)
          expect(one.every((bits) => ((bits & concepts.seq) !== 0) === ((bits & concepts.nash) !== 0))).toBe(
            true,
          )
      }),
      { numRuns: 20 },
    )
  })
})
