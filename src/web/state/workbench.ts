/**
 * What a user can do to the page as a whole: go somewhere, open a case, change its text, go back. Signals hold the state
 * (signals.ts); answering.ts decides what is asked of the engine, keeping.ts what is stored, moving.ts follows a hand.
 */
import type { SaidDiagnostic } from '../engine/editing-calls.ts'
import type { Opened, Where } from '../engine/protocol.ts'
import { type Address, home, nowhere, readAddress, writeAddress } from './address.ts'
import { ask, forget, forgetAnswers, liveKey, say, settingOf, settle } from './answering.ts'
import { readBuiltIn, textsOfBuiltIn } from './built-in-cases.ts'
import { History } from './history.ts'
import { allKept, keep, keepDraft, ownCases, ownCopy } from './keeping.ts'
import { engine, readLater } from './lines.ts'
import { step } from './moving.ts'
import { forgetQuotes } from './quotes.ts'
import { workbench } from './signals.ts'
import { standing, tellPast } from './standing.ts'
import { moveUnfinished } from './unfinished.ts'

export { lookAgain, settingOf, stop } from './answering.ts'
export { keepDraft, keepInbox, keepSources, ownCases, rewriteBriefs } from './keeping.ts'
export { engine } from './lines.ts'
export { move, release } from './moving.ts'
export { type Answered, type AskedCell, workbench } from './signals.ts'
export { currentText } from './standing.ts'

const { address, about, opened, problem, theirs, draft, sourceTexts, inboxText, briefs, newer } = workbench

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
    if (next.name !== before.name || !about.value) {
      if (!(await openNamed(next.name, next.where))) return
    } else if (liveKey(next) !== liveKey(before)) {
      if (settingOf(standing.history.now.where) !== settingOf(next.where)) step(next.where)
      await settle()
    }
    await ask(next)
  } catch (failed) {
    say(failed)
  }
}

/** Opens a case by its name; false where there is none, or somebody has gone on to another one meanwhile. */
async function openNamed(name: string, where: Where): Promise<boolean> {
  // What was changed last belongs to the case before.
  await allKept()
  const own = name.startsWith('own:') ? await ownCases.read(name.slice(4)) : null
  const text = own?.text ?? (await readBuiltIn(name))
  if (address.value.name !== name) return false
  standing.own = own
  if (text === null || text === undefined) {
    about.value = null
    forget()
    problem.value = `There is no case called ${name} here. Open one from the home page.`
    return false
  }
  draft.value = standing.own?.draft ?? null
  sourceTexts.value = standing.own?.sources ?? {}
  inboxText.value = standing.own?.inbox ?? ''
  await openText(text, where)
  void bringTexts(name)
  return true
}

/** Texts that come with the page; those the user has opened stand in their place. */
async function bringTexts(name: string): Promise<void> {
  const texts = await textsOfBuiltIn(standing.own?.from ?? name)
  const stillHere = address.value.name === name || standing.own?.from === name
  if (stillHere && Object.keys(texts).length > 0) sourceTexts.value = { ...texts, ...sourceTexts.value }
}

/** Opens a text as the case of the page, without storing it. */
export async function openText(text: string, where: Where = nowhere): Promise<Opened> {
  const lines = engine()
  forget()
  forgetQuotes()
  readLater(text)
  const first = await lines.quick.ask('open', { text, name: 'case.yaml' })
  forget()
  newer.value = null
  if (!first.ok && first.diagnostics.some(({ code }) => code === 'newer-format')) {
    const found = await lines.quick.ask('newer', { text })
    if (found) {
      standing.history = new History({ text, where })
      tellPast()
      return lookAtNewer(found)
    }
  }
  opened.value = first
  about.value = first.about
  briefs.value = standing.own?.briefs ?? {}
  standing.history = new History({ text, where, briefs: briefs.value })
  tellPast()
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

/** Back to the base case, or to the scenario the settings were made on. */
export function reset(): void {
  const { scenario, set, levers, readings } = address.value.where
  const over = Object.keys(set).length + levers.length + Object.keys(readings).length > 0
  go({ where: { ...nowhere, scenario: over ? scenario : 'base' } })
}

/** One step back or forward. */
export async function travel(direction: 'undo' | 'redo'): Promise<void> {
  const before = standing.history.now
  const to = direction === 'undo' ? standing.history.undo() : standing.history.redo()
  tellPast()
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
  forgetAnswers()
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
  standing.history.step({ text, where: address.value.where })
  tellPast()
  const done = await replaceText(text, first)
  await settle()
  void ask(address.value)
  return done
}

/** Another page has changed this case: ours becomes a case of its own, and one of the two is gone on with. */
export async function settleConflict(take: 'theirs' | 'ours'): Promise<void> {
  const other = theirs.value
  if (!other || !standing.own) return
  const before = `own:${standing.own.id}`
  const id = `${standing.own.id}-${Date.now().toString(36)}`
  standing.own = { ...standing.own, id, revision: 0 }
  theirs.value = null
  await keep({})
  if (take === 'theirs') {
    standing.own = other
    draft.value = other.draft
    sourceTexts.value = other.sources
    inboxText.value = other.inbox ?? ''
    await openText(other.text, address.value.where)
    return
  }
  moveUnfinished(before, `own:${id}`)
  address.value = { ...address.value, name: `own:${id}` }
  globalThis.history.replaceState(null, '', writeAddress(address.value))
}

/** Puts a new case into the store and opens it. */
export async function adopt(
  text: string,
  title: string,
  {
    from = null,
    sources = {},
    inbox = '',
  }: { from?: string | null; sources?: Record<string, string>; inbox?: string } = {},
): Promise<void> {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
  const id = `${plain || 'case'}-${Date.now().toString(36)}`
  const fresh = { id, title, text, draft: null, revision: 0, savedAt: Date.now(), from, sources, inbox }
  const written = await ownCases.write(fresh)
  if (written.ok) go({ ...home, name: `own:${id}` })
}
