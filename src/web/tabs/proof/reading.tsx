/** The text of a source with its quotes marked. Selected words become a claim, or give their figure to a number. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Calls } from '../../engine/protocol.ts'
import { inTurn } from '../../state/editing.ts'
import { today, withJudge } from '../../state/judgement.ts'
import { askSources } from '../../state/sources-line.ts'
import { edit, workbench } from '../../state/workbench.ts'
import { words } from '../../words/words.ts'
import { TakeFigure } from './take-figure.tsx'

/** The pane and the form below it. */
export function Reading({
  source,
  text,
  read,
}: {
  source: { id: string; language: string }
  text: string
  read: Calls['readSource']['gives']
}) {
  const w = words.value
  const place = useRef<HTMLDivElement>(null)
  const selected = useSignal<{ from: number; to: number } | null>(null)
  const saying = useSignal('')
  const problem = useSignal('')
  const figure = useSignal(false)
  const verdictOf = new Map(read.claims.map((one) => [one.id, one]))
  const locked = workbench.newer.value !== null
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
      const who = { by: as?.by ?? w.editing.unnamed, on: as?.on ?? today() }
      const asked = { source: source.id, text, ...span, says: saying.value.trim(), ...who }
      void inTurn(async () => {
        const done = await askSources('claimOn', asked)
        problem.value = done.ok ? '' : done.says
        if (!done.ok) return
        selected.value = null
        saying.value = ''
        await edit(done.text)
      })
    }, 'source')
  }
  const found = read.claims.filter(({ verdict }) => verdict === 'exact' || verdict === 'moved').length
  const chosen = selected.value ? text.slice(selected.value.from, selected.value.to) : ''
  return (
    <>
      <p data-quotes={read.claims.length} data-broken={read.claims.length - found}>
        {w.sources.inText(found, read.claims.length)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls and is selected by keyboard too */}
      <div ref={place} class="reading" tabIndex={0} lang={source.language} data-reading={source.id}>
        {read.pieces.map((piece, at) =>
          piece.claims.length === 0 ? (
            <span key={at}>{piece.text}</span>
          ) : (
            <mark
              key={at}
              data-claim={piece.claims.join(' ')}
              data-verdict={verdictOf.get(piece.claims[0]!)?.verdict}
              title={piece.claims
                .map((id) => {
                  const { verdict = '', says = '' } = verdictOf.get(id) ?? {}
                  return `${w.verdicts[verdict] ?? verdict}: ${says}`
                })
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
          {selected.value ? w.editing.claimSays(chosen) : w.editing.selectFirst}
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
        <button
          type="submit"
          data-claim-add
          disabled={locked || selected.value === null || saying.value.trim() === ''}
        >
          {w.editing.addClaim}
        </button>
        <button
          type="button"
          data-figure-open
          disabled={locked || selected.value === null}
          onClick={() => {
            figure.value = true
          }}
        >
          {w.sources.giveFigure}
        </button>
      </form>
      {problem.value ? <p role="alert">{problem.value}</p> : null}
      {figure.value && selected.value ? (
        <TakeFigure
          selected={{ source: source.id, text, ...selected.value }}
          language={source.language}
          closed={() => {
            figure.value = false
          }}
        />
      ) : null}
    </>
  )
}
