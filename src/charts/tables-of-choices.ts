/** Tables of the pictures about choices: plans, offers, what moves the answer. */
import type { DiscoveryData, PlanTreeData, RegretData, TornadoData } from '../blocks/index.ts'
import { type ChartRows, numberOf, numbers, percentOf, words } from './table-parts.ts'

/** A row per plan, a column per reading. */
export function regretRows({ columns, rows }: RegretData): ChartRows {
  return {
    columns: [
      words('plan', 'Plan'),
      words('first', 'Recommended'),
      ...columns.map(({ id, name }) => numbers(id, `Lost if “${name}” is right`)),
    ],
    rows: rows.map((row) => [
      row.name,
      row.first ? 'yes' : 'no',
      ...columns.map((_, index) => numberOf(row.regrets[index])),
    ]),
  }
}

/** A row per offer, in order. */
export function planTreeRows({ steps }: PlanTreeData): ChartRows {
  return {
    columns: [
      numbers('step', 'Step'),
      words('offer', 'Offer'),
      numbers('reached', 'Reached, %'),
      numbers('accepted', 'Then accepted, %'),
      words('lesson', 'What a refusal teaches'),
    ],
    rows: steps.map(({ name, reached, accepted, lesson }, index) => [
      index + 1,
      name,
      percentOf(reached),
      percentOf(accepted),
      lesson
        ? `“${lesson.reading}” from ${Math.round(lesson.before * 100)} to ${Math.round(lesson.after * 100)} %`
        : 'next to nothing',
    ]),
  }
}

/** A row per input, as drawn: the largest first. */
export function tornadoRows({ rows }: TornadoData): ChartRows {
  return {
    columns: [
      words('input', 'Input'),
      words('low', 'Low end'),
      numbers('room-low', 'Room there'),
      words('high', 'High end'),
      numbers('room-high', 'Room there'),
    ],
    rows: rows.map(({ name, low, high }) => [
      name,
      low.label,
      numberOf(low.room),
      high.label,
      numberOf(high.room),
    ]),
  }
}

/** A row per limit. */
export function discoveryRows({ rows }: DiscoveryData): ChartRows {
  return {
    columns: [
      words('input', 'Input'),
      numbers('low', 'From'),
      numbers('high', 'To'),
      numbers('from', 'Drawn from'),
      numbers('to', 'Drawn to'),
      words('word', 'In words'),
      numbers('again', 'Found again, %'),
    ],
    rows: rows.map((row) => [
      row.name,
      ...('word' in row
        ? [null, null, null, null, row.word]
        : [numberOf(row.low), numberOf(row.high), numberOf(row.from), numberOf(row.to), '']),
      percentOf(row.again),
    ]),
  }
}
