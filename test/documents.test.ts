/** Documents made here, read back: every sentence is found again by its anchor, in every form. */
import { expect, test } from 'vitest'
import { extract } from '../src/documents/index.ts'
import { anchorOf, prepareText, resolveAnchor } from '../src/evidence/index.ts'
import { madeDocx, madePdf, madeSentences } from './document-files.ts'

const sentences = madeSentences(90)
const paragraphs = Array.from({ length: 30 }, (_, index) =>
  sentences.slice(index * 3, index * 3 + 3).join(' '),
)
const original = paragraphs.join('\n\n')

/** Verdicts of all sentences, anchored in the original and looked up in what was read. */
async function verdicts(
  bytes: Uint8Array,
  name: string,
  words: readonly string[] = sentences,
  from = original,
) {
  const result = await extract(bytes, { name })
  if (!result.ok) throw new Error(result.problem.says)
  const here = prepareText(result.value.text)
  const found: Record<string, number> = {}
  for (const sentence of words) {
    const start = [...from.slice(0, from.indexOf(sentence))].length
    const anchor = anchorOf(from, { start, end: start + [...sentence].length })
    const { verdict } = resolveAnchor(here, anchor)
    found[verdict] = (found[verdict] ?? 0) + 1
  }
  return { found, value: result.value }
}

const good = ({ exact = 0, moved = 0 }: Record<string, number>): number => exact + moved

for (const columns of [1, 2] as const) {
  test(`a PDF with ${columns} columns: every sentence resolves, also over a page break`, async () => {
    const bytes = await madePdf({
      paragraphs,
      columns,
      head: 'The Sund Courier, 4 March 2031',
      title: 'Talks',
    })
    const { found, value } = await verdicts(bytes, 'a.pdf')
    expect(good(found)).toBe(sentences.length)
    expect(value.pages!.length).toBeGreaterThan(1)
    const article = value.article.map(({ start, end }) => value.text.slice(start, end)).join('')
    expect(article).not.toContain('Sund Courier')
    expect(value.text).toContain('Page 1 of')
    expect(value.meta).toMatchObject({
      title: 'Talks',
      published: { date: '2031-03-04', certainty: 'inferred' },
    })
  })
}

test('a DOCX with a footnote: every sentence and the footnote resolve', async () => {
  const note = 'The count of 1,500 crossings was made in May.'
  const { found, value } = await verdicts(await madeDocx(paragraphs, note), 'a.docx')
  expect(good(found)).toBe(sentences.length)
  expect(value.text).toContain(note)
  expect(value.headings).toEqual([{ start: 0, end: 15 }])
})

test('locked and scanned PDFs, and files cut off, are refused', async () => {
  const code = async (bytes: Uint8Array, name: string): Promise<string> => {
    const result = await extract(bytes, { name })
    return result.ok ? 'read' : result.problem.code
  }
  expect(await code(await madePdf({ paragraphs, password: 'secret' }), 'a.pdf')).toBe('encrypted-pdf')
  expect(await code(await madePdf({ paragraphs: [], pictures: true }), 'a.pdf')).toBe('scanned-pdf')
  const pdf = await madePdf({ paragraphs })
  expect(await code(pdf.slice(0, pdf.length / 2), 'a.pdf')).toBe('broken-pdf')
  const docx = await madeDocx(paragraphs, 'Note.')
  expect(await code(docx.slice(0, docx.length / 2), 'a.docx')).toBe('broken-docx')
})

test('an emoji, right-to-left text and CRLF before an anchor do not move it', async () => {
  const texts = {
    emoji: `😀👩‍👩‍👧 ${original}`,
    'right to left': `שלום עולם, אלף ומאתיים.\n\n${original}`,
    CRLF: original.replaceAll('\n', '\r\n'),
  }
  for (const [what, text] of Object.entries(texts)) {
    const plain = await verdicts(new TextEncoder().encode(text), 'a.txt', sentences, text)
    expect({ what, found: plain.found }).toEqual({ what, found: { exact: sentences.length } })
    const html = `<html><body>${text
      .split(/(?:\r?\n){2}/)
      .map((one) => `<p>${one}</p>`)
      .join('\r\n')}</body></html>`
    const { found } = await verdicts(new TextEncoder().encode(html), 'a.html', sentences, text)
    expect({ what, good: good(found) }).toEqual({ what, good: sentences.length })
  }
})
