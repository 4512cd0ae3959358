/** Would it hold? One state with the verdict of every party, then all named states, then the promises behind them. */
import { useComputed } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { About } from '../engine/protocol.ts'
import { Answer } from '../parts/answer.tsx'
import { Choice } from '../parts/choice.tsx'
import { proveCells } from '../parts/prove-cell.ts'
import { Sentences } from '../parts/sentence.tsx'
import { TableView } from '../parts/table-view.tsx'
import { standsAsked, stateAsked } from '../state/questions.ts'
import { go, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { FormsHere } from './forms-here.tsx'

const oneState = ['holds-inverse', 'holds-coalitions']

/** The tab. */
export function Holds() {
  const { about } = workbench
  const w = words.value
  const one = about.value
  if (!one) return null
  const concepts = Object.entries(w.concepts).map(([id, name]) => ({ id, name }))
  return (
    <>
      <StateChoice about={one} />
      <div class="row">
        <Choice
          name="holds.concept"
          label={w.concept}
          usual={w.concepts.seq!}
          options={concepts.filter(({ id }) => id !== 'seq')}
        />
        {one.has.guarantees ? (
          <Choice
            name="holds.value"
            label={w.values}
            usual={w.face}
            options={[{ id: 'durable', name: w.durable }]}
          />
        ) : null}
      </div>
      <Stands />
      <Answer name="holds-state" first={oneState} />
      <details class="block" open={one.endStates.length === 0}>
        <summary>{w.allStates}</summary>
        <Answer name="holds" />
      </details>
      {one.has.guarantees ? <Answer name="trust" /> : <p class="hint">{w.missing.guarantees}</p>}
      <FormsHere key={String(one.has.guarantees)} tab="holds" missing={!one.has.guarantees} />
    </>
  )
}

/** Who would stay at central values: what follows a hand, while the draws are still running. */
function Stands() {
  const { stands, address, about, inputs } = workbench
  const w = words.value
  const asked = useComputed(() =>
    about.value ? JSON.stringify(standsAsked(address.value, about.value)) : '',
  ).value
  const shown = stands.value
  if (!shown) return null
  return (
    <section
      class={`live${shown.asked === asked ? '' : ' older'}`}
      data-stands={shown.asked === asked}
      aria-label={w.standsNow}
    >
      <p class="hint">
        {w.standsNow}. {w.standsLater}
      </p>
      <div class="headline">
        <Sentences all={shown.answer} />
      </div>
      <TableView table={shown.reasons} prove={proveCells(shown.reasons, inputs.value)} />
    </section>
  )
}

/** A state by name, by its short id, or option by option. */
function StateChoice({ about }: { about: About }) {
  const { address } = workbench
  const w = words.value
  const asked = stateAsked(address.value, about)
  const named = [
    ...about.endStates.map(({ id, name }) => ({ id, name })),
    { id: 'status-quo', name: 'status quo' },
  ]
  const known = named.findIndex(({ id }) => id === asked)
  const show = (state: string) => go({ tab: 'holds', state })
  const by = (step: number) => show(named[(Math.max(known, 0) + step + named.length) % named.length]!.id)
  const [typed, setTyped] = useState('')
  return (
    <section class="state-choice" data-state-asked={asked}>
      <div class="row">
        <label class="choice">
          {w.stateLabel}{' '}
          <select
            value={known < 0 ? '' : asked}
            onChange={(event) => show(event.currentTarget.value)}
            lang="en"
          >
            {known < 0 ? <option value="">{asked}</option> : null}
            {named.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" data-key="[" aria-label={w.previousState} onClick={() => by(-1)}>
          ‹
        </button>
        <button type="button" data-key="]" aria-label={w.nextState} onClick={() => by(1)}>
          ›
        </button>
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault()
            if (typed.trim()) show(typed.trim())
          }}
        >
          <label class="choice">
            {w.stateById}{' '}
            <input type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
          </label>
          <button type="submit">{w.showState}</button>
        </form>
      </div>
      <Options about={about} show={show} />
    </section>
  )
}

/** One option of every issue: a package nobody has named. */
function Options({ about, show }: { about: About; show: (state: string) => void }) {
  const w = words.value
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const optionOf = (issue: About['issues'][number]) => chosen[issue.id] ?? issue.options[0]?.id ?? ''
  return (
    <details class="block">
      <summary>{w.byOptions}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          show(about.issues.map((issue) => `${issue.id}=${optionOf(issue)}`).join(','))
        }}
      >
        <div class="options" lang="en">
          {about.issues.map((issue) => (
            <label key={issue.id} class="choice">
              {issue.name}{' '}
              <select
                data-issue={issue.id}
                value={optionOf(issue)}
                onChange={(event) => setChosen({ ...chosen, [issue.id]: event.currentTarget.value })}
              >
                {issue.options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.name}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <button type="submit">{w.showState}</button>
      </form>
    </details>
  )
}
