/** Which deals are possible? The live zone first, then the full answer over draws: blockers, bridges, packages. */
import { useMemo } from 'preact/hooks'
import type { About, Live } from '../engine/protocol.ts'
import { Answer } from '../parts/answer.tsx'
import { ChartView } from '../parts/chart-view.tsx'
import { Choice, choose } from '../parts/choice.tsx'
import { proveSaid } from '../parts/prove-cell.ts'
import { Sentence, Sentences } from '../parts/sentence.tsx'
import { mostPinned, pin } from '../state/what-if.ts'
import { go, workbench } from '../state/workbench.ts'
import { numberIn } from '../words/local-forms.ts'
import { words } from '../words/words.ts'
import { FormsHere } from './forms-here.tsx'

/** The tab. */
export function Deals() {
  const { live, about, peeked, panel } = workbench
  const w = words.value
  const shown = peeked.value ?? live.value
  const one = about.value
  if (!one) return null
  return (
    <>
      {peeked.value ? <p class="stale">{w.peeking}</p> : null}
      {shown ? <Zone now={shown} about={one} /> : null}
      <div class="row">
        {one.has.guarantees ? (
          <Choice
            name="deals.value"
            label={w.values}
            usual={w.usualValues}
            options={[{ id: 'face', name: w.face }]}
          />
        ) : null}
        {panel.value === 'levers' ? null : (
          <button
            type="button"
            data-key="c"
            disabled={!live.value || workbench.pinned.value.length >= mostPinned}
            onClick={() => {
              pin()
              panel.value = 'levers'
            }}
          >
            {w.pin} (c)
          </button>
        )}
      </div>
      <Answer name="deals" charts={false} first={['deals-end-states', 'deals-blockers']} />
      <FormsHere tab="deals" />
    </>
  )
}

function Zone({ now, about }: { now: Live; about: About }) {
  const { estimate, setting, pictured, peeked, inputs } = workbench
  const w = words.value
  const here = setting.value
  const first = estimate.value?.where === here ? estimate.value : null
  const older = !peeked.value && pictured.value !== here
  const number = (value: number) => numberIn(w.code, value)
  // While a hand moves, the pictures may stay as they are: then they are not looked at again.
  const pictures = useMemo(
    () =>
      now.charts.map((chart) => <ChartView key={chart.id} chart={chart} quantities={inputs.value} live />),
    [now.charts, inputs.value],
  )
  const names = new Map(about.parties.map((party) => [party.id, party.name]))
  return (
    <section class="live" data-live={here} aria-label={w.tabs.deals.question}>
      <div class="headline">
        {now.changed.some((one) => one.outside) ? <strong>{w.beyond}</strong> : null}
        <Sentences all={now.answer} id="live-answer" />
      </div>
      {first && !peeked.value ? (
        <p class="estimate" data-estimate={first.worlds}>
          {w.firstEstimate(first.worlds)}
          {w.colon} <Sentence said={first.said} />
        </p>
      ) : null}
      <ul class="refusals">
        {now.signatories.map((party, index) => (
          <li key={party} data-refusals={party}>
            <strong lang="en">{names.get(party) ?? party}</strong>
            {w.colon} {w.refuses(number(now.refuses[index]!), number(now.aloneRefuses[index]!))}
          </li>
        ))}
      </ul>
      <Axes about={about} />
      <div class={older ? 'older' : ''} data-pictures-current={!older}>
        {older ? <p class="stale">{w.olderPicture}</p> : null}
        {pictures}
      </div>
      <EndStates now={now} names={names} />
    </section>
  )
}

/** The parties on the axes of the deal space. */
function Axes({ about }: { about: About }) {
  const w = words.value
  if (about.parties.length < 3) return null
  const written = workbench.choices.value['deals.axes'] ?? ''
  const [across = '', upward = ''] = written.split(',')
  const set = (next: [string, string]) => choose('deals.axes', next[0] && next[1] ? next.join() : '')
  const other = (id: string) => about.parties.find((party) => party.id !== id)?.id ?? ''
  const pick = (label: string, value: string, take: (id: string) => [string, string], axis: string) => (
    <label class="choice">
      {label}{' '}
      <select
        data-axis={axis}
        value={value}
        onChange={(event) =>
          set(event.currentTarget.value === '' ? ['', ''] : take(event.currentTarget.value))
        }
      >
        <option value="">{w.usualValues}</option>
        {about.parties.map((party) => (
          <option key={party.id} value={party.id}>
            {party.name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <fieldset class="row plain">
      <legend>{w.axes}</legend>
      {pick(w.across, across, (id) => [id, upward && upward !== id ? upward : other(id)], 'across')}
      {pick(w.upward, upward, (id) => [across && across !== id ? across : other(id), id], 'upward')}
      {across && upward ? (
        <button type="button" class="small" onClick={() => set([upward, across])}>
          {w.swapAxes}
        </button>
      ) : null}
    </fieldset>
  )
}

/** What has an acceptable version, who refuses the others, and the way to Holds. */
function EndStates({ now, names }: { now: Live; names: Map<string, string> }) {
  const w = words.value
  if (now.endStates.length === 0) return null
  const countsOf = ({ acceptable, completions }: Live['endStates'][number]) =>
    `${numberIn(w.code, acceptable)} / ${numberIn(w.code, completions)}`
  return (
    <section class="scroll" aria-label={w.endState}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.endState}</th>
            <th scope="col" class="right">
              {w.acceptableVersions}
            </th>
            <th scope="col">{w.refusedBy}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {now.endStates.map((one) => (
            <tr key={one.id} data-end-state={one.id}>
              <th scope="row" lang="en">
                {one.name}
              </th>
              <td class="right">
                <button
                  type="button"
                  class="cell"
                  data-prove
                  onClick={() => proveSaid(`${one.name}: ${countsOf(one)}`, workbench.inputs.value)}
                >
                  {countsOf(one)}
                </button>
              </td>
              <td>
                {one.blockers.length > 0 ? (
                  <span lang="en">{one.blockers.map((party) => names.get(party) ?? party).join(', ')}</span>
                ) : (
                  w.everybody
                )}
              </td>
              <td>
                <button
                  type="button"
                  class="link"
                  aria-label={`${w.sendToHolds} ${one.name}`}
                  onClick={() => go({ tab: 'holds', state: one.id })}
                >
                  {w.sendToHolds}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
