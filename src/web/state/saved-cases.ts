/**
 * Cases kept in this browser (IndexedDB). Every change is written at once, with what is being typed even where it cannot
 * be read yet, so that a reload or a crash loses nothing. Two pages on one case do not overwrite each other silently: a
 * write names the revision it started from and is refused where another page was quicker.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { BriefEdits } from './history.ts'

/** A case of the user's own. */
export interface SavedCase {
  id: string
  title: string
  /** The last text that could be read. */
  text: string
  /** What is being typed, if it differs; it may not be readable. */
  draft: string | null
  revision: number
  /** Milliseconds since 1970. */
  savedAt: number
  /** The built-in case it began as, if any. */
  from: string | null
  /** Texts of sources the user has opened with it, by source id. */
  sources: Record<string, string>
  /** What is suggested from them and what was decided, as the engine writes it. */
  inbox?: string
  /** Sentences of its briefs changed by hand, by setting; absent in cases kept before there were any. */
  briefs?: BriefEdits
}

interface Schema extends DBSchema {
  cases: { key: string; value: SavedCase }
}

/** What a write gives: the new revision, or the case as another page has left it. */
export type Written = { ok: true; revision: number } | { ok: false; theirs: SavedCase | null }

/** The cases of this browser. Every call rejects where the browser keeps nothing (private mode, storage full). */
export interface SavedCases {
  list: () => Promise<SavedCase[]>
  read: (id: string) => Promise<SavedCase | null>
  /** Writes if the stored revision is the one given (0: there is none yet). */
  write: (one: SavedCase) => Promise<Written>
  remove: (id: string) => Promise<void>
}

/** Opens the store of this browser. */
export function savedCases(): SavedCases {
  let opened: Promise<IDBPDatabase<Schema>> | null = null
  const database = () => {
    opened ??= openDB<Schema>('endstate', 1, {
      upgrade: (fresh) => void fresh.createObjectStore('cases', { keyPath: 'id' }),
    })
    return opened
  }
  return {
    list: async () => {
      const all = await (await database()).getAll('cases')
      return all.sort((a, b) => b.savedAt - a.savedAt)
    },
    read: async (id) => (await (await database()).get('cases', id)) ?? null,
    write: async (one) => {
      const transaction = (await database()).transaction('cases', 'readwrite', { durability: 'strict' })
      const theirs = await transaction.store.get(one.id)
      if ((theirs?.revision ?? 0) !== one.revision) {
        await transaction.done
        return { ok: false, theirs: theirs ?? null }
      }
      const revision = one.revision + 1
      await transaction.store.put({ ...one, revision })
      await transaction.done
      return { ok: true, revision }
    },
    remove: async (id) => (await database()).delete('cases', id),
  }
}
