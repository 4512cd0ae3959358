/** Plain text and Markdown: kept letter by letter, so that its hash is the hash of the file. */

import type { DocumentMetadata, ReadText, Span } from './extraction.ts'
import { dateIn } from './stated-dates.ts'

/** Plain text: everything is article, nothing is known about it. */
export function readPlainText(text: string): ReadText {
  return { text, article: wholeOf(text), headings: [], meta: {}, warnings: [] }
}

/** Markdown: headings are found, and what the block of fields before the text states; the text stays as it is. */
export function readMarkdown(text: string): ReadText {
  const front = /^---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  const from = front ? front[0].length : 0
  const headings: Span[] = []
  let fenced = false
  const line = /[^\r\n]+/g
  line.lastIndex = from
  let before: RegExpExecArray | undefined
  for (let found = line.exec(text); found; found = line.exec(text)) {
    const [said] = found
    if (/^ {0,3}(```|~~~)/.test(said)) fenced = !fenced
    else if (!fenced && /^ {0,3}#{1,6}\s+\S/.test(said)) headings.push(trimmed(said, found.index))
    else if (!fenced && before && /^ {0,3}(=+|-{3,})\s*$/.test(said) && followsDirectly(text, before, found))
      headings.push(trimmed(before[0], before.index))
    before = /^\s*$/.test(said) ? undefined : found
  }
  const article = from < text.length ? [{ start: from, end: text.length }] : wholeOf(text)
  const meta = front ? fieldsOf(front[1]!) : {}
  const first = headings[0]
  if (
    meta.title === undefined &&
    first &&
    /^ {0,3}#\s/.test(text.slice(lineStart(text, first.start), first.end))
  )
    meta.title = text.slice(first.start, first.end)
  return { text, article, headings, meta, warnings: [] }
}

/** One span over the whole text; none for an empty one. */
export function wholeOf(text: string): Span[] {
  return text === '' ? [] : [{ start: 0, end: text.length }]
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
}

function followsDirectly(text: string, before: RegExpExecArray, found: RegExpExecArray): boolean {
  return /^(\r\n|\n|\r)$/.test(text.slice(before.index + before[0].length, found.index))
}

/** The words of a heading without its signs. */
function trimmed(said: string, index: number): Span {
  const lead = /^[ \t]*(#{1,6}\s+)?/.exec(said)![0].length
  const tail = /(\s+#+)?\s*$/.exec(said)![0].length
  return { start: index + lead, end: index + Math.max(lead, said.length - tail) }
}

function fieldsOf(block: string): DocumentMetadata {
  const fields = new Map<string, string>()
  for (const line of block.split(/\r?\n/)) {
    const field = /^([A-Za-z][\w-]*):\s*(.+?)\s*$/.exec(line)
    if (field) fields.set(field[1]!.toLowerCase(), field[2]!.replace(/^(["'])(.*)\1$/, '$2'))
  }
  const meta: DocumentMetadata = {}
  const take = (key: 'title' | 'author' | 'publisher' | 'url', ...of: string[]): void => {
    const value = of.map((name) => fields.get(name)).find((one) => one !== undefined && !/^[[{|>]/.test(one))
    if (value !== undefined) meta[key] = value.slice(0, key === 'title' ? 300 : 200)
  }
  take('title', 'title')
  take('author', 'author', 'by')
  take('publisher', 'publisher', 'site')
  take('url', 'url', 'source', 'canonical')
  const said = fields.get('date') ?? fields.get('published')
  const date = said === undefined ? undefined : dateIn(said)
  if (date !== undefined)
    meta.published = { date, certainty: 'stated', note: 'stated in the fields before the text' }
  const language = fields.get('lang') ?? fields.get('language')
  if (language !== undefined) meta.language = language
  return meta
}
