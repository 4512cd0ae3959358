/**
 * The answer of one question: sentences, key judgements, pictures and the first tables; the others wait closed under
 * their own sentence, so that a tab stays short.
 */
import { untracked, useComputed } from '@preact/signals'
import { useMemo, useState } from 'preact/hooks'
import type { Shown, ShownTable } from '../engine/protocol.ts'
import { keyOf, type Question, questionsOf } from '../state/questions.ts'
import { stop, workbench } from '../state/workbench.ts'
import { en } from '../words/en.ts'
import { words } from '../words/words.ts'
import { ChartView } from './chart-view.tsx'
import { type Prove, proveCells } from './prove-cell.ts'
import { SaveFinding } from './save-finding.tsx'
import { Sentence, Sentences } from './sentence.tsx'
import { TableView } from './table-view.tsx'

/** Tables shown at once. */
const shownOpen = 2

interface AnswerOptions {
  /** Name of the question. */
  name: string
  /** False where the tab draws the pictures itself. */
  charts?: boolean
  /** Tables to show first, by id; the others keep their order. */
  first?: readonly string[]
}

/** The answer to a question of the tab; while it runs, its progress and, marked as older, the last answer. */
export function Answer({ name, charts = true, first }: AnswerOptions) {
  const { answers, running } = workbench
  const w = words.value
  const found = answers.value[name]
  const progress = running.value[name]
  // As text, so that a lever that moves does not draw the answer again.
  const asked = useComputed(() => askedAs(name)).value
  const current = found !== undefined && found.where === asked
  const question = current ? untracked(() => questionOf(name)) : undefined
  return (
    <section class="answer" data-analysis={name} data-current={current} aria-busy={progress !== undefined}>
      {progress ? (
        <div class="working">
          <progress max={1} value={progress.share} aria-label={w.working(progress.saying || name)} />{' '}
          {w.working(progress.saying || name)}{' '}
          <button type="button" class="small" onClick={() => stop(name)}>
            {w.stop}
          </button>
        </div>
      ) : null}
      {found && !current ? (
        <p class="stale" data-stale>
          {w.forOlder}
        </p>
      ) : null}
      {found ? (
        <div class={current ? '' : 'older'}>
          <Found shown={found.shown} charts={charts} first={first} />
          {question ? <SaveFinding shown={found.shown} question={question} /> : null}
        </div>
      ) : null}
    </section>
  )
}

/** The question of a name as the tab asks it now. */
function questionOf(name: string): Question | undefined {
  const { address, about } = workbench
  return about.value ? questionsOf(address.value, about.value).find((one) => one.name === name) : undefined
}

/** What an answer to it would be kept under; empty where the tab does not ask it. */
function askedAs(name: string): string {
  const question = questionOf(name)
  return question ? keyOf(workbench.address.value, question.parameters) : ''
}

/** The same answer gives the same tree, so a lever that moves does not draw its tables again. */
function Found({
  shown,
  charts,
  first,
}: {
  shown: Shown
  charts: boolean
  first?: readonly string[] | undefined
}) {
  const w = words.value
  // The tab's own heading asks the same already, in the words of the page.
  const asked = shown.question === en.tabs[workbench.tab.value].question
  return useMemo(
    () => (
      <>
        {asked ? null : <h2 lang="en">{shown.question}</h2>}
        <Sentences all={shown.answer} />
        <Judgements shown={shown} />
        {charts
          ? shown.charts.map((chart) => (
              <ChartView key={chart.id} chart={chart} quantities={shown.quantities} />
            ))
          : null}
        <Tables shown={shown} first={first} />
        {shown.caveats.length > 0 ? (
          <details class="caveats">
            <summary>
              {w.caveats} ({shown.caveats.length})
            </summary>
            <ul>
              {shown.caveats.map((said, index) => (
                <li key={index}>
                  <Sentence said={said} />
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        <p class="made">
          {shown.kind === 'sampled'
            ? w.sampled(shown.run.worlds)
            : shown.kind === 'exact'
              ? w.exact
              : w.approximate}{' '}
          · {w.madeWith(shown.run.engine, shown.run.seed)}
        </p>
      </>
    ),
    [shown, charts, first, w, asked],
  )
}

function Judgements({ shown: { judgements } }: { shown: Shown }) {
  if (judgements.length === 0) return null
  return (
    <ul class="judgements">
      {judgements.map(({ judgement, wouldChange }, index) => (
        <li key={index}>
          {judgement.map((said, number) => (
            <Sentence key={number} said={said} />
          ))}
          {wouldChange ? (
            <details>
              <summary>{words.value.wouldChange}</summary>
              <Sentence said={wouldChange} />
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Tables({ shown, first = [] }: { shown: Shown; first?: readonly string[] | undefined }) {
  const rank = ({ id }: ShownTable) => (first.includes(id) ? first.indexOf(id) : first.length)
  const ordered = [...shown.tables].sort((a, b) => rank(a) - rank(b))
  const prove = (table: ShownTable) => proveCells(table, shown.quantities)
  return (
    <>
      {ordered.map((table, index) =>
        index < Math.max(shownOpen, first.length) ? (
          <TableView key={table.id} table={table} prove={prove(table)} />
        ) : (
          <MoreTable key={table.id} table={table} prove={prove(table)} />
        ),
      )}
    </>
  )
}

/** A table that is made when somebody opens it. */
function MoreTable({ table, prove }: { table: ShownTable; prove: Prove }) {
  const [opened, setOpened] = useState(false)
  return (
    <details class="more-table" data-table={table.id} onToggle={() => setOpened(true)}>
      <summary lang="en">{table.sentence.text}</summary>
      {opened ? <TableView table={table} prove={prove} bare /> : null}
    </details>
  )
}
