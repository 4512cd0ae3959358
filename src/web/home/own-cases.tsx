/** The user's own cases: open, rename, duplicate, delete. A deleted case can be brought back as long as the page is open. */
import { useEffect, useState } from 'preact/hooks'
import { Dialog, DialogButtons } from '../parts/dialog.tsx'
import type { SavedCase } from '../state/saved-cases.ts'
import { ownCases } from '../state/workbench.ts'
import { momentIn } from '../words/local-forms.ts'
import { words } from '../words/words.ts'

/** The list; nothing is said to be lost where the browser keeps nothing. */
export function OwnCases({ open }: { open: (name: string) => void }) {
  const w = words.value
  const [own, setOwn] = useState<SavedCase[]>([])
  const [removed, setRemoved] = useState<SavedCase | null>(null)
  const [renaming, setRenaming] = useState<SavedCase | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const read = () => ownCases.list().then(setOwn, () => setOwn([]))
  useEffect(() => void read(), [])
  const change = (work: () => Promise<unknown>) => {
    setFailed(null)
    work()
      .catch((problem: unknown) => setFailed(problem instanceof Error ? problem.message : String(problem)))
      .finally(read)
  }
  const duplicate = (one: SavedCase) =>
    change(() => {
      const id = `${one.id.replace(/-[a-z0-9]+$/, '')}-${Date.now().toString(36)}`
      return ownCases.write({ ...one, id, title: w.copyOf(one.title), revision: 0, savedAt: Date.now() })
    })
  const remove = (one: SavedCase) =>
    change(async () => {
      await ownCases.remove(one.id)
      setRemoved(one)
    })
  const bringBack = () => {
    if (!removed) return
    change(async () => {
      await ownCases.write({ ...removed, revision: 0 })
      setRemoved(null)
    })
  }
  return (
    <section aria-labelledby="own-cases" data-own-cases>
      <h2 id="own-cases">{w.yourCases}</h2>
      {own.length === 0 ? <p class="hint">{w.noCases}</p> : null}
      <div role="status">
        {removed ? (
          <p class="note" data-removed>
            {w.removed(removed.title)}{' '}
            <button type="button" data-bring-back onClick={bringBack}>
              {w.undo}
            </button>
          </p>
        ) : null}
      </div>
      {failed ? (
        <p role="alert" class="problem">
          <strong>{w.fullTitle}.</strong> <span lang="en">{failed}</span>
        </p>
      ) : null}
      <ul class="cases">
        {own.map((one) => (
          <li key={one.id} data-own={one.id}>
            <button type="button" class="link" onClick={() => open(`own:${one.id}`)}>
              {one.title}
            </button>{' '}
            <small>{momentIn(w.code, one.savedAt)}</small>
            <span class="row">
              {(
                [
                  ['rename', () => setRenaming(one)],
                  ['duplicate', () => duplicate(one)],
                  ['remove', () => remove(one)],
                ] as const
              ).map(([action, run]) => (
                <button
                  key={action}
                  type="button"
                  class="small"
                  data-action={action}
                  aria-label={w.actionsOn(w[action], one.title)}
                  onClick={run}
                >
                  {w[action]}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {renaming ? (
        <Rename
          one={renaming}
          closed={() => setRenaming(null)}
          renamed={(title) => change(() => ownCases.write({ ...renaming, title, savedAt: Date.now() }))}
        />
      ) : null}
    </section>
  )
}

function Rename({
  one,
  closed,
  renamed,
}: {
  one: SavedCase
  closed: () => void
  renamed: (title: string) => void
}) {
  const w = words.value
  const [title, setTitle] = useState(one.title)
  return (
    <Dialog name="rename" title={w.rename} closed={closed}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim()) renamed(title.trim())
          closed()
        }}
      >
        <label class="field">
          {w.newName(one.title)}
          <input type="text" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
        <DialogButtons closed={closed} />
      </form>
    </Dialog>
  )
}
