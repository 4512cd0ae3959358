import { describe, expect, test } from 'vitest'
import {
  chanceAfterNone,
  hazardFromShare,
  impliedHazardRatio,
  probitOf,
  referenceRate,
  reliabilityAnchors,
} from './reference-class.ts'

describe('reference classes', () => {
  test.each([
    ['Belgium neutral', 2, 79, 0.02976190476190476, 0.006818310869415293, 0.065895819604264],
    ['Austria', 0, 36, 0.012195121951219513, 4.795292682950637e-5, 0.04684705878895273],
    ['Finland', 0, 43, 0.010416666666666666, 4.0959791666870024e-5, 0.040015196048897125],
    ['West Germany', 0, 35, 0.0125, 4.915175000024403e-5, 0.04801823525867655],
    ['Norway', 0, 76, 0.006172839506172839, 2.4272469135922978e-5, 0.023712708769716814],
    ['Republic of Korea treaty', 0, 72, 0.006493506493506494, 2.553337662350339e-5, 0.024944537796715092],
    ['Minsk II', 1, 7, 0.125, 0.014660263239552976, 0.3256136626354658],
    ['Budapest memorandum', 1, 19.2, 0.06198347107438017, 0.007269552019613047, 0.16146132031510702],
  ])('%s: mean and 90 %% interval', (_, events, years, mean, low, high) => {
    const rate = referenceRate({ events, years })
    expect(rate.mean).toBeCloseTo(mean, 14)
    expect(rate.low / low).toBeCloseTo(1, 9)
    expect(rate.high / high).toBeCloseTo(1, 11)
  })

  test('a heavier prior pulls; coverage widens; nothing known throws', () => {
    const rate = referenceRate({ events: 0, years: 36, priorEvents: 5, priorYears: 50 })
    expect(rate.mean).toBeCloseTo(5 / 86, 15)
    const wide = referenceRate({ events: 1, years: 7 }, 0.95)
    const narrow = referenceRate({ events: 1, years: 7 }, 0.9)
    expect(wide.low < narrow.low && wide.high > narrow.high).toBe(true)
    expect(() => referenceRate({ events: 0, years: 7, priorEvents: 0 })).toThrow(RangeError)
  })
})

test('rule of three, shares as hazards, hazard ratio', () => {
  expect(chanceAfterNone(100)).toBeCloseTo(0.029513049607039932, 14)
  expect(hazardFromShare(0.4, 10)).toBeCloseTo(0.05108256237659907, 15)
  expect(hazardFromShare(0.31, 10)).toBeCloseTo(0.037106368139083204, 15)
  expect(impliedHazardRatio(0.4, 0.31)).toBeCloseTo(0.7263998987662694, 14)
  expect([hazardFromShare(0, 5), hazardFromShare(1, 5)]).toEqual([0, Infinity])
  expect(impliedHazardRatio(0, 0)).toBeNaN()
})

test('reliability anchors as probits', () => {
  const probits = reliabilityAnchors.map(({ share }) => probitOf(share))
  const published = [
    0.6588376927361878, 0, 0.41246312944140495, -0.7721932141886848, -0.22754497664114948,
    0.43072729929545744, -0.6744897501960817,
  ]
  probits.forEach((probit, k) => {
    expect(probit).toBeCloseTo(published[k]!, 14)
  })
})
