/** Sources out and back as CSL-JSON, RIS and BibTeX. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Source, source as sourceSchema } from '../case/index.ts'
import type { RowsImport } from './annotations-rows.ts'
import { readBibtex, writeBibtex } from './bibtex.ts'
import { readCsl, writeCsl } from './csl.ts'
import { readRis, writeRis } from './ris.ts'

const forms: Record<string, [(of: readonly Source[]) => string, (text: string) => RowsImport<Source>]> = {
  csl: [writeCsl, readCsl],
  ris: [writeRis, readRis],
  bibtex: [writeBibtex, readBibtex],
}

const sources = [
  sourceSchema.parse({
    id: 'harbour-2025',
    title: 'Tolls & {berths}: 50 % of $3 #1 ~ a_b ^c \\d “Zürich”',
    publisher: 'The Gazette',
    author: 'Ann Author and Ben Writer',
    published: { date: '2025-10', certainty: 'inferred', note: 'from the address' },
    kind: 'opinion',
    url: 'https://example.org/a_b?c=1&d=%20#e',
    file: 'sources/harbour.txt',
    sha256: 'b'.repeat(64),
    extractor: { name: 'endstate html', version: '1' },
    language: 'en',
    handling: 'team',
    note: 'Read twice.',
  }),
  sourceSchema.parse({
    id: 'day',
    kind: 'agreement',
    published: { date: '1999-03-07', certainty: 'stated' },
  }),
  sourceSchema.parse({
    id: 'nobody-knows',
    kind: 'report',
    title: 'No date',
    published: { certainty: 'unknown' },
  }),
  sourceSchema.parse({ id: 'bare', kind: 'invented' }),
]

describe.each(Object.entries(forms))('%s', (_, [write, read]) => {
  test('sources come back whole, dates with how certain they are', () => {
    const back = read(write(sources))
    expect(back.ok && back.items).toEqual(sources)
    expect(back.ok && back.rows.map(({ outcome }) => outcome)).toEqual(sources.map(() => 'taken'))
  })

  test('whatever the title, one entry stays one entry', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((one) => one.replace(/[<>]/g, '').replace(/\s+/g, ' ').trim())
    fc.assert(
      fc.property(words, words, (title, note) => {
        fc.pre(title !== '' && !/javascript:/i.test(title + note))
        const one = sourceSchema.parse({ id: 'one', kind: 'news', title, ...(note === '' ? {} : { note }) })
        const back = read(write([one, sources[3]!]))
        expect(back.ok && back.items).toEqual([one, sources[3]])
      }),
    )
  })

  test('no text, however broken, makes the reader throw', () => {
    const whole = write(sources)
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 8 }), (from, length, put) => {
        const back = read(whole.slice(0, from) + put + whole.slice(from + length))
        if (!back.ok) expect(back.problems[0]?.remedy).toBeTruthy()
      }),
      { numRuns: 150 },
    )
    for (const hostile of ['{'.repeat(1e5), '@article{'.repeat(1e4), 'TY  - NEWS\n'.repeat(100), ' '])
      read(hostile)
  })
})

test('an inferred date is marked in every form', () => {
  expect(writeCsl(sources)).toContain('"circa": true')
  expect(writeRis(sources)).toContain('C2  - certainty: inferred')
  expect(writeBibtex(sources)).toContain('datecertainty = {inferred}')
})

test('a value cannot smuggle an entry into RIS or BibTeX', () => {
  const sly = sourceSchema.parse({
    id: 'sly',
    kind: 'news',
    title: 'x\r\nER  - \r\nTY  - NEWS\r\nID  - evil',
    note: '} @misc{evil, title = {y}',
  })
  for (const [write, read] of [forms.ris!, forms.bibtex!]) {
    const back = read(write([sly]))
    expect(back.ok && back.items.map(({ id }) => id)).toEqual(['sly'])
  }
})

test('entries of other programs: accents, months, authors, bare years, ids that are no ids', () => {
  const bibtex =
    '% a comment\n@string{x = "y"}\n@Article{M\u00fcller:2020,\n author = "M{\\"u}ller, Ren\\\'e",\n title={{NATO} at 70},\n year = 2020, month = mar,\n journal = {Survival}}\n'
  const read = readBibtex(bibtex)
  expect(read.ok && read.items[0]).toMatchObject({
    id: 'muller-2020',
    title: 'NATO at 70',
    author: 'Müller, René',
    published: { date: '2020-03', certainty: 'stated' },
    publisher: 'Survival',
    kind: 'analysis',
  })
  expect(read.ok && read.rows[0]).toMatchObject({ outcome: 'changed', line: 3 })
  const csl = readCsl(
    '[{"id":7,"type":"book","title":"T","author":[{"given":"A","family":"B"}],"issued":{"date-parts":[[2001,2]]}}]',
  )
  expect(csl.ok && csl.items[0]).toMatchObject({
    id: '7',
    author: 'A B',
    published: { date: '2001-02', certainty: 'stated' },
  })
  const ris = readRis('TY  - RPRT\nT1  - Long\n  title\nAU  - A\nAU  - B\nY1  - 2003/04//\nER  - \n')
  expect(ris.ok && ris.items[0]).toMatchObject({
    id: 'long-title',
    title: 'Long title',
    author: 'A; B',
    published: { date: '2003-04' },
  })
  expect(readRis('nothing')).toMatchObject({ ok: false })
  expect(readBibtex('nothing')).toMatchObject({ ok: false })
  expect(readCsl('{}')).toMatchObject({ ok: false })
})
