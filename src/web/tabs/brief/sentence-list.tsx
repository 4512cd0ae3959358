/** Sentences changed by hand, each beside what the engine writes on the inputs of now, and a list of all that can be. */
import type { BriefSentence } from 'endstate'
import { useState } from 'preact/hooks'
import { words } from '../../words/words.ts'
import { exchange, rewrite, type Written } from './written-brief.ts'

/** What has been changed, and what could be. */
export function SentenceList({ written: { made } }: { written: Written }) {
  const w = words.value.brief
  const byHand = made.sentences.filter((one) => one.byHand)
  const stale = byHand.filter((one) => one.stale)
  return (
    <section class="brief-sentences" aria-label={w.byHand(byHand.length)}>
      {byHand.length + made.leftOver.length > 0 ? <h2>{w.byHand(byHand.length)}</h2> : null}
      {stale.length > 0 ? (
        <p role="status" class="stale">
          {w.stale(stale.length)}
        </p>
      ) : null}
      <ul>
        {byHand.map((one) => (
          <li key={one.id} data-changed={one.id}>
            <p lang="en">
              <strong>{one.text || w.leftOut}</strong>
            </p>
            <p>
              {one.stale ? w.generatedNow : w.generated}: <span lang="en">{one.generated}</span>
            </p>
            {one.advice.map((advice) => (
              <p key={advice} class="hint" lang="en">
                {advice}
              </p>
            ))}
            {one.stale ? (
              <button type="button" class="small" onClick={() => void exchange(one.edit, keptOver(one))}>
                {w.keepMine}
              </button>
            ) : null}{' '}
            <button type="button" class="small" onClick={() => void rewrite(one, null)}>
              {w.takeGenerated}
            </button>
          </li>
        ))}
        {made.leftOver.map((edit) => (
          <li key={`${edit.id} ${edit.generated}`}>
            <p class="stale">{w.noPlace}</p>
            <p lang="en">
              <strong>{edit.text}</strong>
            </p>
            <button type="button" class="small" onClick={() => void exchange(edit, null)}>
              {w.giveUp}
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{w.allSentences(made.sentences.length)}</summary>
        <ul>
          {made.sentences.map((one) => (
            <li key={one.id}>
              <SentenceField sentence={one} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** The same words, set against what the engine writes now, so that they count as looked at. */
const keptOver = ({ id, generated, text }: BriefSentence) => ({ id, generated, text })

function SentenceField({ sentence }: { sentence: BriefSentence }) {
  const w = words.value.brief
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === null) {
    return (
      <>
        <span lang="en">{sentence.text || w.leftOut}</span>{' '}
        <button
          type="button"
          class="small"
          aria-label={w.change(sentence.id)}
          onClick={() => setTyped(sentence.text)}
        >
          {w.changeIt}
        </button>
      </>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTyped(null)
        if (typed.trim() !== sentence.text) void rewrite(sentence, typed.trim())
      }}
    >
      <textarea
        lang="en"
        rows={3}
        aria-label={w.change(sentence.id)}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="small">
        {w.keep}
      </button>{' '}
      <button type="button" class="small" onClick={() => setTyped(null)}>
        {words.value.close}
      </button>
    </form>
  )
}
