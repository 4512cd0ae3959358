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
import { type At, Grid } from './wants/grid.tsx'
import { rowsOf } from './wants/grid-rows.ts'
import { Items } from './wants/items.tsx'
import { JudgeDialog, JudgeLine } from './wants/judge.tsx'

/** The tab. */
export function Wants() {
  const { opened, about } = workbench
  const w = words.value
  useEffect(() => void readSpec(), [opened.value])
  const [, setBasis] = useState<null>(null)
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
      </div>
      {text ? <CaseEditor /> : null}
      <JudgeLine />
      <p class="hint" id="grid-hint">
        {w.editing.gridHint}
      </p>
      <Grid
        spec={now}
        actions={{ basis: () => setBasis(null), paste: (pasted, at) => pasteAt(now, pasted, at) }}
      />
      <Items spec={now} />
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
