/** Who judges, why and when: asked at the first number, then shown above the grid, where it can be changed. */
import { useState } from 'preact/hooks'
import type { JudgedAs } from '../../engine/editing-calls.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { judgedThing, judging, today, waitingForJudge } from '../../state/judgement.ts'
import { words } from '../../words/words.ts'

/** The line above the grid. */
export function JudgeLine() {
  const w = words.value.editing
  const now = judging.value
  return (
    <p class="hint" data-judge-line>
      {now?.as ? w.judgedBy(now.as.by, now.as.on, now.as.because) : now ? w.asAssumptions : w.askedOnce}{' '}
      {now ? (
        <button
          type="button"
          class="link"
          data-judge-change
          onClick={() => {
            judgedThing.value = 'number'
            waitingForJudge.value = () => {}
          }}
        >
          {w.changeJudge}
        </button>
      ) : null}
    </p>
  )
}

/** The question, while something waits for it. */
export function JudgeDialog() {
  const waiting = waitingForJudge.value
  return waiting ? <Asked act={waiting} /> : null
}

function Asked({ act }: { act: (as: JudgedAs | null) => void }) {
  const w = words.value
  const source = judgedThing.value === 'source'
  const [as, setAs] = useState<JudgedAs>(judging.value?.as ?? { by: '', because: '', on: today() })
  const say = (next: JudgedAs | null) => {
    judging.value = { as: next }
    waitingForJudge.value = null
    act(next)
  }
  const field = (key: keyof JudgedAs, label: string) => (
    <label class="field">
      {label}
      <input
        type={key === 'on' ? 'date' : 'text'}
        value={as[key]}
        required
        maxLength={key === 'because' ? 1000 : 200}
        data-judge={key}
        onInput={(event) => setAs({ ...as, [key]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <Dialog
      name="judge"
      title={source ? w.sources.whoTakes : w.editing.judgeTitle}
      closed={() => {
        waitingForJudge.value = null
      }}
    >
      <p>{source ? w.sources.whoTakesHint : w.editing.judgeHint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          say({ by: as.by.trim(), because: as.because.trim(), on: as.on })
        }}
      >
        {field('by', w.editing.by)}
        {field('because', w.editing.because)}
        {field('on', w.editing.on)}
        <p class="row">
          <button type="submit" class="primary" data-judge-as="judged">
            {source ? w.sources.underName : w.editing.writeJudged}
          </button>
          <button type="button" data-judge-as="assumed" onClick={() => say(null)}>
            {source ? w.sources.withoutName : w.editing.writeAssumed}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
