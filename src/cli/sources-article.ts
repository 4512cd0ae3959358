/** What of a text is article: for plain text and Markdown the library's rules decide, for other forms their reader. */
import type { ExtractedText, Span } from '../documents/index.ts'
import type { Engine } from './session.ts'

/** The article of a text that was read; all of it with `whole`. */
export function articleOf(engine: Engine, { text, kind, article }: ExtractedText, whole: boolean): Span[] {
  if (whole || (kind !== 'text' && kind !== 'markdown')) return article
  const rules = (engine as { articleSpans?: (text: string) => Span[] }).articleSpans
  if (rules === undefined) return article
  const found = rules(text)
  return found.length === 0 ? article : found.map(({ start, end }) => ({ start, end }))
}
