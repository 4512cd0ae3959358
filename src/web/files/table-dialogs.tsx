/** The reports of workbooks and of tables, loaded when one waits to be looked at. */
import { onDemand } from '../parts/on-demand.tsx'
import { waitingNewCase, waitingWorkbook } from './take-workbook.ts'

const Reports = onDemand(async () => (await import('./table-reports.tsx')).TableReports)

/** Whichever report waits. */
export function TableDialogs() {
  return waitingWorkbook.value || waitingNewCase.value ? <Reports /> : null
}
