/** Buttons that save the case and bring numbers into it, and what is said about a file that was opened. */
import { Disclosure } from '../parts/disclosure.tsx'
import { workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { fileNotes } from './file-notes.ts'
import { waitingTable } from './open-file.ts'
import { SaveArchive } from './save-archive.tsx'
import { saveCase } from './save-case.ts'

/** The buttons. */
export function CaseFiles() {
  const w = words.value.editing
  const locked = workbench.newer.value !== null
  return (
    <>
      <Disclosure name="save-case" label={w.saveAs}>
        <p class="menu">
          {(['yaml', 'endstate', 'xlsx', 'csv'] as const).map((form) => (
            <button key={form} type="button" data-save={form} onClick={() => void saveCase(form)}>
              {w.saveForms[form]}
            </button>
          ))}
        </p>
      </Disclosure>
      <button
        type="button"
        data-import-table
        disabled={locked}
        onClick={() => {
          waitingTable.value = { name: w.pasted, text: null }
        }}
      >
        {w.pasteTable}
      </button>
      <SaveArchive />
    </>
  )
}

/** What of a newer file is not understood, and what was left out of an opened one. */
export function FileNotes() {
  const w = words.value.editing
  const { newer } = workbench
  const notes = fileNotes.value
  return (
    <>
      {newer.value ? (
        <section class="problem" data-newer>
          <strong>{w.readOnly}</strong>{' '}
          {newer.value.length > 0 ? w.notUnderstood(newer.value.length) : w.allUnderstood}
          <ul lang="en">
            {newer.value.map((one) => (
              <li key={one.path.join('.')}>
                <code>{one.path.join('.')}</code>: {one.message}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {notes ? (
        <section class="note" data-file-notes>
          <strong>{notes.title}</strong>{' '}
          {notes.undo ? (
            <button type="button" class="small" data-take-back onClick={() => void notes.undo?.()}>
              {w.tables.takeBack}
            </button>
          ) : null}{' '}
          <button
            type="button"
            class="small"
            onClick={() => {
              fileNotes.value = null
            }}
          >
            {words.value.close}
          </button>
          <ul lang="en">
            {notes.notes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
