/** Numbers under names that are chosen: what a lever sets, the codes of a guarantee. */
import type { CaseSpec } from 'endstate'
import { formWords } from '../../words/form-words.ts'
import { words } from '../../words/words.ts'
import { startNumber } from './basis.tsx'
import type { Named, NumberRow } from './fields.ts'
import { NumberFields } from './number-fields.tsx'

/** The rows, each with its name and its boxes, and a button for one more. */
export function NumberRows({
  name,
  spec,
  rows,
  keys,
  set,
}: {
  name: string
  spec: CaseSpec
  rows: readonly NumberRow[]
  keys: readonly Named[]
  set: (rows: NumberRow[]) => void
}) {
  const w = words.value
  const known = new Map(keys.map((one) => [one.id, one.name]))
  const put = (at: number, row: NumberRow) => set(rows.map((one, index) => (index === at ? row : one)))
  return (
    <>
      {rows.map((row, at) => (
        <fieldset key={at} class="number-row" data-number-row={row.key}>
          <legend class="heard">{known.get(row.key) ?? row.key}</legend>
          <div class="row">
            <select
              aria-label={formWords.value.whichNumber}
              data-number-key
              value={row.key}
              onChange={(event) => put(at, { ...row, key: event.currentTarget.value })}
            >
              <option value="">–</option>
              {known.has(row.key) || row.key === '' ? null : <option value={row.key}>{row.key}</option>}
              {keys
                .filter(({ id }) => id === row.key || !rows.some((one) => one.key === id))
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
            </select>
            <button
              type="button"
              class="small"
              aria-label={w.editing.removeItem(known.get(row.key) ?? row.key)}
              onClick={() => set(rows.filter((_, index) => index !== at))}
            >
              {w.editing.remove}
            </button>
          </div>
          <NumberFields
            name={`${name}-${at}`}
            spec={spec}
            filled={row.number}
            set={(number) => put(at, { ...row, number })}
          />
        </fieldset>
      ))}
      <button
        type="button"
        class="small"
        data-add-number
        onClick={() => set([...rows, { key: '', number: startNumber(undefined) }])}
      >
        {formWords.value.addNumber}
      </button>
    </>
  )
}
