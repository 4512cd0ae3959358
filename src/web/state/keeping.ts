/** Keeping a case in this browser: the user's own copy, one write after the other, never over another page's. */

import { writeAddress } from './address.ts'
import type { BriefEdits } from './history.ts'
import { type SavedCase, savedCases } from './saved-cases.ts'
import { workbench } from './signals.ts'
import { standing, tellPast } from './standing.ts'
import { moveUnfinished } from './unfinished.ts'

const { address, about, saved, theirs, draft, sourceTexts, inboxText, briefs, newer } = workbench

/** The store of the user's own cases. */
export const ownCases = savedCases()

/** The first change of a built-in case makes a case of the user's own. */
export async function ownCopy(): Promise<void> {
  if (standing.own || address.value.name === null) return
  const from = address.value.name
  const id = `${from.split('/').at(-1)}-${Date.now().toString(36)}`
  standing.own = {
    id,
    title: about.value?.title ?? id,
    text: standing.history.now.text,
    draft: null,
    revision: 0,
    savedAt: Date.now(),
    from,
    sources: {},
  }
  moveUnfinished(from, `own:${id}`)
  address.value = { ...address.value, name: `own:${id}` }
  globalThis.history.replaceState(null, '', writeAddress(address.value))
}

/** Writes go one after the other, each on the revision the last one made. */
let writing: Promise<void> = Promise.resolve()

/** Resolves when every change so far is stored. */
export const allKept = (): Promise<void> => writing

/** What may change of a kept case. */
type Kept = Partial<Pick<SavedCase, 'text' | 'draft' | 'sources' | 'inbox' | 'briefs'>>

/** Keeps a change with the case, after the writes before it. */
export function keep(change: Kept): Promise<void> {
  writing = writing.then(() => keepNow(change))
  return writing
}

async function keepNow(change: Kept): Promise<void> {
  if (!standing.own) await ownCopy()
  if (!standing.own || theirs.value) return
  const next = {
    ...standing.own,
    ...change,
    title: about.value?.title ?? standing.own.title,
    savedAt: Date.now(),
  }
  try {
    const written = await ownCases.write(next)
    // Somebody may have opened another case meanwhile; this one is kept, and nothing more is said of it.
    if (standing.own?.id !== next.id) return
    if (written.ok) {
      standing.own = { ...next, revision: written.revision }
      saved.value = { at: next.savedAt }
    } else if (written.theirs) {
      standing.own = next
      theirs.value = written.theirs
    } else {
      // Another page has deleted it; this one goes on with it.
      standing.own = { ...next, revision: 0 }
      await keepNow(change)
    }
  } catch (failed) {
    if (standing.own?.id === next.id) standing.own = next
    saved.value = { failed: failed instanceof Error ? failed.message : String(failed) }
  }
}

/** Keeps what is being typed although it cannot be read yet; null where it is given up. */
export async function keepDraft(typed: string | null): Promise<void> {
  if (newer.value) return
  const now = typed === standing.history.now.text ? null : typed
  if (now === draft.value) return
  draft.value = now
  await keep({ draft: now })
}

/** Keeps the words of the briefs with the case, as one step that can be undone. */
export async function rewriteBriefs(next: BriefEdits): Promise<void> {
  if (newer.value) return
  await ownCopy()
  standing.history.step({ text: standing.history.now.text, where: address.value.where, briefs: next })
  tellPast()
  briefs.value = next
  await keep({ briefs: next })
}

/** Keeps texts of sources with the case. */
export async function keepSources(texts: Record<string, string>): Promise<void> {
  sourceTexts.value = { ...sourceTexts.value, ...texts }
  await keep({ sources: sourceTexts.value })
}

/** Keeps the inbox with the case. */
export async function keepInbox(text: string): Promise<void> {
  inboxText.value = text
  await keep({ inbox: text })
}
