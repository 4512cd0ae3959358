/** Values of number words and digits, and what a number that was read is. */

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )

const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Words from zero to ninety-nine → value. */
export const small = new Map<string, number>([
  ...ones.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
])
for (const [t, ten] of tens.entries()) {
  for (let unit = 1; unit <= 9; unit++) small.set(`${ten}-${ones[unit] ?? ''}`, (t + 2) * 10 + unit)
}

/** Multipliers, written out or short → value; dozen is one. */
export const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['dozen', 12],
])

/** Multipliers that are written out: these can stand apart from their number. */
export const written = new Set([
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'dozen',
  'lakh',
  'crore',
])

/** A number read from tokens [from, to). Vague: no value, only the least and the most it can mean. */
export interface ReadNumber {
  readonly from: number
  readonly to: number
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly vague: boolean
  /** `share` for fractions of something. */
  readonly kind: 'plain' | 'share'
  readonly inWords: boolean
  /** Decimal digits as written; 0 for words. */
  readonly digits: number
  /** Written with a multiplier such as million or dozen. */
  readonly scaled: boolean
}

/** A number with one value. */
export const exact = (
  from: number,
  to: number,
  value: number,
  rest: Partial<ReadNumber> = {},
): ReadNumber => ({
  from,
  to,
  value,
  min: null,
  max: null,
  vague: false,
  kind: 'plain',
  inWords: false,
  digits: 0,
  scaled: false,
  ...rest,
})

/** “1,500” → 1500, “1.500.000” → 1500000, “3.45” → 3.45; undefined for “1.2.3” and the like. */
export function digitsValue(text: string): number | undefined {
  if (text.length > 24) return undefined
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) || /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(text))
    return Number(text.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''))
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  return undefined
}

/** Product without the tail of binary fractions: 1.1 million is 1,100,000. */
export const times = (a: number, b: number): number => Number((a * b).toPrecision(12))
