/** Draws: repeatable, in common between what-ifs, with the quantiles and shares the file asks for. */
import { describe, expect, it } from 'vitest'
import { randomCase, readCase, type Written } from '../../test/oracles/random-case.ts'
import { quantiles, randomStream } from '../numeric/index.ts'
import { type CompiledCase, type CompileOptions, compileCase, drawWorlds, type WorldSet } from './index.ts'
import { readingCombinations } from './worlds.ts'

const options = ['a', 'b'].map((id) => ({ id, name: id }))
const reading = (id: string, party: string, prior: unknown): Written => ({
  id,
  party,
  name: id,
  summary: id,
  prior,
})

function caseWith(more: Written = {}, parties = ['north', 'south']): Written {
  return {
    ...randomCase(() => 1),
    quantities: {
      pair: [20, 80],
      lopsided: [10, 20, 90],
      flat: { distribution: 'uniform', minimum: 0, maximum: 10 },
      shaped: { distribution: 'beta', alpha: 2, beta: 5 },
      sum: { derived: 'pair + lopsided' },
    },
    issues: [{ id: 'land', name: 'Land', decidedBy: [parties[0]], options }],
    parties: parties.map((id) => ({
      id,
      name: id,
      noDeal: [0.1, 0.3],
      redLines: [{ id: 'flag', name: 'Flag', crossedWhen: { land: 'a' }, assessed: 0.3 }],
      preferences: { kind: 'additive', issues: { land: { weight: 1, options: { a: [0.3, 0.5], b: 0.6 } } } },
    })),
    readings: [reading('fear', 'north', 6), reading('greed', 'north', 3), reading('pride', 'north', 1)],
    ...more,
  }
}

function compiled(written: Written, settings: CompileOptions = {}): CompiledCase {
  const result = compileCase(readCase(written), settings)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return result.value
}

const column = (one: CompiledCase, worlds: WorldSet, key: string): number[] =>
  Array.from({ length: worlds.count }, (_, k) => worlds.draw(one.quantityIndex.get(key)!, k))

/** Everything a set of worlds holds, as text. */
function bytes(one: CompiledCase, seed: number): string {
  const worlds = drawWorlds(one, 60, seed)
  const rows: unknown[] = []
  worlds.forEach((world) => {
    rows.push(
      [...world.values],
      [...world.readings],
      [...world.payoff],
      [...world.threshold],
      [...world.crossed],
    )
  })
  return JSON.stringify(rows)
}

