/** DOCX files: only the parts that hold text are unpacked, with limits; footnotes are read, pictures are not. */
import { type DocumentMetadata, documentLimits, type ReadText, Refused } from './extraction.ts'
import { pageText } from './html-blocks.ts'
import { parsePage } from './html-document.ts'
import { wholeOf } from './markdown-reader.ts'
import { dateIn } from './stated-dates.ts'
import { brokenZip, unpackNeeded, type ZipEntry, zipEntries } from './zip-entries.ts'
import { storedZip } from './zip-stored.ts'

/** Parts that hold text or say where text is. */
const needed =
  /^(\[Content_Types\]\.xml|_rels\/.*\.rels|docProps\/core\.xml|word\/([^/]+\.xml|_rels\/[^/]+\.rels))$/

/** Kinds of file that are ZIP files as well, by the name of a part. */
const others: readonly [RegExp, string][] = [
  [/^xl\//, 'a spreadsheet'],
  [/^ppt\//, 'a presentation'],
  [/^META-INF\/container\.xml$/, 'an e-book'],
  [/^content\.xml$/, 'an OpenDocument file'],
]

/** Reads a DOCX file. Everything in it is article. */
export async function readDocx(bytes: Uint8Array): Promise<ReadText> {
  const parts = await textParts(bytes)
  const { default: mammoth } = await import('mammoth')
  const zip = storedZip(parts)
  // The package has one name for its bytes in Node and another one in a browser.
  const given = { buffer: zip as Buffer, arrayBuffer: zip as unknown as ArrayBuffer }
  const html = await mammoth
    .convertToHtml(given, { externalFileAccess: false } as object)
    .then(({ value }) => value)
    .catch(() => {
      throw brokenZip('The text of the file cannot be read.')
    })
  const page = await parsePage(html)
  // Arrows that lead from a note back to its place are no text.
  for (const arrow of page.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'))
    arrow.remove()
  const footnotes = page.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]').length
  const { text, headings } = pageText(page.documentElement)
  if (text === '')
    throw new Refused(
      'no-text',
      'The document holds no text.',
      'If it holds pictures of text, add the text itself.',
    )
  return { text, article: wholeOf(text), headings, footnotes, meta: properties(parts), warnings: [] }
}

async function textParts(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const entries = zipEntries(bytes)
  if (!entries.some(({ name }) => name === 'word/document.xml')) throw notDocx(entries)
  return unpackNeeded(bytes, entries, {
    needed,
    limit: documentLimits.unpacked,
    writer: 'word processor',
  })
}

function notDocx(entries: readonly ZipEntry[]): Refused {
  const found = others.find(([part]) => entries.some(({ name }) => part.test(name)))
  const what = found?.[1] ?? 'a packed file (ZIP) without a Word document in it'
  return new Refused(
    'unknown-kind',
    `The file is ${what}.`,
    'Save or export it as DOCX, PDF or plain text and add that.',
  )
}

/** Title, author and date as the file's properties state them. The date is when the file was made, not published. */
function properties(parts: ReadonlyMap<string, Uint8Array>): DocumentMetadata {
  const core = parts.get('docProps/core.xml')
  if (!core) return {}
  const text = new TextDecoder().decode(core.subarray(0, 100_000))
  const field = (name: string): string | undefined => {
    const said = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{1,2000})</${name}>`).exec(text)?.[1]
    return said === undefined ? undefined : plain(said).slice(0, 200).trim() || undefined
  }
  const [title, author, created] = [field('dc:title'), field('dc:creator'), field('dcterms:created')]
  const date = created === undefined ? undefined : dateIn(created)
  return {
    ...(title ? { title } : {}),
    // Programs that write files put their own name here.
    ...(author && !/^(un-?named|author|user|python-docx|.*apache poi.*)$/i.test(author) ? { author } : {}),
    ...(date ? { published: { date, certainty: 'inferred', note: 'the day the file was made' } } : {}),
  }
}

function plain(said: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return said.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name]!)
}
