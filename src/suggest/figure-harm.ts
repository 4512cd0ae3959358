/** What became of the people a number counts: killed, injured, displaced. */
import { harms } from './figure-nouns.ts'

import type { Token } from './tokens.ts'

/** What became of the people counted: a verb of harm right before the number, or shortly behind the noun. */
export function harmAround(tokens: readonly Token[], from: number, noun: number): string | undefined {
  let last = noun + 7
  for (let k = noun + 1; k < last; k++) {
    if (
      tokens[k]?.text === ',' &&
      /^(?:including|among|most|mostly|many|some|all)$/.test(tokens[k + 1]?.lower ?? '')
    ) {
      const ahead = tokens.slice(k + 2, k + 14).findIndex((one) => one.text === ',')
      const close = ahead < 0 ? -1 : k + 2 + ahead
      if (close < 0) break
      k = close + 1
      last = k + 5
    }
    const token = tokens[k]
    if (
      token === undefined ||
      (token.kind === 'mark' && /[.;:,(]/.test(token.text)) ||
      token.kind === 'number'
    )
      break
    const harm = harms.get(token.lower)
    if (harm !== undefined) return /ing$/.test(token.lower) ? undefined : harm
    if (token.lower === 'and' && sharedHarm(tokens, k)) {
      last = k + 9
      continue
    }
    if (token.lower === 'and' || token.lower === 'after' || token.lower === 'when' || token.lower === 'while')
      break
  }
  for (let k = from - 1; k >= Math.max(0, from - 7); k--) {
    const token = tokens[k]
    if (
      token === undefined ||
      token.kind === 'quote' ||
      token.text === ';' ||
      token.text === ':' ||
      token.text === '.'
    )
      break
    const harm = harms.get(token.lower)
    if (harm !== undefined) return harm
    if (/^(?:by|after|when|that|who|which|with|for)$/.test(token.lower)) break
  }
  return undefined
}

/** “three men and a boy have been hurt”: no verb between “and” and the helper of the verb of harm. */
function sharedHarm(tokens: readonly Token[], and: number): boolean {
  for (let k = and + 1; k < and + 8; k++) {
    const lower = tokens[k]?.lower ?? ''
    if (/^(?:were|was|are|have|had|has)$/.test(lower)) return true
    if (tokens[k]?.kind !== 'word' && tokens[k]?.kind !== 'number') return false
    if (harms.has(lower) || /(?:ed|ing)$/.test(lower)) return false
  }
  return false
}
