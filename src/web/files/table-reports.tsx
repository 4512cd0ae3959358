/** The reports of workbooks and of tables for a new case: nothing is taken before somebody has looked at them. */

import type { NewCaseTable } from 'endstate'
import { useEffect, useState } from 'preact/hooks'
import type { SaidDiagnostic } from '../engine/editing-calls.ts'
import { Dialog } from '../parts/dialog.tsx'
import { say } from '../state/answering.ts'
import { words } from '../words/words.ts'
import {
  lookAtNewCase,
  takeNewCase,
  takeWorkbook,
  type WaitingWorkbook,
  waitingNewCase,
  waitingWorkbook,
} from './take-workbook.ts'

/** Whichever of the two waits. */
export function TableReports() {
  if (waitingWorkbook.value) return <WorkbookReport book={waitingWorkbook.value} />
  return waitingNewCase.value ? <NewFromTable {...waitingNewCase.value} /> : null
}

/** A row of a report: where it stands, and what is said of it. */
interface ReportRow {
  at: string
  refused: boolean
  from: string
  to: string
  says: string
}

/** Rows drawn at most; what was refused comes with its count above. */
const mostRows = 300

function ReportTable({ rows, change }: { rows: readonly ReportRow[]; change: boolean }) {
  const w = words.value.editing
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long report scrolls by keyboard too
    <section class="scroll" tabIndex={0} aria-label={w.whatBecame}>
      <table>
        <thead>
          <tr>
            <th scope="col">{change ? w.tables.cell : w.line}</th>
            {change ? <th scope="col">{w.tables.oldAndNew}</th> : null}
            <th scope="col">{w.whatBecame}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((one) => (
            <tr key={`${one.at} ${one.says}`} data-row={one.refused ? 'refused' : 'taken'} data-line={one.at}>
              <td>{one.at}</td>
              {change ? <td>{one.from || one.to ? `${one.from || '–'} → ${one.to || '–'}` : ''}</td> : null}
              <td class={one.refused ? 'warning' : ''}>
                {one.refused ? `✖ ${w.refused}: ` : ''}
                <span lang="en">{one.says}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function WorkbookReport({ book }: { book: WaitingWorkbook }) {
  const w = words.value
  const [problems, setProblems] = useState<SaidDiagnostic[]>([])
  const closed = () => {
    waitingWorkbook.value = null
  }
  const changed = book.rows.filter(({ outcome }) => outcome === 'changed').length
  const take = async () => {
    const done = await takeWorkbook(book).catch((failed: unknown) => {
      say(failed)
      return { ok: false as const, problems: [] }
    })
    if (done.ok) closed()
    else setProblems(done.problems)
  }
  const rows = book.rows.map(
    ({ sheet, cell, outcome, from, to, says, remedy }): ReportRow => ({
      at: `${sheet} ${cell}`.trim(),
      refused: outcome === 'refused',
      from,
      to,
      says: `${says} ${remedy}`.trim(),
    }),
  )
  return (
    <Dialog name="workbook" title={w.editing.tables.workbookTitle(book.name)} closed={closed}>
      <p data-refused={rows.length - changed}>
        {w.editing.tables.workbookSays(changed, rows.length - changed)}
      </p>
      <ReportTable rows={rows} change />
      {problems.length > 0 ? (
        <ul role="alert" class="problem" lang="en">
          {problems.map((one) => (
            <li key={`${one.line} ${one.code}`}>
              {one.message}. {one.remedy}
            </li>
          ))}
        </ul>
      ) : null}
      <p class="row">
        <button type="button" class="primary" data-workbook-take onClick={() => void take()}>
          {changed === 0 ? w.editing.tables.openUntouched : w.editing.tables.takeCells(changed)}
        </button>
        <button type="button" onClick={closed}>
          {w.cancel}
        </button>
      </p>
    </Dialog>
  )
}

function NewFromTable({ name, text }: { name: string; text: string | null }) {
  const w = words.value
  const [typed, setTyped] = useState('')
  const [made, setMade] = useState<NewCaseTable | null>(null)
  const closed = () => {
    waitingNewCase.value = null
  }
  const look = (table: string) => void lookAtNewCase(name, table).then(setMade, say)
  useEffect(() => {
    if (text !== null) look(text)
  }, [text])
  const rows = made?.rows ?? []
  const refused = rows.filter(({ outcome }) => outcome === 'refused').length
  const take = async (found: string) => {
    closed()
    await takeNewCase(name, found).catch(say)
  }
  return (
    <Dialog name="new-from-table" title={w.editing.tables.newTitle} closed={closed}>
      {text === null ? (
        <div class="field">
          <label for="new-table">{w.editing.tables.pasteHere}</label>
          <small id="new-table-hint">{w.editing.tables.newHint}</small>
          <textarea
            id="new-table"
            data-new-table
            rows={8}
            aria-describedby="new-table-hint"
            placeholder={w.editing.tables.example}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <p class="row">
            <button type="button" data-table-look disabled={typed.trim() === ''} onClick={() => look(typed)}>
              {w.editing.lookAtTable}
            </button>
            <label class="file-choice">
              {w.editing.tables.orFile}{' '}
              <input
                type="file"
                accept=".csv,.tsv,.xlsx"
                data-new-table-file
                onChange={(event) => {
                  const file = event.currentTarget.files?.[0]
                  closed()
                  void import('../home/take-file.ts').then(({ takeFile }) => takeFile(file))
                }}
              />
            </label>
          </p>
        </div>
      ) : null}
      {made ? (
        <>
          <p data-refused={refused}>{w.editing.tables.newSays(rows.length - refused, refused)}</p>
          <ReportTable
            rows={rows.map(({ line, outcome, says, remedy = '' }) => ({
              at: String(line),
              refused: outcome === 'refused',
              from: '',
              to: '',
              says: `${says} ${remedy}`.trim(),
            }))}
            change={false}
          />
          <p class="hint">{w.editing.tables.defaults}</p>
          <p class="row">
            <button
              type="button"
              class="primary"
              data-new-take
              disabled={made.text === null}
              onClick={() => void take(made.text ?? '')}
            >
              {w.editing.tables.makeCase(rows.length - refused)}
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
