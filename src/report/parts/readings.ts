/** Readings: how the answer depends on what the parties are really after, and the reading that dissents most. */
import type { ReadingRow } from '../../analyses/index.ts'
import { type Block, type Inline, sentence } from '../../blocks/index.ts'
import { formatCount, formatPercent } from '../numbers.ts'
import { type BriefContext, cite, listInWords } from './context.ts'

/** Readings in rows; nothing where the case has fewer than two combinations. */
export function readings(context: BriefContext, most: number): Block[] {
  const rows = combinations(context)
  if (rows.length < 2) return []
  const shown = [...rows].sort((a, b) => b.prior - a.prior || b.acceptable - a.acceptable).slice(0, most)
  const left = rows.length - shown.length
  const counts = rows.map(({ acceptable }) => acceptable)
  const [least, greatest] = [Math.min(...counts), Math.max(...counts)]
  const closed = counts.filter((count) => count === 0).length
  const message =
    closed > 0 && greatest > 0
      ? `Deals exist under ${formatCount(rows.length - closed)} of ${formatCount(rows.length)} combinations of readings.`
      : least === greatest
        ? `Every combination of readings leaves ${formatCount(least)} acceptable packages.`
        : `Deals exist under every combination of readings: from ${formatCount(least)} to ${formatCount(greatest)} packages.`
  return [
    {
      kind: 'table',
      id: 'readings',
      sentence: sentence(message, left > 0 ? ` Shown: ${shown.length}, and ${left} more.` : ''),
      columns: [
        { id: 'readings', label: 'If they are read as', align: 'left' },
        { id: 'prior', label: 'Prior belief', align: 'right' },
        { id: 'acceptable', label: 'Acceptable packages', align: 'right' },
        { id: 'open', label: 'End states with an acceptable version', align: 'left' },
      ],
      rows: shown.map((row) => [
        readingWords(row, context),
        formatPercent(row.prior),
        row.acceptable,
        openInWords(row, context),
      ]),
    },
  ]
}

/** Combinations of readings; a row without any reading stands for a case that has none. */
function combinations({ deals }: BriefContext): ReadingRow[] {
  return (deals?.value.byReading ?? []).filter((row) => Object.keys(row.readings).length > 0)
}

function readingWords({ readings: chosen }: ReadingRow, { names, compiled }: BriefContext): Inline[] {
  return Object.entries(chosen).flatMap(([party, id], index): Inline[] => {
    const claims = compiled.readings.find((reading) => reading.id === id)?.claims.slice(0, 4) ?? []
    return [`${index === 0 ? '' : '; '}${names.party(party)}: ${names.reading(id)}`, ...cite(claims)]
  })
}

function openInWords(row: ReadingRow, { names }: BriefContext): string {
  const open = row.endStates
    .filter(({ acceptable }) => acceptable > 0)
    .sort((a, b) => b.acceptable - a.acceptable)
  if (row.endStates.length === 0) return '–'
  return open.length === 0
    ? 'none'
    : listInWords(
        open.map(({ id }) => names.endState(id)),
        3,
      )
}

/** The strongest counter-reading: the combination whose answer differs most from the one the answer rests on. */
export function dissent(context: BriefContext): Block[] {
  const rows = combinations(context)
  const base = leading(rows)
  if (!base) return []
  const opposed = rows
    .filter((row) => row !== base)
    .map((row) => ({ row, distance: distance(base, row) }))
    .sort((a, b) => b.distance - a.distance || b.row.prior - a.row.prior)[0]
  if (!opposed || opposed.distance === 0) {
    return rows.length < 2 ? [] : [sentence('No combination of readings in this case changes the answer.')]
  }
  const { row } = opposed
  const different = Object.entries(row.readings).filter(([party, id]) => base.readings[party] !== id)
  const held = different.flatMap(
    ([, id]) => context.compiled.readings.find((one) => one.id === id)?.heldBy ?? [],
  )
  const claims = different.flatMap(
    ([, id]) => context.compiled.readings.find((one) => one.id === id)?.claims.slice(0, 3) ?? [],
  )
  const who = listInWords(
    different.map(([party, id]) => `${context.names.party(party)} as “${context.names.reading(id)}”`),
  )
  const lost = base.endStates.filter(({ id, acceptable }) => acceptable > 0 && countOf(row, id) === 0)
  const won = row.endStates.filter(({ id, acceptable }) => acceptable > 0 && countOf(base, id) === 0)
  const change = [
    won.length === 0
      ? ''
      : `${listInWords(
          won.map(({ id }) => context.names.endState(id)),
          3,
        )} would open`,
    lost.length === 0
      ? ''
      : `${listInWords(
          lost.map(({ id }) => context.names.endState(id)),
          3,
        )} would close`,
  ].filter((part) => part !== '')
  return [
    sentence(
      `Read ${who}, and ${formatCount(row.acceptable)} ${row.acceptable === 1 ? 'package is' : 'packages are'} acceptable instead of ${formatCount(base.acceptable)}`,
      change.length === 0 ? '.' : `: ${change.join(', ')}.`,
      ...(held.length === 0 ? [] : [` Held by ${listInWords([...new Set(held)], 3)}.`]),
      ...cite(claims),
    ),
  ]
}

/** The combination of the highest prior; ties go to the first in alphabetical order of its readings. */
function leading(rows: readonly ReadingRow[]): ReadingRow | undefined {
  const key = (row: ReadingRow): string => Object.entries(row.readings).sort().flat().join(' ')
  return [...rows].sort((a, b) => b.prior - a.prior || (key(a) < key(b) ? -1 : 1))[0]
}

/** An end state that opens or closes weighs more than any change of numbers. */
function distance(base: ReadingRow, row: ReadingRow): number {
  const flips = base.endStates.filter(({ id, acceptable }) => acceptable > 0 !== countOf(row, id) > 0).length
  const zone = base.acceptable > 0 !== row.acceptable > 0 ? 100 : 0
  const change = Math.abs(Math.log1p(Math.max(0, row.acceptable)) - Math.log1p(Math.max(0, base.acceptable)))
  return zone * 1000 + flips * 100 + change
}

const countOf = (row: ReadingRow, endState: string): number =>
  row.endStates.find(({ id }) => id === endState)?.acceptable ?? 0
