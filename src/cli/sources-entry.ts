/** The entry of a new source in the case: an id that can be read, and what the document states about itself. */
import type { ExtractedText } from '../documents/index.ts'
import { usageError } from './refusal.ts'
import type { CaseSource } from './sources-case.ts'
import { printable } from './sources-files.ts'

/** What the person who adds a source says about it; it goes before what the document says. */
export interface SourceWishes {
  id?: string
  kind?: CaseSource['kind']
  title?: string
  author?: string
  publisher?: string
  published?: string
  handling?: CaseSource['handling']
}

const longest = 48

/** Lower-case words joined by hyphens, cut at a word; empty where nothing of the text can be kept. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (words.length <= longest) return words
  const cut = words.slice(0, longest + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 12)).replace(/-+$/, '')
}

/** An id for a new source: the one asked for, else from the title, else from the name of the file; never one in use. */
export function newSourceId(
  wishes: SourceWishes,
  title: string | undefined,
  fileName: string,
  taken: ReadonlySet<string>,
): string {
  if (wishes.id !== undefined) return wishes.id
  const base = slugOf(title ?? '') || slugOf(fileName.replace(/\.[a-z0-9]{1,5}$/i, '')) || 'source'
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number++
  return `${base}-${number}`
}

/** Refuses an id that the case language does not allow. */
export function checkSourceId(id: string | undefined): void {
  if (id === undefined || (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 64)) return
  throw usageError(
    `--id takes lower-case words joined by hyphens, such as harbour-report; got ${printable(id)}.`,
  )
}

const clean = (text: string | undefined, limit: number): string | undefined =>
  text === undefined ? undefined : printable(text).replace(/\s+/g, ' ').trim().slice(0, limit) || undefined

/** The entry as it is written into the case. A field nobody stated is left out; a date nobody stated is `unknown`. */
export function sourceEntry(
  id: string,
  read: ExtractedText,
  wishes: SourceWishes,
  stored: { sha256: string; file?: string | undefined },
): Record<string, string | Record<string, string>> {
  const { meta, extractor } = read
  const title = clean(wishes.title ?? meta.title, 300)
  const publisher = clean(wishes.publisher ?? meta.publisher, 200)
  const author = clean(wishes.author ?? meta.author, 200)
  const said = meta.published
  const published =
    wishes.published !== undefined
      ? { date: wishes.published, certainty: 'stated', note: 'given when the source was added' }
      : said?.date === undefined
        ? { certainty: 'unknown' }
        : {
            date: said.date,
            certainty: said.certainty,
            ...(said.note ? { note: clean(said.note, 300)! } : {}),
          }
  return {
    id,
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(author ? { author } : {}),
    published,
    kind: wishes.kind ?? 'report',
    ...(meta.url && /^https?:\/\//.test(meta.url) ? { url: clean(meta.url, 2000)! } : {}),
    ...(stored.file === undefined ? {} : { file: stored.file }),
    sha256: stored.sha256,
    extractor: { ...extractor },
    ...(meta.language ? { language: meta.language } : {}),
    ...(wishes.handling && wishes.handling !== 'public' ? { handling: wishes.handling } : {}),
  }
}
