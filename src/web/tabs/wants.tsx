/** Who wants what? The numbers of the case as a grid that is edited in place, and forms for everything they stand on. */
import type { CaseSpec } from 'endstate'
import { useEffect, useState } from 'preact/hooks'
import { CaseEditor } from '../editor/case-editor.tsx'
import { CaseFiles } from '../files/case-files.tsx'
import { ImportTable } from '../files/import-table.tsx'
import { waitingTable } from '../files/open-file.ts'
import { readSpec, spec } from '../state/editing.ts'
import { go, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { BasisForm, type BasisOf } from './forms/basis.tsx'
import { covered } from './forms/number-basis.ts'
import { FormsHere } from './forms-here.tsx'
import { type At, Grid } from './wants/grid.tsx'
import { cellAt, type GridRow, rowsOf } from './wants/grid-rows.ts'
import { JudgeDialog, JudgeLine } from './wants/judge.tsx'
import { SwingForm } from './wants/swing.tsx'

/** The tab. */
export function Wants() {
  const { opened, about } = workbench
  const w = words.value
  useEffect(() => void readSpec(), [opened.value])
  const [basis, setBasis] = useState<BasisOf | null>(null)
  const [swing, setSwing] = useState(false)
  const now = spec.value
  if (!about.value || !now) return null
  const { choices } = workbench.address.value
  const text = choices['wants.text'] === 'yes'
  const showText = (wanted: boolean) => {
    const { 'wants.text': _, ...others } = choices
    go({ choices: wanted ? { ...others, 'wants.text': 'yes' } : others })
  }
  return (
    <section data-wants>
      <div class="row">
        <button type="button" data-open-editor aria-expanded={text} onClick={() => showText(!text)}>
          {text ? w.editing.closeEditor : w.editing.openEditor}
        </button>
        <CaseFiles />
        <button
          type="button"
          data-open-swing
          disabled={workbench.newer.value !== null}
          onClick={() => setSwing(true)}
        >
          {w.editing.swingOpen}
        </button>
      </div>
      {text ? <CaseEditor /> : null}
      <JudgeLine />
      <Unjudged />
      <p class="hint" id="grid-hint">
        {w.editing.gridHint}
      </p>
      <Grid
        spec={now}
        actions={{
          basis: (row, party) => setBasis(basisAt(now, row, party)),
          paste: (pasted, at) => pasteAt(now, pasted, at),
        }}
      />
      <FormsHere tab="wants" missing />
      {basis ? <BasisForm of={basis} spec={now} closed={() => setBasis(null)} /> : null}
      {swing ? <SwingForm spec={now} closed={() => setSwing(false)} /> : null}
      <JudgeDialog />
      <ImportTable />
    </section>
  )
}

/** Cells pasted into the grid become a table with names, so that they are looked at like one. */
function pasteAt(spec: CaseSpec, pasted: string, { row, column }: At): void {
  const parties = spec.parties.slice(column).map(({ id }) => id)
  const lines = pasted.replace(/\r?\n$/, '').split(/\r?\n/)
  const width = Math.max(...lines.map((line) => line.split('\t').length))
  const header = ['issue', 'option', ...parties.slice(0, width)].join('\t')
  const named = lines.map((line, at) => {
    const { issue = '', option = '' } = rowsOf(spec)[row + at] ?? {}
    return [issue, option, ...line.split('\t')].join('\t')
  })
  waitingTable.value = { name: words.value.editing.pasted, text: [header, ...named].join('\n') }
}

function basisAt(spec: CaseSpec, row: GridRow, party: number): BasisOf | null {
  const { path, written, editable } = cellAt(spec, row, party)
  if (!editable && row.kind !== 'weight' && row.kind !== 'value') return null
  const w = words.value.editing
  const what = row.name || w.wholeRows[row.kind as 'no-deal' | 'reservation']
  const { preferences } = spec.parties[party]!
  const over = preferences.kind === 'additive' && row.issue ? preferences.issues[row.issue] : undefined
  return { path, written: covered(written, over), label: `${spec.parties[party]?.name}: ${what}` }
}

/** How many numbers of the grid nobody has judged, with a way to the next of them. */
function Unjudged() {
  const w = words.value.editing
  const keys = workbench.inputs.value.filter(({ kind }) => kind === 'assumed').map(({ key }) => key)
  const cells = () =>
    [...document.querySelectorAll<HTMLElement>('[data-cell]')].filter((one) =>
      keys.includes(one.dataset.cell ?? ''),
    )
  if (keys.length === 0) return null
  return (
    <p class="hint" data-unjudged={keys.length}>
      <span aria-hidden="true">⚠</span> {w.unjudgedCells(keys.length)}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          const all = cells()
          const now = all.indexOf(document.querySelector<HTMLElement>('[data-cell][tabindex="0"]')!)
          all[(now + 1) % Math.max(1, all.length)]?.focus()
        }}
      >
        {w.nextUnjudged}
      </button>
    </p>
  )
}
