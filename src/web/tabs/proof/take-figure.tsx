/** A figure of selected words for a number of the case: what was found, which number, what it was and would be. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Calls } from '../../engine/protocol.ts'
import type { Selected } from '../../engine/sources-calls.ts'
import { bestOf } from '../../palette/fuzzy.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { inTurn } from '../../state/editing.ts'
import { today, withJudge } from '../../state/judgement.ts'
import { askSources } from '../../state/sources-line.ts'
import { edit, workbench } from '../../state/workbench.ts'
import { words } from '../../words/words.ts'

/** Numbers listed at a time. */
const most = 8

/** Numbers no passage states: how much somebody wants or believes something. The engine refuses them too. */
const wishes = ['weight', 'option value', 'adjustment', 'table value', 'prior', 'likelihood']

type Taken = Extract<Calls['takeFigure']['gives'], { ok: true }>

/** The dialog; taking the figure is one step that can be undone. */
export function TakeFigure({
  selected,
  language,
  closed,
}: {
  selected: Selected
  /** Of the source. */
  language: string
  closed: () => void
}) {
  const w = words.value
  const figures = useSignal<Calls['figuresIn']['gives'] | null>(null)
  const number = useSignal(0)
  const typed = useSignal('')
  const preview = useSignal<{ key: string; taken: Taken } | null>(null)
  const problem = useSignal('')
  useEffect(() => {
    askSources('figuresIn', selected).then(
      (found) => {
        figures.value = found
      },
      () => {
        figures.value = []
      },
    )
  }, [])
  const asked = (key: string, by: string, on: string) =>
    askSources('takeFigure', { ...selected, number: number.value, key, by, on })
  const look = async (key: string) => {
    const done = await asked(key, w.editing.unnamed, today())
    problem.value = done.ok ? '' : done.says
    preview.value = done.ok ? { key, taken: done } : null
  }
  const take = (key: string) => {
    closed()
    withJudge((as) => {
      void inTurn(async () => {
        const done = await asked(key, as?.by ?? w.editing.unnamed, as?.on ?? today())
        if (done.ok) await edit(done.text)
        else workbench.problem.value = done.says
      })
    }, 'source')
  }
  const inputs = workbench.inputs.value.filter(
    ({ role, kind }) => kind !== 'derived' && !wishes.includes(role),
  )
  const found = bestOf(typed.value, inputs, (one) => `${one.label} ${one.key}`, most)
  const label = (key: string) => inputs.find((one) => one.key === key)?.label ?? key
  return (
    <Dialog name="take-figure" title={w.sources.figureTitle} closed={closed}>
      <p>
        {w.sources.selected} <q lang={language}>{selected.text.slice(selected.from, selected.to)}</q>
      </p>
      {figures.value === null ? <p role="status">{w.working(w.sources.figureTitle)}</p> : null}
      {figures.value?.length === 0 ? <p data-no-figure>{w.sources.noFigure}</p> : null}
      {figures.value && figures.value.length > 0 ? (
        <>
          <fieldset>
            <legend>{w.sources.figuresFound}</legend>
            {figures.value.map(({ says, unit }, at) => (
              <label key={at} class="row">
                <input
                  type="radio"
                  name="figure"
                  data-figure={at}
                  checked={number.value === at}
                  onChange={() => {
                    number.value = at
                    preview.value = null
                  }}
                />
                <strong lang="en">{says}</strong>
                {unit ? (
                  <span>
                    {w.sources.unit} <span lang="en">{unit}</span>
                  </span>
                ) : null}
              </label>
            ))}
          </fieldset>
          {preview.value ? (
            <Preview
              label={label(preview.value.key)}
              taken={preview.value.taken}
              take={() => take(preview.value!.key)}
              again={() => {
                preview.value = null
              }}
            />
          ) : (
            <>
              <label class="field" for="figure-number">
                {w.sources.whichNumber}
                <input
                  id="figure-number"
                  type="search"
                  data-figure-search
                  autocomplete="off"
                  placeholder={w.sources.searchNumber}
                  value={typed.value}
                  onInput={(event) => {
                    typed.value = event.currentTarget.value
                    problem.value = ''
                  }}
                />
              </label>
              <p class="hint" role="status">
                {found.length === 0 ? w.sources.noNumber : w.sources.matching(found.length, inputs.length)}
              </p>
              <ul class="items">
                {found.map(({ key, label: name }) => (
                  <li key={key}>
                    <button type="button" class="link" data-figure-for={key} onClick={() => void look(key)}>
                      <span lang="en">{name}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : null}
      {problem.value ? (
        <p role="alert" class="problem" lang="en" data-figure-problem>
          {problem.value}
        </p>
      ) : null}
    </Dialog>
  )
}

function Preview({
  label,
  taken,
  take,
  again,
}: {
  label: string
  taken: Taken
  take: () => void
  again: () => void
}) {
  const w = words.value.sources
  const { before, after, unit, quote } = taken
  return (
    <div data-figure-preview>
      <h3 lang="en">{label}</h3>
      <dl class="facts">
        <div>
          <dt>{w.now}</dt>
          <dd data-figure-before>{before ? `${before} ${unit}` : w.notYet}</dd>
        </div>
        <div>
          <dt>{w.withFigure}</dt>
          <dd data-figure-after>
            <strong>
              {after} {unit}
            </strong>
          </dd>
        </div>
      </dl>
      <p>
        <q lang="en">{quote}</q>
      </p>
      <p class="row">
        <button type="button" class="primary" data-figure-take onClick={take}>
          {w.takeFigure}
        </button>
        <button type="button" onClick={again}>
          {w.chooseAgain}
        </button>
      </p>
    </div>
  )
}
