/**
 * The state of the page and everything that changes it. Signals hold it; components read them. One place decides what is
 * asked of the engine when something changes, so that no picture shows the answer to an older question unmarked.
 */
import { NoAnswer } from '../engine/client.ts'
import type { SaidDiagnostic } from '../engine/editing-calls.ts'
import type { Calls, Live, Opened, Where } from '../engine/protocol.ts'
import { type Address, home, nowhere, readAddress, writeAddress } from './address.ts'
import { readBuiltIn } from './built-in-cases.ts'
import { type BriefEdits, History } from './history.ts'
import { engine, readLater } from './lines.ts'
import { keyOf, liveChoices, questionsOf } from './questions.ts'
import { type SavedCase, savedCases } from './saved-cases.ts'
import { workbench } from './signals.ts'
import { moveUnfinished } from './unfinished.ts'

export { engine } from './lines.ts'
export { type Answered, type AskedCell, workbench } from './signals.ts'

/** Draws of a full answer in the page; the command line's default. */
const fullDraws = 200

const {
  address,
  about,
  opened,
  live,
  estimate,
  answers,
  running,
  inputs,
  problem,
  saved,
  theirs,
  announced,
  pictured,
  asTables,
  past,
  pinned,
  draft,
  sourceTexts,
  inboxText,
  briefs,
  newer,
} = workbench

let history = new History({ text: '', where: nowhere })
let own: SavedCase | null = null
const store = savedCases()
const cancels = new Map<string, AbortController>()

/** The store of the user's own cases. */
export const ownCases = store

/** What identifies a setting; answers carry it. */
export const settingOf = (where: Where): string => JSON.stringify(where)

function say(failed: unknown): void {
  if (failed instanceof NoAnswer && failed.cancelled) return
  problem.value = failed instanceof Error ? failed.message : String(failed)
}

/** Goes to an address and asks for what it shows. */
export function go(next: Partial<Address>, { replace = false } = {}): void {
  const to = { ...address.value, ...next }
  const fragment = writeAddress(to)
  if (fragment === location.hash) return
  if (replace) {
    globalThis.history.replaceState(null, '', fragment)
    void follow()
  } else location.hash = fragment
}

/** Follows the address bar: opens the case if it is another one, then asks for the answers of the tab. */
export async function follow(): Promise<void> {
  const next = readAddress(location.hash)
  const before = address.value
  address.value = next
  problem.value = null
  try {
    if (next.name === null) {
      about.value = null
      // The engine is loaded by the time somebody has chosen a case.
      engine()
      return
    }
    if (next.name !== before.name || !about.value) await openNamed(next.name, next.where)
    else if (liveKey(next) !== liveKey(before)) {
      if (settingOf(history.now.where) !== settingOf(next.where)) step(next.where)
      await settle()
    }
    await ask(next)
  } catch (failed) {
    say(failed)
  }
}

async function openNamed(name: string, where: Where): Promise<void> {
  own = name.startsWith('own:') ? await store.read(name.slice(4)) : null
  const text = own?.text ?? (await readBuiltIn(name))
  if (text === null || text === undefined) {
    about.value = null
    problem.value = `There is no case called ${name} here. Open one from the home page.`
    return
  }
  draft.value = own?.draft ?? null
  sourceTexts.value = own?.sources ?? {}
  inboxText.value = own?.inbox ?? ''
  await openText(text, where)
}

/** Nothing of the case before may stand beside the next one, nor arrive after it. */
function forget(): void {
  for (const one of cancels.values()) one.abort()
  cancels.clear()
  answers.value = {}
  running.value = {}
  estimate.value = null
  live.value = null
  inputs.value = []
  inputsFor = ''
  pinned.value = []
}

