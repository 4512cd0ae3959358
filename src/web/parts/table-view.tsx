/** A table with its sentence above it, as text that can be sorted, walked by arrow keys, proved and saved as CSV. */
import { useRef, useState } from 'preact/hooks'
import type { ShownCell, ShownTable } from '../engine/protocol.ts'
import { go } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import type { Prove } from './prove-cell.ts'
import { saveFile } from './save-file.ts'
import { Sentences } from './sentence.tsx'

interface TableOptions {
  table: ShownTable
  /** Opens the proof of a number; without it numbers are plain text. */
  prove?: Prove
  /** True where the sentence of the table stands above it already. */
  bare?: boolean
}

/** Rows drawn at first: more are a click away, so that a long table does not hold up the page. */
const rowsAtFirst = 100

/** A table. A cell that names a state opens it in Holds. */
export function TableView({ table, prove, bare = false }: TableOptions) {
  const [all, setAll] = useState(false)
  const [order, setOrder] = useState<{ column: number; down: boolean } | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const ordered = sorted(table.rows, order)
  const rows = all ? ordered : ordered.slice(0, rowsAtFirst)
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key]
    const cell = (event.target as HTMLElement).closest('td,th')
    if (!step || !cell || !body.current) return
    const row = cell.parentElement as HTMLTableRowElement
    const next =
      body.current.rows[row.sectionRowIndex + step[0]!]?.cells[
        (cell as HTMLTableCellElement).cellIndex + step[1]!
      ]
    const target = next?.querySelector<HTMLElement>('button') ?? next
    if (!target) return
    event.preventDefault()
    target.focus()
  }
  return (
    <figure class="table-figure" data-rows={table.rows.length}>
      <figcaption>
        {bare ? null : <Sentences all={[table.sentence]} />}
        <button
          type="button"
          class="small"
          onClick={() => saveFile(`${table.id}.csv`, table.csv, 'text/csv')}
        >
          {words.value.csv}
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too */}
      <section class="scroll" tabIndex={0} aria-label={table.sentence.text}>
        {/* Cells are the engine's and the case's own words. */}
        <table lang="en">
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th
                  key={column.id}
                  scope="col"
                  class={column.align}
                  aria-sort={order?.column === index ? (order.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    class="sort"
                    onClick={() =>
                      setOrder({ column: index, down: order?.column === index ? !order.down : true })
                    }
                  >
                    {column.label}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={walk}>
            {rows.map(({ row, index }) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <CellOf
                    key={table.columns[column]?.id ?? column}
                    cell={cell}
                    first={column === 0}
                    align={table.columns[column]?.align ?? 'left'}
                    prove={prove && column > 0 && isNumber(cell) ? () => prove(index, column) : undefined}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length < ordered.length ? (
        <button type="button" class="small" onClick={() => setAll(true)}>
          {words.value.allRows(ordered.length)}
        </button>
      ) : null}
    </figure>
  )
}

/** True for a number, also where it comes as text: a count, a share, a range, `3 of 8`. Days and months are none. */
function isNumber({ number, text }: ShownCell): boolean {
  if (number !== null) return true
  return /^[<>~]?\s*\d[\d.,\s%/–]*(of [\d.,]+)?$/.test(text)
}

function CellOf({
  cell,
  first,
  align,
  prove,
}: {
  cell: ShownCell
  first: boolean
  align: string
  prove: (() => void) | undefined
}) {
  const { state } = cell
  const inner = prove ? (
    <button type="button" class="cell" data-prove onClick={prove}>
      {cell.text}
    </button>
  ) : state === null ? (
    cell.text
  ) : (
    <button
      type="button"
      class="link"
      data-state={state}
      title={words.value.sendToHolds}
      onClick={() => go({ tab: 'holds', state })}
    >
      {cell.text}
    </button>
  )
  const kind = `${align}${cell.judged ? '' : ' unjudged'}`
  return first && cell.text !== '' ? (
    <th scope="row" class={kind}>
      {inner}
    </th>
  ) : (
    <td class={kind}>{inner}</td>
  )
}

function sorted(rows: readonly ShownCell[][], order: { column: number; down: boolean } | null) {
  const all = rows.map((row, index) => ({ row, index }))
  if (!order) return all
  const sign = order.down ? -1 : 1
  return all.sort((a, b) => {
    const [x, y] = [a.row[order.column], b.row[order.column]]
    if (x?.number !== null && x && y?.number !== null && y)
      return sign * (x.number! - y.number!) || a.index - b.index
    return sign * (x?.text ?? '').localeCompare(y?.text ?? '') || a.index - b.index
  })
}
