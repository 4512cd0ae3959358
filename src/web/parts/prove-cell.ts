/** A number of a table opens the numbers of the case that it rests on most. */
import type { Shown, ShownTable } from '../engine/protocol.ts'
import { openPanel } from '../state/panel.ts'
import { workbench } from '../state/workbench.ts'

/** What a cell stands for, when somebody asks for its proof. */
export type Prove = (row: number, column: number) => void

/** Shows the numbers behind something that is said, those that matter most first. */
export function proveSaid(said: string, quantities: Shown['quantities']): void {
  workbench.proofOf.value = null
  workbench.cellOf.value = { said, quantities }
  openPanel('proof')
}

/** The same for the cells of a table: each is named by its row and its column. */
export function proveCells({ rows, columns }: ShownTable, quantities: Shown['quantities']): Prove {
  return (row, column) => {
    const cells = rows[row] ?? []
    proveSaid(
      `${cells[0]?.text ?? ''}, ${columns[column]?.label ?? ''}: ${cells[column]?.text ?? ''}`,
      quantities,
    )
  }
}
