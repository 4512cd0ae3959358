/** A finding as Markdown: the same parts as on the terminal. */
import type { Presentation, Table } from 'endstate'
import type { CaseOptions } from './options.ts'
import type { Engine } from './session.ts'

function markdownTable(engine: Engine, table: Table, lexicon: CaseOptions['lex']): string {
  const say = { lexicon, format: 'markdown' } as const
  const rules = { left: ':--', right: '--:', centre: ':-:' }
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const text = (words: string): string => engine.cellText(words, say)
  return [
    `**${engine.sentenceText(table.sentence, say)}**`,
    '',
    row(table.columns.map(({ label }) => text(label))),
    row(table.columns.map(({ align }) => rules[align])),
    ...table.rows.map((cells) => row(cells.map((cell) => engine.cellText(cell, say)))),
  ].join('\n')
}

/** Answer, tables and caveats; names that come from the case are escaped. */
export function findingAsMarkdown(
  engine: Engine,
  presentation: Presentation,
  lexicon: CaseOptions['lex'],
  tables: readonly Table[],
): string {
  const say = { lexicon, format: 'markdown' } as const
  return [
    presentation.answer.map((one) => engine.sentenceText(one, say)).join(' '),
    ...tables.map((table) => markdownTable(engine, table, lexicon)),
    ...presentation.caveats.map((one) => `> ${engine.sentenceText(one, say)}`),
  ].join('\n\n')
}
