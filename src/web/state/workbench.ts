/**
 * The state of the page and everything that changes it. Signals hold it; components read them. One place decides what is
 * asked of the engine when something changes, so that no picture shows the answer to an older question unmarked.
 */
import { computed, signal } from '@preact/signals'
import { type Line, lineTo, NoAnswer } from '../engine/client.ts'
import type { About, Estimate, Input, Live, Opened, Shown, Where } from '../engine/protocol.ts'
import { type Address, home, isWhatIf, nowhere, readAddress, writeAddress } from './address.ts'
import { readBuiltIn } from './built-in-cases.ts'
import { History } from './history.ts'
import { type SavedCase, savedCases } from './saved-cases.ts'
import { startWorker } from './start-worker.ts'

/** An answer with the setting it belongs to; `stale` while a newer one is on its way. */
export interface Answered {
  shown: Shown
  where: string
}

/** Draws of a full answer in the page; the command line's default. */
const fullDraws = 200

const address = signal<Address>(home)
const about = signal<About | null>(null)
const opened = signal<Opened | null>(null)
const live = signal<Live | null>(null)
const estimate = signal<(Estimate & { where: string }) | null>(null)
const answers = signal<Record<string, Answered>>({})
const running = signal<Record<string, { share: number; saying: string }>>({})
const inputs = signal<Input[]>([])
const problem = signal<string | null>(null)
const saved = signal<{ at: number } | { failed: string } | null>(null)
const theirs = signal<SavedCase | null>(null)
const proofOf = signal<string | null>(null)
const panel = signal<'levers' | 'proof' | null>(null)
const announced = signal('')
const axes = signal<[string, string] | null>(null)
const past = signal({ canUndo: false, canRedo: false })
const pinned = signal<{ where: Where; live: Live }[]>([])

/** Everything the components read. */
export const workbench = {
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
  proofOf,
  panel,
  announced,
  axes,
  past,
  pinned,
  whatIf: computed(() => isWhatIf(address.value.where)),
}

let history = new History({ text: '', where: nowhere })
let quick: Line | null = null
let slow: Line | null = null
/** A text the second worker has not read yet. */
let unread: string | null = null
let own: SavedCase | null = null
const store = savedCases()
const cancels = new Map<string, AbortController>()

/** The lines to the engine, started when first needed. */
export function engine(): { quick: Line; slow: Line } {
  quick ??= lineTo(startWorker)
  return { quick, slow: second }
}

/** The second worker reads a case when it is first asked about it, so as not to compete with the first sentence. */
const second: Line = {
  ask: (doing, asks, asking) => {
    slow ??= lineTo(startWorker)
    // What is wrong with the text, the first worker has said.
    if (unread !== null) void slow.ask('open', { text: unread, name: 'case.yaml' }).catch(() => {})
    unread = null
    return slow.ask(doing, asks, asking)
  },
  close: () => slow?.close(),
}

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
    else if (settingOf(next.where) !== settingOf(before.where) || next.lexicon !== before.lexicon) {
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
  await openText(text, where)
}

/** Opens a text as the case of the page, without storing it. */
export async function openText(text: string, where: Where = nowhere): Promise<Opened> {
  const lines = engine()
  answers.value = {}
  estimate.value = null
  live.value = null
  unread = text
  const first = await lines.quick.ask('open', { text, name: 'case.yaml' })
  opened.value = first
  about.value = first.about
  history = new History({ text, where })
  past.value = { canUndo: history.canUndo, canRedo: history.canRedo }
  if (first.ok) await settle()
  return first
}

/** What follows a hand at once, then a first estimate; the full answer of the tab is asked for by `ask`. */
async function settle(): Promise<void> {
  const { where, lexicon } = address.value
  const lines = engine()
  const chosen = axes.value
  live.value = await lines.quick.ask('live', { where, lexicon, ...(chosen ? { axes: chosen } : {}) })
  announce(live.value.answer.map((one) => one.text).join(' '))
  inputs.value = await lines.quick.ask('inputs', { where })
  const key = settingOf(where)
  cancels.get('estimate')?.abort()
  const controller = new AbortController()
  cancels.set('estimate', controller)
  lines.slow.ask('estimate', { where, worlds: 20, lexicon }, { signal: controller.signal }).then((first) => {
    estimate.value = { ...first, where: key }
  }, say)
}

let announcing: ReturnType<typeof setTimeout> | undefined
/** Says a sentence to a screen reader once a change has settled, not at every step of a slider. */
function announce(text: string): void {
  clearTimeout(announcing)
  announcing = setTimeout(() => {
    announced.value = text
  }, 250)
}

const analysisOf: Partial<Record<Address['tab'], readonly string[]>> = {
  readings: ['readings'],
  deals: ['deals'],
  holds: ['holds', 'trust'],
  'no-deal': ['war'],
  do: ['plan', 'drivers'],
  events: ['events'],
  proof: ['proof'],
}

