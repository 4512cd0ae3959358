/** Numbers in digits and words: “1,500”, “two dozen”, “3.5 million”, “tens of thousands”, “two-thirds”. */
import { shareAt } from './number-shares.ts'
import { digitsValue, exact, type ReadNumber, scales, small, times, written } from './number-values.ts'
import type { Token } from './tokens.ts'

const vagueWords = new Map<string, readonly [number, number]>([
  ['dozens', [24, 99]],
  ['scores', [40, 99]],
  ['hundreds', [200, 999]],
  ['thousands', [2000, 9999]],
  ['millions', [2e6, 9_999_999]],
  ['billions', [2e9, 9_999_999_999]],
  ['trillions', [2e12, 9_999_999_999_999]],
])

const between = (from: number, to: number, min: number, max: number): ReadNumber => ({
  ...exact(from, to, 0),
  value: null,
  min,
  max,
  vague: true,
  inWords: true,
  scaled: true,
})

/** The number that starts at a token; undefined if none does. */
export function numberAt(tokens: readonly Token[], k: number): ReadNumber | undefined {
  const token = tokens[k]
  if (token === undefined) return undefined
  if (token.kind === 'number') return digitsAt(tokens, k, token)
  if (token.kind !== 'word') return undefined
  return vagueAt(tokens, k, token.lower) ?? shareAt(tokens, k, token.lower) ?? wordsAt(tokens, k, token.lower)
}

function digitsAt(tokens: readonly Token[], k: number, token: Token): ReadNumber | undefined {
  const value = digitsValue(token.text)
  if (value === undefined) return undefined
  let to = k + 1
  let total = value
  let scaled = false
  // Thin or plain blanks between groups of three digits: 12 000.
  if (
    /^\d{1,3}$/.test(token.text) &&
    /^\d{3}$/.test(tokens[to]?.text ?? '') &&
    tokens[to]?.kind === 'number' &&
    gap(tokens, to) === 1
  ) {
    while (/^\d{3}$/.test(tokens[to]?.text ?? '') && gap(tokens, to) === 1)
      total = total * 1000 + Number(tokens[to++]?.text)
  }
  // “2 1/2 hours”
  if (
    /^\d$/.test(tokens[to]?.text ?? '') &&
    tokens[to + 1]?.text === '/' &&
    /^[2-9]$/.test(tokens[to + 2]?.text ?? '') &&
    tokens[to + 2]?.joined === true &&
    Number(tokens[to]?.text) < Number(tokens[to + 2]?.text)
  ) {
    total += Number(tokens[to]?.text) / Number(tokens[to + 2]?.text)
    to += 3
  }
  const half = halves.get(tokens[to]?.text ?? '')
  if (half !== undefined && tokens[to]?.joined === true) {
    total += half
    to++
  }
  if (tokens[to]?.text === '-' && written.has(tokens[to + 1]?.lower ?? '') && tokens[to]?.joined) to++
  for (let guard = 0; guard < 2; guard++) {
    const next = tokens[to]
    const scale = scales.get(next?.lower ?? '')
    if (next === undefined || scale === undefined) break
    if (!written.has(next.lower) && next.lower.length < 2 && !next.joined) break
    if (next.lower === 'm' && (!next.joined || !(money(tokens, k) || countsBehind(tokens[to + 1])))) break
    total = times(total, scale)
    scaled = true
    to++
    if (tokens[to]?.text === '-' && written.has(tokens[to + 1]?.lower ?? '')) to++
  }
  return exact(k, to, total, { digits: token.text.replace(/\D/g, '').length, scaled })
}

const halves = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
])

const gap = (tokens: readonly Token[], k: number): number =>
  (tokens[k]?.start ?? 0) - (tokens[k - 1]?.end ?? 0)

/** “1.5m refugees” are millions, “a 2m wall” and “300m away” are metres: a plural noun tells. */
function countsBehind(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    /(?:[^s]s|people|children|women|men)$/.test(token.lower) &&
    !/^(?:as|is|was|has|this|its|his|across|tall|towards|metres|meters)$/.test(token.lower)
  )
}

