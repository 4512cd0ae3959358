/** Changes of the case through its text: tried by the engine first, taken as one step that can be undone. */
import { signal } from '@preact/signals'
import type { CaseChange, CaseSpec } from 'endstate'
import type { SaidDiagnostic } from '../engine/editing-calls.ts'
import { edit, engine, workbench } from './workbench.ts'

/** The open case as plain data, for forms; null until it has been asked for. */
export const spec = signal<CaseSpec | null>(null)
let specOf = ''

/** Asks for the case as plain data, where it is not here yet. */
export async function readSpec(): Promise<void> {
  const hash = workbench.opened.value?.ok ? workbench.opened.value.text : ''
  if (hash === '' || hash === specOf) return
  const found = await engine().quick.ask('spec', {})
  specOf = hash
  spec.value = found
}

/** What became of a change: nothing is written where there are problems. */
export type Done = { ok: true } | { ok: false; problems: SaidDiagnostic[] }

let last: Promise<Done> = Promise.resolve({ ok: true })

/** Makes several changes as one step, after those that are still being made. */
export function change(changes: readonly CaseChange[]): Promise<Done> {
  last = last.then(() => changeNow(changes))
  return last
}

async function changeNow(changes: readonly CaseChange[]): Promise<Done> {
  try {
    const changed = await engine().quick.ask('change', { changes: [...changes] })
    if (!changed.ok) return changed
    const opened = await edit(changed.text)
    return opened.ok ? { ok: true } : { ok: false, problems: opened.diagnostics }
  } catch (failed) {
    workbench.problem.value = failed instanceof Error ? failed.message : String(failed)
    return { ok: false, problems: [] }
  }
}
