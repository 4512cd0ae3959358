/** One field of a form, with its label and what is wrong with it. */
import type { CaseSpec } from 'endstate'
import { workbench } from '../../state/workbench.ts'
import { formWords } from '../../words/form-words.ts'
import type { Field, Named, NumberRow, Values } from './fields.ts'
import type { FilledNumber } from './number-basis.ts'
import { NumberFields } from './number-fields.tsx'
import { NumberRows } from './number-rows.tsx'
import { PassagePicker } from './passage-picker.tsx'
import { PatternBoxes } from './pattern-boxes.tsx'

/** What a box needs to know of the form it stands in. */
export interface BoxOptions {
  field: Field
  spec: CaseSpec
  values: Values
  /** What is wrong with it, ready to be read; empty where nothing is. */
  says: string
  set: (value: Values[string]) => void
}

const alone = [
  'text',
  'long',
  'date',
  'published',
  'whole',
  'months',
  'lines',
  'texts',
  'choice',
  'flag',
  'quote',
]

/** The field. */
export function FieldBox(options: BoxOptions) {
  const { field, says } = options
  const w = formWords.value
  const label = w.fields[field.key] ?? field.key
  const wrong = says ? (
    <span class="warning" id={`wrong-${field.key}`} role="alert">
      {' '}
      {says}
    </span>
  ) : null
  if (!alone.includes(field.type))
    return (
      <fieldset data-field={field.key} aria-describedby={says ? `wrong-${field.key}` : undefined}>
        <legend>
          {label}
          {wrong}
        </legend>
        <Parts {...options} />
      </fieldset>
    )
  return (
    <div class="field" data-field={field.key}>
      <label for={`field-${field.key}`}>
        {label}
        {wrong}
      </label>
      <One {...options} />
    </div>
  )
}

/** The names of what can be chosen; words of the case language are said in the language of the page. */
function namesOf(choices: readonly Named[] | undefined, coded: boolean | undefined): Named[] {
  const said = formWords.value.choices
  return (choices ?? []).map(({ id, name }) => ({ id, name: coded ? (said[id] ?? name) : name }))
}

function One({ field, values, says, set }: BoxOptions) {
  const w = formWords.value
  const value = String(values[field.key] ?? '')
  const own = {
    id: `field-${field.key}`,
    value,
    'aria-required': field.required === true,
    'aria-invalid': says ? (true as const) : undefined,
    'aria-describedby': says ? `wrong-${field.key}` : undefined,
  }
  if (field.type === 'choice' || field.type === 'flag') {
    const choices =
      field.type === 'flag'
        ? namesOf(
            ['yes', 'no'].map((id) => ({ id, name: id })),
            true,
          )
        : namesOf(field.choices, field.coded)
    return (
      <select {...own} onChange={(event) => set(event.currentTarget.value)}>
        {field.required ? null : <option value="">–</option>}
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    )
  }
  if (['long', 'lines', 'texts'].includes(field.type))
    return <textarea {...own} rows={3} onInput={(event) => set(event.currentTarget.value)} />
  const hint =
    field.type === 'date' || field.type === 'published'
      ? '2026-01-31'
      : field.type === 'months'
        ? '1–12'
        : field.type === 'quote'
          ? w.quoteHint
          : ''
  return <input type="text" {...own} placeholder={hint} onInput={(event) => set(event.currentTarget.value)} />
}

function Parts({ field, spec, values, set }: BoxOptions) {
  const w = formWords.value
  const value = values[field.key]
  const label = w.fields[field.key] ?? field.key
  switch (field.type) {
    case 'number':
      return (
        <NumberFields
          name={field.key}
          spec={spec}
          filled={value as FilledNumber}
          set={set}
          optional={field.required !== true}
        />
      )
    case 'numbers': {
      const inputs = workbench.inputs.value.map(({ key, label: name }) => ({ id: key, name }))
      return (
        <NumberRows
          name={field.key}
          spec={spec}
          rows={value as NumberRow[]}
          keys={namesOf(field.keys?.(inputs), field.coded)}
          set={set}
        />
      )
    }
    case 'passages':
      return (
        <PassagePicker
          titled={false}
          name={field.key}
          label={label}
          spec={spec}
          chosen={value as string[]}
          set={set}
        />
      )
    case 'declared':
      return (
        <>
          <label>
            <input
              type="checkbox"
              data-declared
              checked={value !== ''}
              onChange={(event) => set(event.currentTarget.checked ? [] : '')}
            />{' '}
            {w.wasDeclared}
          </label>
          {value === '' ? null : (
            <PassagePicker
              name={field.key}
              label={w.declaredIn}
              spec={spec}
              chosen={value as string[]}
              set={set}
            />
          )}
        </>
      )
    case 'pattern':
    case 'condition':
      return (
        <PatternBoxes
          spec={spec}
          pattern={value as Record<string, string[]>}
          turned={field.type === 'condition'}
          set={set}
        />
      )
    case 'rows':
      return <Rows field={field} spec={spec} values={values} set={set} />
    case 'ordered':
      return <Ordered chosen={value as string[]} choices={field.choices ?? []} set={set} />
    default:
      return <Several chosen={value as string[]} choices={namesOf(field.choices, field.coded)} set={set} />
  }
}

interface ListOptions {
  chosen: readonly string[]
  choices: readonly Named[]
  set: (chosen: string[]) => void
}

function Several({ chosen, choices, set }: ListOptions) {
  if (choices.length === 0) return <p class="hint">{formWords.value.noneYet}</p>
  return (
    <>
      {choices.map(({ id, name }) => (
        <label key={id} lang="en">
          <input
            type="checkbox"
            data-choice-of={id}
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

/** First, second …: one list after the other, and an empty one for the next. */
function Ordered({ chosen, choices, set }: ListOptions) {
  const w = formWords.value
  if (choices.length === 0) return <p class="hint">{w.noneYet}</p>
  const next = chosen.length < choices.length ? [...chosen, ''] : chosen
  return (
    <>
      {next.map((one, at) => (
        <label key={at} class="field">
          {w.place(at + 1)}
          <select
            data-place={at}
            value={one}
            onChange={(event) => {
              const id = event.currentTarget.value
              set(next.map((other, index) => (index === at ? id : other)).filter(Boolean))
            }}
          >
            <option value="">–</option>
            {choices
              .filter(({ id }) => id === one || !chosen.includes(id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      ))}
    </>
  )
}

function Rows({ field, spec, values, set }: Pick<BoxOptions, 'field' | 'spec' | 'values' | 'set'>) {
  const chosen = values[field.key] as Record<string, string>
  const rows = field.rows?.(spec, values) ?? []
  if (rows.length === 0) return <p class="hint">{formWords.value.noReadings}</p>
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
            {namesOf(row.choices, row.coded).map((one) => (
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