/** Opens a text as the case of the page, without storing it. */
export async function openText(text: string, where: Where = nowhere): Promise<Opened> {
  const lines = engine()
  forget()
  readLater(text)
  const first = await lines.quick.ask('open', { text, name: 'case.yaml' })
  forget()
  newer.value = null
  if (!first.ok && first.diagnostics.some(({ code }) => code === 'newer-format')) {
    const found = await lines.quick.ask('newer', { text })
    if (found) {
      history = new History({ text, where })
      past.value = { canUndo: false, canRedo: false }
      return lookAtNewer(found)
    }
  }
  opened.value = first
  about.value = first.about
  briefs.value = own?.briefs ?? {}
  history = new History({ text, where, briefs: briefs.value })
  past.value = { canUndo: history.canUndo, canRedo: history.canRedo }
  if (first.ok) await settle()
  return first
}

/** A file of a newer format: its copy without what is not understood is answered; the file itself stays as it is. */
async function lookAtNewer(found: { text: string; notUnderstood: SaidDiagnostic[] }): Promise<Opened> {
  readLater(found.text)
  const first = await engine().quick.ask('open', { text: found.text, name: 'case.yaml' })
  newer.value = found.notUnderstood
  opened.value = first
  about.value = first.about
  if (first.ok) await settle()
  return first
}

/** What the live answer depends on. */
const liveKey = (one: Address): string =>
  `${settingOf(one.where)} ${one.lexicon} ${JSON.stringify(liveChoices(one))}`

/** The live question about a setting. */
function liveAsks(where: Where, pictures: boolean): Calls['live']['asks'] {
  const { lexicon } = address.value
  const tables = asTables.value > 0
  return { where, lexicon, ...liveChoices(address.value), pictures: pictures || tables, tables }
}

/** Takes a live answer; one without pictures leaves those on the screen, marked as older. */
function takeLive(next: Live, where: Where): void {
  if (next.charts.length > 0) pictured.value = settingOf(where)
  live.value = next.charts.length > 0 ? next : { ...next, charts: live.value?.charts ?? [] }
}

/** Asks the live question again, for instance when the data of a picture are wanted. */
export async function lookAgain(): Promise<void> {
  const { where } = address.value
  try {
    takeLive(await engine().quick.ask('live', liveAsks(where, true)), where)
  } catch (failed) {
    say(failed)
  }
}

let inputsFor = ''
/** What follows a hand at once, then a first estimate; the full answer of the tab is asked for by `ask`. */
async function settle(): Promise<void> {
  const { where, lexicon } = address.value
  const lines = engine()
  takeLive(await lines.quick.ask('live', liveAsks(where, true)), where)
  announce(live.value?.answer.map((one) => one.text).join(' ') ?? '')
  // Levers stand over the scenario: where they start and how much they matter does not change while they are moved.
  const start = { ...where, set: {} }
  const from = `${opened.value?.about?.hash} ${settingOf(start)}`
  const key = settingOf(where)
  cancels.get('estimate')?.abort()
  const controller = new AbortController()
  cancels.set('estimate', controller)
  const worlds = (about.value?.packages ?? 0) > 20_000 ? 8 : 20
  lines.slow.ask('estimate', { where, worlds, lexicon }, { signal: controller.signal }).then((first) => {
    estimate.value = { ...first, where: key }
  }, say)
  if (from === inputsFor) return
  inputs.value = await lines.quick.ask('inputs', { where: start })
  inputsFor = from
}

let announcing: ReturnType<typeof setTimeout> | undefined
/** Says a sentence to a screen reader once a change has settled, not at every step of a slider. */
function announce(text: string): void {
  clearTimeout(announcing)
  announcing = setTimeout(() => {
    announced.value = text
  }, 250)
}

/** Asks for the full answers of a tab; one that is there for this setting is kept. */
async function ask(asked: Address): Promise<void> {
  if (!about.value) return
  const { where, lexicon } = asked
  for (const { name, analysis, parameters } of questionsOf(asked, about.value)) {
    const key = keyOf(asked, parameters)
    if (answers.value[name]?.where === key) continue
    cancels.get(name)?.abort()
    const controller = new AbortController()
    cancels.set(name, controller)
    const progress = (share: number, saying: string) => {
      running.value = { ...running.value, [name]: { share, saying } }
    }
    progress(0, '')
    engine()
      .slow.ask(
        'answer',
        { analysis, where, worlds: fullDraws, seed: 1, lexicon, parameters },
        { signal: controller.signal, onProgress: progress },
      )
      .then((shown) => {
        answers.value = { ...answers.value, [name]: { shown, where: key } }
      }, say)
      .finally(() => {
        if (cancels.get(name) !== controller) return
        const { [name]: _, ...others } = running.value
        running.value = others
      })
  }
}