/** Asks for the full answers of a tab; one that is there for this setting is kept. */
async function ask({ tab, where, lexicon }: Address): Promise<void> {
  if (!about.value) return
  const key = `${settingOf(where)} ${lexicon}`
  for (const analysis of analysisOf[tab] ?? []) {
    if (answers.value[analysis]?.where === key) continue
    cancels.get(analysis)?.abort()
    const controller = new AbortController()
    cancels.set(analysis, controller)
    const progress = (share: number, saying: string) => {
      running.value = { ...running.value, [analysis]: { share, saying } }
    }
    progress(0, '')
    engine()
      .slow.ask(
        'answer',
        { analysis, where, worlds: fullDraws, seed: 1, lexicon },
        { signal: controller.signal, onProgress: progress },
      )
      .then((shown) => {
        answers.value = { ...answers.value, [analysis]: { shown, where: key } }
      }, say)
      .finally(() => {
        if (cancels.get(analysis) !== controller) return
        const { [analysis]: _, ...others } = running.value
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

/** Moves a lever: the live answer follows at once; the address, and what takes long, when the hand rests. */
export function move(key: string, value: number | null): void {
  const { [key]: _, ...others } = address.value.where.set
  const set = value === null ? others : { ...others, [key]: value }
  const where = { ...address.value.where, set }
  step(where, key === lastMoved)
  lastMoved = key
  address.value = { ...address.value, where }
  follow1(where)
  clearTimeout(resting)
  resting = setTimeout(() => {
    globalThis.history.replaceState(null, '', writeAddress(address.value))
    lastMoved = null
    void settle().then(() => ask(address.value), say)
  }, 300)
}
let lastMoved: string | null = null
let resting: ReturnType<typeof setTimeout> | undefined
let asking = false
let again: Where | null = null

/** At most one live question at a time; of those that came meanwhile only the last is asked. */
function follow1(where: Where): void {
  if (asking) {
    again = where
    return
  }
  asking = true
  const { lexicon } = address.value
  const chosen = axes.value
  engine()
    .quick.ask('live', { where, lexicon, ...(chosen ? { axes: chosen } : {}) })
    .then((next) => {
      live.value = next
    }, say)
    .finally(() => {
      asking = false
      const next = again
      again = null
      if (next) follow1(next)
    })
}

/** Back to the base case, or to the scenario the settings were made on. */
export function reset(): void {
  const { scenario } = address.value.where
  const keep = Object.keys(address.value.where.set).length > 0 ? scenario : 'base'
  go({ where: { scenario: keep, set: {}, readings: {} } })
}

/** One step back or forward. */
export async function travel(direction: 'undo' | 'redo'): Promise<void> {
  const before = history.now
  const to = direction === 'undo' ? history.undo() : history.redo()
  past.value = { canUndo: history.canUndo, canRedo: history.canRedo }
  if (to.text !== before.text) await replaceText(to.text)
  address.value = { ...address.value, where: to.where }
  globalThis.history.replaceState(null, '', writeAddress(address.value))
  try {
    await settle()
    await ask(address.value)
  } catch (failed) {
    say(failed)
  }
}

async function replaceText(text: string): Promise<Opened> {
  unread = text
  const first = await engine().quick.ask('open', { text, name: 'case.yaml' })
  opened.value = first
  about.value = first.about ?? about.value
  answers.value = {}
  await keep(text, null)
  return first
}

/** Takes a new text of the case: one step of the history, stored, answered. A text with errors is kept as a draft. */
export async function edit(text: string): Promise<Opened> {
  const first = await engine().quick.ask('open', { text, name: 'case.yaml' })
  if (!first.ok) {
    opened.value = { ...first }
    await keep(history.now.text, text)
    return first
  }
  await ownCopy()
  history.step({ text, where: address.value.where })
  past.value = { canUndo: history.canUndo, canRedo: history.canRedo }
  const done = await replaceText(text)
  await settle()
  void ask(address.value)
  return done
}

/** Changes one value of the case file, keeping its comments. */
export async function editValue(path: (string | number)[], value: unknown): Promise<Opened> {
  const changed = await engine().quick.ask('edit', { path, value })
  return changed.ok ? edit(changed.text) : changed
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
  address.value = { ...address.value, name: `own:${id}` }
  globalThis.history.replaceState(null, '', writeAddress(address.value))
}

async function keep(text: string, draft: string | null): Promise<void> {
  if (!own) await ownCopy()
  if (!own) return
  const next = { ...own, text, draft, title: about.value?.title ?? own.title, savedAt: Date.now() }
  try {
    const written = await store.write(next)
    if (written.ok) {
      own = { ...next, revision: written.revision }
      saved.value = { at: next.savedAt }
    } else theirs.value = written.theirs
  } catch (failed) {
    saved.value = { failed: failed instanceof Error ? failed.message : String(failed) }
  }
}

/** Another page has changed this case: take its text, or keep ours as a case of its own. */
export async function settleConflict(take: 'theirs' | 'ours'): Promise<void> {
  const other = theirs.value
  theirs.value = null
  if (!other || !own) return
  if (take === 'theirs') {
    own = other
    await openText(other.text, address.value.where)
    return
  }
  const text = history.now.text
  own = { ...own, id: `${own.id}-${Date.now().toString(36)}`, revision: 0 }
  address.value = { ...address.value, name: `own:${own.id}` }
  globalThis.history.replaceState(null, '', writeAddress(address.value))
  await keep(text, null)
}

/** Puts a new case into the store and opens it. */
export async function adopt(text: string, title: string, from: string | null = null): Promise<void> {
  const id = `${
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40) || 'case'
  }-${Date.now().toString(36)}`
  const written = await store.write({
    id,
    title,
    text,
    draft: null,
    revision: 0,
    savedAt: Date.now(),
    from,
    sources: {},
  })
  if (written.ok) go({ ...home, name: `own:${id}` })
}

/** The text of the case as it stands, and what is being typed. */
export const currentText = (): { text: string; draft: string | null } => ({
  text: history.now.text,
  draft: own?.draft ?? null,
})

/** Keeps what is being typed although it cannot be read yet. */
export async function keepDraft(draft: string): Promise<void> {
  await keep(history.now.text, draft === history.now.text ? null : draft)
}
