/** The report of a table, row by row, before anything of it is taken; taking it is one step that can be undone. */
import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { SaidDiagnostic } from '../engine/editing-calls.ts'
import type { TableRead } from '../engine/tables-calls.ts'
import { Dialog } from '../parts/dialog.tsx'
import { say } from '../state/answering.ts'
import { change } from '../state/editing.ts'
import { judging } from '../state/judgement.ts'
import { askSources } from '../state/sources-line.ts'
import { words } from '../words/words.ts'
import { type WaitingTable, waitingTable } from './open-file.ts'

/** The dialog, while a table waits. */
export function ImportTable() {
  return waitingTable.value ? <Report table={waitingTable.value} /> : null
}

function Report({ table }: { table: WaitingTable }) {
  const w = words.value
  const read = useSignal<TableRead | null>(null)
  const problems = useSignal<SaidDiagnostic[]>([])
  const [typed, setTyped] = useState('')
  const closed = () => {
    waitingTable.value = null
  }
  const look = (text: string) => {
    const reason = w.editing.fromTable(table.name)
    askSources('readTable', { text, judged: judging.value?.as ?? null, reason }).then((found) => {
      read.value = found
    }, say)
  }
  useEffect(() => {
    if (table.text !== null) look(table.text)
  }, [table])
  const take = async () => {
    const done = await change(read.value?.changes ?? [])
    if (done.ok) closed()
    else problems.value = done.problems
  }
  const refused = read.value?.rows.filter((one) => one.outcome === 'refused') ?? []
  const count = read.value?.changes.length ?? 0
  return (
    <Dialog name="import-table" title={w.editing.tableTitle(table.name)} closed={closed}>
      {table.text === null ? (
        <>
          <p>{w.editing.tableHint}</p>
          <textarea
            rows={8}
            cols={60}
            data-table-text
            aria-label={w.editing.pasteTable}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <p>
            <button type="button" data-table-look onClick={() => look(typed)}>
              {w.editing.lookAtTable}
            </button>
          </p>
        </>
      ) : null}
      {read.value ? (
        <>
          <p data-refused={refused.length}>{w.editing.tableSays(count, refused.length)}</p>
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{w.editing.line}</th>
                  <th scope="col">{w.editing.whatBecame}</th>
                </tr>
              </thead>
              <tbody>
                {read.value.rows.map((one) => (
                  <tr key={one.line} data-row={one.outcome} data-line={one.line}>
                    <td>{one.line}</td>
                    <td class={one.outcome === 'refused' ? 'warning' : ''}>
                      {one.outcome === 'refused' ? `✖ ${w.editing.refused}: ` : ''}
                      <span lang="en">
                        {one.says} {one.remedy}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {problems.value.length > 0 ? (
            <ul role="alert" class="problem" lang="en">
              {problems.value.map((one) => (
                <li key={`${one.line} ${one.code}`}>
                  {one.message}. {one.remedy}
                </li>
              ))}
            </ul>
          ) : null}
          <p class="row">
            <button
              type="button"
              class="primary"
              data-table-take
              disabled={count === 0}
              onClick={() => void take()}
            >
              {w.editing.takeNumbers(count)}
            </button>
            <button type="button" onClick={closed}>
              {w.cancel}
            </button>
          </p>
        </>
      ) : null}
    </Dialog>
  )
}
