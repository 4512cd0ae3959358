/** What goes into an archive, before it is saved: the whole copy, or only what everybody may see. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Calls } from '../engine/protocol.ts'
import { Dialog } from '../parts/dialog.tsx'
import { askSources } from '../state/sources-line.ts'
import { workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { archiveAsked, saveArchive } from './save-case.ts'

/** The dialog, while somebody is asked. */
export function SaveArchive() {
  return archiveAsked.value ? <Inside /> : null
}

function Inside() {
  const w = words.value.sources
  const { sourceTexts, inboxText, newer } = workbench
  const inbox = useSignal<{ open: number; decided: number } | null>(null)
  const shared = useSignal<Calls['publicText']['gives'] | null>(null)
  const texts = Object.keys(sourceTexts.value).length
  useEffect(() => {
    askSources('countInbox', { inbox: inboxText.value }).then(
      (found) => {
        inbox.value = found
      },
      () => {},
    )
    askSources('publicText', {}).then(
      (found) => {
        shared.value = found
      },
      () => {},
    )
  }, [])
  const closed = () => {
    archiveAsked.value = false
  }
  const save = (copy: Parameters<typeof saveArchive>[0]) => {
    closed()
    void saveArchive(copy)
  }
  const found = shared.value
  const left = found?.ok ? found.leftOut : 0
  return (
    <Dialog name="save-archive" title={w.insideTitle} closed={closed}>
      <p>{w.inside}</p>
      <ul data-inside>
        <li>{w.insideCase}</li>
        <li data-inside-sources={texts}>{w.insideSources(texts)}</li>
        {inbox.value ? (
          <li data-inside-open={inbox.value.open}>{w.insideInbox(inbox.value.open, inbox.value.decided)}</li>
        ) : null}
        {left > 0 ? <li data-inside-private={left}>{w.insidePrivate(left)}</li> : null}
      </ul>
      <p class="row">
        <button type="button" class="primary" data-save-copy="whole" onClick={() => save('whole')}>
          {w.wholeCopy}
        </button>
        <button
          type="button"
          data-save-copy="public"
          disabled={!found?.ok || newer.value !== null}
          onClick={() => found?.ok && save({ text: found.text })}
        >
          {w.publicCopy}
        </button>
      </p>
      <p class="hint">{w.publicHint(left)}</p>
      {found?.ok === false ? (
        <p class="problem" lang="en">
          {found.says}
        </p>
      ) : null}
    </Dialog>
  )
}
