/**
 * The public part of a case: without the claims and sources for the team or for one person, and without what would give
 * them away. Numbers stay, with a basis that says their passage is not public.
 *
 * Comments of the file are left out as a whole: nobody can tell what they speak of. What only repeats a passage (a want,
 * an event, an observation, a count, a proposition) goes with its last passage. Texts that stay are searched for the ids,
 * titles, addresses and words of what was left out, and those are taken out of them.
 */
import { type CaseFile, claimUses, type Diagnostic, listQuantities, parseCase } from '../case/index.ts'
import { renameIds, scrubTexts, secretsOf, sharedIds } from './redaction-words.ts'

/** What was left out or changed for the public. */
export interface Redaction {
  /** The public case, read again from its new text. */
  file: CaseFile
  /** How many of each kind were left out. Their ids are not listed: they are not public either. */
  leftOut: Record<
    'claims' | 'sources' | 'propositions' | 'wants' | 'events' | 'observations' | 'counts',
    number
  >
  /** Keys of the quantities whose basis changed. */
  rebased: string[]
  /** Texts in which words of something left out were found and taken out. */
  scrubbed: number
  /** Ids of what was left out that name something public as well and so stay; rename them to be sure. */
  shared: string[]
}

/** The public case, or why it would not be sound. */
export type RedactionResult = { ok: true; value: Redaction } | { ok: false; diagnostics: Diagnostic[] }

type Plain = Record<string, unknown>

/** Stands where a number had its passage. */
export const withheldBasis = 'The passage this number rests on is not public.'

/** The part of a case that everybody may see; a case without anything private gives itself without its comments. */
export function publicCase(file: CaseFile): RedactionResult {
  const { spec } = file
  const sources = new Set(spec.sources.filter(({ handling }) => handling !== 'public').map(({ id }) => id))
  const claims = new Set(
    spec.claims
      .filter(({ handling, source }) => handling !== 'public' || sources.has(source))
      .map(({ id }) => id),
  )
  // Through JSON, since what the file writes once and uses twice must not be shared while it is changed. How often was
  // checked when the file was read.
  const plain = JSON.parse(JSON.stringify(file.document.toJS({ maxAliasCount: -1 }))) as Plain
  const leftOut: Redaction['leftOut'] = {
    claims: claims.size,
    sources: sources.size,
    propositions: 0,
    wants: 0,
    events: 0,
    observations: 0,
    counts: 0,
  }
  filterIn(plain, 'claims', (one) => !claims.has(String(one.id)))
  filterIn(plain, 'sources', (one) => !sources.has(String(one.id)))
  leftOut.propositions = dropSilent(plain, spec, claims)
  // From the back, so that positions in a list stay right while items are taken out of it.
  const uses = [...claimUses(spec)].filter(({ claim }) => claims.has(claim)).reverse()
  for (const { path } of uses) removeUse(plain, path)
  for (const key of ['events', 'observations', 'counts'] as const) leftOut[key] = dropEmptied(plain, key)
  for (const party of listIn(plain, 'parties')) {
    leftOut.wants += dropEmptied(party, 'wants')
    for (const line of listIn(party, 'redLines')) if (isEmptied(line.declared)) delete line.declared
  }
  for (const end of listIn(plain, 'endStates'))
    filterIn(end, 'advocates', (one) => !sources.has(String(one.source)))
  mendEvents(plain)
  const marked = clearMarks(plain) as Plain
  const ids = [...claims, ...sources]
  const shared = sharedIds(marked, ids)
  const scrubbed = scrubTexts(marked, secretsOf(spec, claims, sources, shared))
  const text = renameIds(
    JSON.stringify(marked, null, 1),
    ids.filter((id) => !shared.has(id)),
  )
  const read = parseCase(text, { name: file.name })
  if (!read.ok) return { ok: false, diagnostics: read.diagnostics }
  return {
    ok: true,
    value: {
      file: read.value,
      leftOut,
      rebased: rebasedKeys(file, read.value),
      scrubbed,
      shared: [...shared],
    },
  }
}

