/**
 * The documented table against the ten published rows: on a made case, and on the flagship with its own
 * numbers.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  compiledFrom,
  guaranteeCase,
  rowNames,
  termId,
  trustOf,
} from '../../../test/oracles/guarantee-case.ts'
import { endStateParameters, endStateRows } from '../../../test/published/deterrence-end-states.ts'
import type { DocumentedTerm } from './finding.ts'

const near = (found: number, published: number): void => {
  expect(Math.abs(found - published)).toBeLessThan(1e-9)
}

function meets(row: DocumentedTerm, name: keyof typeof endStateRows): void {
  const published = endStateRows[name]
  const outlook = row.outlook!
  expect(row.codes).toEqual(published.codes)
  expect(row.standingFrom).toBe('judged')
  near(outlook.success, published.success)
  near(outlook.fights.calm, published.fights[0])
  near(outlook.fights.headwind, published.fights[1])
  near(outlook.hazard.calm, published.hazards[0])
  near(outlook.hazard.headwind, published.hazards[1])
  near(outlook.survival.five, published.survival[0])
  near(outlook.survival.ten, published.survival[1])
  expect(outlook.meanYears! / published.meanYears).toBeCloseTo(1, 9)
  near(outlook.needed.credibility!, published.credibilityForTwoPercent)
  expect(outlook.needed.verdict).toBe('needed')
  near(outlook.gap!.calm, published.credibilityForTwoPercent - published.fights[0])
  near(outlook.widerWar.rate.headwind, published.hazards[1] * published.fights[1])
}

const { value: table } = trustOf(compiledFrom(guaranteeCase()))

describe('the ten published rows', () => {
  test.each(rowNames)('%s', (name) => {
    meets(table.documented.find(({ term }) => term === termId(name))!, name)
  })
  test('occasions are solved for', () => {
    near(table.basis!.calibration.occasions, endStateParameters.occasions)
    expect(table.basis!.calibration.solved).toBe(true)
    expect(table.documented.filter(({ calibrates }) => calibrates).map(({ term }) => term)).toEqual([
      'bare-ceasefire',
    ])
  })
})

/** Terms of the flagship by published row. */
const flagshipTerms: Record<string, keyof typeof endStateRows> = {
  'nato-west-german': 'allianceWithTroops',
  'nato-norway': 'allianceWithoutBases',
  'israel-model': 'armedWithStrikes',
  'european-tripwire': 'tripwireForce',
  'un-peacekeepers': 'peacekeepers',
  'european-trainers': 'trainers',
  'us-paper-after-belt': 'paperAfterBelt',
  'neutral-istanbul': 'neutralWithVeto',
  'neutral-armed': 'armedNeutral',
  'bare-ceasefire': 'bareCeasefire',
}

describe('the flagship', () => {
  const { value } = trustOf(compiledFrom(readFileSync('cases/conflicts/ukraine-2025/case.yaml', 'utf8')))
  test.each(Object.entries(flagshipTerms))('%s meets its published row', (term, name) => {
    meets(value.documented.find((row) => row.term === term)!, name)
  })

  test('that the Israel model stands above peacekeepers hangs on the punishment and on nothing else', () => {
    const flip = value.flips.find(
      ({ above, below }) => above === 'israel-model' && below === 'un-peacekeepers',
    )
    expect(flip!.numbers.map(({ key }) => key)).toEqual(['guarantee.israel-model.punishment'])
    expect(flip!.numbers[0]!.at).toBeGreaterThan(0)
    expect(flip!.numbers[0]!.at).toBeLessThan(0.05)
  })
})

describe('the method page', () => {
  const page = readFileSync('docs/methods/trust.md', 'utf8')
  const digits = (value: number): string => value.toFixed(4).replace(/^0(?=\.)/, '')
  test.each(rowNames)('prints what is computed for %s', (name) => {
    const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    const line = page.split('\n').find((one) => one.startsWith(`| ${words} |`))!
    const outlook = table.documented.find(({ term }) => term === termId(name))!.outlook!
    const { fights, survival, needed } = outlook
    const cells = line.split('|').map((cell) => cell.trim())
    expect(cells[6]).toBe(`${digits(fights.calm)} / ${digits(fights.headwind)}`)
    expect(cells[8]).toBe(`${digits(survival.five)}, ${digits(survival.ten)}`)
    expect(cells[9]).toBe(digits(needed.credibility!))
  })
})
