/** What one number rests on: the passage that states it, a formula, a judgement with its author and reason, or nothing yet. */

import type { CaseSpec, CaseValue } from 'endstate'
import { useState } from 'preact/hooks'
import type { SaidDiagnostic } from '../../engine/editing-calls.ts'
import { Dialog, DialogButtons } from '../../parts/dialog.tsx'
import { change } from '../../state/editing.ts'
import { judging, today } from '../../state/judgement.ts'
import { words } from '../../words/words.ts'
import { cellText, readCell, type Written } from './cell-value.ts'

const kinds = ['judged', 'quoted', 'derived', 'assumed'] as const
type Kind = (typeof kinds)[number]

/** A number with its place and its name. */
export interface BasisOf {
  path: (string | number)[]
  written: Written | undefined
  label: string
}

interface Filled {
  kind: Kind
  value: string
  unit: string
  note: string
  by: string
  on: string
  because: string
  from: string[]
  quoted: string[]
  derived: string
  assumed: string
}

function startOf(written: Written | undefined): Filled {
  const whole =
    typeof written === 'object' && !Array.isArray(written) && !('distribution' in written) ? written : null
  const judged = whole?.judged
  const as = judging.value?.as
  return {
    kind: whole?.quoted ? 'quoted' : whole?.derived ? 'derived' : whole?.assumed ? 'assumed' : 'judged',
    value: cellText(written),
    unit: whole?.unit ?? '',
    note: whole?.note ?? '',
    by: judged?.by ?? as?.by ?? '',
    on: judged?.on ?? as?.on ?? today(),
    because: judged?.because ?? '',
    from: judged?.from.map((one) => one.claim) ?? [],
    quoted: whole?.quoted ?? [],
    derived: whole?.derived ?? '',
    assumed: whole?.assumed ?? '',
  }
}

/** The number as the case holds it; null where something is missing. */
function writtenOf(filled: Filled, before: Written | undefined): CaseValue | null {
  const value = readCell(filled.value)
  if (value === null && filled.kind !== 'derived') return null
  const own = {
    ...(value === null || filled.kind === 'derived' ? {} : { value }),
    ...(filled.unit ? { unit: filled.unit } : {}),
    ...(filled.note ? { note: filled.note } : {}),
  }
  const { by, on, because, from } = filled
  switch (filled.kind) {
    case 'quoted':
      return filled.quoted.length > 0 ? { ...own, quoted: filled.quoted } : null
    case 'derived':
      return filled.derived ? { ...own, derived: filled.derived } : null
    case 'assumed':
      return filled.assumed ? { ...own, assumed: filled.assumed } : null
    case 'judged': {
      const known =
        typeof before === 'object' && 'judged' in before
          ? new Map(before.judged?.from.map((one) => [one.claim, one.gives]))
          : new Map()
      const uses = from.map((claim) => ({ claim, gives: String(known.get(claim) ?? 'direction') }))
      const passages = uses.length > 0 ? { from: uses } : {}
      return by && because ? { ...own, judged: { by, on, because, ...passages } } : null
    }
  }
}

/** The form of one number. */
export function BasisForm({ of, spec, closed }: { of: BasisOf; spec: CaseSpec; closed: () => void }) {
  const w = words.value
  const [filled, setFilled] = useState<Filled>(() => startOf(of.written))
  const [says, setSays] = useState<SaidDiagnostic[] | 'incomplete'>([])
  const set = (part: Partial<Filled>) => setFilled({ ...filled, ...part })
  const submit = async () => {
    const value = writtenOf(filled, of.written)
    if (value === null) return setSays('incomplete')
    const done = await change([{ path: of.path, value }])
    if (done.ok) closed()
    else setSays(done.problems.filter((one) => one.severity === 'error'))
  }
  const text = (key: 'value' | 'unit' | 'note' | 'by' | 'on' | 'because' | 'derived' | 'assumed') => (
    <label class="field" for={`basis-${key}`}>
      {w.editing.basisFields[key]}
      <input
        id={`basis-${key}`}
        type="text"
        data-basis={key}
        value={filled[key]}
        onInput={(event) => set({ [key]: event.currentTarget.value })}
      />
    </label>
  )
  const claims = (key: 'quoted' | 'from') => (
    <label class="field" for={`basis-${key}`}>
      {w.editing.basisFields[key]}
      <select
        id={`basis-${key}`}
        multiple
        size={6}
        data-basis={key}
        lang="en"
        onChange={(event) => set({ [key]: [...event.currentTarget.selectedOptions].map((one) => one.value) })}
      >
        {spec.claims.map(({ id, says: said }) => (
          <option key={id} value={id} selected={filled[key].includes(id)}>
            {said}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <Dialog name="basis" title={of.label} closed={closed}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <fieldset>
          <legend>{w.editing.restsOn}</legend>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="basis"
                data-basis-kind={kind}
                checked={filled.kind === kind}
                onChange={() => set({ kind })}
              />{' '}
              {w.editing.marks[kind]} {w.kinds[kind]}{' '}
            </label>
          ))}
        </fieldset>
        {filled.kind === 'derived' ? null : text('value')}
        {filled.kind === 'judged' ? (
          <>
            {text('by')}
            {text('because')}
            {text('on')}
            {claims('from')}
          </>
        ) : null}
        {filled.kind === 'quoted' ? claims('quoted') : null}
        {filled.kind === 'derived' ? text('derived') : null}
        {filled.kind === 'assumed' ? text('assumed') : null}
        {text('unit')}
        {text('note')}
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
