/** Who wants what? The numbers of the case as a grid that is edited in place, and forms for everything they stand on. */
import { useEffect, useState } from 'preact/hooks'
import { readSpec, spec } from '../state/editing.ts'
import { workbench } from '../state/workbench.ts'
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
  return (
    <section data-wants>
      <JudgeLine />
      <p class="hint" id="grid-hint">
        {w.editing.gridHint}
      </p>
      <Grid spec={now} actions={{ basis: () => setBasis(null), paste: () => {} }} />
      <JudgeDialog />
    </section>
  )
}
