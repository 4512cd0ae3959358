/** Tables of the pictures over time. */
import type { EndingSharesData, FanData, NoDealValueData, TimelineData } from '../blocks/index.ts'
import { type ChartRows, numberOf, numbers, percentOf, rangedOf, rowsOverTime, words } from './table-parts.ts'

/** The value below which a share of the dots lies; dots in any order. */
function quantile(dots: readonly number[], share: number): number | null {
  const sorted = dots.filter(Number.isFinite).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null
}

/** A row per month drawn: quantiles of the dots, and the paths they stand for. */
export function fanRows({ name, unit, columns }: FanData): ChartRows {
  const unitText = unit === '' ? '' : `, ${unit}`
  return {
    columns: [
      numbers('month', 'Month'),
      numbers('low', `${name}: one in ten below${unitText}`),
      numbers('middle', `half below${unitText}`),
      numbers('high', `nine in ten below${unitText}`),
      numbers('paths', 'Paths still going, %'),
    ],
    rows: columns.map(({ month, dots, paths }) => [
      numberOf(month),
      numberOf(quantile(dots, 0.1)),
      numberOf(quantile(dots, 0.5)),
      numberOf(quantile(dots, 0.9)),
      percentOf(paths),
    ]),
  }
}

/** A row per month, a column per way to end, in per cent. */
export function endingSharesRows({ months, bands }: EndingSharesData): ChartRows {
  return {
    columns: [numbers('month', 'Month'), ...bands.map(({ id, name }) => numbers(id, `${name}, %`))],
    rows: rowsOverTime(
      months,
      bands.map(({ shares }) => ({ values: shares })),
      percentOf,
    ),
  }
}

/** A row per month, a column per party with its range where one is known, 0 to 10; deals in the headings. */
export function noDealValueRows({ months, panels }: NoDealValueData): ChartRows {
  const ten = (value: number) => (value * 10).toFixed(1)
  return {
    columns: [
      numbers('month', 'Month'),
      ...panels.map(({ party, name, levels }) => {
        const deals = levels.map((level) => `${level.name} ${ten(level.value)}`).join(', ')
        return numbers(party, `${name}: no deal from then on${deals === '' ? '' : ` (deals: ${deals})`}`)
      }),
    ],
    rows: months.map((month, index) => [
      numberOf(month),
      ...panels.map(({ values, ranges }) => {
        const range = ranges.find((one) => one.month === month)
        const value = values[index]
        return rangedOf(
          value === undefined ? null : value * 10,
          range ? range.low * 10 : undefined,
          range ? range.high * 10 : undefined,
        )
      }),
    ]),
  }
}

/** A row per event, by lane. */
export function timelineRows({ lanes }: TimelineData): ChartRows {
  return {
    columns: [
      words('lane', 'Party'),
      words('date', 'Date'),
      words('kind', 'Kind'),
      words('what', 'What'),
      words('inferred', 'Stated or inferred'),
    ],
    rows: lanes.flatMap(({ name, marks }) =>
      marks.map((one) => [name, one.date, one.kind, one.what, one.inferred ? 'inferred' : 'stated']),
    ),
  }
}
