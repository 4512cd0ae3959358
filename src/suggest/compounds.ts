/** “two-year”, “12-year-old”: words that hold a number and its unit, taken apart for the rules of figures. */
import { peopleNouns } from './figure-nouns.ts'
import { measureUnits } from './figure-words.ts'
import { numberAt } from './number-words.ts'
import type { Token } from './tokens.ts'

/** The same tokens with such words split at their hyphens; positions stay those of the text. */
export function splitCompounds(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.kind === 'word' && /[-‑]/.test(token.text))) return tokens
  return tokens.flatMap((token, k) => {
    if (token.kind !== 'word' || !/[-‑]/.test(token.text)) return [token]
    const parts = token.lower.split('-')
    const measured = parts.findIndex((part) => measureUnits.has(part) || peopleNouns.has(part))
    if (measured < 0) return [token]
    const head = parts.slice(0, measured).join('-')
    const numberBefore = measured === 0 && tokens[k - 1]?.text === '-' && tokens[k - 1]?.joined === true
    const ownNumber = measured > 0 && numberAt([{ ...token, text: head, lower: head }], 0)?.to === 1
    return numberBefore || ownNumber ? pieces(token, head === '' ? 0 : head.length) : [token]
  })
}

function pieces(token: Token, keep: number): Token[] {
  const split: Token[] = []
  const push = (from: number, to: number): void => {
    const text = token.text.slice(from, to)
    split.push({
      text,
      lower: token.lower.slice(from, to),
      kind: /^[-‑]$/.test(text) ? 'mark' : 'word',
      start: token.start + from,
      end: token.start + to,
      joined: from > 0 || token.joined,
    })
  }
  let from = 0
  for (let at = Math.max(keep, 0); at < token.text.length; at++) {
    if (!/[-‑]/.test(token.text[at] ?? '')) continue
    if (at > from) push(from, at)
    push(at, at + 1)
    from = at + 1
  }
  if (from < token.text.length) push(from, token.text.length)
  return split
}
