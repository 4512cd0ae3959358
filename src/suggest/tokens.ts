/**
 * Words, numbers and marks of a text, with their places. One pass, linear in the length: every rule of this folder
 * walks over tokens, so that no rule needs a regular expression that could backtrack over a whole text.
 */

/** A half-open range [start, end). Inside this folder in UTF-16 units; what leaves it counts code points. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** `possessive` is the ’s of “Lora’s”, apart from its word; `mark` is any other single character. */
export type TokenKind = 'word' | 'number' | 'possessive' | 'mark' | 'quote'

export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
  /** Whether nothing stands between this token and the one before it. */
  readonly joined: boolean
  /** For `quote`: which quotation stands here, after `maskedTokens`. */
  readonly quote?: number
}

const pattern =
  /(?<number>\d+(?:[.,]\d+)*)|(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{Nd}]*(?:(?:['’](?!s(?!\p{L}))(?=\p{L})|[-‑](?=[\p{L}\p{Nd}]))[\p{L}\p{M}\p{Nd}]+)*)|(?<possessive>['’]s(?!\p{L}))|(?<mark>[^\s])/gu

/** Tokens of text[start, end), in order; empty for blank text. Positions are of the whole text, in UTF-16 units. */
export function tokensOf(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = []
  const part = start === 0 && end === text.length ? text : text.slice(start, end)
  let last = -1
  for (const match of part.matchAll(pattern)) {
    const found = match[0]
    const at = start + match.index
    const groups = match.groups ?? {}
    const kind: TokenKind =
      groups.word !== undefined
        ? 'word'
        : groups.number !== undefined
          ? 'number'
          : groups.possessive !== undefined
            ? 'possessive'
            : 'mark'
    tokens.push({
      text: found,
      lower: found.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-'),
      kind,
      start: at,
      end: at + found.length,
      joined: at === last,
    })
    last = at + found.length
  }
  return tokens
}

/** Whether the token is a word that starts with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && /^\p{Lu}/u.test(token.text)
}

/** First index whose token starts at or after the position; tokens.length if none does. */
export function tokenAt(tokens: readonly Span[], position: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}
