import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { setValue, writeCase } from './edit.ts'
import { parseCase } from './load.ts'
import { migrations } from './migrations.ts'
import { formatVersion } from './schema/case.ts'

const sample = readFileSync(new URL('./sample-case.yaml', import.meta.url), 'utf8')
/** The sample as it would have been written in the draft before the first release. */
const draft = sample
  .replace('endstate: 1', 'version: 0 # the draft')
  .replace('endStates:', 'outcomes:')
  .replace('is: { toll: low }', 'pattern: { toll: low }')

describe('older formats', () => {
  it('lead step by step to the present one', () => {
    expect(migrations.map((step) => step.to)).toEqual(migrations.map((step) => step.from + 1))
    expect(migrations.at(-1)?.to).toBe(formatVersion)
  })

  it('are read as the present one, with a warning', () => {
    const old = parseCase(draft)
    const present = parseCase(sample)
    expect(old.diagnostics.map((one) => one.code)).toContain('older-format')
    if (!old.ok || !present.ok) throw new Error('both must be readable')
    expect(old.value.spec).toEqual(present.value.spec)
    expect(old.value.migratedFrom).toBe(0)
    expect(old.value.text).toBe(draft)
  })

  it('are written in the present one, with their comments', () => {
    const old = parseCase(draft)
    if (!old.ok) throw new Error('must be readable')
    const text = writeCase(old.value)
    expect(text).toContain('endstate: 1 # the draft')
    expect(text).toContain('# An invented dispute')
    const again = parseCase(text)
    expect(again.ok && again.value.migratedFrom).toBeUndefined()
    expect(again.ok && again.value.spec).toEqual(old.value.spec)
    const changed = setValue(old.value, ['title'], 'Changed')
    expect(changed.ok && changed.value.spec.title).toBe('Changed')
  })

  it('point at the old text when something is wrong', () => {
    const text = draft.replace('pattern: { toll: low }', 'pattern: { toll: lo }')
    const found = parseCase(text).diagnostics.find((one) => one.code === 'unknown-option')
    const line = text.split('\n').findIndex((one) => one.includes('pattern:')) + 1
    expect(found).toMatchObject({ line, suggestion: 'low' })
  })

  it('are left alone when the version is not one that is known', () => {
    for (const version of ['-1', '0.5', 'one', '~', '[1]']) {
      const read = parseCase(sample.replace('endstate: 1', `endstate: ${version}`))
      expect(read.ok, version).toBe(false)
      expect(read.diagnostics.find((one) => one.severity === 'error')?.line).toBe(2)
    }
  })
})
