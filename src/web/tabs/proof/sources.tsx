/**
 * Texts of sources beside the case: open one, read it with the quotes of the case marked by what became of them, claim a
 * passage of it, and decide on what the rules suggest from it.
 */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Calls } from '../../engine/protocol.ts'
import { openSourceText } from '../../files/source-text.ts'
import { withJudge } from '../../state/judgement.ts'
import { askSources } from '../../state/sources-line.ts'
import { edit, keepSources, workbench } from '../../state/workbench.ts'
import { words } from '../../words/words.ts'
import { JudgeDialog } from '../wants/judge.tsx'
import { InboxPane } from './inbox.tsx'

type Listed = Calls['sources']['gives']
type Read = Calls['readSource']['gives']

/** The pane; without sources it says so. */
export function SourcesPane() {
  const w = words.value.editing
  const { opened, sourceTexts, newer } = workbench
  const listed = useSignal<Listed>([])
  const chosen = useSignal('')
  const read = useSignal<Read | null>(null)
  const says = useSignal('')
  const file = useRef<HTMLInputElement>(null)
  const text = sourceTexts.value[chosen.value]

  useEffect(() => {
    let wanted = true
    askSources('sources', {}).then(
      (found) => {
        if (!wanted) return
        listed.value = found
        if (!found.some(({ id }) => id === chosen.value)) chosen.value = found[0]?.id ?? ''
      },
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [opened.value])
  useEffect(() => {
    let wanted = true
    read.value = null
    if (text !== undefined && chosen.value)
      askSources('readSource', { source: chosen.value, text }).then(
        (found) => {
          if (wanted) read.value = found
        },
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [chosen.value, text, opened.value])

  const take = async (one: File | undefined) => {
    if (!one || !chosen.value) return
    const found = await openSourceText(one)
    says.value = found.ok ? '' : found.says
    if (found.ok) await keepSources({ [chosen.value]: found.text })
  }
  if (listed.value.length === 0) return <p class="hint">{w.noSources}</p>
  return (
    <section data-sources aria-labelledby="sources-title">
      <h2 id="sources-title">{w.sourcesTitle}</h2>
      <p class="hint">{w.sourcesHint}</p>
      <div class="row">
        <label for="source-choice">
          {words.value.source}{' '}
          <select
            id="source-choice"
            value={chosen.value}
            onChange={(event) => {
              chosen.value = event.currentTarget.value
            }}
          >
            {listed.value.map(({ id, title, claims }) => (
              <option key={id} value={id} lang="en">
                {title} ({claims}) {sourceTexts.value[id] === undefined ? '' : '✓'}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          data-open-source
          disabled={newer.value !== null}
          onClick={() => file.current?.click()}
        >
          {w.openSource}
        </button>
        <input
          ref={file}
          type="file"
          accept=".txt,.md,text/plain"
          hidden
          data-source-file
          aria-label={w.openSource}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
      {says.value ? <p role="alert">{says.value}</p> : null}
      {text !== undefined && read.value ? (
        <Reading key={chosen.value} source={chosen.value} text={text} read={read.value} />
      ) : null}
      <InboxPane source={chosen.value} text={text} />
      <JudgeDialog />
    </section>
  )
}

function Reading({ source, text, read }: { source: string; text: string; read: Read }) {
  const w = words.value.editing
  const place = useRef<HTMLDivElement>(null)
  const selected = useSignal<{ from: number; to: number } | null>(null)
  const saying = useSignal('')
  const problem = useSignal('')
  const verdictOf = new Map(read.claims.map((one) => [one.id, one]))
  // Keyboard and pointer select alike; a selection elsewhere, such as in the box below, leaves the last one.
  useEffect(() => {
    const look = () => {
      const selection = getSelection()
      const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
      const box = place.current
      if (!range || range.collapsed || !box?.contains(range.commonAncestorContainer)) return
      const before = document.createRange()
      before.setStart(box, 0)
      before.setEnd(range.startContainer, range.startOffset)
      const from = before.toString().length
      selected.value = { from, to: from + range.toString().length }
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  const claim = () => {
    const span = selected.value
    if (!span || saying.value.trim() === '') return
    withJudge((as) => {
      const who = { by: as?.by ?? w.unnamed, on: as?.on ?? new Date().toISOString().slice(0, 10) }
      void askSources('claimOn', { source, text, ...span, says: saying.value.trim(), ...who }).then(
        async (done) => {
          problem.value = done.ok ? '' : done.says
          if (!done.ok) return
          selected.value = null
          saying.value = ''
          await edit(done.text)
        },
      )
    })
  }
  const broken = read.claims.filter(({ verdict }) => verdict !== 'exact' && verdict !== 'moved')
  return (
    <>
      <p data-quotes={read.claims.length} data-broken={broken.length}>
        {w.quotesFound(read.claims.length - broken.length, read.claims.length)}
      </p>
      {broken.length > 0 ? (
        <ul class="problem" lang="en">
          {broken.map((one) => (
            <li key={one.id}>
              <strong>{one.verdict}</strong>: <q>{one.quote}</q> {one.says}{' '}
              <small>{one.why.join('; ')}</small>
            </li>
          ))}
        </ul>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls and is selected by keyboard too */}
      <div ref={place} class="reading" tabIndex={0} lang="en" data-reading>
        {read.pieces.map((piece, at) =>
          piece.claims.length === 0 ? (
            <span key={at}>{piece.text}</span>
          ) : (
            <mark
              key={at}
              data-claim={piece.claims.join(' ')}
              data-verdict={verdictOf.get(piece.claims[0]!)?.verdict}
              title={piece.claims
                .map((id) => `${verdictOf.get(id)?.verdict}: ${verdictOf.get(id)?.says}`)
                .join('\n')}
            >
              {piece.text}
            </mark>
          ),
        )}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          claim()
        }}
      >
        <label class="field" for="claim-says">
          {selected.value ? w.claimSays(text.slice(selected.value.from, selected.value.to)) : w.selectFirst}
          <input
            id="claim-says"
            type="text"
            data-claim-says
            value={saying.value}
            maxLength={400}
            disabled={selected.value === null}
            onInput={(event) => {
              saying.value = event.currentTarget.value
            }}
          />
        </label>
        <button type="submit" data-claim-add disabled={selected.value === null || saying.value.trim() === ''}>
          {w.addClaim}
        </button>
      </form>
      {problem.value ? <p role="alert">{problem.value}</p> : null}
    </>
  )
}
