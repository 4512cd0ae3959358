/**
 * The grid of numbers: issues and options in rows, parties in columns. Arrow keys move, Enter edits, Escape gives up, Tab
 * leaves, `e` shows what a number rests on. Every number entered is one step that can be undone.
 */
import { useSignal } from '@preact/signals'
import type { CaseSpec } from 'endstate'
import { useEffect, useRef } from 'preact/hooks'
import type { Input } from '../../engine/protocol.ts'
import { BrokenProof } from '../../parts/broken-proof.tsx'
import { change } from '../../state/editing.ts'
import { withJudge } from '../../state/judgement.ts'
import { openPanel } from '../../state/panel.ts'
import { keepUnfinished, unfinished, unfinishedField } from '../../state/unfinished.ts'
import { workbench } from '../../state/workbench.ts'
import { numberIn } from '../../words/local-forms.ts'
import { words } from '../../words/words.ts'
import { CellBox } from './cell-box.tsx'
import { type CellValue, cellText, readCell } from './cell-value.ts'
import { cellAt, changesFor, type GridCell, type GridRow, rowsOf } from './grid-rows.ts'

/** Where the cursor of the grid stands. */
export interface At {
  row: number
  column: number
}

/** Called when somebody wants to change what a number rests on, or pastes cells. */
export interface GridActions {
  basis: (row: GridRow, party: number) => void
  paste: (text: string, at: At) => void
}

const reason = 'changed by hand; nobody has judged it yet'