/** Stops a long run; what is on the screen stays. */
export function stop(analysis: string): void {
  cancels.get(analysis)?.abort()
  const { [analysis]: _, ...others } = running.value
  running.value = others
}

function step(where: Where, join = false): void {
  history.step({ text: history.now.text, where }, join)
  past.value = { canUndo: history.canUndo, canRedo: history.canRedo }
}

/** How long a hand rests before the address, the pictures and what takes long follow, in milliseconds. */
const rest = 200

/** Moves a lever: the live answer follows at once; the address, and what takes long, when the hand rests. */
export function move(key: string, value: number | null): void {
  const { [key]: _, ...others } = address.value.where.set
  const set = value === null ? others : { ...others, [key]: value }
  const where = { ...address.value.where, set }
  step(where, key === lastMoved)
  lastMoved = key
  address.value = { ...address.value, where }
  followHand(where)
  clearTimeout(resting)
  resting = setTimeout(release, rest)
}

/** The hand has let go: what waited for it is asked for now. */
export function release(): void {
  clearTimeout(resting)
  if (lastMoved === null) return
  globalThis.history.replaceState(null, '', writeAddress(address.value))
  lastMoved = null
  void settle().then(() => ask(address.value), say)
}
let lastMoved: string | null = null
let resting: ReturnType<typeof setTimeout> | undefined
let asking = false
let again: Where | null = null

/** Pictures follow the hand only where the last ones came within this many milliseconds. */
const quickPictures = 20
let lastWithPictures = 0

/** At most one live question at a time; of those that came meanwhile only the last is asked. */
function followHand(where: Where): void {
  if (asking) {
    again = where
    return
  }
  asking = true
  const pictures = lastWithPictures <= quickPictures
  const began = performance.now()
  engine()
    .quick.ask('live', liveAsks(where, pictures))
    .then((next) => {
      if (pictures) lastWithPictures = next.milliseconds
      takeLive(next, where)
      performance.measure('lever', { start: began, end: performance.now() })
    }, say)
    .finally(() => {
      asking = false
      const next = again
      again = null
      if (next) followHand(next)
    })
}

/** Back to the base case, or to the scenario the settings were made on. */
export function reset(): void {
  const { scenario, set, levers, readings } = address.value.where
  const over = Object.keys(set).length + levers.length + Object.keys(readings).length > 0
  go({ where: { ...nowhere, scenario: over ? scenario : 'base' } })
}

/** One step back or forward. */
export async function travel(direction: 'undo' | 'redo'): Promise<void> {
  const before = history.now
  const to = direction === 'undo' ? history.undo() : history.redo()
  past.value = { canUndo: history.canUndo, canRedo: history.canRedo }
  if (to.text !== before.text) await replaceText(to.text)
  if (to.briefs !== before.briefs) {
    briefs.value = to.briefs
    await keep({ briefs: to.briefs })
  }
  address.value = { ...address.value, where: to.where }
  globalThis.history.replaceState(null, '', writeAddress(address.value))
  try {
    await settle()
    await ask(address.value)
  } catch (failed) {
    say(failed)
  }
}

async function replaceText(text: string, known?: Opened): Promise<Opened> {
  readLater(text)
  const first = known ?? (await engine().quick.ask('open', { text, name: 'case.yaml' }))
  opened.value = first
  about.value = first.about ?? about.value
  answers.value = {}
  draft.value = null
  await keep({ text, draft: null })
  return first
}

