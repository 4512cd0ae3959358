/** Tables of the pictures about evidence: readings, what numbers rest on, who affirms and who denies. */
import type { CoverageData, DisagreementBoardData, ReadingsMatrixData } from '../blocks/index.ts'
import { type ChartRows, numberOf, numbers, percentOf, rangedOf, words } from './table-parts.ts'

const fits: Record<string, string> = {
  '-2': 'very inconsistent',
  '-1': 'inconsistent',
  '0': 'neutral',
  '1': 'consistent',
  '2': 'very consistent',
}

/** A row per reading, a column per observation. */
export function readingsMatrixRows({ columns, rows }: ReadingsMatrixData): ChartRows {
  return {
    columns: [
      words('reading', 'Reading'),
      numbers('before', 'Belief before, %'),
      numbers('now', 'Belief now, %'),
      ...columns.map(({ id, name }) => words(id, name)),
    ],
    rows: rows.map(({ name, prior, belief, low, high, marks }) => [
      name,
      percentOf(prior),
      rangedOf(
        belief === null ? null : belief * 100,
        low === undefined ? undefined : low * 100,
        high === undefined ? undefined : high * 100,
      ),
      ...columns.map((_, index) => fits[String(marks[index])] ?? null),
    ]),
  }
}

/** A row per part of the bar. */
export function coverageRows({ parts }: CoverageData): ChartRows {
  return {
    columns: [words('rests-on', 'Rests on'), numbers('share', 'Share, %')],
    rows: parts.map(({ name, share }) => [name, percentOf(share)]),
  }
}

/** A row per proposition. */
export function disagreementBoardRows({ rows }: DisagreementBoardData): ChartRows {
  return {
    columns: [
      words('proposition', 'Proposition'),
      numbers('yes', 'Yes'),
      numbers('yes-hedged', 'Yes, on a condition'),
      numbers('no', 'No'),
      numbers('no-hedged', 'No, on a condition'),
      words('label', 'So'),
    ],
    rows: rows.map(({ name, yes, no, label }) => [
      name,
      numberOf(yes.plain),
      numberOf(yes.hedged),
      numberOf(no.plain),
      numberOf(no.hedged),
      label,
    ]),
  }
}
