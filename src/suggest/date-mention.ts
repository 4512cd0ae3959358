/** What a mention of a date is. */
import type { Span } from './tokens.ts'

/** A mention in UTF-16 units. `from` and `to` are tokens. */
export interface FoundDate {
  readonly span: Span
  readonly from: number
  readonly to: number
  readonly date: string | null
  readonly relative: boolean
  readonly yearInferred: boolean
  readonly rule: string
}

/** A mention without its start. */
export type Part = Omit<FoundDate, 'span' | 'from'>
/** A mention that ends before token `to`. */
export const part = (to: number, date: string | null, rule: string, rest: Partial<Part> = {}): Part => ({
  to,
  date,
  rule,
  relative: false,
  yearInferred: false,
  ...rest,
})
