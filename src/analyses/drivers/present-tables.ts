/** The tables of `drivers`. */
import { type Cell, leftColumn, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { AloneRow, DriversValue } from './finding.ts'
import { inputKey } from './input-key.ts'
import { isOpen } from './standing.ts'
import { beyond, figure, limitInWords, percent, proofInWords, type Words } from './words.ts'

/** One table per question; those without rows are left out. */
export function tablesOf(value: DriversValue, words: Words): Table[] {
  if (value.ordersOnly) return []
  return [
    aloneTable(value, words),
    flipTable(value, words),
    varianceTable(value, words),
    boxTable(value, words),
    noDealTable(value, words),
    weakTable(value, words),
  ].filter(({ rows }) => rows.length > 0)
}

function room(value: number): Cell {
  return { kind: 'measured', value }
}

function endText(to: AloneRow['low']['to'], words: Words): string {
  return typeof to === 'number' ? figure(to) : words.reading(to)
}

function aloneTable({ alone, base }: DriversValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'drivers-alone',
    sentence: sentence(
      `Inputs moved alone to the ends of their ranges. Room is how far the best package is from being refused (now ${figure(base.room)}); below 0 the zone is shut.`,
    ),
    columns: [
      leftColumn('input', 'Input'),
      leftColumn('low', 'From'),
      rightColumn('room-low', 'Room'),
      rightColumn('packages-low', 'Packages'),
      leftColumn('high', 'To'),
      rightColumn('room-high', 'Room'),
      rightColumn('packages-high', 'Packages'),
      leftColumn('changes', 'Changes the answer'),
      leftColumn('key', 'Key'),
    ],
    rows: alone.map(({ input, low, high, changes }): Cell[] => [
      words.input(input),
      endText(low.to, words),
      room(low.standing.room),
      low.standing.acceptable,
      endText(high.to, words),
      room(high.standing.room),
      high.standing.acceptable,
      { kind: 'mark', mark: changes ? 'yes' : 'no' },
      inputKey(input),
    ]),
  }
}

function flipTable({ flips, base, tried, reach }: DriversValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'drivers-flips',
    sentence: sentence(
      `Least moves of one number that ${isOpen(base) ? 'shut' : 'open'} the zone; ${tried} numbers were tried, out to ${figure(reach)} times their ranges.`,
    ),
    columns: [
      leftColumn('input', 'Number'),
      rightColumn('from', 'From'),
      rightColumn('to', 'To'),
      rightColumn('share', 'Share of its range'),
      leftColumn('set', 'See it with'),
    ],
    rows: flips.map(({ key, from, to, share }): Cell[] => [
      words.quantity(key),
      figure(from),
      beyond(from, to),
      percent(share),
      `--set ${key}=${beyond(from, to)}`,
    ]),
  }
}

/** Smaller shares are not told from none. */
const leastShare = 0.02

function varianceTable({ variance, worlds }: DriversValue, words: Words): Table {
  const share = (value: number | null): Cell => (value === null ? null : percent(Math.max(0, value)))
  const told = variance.filter((row) =>
    [row.packages, row.open, row.totalByDesign].some((value) => (value ?? 0) >= leastShare),
  )
  return {
    kind: 'table',
    id: 'drivers-shares',
    sentence: sentence(
      `How much of what differs between ${worlds} draws one input explains by itself; shares below 2 % everywhere are left out.`,
    ),
    columns: [
      leftColumn('input', 'Input'),
      rightColumn('open', 'Whether there is one'),
      rightColumn('packages', 'How many'),
      rightColumn('first', 'Room, alone (design)'),
      rightColumn('total', 'Room, with others (design)'),
    ],
    rows: told.map((row): Cell[] => [
      words.input(row.input),
      share(row.open),
      share(row.packages),
      share(row.firstByDesign),
      share(row.totalByDesign),
    ]),
  }
}

function boxTable({ discovery }: DriversValue, words: Words): Table {
  const limits = discovery?.limits ?? []
  return {
    kind: 'table',
    id: 'drivers-box',
    sentence: sentence(
      `Where the draws with the zone ${discovery?.answer ?? 'shut'} gather: ${percent(discovery?.density ?? 0)} of the draws inside, ${percent(discovery?.coverage ?? 0)} of all such draws.`,
    ),
    columns: [
      leftColumn('limit', 'Where'),
      rightColumn('again', 'Found again'),
      rightColumn('chance', 'Chance if it did nothing'),
    ],
    rows: limits.map((limit): Cell[] => [
      limitInWords(limit, words),
      percent(limit.again),
      percent(limit.chance),
    ]),
  }
}

/** Changes of a no-deal value below this are not worth a row. */
const leastChange = 0.005

function noDealTable({ alone, base }: DriversValue, words: Words): Table {
  const change = ({ low, high }: AloneRow, k: number): number => {
    const [from, to] = [low.standing.noDeal[k], high.standing.noDeal[k]]
    return from === null || to === null || from === undefined || to === undefined ? 0 : Math.abs(to - from)
  }
  const most = (row: AloneRow): number => Math.max(...base.noDeal.map((_, k) => change(row, k)))
  const rows = alone.filter((row) => most(row) >= leastChange).sort((a, b) => most(b) - most(a))
  return {
    kind: 'table',
    id: 'drivers-no-deal',
    sentence: sentence('What no deal is worth to each party, as an input goes from one end to the other.'),
    columns: [
      leftColumn('input', 'Input'),
      ...base.noDeal.map((_, k) => rightColumn(`party-${k}`, words.partyAt(k))),
    ],
    rows: rows.map((row): Cell[] => [
      words.input(row.input),
      ...base.noDeal.map((own, k): Cell => {
        const [from, to] = [row.low.standing.noDeal[k], row.high.standing.noDeal[k]]
        if (own === null || from === null || to === null || from === undefined || to === undefined)
          return null
        return `${from.toFixed(2)} → ${to.toFixed(2)}`
      }),
    ]),
  }
}

function weakTable({ weak }: DriversValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'drivers-proof',
    sentence: sentence(
      'Matters most, least proof: influence on who accepts what, and what the number rests on.',
    ),
    columns: [
      leftColumn('input', 'Number'),
      rightColumn('influence', 'Share of influence'),
      leftColumn('proof', 'Rests on'),
      leftColumn('key', 'Key'),
    ],
    rows: weak.map(({ key, influence, proof }): Cell[] => [
      words.quantity(key),
      percent(influence),
      proofInWords[proof],
      key,
    ]),
  }
}
