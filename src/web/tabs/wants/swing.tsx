/**
 * Weights by swings: for one party, how much going from the worst to the best option of each issue matters beside the
 * swing that matters most. The answers are scaled to sum to 1 and written as one step.
 */

import type { CaseSpec } from 'endstate'
import { useState } from 'preact/hooks'
import { Dialog } from '../../parts/dialog.tsx'
import { change } from '../../state/editing.ts'
import { withJudge } from '../../state/judgement.ts'
import { words } from '../../words/words.ts'
import { middleOf, spreadOf } from './cell-value.ts'
import { writtenAs } from './grid-rows.ts'

const reason = 'from swings compared by hand; nobody has judged it yet'

/** Weights from swings out of 100, by issue; they sum to 1. Empty where nothing matters. */
export function weightsOf(swings: Readonly<Record<string, number>>): Record<string, number> {
  const sum = Object.values(swings).reduce((so, one) => so + Math.max(0, one), 0)
  if (!(sum > 0)) return {}
  return Object.fromEntries(
    Object.entries(swings).map(([issue, one]) => [issue, Number((Math.max(0, one) / sum).toFixed(4))]),
  )
}

/** The questions, for the parties whose wants are numbers. */
export function SwingForm({ spec, closed }: { spec: CaseSpec; closed: () => void }) {
  const w = words.value
  const parties = spec.parties.flatMap((party, at) =>
    party.preferences.kind === 'additive' ? [{ party, at }] : [],
  )
  const [chosen, setChosen] = useState(parties[0]?.at ?? -1)
  const [swings, setSwings] = useState<Record<string, number>>(() => swingsOf(spec, chosen))
  const [says, setSays] = useState('')
  const weights = weightsOf(swings)
  const preferences = spec.parties[chosen]?.preferences
  if (preferences?.kind !== 'additive') return null
  const nameOf = (issue: string, option: string | undefined) =>
    spec.issues.find(({ id }) => id === issue)?.options.find(({ id }) => id === option)?.name ?? '?'
  const ends = (issue: string) => {
    const values = Object.entries(preferences.issues[issue]?.options ?? {})
      .map(([option, written]) => ({ option, value: middleOf(spreadOf(written)) ?? 0 }))
      .sort((a, b) => a.value - b.value)
    return w.editing.swing(nameOf(issue, values[0]?.option), nameOf(issue, values.at(-1)?.option))
  }
  const write = () =>
    withJudge((as) => {
      const changes = Object.entries(weights).map(([issue, weight]) => ({
        path: ['parties', chosen, 'preferences', 'issues', issue, 'weight'],
        value: writtenAs(weight, as, preferences.issues[issue]?.weight, reason),
      }))
      void change(changes).then((done) => {
        if (done.ok) closed()
        else setSays(done.problems.map((one) => one.message).join(' '))
      })
    })
  return (
    <Dialog name="swing" title={w.editing.swingTitle} closed={closed}>
      <p>{w.editing.swingHint}</p>
      <label class="field" for="swing-party">
        {w.party}
        <select
          id="swing-party"
          value={chosen}
          onChange={(event) => {
            const at = Number(event.currentTarget.value)
            setChosen(at)
            setSwings(swingsOf(spec, at))
          }}
        >
          {parties.map(({ party, at }) => (
            <option key={party.id} value={at} lang="en">
              {party.name}
            </option>
          ))}
        </select>
      </label>
      {Object.keys(swings).map((issue) => (
        <label key={issue} class="field" for={`swing-${issue}`}>
          <span lang="en">{spec.issues.find(({ id }) => id === issue)?.name}</span>{' '}
          <small>{ends(issue)}</small>
          <input
            id={`swing-${issue}`}
            type="number"
            min={0}
            max={100}
            step={1}
            data-swing={issue}
            value={swings[issue]}
            onInput={(event) => setSwings({ ...swings, [issue]: Number(event.currentTarget.value) })}
          />
          <output>{w.editing.becomes(String(weights[issue] ?? 0))}</output>
        </label>
      ))}
      {says ? (
        <p role="alert" class="problem" lang="en">
          {says}
        </p>
      ) : null}
      <p class="row">
        <button
          type="button"
          class="primary"
          data-submit
          disabled={Object.keys(weights).length === 0}
          onClick={write}
        >
          {w.editing.writeWeights}
        </button>
        <button type="button" onClick={closed}>
          {w.cancel}
        </button>
      </p>
    </Dialog>
  )
}

/** The weights of a party as swings out of 100, the largest being 100. */
function swingsOf(spec: CaseSpec, party: number): Record<string, number> {
  const preferences = spec.parties[party]?.preferences
  if (preferences?.kind !== 'additive') return {}
  const all = Object.entries(preferences.issues).map(
    ([issue, { weight }]) => [issue, middleOf(spreadOf(weight)) ?? 0] as const,
  )
  const most = Math.max(...all.map(([, weight]) => weight), 1e-9)
  return Object.fromEntries(all.map(([issue, weight]) => [issue, Math.round((weight / most) * 100)]))
}
