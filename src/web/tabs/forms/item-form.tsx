/** The form of one thing of the case; it closes when the engine has taken it, and says why where it has not. */

import type { CaseSpec } from 'endstate'
import { useState } from 'preact/hooks'
import type { SaidDiagnostic } from '../../engine/editing-calls.ts'
import { Dialog, DialogButtons } from '../../parts/dialog.tsx'
import { change } from '../../state/editing.ts'
import { judging } from '../../state/judgement.ts'
import { formWords } from '../../words/form-words.ts'
import { words } from '../../words/words.ts'
import { startNumber } from './basis.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { FieldBox } from './field-box.tsx'
import { isNoNumber, startOf } from './field-values.ts'
import type { Values } from './fields.ts'
import { added, missingIn, refilled } from './item-changes.ts'
import { fieldsOf, type ItemKind } from './item-kinds.ts'
import { type Item, listOf } from './item-places.ts'
import { RedLineQuotes } from './red-line-quotes.tsx'

/** The form, filled in with `item` or empty where it is null. */
export function ItemForm({
  kind,
  spec,
  item,
  closed,
}: {
  kind: ItemKind
  spec: CaseSpec
  item: Item | null
  closed: () => void
}) {
  const w = words.value
  const fields = fieldsOf(kind, spec)
  const [start] = useState<Values>(() => startValues(kind, spec, item))
  const [values, setValues] = useState<Values>(start)
  const [missing, setMissing] = useState<string[]>([])
  const [problems, setProblems] = useState<SaidDiagnostic[]>([])
  const [excluded, setExcluded] = useState<string | null>(null)
  const shown = fields.filter(
    ({ key, kept }) => (item === null || kept !== false) && values[key] !== undefined,
  )
  const beyond = item !== null && fields.some(({ key, kept }) => kept !== false && values[key] === undefined)
  const place = item?.path ?? placeOfNew(kind, spec, values)
  const atField = (key: string) =>
    problems.filter(({ path }) => place.every((step, at) => path[at] === step) && path[place.length] === key)
  const elsewhere = problems.filter((one) => !shown.some(({ key }) => atField(key).includes(one)))
  const submit = async () => {
    const lacks = missingIn(kind, spec, values, item === null)
    setMissing(lacks)
    setProblems([])
    setExcluded(null)
    if (lacks.length > 0) return focusOn(lacks[0]!)
    rememberJudge(values)
    const changes = item === null ? added(kind, spec, values) : refilled(kind, spec, item, { values, start })
    const done = changes.length === 0 ? { ok: true as const } : await change(changes)
    if (done.ok) return closed()
    setProblems(done.problems.filter((one) => one.severity === 'error'))
    setExcluded(done.text ?? null)
  }
  return (
    <Dialog
      name="item"
      title={item === null ? `${w.editing.add}: ${formWords.value.kinds[kind]}` : item.title}
      closed={closed}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {shown.map((field) => (
          <FieldBox
            key={field.key}
            field={field}
            spec={spec}
            values={values}
            says={
              missing.includes(field.key)
                ? isNoNumber(field, values[field.key])
                  ? w.editing.isNoNumber
                  : w.editing.isMissing
                : atField(field.key)
                    .map((one) => `${one.message}. ${one.remedy}`)
                    .join(' ')
            }
            set={(value) => setValues({ ...values, [field.key]: value })}
          />
        ))}
        {kind === 'redLines' && item ? <RedLineQuotes spec={spec} item={item} /> : null}
        {beyond ? <p class="hint">{formWords.value.beyondForm}</p> : null}
        {elsewhere.length > 0 && excluded === null ? (
          <ul role="alert" class="problem" lang="en">
            {elsewhere.map((one) => (
              <li key={`${one.line} ${one.column} ${one.code}`}>
                {one.message}. {one.remedy}
              </li>
            ))}
          </ul>
        ) : null}
        {excluded === null ? null : <ConflictNote text={excluded} settled={closed} />}
        <DialogButtons closed={closed} />
      </form>
    </Dialog>
  )
}

function startValues(kind: ItemKind, spec: CaseSpec, item: Item | null): Values {
  const start: Values = {}
  for (const field of fieldsOf(kind, spec)) {
    const value = startOf(field, item?.written[field.key], startNumber)
    if (value !== undefined) start[field.key] = value
  }
  return start
}

/** Where the thing will stand once it is added, for problems that name the place. */
function placeOfNew(kind: ItemKind, spec: CaseSpec, values: Values): (string | number)[] {
  const { path, length } = listOf(kind, spec, String(values.party ?? ''))
  return [...path, length]
}

/** Who judged first in a form judges in this session, until somebody else is named. */
function rememberJudge(values: Values): void {
  if (judging.value) return
  for (const one of Object.values(values))
    if (typeof one === 'object' && 'kind' in one && one.kind === 'judged') {
      const { by, on, because } = one as unknown as { by: string; on: string; because: string }
      if (by && because) judging.value = { as: { by, on, because } }
    }
}

function focusOn(key: string): void {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`dialog [data-field="${key}"] :is(input, select, textarea, button)`)
      ?.focus(),
  )
}
