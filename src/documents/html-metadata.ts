/** What a page states about itself: fields in its head, linked data, marked times. Nothing is guessed. */
import type { DocumentMetadata, ExtractionWarning, PublicationDate } from './extraction.ts'
import { dateIn, dateInAddress } from './stated-dates.ts'

/** Fields of a page and what must be said about them. */
export interface PageMetadata {
  meta: DocumentMetadata
  warnings: ExtractionWarning[]
}

type Fields = ReadonlyMap<string, string>

/** Reads what the page says about itself; call it before anything changes the tree. */
export function pageMetadata(page: Document): PageMetadata {
  const fields = fieldsOf(page)
  const linked = linkedData(page)
  const meta: DocumentMetadata = {}
  const put = (
    key: 'title' | 'author' | 'publisher' | 'url' | 'language',
    limit: number,
    value?: string,
  ): void => {
    const clean = value?.replace(/\s+/g, ' ').trim()
    if (clean) meta[key] = clean.slice(0, limit)
  }
  const first = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)).find(Boolean)
  const address =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? first('og:url') ?? linked.url
  put(
    'title',
    300,
    first('og:title', 'dc.title', 'citation_title') ??
      linked.title ??
      page.querySelector('title')?.textContent ??
      undefined,
  )
  put(
    'author',
    200,
    authorOf(first('author', 'dc.creator', 'citation_author', 'article:author', 'parsely-author')) ??
      linked.author,
  )
  put('publisher', 200, first('og:site_name', 'citation_publisher', 'dc.publisher') ?? linked.publisher)
  if (address && /^https?:\/\//i.test(address)) put('url', 2000, address)
  put('language', 10, page.documentElement.getAttribute('lang') ?? first('og:locale', 'content-language'))
  const { published, warnings } = publication(page, fields, linked.published, address)
  if (published) meta.published = published
  return { meta, warnings }
}

/** An address in place of a name is no author. */
function authorOf(said: string | undefined): string | undefined {
  return said === undefined || /^https?:/i.test(said) ? undefined : said.replace(/^by\s+/i, '')
}

function fieldsOf(page: Document): Fields {
  const fields = new Map<string, string>()
  for (const one of page.querySelectorAll('meta')) {
    const name = one.getAttribute('property') ?? one.getAttribute('name') ?? one.getAttribute('itemprop')
    const content = one.getAttribute('content')?.trim()
    if (name && content && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), content)
  }
  return fields
}

interface LinkedData {
  title?: string
  author?: string
  publisher?: string
  published?: string
  url?: string
}

const largestLinkedData = 200_000

/** The first thing with a headline or a date in the linked data of the page; broken data is passed over. */
function linkedData(page: Document): LinkedData {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? ''
    if (text.length > largestLinkedData) continue
    try {
      const found = articleIn(JSON.parse(text) as unknown)
      if (found) return found
    } catch {
      // Data that is not JSON says nothing.
    }
  }
  return {}
}

function articleIn(data: unknown): LinkedData | undefined {
  const waiting: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null || depth > 4) continue
    if (Array.isArray(value)) {
      waiting.push(...value.slice(0, 100).map((inner: unknown) => ({ value: inner, depth: depth + 1 })))
      continue
    }
    const thing = value as Record<string, unknown>
    const published = nameOf(thing.datePublished)
    const title = nameOf(thing.headline)
    if (published || title) {
      const author = nameOf(thing.author)
      const publisher = nameOf(thing.publisher)
      const url = nameOf(thing.url)
      return {
        ...(title ? { title } : {}),
        ...(author ? { author } : {}),
        ...(publisher ? { publisher } : {}),
        ...(published ? { published } : {}),
        ...(url ? { url } : {}),
      }
    }
    if (Array.isArray(thing['@graph'])) waiting.push({ value: thing['@graph'], depth: depth + 1 })
  }
  return undefined
}

/** A name given as text, as a thing with a name, or as a list of either. */
function nameOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value !== 'object' || value === null || depth > 2) return undefined
  if (!Array.isArray(value)) return nameOf((value as Record<string, unknown>).name, depth + 1)
  const names = value.slice(0, 20).map((one: unknown) => nameOf(one, depth + 1))
  return names.filter(Boolean).join(', ') || undefined
}

const dateFields = [
  'article:published_time',
  'datepublished',
  'citation_publication_date',
  'dc.date.issued',
  'dc.date',
  'parsely-pub-date',
  'pubdate',
  'publish-date',
  'date',
]

/** The date of publication: stated in a field, else inferred from a marked time or the address, else absent. */
function publication(
  page: Document,
  fields: Fields,
  linked: string | undefined,
  address: string | undefined,
): { published?: PublicationDate; warnings: ExtractionWarning[] } {
  const stated = [
    ...dateFields.map((name) => ({ where: `the field ${name}`, said: fields.get(name) })),
    { where: 'the linked data', said: linked },
    {
      where: 'a marked time of publication',
      said: markedTime(page, '[itemprop="datePublished"], time[pubdate]'),
    },
  ].flatMap(({ where, said }) => {
    const date = said === undefined ? undefined : dateIn(said)
    return date === undefined ? [] : [{ where, date }]
  })
  const [best] = stated
  if (best) {
    const other = stated.find(({ date }) => !date.startsWith(best.date) && !best.date.startsWith(date))
    const published: PublicationDate = {
      date: best.date,
      certainty: 'stated',
      note: `stated in ${best.where} of the page`,
    }
    if (!other) return { published, warnings: [] }
    const says = `The page states two dates: ${best.date} in ${best.where}, ${other.date} in ${other.where}. The first was taken.`
    return { published, warnings: [{ code: 'dates-disagree', says }] }
  }
  const first = markedTime(page, 'header time, article time, time')
  const seen = first === undefined ? undefined : dateIn(first)
  if (seen)
    return {
      published: { date: seen, certainty: 'inferred', note: 'the first marked time on the page' },
      warnings: [],
    }
  const inAddress = address === undefined ? undefined : dateInAddress(address)
  if (inAddress)
    return {
      published: { date: inAddress, certainty: 'inferred', note: 'from the address of the page' },
      warnings: [],
    }
  return { warnings: [] }
}

function markedTime(page: Document, selector: string): string | undefined {
  const found = page.querySelector(selector)
  return found?.getAttribute('datetime') ?? found?.getAttribute('content') ?? found?.textContent ?? undefined
}
