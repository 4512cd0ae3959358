/** Findings into what a page shows: sentences in pieces, tables as text with what they sort by, pictures as SVG. */
import {
  type Cell,
  type Chart,
  cellText,
  chartTitle,
  describeChart,
  drawChart,
  inlinePieces,
  type Presentation,
  type Sentence,
  sentenceText,
  type Table,
  tableOfChart,
  tableToCsv,
} from 'endstate'
import { enSentences } from '../words/en-sentences.ts'
import { factText } from '../words/say-fact.ts'
import type { Fact } from './facts.ts'
import type { Lexicon, Piece, Said, ShownCell, ShownChart, ShownTable } from './protocol.ts'

/**
 * A sentence in pieces. A likelihood keeps its word and range together. The fact among `facts` that says the same in
 * English goes with it, so that a page in another language never words anything but what the engine says.
 */
export function said(sentence: Sentence, lexicon: Lexicon, facts: readonly Fact[] = []): Said {
  const pieces = inlinePieces(sentence.text, { lexicon }).map(({ part, text }): Piece => {
    if (typeof part === 'string') return { kind: 'words', text }
    if (part.kind === 'likelihood') return { kind: 'likelihood', text }
    if (part.kind === 'measured') return { kind: 'number', text }
    if (part.kind === 'citation') return { kind: 'claims', claims: part.claims }
    return { kind: 'state', id: part.id, text }
  })
  const text = sentenceText(sentence, { lexicon })
  const fact = facts.find((one) => factText(enSentences, one) === text)
  return { role: sentence.role, pieces, text, ...(fact ? { fact } : {}) }
}

/** How a result was made, for the stamp on its tables. */
type Stamp = NonNullable<NonNullable<Parameters<typeof tableToCsv>[1]>['run']>

/** A table with its cells in words. */
export function shownTable(table: Table, lexicon: Lexicon, run?: Stamp): ShownTable {
  return {
    id: table.id,
    sentence: said(table.sentence, lexicon),
    columns: table.columns,
    rows: table.rows.map((row) => row.map((cell) => shownCell(cell, lexicon))),
    csv: tableToCsv(table, { lexicon, ...(run ? { run } : {}) }),
  }
}

function shownCell(cell: Cell, lexicon: Lexicon): ShownCell {
  return {
    text: cellText(cell, { lexicon }),
    number: numberOf(cell),
    judged: cell !== null,
    state: stateOf(cell),
  }
}

function stateOf(cell: Cell): string | null {
  if (!Array.isArray(cell)) return null
  for (const part of cell) if (typeof part !== 'string' && part.kind === 'state') return part.id
  return null
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell
  if (cell === null || typeof cell === 'string') return null
  if (!Array.isArray(cell)) return cell.kind === 'measured' ? cell.value : null
  for (const part of cell) {
    if (typeof part === 'string') continue
    if (part.kind === 'likelihood') return part.share
    if (part.kind === 'measured') return part.value
  }
  return null
}

/** A picture with its words; the width is in points. `tables` is false where its data are not looked at. */
export function shownChart(
  chart: Chart,
  lexicon: Lexicon,
  width: number,
  { tables = true, run }: { tables?: boolean; run?: Stamp } = {},
): ShownChart {
  const { data } = chart
  const table = tables ? shownTable(tableOfChart(data, `${chart.id}-data`), lexicon, run) : null
  return {
    id: chart.id,
    kind: data.chart,
    title: chartTitle(data),
    sentence: said(chart.sentence, lexicon),
    svg: drawChart(data, { width, id: chart.id }),
    description: describeChart(data),
    table,
    points: pointsOf(data, table),
  }
}

/** Of the deal space the named packages; of any other picture the rows of its table. */
function pointsOf(data: Chart['data'], table: ShownTable | null): ShownChart['points'] {
  if (data.chart === 'deal-space') {
    const { horizontal, vertical } = data
    return data.markers.map((one) => ({
      label: `${one.name}: ${horizontal.name} ${(one.x * 10).toFixed(1)}, ${vertical.name} ${(one.y * 10).toFixed(1)}, ${one.acceptable ? 'acceptable to all' : 'not acceptable to all'}`,
      state: one.id,
    }))
  }
  return (table?.rows ?? []).map((row) => ({
    label: row.map((cell, column) => spoken(table!.columns[column]?.label ?? '', cell, column)).join(', '),
    state: null,
  }))
}

const spoken = (label: string, { text }: ShownCell, column: number): string =>
  column === 0 ? text : `${label} ${text}`

/** A presentation as a page shows it. */
export function shownParts(
  presented: Presentation,
  lexicon: Lexicon,
  width: number,
  run: Stamp,
  facts: readonly Fact[] = [],
) {
  const all = (sentences: readonly Sentence[]) => sentences.map((one) => said(one, lexicon, facts))
  return {
    answer: all(presented.answer),
    judgements: presented.judgements.map(({ judgement, wouldChange }) => ({
      judgement: all(judgement),
      wouldChange: wouldChange ? said(wouldChange, lexicon) : null,
    })),
    tables: presented.tables.map((table) => shownTable(table, lexicon, run)),
    charts: presented.charts.map((chart) => shownChart(chart, lexicon, width, { run })),
    caveats: all(presented.caveats),
  }
}