/** Whether a currency sign stands before the number: then a joined “m” means million, not metres. */
function money(tokens: readonly Token[], k: number): boolean {
  return (
    /^[$€£¥₽₴₪₦₹]$/.test(tokens[k - 1]?.text ?? '') || /^(?:US|A|C|NZ|HK)?\$$/.test(tokens[k - 1]?.text ?? '')
  )
}

function vagueAt(tokens: readonly Token[], k: number, lower: string): ReadNumber | undefined {
  const range = vagueWords.get(lower)
  if (range !== undefined) {
    // “hundreds of thousands”, “tens of thousands” and their kind.
    const second = vagueWords.get(tokens[k + 2]?.lower ?? '')
    if (tokens[k + 1]?.lower === 'of' && second !== undefined && second[0] >= 2000 && range[0] < second[0]) {
      const unit = second[0] / 2
      return between(k, k + 3, range[0] * unit, (range[1] + 1) * unit - 1)
    }
    return between(k, k + 1, range[0], range[1])
  }
  if (lower === 'tens' && tokens[k + 1]?.lower === 'of') {
    const unit = vagueWords.get(tokens[k + 2]?.lower ?? '')
    if (unit !== undefined && unit[0] >= 2000) return between(k, k + 3, unit[0] * 10, unit[0] * 50 - 1)
  }
  if (lower === 'couple' && tokens[k + 1]?.lower === 'of' && written.has(tokens[k + 2]?.lower ?? '')) {
    const scale = scales.get(tokens[k + 2]?.lower ?? '') ?? 1
    return between(tokens[k - 1]?.lower === 'a' ? k - 1 : k, k + 3, 2 * scale, 3 * scale + scale - 1)
  }
  const few = lower === 'several' || (lower === 'few' && ['a', 'the'].includes(tokens[k - 1]?.lower ?? ''))
  if (few || lower === 'many') {
    const scale = scales.get(tokens[k + 1]?.lower ?? '')
    if (scale !== undefined && written.has(tokens[k + 1]?.lower ?? '')) {
      const [least, most] = few ? (lower === 'several' ? [3, 9] : [2, 5]) : [3, 9]
      const first = lower === 'few' ? k - 1 : k
      return between(first, k + 2, least * scale, most * scale + scale - 1)
    }
  }
  return undefined
}

function wordsAt(tokens: readonly Token[], k: number, lower: string): ReadNumber | undefined {
  let to = k
  let total = 0
  let part = 0
  let read = false
  let scaled = false
  if (lower === 'a' || lower === 'an') {
    const scale = scales.get(tokens[k + 1]?.lower ?? '')
    if (scale === undefined || !written.has(tokens[k + 1]?.lower ?? '')) return undefined
    part = 1
    to = k + 1
  }
  for (; to < tokens.length && to - k < 9; to++) {
    const word = tokens[to]
    if (word === undefined || word.kind !== 'word') break
    const value = small.get(word.lower)
    const scale = written.has(word.lower) ? scales.get(word.lower) : undefined
    if (
      value !== undefined &&
      (part === 0 || (part % 100 === 0 && value < 100) || (part % 10 === 0 && part % 100 >= 20 && value < 10))
    ) {
      if (read && part === 0 && total === 0) break
      part += value
    } else if (scale !== undefined && part > 0) {
      if (scale >= 1000) {
        total += part * scale
        part = 0
      } else part *= scale
      scaled = true
    } else if (
      word.lower === 'and' &&
      scaled &&
      small.has(tokens[to + 1]?.lower ?? '') &&
      !scales.has(tokens[to + 2]?.lower ?? '') &&
      part % 1000 === part &&
      (part >= 100 || total > 0)
    ) {
      // “a hundred and twenty”; “two hundred and three thousand” is rare enough to leave.
    } else if (
      word.lower === 'and' &&
      tokens[to + 1]?.lower === 'a' &&
      tokens[to + 2]?.lower === 'half' &&
      (read || part > 0)
    ) {
      const unit = tokens[to + 3]?.lower ?? ''
      const next = written.has(unit) ? scales.get(unit) : undefined
      if (next !== undefined)
        return exact(k, to + 4, times(total + part + 0.5, next), { inWords: true, scaled: true })
      return exact(k, to + 3, total + part + 0.5, { inWords: true })
    } else break
    read = true
  }
  if (!read) return undefined
  return exact(k, to, total + part, { inWords: true, scaled })
}
