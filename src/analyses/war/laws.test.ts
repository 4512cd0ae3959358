/** Laws of the analysis on random war paths of the case language, with whatever can go wrong in a formula. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCase } from '../../../test/oracles/random-case.ts'
import { anyWar } from '../../../test/oracles/random-war.ts'
import { dealsOf } from '../../../test/oracles/run-deals.ts'
import { warOf } from '../../../test/oracles/run-war.ts'
import {
  applySettings,
  type CompiledCase,
  compileCase,
  drawWorlds,
  durableWorlds,
} from '../../compile/index.ts'
import { lintText, sentencesText, sentenceText } from '../../report/index.ts'
import { acceptableByMonth } from './crossings.ts'
import { fewStates } from './few-states.ts'
import type { WarValue } from './finding.ts'
import { goingOnOf } from './going-on.ts'
import { liveGoingOn, war } from './index.ts'

function compiledOf(written: Parameters<typeof readCase>[0]): CompiledCase {
  const built = compileCase(readCase(written))
  if (!built.ok) throw new Error(built.diagnostics.map(({ message }) => message).join('\n'))
  return built.value
}

/** Places of numbers that are none, anywhere in a value. */
function notNumbers(value: unknown, place = 'value'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [place]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => notNumbers(part, `${place}.${key}`))
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)

function checkShares({ path }: WarValue): void {
  if (!path) return
  expect(sum(path.endings.map(({ expected }) => expected))).toBeCloseTo(1, 9)
  expect(sum(path.endings.map(({ drawn }) => drawn!.share))).toBeCloseTo(1, 9)
  const rows = [...path.settings, ...path.rivals.flatMap(({ figures }) => figures)]
  for (const { shares } of rows) {
    expect(sum(shares.map(({ expected }) => expected))).toBeCloseTo(1, 9)
    expect(sum(shares.map(({ drawn }) => drawn!.share))).toBeCloseTo(1, 9)
    for (const { expected } of shares) expect(expected).toBeGreaterThanOrEqual(0)
  }
  for (let month = 0; month < path.course[0]!.byMonth.length; month++) {
    expect(sum(path.course.map(({ byMonth }) => byMonth[month]!))).toBeCloseTo(1, 9)
  }
  for (const { range } of path.endings) {
    expect(range!.low).toBeLessThanOrEqual(range!.median)
    expect(range!.median).toBeLessThanOrEqual(range!.high)
  }
}

describe('whatever the war path', () => {
  it('no number is NaN, shares sum to 1, no deal is made of its parts, and the words pass the linter', () => {
    fc.assert(
      fc.property(fc.boolean().chain(anyWar), (written) => {
        const compiled = compiledOf(written)
        const finding = warOf(compiled, 4, { calibrate: 'past' })
        const { value } = finding
        expect(notNumbers(value)).toEqual([])
        checkShares(value)
        for (const { madeOf, base } of value.goingOn) {
          if (madeOf.length === 0) continue
          expect(sum(madeOf.map(({ weight }) => weight))).toBeCloseTo(1, 9)
          expect(sum(madeOf.map(({ weight, value: worth }) => weight * worth))).toBeCloseTo(base[0]!.value, 7)
        }
        for (const one of value.endStates) {
          for (const { value: worth, goingOn, beats } of one.parties) {
            expect(beats.month === 0).toBe(worth >= goingOn)
            expect(beats.worlds!.today).toBeLessThanOrEqual(beats.worlds!.ever)
            if (one.beatsForAll.month !== null)
              expect(beats.month!).toBeLessThanOrEqual(one.beatsForAll.month)
          }
          if (one.accepted.month !== null) expect(one.accepted.month).toBe(one.beatsForAll.month)
        }
        const said = war.present(finding, compiled)
        const plain = { lexicon: 'icd203' as const }
        const texts = [
          sentencesText(said.answer, plain),
          sentencesText(said.caveats, plain),
          ...said.judgements.map(({ judgement }) => sentencesText(judgement, plain)),
          ...said.tables.map((table) => sentenceText(table.sentence, plain)),
          ...said.charts.map((chart) => sentenceText(chart.sentence, plain)),
        ]
        for (const text of texts) {
          expect(text).not.toMatch(/NaN|undefined|Infinity|null/)
          expect(lintText(text, 'icd203')).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('a few states are worth what they are worth among all, to the last bit', () => {
    fc.assert(
      fc.property(anyWar(true), fc.nat(), (written, seed) => {
        const compiled = compiledOf(written)
        const worlds = drawWorlds(compiled, 3, seed)
        const durable = durableWorlds(compiled, compiled.guarantees!, worlds)
        const states = [0, compiled.space.count - 1, 0]
        const [few, faceOnly] = [
          fewStates(compiled, compiled.guarantees, states),
          fewStates(compiled, null, states),
        ]
        for (let k = 0; k < 3; k++) {
          const whole = durable.world(k)
          const expected = whole.payoffOf.map((own) => states.map((state) => own[state]!))
          const overTime = whole.noDealOverTime.map((one) => one && [...one])
          const face = whole.face.payoffOf.map((own) => states.map((state) => own[state]!))
          const world = worlds.world(k)
          const found = few(world)
          expect(found.values.map((own) => [...own])).toEqual(expected)
          expect(found.overTime.map((one) => one && [...one])).toEqual(overTime)
          expect(faceOnly(world).values.map((own) => [...own])).toEqual(face)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('a lever that moves gives what the case compiled with it gives, to the last bit', () => {
    fc.assert(
      fc.property(anyWar(true), (written) => {
        const compiled = compiledOf(written)
        const live = liveGoingOn(compiled, 9)
        const settings = [...compiled.scenarios, ...compiled.levers, ...compiled.scenarios]
        for (const { settings: own } of settings) {
          const changed = applySettings(compiled, own)
          const worlds = drawWorlds(changed, 0, 1)
          const whole = durableWorlds(changed, changed.guarantees!, worlds).base()
          const found = live.under(own)
          compiled.parties.forEach((_, party) => {
            const expected = goingOnOf(changed, whole.face, whole.noDealOverTime, party, 9)
            expect([...found[party]!]).toEqual([...expected])
          })
        }
      }),
      { numRuns: 40 },
    )
  })

  it('today the packages acceptable to everybody are those of deals', () => {
    fc.assert(
      fc.property(anyWar(false), (written) => {
        const compiled = compiledOf(written)
        const world = drawWorlds(compiled, 0, 5).base()
        const goingOn = compiled.parties.map((_, party) =>
          goingOnOf(compiled, world, world.noDealOverTime, party, 7),
        )
        expect(acceptableByMonth(compiled, world, goingOn)[0]).toBe(dealsOf(compiled).value.acceptable)
      }),
      { numRuns: 40 },
    )
  })

  it('the same seed gives the same bytes', () => {
    fc.assert(
      fc.property(fc.boolean().chain(anyWar), (written) => {
        const text = () => JSON.stringify(warOf(compiledOf(written), 3))
        expect(text()).toBe(text())
      }),
      { numRuns: 10 },
    )
  })
})
