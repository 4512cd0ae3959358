/** A new case: three things are asked, everything else has a default that says so. */
import { useState } from 'preact/hooks'
import { Dialog } from '../parts/dialog.tsx'
import { adopt, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { type Answers, caseFromAnswers, enough, issuesOf } from './case-from-answers.ts'

/** The dialog with the three questions. */
export function NewCase({ closed }: { closed: () => void }) {
  const w = words.value
  const [answers, setAnswers] = useState<Answers>({ who: '', what: '', otherwise: '' })
  const ready = enough(answers)
  const start = async () => {
    if (!ready) return
    const title = issuesOf(answers)
      .map(({ name }) => name)
      .join(', ')
    closed()
    try {
      await adopt(caseFromAnswers(answers, new Date().toISOString().slice(0, 10)), title)
    } catch (failed) {
      workbench.problem.value = failed instanceof Error ? failed.message : String(failed)
    }
  }
  const fields = [
    { key: 'who', ask: w.askWho, hint: w.askWhoHint, rows: 3 },
    { key: 'what', ask: w.askWhat, hint: w.askWhatHint, rows: 3 },
    { key: 'otherwise', ask: w.askElse, hint: w.askElseHint, rows: 2 },
  ] as const
  return (
    <Dialog name="new-case" title={w.newCase} closed={closed}>
      {fields.map(({ key, ask, hint, rows }) => (
        <div key={key} class="field">
          <label for={`ask-${key}`}>{ask}</label>
          <small id={`hint-${key}`}>{hint}</small>
          <textarea
            id={`ask-${key}`}
            data-ask={key}
            rows={rows}
            aria-describedby={`hint-${key}`}
            value={answers[key]}
            onInput={(event) => setAnswers({ ...answers, [key]: event.currentTarget.value })}
          />
        </div>
      ))}
      <p class="hint">{w.askRest}</p>
      <p class="row">
        <button
          type="button"
          class="primary"
          data-start
          aria-disabled={!ready}
          aria-describedby="new-case-needs"
          onClick={() => void start()}
        >
          {w.start}
        </button>
        <span id="new-case-needs" role="status" class="hint">
          {ready ? '' : w.askNeeds}
        </span>
      </p>
    </Dialog>
  )
}
