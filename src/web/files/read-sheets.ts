/** The cells of a workbook. A worker of its own reads them and is closed afterwards, so that a file made to hang is stopped. */
import type { XlsxRead } from '../../documents/index.ts'
import { lineTo } from '../engine/client.ts'
import { startWorker } from '../state/start-worker.ts'

/** Seconds a workbook may take; the largest that is read takes some. */
const patience = 60

/** Reads the bytes of an XLSX file. Never rejects. */
export function readSheets(bytes: Uint8Array<ArrayBuffer>): Promise<XlsxRead> {
  const line = lineTo(() => startWorker('reader'))
  const failed = (says: string): XlsxRead => ({
    ok: false,
    problem: { says, remedy: 'Save the sheet as CSV and open that.' },
  })
  return new Promise((resolve) => {
    const end = (read: XlsxRead): void => {
      clearTimeout(clock)
      line.close()
      resolve(read)
    }
    const clock = setTimeout(() => end(failed(`Reading it took longer than ${patience} s.`)), patience * 1000)
    line
      .ask('readSheets', { file: new Blob([bytes]) })
      .then(end, () => end(failed('The workbook could not be read.')))
  })
}
