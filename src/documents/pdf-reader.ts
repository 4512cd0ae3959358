/** PDF files: the text as the file carries it. Pictures of text are not read, and that is said. */
import {
  type DocumentMetadata,
  documentLimits,
  type ExtractionWarning,
  type ReadText,
  Refused,
  type Span,
} from './extraction.ts'
import { inReadingOrder } from './pdf-columns.ts'
import { pageFurniture } from './pdf-furniture.ts'
import { type Line, linesOf, type PlacedText } from './pdf-lines.ts'
import { dateIn } from './stated-dates.ts'

/** What is used of a page and of the whole file. */
interface PdfFile {
  numPages: number
  getPage(number: number): Promise<PdfPage>
  getMetadata(): Promise<{ info: object }>
  destroy(): Promise<unknown>
}
interface PdfPage {
  getTextContent(): Promise<{ items: object[] }>
  cleanup(): void
}

const again = 'Download it again, or save its text in another form.'

/** Reads a PDF; with `whole` running heads and page numbers count as article too. */
export async function readPdf(bytes: Uint8Array, whole: boolean): Promise<ReadText> {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-4096))
  if (!tail.includes('%%EOF')) throw new Refused('broken-pdf', 'The PDF stops before its end.', again)
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > documentLimits.pages) {
      const says = `The PDF has ${pdf.numPages} pages, more than ${documentLimits.pages}.`
      throw new Refused('too-many-pages', says, 'Split it and add the part you quote from.')
    }
    const pages: Line[][] = []
    let length = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const lines = linesOf(await piecesOf(await pdf.getPage(number)))
      for (const { said } of lines) length += said.length
      if (length > documentLimits.text)
        throw new Refused(
          'too-much-text',
          'The PDF holds more text than any document.',
          'Add the part you quote from.',
        )
      pages.push(lines)
    }
    if (length === 0) {
      const says = 'The PDF holds no text, only pictures: it is probably a scan.'
      throw new Refused(
        'scanned-pdf',
        says,
        'Text is not read out of pictures. Find the text itself, or run text recognition on it first.',
      )
    }
    return { ...laidOut(pages, whole), meta: await properties(pdf) }
  } catch (problem) {
    if (problem instanceof Refused) throw problem
    throw new Refused('broken-pdf', 'A page of the PDF cannot be read.', again)
  } finally {
    await pdf.destroy().catch(() => undefined)
  }
}

async function opened(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // The reader takes its bytes over, so it gets its own; it never evaluates code nor loads anything.
    const options = { verbosity: 0, isEvalSupported: false, enableXfa: false, disableFontFace: true }
    return (await getDocumentProxy(bytes.slice(), options)) as unknown as PdfFile
  } catch (problem) {
    const name = problem instanceof Error ? problem.name : ''
    if (name === 'PasswordException')
      throw new Refused(
        'encrypted-pdf',
        'The PDF is locked with a password.',
        'Open it with its password, save it without one and add that.',
      )
    throw new Refused('broken-pdf', 'The file is not a PDF that can be read, or is damaged.', again)
  }
}

async function piecesOf(page: PdfPage): Promise<PlacedText[]> {
  const { items } = await page.getTextContent()
  const pieces: PlacedText[] = []
  for (const item of items as { str?: string; transform: number[]; width: number }[]) {
    if (item.str === undefined) continue
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are no text of a page
    const said = item.str.replace(/[\x00-\x1f\x7f]+/g, ' ')
    pieces.push({ said, x, y, width: item.width, size: Math.hypot(c, d) || 1 })
  }
  page.cleanup()
  return pieces
}

/**
 * The pages one after the other, each in reading order. Running heads and page numbers of all pages come after the last
 * page: between two pages they would cut the sentences that run over the break.
 */
function laidOut(pages: readonly Line[][], whole: boolean): Omit<ReadText, 'meta'> {
  const furniture = pageFurniture(pages)
  const text = new GrowingText(bodySize(pages))
  for (const lines of pages) {
    text.beginPage()
    for (const line of inReadingOrder(lines.filter((one) => !furniture.has(one)))) text.add(line)
    text.endPage()
  }
  const body = text.length
  text.addFurniture(pages.flat().filter((line) => furniture.has(line)))
  const end = whole ? text.length : body
  const article = end > 0 ? [{ start: 0, end }] : []
  return {
    text: text.whole,
    article,
    headings: text.headings,
    pages: text.pages,
    warnings: emptyPages(pages),
  }
}

