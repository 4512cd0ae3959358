import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Diagnostic, diagnosticTable } from './diagnostics.ts'
import { parseCase } from './load.ts'

const sample = readFileSync(new URL('./sample-case.yaml', import.meta.url), 'utf8')
const minimal = readFileSync(new URL('../../cases/minimal/case.yaml', import.meta.url), 'utf8')

function codes(diagnostics: readonly Diagnostic[], severity?: string): string[] {
  return diagnostics.filter((one) => !severity || one.severity === severity).map((one) => one.code)
}

/** The sample with one stretch of text replaced; the stretch must be there. */
function changed(from: string, to: string): string {
  expect(sample).toContain(from)
  return sample.replace(from, () => to)
}

/** Line and column, from 1, of the first place where `text` holds `part`. */
function placeOf(text: string, part: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(part)).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

describe('a case that is right', () => {
  it('reads the smallest case', () => {
    const read = parseCase(minimal, { name: 'minimal' })
    expect(codes(read.diagnostics)).toEqual(['assumed-numbers'])
    if (!read.ok) return
    expect(read.value.name).toBe('minimal')
    expect(read.value.text).toBe(minimal)
    expect(read.value.spec.parties.map((party) => party.id)).toEqual(['mill', 'orchard'])
    expect(read.value.locate(['parties', 1, 'noDeal'])).toMatchObject(placeOf(minimal, '0.35'))
  })

  it('reads a case that uses every part', () => {
    const read = parseCase(sample)
    expect(codes(read.diagnostics, 'error')).toEqual([])
    expect(read.ok).toBe(true)
  })

  it('reads JSON, bytes and a byte order mark', () => {
    const read = parseCase(minimal)
    if (!read.ok) throw new Error('the smallest case must be readable')
    const json = JSON.stringify(read.value.spec)
    expect(parseCase(json).ok).toBe(true)
    expect(parseCase(new TextEncoder().encode(`\uFEFF${minimal}`)).ok).toBe(true)
    expect(parseCase(`\uFEFF${minimal}`).ok).toBe(true)
    expect(parseCase(minimal.replaceAll('\n', '\r\n')).ok).toBe(true)
  })

  it('reads a bare year as a date, and aliases as what they stand for', () => {
    const year = parseCase(minimal.replace('asOf: 2025-06-01', 'asOf: 2025'))
    expect(year.ok && year.value.spec.asOf).toBe('2025')
    const shared = minimal
      .replace('authors: [The Endstate authors]', 'authors: &who [The Endstate authors]')
      .replace('limits: [Nothing here is about a real dispute.]', 'limits: [Nothing real.]')
      .concat('sources:\n  - { id: one, kind: invented, publisher: &name Gazette, author: *name }\n')
    const read = parseCase(shared)
    expect(read.ok && read.value.spec.sources[0]?.author).toBe('Gazette')
  })
})

