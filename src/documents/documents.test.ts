/** Documents become text: encodings, forms, metadata, and refusals that say what to do. */

import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from './index.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The text of a document that must be readable. */
async function read(content: string | Uint8Array, name: string, only: 'article' | 'whole' = 'article') {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const result = await extract(bytes, { name, only })
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.says}`)
  const { text, article } = result.value
  const points = [...text]
  const parts = article.map(({ start, end }) => points.slice(start, end).join(''))
  return { ...result.value, parts, codes: result.value.warnings.map(({ code }) => code) }
}

async function refusal(content: string | Uint8Array, name: string): Promise<string> {
  const result = await extract(typeof content === 'string' ? bytesOf(content) : content, { name })
  if (result.ok) return 'read'
  expect(result.problem.says).toMatch(/\.$/)
  expect(result.problem.remedy).toMatch(/\.$/)
  return result.problem.code
}

test('plain text and Markdown are kept letter by letter', async () => {
  const text = 'One line.\r\nAnother 😀 line.\r\n\r\nשלום עולם, 1,500 a day.\r\n'
  expect((await read(text, 'a.txt')).text).toBe(text)
  expect((await read(text, 'a.md')).text).toBe(text)
  expect((await read(`\ufeff${text}`, 'a.txt')).text).toBe(text)
})

test('Markdown states its headings and the fields before the text', async () => {
  const text =
    '---\ntitle: "Quay talks"\nauthor: Ann Oake\ndate: 2031-03-04\n---\n# Quay\n\nText.\n\n```\n# no\n```\n'
  const { meta, headings, text: whole, kind, parts } = await read(text, 'a.md')
  expect(kind).toBe('markdown')
  expect(meta).toMatchObject({
    title: 'Quay talks',
    author: 'Ann Oake',
    published: { date: '2031-03-04', certainty: 'stated' },
  })
  expect(headings.map(({ start, end }) => whole.slice(start, end))).toEqual(['Quay'])
  expect(parts.join('')).not.toContain('author')
})

test('encodings: a mark, a declaration, UTF-8, and a guess that is said', async () => {
  const said = 'Größe: 5 m „a“'
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...[...said].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
  ])
  expect((await read(wide, 'a.txt')).text).toBe(said)
  const latin = new Uint8Array(
    [...'The caf\u00e9 said \u0093no\u0094 to it.'].map((letter) => letter.charCodeAt(0)),
  )
  expect(await read(latin, 'a.txt')).toMatchObject({
    text: 'The café said “no” to it.',
    codes: ['encoding-guessed'],
  })
  const page = '<html><head><meta charset="windows-1252"></head><body><p>A caf\u00e9.</p></body></html>'
  const declared = new Uint8Array([...page].map((letter) => letter.charCodeAt(0)))
  expect(await read(declared, 'a.html')).toMatchObject({ text: 'A café.', codes: [] })
  expect(await read(page, 'a.html')).toMatchObject({ text: 'A café.', codes: ['encoding-contradicted'] })
})

test('mixed encodings are counted where they are few and refused where they are many', async () => {
  const few = new Uint8Array([...bytesOf(`Ä ${'and the word of the board is '.repeat(40)}`), 0xe9])
  expect((await read(few, 'a.txt')).codes).toEqual(['characters-replaced'])
  const many = new Uint8Array([...bytesOf('Ä and '), 0xe9, 0x20, 0xe8, 0x20, 0xe7])
  expect(await refusal(many, 'a.txt')).toBe('mixed-encodings')
})

test('what is no document is refused with what to do', async () => {
  expect(await refusal('', 'a.html')).toBe('empty-file')
  expect(await refusal('   \n ', 'a.txt')).toBe('no-text')
  expect(
    await refusal(
      Uint8Array.from({ length: 3000 }, (_, index) => index * 7),
      'a.txt',
    ),
  ).toBe('binary-file')
  expect(await refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'a.txt')).toBe('unknown-kind')
  expect(await refusal('no pdf', 'a.pdf')).toBe('broken-pdf')
  expect(await refusal('no docx', 'a.docx')).toBe('broken-docx')
  expect(await refusal('%PDF-1.7\nhalf', 'a.pdf')).toBe('broken-pdf')
  expect(await refusal('%PDF-1.7\nnothing\n%%EOF', 'a.pdf')).toBe('broken-pdf')
  expect(await refusal(zipSync({ 'xl/workbook.xml': bytesOf('<x/>') }), 'a.docx')).toBe('unknown-kind')
  expect(await refusal(new Uint8Array(65 * 2 ** 20).fill(97), 'a.txt')).toBe('too-large')
})

test('a small file that would fill the memory is refused, whatever it says about its size', async () => {
  const zeros = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }, { level: 9 })
  expect(await refusal(zeros, 'a.docx')).toBe('zip-bomb')
  // The directory lies about the size: the count while unpacking notices.
  const view = new DataView(zeros.buffer, zeros.byteOffset)
  for (let at = zeros.length - 22; at > 0; at--) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    view.setUint32(at + 24, 1000, true)
    break
  }
  expect(await refusal(zeros, 'a.docx')).toBe('zip-bomb')
  const words = '<!DOCTYPE x [<!ENTITY a "ha">]><w:document/>'
  expect(await refusal(zipSync({ 'word/document.xml': bytesOf(words) }), 'a.docx')).toBe('zip-bomb')
})

const paragraph = (index: number): string =>
  `<p>In round ${index} the board of the harbour asked for ${1000 + index} crowns, and the union, as before, said that it would listen.</p>`
