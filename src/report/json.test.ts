import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportJson, toPlain } from './json.ts'

test('maps, sets, typed arrays and numbers that are not finite become plain values', () => {
  const value = {
    map: new Map([['a', new Set([1])]]),
    array: Int32Array.of(1, 2),
    not: Number.NaN,
    gone: undefined,
    call: () => 1,
  }
  expect(toPlain(value)).toEqual({ map: { a: [1] }, array: [1, 2], not: null })
})

test('the report names its schema and survives a round trip', () => {
  const run = { case: 'c', caseHash: 'f', scenario: 'base', changed: [], engine: '1', seed: 1, worlds: 0 }
  const report = reportJson({ run, generatedOn: '2026-11-21', findings: {} })
  expect(report.schema).toBe('endstate.report/1')
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
})

test('nothing is lost by stringifying plain values', () => {
  fc.assert(
    fc.property(fc.anything({ withMap: true, withSet: true, withTypedArray: true }), (value) => {
      const plain = toPlain(value)
      expect(JSON.parse(JSON.stringify(plain))).toEqual(JSON.parse(JSON.stringify(toPlain(plain))))
    }),
  )
})