/** What is replaced by what, the code it must give, and the text the problem must point at (in the changed text). */
const faults: [code: keyof typeof diagnosticTable, from: string, to: string, at: string][] = [
  ['yaml-syntax', 'limits: [Nothing here is real.]', 'limits: [Nothing here is real.', 'authors:'],
  ['yaml-tag', 'title: Sample', 'title: !secret Sample', '!secret'],
  ['unknown-anchor', 'title: Sample', 'title: *nowhere', '*nowhere'],
  ['duplicate-key', 'title: Sample', 'title: Sample\ntitle: Again', 'title: Again'],
  ['key-not-text', 'title: Sample', 'title: Sample\n[a, b]: c', '[a, b]'],
  ['unknown-key', 'title: Sample', 'title: Sample\ntitel: Again', 'titel'],
  ['missing-key', 'question: How could the dispute over the harbour end?\n', '', 'endstate: 1'],
  ['missing-format', 'endstate: 1\n', '', 'id: sample'],
  ['newer-format', 'endstate: 1', 'endstate: 2', '2'],
  ['empty-value', 'title: Sample', 'title: ~', '~'],
  ['wrong-type', 'title: Sample', 'title: 12', '12'],
  ['wrong-type', 'reservation: 0.35', 'reservation: [0.35]', '[0.35]'],
  ['wrong-type', 'crossedWhen: { toll: none }', 'crossedWhen: none', 'none, declared'],
  ['not-a-number', 'reservation: 0.35', 'reservation: .nan', '.nan'],
  ['not-a-number', 'value: 0.9', 'value: [0.1, .inf]', '.inf'],
  ['out-of-range', 'reservation: 0.35', 'reservation: 1.35', '1.35'],
  ['out-of-range', 'month: 12', 'month: -12', '-12'],
  ['interval-upside-down', 'weight: [0.3, 0.4, 0.5]', 'weight: [0.5, 0.4, 0.3]', '[0.5, 0.4, 0.3]'],
  ['too-few', 'limits: [Nothing here is real.]', 'limits: []', '[]'],
  ['too-long', 'title: Sample', `title: ${'long '.repeat(50)}`, 'long long'],
  ['unknown-word', 'kind: ranking', 'kind: rankin', 'rankin'],
  ['unknown-word', 'can: partly', 'can: partially', 'partially'],
  ['bad-format', 'date: 2025-05', 'date: May 2025', 'May 2025'],
  ['bad-identifier', 'id: sample', 'id: Sample_1', 'Sample_1'],
  ['bad-identifier', 'trade: { value', 'Trade: { value', 'Trade:'],
  ['reserved-word', '- id: toll\n', '- id: any\n', 'any\n'],
  ['missing-number', 'reservation: 0.35', 'reservation: { note: none yet }', '{ note: none yet }'],
  [
    'two-bases',
    'reservation: 0.35',
    'reservation: { value: 1, assumed: a, derived: trade }',
    '{ value: 1, ass',
  ],
  ['formula-syntax', 'derived: trade / 2', 'derived: trade / / 2', 'trade / / 2'],
  ['constraint-shape', 'if: { berths: many }, then', 'then', '{ id: paid'],
  [
    'condition-shape',
    'agreement: { not: { toll: high } }',
    'agreement: { if: { toll: high } }',
    '{ if: { toll',
  ],
  ['duplicate-id', 'id: poor', 'id: proud', 'proud\n    party'],
  ['unknown-party', 'holder: guild', 'holder: gild', 'gild'],
  ['unknown-party', 'decidedBy: town', 'decidedBy: twon', 'twon'],
  ['unknown-issue', 'statusQuo: { toll', 'statusQuo: { tol', 'tol: high, berths: few'],
  ['unknown-option', '{ toll: low, berths: many }, add', '{ toll: lov, berths: many }, add', 'lov'],
  ['unknown-claim', 'claims: [fleet-wants-berths]', 'claims: [fleet-wants-berth]', 'fleet-wants-berth]'],
  [
    'unknown-source',
    'source: gazette\n    says: The fleet',
    'source: gazete\n    says: The fleet',
    'gazete\n',
  ],
  ['unknown-reading', 'readings: { town: poor }', 'readings: { town: por }', 'por }'],
  ['reading-of-other-party', 'readings: { town: poor }', 'readings: { fleet: poor }', 'poor } }'],
  ['unknown-lever', 'levers: [subsidy]', 'levers: [subsidies]', 'subsidies'],
  ['unknown-scenario', 'from: dry-year', 'from: dry-years', 'dry-years'],
  ['unknown-red-line', 'redLines: { no-toll: 0.9', 'redLines: { no-tol: 0.9', 'no-tol: 0.9'],
  ['unknown-quantity', 'town.weight.toll: 0.5', 'town.weight.tol: 0.5', 'town.weight.tol:'],
  ['unknown-quantity', 'derived: trade / 2', 'derived: trad / 2', 'trad / 2'],
  ['unknown-subject', 'about: [town, toll]', 'about: [town, tool]', 'tool]'],
  ['cycle', 'derived: trade / 2', 'derived: share / 2', 'share / 2'],
  ['cycle', 'id: dry-year, name', 'id: dry-year, from: helped, name', 'helped, name'],
  ['weights-sum', 'weight: 0.6', 'weight: 0.7', 'toll:\n          weight'],
  ['missing-weight', 'berths: { weight: [0.3, 0.4, 0.5], ', 'berths: { ', '{ options'],
  ['missing-option-value', 'few: 1, many: 0', 'few: 1', '{ few: 1 }'],
  [
    'status-quo-incomplete',
    'statusQuo: { toll: high, berths: few }',
    'statusQuo: { toll: high }',
    '{ toll: high }\n',
  ],
  [
    'status-quo-infeasible',
    'statusQuo: { toll: high',
    'statusQuo: { toll: none',
    '{ toll: none, berths: few }',
  ],
  ['priors-all-zero', 'prior: 0.6, ', 'prior: 0, ', '0, changes'],
  ['quote-too-long', 'exact: the toll above all', `exact: ${'w '.repeat(13)}`, 'w w w'],
  [
    'reading-without-weights',
    'party: town\n    name: Poor',
    'party: fleet\n    name: Poor',
    '{ toll: { weight: 0.7',
  ],
]

