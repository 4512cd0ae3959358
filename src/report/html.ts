/** Blocks as HTML: semantic, self-contained, every text of the case escaped. */
import type { Block, Cell, Chart, Column, Inline, Table } from '../blocks/index.ts'
import { drawChart } from '../charts/index.ts'
import { byHandMark } from './brief-edits.ts'
import type { BriefSentence } from './brief-shape.ts'
import { escapeHtml } from './escape.ts'
import { wordLikelihood } from './lexicon.ts'
import type { Paper } from './page-style.ts'
import { pageStyle } from './page-style.ts'
import { cellText, inlineText, type SayOptions } from './say.ts'

/** Words, and how charts are drawn. */
export interface HtmlOptions extends SayOptions {
  /** Width of charts in points. */
  chartWidth?: number
  /** Put before ids of charts, which must differ on one page. */
  idPrefix?: string
  /** The sentence of a brief that a text is, so that one changed by hand is set apart. */
  sentenceOf?: (text: readonly Inline[]) => BriefSentence | undefined
  /** Names the sentences that can be rewritten in `data-sentence`, for a page in which that is done. */
  editable?: boolean
}

/** Blocks one after the other. */
export function blocksToHtml(blocks: readonly Block[], given: HtmlOptions): string {
  const options = { ...given, format: 'html' as const }
  return blocks.map((block, index) => blockToHtml(block, options, index)).join('\n')
}

function blockToHtml(block: Block, options: HtmlOptions, index: number): string {
  switch (block.kind) {
    case 'heading': {
      // The page has one h1, its sections are h2: headings inside them start at h3.
      const name = `h${block.level + 2}`
      return `<${name}>${escapeHtml(block.text)}</${name}>`
    }
    case 'sentence':
      return `<p class="${block.role}"${named(block.text, options)}>${said(block.text, options)}</p>`
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul'
      return `<${name}>${block.items.map((item) => `<li${named(item, options)}>${said(item, options)}</li>`).join('')}</${name}>`
    }
    case 'table':
      return tableToHtml(block, options)
    case 'chart':
      return chartToHtml(block, options, index)
  }
}

/** The mark of a sentence changed by hand is set apart, so that it is not taken for part of it. */
function said(text: Inline[], options: HtmlOptions): string {
  if (!options.sentenceOf?.(text)?.byHand) return inlineText(text, options)
  return `${inlineText(text.slice(0, -1), options)}<span class="by-hand">${escapeHtml(byHandMark)}</span>`
}

function named(text: readonly Inline[], { sentenceOf, editable }: HtmlOptions): string {
  const id = editable ? sentenceOf?.(text)?.id : undefined
  return id === undefined ? '' : ` data-sentence="${escapeHtml(id)}"`
}

/** The caption carries the message; the first column holds the row headers. */
function tableToHtml(table: Table, options: HtmlOptions): string {
  const head = table.columns.map(
    (column) => `<th scope="col"${align(column)}>${escapeHtml(column.label)}</th>`,
  )
  const rows = table.rows.map((row) => {
    const cells = table.columns.map((column, index) =>
      cellToHtml(row[index] ?? null, column, index === 0, options),
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return [
    `<div class="table"><table id="${escapeHtml(`${options.idPrefix ?? ''}${table.id}`)}">`,
    `<caption${named(table.sentence.text, options)}>${said(table.sentence.text, options)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('\n')
}

function cellToHtml(cell: Cell, column: Column, header: boolean, options: HtmlOptions): string {
  const text = cellText(cell, options)
  // A value and its range stay together and break between them if they must.
  const kept = text.replace(/^(\S+) (\[[^\]]*\](?: \S+)?)$/, '$1 <span class="range">$2</span>')
  return header ? `<th scope="row"${align(column)}>${kept}</th>` : `<td${align(column)}>${kept}</td>`
}

const align = ({ align: side }: Column): string => (side === 'left' ? '' : ` class="${side}"`)

function chartToHtml(chart: Chart, options: HtmlOptions, index: number): string {
  const id = `${options.idPrefix ?? ''}${chart.id}-${index}`.replace(/[^a-zA-Z0-9-]/g, '-')
  const { text } = chart.sentence
  // Pictures say likelihoods in the words of the text around them.
  const inWords = (share: number): string =>
    wordLikelihood({ kind: 'likelihood', share, worlds: 0 }, options.lexicon).text
  return `<figure><figcaption${named(text, options)}>${said(text, options)}</figcaption>${drawChart(chart.data, { width: options.chartWidth ?? 241, id, inWords })}</figure>`
}

/** A whole page around a body: no script, no request, nothing loaded from anywhere. */
export function htmlPage(body: string, head: { title: string; paper: Paper; foot: string }): string {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(head.title)}</title>
<style>
${pageStyle(head.paper, head.foot)}
</style>
</head>
<body>
${body}
</body>
</html>
`
}
