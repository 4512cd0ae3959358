/** Who wants what? The numbers of the case as a grid that is edited in place, and forms for everything they stand on. */
import { useEffect, useState } from 'preact/hooks'
import { CaseEditor } from '../editor/case-editor.tsx'
import { readSpec, spec } from '../state/editing.ts'
import { go, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { Grid } from './wants/grid.tsx'
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
      <p class="row">
        <button type="button" data-open-editor aria-expanded={text} onClick={() => showText(!text)}>
          {text ? w.editing.closeEditor : w.editing.openEditor}
        </button>
      </p>
      {text ? <CaseEditor /> : null}
      <JudgeLine />
      <p class="hint" id="grid-hint">
        {w.editing.gridHint}
      </p>
      <Grid spec={now} actions={{ basis: () => setBasis(null), paste: () => {} }} />
      <JudgeDialog />
    </section>
  )
}
