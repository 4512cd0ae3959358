/** The analysis on made cases: named end states, prices, lenses, and cases that say little or nothing. */
import { describe, expect, test } from 'vitest'
import {
  compiledFrom,
  fullSection,
  guaranteeCase,
  rowNames,
  trustOf,
} from '../../../test/oracles/guarantee-case.ts'
import { drawWorlds, durableWorlds, findState, one, optionsById } from '../../compile/index.ts'
import { lintText, sentencesText, sentenceText } from '../../report/index.ts'
import { trust } from './index.ts'

const compiled = compiledFrom(guaranteeCase({ more: fullSection }))
const finding = trustOf(compiled, 40)
const { value } = finding

describe('named end states', () => {
  test('every one that is a deal, on the value of its own best version', () => {
    expect(value.endStates).toHaveLength(rowNames.length)
    for (const { outlook, state, term, id } of value.endStates) {
      const [index] = findState(compiled, state.id)
      expect(outlook.challengerValue).toBe(drawWorlds(compiled, 0, 5).base().payoffOf[1]![index!]! / one)
      expect(term).toBe(id)
    }
  })

  test('a modifier that applies is named and counted', () => {
    const ceded = value.endStates.filter(({ state }) => state.options.land === 'ceded')
    for (const { modifiers, outlook, id } of ceded) {
      expect(modifiers).toEqual(['land-ceded'])
      const row = value.documented.find(({ term }) => term === id)!
      expect(outlook.success).toBeGreaterThan(row.outlook!.success)
    }
    expect(value.endStates.every(({ versions }) => versions[0]!.versions === 2)).toBe(true)
  })

  test('ranges hold the middle of the worlds, shares are shares of them', () => {
    for (const { ranges, enough, five, price } of value.endStates) {
      expect(ranges!.five.low).toBeLessThanOrEqual(ranges!.five.high)
      expect(five).toBeGreaterThanOrEqual(ranges!.five.low - 0.2)
      expect(enough!.headwind).toBeLessThanOrEqual(enough!.calm)
      for (const { shares } of price) expect(Math.max(shares!.face, shares!.durable)).toBeLessThanOrEqual(1)
    }
    expect(finding.kind).toBe('sampled')
    expect(finding.headline.range![0]).toBeLessThanOrEqual(finding.headline.range![1])
  })

  test('only those asked about', () => {
    const asked = trustOf(compiled, 0, { states: ['peacekeepers', 'war'], documented: false }).value
    expect(asked.endStates.map(({ id }) => id)).toEqual(['peacekeepers'])
    expect([asked.documented, asked.sensitivity, asked.flips, asked.baseRates]).toEqual([[], [], [], []])
    expect(asked.endStates[0]!.ranges).toBeNull()
  })
})

describe('the price of a weak guarantee', () => {
  const worlds = durableWorlds(compiled, compiled.guarantees!, drawWorlds(compiled, 0, 5))
  test('is, to the last bit, what the durable worlds say, between the deal and the next war', () => {
    const base = worlds.base()
    for (const { price, state, warWeight } of value.endStates) {
      const [index] = findState(compiled, state.id)
      expect(warWeight).toBe(base.durability.weight[index!])
      price.forEach(({ face, durable, renewed, party }) => {
        const p = compiled.parties.findIndex(({ id }) => id === party)
        expect(durable).toBe(base.payoffOf[p]![index!]! / one)
        expect(face).toBe(base.face.payoffOf[p]![index!]! / one)
        expect(durable).toBeGreaterThanOrEqual(Math.min(face, renewed) - 1e-9)
        expect(durable).toBeLessThanOrEqual(Math.max(face, renewed) + 1e-9)
      })
    }
  })

  test('acceptance is judged on both', () => {
    const base = worlds.base()
    for (const { price, state } of value.endStates) {
      const [index] = findState(compiled, state.id)
      for (const { party, accepts } of price) {
        const p = compiled.parties.findIndex(({ id }) => id === party)
        expect(accepts.durable).toBe(base.payoffOf[p]![index!]! >= base.threshold[p]!)
        expect(accepts.face).toBe(base.face.payoffOf[p]![index!]! >= base.threshold[p]!)
      }
    }
  })
})

test('the belt test: at the credibility it names attacking is worth what the deal is', () => {
  for (const { belt, outlook } of value.endStates) {
    const { alone, wider, needed } = belt!
    if (needed === null || needed === 0) expect(alone).toBeLessThanOrEqual(outlook.challengerValue)
    else expect((1 - needed) * alone + needed * wider).toBeCloseTo(outlook.challengerValue, 12)
  }
  const silent = trustOf(compiledFrom(guaranteeCase())).value
  expect(silent.endStates.every(({ belt }) => belt === null)).toBe(true)
})

describe('lenses', () => {
  test('base rates: each is met by the row the table is set to', () => {
    expect(value.baseRates.map(({ id }) => id)).toEqual(['own', 'civil-wars'])
    const [own, civil] = value.baseRates
    expect(own!.rows.find(({ term }) => term === 'bare-ceasefire')!.five).toBeCloseTo(0.5, 9)
    expect(civil!.occasions!).toBeLessThan(own!.occasions!)
    const range = guaranteeCase({ more: '  parameters: { baseRate: [0.3, 0.5, 0.7] }' })
    const ends = trustOf(compiledFrom(range)).value.baseRates.find(({ id }) => id === 'own-high')!
    expect(ends.rows.find(({ term }) => term === 'bare-ceasefire')!.five).toBeCloseTo(1 - ends.share, 9)
  })

  test('a precedent: one failure in seven years', () => {
    const [truce] = value.precedents
    expect(truce!.rate).toBeCloseTo(0.125, 12)
    expect(truce!.low).toBeCloseTo(0.01466, 5)
    expect(truce!.high).toBeCloseTo(0.32561, 5)
    expect(truce!.five).toBeCloseTo((12 / 17) ** 1.5, 12)
  })
})

