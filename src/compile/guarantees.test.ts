/** Durable values: between the deal and the next war, the same as the closed form state by state, deals only. */
import { describe, expect, it } from 'vitest'
import { liveZone } from '../analyses/deals/live.ts'
import { zoneOf } from '../analyses/deals/zone.ts'
import { parseCase } from '../case/index.ts'
import { attackHazards, durableValue, survivalAfter } from '../models/index.ts'
import { codesOf, compileCase, drawWorlds, durableWorlds, influences, nextWarValue, one } from './index.ts'

const text = (changes: { terms?: string; modifiers?: string; nextWar?: string } = {}) => `
endstate: 1
id: brook
title: The brook
question: Who has the brook?
asOf: 2025-06-01
purpose: A test.
limits: [A test.]
authors: [Us]
parties:
  - { id: mill, name: Mill, noDeal: 0.3, preferences: { kind: additive, issues: { brook: { weight: 0.8, options: { mill: 1, shared: 0.6, orchard: 0 } }, wall: { weight: 0.2, options: { none: 1, high: 0 } } } } }
  - { id: orchard, name: Orchard, noDeal: [0.3, 0.4], preferences: { kind: additive, issues: { brook: { weight: 0.7, options: { mill: 0, shared: 0.7, orchard: 1 } }, wall: { weight: 0.3, options: { none: 0, high: 1 } } } } }
issues:
  - { id: brook, name: Brook, decidedBy: [mill, orchard], options: [{ id: mill, name: M }, { id: shared, name: S }, { id: orchard, name: O }] }
  - { id: wall, name: Wall, decidedBy: [orchard], options: [{ id: none, name: N }, { id: high, name: H }] }
statusQuo: { brook: mill, wall: none }
agreement: { not: { brook: mill } }
guarantees:
  challenger: mill
  protected: orchard
  calibratedOn: paper
  terms:
${changes.terms ?? '    - { id: sworn, name: Sworn, when: { brook: shared }, codes: { commitment: [0.5, 1.5], automaticity: 0.5, army: 1.1 } }\n'}    - { id: paper, name: Paper, when: {}, codes: { reluctance: 1.1, headwind: 0.3, standing: 0.24 } }
${changes.modifiers ?? '  modifiers: [{ id: wall, name: Wall, when: { wall: high }, add: { army: 0.3 } }]'}
${changes.nextWar ?? '  nextWar: { won: { brook: mill }, repelled: { brook: orchard }, cost: { mill: 0.1, orchard: 0.2 } }'}
`

function caseOf(source: string) {
  const read = parseCase(source)
  if (!read.ok) throw new Error(read.diagnostics.map((problem) => problem.message).join('\n'))
  return read.value
}

function compiled(source: string) {
  const built = compileCase(caseOf(source))
  if (!built.ok) throw new Error(built.diagnostics.map((problem) => problem.message).join('\n'))
  return built.value
}

