/** Blocks as Markdown: what a ministry edits by hand. Pictures become their text equivalent. */
import type { Block, Table } from '../blocks/index.ts'
import { describeChart } from '../charts/index.ts'
import { escapeMarkdown } from './escape.ts'
import { cellText, inlineText, type SayOptions, sentenceText } from './say.ts'

/** Blocks with a blank line between; sentences in a row make one paragraph. */
export function blocksToMarkdown(blocks: readonly Block[], given: SayOptions): string {
  const options: SayOptions = { ...given, format: 'markdown' }
  const parts: string[] = []
  let paragraph: string[] = []
  const close = (): void => {
    if (paragraph.length > 0) parts.push(paragraph.join(' '))
    paragraph = []
  }
  for (const block of blocks) {
    if (block.kind === 'sentence') {
      paragraph.push(`${block.role === 'warning' ? '⚠ ' : ''}${sentenceText(block, options)}`)
      continue
    }
    close()
    parts.push(blockToMarkdown(block, options))
  }
  close()
  return parts.filter((part) => part !== '').join('\n\n')
}

function blockToMarkdown(block: Exclude<Block, { kind: 'sentence' }>, options: SayOptions): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 2)} ${escapeMarkdown(block.text)}`
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inlineText(item, options)}`)
        .join('\n')
    case 'table':
      return `${sentenceText(block.sentence, options)}\n\n${tableToMarkdown(block, options)}`
    case 'chart':
      return `${sentenceText(block.sentence, options)}\n\n${escapeMarkdown(describeChart(block.data))}`
  }
}

/** A table in GitHub's Markdown, without its sentence. Line breaks and pipes in cells are harmless. */
export function tableToMarkdown(table: Table, given: SayOptions): string {
  const options: SayOptions = { ...given, format: 'markdown' }
  const rule = { left: '---', right: '---:', centre: ':---:' } as const
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(table.columns.map(({ label }) => escapeMarkdown(label))),
    line(table.columns.map(({ align }) => rule[align])),
    ...table.rows.map((row) => line(table.columns.map((_, index) => cellText(row[index] ?? null, options)))),
  ].join('\n')
}
