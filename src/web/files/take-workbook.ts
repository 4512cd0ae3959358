/** What is done with a workbook or table once somebody has looked at its report: a case, changed cells, a new case. */
import { effect, signal } from '@preact/signals'
import type { CaseChange, WorkbookRow } from 'endstate'
import type { Opened } from '../engine/protocol.ts'
import { readAddress } from '../state/address.ts'
import { change, type Done } from '../state/editing.ts'
import { judging, today } from '../state/judgement.ts'
import { askSources } from '../state/sources-line.ts'
import { adopt, currentText, go, ownCases, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { fileNotes } from './file-notes.ts'
import { readSheets } from './read-sheets.ts'

/** A workbook whose cells were changed, and waits to be looked at. */
export interface WaitingWorkbook {
  name: string
  untouched: string
  text: string
  changes: CaseChange[]
  rows: WorkbookRow[]
}

/** The workbook whose report is shown; null where there is none. */
export const waitingWorkbook = signal<WaitingWorkbook | null>(null)

/** The table a new case is to be made from; `text` is null where it is still to be chosen or pasted. */
export const waitingNewCase = signal<{ name: string; text: string | null } | null>(null)

const titleOf = (name: string): string => name.replace(/\.[a-z]+$/i, '')

/** Opens a workbook. A table in one goes to `table`. Throws an error that says why nothing was read. */
export async function openWorkbook(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  table: (name: string, text: string) => void,
): Promise<void> {
  const w = words.value.editing.tables
  const sheets = await readSheets(bytes)
  if (!sheets.ok) throw new Error(w.notRead(name, `${sheets.problem.says} ${sheets.problem.remedy}`))
  const asked = { sheets: sheets.sheets, judged: judging.value?.as ?? null, reason: w.fromWorkbook(name) }
  const found = await askSources('readWorkbook', asked)
  if (found.kind === 'refused') throw new Error(w.notRead(name, `${found.says} ${found.remedy}`))
  if (found.kind === 'table') return table(name, found.text)
  const { untouched, text, changes, rows } = found.read
  if (rows.length === 0) await adopt(untouched, titleOf(name))
  else waitingWorkbook.value = { name, untouched, text, changes, rows }
}

/** Takes the sound changes of a workbook as one step, on the case they were made in. */
export async function takeWorkbook({ name, untouched, text, changes }: WaitingWorkbook): Promise<Done> {
  if (changes.length === 0) {
    await adopt(text, titleOf(name))
    return { ok: true }
  }
  const here = workbench.address.value.name !== null && currentText().text === untouched
  if (!here) {
    const before = workbench.opened.value
    await adopt(untouched, titleOf(name))
    const found = await openedAfter(before, untouched)
    if (!found.ok) return { ok: false, problems: found.diagnostics }
  }
  return change(changes)
}

/** Resolves when the page has opened this text anew, or has found what is wrong with it. */
function openedAfter(before: Opened | null, text: string): Promise<Opened> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const now = workbench.opened.value
      // Somebody may have had the same text open before they went home: that case is another one.
      if (now === before || now?.text !== text || !workbench.address.value.name?.startsWith('own:')) return
      queueMicrotask(() => stop())
      resolve(now)
    })
  })
}

/** What a table says as a new case; nothing is opened. */
export const lookAtNewCase = (name: string, text: string) =>
  askSources('newFromTable', {
    text,
    name,
    // Pasted cells have no name; their case is called after its parties.
    title: name.includes('.') ? titleOf(name) : '',
    asOf: today(),
  })

/** Puts the new case into the store and opens it. One click takes it back. */
export async function takeNewCase(name: string, text: string): Promise<void> {
  const w = words.value.editing.tables
  const title = /^title: (".*")$/m.exec(text)?.[1]
  await adopt(text, title === undefined ? titleOf(name) : String(JSON.parse(title)))
  const made = readAddress(location.hash).name
  if (!made?.startsWith('own:')) return
  fileNotes.value = {
    title: w.made(name),
    notes: [],
    undo: async () => {
      fileNotes.value = null
      go({ name: null })
      await ownCases.remove(made.slice(4))
    },
  }
}
