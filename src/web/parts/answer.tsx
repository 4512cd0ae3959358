/** The answer of one analysis: sentences, key judgements, pictures and tables, with how it was made. */
import { settingOf, stop, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { ChartView } from './chart-view.tsx'
import { Sentence, Sentences } from './sentence.tsx'
import { TableView } from './table-view.tsx'

/** An analysis by id; while it runs, its progress and, marked as older, the last answer. */
export function Answer({ analysis, charts = true }: { analysis: string; charts?: boolean }) {
  const { answers, running, address, proofOf, panel } = workbench
  const w = words.value
  const found = answers.value[analysis]
  const progress = running.value[analysis]
  const current = found?.where === `${settingOf(address.value.where)} ${address.value.lexicon}`
  return (
    <section class="answer" data-analysis={analysis} aria-busy={progress !== undefined}>
      {progress ? (
        <div class="working">
          <progress max={1} value={progress.share} aria-label={w.working(progress.saying || analysis)} />{' '}
          {w.working(progress.saying || analysis)}{' '}
          <button type="button" class="small" onClick={() => stop(analysis)}>
            {w.stop}
          </button>
        </div>
      ) : null}
      {found && !current ? <p class="stale">{w.forOlder}</p> : null}
      {found ? (
        <div class={current ? '' : 'older'}>
          <h2>{found.shown.question}</h2>
          <Sentences all={found.shown.answer} />
          {found.shown.judgements.length > 0 ? (
            <ul class="judgements">
              {found.shown.judgements.map(({ judgement, wouldChange }, index) => (
                <li key={index}>
                  {judgement.map((said, number) => (
                    <Sentence key={number} said={said} />
                  ))}
                  {wouldChange ? (
                    <details>
                      <summary>{w.wouldChange}</summary>
                      <Sentence said={wouldChange} />
                    </details>
                  ) : null}
                </li>
              ))}
            </ul>
          ) : null}
          {charts ? found.shown.charts.map((chart) => <ChartView key={chart.id} chart={chart} />) : null}
          {found.shown.tables.map((table) => (
            <TableView
              key={table.id}
              table={table}
              prove={() => {
                proofOf.value = found.shown.quantities[0]?.key ?? null
                panel.value = 'proof'
              }}
            />
          ))}
          {found.shown.caveats.length > 0 ? (
            <details class="caveats">
              <summary>
                {w.caveats} ({found.shown.caveats.length})
              </summary>
              <ul>
                {found.shown.caveats.map((said, index) => (
                  <li key={index}>
                    <Sentence said={said} />
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
          <p class="made">
            {found.shown.kind === 'sampled'
              ? w.sampled(found.shown.run.worlds)
              : found.shown.kind === 'exact'
                ? w.exact
                : w.approximate}{' '}
            · {w.madeWith(found.shown.run.engine, found.shown.run.seed)}
          </p>
        </div>
      ) : null}
    </section>
  )
}
