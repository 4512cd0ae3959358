import { describe, expect, test } from 'vitest'
import { endStateParameters, endStateRows } from '../../../test/published/deterrence-end-states.ts'
import { credibilityNeeded, occasionsFor } from './calibration.ts'
import { attackHazards, attackSuccess, fights } from './guarantee.ts'
import { meanYears, survivalAfter } from './survival.ts'

describe.each(Object.entries(endStateRows))('%s', (_, row) => {
  const hazards = attackHazards(row.codes, endStateParameters, row.challengerValue)

  test('success, credibility and hazards', () => {
    expect(attackSuccess(row.codes, endStateParameters)).toBeCloseTo(row.success, 13)
    expect(fights(row.codes, false)).toBeCloseTo(row.fights[0], 13)
    expect(fights(row.codes, true)).toBeCloseTo(row.fights[1], 13)
    expect(hazards.calm).toBeCloseTo(row.hazards[0], 13)
    expect(hazards.headwind).toBeCloseTo(row.hazards[1], 13)
  })

  test('survival and mean time', () => {
    expect(survivalAfter(5, hazards, endStateParameters)).toBeCloseTo(row.survival[0], 12)
    expect(survivalAfter(10, hazards, endStateParameters)).toBeCloseTo(row.survival[1], 12)
    expect(meanYears(hazards, endStateParameters) / row.meanYears).toBeCloseTo(1, 12)
  })

  test('credibility needed for 2 % a year', () => {
    const needed = credibilityNeeded(0.02, row.codes, endStateParameters, row.challengerValue)
    expect(needed.verdict).toBe('needed')
    expect(needed.credibility).toBeCloseTo(row.credibilityForTwoPercent, 12)
  })
})

test('occasions for which half of the bare ceasefires fail in five years', () => {
  const { codes, challengerValue } = endStateRows.bareCeasefire
  const found = occasionsFor(0.5, 5, codes, endStateParameters, challengerValue)
  expect(found.ok && found.occasions).toBeCloseTo(endStateParameters.occasions, 11)
})
