/** A cheap check that a text is English, the only language the rules know. */
import { tokensOf } from './tokens.ts'

const functionWords = new Set(
  (
    'the of and to in a is that for it was on as with by be at this have from or are an not but they his which their ' +
    'has had said were will its would been who more he she we after about than also there when what if no one'
  ).split(' '),
)

/** Whether the text is English as far as its commonest words tell; true where it has fewer than 12 words. */
export function looksEnglish(text: string): boolean {
  const words = tokensOf(text, 0, Math.min(text.length, 20_000)).filter((token) => token.kind === 'word')
  if (words.length < 12)
    return !/[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}\p{Script=Hebrew}]/u.test(text)
  const known = words.filter((word) => functionWords.has(word.lower)).length
  return known / words.length >= (words.length < 60 ? 0.08 : 0.17)
}