function emptyPages(pages: readonly Line[][]): ExtractionWarning[] {
  const without = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []))
  if (without.length === 0) return []
  const shown = without.slice(0, 12).join(', ') + (without.length > 12 ? ' …' : '')
  const what = without.length === 1 ? `Page ${shown} holds` : `${without.length} pages hold`
  const which = without.length === 1 ? '' : ` (${shown})`
  return [
    {
      code: 'pages-without-text',
      says: `${what} no text${which}: empty, or a picture of text, which is not read.`,
    },
  ]
}

/** Letter size in which most of the text is set. */
function bodySize(pages: readonly Line[][]): number {
  const letters = new Map<number, number>()
  for (const { size, said } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + said.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

/** The text while it is put together, with the spans over it. */
class GrowingText {
  private readonly parts: string[] = []
  private last: Line | undefined
  private begins = false
  private readonly size: number
  length = 0
  readonly headings: Span[] = []
  readonly pages: Span[] = []

  constructor(size: number) {
    this.size = size
  }

  get whole(): string {
    return this.parts.join('')
  }

  beginPage(): void {
    this.begins = true
  }

  /** A page without text gets a span of no length where it would be. */
  endPage(): void {
    const start = this.begins ? this.length : this.pageStart
    this.pages.push({ start, end: this.length })
  }

  add(line: Line): void {
    const before = this.last
    const joint = before === undefined ? '' : this.begins ? overPage(before) : between(before, line)
    this.append(joint)
    if (this.begins) this.pageStart = this.length
    this.begins = false
    const start = this.length
    this.append(line.said)
    if (line.size > this.size * 1.15 && line.said.length < 200 && /\p{L}/u.test(line.said)) {
      const heading = this.headings.at(-1)
      if (heading && joint === '\n' && heading.end === start - 1) heading.end = this.length
      else this.headings.push({ start, end: this.length })
    }
    this.last = line
  }

  addFurniture(lines: readonly Line[]): void {
    if (lines.length === 0) return
    this.append(`${this.length === 0 ? '' : '\n\n'}${lines.map(({ said }) => said).join('\n')}`)
  }

  private pageStart = 0

  private append(said: string): void {
    if (said === '') return
    this.parts.push(said)
    this.length += said.length
  }
}

/** Cells of a row are parted by a tab, lines by a line end, paragraphs by an empty line. */
function between(before: Line, line: Line): string {
  const size = Math.max(before.size, line.size)
  const down = before.y - line.y
  if (Math.abs(down) < size * 0.55 && line.x > before.end) return '\t'
  return down > size * 1.75 || Math.abs(before.size - line.size) > size * 0.2 ? '\n\n' : '\n'
}

/** A sentence that has not ended goes on on the next page. */
function overPage(before: Line): string {
  return /[.!?:…][”"’')\]]*$/.test(before.said) ? '\n\n' : '\n'
}

/** Title, author and date of the file. The date is when the file was made, not published. */
async function properties(pdf: PdfFile): Promise<DocumentMetadata> {
  const info: Record<string, unknown> = { ...(await pdf.getMetadata().catch(() => ({ info: {} }))).info }
  const field = (name: string): string | undefined => {
    const said = info[name]
    return typeof said === 'string' ? said.replace(/\s+/g, ' ').trim().slice(0, 200) || undefined : undefined
  }
  const [title, author, made] = [field('Title'), field('Author'), field('CreationDate')]
  const date = made === undefined ? undefined : dateIn(made.replace(/^D:(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3'))
  return {
    // Programs that print put the name of the file here.
    ...(title && !/^(untitled|microsoft word - .*|.*\.(docx?|indd|qxd|tex))$/i.test(title) ? { title } : {}),
    ...(author ? { author } : {}),
    ...(date ? { published: { date, certainty: 'inferred', note: 'the day the file was made' } } : {}),
  }
}
