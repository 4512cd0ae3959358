/** What is asked of the engine, and when: at once what follows a hand, then a first estimate, then the full answers. */
import { NoAnswer } from '../engine/client.ts'
import type { Calls, Live, Where } from '../engine/protocol.ts'
import { factText } from '../words/say-fact.ts'
import { ownSentences, words } from '../words/words.ts'
import type { Address } from './address.ts'
import { engine } from './lines.ts'
import { keyOf, liveChoices, questionsOf, standsAsked } from './questions.ts'
import { workbench } from './signals.ts'

/** Draws of a full answer in the page; the command line's default. */
const fullDraws = 200

const {
  address,
  about,
  opened,
  live,
  stands,
  estimate,
  answers,
  running,
  inputs,
  problem,
  announced,
  pictured,
  asTables,
  pinned,
} = workbench
const cancels = new Map<string, AbortController>()

/** What identifies a setting; answers carry it. */
export const settingOf = (where: Where): string => JSON.stringify(where)

/** Says why there is no answer; an answer that was withdrawn needs no word. */
export function say(failed: unknown): void {
  if (failed instanceof NoAnswer && failed.cancelled) return
  problem.value = failed instanceof Error ? failed.message : String(failed)
}

/** Nothing of the case before may stand beside the next one, nor arrive after it. */
export function forget(): void {
  forgetAnswers()
  live.value = null
  stands.value = null
  inputs.value = []
  inputsFor = ''
  pinned.value = []
}

/** The case says something else now: what was found in the text before is no answer, nor what is still on its way. */
export function forgetAnswers(): void {
  for (const one of cancels.values()) one.abort()
  cancels.clear()
  answers.value = {}
  running.value = {}
  estimate.value = null
  // Left on the screen, marked as older, until the next ones are there.
  if (stands.value) stands.value = { ...stands.value, asked: '' }
}

/** What the live answer depends on. */
export const liveKey = (one: Address): string =>
  `${settingOf(one.where)} ${one.lexicon} ${JSON.stringify(liveChoices(one))}`

/** The live question about a setting. */
export function liveAsks(where: Where, pictures: boolean): Calls['live']['asks'] {
  const { lexicon } = address.value
  const tables = asTables.value > 0
  return { where, lexicon, ...liveChoices(address.value), pictures: pictures || tables, tables }
}

/** Takes a live answer; one without pictures leaves those on the screen, marked as older. */
export function takeLive(next: Live, where: Where): void {
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

/** Asks who would stay in the state that is looked at; nothing where the tab looks at none, or it is known. */
export async function askStands(where: Where): Promise<void> {
  const asks = about.value ? standsAsked({ ...address.value, where }, about.value) : null
  const asked = JSON.stringify(asks)
  if (!asks || stands.value?.asked === asked) return
  const found = await engine().quick.ask('stands', asks)
  stands.value = found && { ...found, asked }
}

/** A first estimate over few worlds; one that is on its way for another setting is withdrawn. */
function askEstimate(): void {
  const { where, lexicon } = address.value
  const key = settingOf(where)
  cancels.get('estimate')?.abort()
  const controller = new AbortController()
  const began = performance.now()
  cancels.set('estimate', controller)
  const worlds = (about.value?.packages ?? 0) > 20_000 ? 8 : 20
  engine()
    .slow.ask('estimate', { where, worlds, lexicon }, { signal: controller.signal })
    .then((first) => {
      estimate.value = { ...first, where: key }
      performance.measure('estimate', { start: began, end: performance.now() })
    }, say)
}

/** What runs for another setting is of no use to anybody, and would keep the worker from the next question. */
function stopOlder(): void {
  const { where } = address.value
  const key = settingOf(where)
  if (askedFor !== key) for (const one of cancels.values()) one.abort()
  askedFor = key
}
let askedFor = ''

/** What follows a hand at once, then a first estimate; the full answer of the tab is asked for by `ask`. */
export async function settle(): Promise<void> {
  const { where } = address.value
  const lines = engine()
  stopOlder()
  // The second worker knows the case by now, and is not needed for the first sentence.
  const known = live.value !== null
  if (known) askEstimate()
  takeLive(await lines.quick.ask('live', liveAsks(where, true)), where)
  if (!known) askEstimate()
  announce()
  refreshPinned().catch(say)
  // Levers stand over the scenario: where they start and how much they matter does not change while they are moved.
  const start = { ...where, set: {} }
  const from = `${opened.value?.about?.hash} ${settingOf(start)}`
  if (from === inputsFor) return
  inputs.value = await lines.quick.ask('inputs', { where: start })
  inputsFor = from
}

/** What is pinned says what the case says now: settings whose answer is of an older text are asked about again. */
async function refreshPinned(): Promise<void> {
  const of = about.value?.hash ?? ''
  const older = pinned.value.filter((one) => one.of !== of)
  for (const one of older) {
    const next = await engine().slow.ask('live', liveAsks(one.where, false))
    if (about.value?.hash === of)
      pinned.value = pinned.value.map((other) => (other === one ? { ...one, live: next, of } : other))
  }
}

let announcing: ReturnType<typeof setTimeout> | undefined
/** Says the live sentences to a screen reader once a change has settled, not at every step of a slider. */
function announce(): void {
  clearTimeout(announcing)
  announcing = setTimeout(() => {
    const { answer = [], changed = [] } = live.value ?? {}
    const { code, beyond } = words.value
    const own = ownSentences.value
    // A sentence the page has no words for is heard in English, as it is read.
    const isOwn = own !== null && answer.every(({ fact }) => fact)
    const text = answer.map((one) => (isOwn && one.fact ? factText(own, one.fact) : one.text)).join(' ')
    const language = isOwn ? code : 'en'
    const outside = language === code && changed.some((one) => one.outside) ? beyond : ''
    announced.value = { text: outside + text, language }
  }, 250)
}

/** Asks for the full answers of a tab; one that is there for this setting is kept. */
export async function ask(asked: Address): Promise<void> {
  if (!about.value) return
  const { where, lexicon } = asked
  askStands(where).catch(say)
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
