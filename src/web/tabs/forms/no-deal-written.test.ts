import { readFileSync } from 'node:fs'
import { parseCase, setValues } from 'endstate'
import { expect, test } from 'vitest'
import { filledNoDeal, writtenNoDeal } from './no-deal-written.ts'
import { filledFrom } from './number-basis.ts'

const minimal = readFileSync(new URL('../../../../cases/minimal/case.yaml', import.meta.url), 'utf8')
const start = (written: Parameters<typeof filledFrom>[0]) => filledFrom(written, null, '2026-01-31')

function noDealAfter(value: Parameters<typeof setValues>[1][number]['value']) {
  const parsed = parseCase(minimal)
  if (!parsed.ok) throw new Error('the minimal case cannot be read')
  const changed = setValues(parsed.value, [{ path: ['parties', 1, 'noDeal'], value }])
  if (!changed.ok) throw new Error(changed.diagnostics.map((one) => one.message).join('\n'))
  return changed.value.spec.parties[1]!.noDeal
}

test('a value over the months is written in the order of the months and read back as it was typed', () => {
  const filled = filledNoDeal(0.35, start)
  const months = [
    { month: '24', number: { ...start(undefined), value: '[0.1, 0.3]' } },
    { month: '0', number: { ...start(undefined), value: '0.4', assumed: 'a guess' } },
  ]
  const written = writtenNoDeal({ ...filled, way: 'months', months }, 0.35)!
  const after = noDealAfter(written)
  expect(after).toMatchObject({
    overTime: [
      { month: 0, value: { value: 0.4, assumed: 'a guess' } },
      { month: 24, value: { value: [0.1, 0.3] } },
    ],
  })
  const again = filledNoDeal(after, start)
  expect(again.way).toBe('months')
  expect(writtenNoDeal(again, after)).toEqual(written)
})

test('a state, a number and the war path are written as they are, and what is incomplete is not', () => {
  const filled = filledNoDeal(0.35, start)
  const state = { water: ['mill'], payment: ['none'] }
  expect(noDealAfter(writtenNoDeal({ ...filled, way: 'state', state }, 0.35)!)).toMatchObject({
    state: { water: 'mill', payment: 'none' },
  })
  expect(writtenNoDeal({ ...filled, way: 'path' }, 0.35)).toEqual({ warPath: true })
  expect(writtenNoDeal({ ...filled, way: 'state', state: {} }, 0.35)).toBeNull()
  expect(writtenNoDeal({ ...filled, way: 'months' }, 0.35)).toBeNull()
})