/** The grid of a case; `here` is where its cursor stands. */
export function Grid({ spec, actions }: { spec: CaseSpec; actions: GridActions }) {
  const w = words.value
  const rows = rowsOf(spec)
  const name = workbench.address.value.name ?? ''
  const here = useSignal<At>({ row: 0, column: 0 })
  const editing = useSignal<{ at: At; text: string } | null>(null)
  const wrong = useSignal<{ at: At; says: string } | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const entered = useRef<string | null>(null)
  const inputs = new Map(workbench.inputs.value.map((one) => [one.key, one]))

  // What was being typed when the page was closed or died is still being typed.
  useEffect(() => {
    const field = unfinishedField(name, 'cell ')
    if (field === null || field === entered.current || editing.value) return
    for (const [row, one] of rows.entries())
      for (const column of spec.parties.keys())
        if (field === `cell ${cellAt(spec, one, column).key}`) {
          here.value = { row, column }
          editing.value = { at: { row, column }, text: unfinished(name, field) ?? '' }
        }
  }, [name])

  const focusAt = (at: At) => {
    here.value = at
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-at="${at.row},${at.column}"]`)?.focus(),
    )
  }
  const begin = (at: At, text?: string) => {
    const row = rows[at.row]
    const cell = row && cellAt(spec, row, at.column)
    if (!cell) return
    if (!cell.editable || workbench.newer.value) {
      wrong.value = { at, says: workbench.newer.value ? w.editing.readOnly : w.editing.notHere }
      return
    }
    wrong.value = null
    const kept = unfinished(name, `cell ${cell.key}`)
    editing.value = { at, text: text ?? kept ?? cellText(cell.written) }
  }
  const type = (text: string) => {
    const now = editing.value
    if (!now) return
    editing.value = { ...now, text }
    keepUnfinished(name, `cell ${cellAt(spec, rows[now.at.row]!, now.at.column).key}`, text)
  }
  const giveUp = () => {
    const now = editing.value
    if (!now) return
    keepUnfinished(name, `cell ${cellAt(spec, rows[now.at.row]!, now.at.column).key}`, null)
    editing.value = null
    wrong.value = null
    focusAt(now.at)
  }
  const enter = () => {
    const now = editing.value
    if (!now) return
    const row = rows[now.at.row]!
    const cell = cellAt(spec, row, now.at.column)
    if (now.text.trim() === cellText(cell.written)) return giveUp()
    const value = readCell(now.text)
    const ends = typeof value === 'number' ? [value] : (value ?? [Number.NaN])
    if (value === null || ends.some((one) => !(one >= 0 && one <= 1))) {
      wrong.value = { at: now.at, says: w.editing.expected(now.text) }
      return
    }
    editing.value = null
    entered.current = `cell ${cell.key}`
    focusAt(now.at)
    withJudge((as) => void write(now.at, row, cell, value, as))
  }
  const write = async (
    at: At,
    row: GridRow,
    cell: GridCell,
    value: CellValue,
    as: Parameters<typeof changesFor>[4],
  ) => {
    const done = await change(changesFor(spec, row, at.column, value, as, reason))
    const field = `cell ${cell.key}`
    keepUnfinished(workbench.address.value.name ?? '', field, null)
    keepUnfinished(name, field, null)
    entered.current = null
    wrong.value = done.ok ? null : { at, says: done.problems.map((one) => one.message).join(' ') }
  }
  const prove = (cell: GridCell) => {
    if (!inputs.has(cell.key)) return
    workbench.proofOf.value = cell.key
    openPanel('proof')
  }
  const onKey = (event: KeyboardEvent) => {
    if (editing.value) return
    const { row, column } = here.value
    const at = rows[row]
    const cell = at && cellAt(spec, at, column)
    const command = event.ctrlKey || event.metaKey
    const last = { row: rows.length - 1, column: spec.parties.length - 1 }
    const moves: Record<string, At> = {
      ArrowUp: { row: Math.max(0, row - 1), column },
      ArrowDown: { row: Math.min(last.row, row + 1), column },
      ArrowLeft: { row, column: Math.max(0, column - 1) },
      ArrowRight: { row, column: Math.min(last.column, column + 1) },
      PageUp: { row: Math.max(0, row - 10), column },
      PageDown: { row: Math.min(last.row, row + 10), column },
      Home: command ? { row: 0, column: 0 } : { row, column: 0 },
      End: command ? last : { row, column: last.column },
    }
    const move = moves[event.key]
    if (move) focusAt(move)
    else if (event.key === 'Enter' && event.shiftKey && at) actions.basis(at, column)
    else if (event.key === 'Enter' || event.key === 'F2') begin(here.value)
    else if (!command && !event.altKey && /^[0-9.[]$/.test(event.key)) begin(here.value, event.key)
    else if (!command && event.key === 'e' && cell) prove(cell)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (editing.value || text.trim() === '') return
    event.preventDefault()
    actions.paste(text, here.value)
  }
  return (
    <section class="scroll" aria-label={w.tabs.wants.question}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
        role="grid"
        class="wants"
        data-grid
        aria-describedby="grid-hint"
        onKeyDown={onKey}
        onPaste={onPaste}
        onClick={(event) => {
          const at = placeOf(event)
          if (at && !(event.target as HTMLElement).closest('input,button')) focusAt(at)
        }}
        onDblClick={(event) => {
          const at = placeOf(event)
          if (at) begin(at)
        }}
      >
        <thead>
          <tr>
            <th scope="col">{w.editing.issueOrOption}</th>
            {spec.parties.map((party) => (
              <th key={party.id} scope="col" class="right" lang="en">
                {party.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={`${row.kind} ${row.issue} ${row.option}`} class={row.kind === 'value' ? '' : 'issue'}>
              <th scope="row" lang={row.name ? 'en' : w.code}>
                {row.name || w.editing.wholeRows[row.kind as 'no-deal' | 'reservation']}
                {row.kind === 'weight' ? <small lang={w.code}> {w.editing.weight}</small> : null}
              </th>
              {spec.parties.map((party, column) => {
                const cell = cellAt(spec, row, column)
                const at = { row: rowAt, column }
                const own = editing.value && sameAt(editing.value.at, at)
                const bad = wrong.value && sameAt(wrong.value.at, at) ? wrong.value.says : null
                return (
                  <td
                    key={party.id}
                    class={`right${inputs.has(cell.key) || own || cell.written !== undefined ? '' : ' unjudged'}`}
                    data-at={`${rowAt},${column}`}
                    data-cell={cell.key}
                    tabIndex={!editing.value && sameAt(here.value, at) ? 0 : -1}
                    aria-invalid={bad ? true : undefined}
                    onFocus={() => {
                      if (!sameAt(here.value, at)) here.value = at
                    }}
                  >
                    {own ? (
                      <CellBox
                        text={editing.value!.text}
                        label={labelOf(row, party.name)}
                        type={type}
                        enter={enter}
                        giveUp={giveUp}
                      />
                    ) : (
                      <CellText cell={cell} input={inputs.get(cell.key)} prove={() => prove(cell)} />
                    )}
                    {bad ? (
                      <div role="alert" class="warning" data-cell-problem>
                        {bad}
                      </div>
                    ) : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The cell something happened in. */
function placeOf(event: Event): At | null {
  const place = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset.at?.split(',')
  return place ? { row: Number(place[0]), column: Number(place[1]) } : null
}

const sameAt = (a: At, b: At): boolean => a.row === b.row && a.column === b.column

function labelOf(row: GridRow, party: string): string {
  const w = words.value.editing
  const what = row.name || w.wholeRows[row.kind as 'no-deal' | 'reservation']
  return row.kind === 'weight' ? `${party}: ${w.weight}, ${what}` : `${party}: ${what}`
}

function CellText({ cell, input, prove }: { cell: GridCell; input: Input | undefined; prove: () => void }) {
  const w = words.value
  // The numbers of a large case are listed a moment after it is opened; until then it says what is written.
  if (!input) return <>{cell.editable ? cellText(cell.written) || '–' : w.editing.otherwise}</>
  const three = (value: number) => numberIn(w.code, Number(value.toPrecision(3)))
  return (
    <>
      {cell.redLine ? (
        <span class="warning" title={cell.redLine}>
          <span aria-hidden="true">✖</span>
          <span class="heard">{w.editing.redLine(cell.redLine)}</span>{' '}
        </span>
      ) : null}
      {three(input.value)}
      {input.high > input.low ? ` [${three(input.low)}–${three(input.high)}]` : ''}{' '}
      <BrokenProof of={cell.key} />
      <button
        type="button"
        class={`cell ${input.kind}`}
        data-prove
        tabIndex={-1}
        title={w.kinds[input.kind]}
        aria-label={`${w.proofFor(input.label)}, ${w.kinds[input.kind]}`}
        onClick={prove}
      >
        {w.editing.marks[input.kind]}
      </button>
    </>
  )
}
