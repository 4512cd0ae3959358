import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCase } from './load.ts'

/** A whole case in as few words as possible, since the time of the test is the length of this text. */
const small = `endstate: 1
id: a
title: A
question: Q
asOf: 2025
purpose: P
limits: [L]
authors: [A]
parties:
- {id: p, name: P, noDeal: [0, 1], preferences: {kind: additive, issues: {i: {weight: 1, options: {x: 0, y: 1}}}}}
- id: q
  name: Q
  noDeal: 0
  preferences: {kind: ranking, tiers: [{i: x}, {i: y}]}
issues: [{id: i, name: I, decidedBy: [p, q], options: [{id: x, name: X}, {id: y, name: Y}]}]
`
const sample = readFileSync(new URL('./sample-case.yaml', import.meta.url), 'utf8')

/** Runs in the normal test; a longer soak sets ENDSTATE_FUZZ_RUNS. */
const runs = Number(process.env.ENDSTATE_FUZZ_RUNS ?? 20_000)
const slowest = 2000
const patience = 60_000 + runs * 50

/** One change to a text; positions are fractions of its length, so that they shrink well. */
type Change = (text: string) => string

const fraction = fc.nat(9999).map((tenThousandths) => tenThousandths / 10_000)
const poison = fc.oneof(
  fc.constantFrom(
    ...[
      '.nan',
      '.inf',
      '-.inf',
      '1e999',
      '-0',
      '0x7f',
      '9'.repeat(400),
      'null',
      '~',
      'true',
      "''",
      '"',
      "'",
      '{',
      '}',
    ],
    ...[
      '[',
      ']',
      '[]',
      '{}',
      '- ',
      '? ',
      ': ',
      ', ',
      '&a ',
      '*a',
      '*b',
      '!!str ',
      '!x ',
      '<<: ',
      '|\n',
      '>\n',
      '%YAML 1.1\n',
    ],
    ...[
      '---\n',
      '...\n',
      '#',
      '\t',
      '\r',
      '\0',
      '\u001b[2J',
      '\u2028',
      '\ud800',
      '😀',
      '__proto__: 1',
      'constructor',
      '@',
      '`',
    ],
    ...[
      '[[[[[[[[[[[[',
      '{a: {a: {a: ',
      '['.repeat(200),
      '- '.repeat(200),
      'x'.repeat(2000),
      'any',
      'then',
      '2025',
      '[0.9, 0.1]',
    ],
  ),
  fc.string({ maxLength: 6 }),
  fc.double().map(String),
  fc.integer().map(String),
)

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fraction, poison).map(
    ([at, what]): Change =>
      (text) =>
        splice(text, at, 0, what),
  ),
  fc.tuple(fraction, fc.nat(30)).map(
    ([at, length]): Change =>
      (text) =>
        splice(text, at, length, ''),
  ),
  fc.tuple(fraction, fc.nat(12), poison).map(
    ([at, length, what]): Change =>
      (text) =>
        splice(text, at, length, what),
  ),
  fc.tuple(fraction, fraction).map(
    ([from, to]): Change =>
      (text) =>
        moveLine(text, from, to, 'copy'),
  ),
  fc.tuple(fraction, fraction).map(
    ([from, to]): Change =>
      (text) =>
        moveLine(text, from, to, 'swap'),
  ),
  fc.tuple(fraction, fraction).map(
    ([from, to]): Change =>
      (text) =>
        swapWords(text, from, to),
  ),
  fc.tuple(fraction, poison).map(
    ([at, what]): Change =>
      (text) =>
        replaceWord(text, at, what),
  ),
  fc.tuple(fraction, fc.nat(8)).map(
    ([at, depth]): Change =>
      (text) =>
        indentLine(text, at, depth),
  ),
)

function splice(text: string, at: number, length: number, what: string): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + what + text.slice(start + length)
}

function moveLine(text: string, from: number, to: number, way: 'copy' | 'swap'): string {
  const lines = text.split('\n')
  const [a, b] = [from, to].map((one) => Math.min(lines.length - 1, Math.floor(one * lines.length))) as [
    number,
    number,
  ]
  if (way === 'copy') lines.splice(b, 0, lines[a]!)
  else [lines[a], lines[b]] = [lines[b]!, lines[a]!]
  return lines.join('\n')
}

const words = /[\w.-]+/g

function swapWords(text: string, from: number, to: number): string {
  const all = text.match(words) ?? []
  const one = all[Math.floor(from * (all.length - 1))] ?? ''
  return replaceWord(text, to, one)
}

function replaceWord(text: string, at: number, what: string): string {
  const all = [...text.matchAll(words)]
  const found = all[Math.floor(at * (all.length - 1))]
  return found ? text.slice(0, found.index) + what + text.slice(found.index + found[0].length) : text + what
}

function indentLine(text: string, at: number, depth: number): string {
  const lines = text.split('\n')
  const index = Math.min(lines.length - 1, Math.floor(at * lines.length))
  lines[index] = ' '.repeat(depth) + lines[index]!.trimStart()
  return lines.join('\n')
}

/** Reads a text and holds the result to what is promised of every result. */
function holds(input: string | Uint8Array): boolean {
  const begin = performance.now()
  const result = parseCase(input)
  const time = performance.now() - begin
  const broken: string[] = []
  if (time > slowest) broken.push(`took ${time} ms`)
  if (result.ok === result.diagnostics.some((one) => one.severity === 'error'))
    broken.push('ok with errors, or not')
  for (const one of result.diagnostics) {
    if (!(one.line >= 1 && one.column >= 1)) broken.push(`place ${one.line}:${one.column}`)
    if (one.endColumn !== undefined && one.endColumn <= one.column) broken.push('ends before it begins')
    if (/\n|\[object/.test(one.message)) broken.push(one.message)
    if (one.message.length > 1000) broken.push('message too long')
  }
  if (broken.length > 0) throw new Error(broken.join('; '))
  return result.ok
}

/** A text with every change of a list made to it. */
function withAll(list: readonly Change[], text: string): string {
  return list.reduce((before, one) => one(before), text)
}

describe('any text at all', () => {
  it(
    `is read or refused with a place, never thrown at (${runs} changed cases)`,
    () => {
      let read = 0
      const changes = fc.array(change, { minLength: 1, maxLength: 3 })
      fc.assert(
        fc.property(changes, (list) => {
          if (holds(withAll(list, small))) read += 1
        }),
        { numRuns: runs },
      )
      // Both outcomes must be met, or the changes are too gentle or too rough to find anything.
      expect(read).toBeGreaterThan(runs / 100)
      expect(read).toBeLessThan(runs * 0.9)
    },
    patience,
  )

  it(
    'also where the case uses every part of the language',
    () => {
      const changes = fc.array(change, { minLength: 1, maxLength: 2 })
      fc.assert(
        fc.property(changes, (list) => void holds(withAll(list, sample))),
        { numRuns: Math.ceil(runs / 50) },
      )
    },
    patience,
  )

  it(
    'also bytes with some of them flipped, and YAML that was never a case',
    () => {
      const few = { numRuns: Math.ceil(runs / 20) }
      const bytes = new TextEncoder().encode(small)
      const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
      fc.assert(
        fc.property(flips, (list) => {
          const copy = bytes.slice()
          for (const [at, value] of list) copy[at] = value
          holds(copy)
        }),
        few,
      )
      fc.assert(
        fc.property(
          fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.uint8Array()),
          (text) => void holds(text),
        ),
        few,
      )
    },
    patience,
  )
})
