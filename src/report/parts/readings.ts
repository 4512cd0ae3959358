/**
 * Readings: how the answer depends on what the parties are really after.
 *
 * A combination takes one reading of each party. For one reading the table asks: under how many of the combinations that
 * hold it do deals exist? That shows on which dispute the answer turns, however many combinations there are.
 */
import type { ReadingRow, ReadingShare } from '../../analyses/index.ts'
import { type Block, type Cell, type Likelihood, likelihoodSentence, sentence } from '../../blocks/index.ts'
import { type CompiledCase, type CompiledReading, priorOf } from '../../compile/index.ts'
import { formatCount, formatPercent } from '../numbers.ts'
import { type BriefContext, cite, listInWords } from './context.ts'

/** What follows under one reading, over the combinations that hold it and over the worlds drawn with it. */
interface Under {
  /** Undefined where no worlds were drawn. */
  drawn: ReadingShare | undefined
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
  const shown = choose(rows, most)
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
        { id: 'open', label: 'Some deal exists', align: 'left' },
        { id: 'packages', label: 'Packages', align: 'right' },
        { id: 'end-states', label: 'End states open in most cases', align: 'left' },
      ],
      rows: shown.map((row): Cell[] => [
        context.names.partyShort(row.party),
        [row.reading.name, ...cite(row.reading.claims.slice(0, 4))],
        formatPercent(row.prior),
        row.drawn
          ? [likelihoodOf([row.drawn])]
          : `in ${formatCount(row.open)} of ${formatCount(row.combinations.length)}`,
        row.least === row.most ? formatCount(row.most) : `${formatCount(row.least)}–${formatCount(row.most)}`,
        openInWords(row, context),
      ]),
    },
  ]
}

/** How often a deal exists in the worlds drawn with these readings. */
function likelihoodOf(shares: readonly ReadingShare[]): Likelihood {
  const worlds = shares.reduce((sum, one) => sum + one.worlds, 0)
  const open = shares.reduce((sum, one) => sum + one.open, 0)
  return { kind: 'likelihood', share: open / worlds, worlds }
}

/** The first parties' readings; where a party's readings do not all fit, those that differ most: the two ends first. */
function choose(rows: readonly Under[], most: number): Under[] {
  const ends = (list: readonly Under[]): Under[] =>
    list.length < 3 ? [...list] : [list[0]!, list.at(-1)!, ...ends(list.slice(1, -1))]
  const parties = [...new Set(rows.map(({ party }) => party))]
  const chosen = new Set(
    parties.flatMap((party) => ends(rows.filter((row) => row.party === party))).slice(0, most),
  )
  return rows.filter((row) => chosen.has(row))
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
    const drawn = context.deals?.value.readings.find(
      (one) => one.party === party && one.reading === reading.id,
    )
    const belief = (id: string): number => priorOf(context.compiled, indexOf(context.compiled, id))
    const rivals = context.compiled.readings.filter((one) => one.party === reading.party)
    const total = rivals.reduce((sum, { id }) => sum + belief(id), 0) || 1
    const counts = holding.map(({ acceptable }) => acceptable)
    return [
      {
        drawn: drawn && drawn.worlds > 0 ? drawn : undefined,
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

/** Share of the worlds drawn with it in which a deal exists; of its combinations where none were drawn. */
const shareOpen = ({ drawn, open, combinations }: Under): number =>
  drawn ? drawn.open / drawn.worlds : open / combinations.length

/** Difference between the readings of a party: share of combinations with deals, then number of packages. */
function spreadOf(rows: readonly Under[], party: string): number {
  const own = rows.filter((row) => row.party === party)
  const shares = own.map(shareOpen)
  const packages = own.map(({ most }) => Math.log1p(Math.max(0, most)))
  return Math.max(...shares) - Math.min(...shares) + (Math.max(...packages) - Math.min(...packages)) / 1000
}

function openInWords({ drawn, combinations }: Under, { names }: BriefContext): string {
  const counts = new Map<string, number>(drawn?.endStates.map(({ id, open }) => [id, open]))
  if (!drawn) {
    for (const { endStates } of combinations) {
      for (const { id, acceptable } of endStates)
        if (acceptable > 0) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  const half = (drawn ? drawn.worlds : combinations.length) / 2
  const often = [...counts].filter(([, count]) => count > half).sort((a, b) => b[1] - a[1])
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
  const { reading, party, drawn } = strongest!
  const rivals = rows.filter((row) => row !== strongest && row.party === party)
  if (rivals.every((row) => shareOpen(row) === shareOpen(strongest!))) {
    return [sentence('No single reading in this case changes whether deals exist.')]
  }
  const who = `If ${context.names.party(party)} is read as “${reading.name}”`
  const cited = cite(reading.claims.slice(0, 4))
  const drawnRivals = rivals.flatMap((row) => (row.drawn ? [row.drawn] : []))
  const held = listInWords(reading.heldBy, 2)
  const answer =
    drawn && drawnRivals.length > 0
      ? likelihoodSentence(
          who,
          ...cited,
          ', it is ',
          likelihoodOf([drawn]),
          ' that some deal exists; otherwise it is ',
          likelihoodOf(drawnRivals),
          '.',
        )
      : sentence(
          who,
          ...cited,
          `, deals exist under ${counted([strongest!])} combinations with the other parties’ readings, against ${counted(rivals)} otherwise.`,
        )
  return held === '' ? [answer] : [answer, sentence(`So read by: ${held}.`)]
}

/** `6 of 30`, over the combinations of several readings. */
function counted(rows: readonly Under[]): string {
  const open = rows.reduce((sum, row) => sum + row.open, 0)
  return `${formatCount(open)} of ${formatCount(rows.reduce((sum, row) => sum + row.combinations.length, 0))}`
}
