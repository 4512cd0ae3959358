/** A file somebody chooses or drops, by what is in it: a case, a case with its sources, another program's case, a table. */
import { signal } from '@preact/signals'
import { today } from '../state/judgement.ts'
import { askSources } from '../state/sources-line.ts'
import { adopt, go, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { fileNotes } from './file-notes.ts'
import { openWorkbook, waitingNewCase } from './take-workbook.ts'

/** A table that waits to be looked at; `text` is null where it is still to be pasted. */
export interface WaitingTable {
  name: string
  text: string | null
}

/** The table whose report is shown; null where there is none. */
export const waitingTable = signal<WaitingTable | null>(null)

/** Opens the bytes of a file. Throws an error that says in the page's language why it cannot. */
export async function openBytes(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const w = words.value.editing
  const title = name.replace(/\.[a-z]+$/i, '')
  fileNotes.value = null
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    if (/\.xls[xm]$/i.test(name)) return openWorkbook(name, bytes, openTable)
    if (/\.(docx|odt|pptx)$/i.test(name)) throw new Error(words.value.isDocument(name))
    const { readArchive } = await import('./archive.ts')
    const read = await readArchive(bytes)
    if (!read.ok) throw new Error(w.archiveProblems[read.problem](read.about))
    const { text, sources, inbox } = read.value
    const sound = inbox === '' || (await askSources('listInbox', { inbox })).ok
    await adopt(text, title, { sources, inbox: sound ? inbox : '' })
    if (read.notes.length > 0) fileNotes.value = { title: w.leftOut, notes: read.notes }
    else if (!sound) fileNotes.value = { title: words.value.sources.brokenInbox, notes: [] }
    return
  }
  if (/\.(docx|pdf|html?|xhtml|md)$/i.test(name)) throw new Error(words.value.isDocument(name))
  if (/\.xls[xm]?$/i.test(name)) throw new TypeError('no workbook')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (text.includes('\u0000')) throw new TypeError('binary')
  if (/\.gmcr$/i.test(name)) return openGmcr(name, text, title)
  if (/\.(csv|tsv)$/i.test(name)) return openTable(name, text)
  await adopt(text, title)
}

async function openGmcr(name: string, text: string, title: string): Promise<void> {
  const w = words.value.editing
  const read = await askSources('gmcr', { text, name, asOf: today() })
  if (!read.ok) {
    fileNotes.value = { title: w.notImported(name), notes: read.problems }
    throw new Error(w.notImported(name))
  }
  await adopt(read.text, title)
  if (read.notes.length > 0) fileNotes.value = { title: w.importedWithNotes(name), notes: read.notes }
}

function openTable(name: string, text: string): void {
  if (workbench.address.value.name === null) {
    waitingNewCase.value = { name, text }
    return
  }
  waitingTable.value = { name, text }
  go({ tab: 'wants' })
}
