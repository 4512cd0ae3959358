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
  tableToCsv,
} from 'endstate'
import type { Lexicon, Piece, Said, ShownCell, ShownChart, ShownTable } from './protocol.ts'

/** A sentence in pieces. A likelihood keeps its word and range together. */
export function said(sentence: Sentence, lexicon: Lexicon): Said {
  const pieces = inlinePieces(sentence.text, { lexicon }).map(({ part, text }): Piece => {
    if (typeof part === 'string') return { kind: 'words', text }
    if (part.kind === 'likelihood') return { kind: 'likelihood', text }
    if (part.kind === 'measured') return { kind: 'number', text }
    if (part.kind === 'citation') return { kind: 'claims', claims: part.claims }
    return { kind: 'state', id: part.id, text }
  })
  return { role: sentence.role, pieces, text: sentenceText(sentence, { lexicon }) }
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
  return { text: cellText(cell, { lexicon }), number: numberOf(cell), judged: cell !== null }
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

/** A picture with its words; the width is in points. */
export function shownChart(chart: Chart, lexicon: Lexicon, width: number): ShownChart {
  return {
    id: chart.id,
    kind: chart.data.chart,
    title: chartTitle(chart.data),
    sentence: said(chart.sentence, lexicon),
    svg: drawChart(chart.data, { width }),
    description: describeChart(chart.data),
    table: null,
  }
}

/** A presentation as a page shows it. */
export function shownParts(presented: Presentation, lexicon: Lexicon, width: number, run: Stamp) {
  const all = (sentences: readonly Sentence[]) => sentences.map((one) => said(one, lexicon))
  return {
    answer: all(presented.answer),
    judgements: presented.judgements.map(({ judgement, wouldChange }) => ({
      judgement: all(judgement),
      wouldChange: wouldChange ? said(wouldChange, lexicon) : null,
    })),
    tables: presented.tables.map((table) => shownTable(table, lexicon, run)),
    charts: presented.charts.map((chart) => shownChart(chart, lexicon, width)),
    caveats: all(presented.caveats),
  }
}
