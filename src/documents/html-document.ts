/** HTML as a tree. Nothing in it is run, and nothing it refers to is fetched: the parser has no such part. */
import { Refused } from './extraction.ts'

/** Parses a page however broken; a page without its outer elements gets them. */
export async function parsePage(source: string): Promise<Document> {
  const { parseHTML } = await import('linkedom')
  const whole = /<html[\s>]/i.test(source) && /<body[\s>]/i.test(source)
  const inner = whole ? source : source.replace(/^\ufeff?\s*<!doctype[^>]*>/i, '')
  const page = whole ? source : `<!doctype html><html><head></head><body>${inner}</body></html>`
  try {
    const { document } = parseHTML(page)
    if (document.documentElement?.localName === 'html') return document as unknown as Document
  } catch {
    // Said below.
  }
  throw new Refused(
    'malformed-html',
    'The page is too broken to be read as HTML.',
    'Open it in a browser, save it again as HTML, or copy its text into a file.',
  )
}
