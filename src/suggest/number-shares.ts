/** Fractions and proportions in words: “two-thirds”, “half”, “one in five”. */
import { exact, type ReadNumber, scales, small, times } from './number-values.ts'
import type { Token } from './tokens.ts'

const fractions = new Map<string, number>([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
  ['sixth', 1 / 6],
  ['eighth', 1 / 8],
  ['tenth', 1 / 10],
])

/** “one in five homes”, “two out of three wells”, “nine in every ten”: a share of a whole. */
function proportionAt(tokens: readonly Token[], k: number, lower: string): ReadNumber | undefined {
  const part = small.get(lower)
  if (part === undefined || part < 1 || part > 9) return undefined
  let at = k + 1
  const link = tokens[at]?.lower
  if (link === 'out' && tokens[at + 1]?.lower === 'of') at += 2
  else if (link === 'in' || (link === 'of' && tokens[at + 1]?.lower === 'every')) at++
  else return undefined
  if (tokens[at]?.lower === 'every') at++
  const whole =
    small.get(tokens[at]?.lower ?? '') ??
    (/^(?:10|20|100)$/.test(tokens[at]?.text ?? '') ? Number(tokens[at]?.text) : undefined)
  if (whole === undefined || whole <= part || whole > 100 || measured.test(tokens[at + 1]?.lower ?? ''))
    return undefined
  return exact(k, at + 1, Number((part / whole).toPrecision(12)), { kind: 'share', inWords: true })
}

const measured =
  /^(?:second|minute|hour|day|week|month|year|decade|night|kilomet|mile|metre|meter|hundred|thousand|million)/

export function shareAt(tokens: readonly Token[], k: number, lower: string): ReadNumber | undefined {
  const proportion = proportionAt(tokens, k, lower)
  if (proportion !== undefined) return proportion
  const joined = /^(one|two|three|four|five|six|seven|nine)-(third|quarter|fifth|sixth|eighth|tenth)s?$/.exec(
    lower,
  )
  if (joined !== null) {
    const part = fractions.get(joined[2] ?? '') ?? 0
    return exact(k, k + 1, times(small.get(joined[1] ?? '') ?? 0, part), { kind: 'share', inWords: true })
  }
  const part = fractions.get(lower.replace(/s$/, ''))
  const before = tokens[k - 1]?.lower ?? ''
  const after = tokens[k + 1]?.lower ?? ''
  if (part === undefined) {
    const spoken = small.get(lower)
    const next = fractions.get(after.replace(/s$/, ''))
    const plural = after.endsWith('s') || spoken === 1
    if (
      spoken !== undefined &&
      spoken < 10 &&
      next !== undefined &&
      plural &&
      after !== 'half' &&
      (tokens[k + 2]?.lower === 'of' || (spoken > 1 && !/^quarters?$/.test(after)))
    ) {
      return exact(k, k + 2, times(spoken, next), { kind: 'share', inWords: true })
    }
    return undefined
  }
  if (lower === 'half') {
    if (['first', 'second', 'other', 'latter', 'and', 'one'].includes(before)) return undefined
    if (after === 'a' || after === 'an') {
      const scale = scales.get(tokens[k + 2]?.lower ?? '')
      if (scale !== undefined) return exact(k, k + 3, 0.5 * scale, { inWords: true, scaled: true })
      return undefined
    }
    if (after !== 'of' && after !== 'the' && after !== 'its' && after !== 'their' && !isComparator(before))
      return undefined
    return exact(k, k + 1, 0.5, { kind: 'share', inWords: true })
  }
  if ((before === 'a' || before === 'one') && after === 'of')
    return exact(k - 1, k + 1, part, { kind: 'share', inWords: true })
  return undefined
}

const isComparator = (word: string): boolean =>
  /^(?:about|around|nearly|almost|over|than|roughly|least|some)$/.test(word)
