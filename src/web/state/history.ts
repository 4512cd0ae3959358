/**
 * Undo and redo without limit. A step keeps the settings before and after it, and of the text only what changed, so that
 * thousands of steps in a large case stay small.
 */
import type { BriefEdit } from 'endstate'
import type { Where } from '../engine/protocol.ts'

/** Sentences of briefs changed by hand, by the setting the brief is about. */
export type BriefEdits = Readonly<Record<string, readonly BriefEdit[]>>

/** What can be gone back to: the text of the case, what is set over it, and the words of its briefs. */
export interface Moment {
  text: string
  where: Where
  /** As they were, if absent. */
  briefs?: BriefEdits
}

/** A change of a text: from `at`, `removed` was replaced by `inserted`. */
export interface Patch {
  at: number
  removed: string
  inserted: string
}

interface Step {
  patch: Patch | null
  before: Where
  after: Where
  briefs: { before: BriefEdits; after: BriefEdits } | null
}

/** The smallest single replacement that makes one text the other; null where they are the same. */
export function patchBetween(before: string, after: string): Patch | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at++
  let tail = 0
  while (tail < shorter - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return {
    at,
    removed: before.slice(at, before.length - tail),
    inserted: after.slice(at, after.length - tail),
  }
}

const forward = (text: string, { at, removed, inserted }: Patch): string =>
  text.slice(0, at) + inserted + text.slice(at + removed.length)
const backward = (text: string, { at, removed, inserted }: Patch): string =>
  text.slice(0, at) + removed + text.slice(at + inserted.length)

/** A history; `now` is where it stands. Moments are never changed in place. */
export class History {
  #done: Step[] = []
  #undone: Step[] = []
  #now: Required<Moment>

  constructor(start: Moment) {
    this.#now = { briefs: {}, ...start }
  }

  get now(): Required<Moment> {
    return this.#now
  }

  get canUndo(): boolean {
    return this.#done.length > 0
  }

  get canRedo(): boolean {
    return this.#undone.length > 0
  }

  /** Takes a step. With `join`, a step that moves the same lever again becomes one with the last. */
  step(after: Moment, join = false): void {
    const patch = patchBetween(this.#now.text, after.text)
    const last = this.#done.at(-1)
    const { briefs: before } = this.#now
    const briefs =
      after.briefs === undefined || after.briefs === before ? null : { before, after: after.briefs }
    const moved = JSON.stringify(after.where) !== JSON.stringify(this.#now.where)
    if (patch === null && briefs === null && !moved) return
    const onlyMoves = (one: Pick<Step, 'patch' | 'briefs'>) => one.patch === null && one.briefs === null
    if (join && last && onlyMoves({ patch, briefs }) && onlyMoves(last)) last.after = after.where
    else this.#done.push({ patch, before: this.#now.where, after: after.where, briefs })
    this.#undone = []
    this.#now = { ...after, briefs: after.briefs ?? before }
  }

  /** Goes one step back; stays where it is at the beginning. */
  undo(): Required<Moment> {
    const step = this.#done.pop()
    if (!step) return this.#now
    this.#undone.push(step)
    this.#now = {
      text: step.patch ? backward(this.#now.text, step.patch) : this.#now.text,
      where: step.before,
      briefs: step.briefs?.before ?? this.#now.briefs,
    }
    return this.#now
  }

  /** Goes one step forward again; stays where it is at the end. */
  redo(): Required<Moment> {
    const step = this.#undone.pop()
    if (!step) return this.#now
    this.#done.push(step)
    this.#now = {
      text: step.patch ? forward(this.#now.text, step.patch) : this.#now.text,
      where: step.after,
      briefs: step.briefs?.after ?? this.#now.briefs,
    }
    return this.#now
  }
}
