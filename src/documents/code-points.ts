/** From UTF-16 indexes, which the readers count in, to Unicode code points, which everybody else counts in. */
import type { Span } from './extraction.ts'

/** Half of a character that needs two units, standing alone. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text with every lone half of a character replaced, so that it can be stored as UTF-8 and read back the same. */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogate, '\ufffd')
}

/** Spans in UTF-16 indexes as spans in code points; the same spans where the text has no character beyond 16 bits. */
export function inCodePoints(text: string, spans: readonly Span[]): Span[] {
  if (!/[\ud800-\udbff]/.test(text)) return spans.map(({ start, end }) => ({ start, end }))
  const ends = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const points = new Map<number, number>()
  let unit = 0
  let point = 0
  for (const end of ends) {
    while (unit < end) {
      unit += text.codePointAt(unit)! > 0xffff ? 2 : 1
      point++
    }
    points.set(end, point)
  }
  return spans.map(({ start, end }) => ({ start: points.get(start)!, end: points.get(end)! }))
}
