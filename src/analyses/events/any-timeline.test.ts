/** Whatever the timeline, there is an answer: no crash, no NaN, the same fields for every party. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventKinds, parseCase } from '../../case/index.ts'
import { compileCase, drawWorlds } from '../../compile/index.ts'
import type { Run } from '../analysis.ts'
import { events } from './index.ts'

const head = `
endstate: 1
id: any
title: Any
question: What has happened?
asOf: "2025"
purpose: test
limits: [test]
authors: [test]
parties:
  - { id: north, name: North, noDeal: 0.4, preferences: { kind: additive, issues: { line: { weight: 1, options: { a: 0, b: 0.5, c: 1 } } } } }
  - { id: south, name: South, noDeal: { state: { line: b } }, preferences: { kind: ranking, tiers: [{ line: a }, { line: b }, { line: c }] } }
issues: [{ id: line, name: Line, decidedBy: [north, south], options: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C }] }]
statusQuo: { line: b }
`

const two = (value: number): string => String(value).padStart(2, '0')
const year = fc.constantFrom(1000, 1999, 2024, 2025, 2026, 9999)
const date = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(11), fc.nat(30)).map(([m, d]) => `2025-${two(m + 1)}-${two(d + 1)}`),
  },
  fc.tuple(year, fc.nat(11)).map(([y, m]) => `${y}-${two(m + 1)}`),
  year.map(String),
)
const party = fc.constantFrom('north', 'south')
const option = fc.constantFrom('a', 'b', 'c')
const event = fc.record(
  {
    date,
    kind: fc.constantFrom(...eventKinds),
    actor: party,
    until: date,
    target: party,
    position: fc.oneof(option, fc.uniqueArray(option, { minLength: 1 })).map((line) => ({ line })),
    rejects: fc.nat(),
    reason: fc.constantFrom('terms', 'order', 'meaning', 'other'),
    certainty: fc.constantFrom('stated', 'inferred'),
  },
  { requiredKeys: ['date', 'kind', 'actor'] },
)
const count = fc.record({
  from: date,
  to: date,
  count: fc.oneof(fc.nat(50), fc.constantFrom(0, 0.5, 1e300)),
})

test('every timeline has an answer', () => {
  const timeline = fc.record({
    events: fc.array(event, { maxLength: 40 }),
    counts: fc.array(fc.record({ actor: party, counts: fc.array(count, { minLength: 1, maxLength: 20 }) }), {
      maxLength: 2,
    }),
  })
  fc.assert(
    fc.property(timeline, (drawn) => {
      const list = drawn.events.map(({ rejects, ...one }, k) => ({
        id: `e${k}`,
        what: 'something',
        ...one,
        ...(rejects === undefined ? {} : { rejects: `e${rejects % drawn.events.length}` }),
      }))
      const series = drawn.counts.map((one, k) => ({ id: `c${k}`, name: 'Counts', ...one }))
      const parsed = parseCase(`${head}events: ${JSON.stringify(list)}\ncounts: ${JSON.stringify(series)}\n`)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
      const compiled = compileCase(parsed.value)
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
      const run: Run = { case: '', caseHash: '', scenario: '', changed: [], engine: '', seed: 1, worlds: 0 }
      const input = {
        compiled: compiled.value,
        worlds: drawWorlds(compiled.value, 0, 1),
        run,
        influence: [],
        needs: {},
      }
      const steps = events.run(input, { ...events.parameters, draws: 10 })
      let step = steps.next()
      while (!step.done) step = steps.next()
      const said = events.present(step.value, compiled.value)
      expect(said.answer.length).toBeGreaterThan(0)
      for (const one of step.value.value.indicators) {
        const numbers = [
          one.estimate,
          one.likelihoodRatio,
          one.test?.p,
          one.test?.adjusted,
          one.equivalence?.p,
        ]
        for (const number of [...numbers, ...Object.values(one.details), ...(one.interval ?? [])]) {
          if (typeof number === 'number') expect(number).not.toBeNaN()
        }
        for (const p of [one.test?.p ?? 0, one.test?.adjusted ?? 0]) expect(p >= 0 && p <= 1).toBe(true)
        expect(one.verdict === null).toBe(one.why !== null)
      }
    }),
    { numRuns: 60 },
  )
})