const article = Array.from({ length: 9 }, (_, index) => paragraph(index + 1)).join('\n')
const page = `<!doctype html><html lang="en"><head><title>Quay talks | The Courier</title>
<meta property="article:published_time" content="2031-03-04T10:00:00Z"><meta name="author" content="Ann Oake">
<meta property="og:site_name" content="The Courier"><link rel="canonical" href="https://courier.example/quay"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<div class="sidebar"><h3>Most read</h3><p>Storm cost 300 crowns</p></div>
<main><article><h1>Quay talks</h1>${article}</article></main><footer><p>All rights reserved. Subscribe now.</p></footer></body></html>`

test('the whole page is text, the article is spans over it, and --whole makes all of it article', async () => {
  const { text, parts, meta, headings } = await read(page, 'a.html')
  expect(text).toContain('Home\nWorld')
  expect(text).toContain('Storm cost 300 crowns')
  const said = parts.join('\n')
  expect(said).toContain('Quay talks')
  for (let index = 1; index <= 9; index++) expect(said).toContain(`${1000 + index} crowns`)
  expect(said).not.toMatch(/Storm|Subscribe|World/)
  expect(meta).toEqual({
    title: 'Quay talks',
    author: 'Ann Oake',
    publisher: 'The Courier',
    published: {
      date: '2031-03-04',
      certainty: 'stated',
      note: 'stated in the field article:published_time of the page',
    },
    url: 'https://courier.example/quay',
    language: 'en',
  })
  expect(headings.map(({ start, end }) => text.slice(start, end))).toEqual(['Most read', 'Quay talks'])
  const whole = await read(page, 'a.html', 'whole')
  expect(whole.text).toBe(text)
  expect(whole.parts).toEqual([text])
})

test('notes and powers do not run into the number before them', async () => {
  const html = `<html><body><p>It cost 1,500<sup><a href="#n">1</a></sup> crowns, 10<sup>6</sup> in all, on the 1<sup>st</sup>.</p>
<p>So he said<sup>12</sup> it.</p></body></html>`
  expect((await read(html, 'a.html')).text).toBe(
    'It cost 1,500[1] crowns, 10^6 in all, on the 1st.\n\nSo he said[12] it.',
  )
})

test('dates are stated, inferred or unknown, and two that disagree are said', async () => {
  const with_ = (head: string, body = ''): string =>
    `<html><head>${head}</head><body>${body}${article}</body></html>`
  const published = async (html: string) => (await read(html, 'a.html')).meta.published
  expect(await published(with_(''))).toBeUndefined()
  expect(await published(with_('', '<time datetime="2030-01-02">x</time>'))).toMatchObject({
    date: '2030-01-02',
    certainty: 'inferred',
  })
  expect(
    await published(with_('<link rel="canonical" href="https://a.example/2030/05/06/x">')),
  ).toMatchObject({ date: '2030-05-06', certainty: 'inferred' })
  const linked =
    '<script type="application/ld+json">{"@graph":[{"@type":"X"},{"headline":"T","datePublished":"2030-07-08","author":[{"name":"A"},{"name":"B"}]}]}</script>'
  const found = await read(with_(linked), 'a.html')
  expect(found.meta).toMatchObject({
    title: 'T',
    author: 'A, B',
    published: { date: '2030-07-08', certainty: 'stated' },
  })
  const two = await read(with_(`${linked}<meta name="date" content="2029-01-01">`), 'a.html')
  expect(two.codes).toEqual(['dates-disagree'])
})

test('a page however broken or deep is read or refused, and scripts say nothing', async () => {
  expect((await read('<p>One<p>Two<b>three<i></b>four', 'a.html')).text).toBe('One\n\nTwothreefour')
  expect(
    (await read('<body><script>document.body.innerHTML="x"</script><p>Said.</p><p hidden>No.', 'a.html'))
      .text,
  ).toBe('Said.')
  const deep = `${'<div>'.repeat(8_000)}Deep 😀 down${'</div>'.repeat(8_000)}`
  expect((await read(`<html><body>${deep}</body></html>`, 'a.html')).text).toBe('Deep 😀 down')
  expect(await refusal('<html><body><script>1</script></body></html>', 'a.html')).toBe('no-text')
})

test('another language is stored and said', async () => {
  const text =
    'Der Hafenrat verlangte gestern zweitausend Kronen je Überfahrt, und die Gewerkschaft lehnte das ab. '.repeat(
      4,
    )
  expect(await read(text, 'a.txt')).toMatchObject({ meta: { language: 'de' }, codes: ['not-english'] })
})

test('spans count code points and lie in the text, for any page', async () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 8 }), async (said) => {
      const html = `<html><body>😀 ${said.map((one) => `<p>${one}</p>`).join('<br>')}</body></html>`
      const result = await extract(bytesOf(html), { name: 'a.html' })
      if (!result.ok) return
      const length = [...result.value.text].length
      let last = 0
      for (const { start, end } of result.value.article) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(length)
    }),
    { numRuns: 60 },
  )
})

test('no bytes make it throw', async () => {
  const heads = ['', '%PDF-1.4\n', 'PK\u0003\u0004', '<html><body>', '---\n'].map(bytesOf)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
      const bytes = new Uint8Array([...head, ...rest, ...bytesOf('\n%%EOF')])
      const result = await extract(bytes, { name: 'a.bin' })
      expect(result.ok || result.problem.remedy.length > 0).toBe(true)
    }),
    { numRuns: 150 },
  )
})
