/** Beside the documented table: its sensitivity, pairs that turn over, other base rates, precedents. */
import { type Cell, grouped, leftColumn, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { NumberMoved, OrderFlip, TrustBasis, TrustValue } from './finding.ts'
import { nowAndAt, onScale, percent, type Words } from './words.ts'

/** Numbers named beside a row. */
const namedNumbers = 3

/** Table of how far one number alone moves each row. */
export function sensitivity({ sensitivity: rows, flips }: TrustValue, words: Words): Table {
  const widest = [...rows].sort((a, b) => b.high - b.low - (a.high - a.low))[0]
  const says = widest
    ? ` The widest is “${words.term(widest.term)}”: ${percent(widest.low)} to ${percent(widest.high)}.`
    : ''
  return {
    kind: 'table',
    id: 'trust-sensitivity',
    sentence: sentence(
      `How far one number alone moves the chance of five years without an attack, within its 90 % range (a tenth to each side where it has none).${says}${hanging(flips, words)}`,
    ),
    columns: [
      leftColumn('term', 'Kind of deal'),
      rightColumn('five', 'Five years'),
      rightColumn('low', 'Lowest'),
      rightColumn('high', 'Highest'),
      leftColumn('numbers', 'Numbers that move it most'),
    ],
    rows: rows.map((row): Cell[] => [
      words.term(row.term),
      percent(row.five),
      percent(row.low),
      percent(row.high),
      row.numbers
        .slice(0, namedNumbers)
        .map((one) => movedInWords(one, words))
        .join('; '),
    ]),
  }
}

/** Pairs of rows whose order hangs on one number and no other, at most three. */
function hanging(flips: readonly OrderFlip[], words: Words): string {
  const alone = flips.filter(({ numbers }) => numbers.length === 1)
  const said = alone.slice(0, 3).map(({ above, below, numbers: [only] }) => {
    const { now, at } = nowAndAt(only!)
    return `“${words.term(above)}” stands above “${words.term(below)}” through ${words.number(only!.key)} alone (now ${now}, equal at ${at})`
  })
  return said.length === 0 ? '' : ` ${said.join('; ')}.`
}

/** A number with what it does to a chance: `punishment 0.10: 72 % at 0.00, 95 % at 0.20`. */
function movedInWords({ key, from, to, atFrom, atTo }: NumberMoved, words: Words): string {
  return `${words.number(key)}: ${percent(atFrom)} at ${onScale(from)}, ${percent(atTo)} at ${onScale(to)}`
}

/** Table of pairs of rows that one number turns over. */
export function order({ flips, documented }: TrustValue, words: Words): Table {
  const rows = documented.filter(({ outlook }) => outlook).length
  return {
    kind: 'table',
    id: 'trust-order',
    sentence: sentence(
      `Of ${grouped((rows * (rows - 1)) / 2)} pairs of rows ${grouped(flips.length)} turn over through one number alone within its range; the nearest first.`,
    ),
    columns: [
      leftColumn('above', 'Now firmer'),
      leftColumn('below', 'Than'),
      leftColumn('number', 'Turned over by'),
      rightColumn('now', 'Stands at'),
      rightColumn('at', 'Equal at'),
      leftColumn('others', 'Also by'),
    ],
    rows: flips.map(({ above, below, numbers: [nearest, ...others] }): Cell[] => [
      words.term(above),
      words.term(below),
      words.number(nearest!.key),
      nowAndAt(nearest!).now,
      nowAndAt(nearest!).at,
      othersInWords(others, words),
    ]),
  }
}

/** Other numbers that turn a pair over: the nearest in words, the rest counted. */
function othersInWords(others: OrderFlip['numbers'], words: Words): string {
  const named = others.slice(0, namedNumbers).map(({ key, at }) => `${words.number(key)} (${onScale(at)})`)
  const left = others.length - named.length
  return [...named, ...(left > 0 ? [`${left} more`] : [])].join('; ')
}

/** Table of every row under other base rates. */
export function baseRates(
  { baseRates: rates, documented }: TrustValue,
  basis: TrustBasis,
  words: Words,
): Table {
  const met = rates.filter(({ occasions }) => occasions !== null)
  return {
    kind: 'table',
    id: 'trust-base-rates',
    sentence: sentence(
      `Five years without an attack under other base rates of “${words.term(basis.calibration.term)}”. Shares in brackets: occasions for an attack a year.`,
    ),
    columns: [
      leftColumn('term', 'Kind of deal'),
      ...met.map(({ id, name, share, years, occasions }) =>
        rightColumn(id, `${percent(share)} in ${years} years: ${name} (${occasions!.toFixed(2)})`),
      ),
    ],
    rows: documented
      .filter(({ outlook }) => outlook && met.length > 0)
      .map(({ term, name }): Cell[] => [
        name,
        ...met.map(({ rows }): Cell => percent(rows.find((row) => row.term === term)!.five)),
      ]),
  }
}

/** Table of precedents as rates, each with its caveat. */
export function precedents({ precedents: all, prior }: TrustValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'trust-precedents',
    sentence: sentence(
      `A lens without a model: precedents as rates, each starting from ${prior.events} of a failure in ${prior.years} years. They are other cases; the caveat belongs to the number.`,
    ),
    columns: [
      leftColumn('precedent', 'Precedent'),
      rightColumn('failures', 'Failures'),
      rightColumn('years', 'Years'),
      rightColumn('rate', 'Failures a year, 90 % range'),
      rightColumn('five', 'Five years without'),
      leftColumn('terms', 'Compared with'),
      leftColumn('caveat', 'But'),
    ],
    rows: all.map((one): Cell[] => [
      [one.name, ...words.cite(one.claims)],
      one.failures,
      String(one.years),
      { kind: 'measured', value: 100 * one.rate, low: 100 * one.low, high: 100 * one.high, unit: '%' },
      percent(one.five),
      one.terms.map(words.term).join('; '),
      one.caveat,
    ]),
  }
}
