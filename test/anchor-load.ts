/** A long text with as many anchors as asked for: for measuring speed. */
import { anchorOf, type Claim, codePoints } from '../src/evidence/index.ts'
import { numbers } from './anchor-changes.ts'
import { inventedTexts } from './anchor-texts.ts'

/** A text of about `length` characters in which no two paragraphs are the same: words of the invented texts, reshuffled. */
export function longText(length: number): string {
  const words = inventedTexts.join(' ').split(/\s+/)
  const random = numbers(7)
  const parts: string[] = []
  let size = 0
  while (size < length) {
    const from = Math.floor(random() * words.length)
    const sentence = words.slice(from, from + 6 + Math.floor(random() * 8)).join(' ')
    const part = `${sentence} ${Math.floor(random() * 1000)}${random() < 0.15 ? '.\n\n' : '. '}`
    parts.push(part)
    size += part.length
  }
  return parts.join('').slice(0, length)
}

/** Claims with fragments of 30 to 90 letters, spread over the text. */
export function claimsOf(text: string, count: number, context: boolean): Claim[] {
  const random = numbers(11)
  const { length } = codePoints(text)
  return Array.from({ length: count }, (_, index) => {
    const start = text.indexOf(' ', Math.floor(random() * (length - 200))) + 1
    const end = text.indexOf(' ', start + 30 + Math.floor(random() * 60))
    const anchor = anchorOf(text, { start, end })
    const quote = context ? anchor : { exact: anchor.exact, start }
    return {
      id: `c${index}`,
      source: 's',
      says: 'x',
      stance: 'affirms',
      about: [],
      answers: [],
      handling: 'public',
      quote: quote as Claim['quote'],
    }
  })
}
