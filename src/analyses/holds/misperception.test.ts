/** Views against leaving moves out by hand, the published example, and clauses read two ways. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCase, type Written } from '../../../test/oracles/random-case.ts'
import { anySeed, picks, randomPay } from '../../../test/oracles/random-conflict.ts'
import { arenaOf, publishedArena, randomGraph, syriaIraq } from '../../../test/oracles/small-graphs.ts'
import {
  compileCase,
  drawWorlds,
  leadingReadings,
  neighboursOf,
  optionsById,
  stateOf,
} from '../../compile/index.ts'
import { crossedSignal, hypergameVerdict, viewUnder } from './misperception.ts'
import { conceptNames } from './stability.ts'
import { improvementsOf, verdictOn } from './verdict.ts'

describe('a hypergame', () => {
  it('is each party stable in its own graph, with what it does not see cut out', () => {
    fc.assert(
      fc.property(anySeed, fc.constantFrom(...conceptNames), (seed, concept) => {
        const pick = picks(seed, 'views')
        const movers = randomGraph(pick, 3, 7)
        const { neighbours } = arenaOf(movers, [])
        const views = [0, 1, 2].map(() => ({
          payoffOf: randomPay(pick, 3, 7),
          unseen: pick(0, 3) === 0 ? null : Uint8Array.from({ length: 7 }, () => (pick(0, 4) === 0 ? 1 : 0)),
        }))
        const verdict = hypergameVerdict(neighbours, views, 0, concept)
        views.forEach(({ payoffOf, unseen }, party) => {
          const hidden = (state: number) => unseen?.[state] === 1
          const cut = movers.map((mover) => ({
            parties: mover.parties,
            to: mover.to.map((list, from) => (hidden(from) ? [] : list.filter((to) => !hidden(to)))),
          }))
          const arena = arenaOf(cut, payoffOf)
          const slow = verdictOn(arena, party, 0, concept, improvementsOf(arena, party, 0))
          expect(verdict.parties[party]).toEqual({ ...slow, seen: !hidden(0) })
        })
        expect(verdict.equilibrium).toBe(verdict.parties.every((one) => one.stable))
      }),
      { numRuns: 300 },
    )
  })

  it('is the plain conflict where everybody sees it as it is', () => {
    const arena = publishedArena(syriaIraq)
    const views = [0, 1].map(() => ({ payoffOf: arena.payoffOf, unseen: null }))
    const equilibria = (concept: 'nash' | 'gmr' | 'smr' | 'seq') =>
      [0, 1, 2, 3, 4, 5]
        .filter((state) => hypergameVerdict(arena.neighbours, views, state, concept).equilibrium)
        .map((s) => s + 1)
    expect([equilibria('nash'), equilibria('gmr'), equilibria('smr'), equilibria('seq')]).toEqual([
      [6],
      [1, 6],
      [6],
      [6],
    ])
  })

  it('differs where a party takes the other to see what it sees: Iraq fears a move Syria does not know of', () => {
    const arena = publishedArena(syriaIraq)
    const views = [
      [2, 5],
      [1, 4],
    ].map((list) => ({
      payoffOf: arena.payoffOf,
      unseen: Uint8Array.from({ length: 6 }, (_, k) => (list.includes(k + 1) ? 1 : 0)),
    }))
    // At 5 Iraq could stop attacking (2); it fears 2 to 3, an escalation from a state Syria does not see.
    const iraq = (sight: 'viewer' | 'mover') =>
      hypergameVerdict(arena.neighbours, views, 4, 'gmr', sight).parties[1]!
    expect(iraq('viewer')).toMatchObject({
      stable: true,
      answers: [{ improvement: 1, sanction: [{ mover: 0, to: 2 }] }],
    })
    expect(iraq('mover')).toMatchObject({ stable: false, answers: [{ improvement: 1, sanction: null }] })
  })

  it('Syria does not see release (2, 5), Iraq not the calm (1, 4): 1 and 2 are stable because one side sees no way out', () => {
    const arena = publishedArena(syriaIraq)
    const unseen = [
      [2, 5],
      [1, 4],
    ].map((list) => Uint8Array.from({ length: 6 }, (_, k) => (list.includes(k + 1) ? 1 : 0)))
    const views = unseen.map((own) => ({ payoffOf: arena.payoffOf, unseen: own }))
    for (const concept of ['nash', 'gmr', 'smr', 'seq'] as const) {
      const verdicts = [0, 1, 2, 3, 4, 5].map((state) =>
        hypergameVerdict(arena.neighbours, views, state, concept, 'mover'),
      )
      const equilibria = verdicts.flatMap((one, k) => (one.equilibrium ? [k + 1] : []))
      expect(equilibria).toEqual([1, 2, 6])
      // Where both know the state they are in, only escalation and attack remain.
      expect(equilibria.filter((k) => verdicts[k - 1]!.parties.every((one) => one.seen))).toEqual([6])
    }
  })
})

const written: Written = {
  endstate: 1,
  id: 'clause',
  title: 'Clause',
  question: 'What was agreed?',
  asOf: '2025-06-01',
  purpose: 'A test.',
  limits: ['A test.'],
  authors: ['A test'],
  parties: [
    {
      id: 'east',
      name: 'East',
      noDeal: 0.5,
      preferences: {
        kind: 'additive',
        issues: {
          force: { weight: 1, options: { none: 1, unclear: 0.4, strong: 0 } },
        },
      },
    },
    {
      id: 'west',
      name: 'West',
      noDeal: 0.5,
      preferences: {
        kind: 'additive',
        issues: {
          force: { weight: 0.6, options: { none: 0, unclear: 0.4, strong: 1 } },
          money: { weight: 0.4, options: { no: 0, yes: 1 } },
        },
      },
    },
  ],
  issues: [
    {
      id: 'force',
      name: 'Force',
      decidedBy: ['east', 'west'],
      exits: [{ party: 'west', to: 'none' }],
      options: ['none', 'unclear', 'strong'].map((id) => ({ id, name: id })),
    },
    {
      id: 'money',
      name: 'Money',
      decidedBy: ['west'],
      options: ['no', 'yes'].map((id) => ({ id, name: id })),
    },
  ],
}

describe('a clause read two ways', () => {
  const result = compileCase(readCase(written))
  if (!result.ok) throw new Error('not sound')
  const compiled = result.value
  const world = drawWorlds(compiled, 0, 1).base()
  // Options by id: none 0, strong 1, unclear 2; no 0, yes 1.
  const readAs = new Map([
    [0, 0],
    [1, 1],
  ])
  const signal = crossedSignal(compiled, world, { issue: 0, option: 2, readAs })

  it('is agreement on words alone: each accepts what it reads, and no shared reading suits both', () => {
    expect(signal.deals).toBe(2)
    expect(signal.parties).toEqual([
      {
        party: 0,
        readsAs: 0,
        accepts: 2,
        under: [
          { option: 0, accepts: 2 },
          { option: 1, accepts: 0 },
        ],
      },
      {
        party: 1,
        readsAs: 1,
        accepts: 2,
        under: [
          { option: 0, accepts: 0 },
          { option: 1, accepts: 2 },
        ],
      },
    ])
    expect(signal.apparent.map((state) => optionsById(compiled, state))).toEqual([
      { force: 'unclear', money: 'no' },
      { force: 'unclear', money: 'yes' },
    ])
    expect(signal.illusory).toEqual(signal.apparent)
    expect(signal.shared).toEqual([
      { option: 0, accepted: 0 },
      { option: 1, accepted: 0 },
    ])
    expect(signal.unreadable).toBe(0)
  })

  it('holds as each reads it, and not once it is read as either means it', () => {
    const neighbours = neighboursOf(compiled)
    const state = stateOf(compiled.space, [2, 1])
    expect(hypergameVerdict(neighbours, signal.views, state, 'nash').equilibrium).toBe(true)
    const { views } = crossedSignal(compiled, world, {
      issue: 0,
      option: 2,
      readAs: new Map([
        [0, 0],
        [1, 0],
      ]),
    })
    const shared = hypergameVerdict(neighbours, views, stateOf(compiled.space, [2, 0]), 'nash')
    expect(shared.parties.map((one) => one.stable)).toEqual([true, false])
  })

  it('changes nothing where everybody reads it as written, and refuses what cannot be', () => {
    const plain = crossedSignal(compiled, world, { issue: 0, option: 2, readAs: new Map() })
    expect(plain.views[0]!.payoffOf).toEqual(world.payoffOf)
    expect(plain.parties.map((one) => one.accepts)).toEqual([0, 1])
    const narrow = compileCase(
      readCase({
        ...written,
        constraints: [{ id: 'law', because: 'a test', forbid: { force: 'none', money: 'yes' } }],
      }),
    )
    if (!narrow.ok) throw new Error('not sound')
    const own = drawWorlds(narrow.value, 0, 1).base()
    const cut = crossedSignal(narrow.value, own, { issue: 0, option: 2, readAs })
    expect([cut.unreadable, cut.parties[0]!.accepts, cut.apparent.length]).toEqual([1, 1, 1])
  })

  it('a view under readings is the game with those readings', () => {
    expect(viewUnder(compiled, world, leadingReadings(compiled)).payoffOf).toEqual(world.payoffOf)
  })
})
