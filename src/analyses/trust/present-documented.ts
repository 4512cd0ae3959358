/** The documented table with its codes, its sensitivity, its base rates and the precedents beside it. */
import {
  type Cell,
  grouped,
  leftColumn,
  listed,
  rightColumn,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type { DocumentedTerm, NumberMoved, OrderFlip, Outlook, TrustBasis, TrustValue } from './finding.ts'
import { asked, roadCells, roadColumns, shortBy } from './present-end-states.ts'
import { codeWords, onScale, percent, type Words, yearly } from './words.ts'

/** Every table on terms, in the order a reader needs them. */
export function documentedTables(value: TrustValue, basis: TrustBasis, words: Words): Table[] {
  return [
    terms(value, basis, words),
    sensitivity(value, words),
    termCredibility(value, basis),
    codes(value, basis, words),
    termRoads(value),
    order(value, words),
    baseRates(value, basis, words),
    precedents(value, words),
  ]
}

/** Rows with an outlook, and a row that says so for those without. */
function rowsOf(
  documented: readonly DocumentedTerm[],
  width: number,
  cells: (outlook: Outlook) => Cell[],
): Cell[][] {
  return documented.map(({ name, outlook }): Cell[] => [
    name,
    ...(outlook ? cells(outlook) : Array.from({ length: width }, () => null)),
  ])
}

/** "27 judged, 9 assumed and 2 quoted": what the numbers rest on. */
function basisInWords({ numbers }: TrustBasis): string {
  const kinds = [
    [numbers.judged, 'judged'],
    [numbers.assumed, 'assumed'],
    [numbers.derived, 'derived'],
    [numbers.quoted, 'quoted'],
  ] as const
  return listed(kinds.filter(([count]) => count > 0).map(([count, kind]) => `${grouped(count)} ${kind}`))
}

/** What the table is set to, in words. */
export function calibrationInWords({ calibration }: TrustBasis, words: Words): string {
  const { term, share, years, occasions, solved } = calibration
  const span = `${Number.isInteger(years) ? years : years.toFixed(1)} years`
  return solved
    ? `“${words.term(term)}” fails in ${percent(share)} of cases within ${span}, which takes ${occasions.toFixed(2)} occasions for an attack a year`
    : `nothing: no number of occasions makes “${words.term(term)}” fail in ${percent(share)} of cases within ${span}, so one occasion a year is assumed`
}

function terms({ documented }: TrustValue, basis: TrustBasis, words: Words): Table {
  return {
    kind: 'table',
    id: 'trust-documented',
    sentence: sentence(
      `Each kind of deal on what it is taken to be worth to ${words.party(basis.challenger)}. Of the numbers behind it ${basisInWords(basis)}; it is set to: ${calibrationInWords(basis, words)}. ${standings(documented)}The order of the rows is an assumption worked out, not a finding confirmed.`,
    ),
    columns: [
      leftColumn('term', 'Kind of deal'),
      rightColumn('standing', `Worth to ${words.party(basis.challenger)}`),
      rightColumn('calm', 'Guarantor would fight'),
      rightColumn('headwind', 'In a headwind'),
      rightColumn('hazard-calm', 'Attacks a year'),
      rightColumn('hazard-headwind', 'In a headwind'),
      rightColumn('one', 'One year without'),
      rightColumn('five', 'Five years'),
      rightColumn('ten', 'Ten years'),
      rightColumn('mean', 'Years on average'),
      rightColumn('worth', 'The one nearest to today is worth'),
      rightColumn('in-the-case', 'Five years at that'),
    ],
    rows: documented.map((one): Cell[] => [
      one.name,
      ...outlookCells(one.outlook),
      one.inTheCase ? onScale(one.inTheCase.worth) : null,
      one.inTheCase ? percent(one.inTheCase.five) : null,
    ]),
  }
}

/** Nine cells on what follows from a row; nine times nothing where it has no standing. */
function outlookCells(own: Outlook | null): Cell[] {
  if (!own) return Array.from({ length: 9 }, () => null)
  return [
    onScale(own.challengerValue),
    percent(own.fights.calm),
    percent(own.fights.headwind),
    yearly(own.hazard.calm),
    yearly(own.hazard.headwind),
    percent(own.survival.one),
    percent(own.survival.five),
    percent(own.survival.ten),
    own.meanYears === null ? 'never' : own.meanYears < 10 ? own.meanYears.toFixed(1) : grouped(own.meanYears),
  ]
}

/** Where standings are not judged, what stands in for them. */
function standings(documented: readonly DocumentedTerm[]): string {
  return documented.some(({ standingFrom }) => standingFrom === 'deals')
    ? 'Where nobody judged what a kind of deal is worth, the mean of the deals it describes stands in. '
    : ''
}

/** A number with what it does to a chance: `punishment 0.10: 72 % at 0.00, 95 % at 0.20`. */
function movedInWords({ key, from, to, atFrom, atTo }: NumberMoved, words: Words): string {
  return `${words.number(key)}: ${percent(atFrom)} at ${onScale(from)}, ${percent(atTo)} at ${onScale(to)}`
}

/** Numbers named beside a row. */
const namedNumbers = 3

function sensitivity({ sensitivity: rows }: TrustValue, words: Words): Table {
  const widest = [...rows].sort((a, b) => b.high - b.low - (a.high - a.low))[0]
  const says = widest
    ? ` The widest is “${words.term(widest.term)}”: ${percent(widest.low)} to ${percent(widest.high)}.`
    : ''
  return {
    kind: 'table',
    id: 'trust-sensitivity',
    sentence: sentence(
      `How far one number alone moves the chance of five years without an attack, within its 90 % range (a tenth to each side where it has none).${says}`,
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

function termCredibility({ documented }: TrustValue, basis: TrustBasis): Table {
  return {
    kind: 'table',
    id: 'trust-documented-credibility',
    sentence: sentence(
      `Credibility needed to hold the risk of an attack to ${yearly(basis.tolerated)} a year, and what the rows have beside it.`,
    ),
    columns: [
      leftColumn('term', 'Kind of deal'),
      rightColumn('success', 'Attack succeeds if the guarantor stays out'),
      rightColumn('punishment', 'Punishment'),
      rightColumn('needed', 'Credibility needed'),
      leftColumn('short-calm', 'Short by'),
      leftColumn('short-headwind', 'Short by, headwind'),
      rightColumn('wider-calm', 'Wider wars a year'),
      rightColumn('wider-headwind', 'In a headwind'),
    ],
    rows: rowsOf(documented, 7, (own) => [
      percent(own.success),
      onScale(own.punishment),
      asked(own.needed),
      shortBy(own, 'calm'),
      shortBy(own, 'headwind'),
      yearly(own.widerWar.rate.calm),
      yearly(own.widerWar.rate.headwind),
    ]),
  }
}

function codes({ documented }: TrustValue, basis: TrustBasis, words: Words): Table {
  const names = codeWords(words.party(basis.challenger))
  const columns = [
    ['commitment', 'commitment'],
    ['automaticity', 'automaticity'],
    ['tripwire', 'tripwire'],
    ['reluctance', 'reluctance'],
    ['headwindLoss', 'headwind'],
    ['army', 'army'],
    ['foreignForce', 'foreign-force'],
    ['veto', 'veto'],
    ['punishment', 'punishment'],
    ['incidentFactor', 'incident-factor'],
  ] as const
  return {
    kind: 'table',
    id: 'trust-codes',
    sentence: sentence(
      'The codes: judgements of the authors of the case, every one to be disputed. The first five are in probits, armies in units of the attacker’s.',
    ),
    columns: [
      leftColumn('term', 'Kind of deal'),
      ...columns.map(([, code]) => rightColumn(code, capitalised(names[code]!))),
      leftColumn('note', 'Note'),
    ],
    rows: documented.map((one): Cell[] => [
      one.name,
      ...columns.map(([code]) => onScale(one.codes[code])),
      one.note,
    ]),
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function termRoads({ documented }: TrustValue): Table {
  return {
    kind: 'table',
    id: 'trust-documented-roads',
    sentence: sentence('The same roads for each kind of deal: five years without an attack.'),
    columns: [leftColumn('term', 'Kind of deal'), ...roadColumns],
    rows: rowsOf(documented, roadColumns.length, roadCells),
  }
}

function order({ flips, documented }: TrustValue, words: Words): Table {
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
      onScale(nearest!.now),
      onScale(nearest!.at),
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

function baseRates({ baseRates: rates, documented }: TrustValue, basis: TrustBasis, words: Words): Table {
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

function precedents({ precedents: all, prior }: TrustValue, words: Words): Table {
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
