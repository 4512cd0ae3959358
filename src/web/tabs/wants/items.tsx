/** Everything the numbers stand on: parties, issues, options, rules, readings, observations, events, who can give what. */

import type { CaseChange, CaseSpec } from 'endstate'
import { useState } from 'preact/hooks'
import type { SaidDiagnostic } from '../../engine/editing-calls.ts'
import { change } from '../../state/editing.ts'
import { workbench } from '../../state/workbench.ts'
import { words } from '../../words/words.ts'
import { removed } from './item-changes.ts'
import { ItemForm } from './item-form.tsx'
import { type Item, type ItemKind, itemKinds, itemsOf } from './item-kinds.ts'

/** Lists of all kinds, each closed until somebody opens it. */
export function Items({ spec }: { spec: CaseSpec }) {
  const w = words.value.editing
  return (
    <section aria-labelledby="items-title" data-items>
      <h2 id="items-title">{w.itemsTitle}</h2>
      {itemKinds.map((kind) => (
        <Kind key={kind} kind={kind} spec={spec} />
      ))}
    </section>
  )
}

function Kind({ kind, spec }: { kind: ItemKind; spec: CaseSpec }) {
  const w = words.value
  const [form, setForm] = useState<{ item: Item | null } | null>(null)
  const [problems, setProblems] = useState<SaidDiagnostic[]>([])
  const [open, setOpen] = useState(false)
  const items = itemsOf(kind, spec)
  const locked = workbench.newer.value !== null
  const make = async (changes: CaseChange[]) => {
    const done = await change(changes)
    setProblems(done.ok ? [] : done.problems)
  }
  return (
    <details data-kind={kind} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {w.editing.kinds[kind]} ({items.length})
      </summary>
      {open ? (
        <>
          <ul class="items">
            {items.map((item) => (
              <li key={item.path.join('.')} data-item={String(item.written.id ?? item.title)}>
                <span lang="en">{item.title}</span> {item.hint ? <small lang="en">{item.hint} </small> : null}
                <button
                  type="button"
                  class="small"
                  data-action="edit"
                  disabled={locked}
                  aria-label={w.editing.editItem(item.title)}
                  onClick={() => setForm({ item })}
                >
                  {w.editing.edit}
                </button>{' '}
                <button
                  type="button"
                  class="small"
                  data-action="remove"
                  disabled={locked}
                  aria-label={w.editing.removeItem(item.title)}
                  onClick={() => void make(removed(kind, spec, item))}
                >
                  {w.editing.remove}
                </button>
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
          <p>
            <button type="button" data-action="add" disabled={locked} onClick={() => setForm({ item: null })}>
              {w.editing.add}
            </button>
          </p>
        </>
      ) : null}
      {form ? <ItemForm kind={kind} spec={spec} item={form.item} closed={() => setForm(null)} /> : null}
    </details>
  )
}
