/** The order of the file means nothing: same hash, same states, same utilities, same worlds, same finding. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyCase,
  type Contents,
  type Pick,
  randomCase,
  readCase,
  shuffled,
  type Written,
} from '../../test/oracles/random-case.ts'
import { deals, dealsOf } from '../../test/oracles/run-deals.ts'
import { randomStream } from '../numeric/index.ts'
import { type CompiledCase, compileCase, drawWorlds, optionsById, stateId } from './index.ts'

const contents: Contents = {
  issues: [2, 4],
  constraints: true,
  agreement: true,
  adjustments: true,
  ordinal: true,
  redLines: true,
  reservations: true,
  readings: true,
  spreads: true,
  endStates: true,
}

/** The same case with its lists of named things, and the keys of its mappings, in another order. */
function reordered(written: Written, pick: Pick): Written {
  const list = (value: unknown): Written[] => shuffled(pick, value as Written[])
  const keys = (value: unknown): Written =>
    Object.fromEntries(shuffled(pick, Object.entries(value as Written)))
  const preferences = (value: unknown): Written => {
    const one = value as Written
    if (one.kind !== 'additive') return one
    return keys({ ...one, issues: keys(one.issues), adjustments: list(one.adjustments) })
  }
  return keys({
    ...written,
    parties: list(written.parties).map((party) =>
      keys({ ...party, preferences: preferences(party.preferences), redLines: list(party.redLines) }),
    ),
    issues: list(written.issues).map((issue) => ({ ...issue, options: list(issue.options) })),
    constraints: list(written.constraints),
    readings: list(written.readings).map((reading) => {
      const changes = keys(reading.changes)
      return {
        ...reading,
        changes: changes.preferences
          ? { ...changes, preferences: preferences(changes.preferences) }
          : changes,
      }
    }),
    endStates: list(written.endStates),
  })
}

/** Everything a compiled case says of its states, by their public ids. */
function byState(compiled: CompiledCase): Map<string, unknown> {
  const worlds = drawWorlds(compiled, 6, 11)
  const rows = new Map<string, unknown[]>()
  for (let state = 0; state < compiled.space.count; state++) {
    rows.set(JSON.stringify(optionsById(compiled, state)), [
      stateId(compiled, state),
      compiled.agreement[state],
    ])
  }
  const add = (world: ReturnType<typeof worlds.base>): void => {
    for (let state = 0; state < compiled.space.count; state++) {
      const values = compiled.parties.map((party, p) => [
        party.id,
        world.payoffOf[p]![state],
        world.threshold[p],
      ])
      rows.get(JSON.stringify(optionsById(compiled, state)))!.push(values, world.crossed[state])
    }
  }
  add(worlds.base())
  worlds.forEach(add)
  return rows
}

describe('another order of the file', () => {
  it('changes nothing at all', () => {
    let compared = 0
    fc.assert(
      fc.property(anyCase(contents), fc.nat(), (written, seed) => {
        const random = randomStream(seed, 'order')
        const other = reordered(written, (low, high) => low + random.integer(high - low + 1))
        const [a, b] = [compileCase(readCase(written)), compileCase(readCase(other))]
        expect(b.ok).toBe(a.ok)
        if (!a.ok || !b.ok) return
        compared++
        expect(b.value.hash).toBe(a.value.hash)
        expect(byState(b.value)).toEqual(byState(a.value))
        const [first, second] = [dealsOf(a.value, 12), dealsOf(b.value, 12)]
        expect(JSON.stringify(second)).toBe(JSON.stringify(first))
        expect(deals.present(second, b.value).answer).toEqual(deals.present(first, a.value).answer)
      }),
      { numRuns: 80 },
    )
    expect(compared).toBeGreaterThan(40)
  })

  it('changes the hash where order means something, and any other change does', () => {
    const written: Written = {
      ...randomCase(() => 1),
      issues: [
        { id: 'id', name: 'Id', decidedBy: ['north'], options: ['a', 'b'].map((id) => ({ id, name: id })) },
      ],
      parties: ['north', 'south'].map((id) => ({
        id,
        name: id,
        noDeal: { state: { id: 'a' } },
        preferences: { kind: 'ranking', tiers: [{ id: 'b' }, { id: 'a' }] },
      })),
      readings: [],
      endStates: [],
      constraints: [],
    }
    const hashOf = (one: Written): string => {
      const result = compileCase(readCase(one))
      if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
      return result.value.hash
    }
    const plain = hashOf(written)
    const turned = (tiers: unknown): Written => ({
      ...written,
      parties: (written.parties as Written[]).map((party) => ({
        ...party,
        preferences: { kind: 'ranking', tiers },
      })),
    })
    // An issue may be called `id`; its conditions are then no list of named things.
    expect(hashOf(turned([{ id: 'a' }, { id: 'b' }]))).not.toBe(plain)
    const [issue] = written.issues as Written[]
    const onward = (options: unknown): Written => ({
      ...written,
      issues: [{ ...issue, changes: 'irreversible', options }],
    })
    const options = issue!.options as Written[]
    expect(hashOf(onward(options))).not.toBe(hashOf(onward([...options].reverse())))
    expect(hashOf({ ...written, issues: [{ ...issue, options: [...options].reverse() }] })).toBe(plain)
    expect(hashOf({ ...written, asOf: '2025-06-02' })).not.toBe(plain)
  })
})
