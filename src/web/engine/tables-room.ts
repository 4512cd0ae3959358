/** Answers about workbooks and tables. */
import { type CaseFile, caseFromTable, readCaseWorkbook, tableOfSheet, writeCaseWorkbook } from 'endstate'
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
    newFromTable: ({ text, ...frame }) => caseFromTable(text, frame),
  }
}
