/**
 * What became of the quotes of the open case in the texts that are here. They are checked in the worker for sources, after
 * the first answer; answers that rest on them are asked for again where a verdict has changed.
 */
import { computed, effect, signal } from '@preact/signals'
import type { AnchorResult } from 'endstate'
import type { CheckedQuotes } from '../engine/sources-calls.ts'
import { ask, stop } from './answering.ts'
import { tellQuotes } from './lines.ts'
import { workbench } from './signals.ts'
import { askSources } from './sources-line.ts'

/** The last check, and the verdict on each claim; empty until a text is here and has been checked. */
export const quotes = signal<CheckedQuotes & { of: ReadonlyMap<string, AnchorResult> }>(nothing())

function nothing() {
  return { quotes: 0, results: [], why: {}, numbers: {}, of: new Map<string, AnchorResult>() }
}

/** Verdicts after which a number may no longer be called proven. */
export const isBad = (verdict: string): boolean =>
  verdict === 'changed' || verdict === 'ambiguous' || verdict === 'orphan'

/** The claims on whose broken quotes a number rests; none where its proof holds or cannot be checked here. */
export const brokenUnder = (key: string): readonly string[] => quotes.value.numbers[key] ?? []

/** Texts the worker has, so that only those that changed are sent. */
const sent = new Map<string, string>()
let checks = 0

/** Nothing found in another case stands beside the one that is opened now. */
export function forgetQuotes(): void {
  checks += 1
  quotes.value = nothing()
  tellQuotes([])
}

/** Checks quotes from now on, whenever the case or a text changes. */
export function followQuotes(): void {
  const answered = computed(() => workbench.live.value !== null)
  effect(() => {
    const { opened, sourceTexts } = workbench
    const texts = sourceTexts.value
    const none = Object.keys(texts).length === 0
    if (!opened.value?.ok || !answered.value || (none && quotes.peek().results.length === 0)) return
    void check(texts)
  })
}

async function check(texts: Readonly<Record<string, string>>): Promise<void> {
  checks += 1
  const number = checks
  const changed: Record<string, string | null> = {}
  for (const id of sent.keys()) if (texts[id] === undefined) changed[id] = null
  for (const [id, text] of Object.entries(texts)) if (sent.get(id) !== text) changed[id] = text
  for (const [id, text] of Object.entries(changed)) {
    if (text === null) sent.delete(id)
    else sent.set(id, text)
  }
  try {
    const found = await askSources('checkQuotes', { texts: changed })
    if (number === checks) take(found)
  } catch {
    // A text that cannot be checked proves nothing, and its quotes say so.
  }
}

function take(found: CheckedQuotes): void {
  const before = quotes.value
  quotes.value = { ...found, of: new Map(found.results.map((one) => [one.claim, one])) }
  if (same(before.results, found.results)) return
  tellQuotes(found.results)
  const broken = ({ numbers, results }: CheckedQuotes) => [
    numbers,
    results.filter(({ verdict }) => isBad(verdict)),
  ]
  const all = !same(broken(before), broken(found))
  const { answers, address, running } = workbench
  const older = (name: string) => all || name === 'proof'
  // What is under way began with the verdicts before.
  for (const name of Object.keys(running.value)) if (older(name)) stop(name)
  answers.value = Object.fromEntries(
    Object.entries(answers.value).map(([name, one]) => [name, older(name) ? { ...one, where: '' } : one]),
  )
  if (all || address.value.tab === 'proof') void ask(address.value)
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
