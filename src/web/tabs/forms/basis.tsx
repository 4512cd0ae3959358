/** What one number rests on: the passage that states it, a formula, a judgement with its author and reason, or nothing yet. */

import type { CaseChange, CaseSpec, CaseValue } from 'endstate'
import { useState } from 'preact/hooks'
import type { SaidDiagnostic } from '../../engine/editing-calls.ts'
import { Dialog, DialogButtons } from '../../parts/dialog.tsx'
import { change } from '../../state/editing.ts'
import { judging, today } from '../../state/judgement.ts'
import { words } from '../../words/words.ts'
import type { Written } from '../wants/cell-value.ts'
import { type FilledNumber, filledFrom, writtenNumber } from './number-basis.ts'
import { NumberFields } from './number-fields.tsx'

/** A number with its place and its name. */
export interface BasisOf {
  path: (string | number)[]
  written: Written | undefined
  label: string
  /** What else changes with it; itself alone where this is left out. */
  changes?: (value: CaseValue) => CaseChange[]
}

/** A number as a form starts with it, with the judge of this session where it has none. */
export function startNumber(written: Written | undefined): FilledNumber {
  return filledFrom(written, judging.value?.as ?? null, today())
}

/** The form of one number. */
export function BasisForm({ of, spec, closed }: { of: BasisOf; spec: CaseSpec; closed: () => void }) {
  const w = words.value
  const [filled, setFilled] = useState<FilledNumber>(() => startNumber(of.written))
  const [says, setSays] = useState<SaidDiagnostic[] | 'incomplete'>([])
  const submit = async () => {
    const value = writtenNumber(filled)
    if (value === null) return setSays('incomplete')
    const done = await change(of.changes?.(value) ?? [{ path: of.path, value }])
    if (done.ok) closed()
    else setSays(done.problems.filter((one) => one.severity === 'error'))
  }
  return (
    <Dialog name="basis" title={of.label} closed={closed}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <NumberFields name="basis" spec={spec} filled={filled} set={setFilled} whole />
        {says === 'incomplete' ? <p role="alert">{w.editing.incomplete}</p> : null}
        {says !== 'incomplete' && says.length > 0 ? (
          <p role="alert" class="problem" lang="en">
            {says.map((one) => `${one.message}. ${one.remedy}`).join(' ')}
          </p>
        ) : null}
        <DialogButtons closed={closed} />
      </form>
    </Dialog>
  )
}
