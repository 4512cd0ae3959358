/** Values of a case file in words, for messages: short, and safe to print whatever they hold. */

/** Shortens text to `limit` letters and replaces line ends and control characters by spaces; empty text stays empty. */
export function clip(text: string, limit = 60): string {
  const plain = text.slice(0, limit + 1).replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]+/gu, ' ')
  return plain.length > limit ? `${plain.slice(0, limit - 1)}…` : plain
}

/** What a value is: `nothing`, `text "abc"`, `the number 3`, `a list of 2`, `a mapping`. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') return value === '' ? 'empty text' : `the text "${clip(value, 40)}"`
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : numberInWords(value)
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  return 'a mapping'
}

/** A number as written in messages: at most four significant decimals, `infinity`, or `not a number`. */
export function numberInWords(value: number): string {
  if (Number.isNaN(value)) return 'not a number'
  if (!Number.isFinite(value)) return value > 0 ? 'infinity' : 'minus infinity'
  return String(Number(value.toPrecision(4)))
}

/** A list of names as `a, b, c`, cut with `…` after `limit`. */
export function listInWords(names: readonly string[], limit = 12): string {
  const shown = names.slice(0, limit).map((name) => clip(name, 40))
  return shown.join(', ') + (names.length > limit ? ', …' : '')
}