describe('a case with one fault', () => {
  for (const [code, from, to, at] of faults) {
    it(`${code}: ${to.slice(0, 50).trim() || 'left out'}`, () => {
      let text = changed(from, to)
      if (code === 'priors-all-zero') text = text.replace('prior: 0.4', 'prior: 0')
      const read = parseCase(text)
      expect(read.ok).toBe(false)
      const found = read.diagnostics.find((one) => one.code === code)
      expect(codes(read.diagnostics), 'codes found').toContain(code)
      expect({ line: found!.line, column: found!.column }).toEqual(placeOf(text, at))
    })
  }

  it('suggests the name that was probably meant', () => {
    const suggestion = (from: string, to: string) =>
      parseCase(changed(from, to)).diagnostics.find((one) => one.severity === 'error')?.suggestion
    expect(suggestion('holder: guild', 'holder: giuld')).toBe('guild')
    expect(suggestion('levers: [subsidy]', 'levers: [subsidies]')).toBe('subsidy')
    expect(suggestion('title: Sample', 'title: Sample\nlicense: none')).toBe('licence')
    expect(suggestion('kind: ranking', 'kind: rankings')).toBe('ranking')
    expect(suggestion('town.weight.toll: 0.5', 'town.wieght.toll: 0.5')).toBe('town.weight.toll')
    expect(suggestion('holder: guild', 'holder: somebody-else')).toBeUndefined()
  })

  it('warns where a case is readable but thin', () => {
    const warned = (from: string, to: string) => codes(parseCase(changed(from, to)).diagnostics, 'warning')
    expect(warned(', assessed: 0.8', '')).toContain('red-line-not-assessed')
    expect(warned('set: { town.weight.toll: 0.5, town.weight.berths: 0.5 } }', 'set: {} }')).toContain(
      'lever-without-effect',
    )
    expect(warned('claims: [fleet-wants-berths]', 'claims: []')).toContain('unused-claim')
    expect(warned('    quote: { exact: berths for every boat, start: 90 }\n', '')).toContain(
      'unanchored-claim',
    )
    expect(warned('judged: { by: A, on: 2025-06-01, because: It', 'quoted: toll-matters #')).toContain(
      'quoted-without-number',
    )
    expect(warned(', from: [{ claim: toll-matters, gives: order }]', '')).toContain('judged-without-passage')
    expect(warned('exits: [{ party: guild, from: low, to: none }]', 'exits: []')).toContain(
      'party-decides-nothing',
    )
    expect(warned('decidedBy: [town, fleet]', 'decidedBy: [town]')).toContain('exit-without-joint-issue')
    expect(
      warned('        berths: { weight: [0.3, 0.4, 0.5], options: { few: 1, many: 0 } }\n', ''),
    ).toContain('issue-without-weight')
  })
})

