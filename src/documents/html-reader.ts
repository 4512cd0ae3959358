/** HTML pages: the text of the whole page, and which of it is the article. */
import type { ExtractionWarning, ReadText, Span } from './extraction.ts'
import { holderAttribute, type PageText, pageText, spansOfHolders } from './html-blocks.ts'
import { parsePage } from './html-document.ts'
import { pageMetadata } from './html-metadata.ts'
import { wholeOf } from './markdown-reader.ts'

/** Pages whose elements lie deeper inside each other are read whole: the search for the article would take too long. */
const deepest = 400
/** An article is at least this long; what is shorter was more likely missed. */
const shortestArticle = 140

/** Reads a page; with `whole` all of it counts as article. */
export async function readHtml(source: string, whole: boolean): Promise<ReadText> {
  const page = await parsePage(source)
  const { meta, warnings } = pageMetadata(page)
  const read = pageText(page.documentElement)
  // `<title>` often goes on with the name of the site; the heading does not.
  const heading = read.title && read.text.slice(read.title.start, read.title.end)
  if (heading && meta.title?.startsWith(heading)) meta.title = heading
  const all = { text: read.text, headings: read.headings, meta }
  if (whole) return { ...all, article: wholeOf(read.text), warnings }
  const found = read.depth > deepest ? undefined : await articleOf(page, read)
  if (found?.byline && meta.author === undefined) meta.author = found.byline
  if (found && found.article.length > 0) return { ...all, article: found.article, warnings }
  const says = 'No article was found in the page; all of it counts as article.'
  const missed: ExtractionWarning = { code: 'article-not-found', says }
  const isShort = read.text.length < shortestArticle
  return { ...all, article: wholeOf(read.text), warnings: isShort ? warnings : [...warnings, missed] }
}

/** The article as spans of the page's text. It takes the page apart: nothing else may read the tree afterwards. */
async function articleOf(
  page: Document,
  read: PageText,
): Promise<{ article: Span[]; byline?: string } | undefined> {
  // A bundle hands a CommonJS package over as its default alone.
  const loaded = await import('@mozilla/readability')
  const { Readability } = (loaded as unknown as { default?: typeof loaded }).default ?? loaded
  try {
    const parsed = new Readability<Element>(page, {
      charThreshold: shortestArticle,
      keepClasses: true,
      serializer: (element) => element as Element,
    }).parse()
    const content = parsed?.content
    if (!content) return undefined
    const holders = new Set<number>()
    for (const element of content.querySelectorAll(`[${holderAttribute}]`))
      holders.add(Number(element.getAttribute(holderAttribute)))
    const article = withTitle(spansOfHolders(read, holders), read, parsed.title ?? '')
    const length = article.reduce((sum, { start, end }) => sum + end - start, 0)
    if (length < Math.min(shortestArticle, read.text.length / 2)) return undefined
    const byline = parsed.byline
      ?.replace(/\s+/g, ' ')
      .replace(/^by\s+/i, '')
      .trim()
    return byline && byline.length <= 120 ? { article, byline } : { article }
  } catch {
    // A tree the search cannot cope with is read whole, and that is said.
    return undefined
  }
}

/** The search leaves out a heading that repeats the title; the heading above an article belongs to it. */
function withTitle(article: Span[], { title, text }: PageText, called: string): Span[] {
  if (!title || !called.includes(text.slice(title.start, title.end))) return article
  if (article.some(({ start, end }) => start < title.end && title.start < end)) return article
  return [...article, { ...title }].sort((a, b) => a.start - b.start)
}
