/** What is typed into a cell, and what a number of the case looks like there. */
import type { CaseSpec } from 'endstate'

/** A point, or the interval that holds 90 % of the belief, with or without its mode. */
export type CellValue = number | [number, number] | [number, number, number]

type Additive = Extract<CaseSpec['parties'][number]['preferences'], { kind: 'additive' }>

/** A number as the case holds it. */
export type Written = NonNullable<Additive['issues'][string]['weight']>

/** Reads `0.4`, `[0.3, 0.5]`, `0.3-0.5`, `0,3 0,5`; null where it is no number or the ends are not in order. */
export function readCell(text: string): CellValue | null {
  const plain = text.trim().replace(/^\[|\]$/g, '')
  const parts = plain.split(/\s*(?:–|—|;|,\s+|\bto\b)\s*|(?<=\d)\s*-\s*(?=[\d.])|(?<=\d)\s+(?=[\d.])/)
  const numbers = parts.map((one) => (one.trim() === '' ? Number.NaN : Number(one.trim().replace(',', '.'))))
  if (numbers.length > 3 || numbers.some((one) => !Number.isFinite(one))) return null
  if (numbers.some((one, at) => at > 0 && one < numbers[at - 1]!)) return null
  return numbers[0] === numbers.at(-1) ? numbers[0]! : (numbers as CellValue)
}

/** The spread of a written number; undefined for a derived one and where nothing is written. */
export function spreadOf(written: Written | undefined): unknown {
  if (written === undefined) return undefined
  return typeof written === 'object' && !Array.isArray(written) && !('distribution' in written)
    ? written.value
    : written
}

/** What stands in the box when a cell is edited. */
export function cellText(written: Written | undefined): string {
  const spread = spreadOf(written)
  if (typeof spread === 'number') return String(spread)
  return Array.isArray(spread) ? `[${spread.join(', ')}]` : ''
}

/** The middle of a value: its mode where it has one. */
export function middleOf(spread: unknown): number | null {
  if (typeof spread === 'number') return spread
  if (!Array.isArray(spread)) return null
  const [low, second, third] = spread as number[]
  return third === undefined ? (low! + second!) / 2 : second!
}

/** A share times a factor, without the noise of binary fractions; an interval that would pass 1 narrows about its middle. */
export function scaled(spread: unknown, factor: number): CellValue | null {
  const tidy = (one: number) => Number(Math.min(1, one).toFixed(6))
  if (typeof spread === 'number') return tidy(spread * factor)
  if (!Array.isArray(spread)) return null
  const ends = (spread as number[]).map((one) => one * factor)
  const [low, high] = ends
  if (ends.length !== 2 || high! <= 1) return ends.map(tidy) as CellValue
  const middle = Math.min(1, (low! + high!) / 2)
  const half = 1 - middle
  return half < 1e-6 ? tidy(middle) : [tidy(middle - half), tidy(middle + half)]
}
