/** A sheet of a workbook as the text of a table, one row a line, so that lines are rows of the sheet. */
import { addressOf, cellText, type ReadSheet } from './sheet.ts'

/** The cells as CSV. What a cell hides stands in its place in words, so that it is refused and not taken for a number. */
export function tableOfSheet({ rows, marks }: Pick<ReadSheet, 'rows' | 'marks'>): string {
  const lines = rows.map((row, at) =>
    row
      .map((value, column) => {
        const text = cellText(value).replace(/\s*\n\s*/g, ' ')
        const mark = marks[addressOf(column, at)]
        const said = mark === undefined ? text : `${text} (${mark})`
        return `"${said.replaceAll('"', '""')}"`
      })
      .join(','),
  )
  // The first line decides what parts the cells: with one comma it cannot be taken for anything else.
  return `${lines.map((line) => (line === '' ? '""' : line)).join('\n')}\n`
}
