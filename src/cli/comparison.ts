/** Two runs of `deals` side by side: the same draws, the differences first. */
import type { Cell, DealsValue, Finding, Table } from 'endstate'
import type { Engine } from './session.ts'

/** One line of the comparison. `size` orders the lines: how much changed, on a scale where 1 is everything. */
export interface ComparedRow {
  what: string
  base: Cell
  whatIf: Cell
  change: string
  size: number
}

const signed = (value: number, digits: number): string => {
  const text = Math.abs(value).toFixed(digits)
  if (Number(text) === 0) return '0'
  return `${value < 0 ? '−' : '+'}${digits === 0 ? Number(text).toLocaleString('en-US') : text}`
}

const grouped = (value: number): string => Math.round(value).toLocaleString('en-US')

interface Counted {
  value: number
  range?: { low: number; high: number } | null
}

/** Counts are exact, so they are shown to the last one; their ranges too. */
function countRow(what: string, from: Counted, to: Counted): ComparedRow {
  const say = ({ value, range }: Counted): string =>
    range ? `${grouped(value)} [${grouped(range.low)}–${grouped(range.high)}]` : grouped(value)
  const change = to.value - from.value
  const size = Math.abs(change) / Math.max(1, from.value, to.value)
  return { what, base: say(from), whatIf: say(to), change: signed(change, 0), size }
}

/** Draws in which something holds, as `31/200`: a count says how sure the share is. */
function shareRow(what: string, from: Share | null, to: Share | null): ComparedRow[] {
  if (!from || !to) return []
  const hits = ({ share, worlds }: Share): number => Math.round(share * worlds)
  const say = (one: Share): string => `${hits(one)}/${one.worlds}`
  const change = signed(hits(to) - hits(from), 0)
  return [{ what, base: say(from), whatIf: say(to), change, size: Math.abs(to.share - from.share) }]
}

interface Share {
  share: number
  worlds: number
}

function thresholdRows(
  base: DealsValue,
  whatIf: DealsValue,
  nameOf: (party: string) => string,
): ComparedRow[] {
  return base.thresholds.flatMap((from) => {
    const to = whatIf.thresholds.find(({ party }) => party === from.party)
    if (!to) return []
    const cell = (one: typeof from): Cell => ({
      kind: 'measured',
      value: one.threshold,
      low: one.low,
      high: one.high,
    })
    const difference = to.threshold - from.threshold
    const ends = Math.max(Math.abs(to.low - from.low), Math.abs(to.high - from.high))
    const central = signed(difference, 2)
    return {
      what: `${nameOf(from.party)} insists on`,
      base: cell(from),
      whatIf: cell(to),
      change: central === '0' && ends > 0 ? 'range' : central,
      size: Math.max(Math.abs(difference), ends),
    }
  })
}

function endStateRows(base: DealsValue, whatIf: DealsValue): ComparedRow[] {
  return base.frameworks.flatMap((from) => {
    const to = whatIf.frameworks.find(({ id }) => id === from.id)
    if (!to) return []
    const share = (one: typeof from): Share | null =>
      one.likelihood && { share: one.likelihood.acceptable, worlds: one.likelihood.worlds }
    return [
      countRow(`${from.name}: versions all accept`, { value: from.acceptable }, { value: to.acceptable }),
      ...shareRow(`${from.name}: draws with such a version`, share(from), share(to)),
    ]
  })
}

/** All lines that both runs have; those that changed most come first, the unchanged last in their own order. */
export function comparedRows(
  base: Finding<DealsValue>,
  whatIf: Finding<DealsValue>,
  nameOf: (party: string) => string,
): ComparedRow[] {
  const [from, to] = [base.value, whatIf.value]
  const rows = [
    countRow(
      'packages acceptable to all',
      { value: from.acceptable, range: from.acceptableRange },
      { value: to.acceptable, range: to.acceptableRange },
    ),
    ...shareRow('draws with any acceptable package', from.zoneLikelihood, to.zoneLikelihood),
    ...endStateRows(from, to),
    ...thresholdRows(from, to, nameOf),
  ]
  return rows.sort((a, b) => b.size - a.size)
}

/** The comparison as a table of what changes; `labels` head the two columns of numbers. */
export function comparisonTable(
  engine: Engine,
  rows: readonly ComparedRow[],
  labels: [string, string],
): Table {
  const changed = rows.filter(({ size }) => size > 0)
  const rest = rows.length - changed.length
  const message =
    changed.length === 0
      ? `None of ${rows.length} answers changes.`
      : `${changed.length} of ${rows.length} answers change${rest > 0 ? '; the others stay as they are' : ''}.`
  return {
    kind: 'table',
    id: 'whatif',
    sentence: engine.sentence(message),
    columns: [
      { id: 'what', label: 'answer', align: 'left' },
      { id: 'base', label: labels[0], align: 'right' },
      { id: 'what-if', label: labels[1], align: 'right' },
      { id: 'change', label: 'change', align: 'right' },
    ],
    rows: changed.map(({ what, base, whatIf, change }) => [what, base, whatIf, change]),
  }
}
