/** Which deals are possible? The live zone first, then the full answer over draws. */
import { Answer } from '../parts/answer.tsx'
import { ChartView } from '../parts/chart-view.tsx'
import { Sentence, Sentences } from '../parts/sentence.tsx'
import { settingOf, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'

/** The tab. */
export function Deals() {
  const { live, estimate, about, address } = workbench
  const w = words.value
  const now = live.value
  const names = new Map(about.value?.parties.map((party) => [party.id, party.name]))
  const first = estimate.value?.where === settingOf(address.value.where) ? estimate.value : null
  return (
    <>
      {now ? (
        <section class="live" aria-label={w.tabs.deals.question}>
          <div class="headline">
            {now.changed.some((one) => one.outside) ? <strong>{w.beyond}</strong> : null}
            <Sentences all={now.answer} id="live-answer" />
          </div>
          {first ? (
            <p class="estimate">
              {w.firstEstimate(first.worlds)}: <Sentence said={first.said} />
            </p>
          ) : null}
          <ul class="refusals">
            {now.signatories.map((party, index) => (
              <li key={party}>
                <strong>{names.get(party) ?? party}</strong>:{' '}
                {w.refuses(
                  now.refuses[index]!.toLocaleString('en-US'),
                  now.aloneRefuses[index]!.toLocaleString('en-US'),
                )}
              </li>
            ))}
          </ul>
          {now.charts.map((chart) => (
            <ChartView key={chart.id} chart={chart} />
          ))}
        </section>
      ) : null}
      <Answer analysis="deals" charts={false} />
    </>
  )
}
