/** When a deal beats going on, and who has reason to spoil it, on a case that can be worked out by hand. */
import { describe, expect, test } from 'vitest'
import { brook } from '../../../test/oracles/brook-case.ts'
import { compiledFrom } from '../../../test/oracles/guarantee-case.ts'
import { warOf } from '../../../test/oracles/run-war.ts'
import type { WarValue } from './finding.ts'

const found = (...given: Parameters<typeof warOf>): WarValue => warOf(...given).value
describe('when a deal beats going on', () => {
  const falling = 'overTime: [{ month: 0, value: 0.9 }, { month: 30, value: 0.3 }]'
  const compiled = brook({ mill: `{ ${falling} }`, orchard: '[0.5, 0.8]', path: '' })

  test('is the first month its value is reached, party by party and for all; the order of months is kept', () => {
    const { endStates, months, firstPackage, packages } = found(compiled)
    const sharing = endStates.find(({ id }) => id === 'sharing')!
    // 0.9 falls by 0.02 a month: at 15 it is 0.6.
    expect(months).toBe(30)
    expect(sharing.parties.map(({ party, beats }) => [party, beats.month])).toEqual([
      ['mill', 15],
      ['orchard', 0],
    ])
    expect(sharing.beatsForAll).toEqual({ month: 15, worlds: null })
    expect(sharing.accepted.month).toBe(15)
    expect(endStates.find(({ id }) => id === 'giving')!.beatsForAll.month).toBeNull()
    expect(firstPackage).toBe(15)
    expect(packages.map(({ acceptable }) => acceptable)).toEqual([0, 0, 0, 1, 1, 1])
  })

  test('is counted over drawn worlds, today and at any of the months', () => {
    const { endStates } = found(compiled, 40)
    const [mill, orchard] = endStates.find(({ id }) => id === 'sharing')!.parties
    expect(mill!.beats.worlds).toEqual({ today: 0, ever: 1 })
    // The orchard takes 0.7 where its line, between 0.5 and 0.8 in nine of ten worlds, is below.
    expect(orchard!.beats.worlds!.today).toBeGreaterThan(0.5)
    expect(orchard!.beats.worlds!.today).toBe(orchard!.beats.worlds!.ever)
    expect(orchard!.beats.worlds!.today).toBeLessThan(1)
  })

  test('a red line that binds refuses in every month, whatever going on is worth', () => {
    const lined = compiledFrom(
      `endstate: 1
id: brook
title: The brook
question: Who has it?
asOf: 2025-06-01
purpose: A test.
limits: [A test.]
authors: [Us]
parties:
  - { id: mill, name: mill, noDeal: 0.2, redLines: [{ id: half, name: half, crossedWhen: { brook: shared }, assessed: 1 }], preferences: { kind: additive, issues: { brook: { weight: 1, options: { mill: 1, shared: 0.6 } } } } }
  - { id: orchard, name: orchard, noDeal: 0.1, reservation: 0.8, preferences: { kind: additive, issues: { brook: { weight: 1, options: { mill: 0, shared: 0.7 } } } } }
issues:
  - { id: brook, name: Brook, decidedBy: [mill, orchard], options: [{ id: mill, name: M }, { id: shared, name: S }] }
endStates: [{ id: sharing, name: Sharing, summary: Both, is: { brook: shared } }]
`,
    )
    const [sharing] = found(lined, 5).endStates
    expect(sharing!.beatsForAll.month).toBe(0)
    expect(sharing!.accepted).toEqual({ month: null, worlds: { today: 0, ever: 0 } })
    expect(sharing!.parties.map(({ refuses }) => refuses)).toEqual(['red line', 'insists on more'])
  })
})

describe('spoilers', () => {
  const guarantees = (won: string): string => `
guarantees:
  challenger: mill
  protected: orchard
  calibratedOn: word
  terms: [{ id: word, name: Word, when: {}, codes: { army: 0.1, standing: 0.3 } }]
  nextWar: { won: { brook: ${won} }, repelled: { brook: shared }, cost: { mill: 0 } }
`
  const path = `
warPath:
  sides: { one: mill, other: orchard }
  endings: [{ id: yields, hazard: "0.02", state: { brook: shared } }]
  fighting: { brook: shared }
`

  test('are worked out from values, by what each still has to win', () => {
    // To the mill no deal is 0.6 (shared for ever); the orchard insists on more than sharing gives it.
    const { endStates } = found(brook({ path, orchard: '0.9' }))
    const giving = endStates.find(({ id }) => id === 'giving')!
    expect(giving.spoilers).toMatchObject([
      { party: 'mill', kind: 'apart', greedy: false, nextWar: null },
      { party: 'orchard', kind: null },
    ])
    const common = found(brook({ path, orchard: '0.5' })).endStates.find(({ id }) => id === 'giving')!
    expect(common.spoilers[0]!.kind).toBe('limited')
    const nothing = brook({ path, mill: '0.9', more: 'agreement: { brook: [shared, orchard] }' })
    for (const { spoilers } of found(nothing).endStates) {
      expect(spoilers.find(({ party }) => party === 'mill')!.kind).toBe('total')
    }
  })

  test('who expects more from the next war is greedy, if the deal is likely to be broken with gain', () => {
    const greedy = found(brook({ path, more: guarantees('mill') })).endStates
    const sharing = greedy.find(({ id }) => id === 'sharing')!
    expect(sharing.spoilers.find(({ party }) => party === 'mill')).toMatchObject({ greedy: true })
    const content = found(brook({ path, more: guarantees('orchard') })).endStates
    expect(content.find(({ id }) => id === 'sharing')!.spoilers[0]).toMatchObject({ greedy: false })
  })
})
