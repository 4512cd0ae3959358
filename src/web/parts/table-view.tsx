/** A table with its sentence above it, as text that can be sorted, walked by arrow keys, proved and saved as CSV. */
import { useRef, useState } from 'preact/hooks'
import type { ShownCell, ShownTable } from '../engine/protocol.ts'
import { words } from '../words/words.ts'
import { saveFile } from './save-file.ts'
import { Sentences } from './sentence.tsx'

/** What a cell stands for, when somebody asks for its proof. */
export type Prove = (row: number, column: number) => void

/** A table. `prove` opens the proof of a number; without it numbers are plain text. */
export function TableView({ table, prove }: { table: ShownTable; prove?: Prove }) {
  const [order, setOrder] = useState<{ column: number; down: boolean } | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = sorted(table.rows, order)
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
    <figure class="table-figure">
      <figcaption>
        <Sentences all={[table.sentence]} />
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
        <table>
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
                    prove={prove && cell.number !== null ? () => prove(index, column) : undefined}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  )
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
  const inner = prove ? (
    <button type="button" class="cell" data-prove onClick={prove}>
      {cell.text}
    </button>
  ) : (
    cell.text
  )
  const state = `${align}${cell.judged ? '' : ' unjudged'}`
  return first ? (
    <th scope="row" class={state}>
      {inner}
    </th>
  ) : (
    <td class={state}>{inner}</td>
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
