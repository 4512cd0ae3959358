/** What the rules suggest from a text: one key accepts, one edits, one rejects. Nothing enters the case by itself. */
import { useSignal } from '@preact/signals'
import type { InboxItem } from 'endstate'
import { useEffect, useRef } from 'preact/hooks'
import { inTurn } from '../../state/editing.ts'
import { today, withJudge } from '../../state/judgement.ts'
import { preferences } from '../../state/preferences.ts'
import { askSources } from '../../state/sources-line.ts'
import { edit, keepInbox, workbench } from '../../state/workbench.ts'
import { words } from '../../words/words.ts'

/** Suggestions shown at a time. */
const most = 50

/** The inbox of the case; `text` is that of the source that is read, where it is here. */
export function InboxPane({ source, text }: { source: string; text: string | undefined }) {
  const w = words.value.editing
  const { inboxText, opened, newer } = workbench
  const items = useSignal<InboxItem[]>([])
  const editing = useSignal<{ id: string; says: string } | null>(null)
  const problem = useSignal('')
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (inboxText.value === '') {
      items.value = []
      return
    }
    askSources('listInbox', { inbox: inboxText.value }).then(
      (found) => {
        if (found.ok) items.value = found.items
        else problem.value = found.says
      },
      () => {},
    )
  }, [inboxText.value, opened.value])
  const suggest = async () => {
    if (text === undefined) return
    const found = await askSources('suggestClaims', { source, text, inbox: inboxText.value })
    problem.value = found.ok ? '' : found.says
    if (found.ok) await keepInbox(found.inbox)
  }
  const decide = (id: string, accept: boolean, says?: string) =>
    withJudge((as) => {
      const who = { by: as?.by ?? w.unnamed, on: as?.on ?? today() }
      const at = items.value.findIndex((one) => one.id === id)
      const asked = { id, accept, ...who, ...(says === undefined ? {} : { says }) }
      void inTurn(async () => {
        const done = await askSources('decide', { ...asked, inbox: inboxText.value })
        problem.value = done.ok ? '' : done.says
        if (!done.ok) return
        editing.value = null
        if (done.text !== null) await edit(done.text)
        await keepInbox(done.inbox)
        items.value = done.items
        requestAnimationFrame(() => {
          const next = list.current?.children[Math.min(at, done.items.length - 1)]
          if (next instanceof HTMLElement) next.focus()
        })
      })
    }, 'source')
  const onKey = (event: KeyboardEvent, item: InboxItem) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    if (!preferences.singleKeys.value) return
    if (event.key === 'a') decide(item.id, true)
    else if (event.key === 'x') decide(item.id, false)
    else if (event.key === 'e') editing.value = { id: item.id, says: item.claim.says }
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section data-inbox={items.value.length} aria-labelledby="inbox-title">
      <h2 id="inbox-title">{w.inboxTitle(items.value.length)}</h2>
      <p class="row">
        <button
          type="button"
          data-suggest
          disabled={text === undefined || newer.value !== null}
          onClick={() => void suggest()}
        >
          {w.suggestFrom}
        </button>
        <span class="hint">{w.inboxHint}</span>
      </p>
      {problem.value ? <p role="alert">{problem.value}</p> : null}
      <ul ref={list} class="items">
        {items.value.slice(0, most).map((item) => (
          <li
            key={item.id}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: keys decide on the suggestion that has the focus
            tabIndex={0}
            data-suggestion={item.id}
            onKeyDown={(event) => onKey(event, item)}
          >
            <span class="kind">{item.kind}</span> <q lang="en">{item.claim.quote?.exact}</q>{' '}
            {editing.value?.id === item.id ? (
              <form
                onSubmit={(event) => {
                  event.preventDefault()
                  decide(item.id, true, editing.value?.says)
                }}
              >
                <input
                  type="text"
                  aria-label={w.editItem(item.claim.says)}
                  data-suggestion-says
                  value={editing.value.says}
                  onInput={(event) => {
                    editing.value = { id: item.id, says: event.currentTarget.value }
                  }}
                />{' '}
                <button type="submit">{w.accept}</button>
              </form>
            ) : (
              <span lang="en">{item.claim.says}</span>
            )}{' '}
            <span class="row">
              <button type="button" class="small" data-decide="accept" onClick={() => decide(item.id, true)}>
                {w.accept}
              </button>
              <button
                type="button"
                class="small"
                data-decide="edit"
                onClick={() => {
                  editing.value = { id: item.id, says: item.claim.says }
                }}
              >
                {w.edit}
              </button>
              <button type="button" class="small" data-decide="reject" onClick={() => decide(item.id, false)}>
                {w.reject}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
