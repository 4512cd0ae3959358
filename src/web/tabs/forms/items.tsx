/** Everything the numbers stand on: for each kind a list that is closed until somebody opens it, with its form. */

import type { CaseChange, CaseSpec } from 'endstate'
import { useRef, useState } from 'preact/hooks'
import type { SaidDiagnostic } from '../../engine/editing-calls.ts'
import { change } from '../../state/editing.ts'
import { workbench } from '../../state/workbench.ts'
import { formWords } from '../../words/form-words.ts'
import { words } from '../../words/words.ts'
import { removed } from './item-changes.ts'
import { ItemForm } from './item-form.tsx'
import type { ItemKind } from './item-kinds.ts'
import { type Item, itemsOf } from './item-places.ts'
import { ReadingNumbers } from './reading-numbers.tsx'

/** One kind. */
export function Items({ kind, spec }: { kind: ItemKind; spec: CaseSpec }) {
  const w = words.value
  const [form, setForm] = useState<{ item: Item | null } | null>(null)
  const [numbersOf, setNumbersOf] = useState<string | null>(null)
  const [problems, setProblems] = useState<SaidDiagnostic[]>([])
  const items = itemsOf(kind, spec)
  const [open, setOpen] = useState(false)
  const locked = workbench.newer.value !== null
  const making = useRef(false)
  // A second click that comes before the list is drawn again would meet the thing that stands there next.
  const make = async (changes: CaseChange[]) => {
    if (making.current) return
    making.current = true
    const done = await change(changes)
    making.current = false
    setProblems(done.ok ? [] : done.problems)
  }
  const small = (action: string, label: string, text: string, act: () => void) => (
    <button
      type="button"
      class="small"
      data-action={action}
      disabled={locked}
      aria-label={label}
      onClick={act}
    >
      {text}
    </button>
  )
  return (
    <details data-kind={kind} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {formWords.value.kinds[kind]} ({items.length})
      </summary>
      {open ? (
        <>
          <ul class="items">
            {items.map((item) => (
              <li key={item.path.join('.')} data-item={String(item.written.id ?? item.title)}>
                <span lang="en">{item.title}</span> {item.hint ? <small lang="en">{item.hint} </small> : null}
                {small('edit', w.editing.editItem(item.title), w.editing.edit, () => setForm({ item }))}{' '}
                {kind === 'readings'
                  ? small('numbers', formWords.value.numbersOf(item.title), formWords.value.numbers, () =>
                      setNumbersOf(String(item.written.id)),
                    )
                  : null}{' '}
                {small('remove', w.editing.removeItem(item.title), w.editing.remove, () => {
                  void make(removed(kind, spec, item))
                })}
              </li>
            ))}
          </ul>
          {problems.length > 0 ? (
            <div role="alert" class="problem" data-item-problem>
              <strong>{w.editing.notWritten}</strong>
              <ul lang="en">
                {problems
                  .filter((one) => one.severity === 'error')
                  .map((one) => (
                    <li key={`${one.line} ${one.column} ${one.code}`}>
                      {one.path.join('.')}: {one.message}
                    </li>
                  ))}
              </ul>
            </div>
          ) : null}
          {lacks(kind, spec) ? (
            <p class="hint">{formWords.value.needsFirst[kind]}</p>
          ) : (
            <p>
              <button
                type="button"
                data-action="add"
                disabled={locked}
                onClick={() => setForm({ item: null })}
              >
                {w.editing.add}
              </button>
            </p>
          )}
        </>
      ) : null}
      {form ? <ItemForm kind={kind} spec={spec} item={form.item} closed={() => setForm(null)} /> : null}
      {numbersOf === null ? null : (
        <ReadingNumbers reading={numbersOf} spec={spec} closed={() => setNumbersOf(null)} />
      )}
    </details>
  )
}

/** True where a thing cannot be said before something else is there. */
function lacks(kind: ItemKind, spec: CaseSpec): boolean {
  if (kind === 'observations') return spec.readings.length === 0
  if (kind === 'claims') return spec.sources.length === 0
  return kind === 'precedents' && !spec.guarantees
}