describe('the standing against the case', () => {
  test('each kind of deal beside its deal nearest to where things stand', () => {
    // Only the guard and the end of the fighting differ from today, the land does not.
    const raider = drawWorlds(compiled, 0, 5).base().payoffOf[1]!
    for (const { term, inTheCase, deals } of value.documented) {
      const today = `guard=${term} land=kept`
      const state = Array.from({ length: compiled.space.count }, (_, index) => index).find((index) => {
        const { guard, land, fighting } = optionsById(compiled, index)
        return `guard=${guard} land=${land}` === today && fighting === 'off'
      })
      expect(inTheCase!.worth).toBe(raider[state!]! / one)
      expect(deals).toBe(2)
    }
  })

  test('a base rate that the case itself misses is said, with what would meet it', () => {
    const { inTheCase, share } = value.basis!.calibration
    expect(inTheCase!.worth).toBeGreaterThan(0.24)
    expect(inTheCase!.share).toBeLessThan(share - 0.1)
    expect(inTheCase!.occasions!).toBeGreaterThan(value.basis!.calibration.occasions)
    for (const { fiveDocumented, outlook } of value.endStates) {
      expect(fiveDocumented).toBeGreaterThanOrEqual(outlook.survival.five)
    }
    const said = trust.present(finding, compiled)
    expect(sentenceText(said.caveats[0]!, { lexicon: 'none' })).toMatch(/set to a judged worth.*look safer/)
    const fair = compiledFrom(
      guaranteeCase({
        terms: '    - { id: bare-ceasefire, name: Bare, when: {}, codes: { standing: 0.7 } }\n',
      }),
    )
    const same = trust.present(trustOf(fair), fair)
    expect(same.caveats).toHaveLength(said.caveats.length - 1)
  })
})

describe('a case that says little', () => {
  test('nothing on guarantees: an answer that says what to add, no error', () => {
    const bare = compiledFrom(guaranteeCase({ guarantees: '' }))
    const empty = trustOf(bare, 5)
    expect(empty.value.basis).toBeNull()
    const said = trust.present(empty, bare)
    expect(sentencesText(said.answer, { lexicon: 'icd203' })).toMatch(
      /face value.*add a section “guarantees”/,
    )
    expect([said.tables, said.charts, said.judgements]).toEqual([[], [], []])
  })

  test('a term without a standing takes its deals’ mean, one without deals is not judged', () => {
    const terms = `    - { id: never, name: Never, when: { fighting: on }, codes: { army: 1 } }
    - { id: bare-ceasefire, name: Bare, when: {}, codes: { reluctance: 1.1 } }
`
    const poor = compiledFrom(guaranteeCase({ terms }))
    const found = trustOf(poor)
    const [never, bareRow] = found.value.documented
    expect([never!.standingFrom, never!.outlook]).toEqual([null, null])
    expect(bareRow!.standingFrom).toBe('deals')
    const said = trust.present(found, poor)
    const table = said.tables.find(({ id }) => id === 'trust-documented')!
    expect(table.rows[0]!.slice(1).every((cell) => cell === null)).toBe(true)
  })

  test('a base rate that cannot be met is said, and nothing is infinite', () => {
    const safe = `    - { id: bare-ceasefire, name: Bare, when: {}, codes: { army: 100, standing: 1 } }\n`
    const poor = compiledFrom(guaranteeCase({ terms: safe, more: '  parameters: { spread: 0.01 }' }))
    const found = trustOf(poor, 5)
    expect(found.value.basis!.calibration).toMatchObject({ solved: false, occasions: 1 })
    expect(JSON.parse(JSON.stringify(found.value))).toEqual(found.value)
    expect(sentencesText(trust.present(found, poor).answer, { lexicon: 'none' })).toContain(
      'no number of occasions',
    )
  })
})

test('what is said passes the linter, in every lexicon', () => {
  const said = trust.present(finding, compiled)
  const sentences = [
    ...said.answer,
    ...said.judgements.flatMap(({ judgement, wouldChange }) => [
      ...judgement,
      ...(wouldChange ? [wouldChange] : []),
    ]),
    ...said.tables.map((table) => table.sentence),
    ...said.charts.map((chart) => chart.sentence),
    ...said.caveats,
  ]
  for (const lexicon of ['icd203', 'phia', 'none'] as const) {
    for (const own of sentences) expect(lintText(sentenceText(own, { lexicon }), lexicon)).toEqual([])
  }
  expect(said.charts.map(({ data }) => data.chart)).toEqual(['survival', 'credibility'])
  for (const table of said.tables) {
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  }
})

test('a veto is said as a sentence: exactly 0', () => {
  const said = trust.present(finding, compiled)
  const text = said.judgements
    .map(({ judgement }) => sentencesText(judgement, { lexicon: 'none' }))
    .join('\n')
  expect(text).toMatch(/neutral-with-veto the guarantors need the consent of Raider .* exactly 0/)
})
