import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { CaseFile } from './case-file.ts'
import { type CaseValue, setValue, textWith, writeCase } from './edit.ts'
import { parseCase } from './load.ts'

const sample = readFileSync(new URL('./sample-case.yaml', import.meta.url), 'utf8')
const minimal = readFileSync(new URL('../../cases/minimal/case.yaml', import.meta.url), 'utf8')

function read(text: string): CaseFile {
  const result = parseCase(text)
  if (!result.ok) throw new Error(result.diagnostics.map((one) => one.message).join('\n'))
  return result.value
}

function edited(text: string, path: (string | number)[], value: CaseValue | undefined): CaseFile {
  const result = setValue(read(text), path, value)
  if (!result.ok) throw new Error(result.diagnostics.map((one) => one.message).join('\n'))
  return result.value
}

const comments = (text: string) => text.split('\n').flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1] ?? [])

describe('writing a case', () => {
  it('gives the text back unchanged when nothing was edited', () => {
    for (const text of [sample, minimal, minimal.replaceAll('\n', '\r\n')])
      expect(writeCase(read(text))).toBe(text)
  })
})

describe('changing a value', () => {
  it('changes nothing else in the text', () => {
    const after = edited(minimal, ['parties', 1, 'noDeal'], [0.1, 0.35])
    expect(after.text).toBe(minimal.replace('0.35', '[0.1, 0.35]'))
    expect(after.spec.parties[1]?.noDeal).toEqual([0.1, 0.35])
    const path = ['parties', 0, 'preferences', 'issues', 'water', 'options', 'shared']
    expect(edited(minimal, path, 0.65).text).toBe(minimal.replace('0.6,', '0.65,'))
  })

  it('quotes text that would be read as something else', () => {
    for (const title of [
      'true',
      '12',
      'a: b',
      '# no comment',
      '- item',
      'it’s "so"',
      '[x]',
      ' padded ',
      '@at',
      '2025-01-01',
    ]) {
      expect(edited(minimal, ['title'], title).spec.title).toBe(title)
      expect(
        edited(minimal, ['issues', 0, 'options', 0, 'name'], title).spec.issues[0]?.options[0]?.name,
      ).toBe(title)
    }
  })

  it('adds keys and items, and removes them, keeping comments and order', () => {
    const added = edited(minimal, ['parties', 0, 'short'], 'Mill')
    expect(added.spec.parties[0]?.short).toBe('Mill')
    expect(comments(added.text)).toEqual(comments(minimal))
    const more = edited(added.text, ['limits', 1], 'Nor about water')
    expect(more.spec.limits).toHaveLength(2)
    const less = edited(more.text, ['parties', 0, 'short'], undefined)
    expect(less.spec.parties[0]?.short).toBeUndefined()
    expect(Object.keys(parse(less.text) as object)).toEqual(Object.keys(parse(minimal) as object))
  })

  it('gives diagnostics for a change that would break the case, and leaves the old one whole', () => {
    const before = read(minimal)
    const result = setValue(before, ['parties', 0, 'preferences', 'issues', 'water', 'weight'], 0.9)
    expect(result.ok).toBe(false)
    expect(result.diagnostics.map((one) => one.code)).toContain('weights-sum')
    expect(writeCase(before)).toBe(minimal)
    expect(setValue(before, ['title', 'deeper'], 'x').ok).toBe(true)
    expect(setValue(before, [], 'x').ok).toBe(false)
  })

  it('does what was asked and nothing else, wherever it is asked (property)', () => {
    const plain: unknown = parse(sample)
    const leaves = leafPaths(plain)
    const before = read(sample)
    const value = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.string(),
      fc.constantFrom([0.1, 0.4], true),
    )
    fc.assert(
      fc.property(fc.constantFrom(...leaves), value, (path, next) => {
        const text = textWith(sample, path, next)
        const expected: unknown = structuredClone(plain)
        put(expected, path, next)
        expect(parse(text)).toEqual(expected)
        expect(comments(text)).toEqual(comments(sample))
        const result = setValue(before, path, next)
        if (!result.ok) return
        expect(result.value.text).toBe(text)
        const again = parseCase(writeCase(result.value))
        expect(again.ok && again.value.spec).toEqual(result.value.spec)
      }),
      { numRuns: 150 },
    )
  })
})

function leafPaths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) =>
    leafPaths(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function put(top: unknown, path: (string | number)[], value: CaseValue): void {
  let here = top as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) here = here[step] as Record<string | number, unknown>
  here[path.at(-1)!] = value
}
