/** Reads the short form of a figure in a marked text: `>=9 people killed`, `$400000000`, `18..24 month`, `?24-99 boats`. */
import type { Mark, Span } from './marked-text.ts'

/** How a stated number is meant; absent where it is meant as it stands. */
export type GoldComparator = '>' | '>=' | '<' | '<='

/**
 * A number with what it counts. A vague amount ("dozens") and a range ("18 to 24 months") have no value, but a `min` and a
 * `max`. `approx`: the text says about, nearly, some …
 */
export interface GoldFigure extends Span {
  id: string
  text: string
  value: number | null
  unit: string
  measures: string
  asOf: string
  attributedTo: string
  comparator?: GoldComparator
  approx?: true
  vague?: true
  range?: true
  min?: number
  max?: number
}

const shortForm = /^(~)?(>=|<=|>|<)?(\?)?([$£])?(-?[\d./]+?)(?:(?:\.\.|-)([\d.]+))?(?: (.+))?$/

const currencies: Record<string, string> = { $: 'USD', '£': 'GBP' }

function numberOf(digits: string): number {
  const [over = '', under] = digits.split('/')
  return under === undefined ? Number(over) : Number(over) / Number(under)
}

/** The figure of a mark; throws where its short form cannot be read, so that no gold is written from it. */
export function figureOf({ attributes, options, start, end, text }: Mark, id: string): GoldFigure {
  const [short = '', measures = ''] = attributes
  const parts = shortForm.exec(short)
  const [, approx, comparator, vague, currency, first = '', second, named] = parts ?? []
  const unit = named ?? currencies[currency ?? '']
  if (!parts || unit === undefined || Number.isNaN(numberOf(first)))
    throw new Error(`${id}: not a figure: ${short}`)
  return {
    id,
    start,
    end,
    text,
    value: second === undefined ? numberOf(first) : null,
    unit,
    measures,
    asOf: options.get('of') ?? 'publication date',
    attributedTo: options.get('by') ?? 'author',
    ...(comparator !== undefined && { comparator: comparator as GoldComparator }),
    ...(approx !== undefined && { approx: true as const }),
    ...(vague !== undefined && { vague: true as const }),
    ...(second !== undefined && vague === undefined && { range: true as const }),
    ...(second !== undefined && { min: numberOf(first), max: numberOf(second) }),
  }
}