/** Marks what has lost a passage, until it is known whether it has any left. */
const mark = Symbol.for('endstate lost a passage')
type Marked = Plain & { [mark]?: true }

const isPlain = (value: unknown): value is Marked =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function listIn(of: Plain, key: string): Marked[] {
  const list = of[key]
  return Array.isArray(list) ? list.filter(isPlain) : []
}

function filterIn(of: Plain, key: string, keep: (one: Marked) => boolean): void {
  const list = of[key]
  if (Array.isArray(list)) of[key] = list.filter((one) => !isPlain(one) || keep(one))
}

function at(top: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null ? (here as Plain)[step] : undefined),
    top,
  )
}

/** Takes one reference to a claim out: of a list of claims, of `quoted`, or of the passages of a judgement. */
function removeUse(top: Plain, path: readonly (string | number)[]): void {
  const last = path.at(-1)
  if (last === 'claim') {
    const passages = at(top, path.slice(0, -2))
    const judged = at(top, path.slice(0, -3))
    const holder = at(top, path.slice(0, -4))
    if (Array.isArray(passages)) passages.splice(Number(path.at(-2)), 1)
    if (isPlain(judged)) judged.because = 'Judged in part from passages that are not public.'
    if (isPlain(holder)) delete holder.note
    return
  }
  const key = String(path.at(-2))
  const holder = at(top, path.slice(0, -2))
  if (!isPlain(holder)) return
  const list = holder[key]
  if (Array.isArray(list)) list.splice(Number(last), 1)
  if (!Array.isArray(list) || list.length === 0) {
    delete holder[key]
    if (key === 'quoted') {
      holder.assumed = withheldBasis
      delete holder.note
    }
  }
  if (key === 'claims') holder[mark] = true
}

function isEmptied(value: unknown): boolean {
  return isPlain(value) && value[mark] === true && value.claims === undefined
}

/** Takes out the items of a list that have lost their last passage; how many there were. */
function dropEmptied(of: Plain, key: string): number {
  const before = listIn(of, key).length
  filterIn(of, key, (one) => !isEmptied(one))
  return before - listIn(of, key).length
}

/** Takes out the propositions that only claims left out answered. */
function dropSilent(plain: Plain, spec: CaseFile['spec'], claims: ReadonlySet<string>): number {
  const answered = (kept: boolean): Set<string> =>
    new Set(
      spec.claims
        .filter(({ id }) => claims.has(id) !== kept)
        .flatMap(({ answers }) => answers.map(({ proposition }) => proposition)),
    )
  const [heard, unheard] = [answered(true), answered(false)]
  const before = listIn(plain, 'propositions').length
  filterIn(plain, 'propositions', ({ id }) => heard.has(String(id)) || !unheard.has(String(id)))
  return before - listIn(plain, 'propositions').length
}

/** References to events that are gone. */
function mendEvents(plain: Plain): void {
  const left = new Set(listIn(plain, 'events').map(({ id }) => id))
  for (const event of listIn(plain, 'events')) if (!left.has(event.rejects)) delete event.rejects
  for (const signal of listIn(plain, 'crossedSignals')) {
    if (Array.isArray(signal.events)) signal.events = signal.events.filter((id) => left.has(id))
  }
}

/** The same values without the marks; an empty `declared` needs its list. */
function clearMarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clearMarks)
  if (!isPlain(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, clearMarks(inner)])
  const clear = Object.fromEntries(entries) as Plain
  if (value[mark] && clear.claims === undefined) clear.claims = []
  return clear
}

function rebasedKeys(before: CaseFile, after: CaseFile): string[] {
  const basis = new Map(listQuantities(before.spec).map((one) => [one.key, JSON.stringify(one.basis)]))
  return listQuantities(after.spec)
    .filter((one) => basis.get(one.key) !== JSON.stringify(one.basis))
    .map(({ key }) => key)
}
