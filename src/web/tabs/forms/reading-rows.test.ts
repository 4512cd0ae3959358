import { readFileSync } from 'node:fs'
import { compileCase, parseCase, setValues } from 'endstate'
import { expect, test } from 'vitest'
import { cleared, held, readingRows } from './reading-rows.ts'

const tutorial = readFileSync(new URL('../../../../cases/tutorial/case.yaml', import.meta.url), 'utf8')

function read(text: string) {
  const result = parseCase(text)
  if (!result.ok) throw new Error(result.diagnostics.map((one) => one.message).join('\n'))
  return result.value
}

function sound(changes: Parameters<typeof setValues>[1], text: string) {
  const changed = setValues(read(text), changes)
  const compiled = changed.ok ? compileCase(changed.value) : changed
  if (!changed.ok || !compiled.ok)
    throw new Error(compiled.diagnostics.map((one) => `${one.path.join('.')}: ${one.message}`).join('\n'))
  return changed.value
}

test('a number of each kind can be set under a reading, and cleared so that the case is what it was', () => {
  const { spec } = read(tutorial)
  const party = spec.readings[0]!.party
  const reading = spec.readings.find((one) => one.party === party)!
  const rowsIn = (now: typeof spec) => readingRows(now, now.readings.find(({ id }) => id === reading.id)!)
  const rows = rowsIn(spec)
  const tried = (['weight', 'value', 'no-deal', 'reservation'] as const).flatMap((kind) => {
    const found = rows.find((one) => one.kind === kind && one.held === undefined && one.base !== undefined)
    return found ? [found] : []
  })
  expect(tried.length).toBeGreaterThan(1)
  const set = tried.flatMap((row) => held(rows, row, { value: 0.25, assumed: 'a try' }))
  const after = sound(set, tutorial)
  expect(after.text).toContain('# STEP 5.')
  const now = rowsIn(after.spec).filter(({ key }) => tried.some((one) => one.key === key))
  for (const row of now) expect(row.held, row.key).toMatchObject({ value: 0.25 })
  const all = rowsIn(after.spec)
  const back = sound(
    now.flatMap((row) => cleared(all, row)),
    after.text,
  )
  for (const { key } of tried)
    expect(rowsIn(back.spec).find((one) => one.key === key)!.held, key).toBeUndefined()
  expect(back.spec.parties).toEqual(spec.parties)
})
