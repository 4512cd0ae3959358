/** Records of a CSV text (RFC 4180), with the line each begins in. */

/** One record: its fields as text, quotes taken off. */
export interface CsvRecord {
  line: number
  fields: string[]
}

/** Fields of one record; a line with more is no table. */
const mostFields = 1000

/**
 * Reads all records; empty lines are left out. A quotation mark that is never closed takes the rest of the text as one
 * field, as spreadsheets do. One pass, no pattern, so that no text is slow.
 */
export function readCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const record: CsvRecord = { line, fields: [] }
    for (;;) {
      const field = readField(text, at)
      if (record.fields.length < mostFields) record.fields.push(field.value)
      line += field.lines
      at = field.next
      if (text[at] !== ',') break
      at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    line += 1
    if (record.fields.length > 1 || record.fields[0] !== '') records.push(record)
  }
  return records
}

/** One field from a position: its value, where it ends, and how many line ends it holds. */
function readField(text: string, start: number): { value: string; next: number; lines: number } {
  if (text[start] !== '"') {
    let end = start
    while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end += 1
    return { value: text.slice(start, end), next: end, lines: 0 }
  }
  let value = ''
  let from = start + 1
  for (;;) {
    const mark = text.indexOf('"', from)
    const end = mark === -1 ? text.length : mark
    value += text.slice(from, end)
    if (text[end + 1] === '"' && mark !== -1) {
      value += '"'
      from = end + 2
      continue
    }
    const lines = value.split('\n').length - 1
    return { value, next: Math.min(end + 1, text.length), lines }
  }
}
