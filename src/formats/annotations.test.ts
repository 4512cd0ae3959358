/** Claims out and back in every form: ids, positions in code points and quoted text survive; hostile files do not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claim, claim as claimSchema, type Source } from '../case/index.ts'
import { readAnnotations, writeAnnotations } from './annotations.ts'
import type { AnnotationsContext, RowsImport } from './annotations-rows.ts'
import { readClaimsCsv, writeClaimsCsv } from './claims-csv.ts'
import { readDoccano, writeDoccano } from './doccano.ts'
import { readHypothesis, writeHypothesis } from './hypothesis.ts'

// An emoji before every anchor, a right-to-left line, and Windows line ends.
const text =
  'Harbour 🚢 news 🎉.\r\nThe mayor said: "We pay 1,500 crowns a day."\r\nשלום לכולם.\r\nThe fleet denied it, =SUM(1) or not.\r\n'
const sha256 = 'a'.repeat(64)
const source: Source = { id: 'gazette', kind: 'news', title: 'Gazette', sha256, handling: 'public' }
const at = (fragment: string): number => [...text.slice(0, text.indexOf(fragment))].length
const claim = (id: string, fields: Record<string, unknown>): Claim =>
  claimSchema.parse({ id, source: 'gazette', says: `About ${id}.`, ...fields })

const claims: Claim[] = [
  claim('pays', {
    says: '=The mayor pays, "daily"; he says',
    by: 'the mayor',
    date: '2025-02',
    about: ['town', 'toll'],
    holder: 'town',
    quote: {
      exact: 'We pay 1,500 crowns a day.',
      start: at('We pay'),
      prefix: 'said: "',
      suffix: '"\r\n',
      refine: { exact: '1,500 crowns', start: 7 },
    },
    figure: { value: [1400, 1600], unit: 'crowns/day', comparator: 'about', measure: 'toll', from: '2025' },
    answers: [
      { proposition: 'p-one', says: 'yes', register: 'wants', strength: 'hedged', only: 'as a question' },
    ],
    accepted: { by: 'A. Reader', on: '2025-06-01', suggestedBy: 'rules 1', edited: true },
    handling: 'team',
  }),
  claim('greeting', { quote: { exact: 'שלום לכולם.', start: at('שלום') } }),
  claim('denial', { stance: 'denies', quote: { exact: '=SUM(1) or not', start: at('=SUM') } }),
]
const withoutQuote = claim('bare', { by: "'=x", figure: { value: -5 } })
const spec = { id: 'harbour', sources: [source], claims: [...claims, withoutQuote] }
const textOf = (id: string): string | undefined => (id === 'gazette' ? text : undefined)
const here: AnnotationsContext = { sources: [source], textOf }

type Form = {
  write: (of: typeof spec) => string
  read: (written: string, about: AnnotationsContext) => RowsImport<Claim>
}
const forms: Record<string, Form> = {
  w3c: { write: writeAnnotations, read: readAnnotations },
  hypothesis: { write: (of) => writeHypothesis(of, { textOf }), read: readHypothesis },
  doccano: { write: (of) => writeDoccano(of, textOf).text, read: readDoccano },
  csv: { write: (of) => writeClaimsCsv(of.claims), read: readClaimsCsv },
}

describe.each(Object.entries(forms))('%s', (name, { write, read }) => {
  const expected = name === 'doccano' ? claims : spec.claims

  test('what was written comes back whole, ids, positions and quotes included', () => {
    const back = read(write(spec), here)
    expect(back.ok && back.items).toEqual(expected)
    expect(back.ok && back.rows.map(({ outcome }) => outcome)).toEqual(expected.map(() => 'taken'))
  })

  test('without the stored texts, too', () => {
    const back = read(write(spec), { sources: [source] })
    expect(back.ok && back.items).toEqual(expected)
  })

  test('a source the case does not have refuses the row and says what to do', () => {
    const back = read(write(spec), { sources: [] })
    expect(back.ok && back.items).toEqual([])
    expect(back.ok && back.rows.every((row) => row.outcome === 'refused' && row.remedy !== undefined)).toBe(
      true,
    )
  })

  test('no text, however broken, makes the reader throw', () => {
    const whole = write(spec)
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 8 }), (from, length, put) => {
        const broken = whole.slice(0, from) + put + whole.slice(from + length)
        const back = read(broken, here)
        if (back.ok) for (const { id } of back.items) expect(id).toMatch(/^[a-z0-9-]+$/)
        else expect(back.problems[0]?.remedy).toBeTruthy()
      }),
      { numRuns: 150 },
    )
  })
})

test('ids and positions survive whatever the words are', () => {
  const word = fc.stringMatching(/^[a-z=@'",;\n🚢é]{1,8}$/u)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(20), (words, gap) => {
      const exact = words.join(' ').trim() || 'x'
      const stored = `${'🎉'.repeat(gap)} ${exact} .`
      const one = claim('any', { says: `x ${exact}`, quote: { exact, start: gap + 1 } })
      const about = { sources: [source], textOf: () => stored }
      const of = { ...spec, claims: [one] }
      for (const back of [
        readAnnotations(writeAnnotations(of), about),
        readHypothesis(writeHypothesis(of, about), about),
        readDoccano(writeDoccano(of, about.textOf).text, about),
        readClaimsCsv(writeClaimsCsv([one]), about),
      ]) {
        expect(back.ok && back.items.map(({ id, quote }) => ({ id, quote }))).toEqual([
          { id: 'any', quote: one.quote },
        ])
      }
    }),
  )
})

test('Hypothesis positions are UTF-16 units, W3C and doccano positions code points', () => {
  const units = text.indexOf('We pay')
  expect(units).toBe(at('We pay') + 2)
  const [first] = (
    JSON.parse(writeHypothesis(spec, { textOf })) as {
      annotations: { target: { selector: { start: number }[] }[] }[]
    }
  ).annotations
  expect(first!.target[0]!.selector[0]!.start).toBe(units)
  const page = JSON.parse(writeAnnotations(spec)) as {
    items: { target: { selector: { start: number }[] } }[]
  }
  expect(page.items[0]!.target.selector[1]!.start).toBe(at('We pay'))
  const line = JSON.parse(writeDoccano(spec, textOf).text.split('\n')[0]!) as {
    label: [number, number, string][]
    text: string
  }
  const [start, end] = line.label[0]!
  expect([...line.text].slice(start, end).join('')).toBe('We pay 1,500 crowns a day.')
})

test('a file that passed through Hypothesis keeps id and quote; its position is converted with the text', () => {
  const file = JSON.parse(writeHypothesis(spec, { textOf })) as { annotations: Record<string, unknown>[] }
  const kept = file.annotations.map(({ target, tags, text: says, uri, document }) => ({
    target,
    tags,
    text: says,
    uri,
    document,
  }))
  const written = JSON.stringify({ annotations: kept })
  const back = readHypothesis(written, here)
  expect(back.ok && back.items.map(({ id, quote }) => [id, quote?.start, quote?.exact])).toEqual(
    spec.claims.map(({ id, quote }) => [id, quote?.start, quote?.exact]),
  )
  const elsewhere = readHypothesis(written, { sources: [source] })
  expect(elsewhere.ok && elsewhere.rows[0]).toMatchObject({ outcome: 'changed' })
  expect(elsewhere.ok && elsewhere.items[0]?.quote?.start).toBeUndefined()
})

test.each([
  [
    'a moved quote is changed and says so',
    { quote: { exact: 'The fleet', start: 1 } },
    'changed',
    /moved from 1 to/,
  ],
  [
    'a quote that is not in the text',
    { quote: { exact: 'The fleets', start: 1 } },
    'refused',
    /letter by letter/,
  ],
  ['HTML in a text', { says: 'A <img src=x onerror=alert(1)> mayor' }, 'refused', /HTML/],
  ['too many words', { quote: { exact: 'a b c d e f g h i j k l m' } }, 'refused', /12 words/],
])('%s', (_, fields, outcome, says) => {
  const one = { ...claims[1]!, id: 'odd', ...fields } as Claim
  const back = readAnnotations(writeAnnotations({ ...spec, claims: [one] }), here)
  expect(back.ok && back.rows[0]).toMatchObject({
    outcome,
    says: expect.stringMatching(says) as string,
    line: expect.any(Number) as number,
  })
})

test('hostile JSON is refused as a value and reaches no prototype', () => {
  const proto = `[{"type":"Annotation","__proto__":{"polluted":1},"endstate:figure":{"__proto__":{"polluted":1},"value":1},"body":{"value":"x"},"target":"urn:sha256:${sha256}"}]`
  const back = readAnnotations(proto, here)
  expect(back.ok && back.items[0]?.figure).toEqual({ value: 1, comparator: '=' })
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
  for (const hostile of [
    '['.repeat(1e5),
    '{"items":5}',
    '[1,"x",null]',
    '"',
    '',
    '{"items":[{"target":[]}]}',
  ]) {
    const read = readAnnotations(hostile, here)
    expect(read.ok ? read.items : []).toEqual([])
    if (read.ok) expect(read.rows.every((row) => row.outcome === 'refused')).toBe(true)
  }
  expect(readAnnotations(' '.repeat(20_000_001), here)).toMatchObject({ ok: false })
  expect(readHypothesis('{"annotations":{}}', here)).toMatchObject({ ok: false })
  expect(readClaimsCsv('a,b\r\n1,2\r\n', here)).toMatchObject({ ok: false })
})

test('no cell of the table starts a formula', () => {
  const csv = writeClaimsCsv(spec.claims)
  expect(csv).not.toMatch(/(^|[,\n])"?[=@]/)
  expect(csv).toContain('"\'=The mayor pays, ""daily""; he says"')
})

test('a foreign W3C annotation becomes a claim with an id of ours, described by its quote', () => {
  const foreign = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:elsewhere:1',
    type: 'Annotation',
    target: {
      source: `urn:sha256:${sha256}`,
      selector: [{ type: 'TextQuoteSelector', exact: 'The fleet denied it' }],
    },
  }
  const back = readAnnotations(JSON.stringify(foreign), here)
  expect(back.ok && back.items[0]).toMatchObject({
    id: 'annotation-1',
    source: 'gazette',
    says: 'It says: “The fleet denied it”',
    quote: { exact: 'The fleet denied it', start: at('The fleet') },
  })
})
