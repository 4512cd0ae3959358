/** A group of numbers as a table: what each is, its value with its range, what it rests on, and its form. */
import type { CaseSpec } from 'endstate'
import { useState } from 'preact/hooks'
import { workbench } from '../../state/workbench.ts'
import { formWords } from '../../words/form-words.ts'
import { numberIn } from '../../words/local-forms.ts'
import { words } from '../../words/words.ts'
import { BasisForm, type BasisOf } from './basis.tsx'
import { type NumberGroup, numbersOf, startOfNumber } from './number-places.ts'

/** The table, closed until somebody opens it; nothing where the case has no such numbers. */
export function NumbersTable({ group, spec }: { group: NumberGroup; spec: CaseSpec }) {
  const w = words.value
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState<BasisOf | null>(null)
  const all = numbersOf(group, spec, workbench.inputs.value)
  if (all.length === 0) return null
  const three = (value: number) => numberIn(w.code, Number(value.toPrecision(3)))
  return (
    <details data-numbers={group} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {formWords.value.groups[group]} ({all.length})
      </summary>
      {open ? (
        <div class="scroll">
          <table>
            <caption class="heard">{formWords.value.groups[group]}</caption>
            <tbody>
              {all.map((one) => {
                const { key, label, value, low, high, kind, unit } = one.input
                return (
                  <tr key={key} data-number-of={key}>
                    <th scope="row" lang="en">
                      {label}
                    </th>
                    <td class="right">
                      {three(value)}
                      {high > low ? ` [${three(low)}–${three(high)}]` : ''} <small lang="en">{unit}</small>
                    </td>
                    <td>
                      <span class={`cell ${kind}`} title={w.kinds[kind]}>
                        {w.editing.marks[kind]}
                        <span class="heard"> ({w.kinds[kind]})</span>
                      </span>{' '}
                      {one.written === undefined ? <small>{formWords.value.isDefault}</small> : null}
                    </td>
                    <td>
                      <button
                        type="button"
                        class="small"
                        data-action="edit"
                        disabled={workbench.newer.value !== null}
                        aria-label={w.editing.editItem(label)}
                        onClick={() => setForm({ path: one.path, written: startOfNumber(one), label })}
                      >
                        {w.editing.edit}
                      </button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      ) : null}
      {form ? <BasisForm of={form} spec={spec} closed={() => setForm(null)} /> : null}
    </details>
  )
}
