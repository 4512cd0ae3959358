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
  const reading =
    spec.readings.find((one) => spec.parties.find(({ id }) => id === one.party)!.redLines[0]) ??
    spec.readings[0]!
  const rows = readingRows(spec, reading)
  const rowIn = (now: typeof spec, key: string) =>
    readingRows(now, now.readings.find(({ id }) => id === reading.id)!).find((one) => one.key === key)!
  for (const kind of ['weight', 'value', 'no-deal', 'red-line'] as const) {
    const row = rows.find((one) => one.kind === kind && one.held === undefined && one.base !== undefined)
    if (!row) continue
    const after = sound(held(rows, row, { value: 0.25, assumed: 'a try' }), tutorial)
    const now = rowIn(after.spec, row.key)
    expect(now.held, row.key).toMatchObject({ value: 0.25 })
    expect(after.text).toContain('# STEP 5.')
    const all = readingRows(after.spec, after.spec.readings.find(({ id }) => id === reading.id)!)
    const back = sound(cleared(all, now), after.text)
    expect(rowIn(back.spec, row.key).held, row.key).toBeUndefined()
    expect(back.spec.parties).toEqual(spec.parties)
  }
})
