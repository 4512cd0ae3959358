/** Tables for a terminal: boxed and as wide as the window for a person, plain columns for everything else. */
import CliTable from 'cli-table3'
import type { Table } from 'endstate'
import type { CaseOptions } from './options.ts'
import type { Engine } from './session.ts'
import { paint, terminalWidth, wrap } from './style.ts'

/** Fills up to a width counted in characters. */
function pad(text: string, width: number, align: 'left' | 'right' | 'centre'): string {
  const space = Math.max(0, width - [...text].length)
  if (align === 'right') return ' '.repeat(space) + text
  if (align === 'left') return text + ' '.repeat(space)
  return ' '.repeat(Math.floor(space / 2)) + text + ' '.repeat(Math.ceil(space / 2))
}

/** Head and alignment of one column. */
type Aligned = { label: string; align: 'left' | 'right' | 'centre' }

/** Columns separated by two spaces, no lines, no colour: what a pipe or a file gets. */
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

/** Longest word of each column: no number and no range is ever cut. */
function longestWords(columns: readonly Aligned[], rows: readonly (readonly string[])[]): number[] {
  const longest = (text: string): number => Math.max(0, ...text.split(' ').map((word) => [...word].length))
  return columns.map(({ label }, index) =>
    Math.max(longest(label), ...rows.map((row) => longest(row[index] ?? ''))),
  )
}

/** Widths that fit: the widest columns give way first, none below its longest word; undefined where that is too wide. */
function fitted(
  natural: readonly number[],
  least: readonly number[],
  available: number,
): number[] | undefined {
  const widths = [...natural]
  let total = widths.reduce((sum, width) => sum + width, 0)
  while (total > available) {
    let widest = -1
    widths.forEach((width, index) => {
      if (width > least[index]! && (widest < 0 || width > widths[widest]!)) widest = index
    })
    if (widest < 0) return undefined
    widths[widest]!--
    total--
  }
  return widths
}

/** One paragraph a row, where the columns do not fit side by side: nothing is cut, empty cells are left out. */
function asParagraphs(columns: readonly Aligned[], rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => {
      const [first = '', ...others] = row
      const parts = others.flatMap((cell, index) =>
        cell === '' ? [] : [`${columns[index + 1]!.label} ${cell}`],
      )
      return `${paint().bold(wrap(first))}\n${wrap(parts.join(' · '), '  ')}`
    })
    .join('\n')
}

/**
 * A table with lines for a window of `width` columns. Long cells wrap at words; where even the longest words do not fit
 * side by side, each row becomes a paragraph. Nothing is cut.
 */
export function boxedTable(
  columns: readonly Aligned[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const natural = columns.map((column, index) =>
    Math.max([...column.label].length, ...rows.map((row) => [...(row[index] ?? '')].length)),
  )
  // Two spaces of padding a column, and a line before each and after the last.
  const inner = fitted(natural, longestWords(columns, rows), width - columns.length * 3 - 1)
  if (!inner) return asParagraphs(columns, rows)
  const wraps = inner.some((one, index) => one < natural[index]!)
  const table = new CliTable({
    head: columns.map((column) => paint().bold(column.label)),
    colWidths: inner.map((one) => one + 2),
    colAligns: columns.map(({ align }) => (align === 'centre' ? 'center' : align)),
    wordWrap: true,
    style: { head: [], border: [] },
    // Lines between rows only where a row takes several lines.
    ...(wraps ? {} : { chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' } }),
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
