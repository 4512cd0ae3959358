/** Changes of the case through its text: tried by the engine first, taken as one step that can be undone. */
import { computed, signal } from '@preact/signals'
import type { CaseChange, CaseSpec } from 'endstate'
import type { NotChanged } from '../engine/editing-calls.ts'
import { edit, engine, workbench } from './workbench.ts'

/** The case as plain data, with the text it belongs to. */
const read = signal<{ text: string; spec: CaseSpec } | null>(null)

/** The open case as plain data, for forms; null until it has been asked for. After an edit the older one stands for a moment. */
export const spec = computed<CaseSpec | null>(() => {
  const found = read.value
  return found && found.spec.id === workbench.about.value?.id ? found.spec : null
})

/** Asks for the case as plain data, where it is not here yet. */
export async function readSpec(): Promise<void> {
  const { opened } = workbench
  const text = opened.value?.ok ? opened.value.text : null
  if (text === null || text === read.value?.text) return
  const found = await engine().quick.ask('spec', {})
  if (opened.value?.text === text) read.value = { text, spec: found }
}

/** What became of a change: nothing is written where there are problems. */
export type Done = { ok: true } | NotChanged

let last: Promise<unknown> = Promise.resolve()

/** Does something to the text of the case after what is still being done to it, so that nothing in between is lost. */
export function inTurn<T>(make: () => Promise<T>): Promise<T> {
  const next = last.then(make)
  last = next.catch(() => {})
  return next
}

/** Makes several changes as one step. */
export const change = (changes: readonly CaseChange[]): Promise<Done> => inTurn(() => changeNow(changes))

async function changeNow(changes: readonly CaseChange[]): Promise<Done> {
  try {
    const changed = await engine().quick.ask('change', { changes: [...changes] })
    if (!changed.ok) return changed
    const opened = await edit(changed.text)
    // Places of things are counted: who asks for the next change must know the case as it is now.
    await readSpec()
    return opened.ok ? { ok: true } : { ok: false, problems: opened.diagnostics }
  } catch (failed) {
    workbench.problem.value = failed instanceof Error ? failed.message : String(failed)
    return { ok: false, problems: [] }
  }
}
