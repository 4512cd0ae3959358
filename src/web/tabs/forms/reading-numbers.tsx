/** The numbers of a party in the eyes of one reading, beside the base: set one, and clear it again. */
import type { CaseSpec } from 'endstate'
import { useState } from 'preact/hooks'
import { Dialog } from '../../parts/dialog.tsx'
import { change } from '../../state/editing.ts'
import { workbench } from '../../state/workbench.ts'
import { formWords } from '../../words/form-words.ts'
import { words } from '../../words/words.ts'
import { BasisForm, type BasisOf } from './basis.tsx'
import { cleared, held, type ReadingRow, readingRows } from './reading-rows.ts'
import { ShownNumber } from './shown-number.tsx'

/** The table, in a dialog of its own. */
export function ReadingNumbers({
  reading,
  spec,
  closed,
}: {
  reading: string
  spec: CaseSpec
  closed: () => void
}) {
  const w = words.value
  const one = spec.readings.find(({ id }) => id === reading)
  const [form, setForm] = useState<BasisOf | null>(null)
  const [war, setWar] = useState('')
  const [says, setSays] = useState('')
  if (!one) return null
  const party = spec.parties.find(({ id }) => id === one.party)?.name ?? one.party
  const rows = readingRows(spec, one, war)
  const warNumbers = workbench.inputs.value.filter(
    ({ key }) => key.startsWith('war.') && key !== 'war.discount' && !(key.slice(4) in one.changes.war),
  )
  const nameOf = (row: ReadingRow): string => {
    if (row.kind === 'no-deal' || row.kind === 'reservation') return w.editing.wholeRows[row.kind]
    if (row.kind === 'red-line') return w.editing.redLine(row.name)
    if (row.kind !== 'war') return row.name
    return workbench.inputs.value.find(({ key }) => key === `war.${row.issue}`)?.label ?? row.name
  }
  const baseOf = (row: ReadingRow) => {
    if (row.kind !== 'war' || row.base !== undefined) return row.base
    return workbench.inputs.value.find(({ key }) => key === `war.${row.issue}`)?.value
  }
  const clear = async (row: ReadingRow) => {
    const done = await change(cleared(rows, row))
    setSays(done.ok ? '' : done.problems.map(({ message }) => message).join(' '))
  }
  return (
    <Dialog name="reading" title={formWords.value.numbersOf(one.name)} closed={closed}>
      <p class="hint">{formWords.value.readingHint(party)}</p>
      <div class="scroll">
        <table data-reading-numbers={reading}>
          <thead>
            <tr>
              <th scope="col">{w.editing.issueOrOption}</th>
              <th scope="col" class="right">
                {formWords.value.inBase}
              </th>
              <th scope="col" class="right">
                {formWords.value.inReading}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} data-reading-row={row.key} class={row.kind === 'value' ? '' : 'issue'}>
                <th scope="row" lang="en">
                  {nameOf(row)}
                  {row.kind === 'weight' ? <small lang={w.code}> {w.editing.weight}</small> : null}
                </th>
                <td class="right">
                  <ShownNumber written={baseOf(row)} />
                </td>
                <td class="right" data-held>
                  <ShownNumber written={row.held} />
                </td>
                <td>
                  <button
                    type="button"
                    class="small"
                    data-action="set"
                    aria-label={`${formWords.value.setNumber}: ${nameOf(row)}`}
                    onClick={() =>
                      setForm({
                        path: row.path,
                        written: row.held ?? baseOf(row),
                        label: `${one.name}: ${nameOf(row)}`,
                        changes: (value) => held(rows, row, value),
                      })
                    }
                  >
                    {formWords.value.setNumber}
                  </button>{' '}
                  {row.held === undefined ? null : (
                    <button
                      type="button"
                      class="small"
                      data-action="clear"
                      aria-label={`${formWords.value.clearNumber}: ${nameOf(row)}`}
                      onClick={() => void clear(row)}
                    >
                      {formWords.value.clearNumber}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {warNumbers.length > 0 ? (
        <label class="field" for="reading-war">
          {formWords.value.warNumber}
          <select id="reading-war" value={war} onChange={(event) => setWar(event.currentTarget.value)}>
            <option value="">–</option>
            {warNumbers.map(({ key, label }) => (
              <option key={key} value={key.slice(4)} lang="en">
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {says ? (
        <p role="alert" class="problem" lang="en">
          {says}
        </p>
      ) : null}
      {form ? <BasisForm of={form} spec={spec} closed={() => setForm(null)} /> : null}
    </Dialog>
  )
}
