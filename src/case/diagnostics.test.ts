import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diagnose, diagnosticTable } from './diagnostics.ts'
import { formatDiagnostic } from './format-diagnostic.ts'
import { caseJsonSchema } from './json-schema.ts'
import { caseFileReference, diagnosticsReference } from './reference-pages.ts'

const page = (name: string) => readFileSync(new URL(`../../docs/reference/${name}`, import.meta.url), 'utf8')

describe('the list of diagnostics', () => {
  it('is the same in the reference page, both ways', () => {
    const written = [...page('diagnostics.md').matchAll(/^## `([a-z0-9-]+)`$/gm)].map((match) => match[1])
    expect(written).toEqual(Object.keys(diagnosticTable).sort())
  })

  it('has reference pages that are up to date (node scripts/run.mjs scripts/reference.ts)', () => {
    expect(page('diagnostics.md')).toBe(diagnosticsReference())
    expect(page('case-file.md')).toBe(caseFileReference())
    expect(page('case.schema.json')).toBe(`${JSON.stringify(caseJsonSchema(), null, 2)}\n`)
  })

  it('says of each what it means and what to do, as sentences', () => {
    for (const [code, entry] of Object.entries(diagnosticTable)) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(entry.meaning, code).toMatch(/^[A-Z].*\.$/)
      expect(entry.remedy, code).toMatch(/[.}]$/)
      expect(entry.message, code).not.toMatch(/\.$/)
    }
  })

  it('fills every word of the wording', () => {
    const words = { name: 'gild' }
    const one = diagnose(
      'unknown-party',
      { path: ['levers', 0], place: { line: 1, column: 1 }, suggestion: 'guild' },
      words,
    )
    expect(one).toMatchObject({ severity: 'error', path: ['levers', 0], suggestion: 'guild' })
    expect(one.message).toContain('gild')
    expect(one.message).toContain('guild')
    expect(JSON.stringify(one)).not.toMatch(/\{[a-z]+\}/)
  })
})

describe('a diagnostic as text', () => {
  const at = (line: number, column: number, endColumn?: number) => {
    const place = endColumn === undefined ? { line, column } : { line, column, endColumn }
    return diagnose('unknown-party', { path: [], place }, { name: 'gild' })
  }

  it('puts the caret under the place, also behind tabs', () => {
    const lines = formatDiagnostic(at(2, 10, 14), 'a: 1\n\tholder: gild\n', { name: 'x.yaml' }).split('\n')
    expect(lines[0]).toMatch(/^x\.yaml:2:10 error\[unknown-party\] /)
    const [source, caret] = [lines[1]!, lines[2]!]
    expect(source.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('gild')
    expect(caret).toContain('\t')
  })

  it('cuts long lines, and bears places outside the text', () => {
    const long = `${'x'.repeat(5000)} gild ${'y'.repeat(5000)}`
    const lines = formatDiagnostic(at(1, 5002, 5006), long, { name: 'x' }).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200)
    expect(lines[1]!.slice(lines[2]!.indexOf('^')).startsWith('gild')).toBe(true)
    expect(formatDiagnostic(at(99, 1), 'a', { name: 'x' })).toContain('x:99:1')
    expect(formatDiagnostic(at(1, 99), 'a', { name: 'x' })).toContain('^')
  })

  it('prints nothing a terminal would obey', () => {
    const text = formatDiagnostic(at(1, 1), 'a\u001b[31m\u0007 gild', { name: 'x' })
    expect(text.includes('\u001b') || text.includes('\u0007')).toBe(false)
  })
})
