/** Words before or behind a number that say how it is meant. */
import { comparators } from './figure-words.ts'
import type { Token } from './tokens.ts'
import type { FigureComparator } from './types.ts'

const phrases = comparators.map(([phrase, comparator]) => ({ words: phrase.split(' '), phrase, comparator }))
const byLast = new Map<string, typeof phrases>()
for (const one of phrases) {
  const last = one.words.at(-1) ?? ''
  byLast.set(
    last,
    [...(byLast.get(last) ?? []), one].sort((a, b) => b.words.length - a.words.length),
  )
}
const signs = new Map<string, FigureComparator>([
  ['>', '>'],
  ['<', '<'],
  ['~', 'about'],
  ['≈', 'about'],
  ['≥', '>='],
  ['≤', '<='],
])

/** Comparator in front of token `at`: where its words start, or `at` itself with none. */
export function comparatorBefore(
  tokens: readonly Token[],
  at: number,
): { from: number; comparator: FigureComparator | undefined; phrase: string | undefined } {
  let from = at
  // A sign of currency, or “the”, may stand between: “over $5”, “more than the 200”.
  if (/^[$€£¥₽₴₪₦₹₺₩]$/.test(tokens[from - 1]?.text ?? '')) from--
  if (/^(?:US|A|C|NZ|HK|AU|CA|EUR|USD|GBP)$/.test(tokens[from - 1]?.text ?? '')) from--
  const start = from
  const sign = signs.get(tokens[from - 1]?.text ?? '')
  if (sign !== undefined) return { from: from - 1, comparator: sign, phrase: tokens[from - 1]?.text }
  let best: { from: number; comparator: FigureComparator | undefined; phrase: string | undefined } | undefined
  for (let guard = 0; guard < 2; guard++) {
    const list = byLast.get(tokens[from - 1]?.lower ?? '')
    const fits = list?.find(({ words }) =>
      words.every((word, index) => tokens[from - words.length + index]?.lower === word),
    )
    if (fits === undefined) break
    from -= fits.words.length
    if (best === undefined || best.comparator === '=')
      best = { from, comparator: fits.comparator, phrase: fits.phrase }
    else best = { ...best, from }
  }
  return best ?? { from: start, comparator: undefined, phrase: undefined }
}

/** “200 or more”, “200-plus”, “200+”, “a month or so” behind a number or its unit. */
export function comparatorBehind(
  tokens: readonly Token[],
  afterUnit: number,
  afterNumber: number,
): { to: number; comparator: FigureComparator } | undefined {
  for (const at of [afterNumber, afterUnit]) {
    const one = tokens[at]
    const two = tokens[at + 1]?.lower
    if (one?.text === '+' && one.joined) return { to: at + 1, comparator: '>=' }
    if (one?.text === '-' && two === 'plus') return { to: at + 2, comparator: '>=' }
    if (one?.text === '-' && two === 'odd') return { to: at + 2, comparator: 'about' }
    if (one?.text === ',' && two === 'give' && tokens[at + 2]?.lower === 'or')
      return { to: at + 4, comparator: 'about' }
    if (one?.lower !== 'or') continue
    if (two === 'more' || two === 'above' || two === 'longer' || two === 'older')
      return { to: at + 2, comparator: '>=' }
    if (two === 'fewer' || two === 'less' || two === 'under' || two === 'younger')
      return { to: at + 2, comparator: '<=' }
    if (two === 'so' || two === 'thereabouts') return { to: at + 2, comparator: 'about' }
  }
  return undefined
}