describe('worlds', () => {
  const written = caseWith()
  const base = compiled(written)

  it('are the same bytes for the same seed, and others for another', () => {
    expect(bytes(base, 3)).toBe(bytes(compiled(caseWith()), 3))
    expect(bytes(base, 4)).not.toBe(bytes(base, 3))
  })

  it('do not depend on the order in which they are visited', () => {
    const worlds = drawWorlds(base, 20, 9)
    const forwards = Array.from({ length: 20 }, (_, k) => JSON.stringify(worlds.world(k)))
    const backwards = Array.from({ length: 20 }, (_, k) => JSON.stringify(worlds.world(19 - k))).reverse()
    expect(backwards).toEqual(forwards)
  })

  it('keep all other draws when one quantity changes, appears or goes', () => {
    const set = { 'quantity.pair': [0, 1] as [number, number] }
    const changed = compiled(written, { set })
    const more = compiled(caseWith({ quantities: { ...(written.quantities as Written), another: [1, 2] } }))
    for (const other of [changed, more]) {
      const [before, after] = [drawWorlds(base, 50, 2), drawWorlds(other, 50, 2)]
      for (const { key } of base.quantities) {
        if (other === changed && (key === 'quantity.pair' || key === 'quantity.sum')) continue
        expect(column(other, after, key)).toEqual(column(base, before, key))
      }
      const readings = (worlds: WorldSet): number[] =>
        Array.from({ length: 50 }, (_, k) => worlds.world(k).readings[0]!)
      expect(readings(after)).toEqual(readings(before))
    }
    // The changed one moves with its draw: the same order, another scale.
    const order = (values: number[]): number[] =>
      values.map((value) => values.filter((other) => other < value).length)
    const pair = 'quantity.pair'
    const drawn = drawWorlds(base, 50, 2)
    expect(order(column(changed, drawWorlds(changed, 50, 2), pair))).toEqual(order(column(base, drawn, pair)))
  })

  it('have the 5, 50 and 95 % points of what is written', () => {
    const count = 4000
    const worlds = drawWorlds(base, count, 1)
    const drawn = (key: string): number[] =>
      quantiles(Float64Array.from(column(base, worlds, key)), [0.05, 0.5, 0.95])
    const near = (actual: number[], expected: number[], within: number): void => {
      actual.forEach((value, k) => {
        expect(Math.abs(value - expected[k]!)).toBeLessThan(within)
      })
    }
    near(drawn('quantity.pair'), [20, 50, 80], 0.4)
    const lopsided = drawn('quantity.lopsided')
    near([lopsided[0]!, lopsided[2]!], [10, 90], 0.4)
    // The mode of a two-piece normal lies below the median where the upper half is the longer.
    expect(
      column(base, worlds, 'quantity.lopsided').filter((value) => value < 20).length / count,
    ).toBeLessThan(0.4)
    near(drawn('quantity.flat'), [0.5, 5, 9.5], 0.02)
    // Where 1 - (1 - x)^6 - 6x(1 - x)^5, the distribution function of beta(2, 5), is 0.05, 0.5 and 0.95.
    near(drawn('quantity.shaped'), [0.0628, 0.2645, 0.5818], 0.004)
    const [sum, pair, other] = ['sum', 'pair', 'lopsided'].map((id) => column(base, worlds, `quantity.${id}`))
    expect(Math.max(...sum!.map((value, k) => Math.abs(value - pair![k]! - other![k]!)))).toBeLessThan(1e-6)
  })

  it('draw readings and red lines as often as they are believed', () => {
    const count = 3000
    const worlds = drawWorlds(base, count, 8)
    const seen = [0, 0, 0]
    let binds = 0
    worlds.forEach((world) => {
      seen[world.readings[0]!]!++
      binds += world.binding[0]!
      expect(world.readings[1]).toBe(-1)
    })
    expect(seen.map((times) => Math.round((100 * times) / count))).toEqual([60, 30, 10])
    expect(Math.round((100 * binds) / count)).toBe(30)
  })

  it('prefer no reading where nobody believes any', () => {
    const none = { 'reading.fear.prior': 0, 'reading.greed.prior': 0, 'reading.pride.prior': 0 }
    const worlds = drawWorlds(compiled(written, { set: none }), 900, 8)
    const seen = [0, 0, 0]
    worlds.forEach((world) => {
      seen[world.readings[0]!]!++
    })
    expect(seen).toEqual([300, 300, 300])
  })
})

describe('combinations of readings', () => {
  it('are the most believed of the full product, though it is never listed', () => {
    const random = randomStream(5, 'priors')
    const parties = ['east', 'north', 'south', 'west']
    const readings = parties.flatMap((party) =>
      ['x', 'y', 'z'].map((id) => reading(`${party}-${id}`, party, 1 + random.integer(5))),
    )
    const one = compiled(caseWith({ readings }, parties))
    const text = (limit: number): string[] =>
      readingCombinations(one, limit).map((row) => `${row.readings} ${row.prior.toFixed(12)}`)
    expect(text(1000)).toHaveLength(81)
    for (const limit of [1, 7, 20]) expect(text(limit)).toEqual(text(1000).slice(0, limit))
  })

  it('of many parties take no time', () => {
    const parties = Array.from({ length: 12 }, (_, k) => `p${k + 10}`)
    const readings = parties.flatMap((party) =>
      ['v', 'w', 'x', 'y', 'z'].map((id) => reading(`${party}-${id}`, party, 1)),
    )
    const start = performance.now()
    expect(readingCombinations(compiled(caseWith({ readings }, parties)))).toHaveLength(64)
    expect(performance.now() - start).toBeLessThan(2500)
  })
})
