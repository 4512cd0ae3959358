/** What no deal is worth, party by party: a table, and a form for each that also says it over the months. */
import type { CaseSpec } from 'endstate'
import { useState } from 'preact/hooks'
import type { SaidDiagnostic } from '../../engine/editing-calls.ts'
import { Dialog, DialogButtons } from '../../parts/dialog.tsx'
import { change } from '../../state/editing.ts'
import { workbench } from '../../state/workbench.ts'
import { formWords } from '../../words/form-words.ts'
import { words } from '../../words/words.ts'
import type { Written } from '../wants/cell-value.ts'
import { startNumber } from './basis.tsx'
import { type FilledNoDeal, filledNoDeal, noDealWays, wayOf, writtenNoDeal } from './no-deal-written.ts'
import { NumberFields } from './number-fields.tsx'
import { PatternBoxes } from './pattern-boxes.tsx'
import { ShownNumber } from './shown-number.tsx'

/** The table of all parties. */
export function NoDealTable({ spec }: { spec: CaseSpec }) {
  const w = words.value
  const [party, setParty] = useState<number | null>(null)
  return (
    <section class="scroll" aria-label={formWords.value.noDealTitle}>
      <table data-no-deal>
        <caption>{formWords.value.noDealTitle}</caption>
        <tbody>
          {spec.parties.map((one, at) => (
            <tr key={one.id} data-no-deal-of={one.id}>
              <th scope="row" lang="en">
                {one.name}
              </th>
              <td>
                <NoDealShown noDeal={one.noDeal} spec={spec} />
              </td>
              <td>
                <button
                  type="button"
                  class="small"
                  data-action="edit"
                  disabled={workbench.newer.value !== null}
                  aria-label={w.editing.editItem(one.name)}
                  onClick={() => setParty(at)}
                >
                  {w.editing.edit}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {party === null ? null : <NoDealForm spec={spec} party={party} closed={() => setParty(null)} />}
    </section>
  )
}

function NoDealShown({ noDeal, spec }: { noDeal: CaseSpec['parties'][number]['noDeal']; spec: CaseSpec }) {
  const w = formWords.value
  const way = wayOf(noDeal)
  if (way === 'number') return <ShownNumber written={noDeal as Written} />
  if (typeof noDeal !== 'object' || Array.isArray(noDeal)) return null
  if ('overTime' in noDeal)
    return (
      <>
        {noDeal.overTime.map(({ month, value }) => (
          <div key={month}>
            {w.inMonth(month)}: <ShownNumber written={value} />
          </div>
        ))}
      </>
    )
  if ('state' in noDeal)
    return (
      <span lang="en">
        {Object.entries(noDeal.state)
          .map(([issue, option]) => {
            const options = spec.issues.find(({ id }) => id === issue)?.options ?? []
            return [option].flat().map((one) => options.find(({ id }) => id === one)?.name ?? one)
          })
          .join('; ')}
      </span>
    )
  const cost = 'cost' in noDeal ? noDeal.cost : undefined
  return (
    <>
      {w.noDealWays.path}
      {cost === undefined ? null : (
        <>
          , {w.costing} <ShownNumber written={cost} />
        </>
      )}
    </>
  )
}

function NoDealForm({ spec, party, closed }: { spec: CaseSpec; party: number; closed: () => void }) {
  const w = words.value
  const one = spec.parties[party]!
  const [filled, setFilled] = useState<FilledNoDeal>(() => filledNoDeal(one.noDeal, startNumber))
  const [says, setSays] = useState<SaidDiagnostic[] | 'incomplete'>([])
  const set = (part: Partial<FilledNoDeal>) => setFilled({ ...filled, ...part })
  const submit = async () => {
    const value = writtenNoDeal(filled, one.noDeal)
    if (value === null) return setSays('incomplete')
    const done = await change([{ path: ['parties', party, 'noDeal'], value }])
    if (done.ok) closed()
    else setSays(done.problems.filter(({ severity }) => severity === 'error'))
  }
  const ways = noDealWays.filter((way) => way !== 'path' || spec.warPath || wayOf(one.noDeal) === 'path')
  return (
    <Dialog name="no-deal" title={`${one.name}: ${w.editing.wholeRows['no-deal']}`} closed={closed}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <fieldset>
          <legend>{formWords.value.noDealSaid}</legend>
          {ways.map((way) => (
            <label key={way}>
              <input
                type="radio"
                name="no-deal-way"
                data-way={way}
                checked={filled.way === way}
                onChange={() => set({ way })}
              />{' '}
              {formWords.value.noDealWays[way]}
            </label>
          ))}
        </fieldset>
        {filled.way === 'number' ? (
          <NumberFields
            name="no-deal"
            spec={spec}
            filled={filled.number}
            set={(number) => set({ number })}
            whole
          />
        ) : null}
        {filled.way === 'months' ? <Months filled={filled} spec={spec} set={set} /> : null}
        {filled.way === 'state' ? (
          <PatternBoxes spec={spec} pattern={filled.state} turned={false} set={(state) => set({ state })} />
        ) : null}
        {filled.way === 'path' ? (
          <fieldset>
            <legend>{formWords.value.fightingCost}</legend>
            <NumberFields
              name="cost"
              spec={spec}
              filled={filled.cost}
              set={(cost) => set({ cost })}
              optional
            />
          </fieldset>
        ) : null}
        {says === 'incomplete' ? <p role="alert">{formWords.value.incomplete}</p> : null}
        {says !== 'incomplete' && says.length > 0 ? (
          <p role="alert" class="problem" lang="en">
            {says.map((problem) => `${problem.message}. ${problem.remedy}`).join(' ')}
          </p>
        ) : null}
        <DialogButtons closed={closed} />
      </form>
    </Dialog>
  )
}

function Months({
  filled,
  spec,
  set,
}: {
  filled: FilledNoDeal
  spec: CaseSpec
  set: (part: Partial<FilledNoDeal>) => void
}) {
  const w = words.value
  const { months } = filled
  const put = (at: number, part: Partial<FilledNoDeal['months'][number]>) =>
    set({ months: months.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <>
      {months.map(({ month, number }, at) => (
        <fieldset key={at} class="number-row" data-month-row={at}>
          <legend>{formWords.value.inMonth(month || '?')}</legend>
          <div class="row">
            <label class="field" for={`month-${at}`}>
              {formWords.value.month}
              <input
                id={`month-${at}`}
                type="number"
                min={0}
                max={1200}
                step={1}
                data-month={at}
                value={month}
                onInput={(event) => put(at, { month: event.currentTarget.value })}
              />
            </label>
            {months.length > 1 ? (
              <button
                type="button"
                class="small"
                aria-label={w.editing.removeItem(formWords.value.inMonth(month || '?'))}
                onClick={() => set({ months: months.filter((_, index) => index !== at) })}
              >
                {w.editing.remove}
              </button>
            ) : null}
          </div>
          <NumberFields
            name={`month-${at}-value`}
            spec={spec}
            filled={number}
            set={(next) => put(at, { number: next })}
          />
        </fieldset>
      ))}
      <button
        type="button"
        class="small"
        data-add-month
        onClick={() => {
          const last = Number(months.at(-1)?.month)
          const next = Number.isFinite(last) ? last + 12 : 0
          set({ months: [...months, { month: String(next), number: startNumber(undefined) }] })
        }}
      >
        {formWords.value.addMonth}
      </button>
    </>
  )
}
