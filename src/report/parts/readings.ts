/**
 * Readings: how the answer depends on what the parties are really after.
 *
 * A combination takes one reading of each party. For one reading the table asks: under how many of the combinations that
 * hold it do deals exist? That shows on which dispute the answer turns, however many combinations there are.
 */
import type { ReadingRow } from '../../analyses/index.ts'
import { type Block, type Cell, sentence } from '../../blocks/index.ts'
import { type CompiledCase, type CompiledReading, priorOf } from '../../compile/index.ts'
import { formatCount, formatPercent } from '../numbers.ts'
import { type BriefContext, cite, listInWords } from './context.ts'

/** What follows under one reading, over the combinations that hold it. */
interface Under {
  reading: CompiledReading
  party: string
  /** Belief in it beside the rival readings of the party; they sum to 1. */
  prior: number
  combinations: ReadingRow[]
  /** Combinations with at least one acceptable package. */
  open: number
  least: number
  most: number
}

/** Readings in rows, the party first whose reading matters most; nothing where the case has fewer than two. */
export function readings(context: BriefContext, most: number): Block[] {
  const rows = underEach(context)
  if (rows.length < 2) return []
  const all = combinationsOf(context)
  const open = all.filter(({ acceptable }) => acceptable > 0).length
  const shown = rows.slice(0, most)
  const left = rows.length - shown.length
  const turning =
    spreadOf(rows, rows[0]!.party) > 0
      ? `; the answer turns most on the reading of ${context.names.party(rows[0]!.party)}`
      : ''
  return [
    {
      kind: 'table',
      id: 'readings',
      sentence: sentence(
        `Deals exist under ${formatCount(open)} of ${formatCount(all.length)} combinations of readings${turning}.`,
        left > 0 ? ` Shown: ${shown.length} readings, and ${left} more.` : '',
      ),
      columns: [
        { id: 'party', label: 'Party', align: 'left' },
        { id: 'reading', label: 'If read as', align: 'left' },
        { id: 'prior', label: 'Prior', align: 'right' },
        { id: 'open', label: 'Deals exist under', align: 'right' },
        { id: 'packages', label: 'Packages', align: 'right' },
        { id: 'end-states', label: 'End states open in most of these', align: 'left' },
      ],
      rows: shown.map((row): Cell[] => [
        context.names.partyShort(row.party),
        [row.reading.name, ...cite(row.reading.claims.slice(0, 4))],
        formatPercent(row.prior),
        `${formatCount(row.open)} of ${formatCount(row.combinations.length)}`,
        row.least === row.most ? formatCount(row.most) : `${formatCount(row.least)}–${formatCount(row.most)}`,
        openInWords(row, context),
      ]),
    },
  ]
}

/** Combinations; a row without any reading stands for a case that has none. */
function combinationsOf({ deals }: BriefContext): ReadingRow[] {
  return (deals?.value.byReading ?? []).filter((row) => Object.keys(row.readings).length > 0)
}

/** Every reading that occurs in a combination; parties by how much their reading matters, then by name. */
function underEach(context: BriefContext): Under[] {
  const combinations = combinationsOf(context)
  const rows = context.compiled.readings.flatMap((reading): Under[] => {
    const party = context.compiled.parties[reading.party]?.id ?? ''
    const holding = combinations.filter((row) => row.readings[party] === reading.id)
    if (holding.length === 0) return []
    const belief = (id: string): number => priorOf(context.compiled, indexOf(context.compiled, id))
    const rivals = context.compiled.readings.filter((one) => one.party === reading.party)
    const total = rivals.reduce((sum, { id }) => sum + belief(id), 0) || 1
    const counts = holding.map(({ acceptable }) => acceptable)
    return [
      {
        reading,
        party,
        prior: belief(reading.id) / total,
        combinations: holding,
        open: counts.filter((count) => count > 0).length,
        least: Math.min(...counts),
        most: Math.max(...counts),
      },
    ]
  })
  const rival = rows.filter((row) => rows.some((other) => other !== row && other.party === row.party))
  return rival.sort(
    (a, b) =>
      spreadOf(rival, b.party) - spreadOf(rival, a.party) ||
      (a.party < b.party ? -1 : a.party > b.party ? 1 : 0) ||
      shareOpen(b) - shareOpen(a) ||
      b.most - a.most,
  )
}

const indexOf = ({ readings: all }: CompiledCase, id: string): number => all.findIndex((one) => one.id === id)

const shareOpen = ({ open, combinations }: Under): number => open / combinations.length

/** Difference between the readings of a party: share of combinations with deals, then number of packages. */
function spreadOf(rows: readonly Under[], party: string): number {
  const own = rows.filter((row) => row.party === party)
  const shares = own.map(shareOpen)
  const packages = own.map(({ most }) => Math.log1p(Math.max(0, most)))
  return Math.max(...shares) - Math.min(...shares) + (Math.max(...packages) - Math.min(...packages)) / 1000
}

function openInWords({ combinations }: Under, { names }: BriefContext): string {
  const counts = new Map<string, number>()
  for (const { endStates } of combinations) {
    for (const { id, acceptable } of endStates) if (acceptable > 0) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const often = [...counts].filter(([, count]) => count * 2 > combinations.length).sort((a, b) => b[1] - a[1])
  return often.length === 0
    ? 'none'
    : listInWords(
        often.map(([id]) => names.endState(id)),
        2,
      )
}

/** The strongest counter-reading: the one under which the answer of the base run holds least. */
export function dissent(context: BriefContext): Block[] {
  const rows = underEach(context)
  if (rows.length < 2) return []
  const open = (context.deals?.value.acceptable ?? 0) > 0
  const against = (row: Under): number => (open ? 1 - shareOpen(row) : shareOpen(row))
  const [strongest] = [...rows].sort(
    (a, b) =>
      against(b) - against(a) ||
      (open ? a.most - b.most : b.most - a.most) ||
      (a.reading.id < b.reading.id ? -1 : 1),
  )
  const { reading, party, combinations } = strongest!
  const others = combinationsOf(context).filter((row) => !combinations.includes(row))
  const otherOpen = others.filter(({ acceptable }) => acceptable > 0).length
  if (shareOpen(strongest!) === otherOpen / others.length) {
    return [sentence('No single reading in this case changes whether deals exist.')]
  }
  const held = listInWords(reading.heldBy, 2)
  return [
    sentence(
      `Read ${context.names.party(party)} as “${reading.name}”`,
      ...cite(reading.claims.slice(0, 4)),
      ` and deals exist under ${share(strongest!.open, combinations.length)} combinations with the other parties’ readings, against ${share(otherOpen, others.length)} otherwise.`,
      held === '' ? '' : ` So read by: ${held}.`,
    ),
  ]
}

const share = (count: number, of: number): string =>
  count === 0 ? `none of ${formatCount(of)}` : `${formatCount(count)} of ${formatCount(of)}`