/** Takes a new text of the case: one step of the history, stored, answered. A text with errors is kept as a draft. */
export async function edit(text: string): Promise<Opened> {
  if (newer.value) throw new Error('This file is of a newer format and is not changed here.')
  const first = await engine().quick.ask('open', { text, name: 'case.yaml' })
  if (!first.ok) {
    await keepDraft(text)
    return first
  }
  await ownCopy()
  history.step({ text, where: address.value.where })
  past.value = { canUndo: history.canUndo, canRedo: history.canRedo }
  const done = await replaceText(text, first)
  await settle()
  void ask(address.value)
  return done
}

/** The first change of a built-in case makes a case of the user's own. */
async function ownCopy(): Promise<void> {
  if (own || address.value.name === null) return
  const from = address.value.name
  const id = `${from.split('/').at(-1)}-${Date.now().toString(36)}`
  own = {
    id,
    title: about.value?.title ?? id,
    text: history.now.text,
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

type Kept = Partial<Pick<SavedCase, 'text' | 'draft' | 'sources' | 'inbox' | 'briefs'>>

function keep(change: Kept): Promise<void> {
  writing = writing.then(() => keepNow(change))
  return writing
}

async function keepNow(change: Kept): Promise<void> {
  if (!own) await ownCopy()
  if (!own || theirs.value) return
  const next = { ...own, ...change, title: about.value?.title ?? own.title, savedAt: Date.now() }
  try {
    const written = await store.write(next)
    if (written.ok) {
      own = { ...next, revision: written.revision }
      saved.value = { at: next.savedAt }
    } else if (written.theirs) {
      own = next
      theirs.value = written.theirs
    } else {
      // Another page has deleted it; this one goes on with it.
      own = { ...next, revision: 0 }
      await keepNow(change)
    }
  } catch (failed) {
    own = next
    saved.value = { failed: failed instanceof Error ? failed.message : String(failed) }
  }
}

/** Another page has changed this case: ours becomes a case of its own, and one of the two is gone on with. */
export async function settleConflict(take: 'theirs' | 'ours'): Promise<void> {
  const other = theirs.value
  if (!other || !own) return
  const before = `own:${own.id}`
  own = { ...own, id: `${own.id}-${Date.now().toString(36)}`, revision: 0 }
  theirs.value = null
  await keep({})
  if (take === 'theirs') {
    own = other
    draft.value = other.draft
    sourceTexts.value = other.sources
    inboxText.value = other.inbox ?? ''
    await openText(other.text, address.value.where)
    return
  }
  moveUnfinished(before, `own:${own.id}`)
  address.value = { ...address.value, name: `own:${own.id}` }
  globalThis.history.replaceState(null, '', writeAddress(address.value))
}

/** Puts a new case into the store and opens it. */
export async function adopt(
  text: string,
  title: string,
  { from = null, sources = {} }: { from?: string | null; sources?: Record<string, string> } = {},
): Promise<void> {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
  const id = `${plain || 'case'}-${Date.now().toString(36)}`
  const fresh = { id, title, text, draft: null, revision: 0, savedAt: Date.now(), from, sources }
  const written = await store.write(fresh)
  if (written.ok) go({ ...home, name: `own:${id}` })
}

/** The text of the case as it stands, and what is being typed. */
export const currentText = (): { text: string; draft: string | null } => ({
  text: history.now.text,
  draft: draft.value,
})

/** Keeps what is being typed although it cannot be read yet; null where it is given up. */
export async function keepDraft(typed: string | null): Promise<void> {
  if (newer.value) return
  const now = typed === history.now.text ? null : typed
  if (now === draft.value) return
  draft.value = now
  await keep({ draft: now })
}

/** Keeps the words of the briefs with the case, as one step that can be undone. */
export async function rewriteBriefs(next: BriefEdits): Promise<void> {
  if (newer.value) return
  await ownCopy()
  history.step({ text: history.now.text, where: address.value.where, briefs: next })
  past.value = { canUndo: history.canUndo, canRedo: history.canRedo }
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
