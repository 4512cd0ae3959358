/**
 * The inbox of a case: what rules, a model or an import suggest, and what a person made of it. Nothing in it is part of
 * the case until somebody has accepted it. It is kept beside the case as JSON.
 */
import { type Claim, claim as claimSchema } from '../case/index.ts'
import { fold } from './fold.ts'

/** What a suggestion is about; `claim` is a whole claim that was imported. */
export type InboxKind = 'quote' | 'figure' | 'date' | 'position' | 'claim'
export const inboxKinds: readonly InboxKind[] = ['quote', 'figure', 'date', 'position', 'claim']

/** `edited`: accepted after the person changed it. */
export type InboxState = 'suggested' | 'accepted' | 'edited' | 'rejected'
const states: readonly InboxState[] = ['suggested', 'accepted', 'edited', 'rejected']

/** One suggestion. */
export interface InboxItem {
  /** Stable: made from the kind, the folded words and the source, so that it is the same after re-extraction. */
  id: string
  kind: InboxKind
  state: InboxState
  /** Rules with their version, a model, or an import. */
  suggestedBy: string
  /** The suggester's own, 0 to 1. */
  confidence?: number
  /** The claim that is written when it is accepted; its `accepted` is filled in then. */
  claim: Claim
  /** Who decided, and on which day. */
  by?: string
  on?: string
}

/** All suggestions of a case, in the order in which they came. */
export interface Inbox {
  inbox: 1
  items: InboxItem[]
}

/** Why something could not be done with the inbox. */
export interface InboxProblem {
  code: 'not-an-inbox' | 'unknown-suggestion' | 'decided' | 'not-a-claim' | 'case'
  says: string
  remedy: string
}

/** A value, or the problem that prevented it. */
export type InboxResult<Value> = { ok: true; value: Value } | { ok: false; problem: InboxProblem }

/** An inbox without suggestions. */
export const emptyInbox: Inbox = { inbox: 1, items: [] }

/** Longest text of an inbox that is read. */
const maximumLength = 50_000_000

/** Reads an inbox. Anything that is not one as a whole is refused, so that no decision is lost unseen. */
export function readInbox(text: string): InboxResult<Inbox> {
  const refuse = (says: string): InboxResult<Inbox> => ({
    ok: false,
    problem: { code: 'not-an-inbox', says, remedy: 'Restore the file, or move it away and suggest again.' },
  })
  if (text.length > maximumLength) return refuse('the inbox is too large')
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return refuse('the inbox is not JSON')
  }
  if (!isObject(read) || read.inbox !== 1 || !Array.isArray(read.items))
    return refuse('the inbox has no list of suggestions')
  const items: InboxItem[] = []
  for (const [index, one] of read.items.entries()) {
    const item = itemOf(one)
    if (item === undefined) return refuse(`suggestion ${index + 1} is not as it was written`)
    items.push(item)
  }
  return { ok: true, value: { inbox: 1, items } }
}

function itemOf(value: unknown): InboxItem | undefined {
  if (!isObject(value)) return undefined
  const { id, kind, state, suggestedBy, confidence, by, on } = value
  const claim = claimSchema.safeParse(value.claim)
  const sound =
    isText(id) &&
    isText(suggestedBy) &&
    inboxKinds.includes(kind as InboxKind) &&
    states.includes(state as InboxState) &&
    (confidence === undefined || typeof confidence === 'number') &&
    (by === undefined || isText(by)) &&
    (on === undefined || isText(on))
  if (!sound || !claim.success) return undefined
  return {
    id,
    kind: kind as InboxKind,
    state: state as InboxState,
    suggestedBy,
    ...(confidence === undefined ? {} : { confidence: confidence as number }),
    claim: claim.data,
    ...(by === undefined ? {} : { by: by as string }),
    ...(on === undefined ? {} : { on: on as string }),
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 400

/** The inbox as text for its file. */
export function writeInbox(inbox: Inbox): string {
  return `${JSON.stringify(inbox, null, 1)}\n`
}

/** The id of a suggestion: its kind, and a hash of its folded words and its source. */
export function suggestionId(kind: InboxKind, source: string, words: string): string {
  return `${kind}-${hashed(`${kind}\n${source}\n${fold(words, 'loose').text.toLowerCase()}`)}`
}

/** 64 bits as 13 letters and digits (FNV-1a in two halves): names things, protects nothing. */
function hashed(text: string): string {
  let [first, second] = [0x811c9dc5, 0x9e3779b9]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ (unit + at), 0x85ebca6b) ^ (second >>> 15)
  }
  const part = (value: number): string => (value >>> 0).toString(36).padStart(7, '0')
  return part(first) + part(second)
}

/** What was added, and what was in the inbox before and keeps its state. */
export interface Added {
  inbox: Inbox
  added: string[]
  known: string[]
}

/**
 * The inbox with new suggestions. One that is known stays as it was decided, so that a rejected one does not come back;
 * while it is undecided its position and confidence follow the newer text.
 */
export function addToInbox(inbox: Inbox, suggestions: readonly InboxItem[]): Added {
  const items = new Map(inbox.items.map((item) => [item.id, item]))
  const result: Added = { inbox, added: [], known: [] }
  for (const one of suggestions) {
    const before = items.get(one.id)
    if (before === undefined || before.state === 'suggested') items.set(one.id, one)
    const list = before === undefined ? result.added : result.known
    if (!list.includes(one.id) && !(before !== undefined && result.added.includes(one.id))) list.push(one.id)
  }
  return { ...result, inbox: { inbox: 1, items: [...items.values()] } }
}
