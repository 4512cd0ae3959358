/** The form of one thing of the case; it closes when the engine has taken it, and says why where it has not. */

import type { CaseSpec } from 'endstate'
import { useState } from 'preact/hooks'
import type { SaidDiagnostic } from '../../engine/editing-calls.ts'
import { Dialog, DialogButtons } from '../../parts/dialog.tsx'
import { change } from '../../state/editing.ts'
import { words } from '../../words/words.ts'
import { added, missingIn, refilled } from './item-changes.ts'
import { type Field, fieldsOf, type Item, type ItemKind, likelihoods, type Values } from './item-kinds.ts'

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
  const fields = fieldsOf(kind, spec).filter(({ kept }) => item === null || kept !== false)
  const [values, setValues] = useState<Values>(() => startOf(fields, item))
  const [missing, setMissing] = useState<string[]>([])
  const [problems, setProblems] = useState<SaidDiagnostic[]>([])
  const submit = async () => {
    const lacks = missingIn(kind, spec, values, item === null)
    setMissing(lacks)
    if (lacks.length > 0) return
    const changes = item === null ? added(kind, spec, values) : refilled(kind, spec, item, values)
    const done = changes.length === 0 ? { ok: true as const } : await change(changes)
    if (done.ok) closed()
    else setProblems(done.problems.filter((one) => one.severity === 'error'))
  }
  return (
    <Dialog
      name="item"
      title={item === null ? `${w.editing.add}: ${w.editing.kinds[kind]}` : item.title}
      closed={closed}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {fields.map((field) => (
          <FieldBox
            key={field.key}
            field={field}
            spec={spec}
            values={values}
            missing={missing.includes(field.key)}
            set={(value) => setValues({ ...values, [field.key]: value })}
          />
        ))}
        {problems.length > 0 ? (
          <ul role="alert" class="problem" lang="en">
            {problems.map((one) => (
              <li key={`${one.line} ${one.column} ${one.code}`}>
                {one.message}. {one.remedy}
              </li>
            ))}
          </ul>
        ) : null}
        <DialogButtons closed={closed} />
      </form>
    </Dialog>
  )
}

function startOf(fields: readonly Field[], item: Item | null): Values {
  const start: Values = {}
  for (const { key, type, choices, required } of fields) {
    const written = item?.written[key]
    if (type === 'several')
      start[key] = Array.isArray(written) ? written.map(String) : (choices ?? []).map(({ id }) => id)
    else if (type === 'pattern' || type === 'likelihoods') start[key] = {}
    else if (typeof written === 'boolean') start[key] = written ? 'yes' : 'no'
    else if (written !== undefined) start[key] = String(written)
    else start[key] = type === 'choice' && required ? (choices?.[0]?.id ?? '') : ''
  }
  return start
}

interface BoxOptions {
  field: Field
  spec: CaseSpec
  values: Values
  missing: boolean
  set: (value: Values[string]) => void
}

function FieldBox(options: BoxOptions) {
  const { field, missing } = options
  const w = words.value.editing
  const label = w.fields[field.key] ?? field.key
  const says = missing ? <span class="warning"> {w.isMissing}</span> : null
  if (field.type === 'several' || field.type === 'pattern' || field.type === 'likelihoods')
    return (
      <fieldset data-field={field.key}>
        <legend>
          {label}
          {says}
        </legend>
        <Parts {...options} />
      </fieldset>
    )
  return (
    <label class="field" data-field={field.key} for={`field-${field.key}`}>
      {label}
      {says}
      <One {...options} />
    </label>
  )
}

function One({ field, values, set }: BoxOptions) {
  const value = String(values[field.key] ?? '')
  if (field.type === 'choice')
    return (
      <select id={`field-${field.key}`} value={value} onChange={(event) => set(event.currentTarget.value)}>
        {field.required ? null : <option value="">–</option>}
        {field.choices?.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    )
  if (field.type === 'long' || field.type === 'lines')
    return (
      <textarea
        id={`field-${field.key}`}
        rows={3}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    )
  const hint = field.type === 'date' ? '2026-01-31' : field.type === 'share' ? '0.4' : ''
  return (
    <input
      id={`field-${field.key}`}
      type="text"
      value={value}
      placeholder={hint}
      onInput={(event) => set(event.currentTarget.value)}
    />
  )
}

function Parts({ field, spec, values, set }: BoxOptions) {
  if (field.type === 'several') {
    const chosen = values[field.key] as string[]
    return (
      <>
        {field.choices?.map(({ id, name }) => (
          <label key={id} lang="en">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                set(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />{' '}
            {name}
          </label>
        ))}
      </>
    )
  }
  const chosen = values[field.key] as Record<string, string>
  const rows =
    field.type === 'pattern'
      ? spec.issues.map(({ id, name, options }) => ({ id, name, choices: options }))
      : spec.readings
          .filter((one) => one.party === values.party)
          .map(({ id, name }) => ({
            id,
            name,
            choices: likelihoods.map((one) => ({ id: one, name: one.replaceAll('-', ' ') })),
          }))
  return (
    <>
      {rows.map((row) => (
        <label key={row.id} class="field" lang="en">
          {row.name}
          <select
            data-part={row.id}
            value={chosen[row.id] ?? ''}
            onChange={(event) => set({ ...chosen, [row.id]: event.currentTarget.value })}
          >
            <option value="">–</option>
            {row.choices.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  )
}