describe('durable values', () => {
  const own = compiled(text())
  const guarantees = own.guarantees!
  const worlds = drawWorlds(own, 6, 3)
  const durable = durableWorlds(own, guarantees, worlds)

  it('are those of the closed form, deal by deal, in every world', () => {
    const check = (world: ReturnType<typeof durable.base>): void => {
      const { parameters } = world.durability
      const rate = world.values[guarantees.parameters.discount]!
      for (const { term, modifiers, states } of guarantees.groups) {
        const codes = codesOf(guarantees, term, modifiers, world.values)
        for (const state of states) {
          const hazards = attackHazards(
            codes,
            parameters,
            world.face.payoffOf[guarantees.challenger]![state]! / one,
          )
          own.parties.forEach((_, party) => {
            const [base, slope] = nextWarValue(guarantees, world.face, party)
            const next = (base + slope * world.durability.hazards.success[state]!) / one
            const value = world.face.payoffOf[party]![state]! / one
            const expected = durableValue(
              value,
              { calm: next, headwind: next },
              hazards,
              rate,
              parameters,
            ).start
            expect(world.payoffOf[party]![state]! / one).toBeCloseTo(expected, 8)
            expect(world.payoffOf[party]![state]! / one).toBeGreaterThanOrEqual(Math.min(value, next) - 1e-8)
            expect(world.payoffOf[party]![state]! / one).toBeLessThanOrEqual(Math.max(value, next) + 1e-8)
          })
        }
      }
    }
    check(durable.base())
    for (let k = 0; k < 6; k++) check(durable.world(k))
  })

  it('leave states that are no deals as they are', () => {
    const base = durable.base()
    let others = 0
    own.agreement.forEach((deal, state) => {
      if (deal === 1) return
      others++
      for (const [party, payoff] of base.payoffOf.entries()) {
        expect(payoff[state]).toBe(base.face.payoffOf[party]![state])
      }
    })
    expect(others).toBe(2)
  })

  it('put every deal in one group, with the first term that fits and every modifier', () => {
    const seen = guarantees.groups.flatMap(({ states }) => [...states]).sort((a, b) => a - b)
    expect(seen).toEqual([...own.agreement.keys()].filter((state) => own.agreement[state] === 1))
    expect(
      guarantees.groups.map(({ term, modifiers }) => [guarantees.terms[term]!.id, modifiers.length]),
    ).toEqual(
      expect.arrayContaining([
        ['sworn', 0],
        ['sworn', 1],
        ['paper', 0],
        ['paper', 1],
      ]),
    )
  })

  it('meet the base rate on the deals of the calibrating term nearest to where things stand', () => {
    // From {mill, none} only {orchard, none} is one change away among the deals on paper.
    const base = durable.base()
    const { parameters } = base.durability
    expect(guarantees.calibratedDeals).toHaveLength(1)
    const state = guarantees.calibratedDeals[0]!
    const codes = codesOf(guarantees, guarantees.calibratedOn, [], base.values)
    const hazards = attackHazards(codes, parameters, base.face.payoffOf[0]![state]! / one)
    expect(survivalAfter(5, hazards, parameters)).toBeCloseTo(0.5, 9)
  })

  it('are worth no more than no deal where the next war is worth as much as that', () => {
    // Without `nextWar` durable value moves towards W, so it accepts exactly what face value accepts.
    const plain = compiled(text({ nextWar: '' }))
    const base = durableWorlds(plain, plain.guarantees!, drawWorlds(plain, 0, 1)).base()
    for (const [party, payoff] of base.payoffOf.entries()) {
      payoff.forEach((value, state) => {
        const face = base.face.payoffOf[party]![state]!
        if (Math.abs(face - base.noDeal[party]!) < 10) return
        expect(value >= base.noDeal[party]!).toBe(face >= base.noDeal[party]!)
      })
    }
  })

  it('are compared with a war whose endings are counted alike', () => {
    const war = `
warPath:
  parameters: { tired: 0.02 }
  endings: [{ id: tired, hazard: tired, state: { brook: shared } }]
`
    const source = text().replace('noDeal: 0.3', 'noDeal: { warPath: true, cost: 0.1 }') + war
    const plain = compiled(source)
    const base = durableWorlds(plain, plain.guarantees!, drawWorlds(plain, 0, 1)).base()
    const going = plain.warPath!
    // One chance for ever: a geometric sum, whatever the horizon.
    const worth = (payoff: Int32Array): number => {
      const keep = Math.exp(-0.05 / 12)
      const ends = 1 - Math.exp(-0.02)
      const flow = payoff[going.fighting]! / one - 0.1
      const ending = payoff[going.endings[0]!.state]! / one
      return ((1 - keep) * flow + keep * ends * ending) / (1 - keep * (1 - ends))
    }
    expect(base.face.noDeal[0]! / one).toBeCloseTo(worth(base.face.payoffOf[0]!), 8)
    expect(base.noDeal[0]! / one).toBeCloseTo(worth(base.payoffOf[0]!), 8)
    expect(base.noDeal[0]).toBeLessThan(base.face.noDeal[0]!)
    expect(base.threshold[0]).toBe(base.noDeal[0])
    expect(base.noDeal[1]).toBe(base.face.noDeal[1])
  })

  it('keep the war of a live zone when a number moves that is nobody’s', () => {
    const war = `
warPath:
  parameters: { tired: 0.02 }
  endings: [{ id: tired, hazard: tired, state: { brook: shared } }]
`
    const costly = 'noDeal: { warPath: true, cost: 0.9 }'
    const source = text().replace('noDeal: 0.3', costly).replace('noDeal: [0.3, 0.4]', 'noDeal: 0.1') + war
    const own = compiled(source)
    const live = liveZone(own)
    const key = own.quantityIndex.get('guarantee.sworn.army')!
    const moved = live.set(key, 1.3)
    const again = compileCase(caseOf(source), {
      set: { 'guarantee.sworn.army': 1.3 },
    })
    if (!again.ok) throw new Error('must compile')
    const base = durableWorlds(again.value, again.value.guarantees!, drawWorlds(again.value, 0, 1)).base()
    expect(moved.acceptable).toBe(zoneOf(again.value, base).acceptable.length)
    expect(moved.acceptable).toBeGreaterThan(0)
  })

  it('count in what the numbers rest on: guarantees and the army matter, the unused do not', () => {
    const influence = influences(own)
    const of = (key: string) => influence[own.quantityIndex.get(key)!]!
    expect(of('guarantee.sworn.commitment')).toBeGreaterThan(0)
    expect(of('guarantee.wall.army')).toBeGreaterThan(0)
    expect(of('guarantee.next-war-cost.orchard')).toBeGreaterThan(0)
    expect(of('guarantee.tolerated')).toBe(0)
  })

  it.each([
    [
      'an unknown term to calibrate on',
      text().replace('calibratedOn: paper', 'calibratedOn: papers'),
      'unknown-term',
    ],
    ['an unknown challenger', text().replace('challenger: mill', 'challenger: miller'), 'unknown-party'],
    ['a veto above 1', text().replace('automaticity: 0.5', 'veto: 1.5'), 'out-of-range'],
    ['an unknown option', text().replace('{ wall: high }, add', '{ wall: tall }, add'), 'unknown-option'],
  ])('refuse %s with its line', (_, source, code) => {
    const read = parseCase(source)
    expect(read.ok).toBe(false)
    expect(read.diagnostics.map((problem) => problem.code)).toContain(code)
  })
})
