/** Answers about workbooks, tables and other programs' cases. */
import {
  type CaseFile,
  caseFromTable,
  formatImportProblem,
  importGmcr,
  readCaseTable,
  readCaseWorkbook,
  tableOfSheet,
  writeCaseTable,
  writeCaseWorkbook,
} from 'endstate'
import type { TablesCalls } from './tables-calls.ts'

/** One handler for every question about tables. */
type TablesRoom = {
  [D in keyof TablesCalls]: (asks: TablesCalls[D]['asks']) => TablesCalls[D]['gives']
}

/** The handlers, on the case that is open when they are asked. */
export function tablesRoom(current: () => CaseFile): TablesRoom {
  return {
    writeSheets: () => writeCaseWorkbook(current()),
    readWorkbook: ({ sheets, judged, reason }) => {
      const read = readCaseWorkbook(sheets, judged ? { judged: { ...judged } } : { assumed: reason })
      if (read.ok) return { kind: 'case', read }
      const [first] = sheets
      if (read.reason === 'no-case' && first) return { kind: 'table', text: tableOfSheet(first) }
      return { kind: 'refused', says: read.says, remedy: read.remedy }
    },
    readTable: ({ text, judged, reason }) => {
      const { entries, rows } = readCaseTable(text, current().spec)
      return {
        rows: rows.map(({ line, outcome, says, remedy = '' }) => ({ line, outcome, says, remedy })),
        changes: entries.map(({ path, value }) => ({
          path,
          value: { value, ...(judged ? { judged: { ...judged } } : { assumed: reason }) },
        })),
      }
    },
    writeTable: () => ({ text: writeCaseTable(current().spec) }),
    gmcr: ({ text, name: file, asOf }) => {
      const read = importGmcr(text, { name: file, asOf })
      if (read.ok) return { ok: true, text: read.yaml, notes: read.notes }
      return { ok: false, problems: read.problems.map((one) => formatImportProblem(one, file)) }
    },
    newFromTable: ({ text, ...frame }) => caseFromTable(text, frame),
  }
}
