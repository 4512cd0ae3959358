/** Tables of the pictures about deals: who accepts what, how long a deal stands, where a state leads. */
import type { AcceptabilityData, CredibilityData, DealSpaceData, SurvivalData } from '../blocks/index.ts'
import { type ChartRows, numberOf, numbers, percentOf, rangedOf, rowsOverTime, words } from './table-parts.ts'

const onTen = (value: number | undefined) => (value === undefined ? null : numberOf(value * 10))

/** Named packages first, then the groups of packages: a square is named by its middle. Values from 0 to 10. */
export function dealSpaceRows({ horizontal, vertical, cell, cells, markers }: DealSpaceData): ChartRows {
  return {
    columns: [
      words('what', 'What'),
      numbers('horizontal', `Value to ${horizontal.name}`),
      numbers('vertical', `Value to ${vertical.name}`),
      numbers('packages', 'Packages'),
      numbers('acceptable', 'Acceptable to all'),
    ],
    rows: [
      ...markers.map((one) => [one.name, onTen(one.x), onTen(one.y), 1, one.acceptable ? 1 : 0]),
      ...cells.map((one) => [
        'group of packages',
        onTen(one.x + cell / 2),
        onTen(one.y + cell / 2),
        numberOf(one.all),
        numberOf(one.acceptable),
      ]),
    ],
  }
}

/** A row per named package, a column per party: its distance from what it insists on, 0 to 10. */
export function acceptabilityRows({ parties, rows }: AcceptabilityData): ChartRows {
  return {
    columns: [
      words('package', 'Package'),
      ...parties.flatMap(({ id, name }) => [
        numbers(id, `${name}, above its line`),
        numbers(`${id}-accepts`, `${name} accepts, % of draws`),
        words(`${id}-red-line`, `${name}, red line crossed`),
      ]),
    ],
    rows: rows.map((row) => [
      row.name,
      ...parties.flatMap(({ id }) => {
        const own = row.cells.find(({ party }) => party === id)
        if (!own) return [null, null, null]
        const { margin, low, high } = own
        const by10 = (value: number | undefined) => (value === undefined ? undefined : value * 10)
        return [
          rangedOf(margin * 10, by10(low), by10(high)),
          percentOf(own.share),
          own.redLine ? 'yes' : 'no',
        ]
      }),
    ]),
  }
}

/** A row per year, a column per line, in per cent. */
export function survivalRows({ years, lines }: SurvivalData): ChartRows {
  return {
    columns: [
      numbers('year', 'Year'),
      ...lines.map(({ id, name }) => numbers(id, `${name}, % not attacked again`)),
    ],
    rows: rowsOverTime(years, lines, percentOf),
  }
}

const verdicts: Record<CredibilityData['rows'][number]['verdict'], string> = {
  needed: 'at least',
  'already-safe': 'none needed',
  'never-enough': 'no promise is enough',
  backfires: 'at most',
}

/** A row per promise, in per cent. */
export function credibilityRows({ rows }: CredibilityData): ChartRows {
  const percent = (share: number | undefined) => (share === undefined ? undefined : share * 100)
  const spread = ({ value, low, high }: { value: number; low?: number; high?: number }) =>
    rangedOf(value * 100, percent(low), percent(high))
  return {
    columns: [
      words('promise', 'Promise'),
      words('verdict', 'Needed'),
      numbers('needed', 'Needed, %'),
      numbers('calm', 'There is in calm years, %'),
      numbers('headwind', 'There is in a headwind, %'),
    ],
    rows: rows.map((row) => [
      row.name,
      verdicts[row.verdict],
      rangedOf(
        row.needed === null ? null : row.needed * 100,
        percent(row.neededRange?.low),
        percent(row.neededRange?.high),
      ),
      spread(row.calm),
      spread(row.headwind),
    ]),
  }
}
