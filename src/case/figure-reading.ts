/**
 * What a stated figure says as an interval, and which units can be compared.
 *
 * Two intervals: what the words rule in ("more than 350,000" rules in everything above), and what is usually meant by
 * them. People who say "more than" name the next lower round number (Krifka 2007; Cummins, Sauerland and Solt 2012), so
 * the usual reading ends one step of that roundness above. That the step is the largest 1 or 5 times a power of ten that
 * divides the number, and that "about" means ten per cent to each side, are conventions of this project.
 */

import type { Figure } from './schema/evidence.ts'
import type { Spread } from './schema/quantity.ts'

/** A figure as numbers in its own unit. Ends may be infinite in `ruledIn`, never in `usual`. */
export interface FigureReading {
  /** What the words rule in. */
  ruledIn: [number, number]
  /** What is usually meant. */
  usual: [number, number]
  /** The most likely value within `usual`. */
  likely: number
}

/** Half-width of "about" as a share of the number, and the most that rounding may hide in a number said plainly. */
const aboutShare = 0.1
const roundingShare = 0.05

/** The roundness of a number: 350,000 is said in steps of 50,000, 21 in ones. 0 for 0. */
export function stepOf(value: number): number {
  const size = Math.abs(value)
  if (size === 0 || !Number.isFinite(size)) return 0
  const top = Math.floor(Math.log10(size))
  for (let power = top; power > top - 12; power--) {
    for (const digit of [5, 1]) {
      const step = digit * 10 ** power
      const times = size / step
      if (times > 1 + 1e-9 && Math.abs(times - Math.round(times)) < 1e-9 * times) return step
    }
  }
  return size / 1e12
}

/** Reads a figure; two ends in falling order are taken in rising order. */
export function readFigure({ value, comparator }: Pick<Figure, 'value' | 'comparator'>): FigureReading {
  const [low, high] =
    typeof value === 'number' ? [value, value] : value[0] <= value[1] ? value : [value[1], value[0]]
  const middle = (low + high) / 2
  switch (comparator) {
    case 'about': {
      const ends: [number, number] = [low - aboutShare * Math.abs(low), high + aboutShare * Math.abs(high)]
      return { ruledIn: ends, usual: ends, likely: middle }
    }
    case '>':
    case '>=':
      return {
        ruledIn: [low, Number.POSITIVE_INFINITY],
        usual: [low, high + stepOf(high)],
        likely: low === high ? low + stepOf(low) / 4 : middle,
      }
    case '<':
    case '<=':
      return {
        ruledIn: [high > 0 ? 0 : Number.NEGATIVE_INFINITY, high],
        usual: [low - stepOf(low), high],
        likely: low === high ? high - stepOf(high) / 4 : middle,
      }
    default: {
      const hidden = (end: number): number => Math.min(stepOf(end) / 2, roundingShare * Math.abs(end))
      const ends: [number, number] = low === high ? [low - hidden(low), high + hidden(high)] : [low, high]
      return { ruledIn: ends, usual: ends, likely: middle }
    }
  }
}

/** The spread a quantity gets from a figure, times `factor`: a number said plainly is a point, a range is a range. */
export function spreadOfFigure(figure: Pick<Figure, 'value' | 'comparator'>, factor = 1): Spread {
  const tidy = (value: number): number => Number((value * factor).toPrecision(12))
  if (figure.comparator === '=') {
    if (typeof figure.value === 'number') return tidy(figure.value)
    const { usual } = readFigure(figure)
    return [tidy(usual[0]), tidy(usual[1])]
  }
  const { usual, likely } = readFigure(figure)
  return usual[0] === usual[1] ? tidy(likely) : [tidy(usual[0]), tidy(likely), tidy(usual[1])]
}

/** A unit taken apart: `billion USD/year` is 10⁹ of `usd` per year. */
interface UnitParts {
  scale: number
  thing: string
  per: string | null
}

const scales = new Map(
  Object.entries({
    thousand: 1e3,
    thousands: 1e3,
    million: 1e6,
    millions: 1e6,
    mn: 1e6,
    billion: 1e9,
    bn: 1e9,
    billions: 1e9,
    trillion: 1e12,
    trillions: 1e12,
    tn: 1e12,
  }),
)
/** Words for one thing. Soldiers are not persons: a count of one is no count of the other. */
const sameThing = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    percent: '%',
    'per cent': '%',
    dollars: 'usd',
    dollar: 'usd',
    $: 'usd',
    euros: 'eur',
    euro: 'eur',
    '€': 'eur',
    years: 'year',
    months: 'month',
    weeks: 'week',
    days: 'day',
  }),
)
/** Days of a period; a month is a twelfth of 365 days. */
const daysOf = new Map([
  ['day', 1],
  ['week', 7],
  ['month', 365 / 12],
  ['year', 365],
])
const periods: Record<string, string> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
  annually: 'year',
}

function unitParts(unit: string): UnitParts {
  let text = unit.toLowerCase().replaceAll(/\s+/g, ' ').trim()
  let per: string | null = null
  for (const [word, period] of Object.entries(periods)) {
    if (text === word || text.endsWith(` ${word}`)) {
      text = text.slice(0, -word.length).trim()
      per = period
    }
  }
  const rate = /^(.*?)\s*(?:\/| per | an? )\s*(?:an? )?(day|week|month|year)s?$/.exec(` ${text}`)
  if (rate) {
    text = (rate[1] ?? '').trim()
    per = rate[2]!
  }
  let scale = 1
  for (;;) {
    const [first = '', ...rest] = text.split(' ')
    const factor = scales.get(first)
    if (factor === undefined) break
    scale *= factor
    text = rest.join(' ')
  }
  return { scale, thing: sameThing.get(text) ?? text.replace(/(?<=[a-z]{3})s$/, ''), per }
}

/**
 * What a number in one unit must be multiplied with to stand in another: `persons/day` to `persons/year` is 365. Undefined
 * where that is not safe: other things, a rate and a total, two currencies. Years and months are exchanged, days and
 * months are not, unless they are rates.
 */
export function unitFactor(from: string, to: string): number | undefined {
  const [a, b] = [unitParts(from), unitParts(to)]
  if ((a.per === null) !== (b.per === null)) return undefined
  const perFactor = a.per === null ? 1 : daysOf.get(b.per!)! / daysOf.get(a.per)!
  const lasting =
    a.thing === b.thing
      ? 1
      : a.thing === 'year' && b.thing === 'month'
        ? 12
        : a.thing === 'month' && b.thing === 'year'
          ? 1 / 12
          : undefined
  return lasting === undefined ? undefined : (a.scale / b.scale) * perFactor * lasting
}

/** True where the unit says how much comes in a period. */
export function isRate(unit: string): boolean {
  return unitParts(unit).per !== null
}

/** The period of a rate: `day`, `week`, `month` or `year`; null for a total. */
export function periodOf(unit: string): string | null {
  return unitParts(unit).per
}
