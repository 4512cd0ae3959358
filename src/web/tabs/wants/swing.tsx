/**
 * Weights by swings: for one party, how much going from the worst to the best option of each issue matters beside the
 * swing that matters most; numbers or ranges. The answers are scaled to sum to 1 and written as one step.
 */

import type { CaseSpec } from 'endstate'
import { useState } from 'preact/hooks'
import { Dialog } from '../../parts/dialog.tsx'
import { change } from '../../state/editing.ts'
import { withJudge } from '../../state/judgement.ts'
import { words } from '../../words/words.ts'
import { type CellValue, cellText, middleOf, readCell, scaled, spreadOf } from './cell-value.ts'
import { writtenAs } from './grid-rows.ts'

const reason = 'from swings compared by hand; nobody has judged it yet'

/**
 * Weights from swings out of 100 as they are typed, by issue; their middles sum to 1. Null where one is no number or below
 * 0, or nothing matters.
 */
export function weightsOf(swings: Readonly<Record<string, string>>): Record<string, CellValue> | null {
  const read = Object.entries(swings).map(([issue, typed]) => [issue, readCell(typed)] as const)
  const sum = read.reduce((so, [, value]) => so + (middleOf(value) ?? Number.NaN), 0)
  if (!(sum > 0) || read.some(([, value]) => [value].flat()[0]! < 0)) return null
  const tidy = (value: CellValue): CellValue =>
    typeof value === 'number'
      ? Number(value.toFixed(4))
      : (value.map((one) => Number(one.toFixed(4))) as CellValue)
  return Object.fromEntries(read.map(([issue, value]) => [issue, tidy(scaled(value, 1 / sum)!)]))
}

/** The questions, for the parties whose wants are numbers. */
export function SwingForm({ spec, closed }: { spec: CaseSpec; closed: () => void }) {
  const w = words.value
  const parties = spec.parties.flatMap((party, at) =>
    party.preferences.kind === 'additive' ? [{ party, at }] : [],
  )
  const [chosen, setChosen] = useState(parties[0]?.at ?? -1)
  const [swings, setSwings] = useState<Record<string, string>>(() => swingsOf(spec, chosen))
  const [says, setSays] = useState('')
  const weights = weightsOf(swings)
  const preferences = spec.parties[chosen]?.preferences
  if (preferences?.kind !== 'additive') return null
  const nameOf = (issue: string, option: string | undefined) =>
    spec.issues.find(({ id }) => id === issue)?.options.find(({ id }) => id === option)?.name ?? '?'
  const ends = (issue: string): [string, string] => {
    const values = Object.entries(preferences.issues[issue]?.options ?? {})
      .map(([option, written]) => ({ option, value: middleOf(spreadOf(written)) ?? 0 }))
      .sort((a, b) => a.value - b.value)
    return [nameOf(issue, values[0]?.option), nameOf(issue, values.at(-1)?.option)]
  }
  const issueName = (issue: string) => spec.issues.find(({ id }) => id === issue)?.name ?? issue
  const [most] = Object.entries(weights ?? {}).sort(([, a], [, b]) => middleOf(b)! - middleOf(a)!)
  const write = () =>
    withJudge((as) => {
      const changes = Object.entries(weights ?? {}).map(([issue, weight]) => ({
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
      {most ? (
        <p role="status" data-swing-most={most[0]}>
          {w.editing.swingMost(...ends(most[0]), issueName(most[0]), spec.parties[chosen]!.name)}
        </p>
      ) : (
        <p role="alert">{w.editing.swingWrong}</p>
      )}
      {Object.keys(swings).map((issue) => (
        <label key={issue} class="field" for={`swing-${issue}`}>
          <span lang="en">{issueName(issue)}</span> <small>{w.editing.swing(...ends(issue))}</small>
          <input
            id={`swing-${issue}`}
            type="text"
            inputMode="decimal"
            aria-invalid={readCell(swings[issue] ?? '') === null ? true : undefined}
            data-swing={issue}
            value={swings[issue]}
            onInput={(event) => setSwings({ ...swings, [issue]: event.currentTarget.value })}
          />
          <output>{w.editing.becomes(weights ? cellText(weights[issue]) : '–')}</output>
        </label>
      ))}
      {says ? (
        <p role="alert" class="problem" lang="en">
          {says}
        </p>
      ) : null}
      <p class="row">
        <button type="button" class="primary" data-submit disabled={weights === null} onClick={write}>
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
function swingsOf(spec: CaseSpec, party: number): Record<string, string> {
  const preferences = spec.parties[party]?.preferences
  if (preferences?.kind !== 'additive') return {}
  const all = Object.entries(preferences.issues).map(([issue, { weight }]) => {
    const spread = spreadOf(weight)
    return [issue, typeof spread === 'number' || Array.isArray(spread) ? (spread as CellValue) : 0] as const
  })
  const most = Math.max(...all.map(([, weight]) => middleOf(weight) ?? 0), 1e-9)
  const hundredth = (one: number) => Math.round((one / most) * 100)
  return Object.fromEntries(
    all.map(([issue, weight]) => [
      issue,
      typeof weight === 'number' ? String(hundredth(weight)) : weight.map(hundredth).join('–'),
    ]),
  )
}
