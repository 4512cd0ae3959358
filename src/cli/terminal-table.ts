/** Tables for a terminal: boxed and as wide as the window for a person, plain columns for everything else. */
import CliTable from 'cli-table3'
import type { Table } from 'endstate'
import type { CaseOptions } from './options.ts'
import type { Engine } from './session.ts'
import { paint, terminalWidth, wrap } from './style.ts'

/** Characters a combining mark or a wide letter takes are left to the terminal library; plain text counts units. */
function pad(text: string, width: number, align: 'left' | 'right' | 'centre'): string {
  const space = Math.max(0, width - [...text].length)
  if (align === 'right') return ' '.repeat(space) + text
  if (align === 'left') return text + ' '.repeat(space)
  return ' '.repeat(Math.floor(space / 2)) + text + ' '.repeat(Math.ceil(space / 2))
}

type Aligned = { label: string; align: 'left' | 'right' | 'centre' }

/** Columns separated by two spaces, no lines, no colour; `from a pipe` can be cut and searched. */
export function plainTable(columns: readonly Aligned[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max([...column.label].length, ...rows.map((row) => [...(row[index] ?? '')].length)),
  )
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => pad(cells[index] ?? '', widths[index]!, align))
      .join('  ')
      .trimEnd()
  return [line(columns.map((column) => column.label)), ...rows.map(line)].join('\n')
}

const narrowest = 6

/** Widths that fit the window: the widest columns give way first, none below a readable minimum. */
function fitted(natural: number[], available: number): number[] {
  const widths = [...natural]
  let total = widths.reduce((sum, width) => sum + width, 0)
  while (total > available) {
    const widest = widths.indexOf(Math.max(...widths))
    if (widths[widest]! <= narrowest) break
    widths[widest]!--
    total--
  }
  return widths
}

/** A table with lines that fits the window; long cells wrap at words. */
function boxedTable(
  columns: readonly Aligned[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const natural = columns.map((column, index) =>
    Math.max([...column.label].length, ...rows.map((row) => [...(row[index] ?? '')].length)),
  )
  // Two spaces of padding a column, and a line before each and after the last.
  const colWidths = fitted(natural, width - columns.length * 3 - 1).map((inner) => inner + 2)
  const table = new CliTable({
    head: columns.map((column) => paint().bold(column.label)),
    colWidths,
    colAligns: columns.map(({ align }) => (align === 'centre' ? 'center' : align)),
    wordWrap: true,
    style: { head: [], border: [] },
  })
  table.push(...rows.map((row) => [...row]))
  return table.toString()
}

/** Columns and rows as text, boxed on a terminal and plain elsewhere. No rows gives the header alone. */
export function layTable(columns: readonly Aligned[], rows: readonly (readonly string[])[]): string {
  const width = terminalWidth()
  return width === undefined ? plainTable(columns, rows) : boxedTable(columns, rows, width)
}

/** A table block with its message above it; at most `top` rows, with a line that says how many more there are. */
export function tableText(engine: Engine, table: Table, lexicon: CaseOptions['lex'], top?: number): string {
  const shown = top === undefined ? table.rows : table.rows.slice(0, top)
  const rows = shown.map((row) => row.map((cell) => engine.cellText(cell, { lexicon })))
  const left = table.rows.length - shown.length
  const more = left > 0 ? [`… and ${left} more; --top ${table.rows.length} shows all.`] : []
  const says = wrap(engine.sentenceText(table.sentence, { lexicon }))
  return [paint().bold(says), layTable(table.columns, rows), ...more].join('\n')
}
