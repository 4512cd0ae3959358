/** Deciding on suggestions: accepting writes a claim into the case, with who took it in and who had suggested it. */
import { type CaseFile, type Claim, claim as claimSchema, type Figure, parseCase } from '../case/index.ts'
import type { Inbox, InboxItem, InboxProblem, InboxResult } from './inbox.ts'

/** Who decides, on which day (2026-11-21). */
export interface Decider {
  by: string
  on: string
}

/** What the person changes before accepting. */
export interface InboxEdit {
  id?: string
  says?: string
  figure?: Figure
}

/** The inbox and the case after a decision; `claims` are the ids of the claims that were written. */
export interface Decided {
  inbox: Inbox
  file: CaseFile
  claims: string[]
}

function refuse(
  code: InboxProblem['code'],
  says: string,
  remedy: string,
): { ok: false; problem: InboxProblem } {
  return { ok: false, problem: { code, says, remedy } }
}

function undecided(inbox: Inbox, ids: readonly string[]): InboxResult<InboxItem[]> {
  const found: InboxItem[] = []
  for (const id of new Set(ids)) {
    const item = inbox.items.find((one) => one.id === id)
    if (item === undefined)
      return refuse('unknown-suggestion', `there is no suggestion ${id}`, '`sources inbox` lists them.')
    if (item.state !== 'suggested') {
      const says = `${id} was ${item.state} by ${item.by ?? 'somebody'} before`
      return refuse('decided', says, 'Change the claim in the case itself.')
    }
    found.push(item)
  }
  return { ok: true, value: found }
}

/** The inbox with these suggestions rejected; they will not come back. All of them or none. */
export function rejectSuggestions(
  inbox: Inbox,
  ids: readonly string[],
  { by, on }: Decider,
): InboxResult<Inbox> {
  const found = undecided(inbox, ids)
  if (!found.ok) return found
  const items = inbox.items.map(
    (item): InboxItem => (found.value.includes(item) ? { ...item, state: 'rejected', by, on } : item),
  )
  return { ok: true, value: { inbox: 1, items } }
}

/**
 * Writes the claims of these suggestions into the case, all of them or none; comments and everything else stay. An edit
 * applies to every id given. A claim id that is taken gets a number behind it. The file given is not changed.
 */
export function acceptSuggestions(
  file: CaseFile,
  inbox: Inbox,
  ids: readonly string[],
  { by, on }: Decider,
  edit: InboxEdit = {},
): InboxResult<Decided> {
  const found = undecided(inbox, ids)
  if (!found.ok) return found
  const taken = new Set(file.spec.claims.map(({ id }) => id))
  const edited = Object.keys(edit).length > 0
  const written = new Map<string, Claim>()
  for (const item of found.value) {
    const id = freeId(edit.id ?? item.claim.id, taken)
    taken.add(id)
    const accepted = { by, on, suggestedBy: item.suggestedBy.slice(0, 120), edited }
    // What an import says about an earlier acceptance stays: it is how the claim came to be.
    const before = item.kind === 'claim' && !edited ? item.claim.accepted : undefined
    const read = claimSchema.safeParse({ ...item.claim, ...edit, id, accepted: before ?? accepted })
    if (!read.success) {
      const issue = read.error.issues[0]
      const says = `${item.id}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no claim'}`
      return refuse('not-a-claim', says, 'Correct what you changed.')
    }
    written.set(item.id, read.data)
  }
  const next = addClaims(file, [...written.values()])
  if (!next.ok) return next
  const items = inbox.items.map((item): InboxItem => {
    const claim = written.get(item.id)
    return claim === undefined ? item : { ...item, state: edited ? 'edited' : 'accepted', claim, by, on }
  })
  return {
    ok: true,
    value: {
      inbox: { inbox: 1, items },
      file: next.value,
      claims: [...written.values()].map(({ id }) => id),
    },
  }
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}

/** The case with claims at the end of its list, in one change however many they are. */
export function addClaims(file: CaseFile, claims: readonly Claim[]): InboxResult<CaseFile> {
  return addItems(file, 'claims', claims.map(leanClaim))
}

/** The case with sources at the end of its list. */
export function addSources(file: CaseFile, sources: readonly object[]): InboxResult<CaseFile> {
  return addItems(file, 'sources', sources)
}

function addItems(file: CaseFile, key: string, values: readonly object[]): InboxResult<CaseFile> {
  if (values.length === 0) return { ok: true, value: file }
  const document = file.document.clone()
  const items = values.map((value) => document.createNode(value))
  const list = document.get(key) as { items?: unknown[]; flow?: boolean } | undefined
  if (list?.items === undefined) document.set(key, items)
  else {
    // A short list in brackets opens out: claims do not fit on one line.
    list.flow = false
    list.items.push(...items)
  }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true })
  const read = parseCase(text, { name: file.name })
  if (read.ok) return { ok: true, value: read.value }
  const first = read.diagnostics.find(({ severity }) => severity === 'error')
  const says = `the case would not be sound: ${first?.message ?? 'unknown'}`
  return refuse('case', says, first?.remedy ?? 'Run `endstate check`.')
}

/** A claim as it is written: without the defaults that nobody wrote. */
export function leanClaim({ about, answers, stance, handling, ...rest }: Claim): Record<string, unknown> {
  const { accepted, ...claim } = rest
  return {
    ...claim,
    ...(stance === 'affirms' ? {} : { stance }),
    ...(about.length === 0 ? {} : { about }),
    ...(answers.length === 0 ? {} : { answers }),
    ...(accepted === undefined ? {} : { accepted }),
    ...(handling === 'public' ? {} : { handling }),
  }
}