describe('several faults', () => {
  it('are all reported at once, in the order of the text, shape and references together', () => {
    const text = sample
      .replace('title: Sample', 'title: 12')
      .replace('holder: guild', 'holder: gild')
      .replace('can: partly', 'can: partially')
    const errors = parseCase(text).diagnostics.filter((one) => one.severity === 'error')
    expect(codes(errors)).toEqual(['wrong-type', 'unknown-word', 'unknown-party'])
    expect(errors.map((one) => one.line)).toEqual([...errors.map((one) => one.line)].sort((a, b) => a - b))
  })

  it('stop at a limit, and warnings never become an error', () => {
    const unknown = Array.from({ length: 500 }, (_, index) => `key-${index}: 1`).join('\n')
    const read = parseCase(`${minimal}${unknown}\n`)
    expect(read.diagnostics.length).toBeLessThan(300)
    expect(codes(read.diagnostics)).toContain('too-many-problems')
    const claims = Array.from(
      { length: 500 },
      (_, index) => `  - { id: c${index}, source: s, says: Something. }`,
    )
    const thin = parseCase(`${minimal}sources: [{ id: s, kind: invented }]\nclaims:\n${claims.join('\n')}\n`)
    expect(thin.ok).toBe(true)
    expect(codes(thin.diagnostics)).toContain('more-warnings')
    expect(thin.diagnostics.length).toBeLessThan(100)
  })
})

describe('a text that is no case', () => {
  const refused = (input: string | Uint8Array) => {
    const read = parseCase(input)
    expect(read.ok).toBe(false)
    return codes(read.diagnostics, 'error')
  }

  it('refuses bytes that are not UTF-8', () => {
    expect(refused(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).toEqual(['not-utf8'])
    expect(refused(new Uint8Array([0x61, 0x00, 0x3a, 0x00]))).toEqual(['not-utf8'])
    expect(refused(new Uint8Array([0x61, 0x3a, 0x20, 0xc3, 0x28]))).toEqual(['not-utf8'])
  })

  it('refuses empty, scalar, list and second documents', () => {
    for (const text of ['', ' \n', '# only a comment\n', '---\n'])
      expect(refused(text)).toEqual(['empty-file'])
    for (const text of ['word', '12', '[a]', 'null', '- a']) {
      expect(['not-a-mapping', 'empty-file']).toContain(refused(text)[0])
    }
    expect(refused(`${minimal}---\nmore: text\n`)).toEqual(['yaml-syntax'])
    expect(refused(`%YAML 1.1\n---\n${minimal}`)).toEqual(['yaml-syntax'])
  })

  it('refuses bombs without being slowed down', () => {
    const begin = performance.now()
    for (const open of ['[', '{a: ', '- ', '? ', '[{a: ']) {
      expect(refused(open.repeat(200_000))).toContain('nesting-too-deep')
    }
    const stairs = Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    expect(refused(stairs)).toEqual(['nesting-too-deep'])
    const laughs = Array.from(
      { length: 20 },
      (_, n) => `a${n}: &a${n} [${`*a${n - 1}, `.repeat(9)}*a${n - 1}]`,
    )
    expect(refused(`a: &a-1 [x, x]\n${laughs.join('\n')}\n`)).toContain('yaml-alias-bomb')
    const tower = Array.from({ length: 60 }, (_, n) => `a${n}: &a${n} [[*a${n - 1}]]`)
    expect(refused(`a: &a-1 [x]\n${tower.join('\n')}\n`)).toContain('nesting-too-deep')
    expect(refused('a: &a [*a]')).toContain('unknown-anchor')
    expect(refused('x'.repeat(8_000_001))).toEqual(['too-large'])
    expect(refused(`[${'1,'.repeat(400_000)}`)).toEqual(['too-large'])
    expect(performance.now() - begin).toBeLessThan(20_000)
  })

  it('keeps names such as __proto__ and constructor harmless', () => {
    expect(refused(`${minimal}__proto__: { polluted: 1 }\n`)).toContain('unknown-key')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(refused(minimal.replaceAll('payment', 'constructor'))).toContain('reserved-word')
  })
})
