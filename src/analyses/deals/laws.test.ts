/** Laws of the zone, its frontier and its solutions, and the zone while a lever moves. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameOf } from '../../../test/oracles/case-oracle.ts'
import {
  anyCase,
  type Contents,
  randomCondition,
  readCase,
  type Written,
} from '../../../test/oracles/random-case.ts'
import { dealsOf } from '../../../test/oracles/run-deals.ts'
import {
  type CompiledCase,
  type CompileOptions,
  compileCase,
  drawWorlds,
  one,
  optionsById,
  type World,
} from '../../compile/index.ts'
import { paretoFront, randomStream } from '../../numeric/index.ts'
import { frontierOf } from './frontier.ts'
import { liveZone } from './live.ts'
import { candidatesOf, solve } from './solutions.ts'
import { zoneOf } from './zone.ts'

const contents: Contents = {
  parties: [2, 4],
  issues: [2, 4],
  constraints: true,
  agreement: true,
  adjustments: true,
  reservations: true,
  outsiders: true,
}

function compiled(written: Written, options: CompileOptions = {}): CompiledCase | null {
  const result = compileCase(readCase(written), options)
  return result.ok ? result.value : null
}

function parts(written: Written) {
  const own = compiled(written)
  if (!own) return null
  const world = drawWorlds(own, 0, 1).base()
  const zone = zoneOf(own, world)
  return { own, world, zone, frontier: frontierOf(own, world, zone).states }
}

const acceptableNames = (own: CompiledCase, world: World): string[] =>
  Array.from(zoneOf(own, world).acceptable, (state) => nameOf(optionsById(own, state)))

describe('the frontier', () => {
  it('stays when one party’s values are stretched and moved', () => {
    fc.assert(
      fc.property(
        anyCase(contents),
        fc.integer({ min: 2, max: 9 }),
        fc.nat(1e8),
        (written, factor, shift) => {
          const all = parts(written)
          if (!all) return
          const { own, world, zone, frontier } = all
          const [party] = zone.signatories
          const columns = zone.signatories.map((p) => world.payoffOf[p]!)
          const stretched = columns.map((column, k) =>
            k === 0 ? column.map((value) => Math.floor(value / 10) * factor + shift) : column,
          )
          const among = zone.acceptable.length > 0 ? zone.acceptable : undefined
          expect(party).toBe(zone.signatories[0])
          // Values are whole hundredths, so a tenth of a billionth loses nothing.
          const packages =
            among ?? Int32Array.from([...own.agreement.keys()].filter((state) => own.agreement[state] === 1))
          expect([...paretoFront(stretched, packages)]).toEqual([...frontier])
        },
      ),
      { numRuns: 120 },
    )
  })

  it('of the zone is the part of the whole frontier that is in the zone, where no red line binds', () => {
    fc.assert(
      fc.property(anyCase({ ...contents, agreement: false }), (written) => {
        const all = parts(written)
        if (!all || all.zone.acceptable.length === 0) return
        const inZone = new Set(all.zone.acceptable)
        const whole = paretoFront(all.zone.signatories.map((p) => all.world.payoffOf[p]!))
        expect([...whole].filter((state) => inZone.has(state))).toEqual([...all.frontier])
      }),
      { numRuns: 120 },
    )
  })
})

describe('solutions', () => {
  it('lie on the frontier, and looking at the whole zone finds the same', () => {
    fc.assert(
      fc.property(anyCase({ ...contents, redLines: true, readings: true }), (written) => {
        const all = parts(written)
        if (!all) return
        const { world, zone, frontier } = all
        const noDeal = zone.signatories.map((p) => world.noDeal[p]!)
        const payoffs = zone.signatories.map((p) => world.payoffOf[p]!)
        const onFrontier = zone.acceptable.length > 0 ? solve(candidatesOf(frontier, payoffs, noDeal)) : []
        for (const { state } of onFrontier) expect(frontier).toContain(state)
        const everywhere = solve(candidatesOf(zone.acceptable, payoffs, noDeal))
        // Egalitarian and Kalai-Smorodinsky winners, with ties, are found in the whole zone as well.
        expect(everywhere.map((found) => found.state)).toEqual(onFrontier.map((found) => found.state))
      }),
      { numRuns: 150 },
    )
  })

  it('Nash and Kalai-Smorodinsky do not depend on the units of a party', () => {
    fc.assert(
      fc.property(anyCase(contents), fc.nat(), (written, seed) => {
        const all = parts(written)
        if (!all || all.zone.acceptable.length === 0) return
        const { world, zone, frontier } = all
        const random = randomStream(seed, 'units')
        const solved = (factors: number[]) => {
          const payoffs = zone.signatories.map((p, k) =>
            world.payoffOf[p]!.map((value) => (value / 1e6) * factors[k]!),
          )
          const noDeal = zone.signatories.map((p, k) => (world.noDeal[p]! / 1e6) * factors[k]!)
          const candidates = candidatesOf(frontier, payoffs, noDeal)
          const together = frontier.some((_, k) => candidates.gain.every((own) => own[k]! > 0))
          return { together, found: solve(candidates).slice(0, 2) }
        }
        const plain = solved(zone.signatories.map(() => 1))
        const scaled = solved(zone.signatories.map(() => 1 + random.integer(12)))
        plain.found.forEach(({ name, state, ties }, k) => {
          // Where not all can gain at once, Nash compares products over different parties, which have units.
          if (name === 'nash' && !plain.together) return
          expect(scaled.found[k]!.ties).toBe(ties)
          // Ties may be broken by the sum, which has units; without ties the package is the same.
          if (ties === 1) expect(scaled.found[k]!.state).toBe(state)
        })
      }),
      { numRuns: 150 },
    )
  })
})

describe('the zone', () => {
  it('never grows with another rule, another red line, or a higher demand', () => {
    fc.assert(
      fc.property(anyCase({ ...contents, adjustments: false }), fc.nat(), (written, seed) => {
        const random = randomStream(seed, 'law')
        const pick = (low: number, high: number): number => low + random.integer(high - low + 1)
        const before = compiled(written)
        if (!before) return
        const zone = new Set(acceptableNames(before, drawWorlds(before, 0, 1).base()))
        const issues = (written.issues as Written[]).map((issue) => ({
          id: issue.id as string,
          options: (issue.options as Written[]).map((option) => option.id as string),
        }))
        const condition = randomCondition(pick, issues, 1)
        const [first, ...others] = written.parties as Written[]
        const rule = { id: 'new', forbid: condition, because: 'a test' }
        const line = { id: 'new', name: 'New', crossedWhen: condition, assessed: 0.9 }
        const harder: Written[] = [
          { ...written, constraints: [...(written.constraints as Written[]), rule] },
          { ...written, parties: [{ ...first, redLines: [line] }, ...others] },
          {
            ...written,
            parties: [
              { ...first, reservation: Math.min(1, ((first!.reservation as number) ?? 0) + 0.2) },
              ...others,
            ],
          },
        ]
        for (const other of harder) {
          const after = compiled(other)
          if (!after) continue
          for (const name of acceptableNames(after, drawWorlds(after, 0, 1).base()))
            expect(zone).toContain(name)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('while a lever moves is that of a fresh start with the same settings', () => {
    const everything: Contents = { ...contents, redLines: true, readings: true, spreads: true, ordinal: true }
    let moves = 0
    fc.assert(
      fc.property(anyCase(everything), fc.nat(), (base, seed) => {
        const random = randomStream(seed, 'levers')
        const share = { quantities: { half: 0.5, other: { derived: 'half / 2' } } }
        // One number hangs on a formula, so that a shared number reaches a party.
        const [first, ...others] = base.parties as Written[]
        const cardinal = ['additive', 'table'].includes((first!.preferences as Written).kind as string)
        const parties = [
          cardinal ? { ...first, reservation: { derived: 'other + half / 10' } } : first,
          ...others,
        ]
        const written: Written = { ...base, ...share, parties }
        const start = compiled(written)
        if (!start) return
        const live = liveZone(start)
        const set: Record<string, number> = {}
        for (let step = 0; step < 5; step++) {
          const index = random.integer(start.quantities.length)
          const { key, minimum, maximum } = start.quantities[index]!
          const value = Math.min(maximum, Math.max(minimum, random.integer(11) / 10))
          // A later setting of a party's number also replaces what a reading puts in its place, in both ways of doing it.
          delete set[key]
          set[key] = value
          const told = live.set(index, value)
          const fresh = compiled(written, { set })
          if (!fresh) throw new Error('a setting inside its domain was refused')
          const finding = dealsOf(fresh).value
          moves++
          expect(told).toEqual({
            acceptable: finding.acceptable,
            refuses: finding.blockers.map((blocker) => blocker.refuses),
            aloneRefuses: finding.blockers.map((blocker) => blocker.aloneRefuses),
          })
          const { frontierPoints, solutions, certificate } = live.complete()
          expect(frontierPoints).toBe(finding.frontier.points)
          expect(certificate).toEqual(finding.certificate)
          expect(solutions).toEqual(finding.solutions)
        }
      }),
      { numRuns: 60 },
    )
    expect(moves).toBeGreaterThan(150)
    expect(one).toBe(1e9)
  })
})
