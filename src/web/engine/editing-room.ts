/** Answers about editing: changes tried on the text, problems, the schema. */
import {
  type CaseFile,
  caseJsonSchema,
  compileCase,
  type Diagnostic,
  formatDiagnostic,
  parseCase,
  readNewer,
  setValues,
  textWith,
  writeCase,
} from 'endstate'
import { conflictOf, isConflict } from './conflict-of.ts'
import type { EditingCalls, SaidDiagnostic } from './editing-calls.ts'

/** One handler for every question about editing. */
export type EditingRoom = {
  [D in keyof EditingCalls]: (asks: EditingCalls[D]['asks']) => EditingCalls[D]['gives']
}

const name = 'case.yaml'

/** The handlers, on the case that is open when they are asked. */
export function editingRoom(current: () => CaseFile): EditingRoom {
  return {
    change: ({ changes }) => {
      const changed = setValues(current(), changes)
      const compiled = changed.ok ? compileCase(changed.value) : changed
      if (changed.ok && compiled.ok) return { ok: true, text: writeCase(changed.value) }
      const text = changes.reduce((so, one) => textWith(so, one.path, one.value), writeCase(current()))
      const excluded = compiled.diagnostics.some(isConflict) ? { text } : {}
      return { ok: false, problems: saidOf(compiled.diagnostics, text), ...excluded }
    },
    spec: () => current().spec,
    check: ({ text }) => {
      const parsed = parseCase(text, { name })
      if (!parsed.ok) return { ok: false, problems: saidOf(parsed.diagnostics, text) }
      const compiled = compileCase(parsed.value)
      const all = [...parsed.diagnostics, ...compiled.diagnostics]
      return { ok: compiled.ok, problems: saidOf(all, text) }
    },
    conflict: ({ text }) => conflictOf(text),
    schema: () => caseJsonSchema(),
    newer: ({ text }) => {
      const found = readNewer(text)
      if (!found) return null
      return { text: writeCase(found.file), notUnderstood: saidOf(found.notUnderstood, text) }
    },
  }
}

function saidOf(diagnostics: readonly Diagnostic[], text: string): SaidDiagnostic[] {
  return diagnostics.map((one) => ({ ...one, said: formatDiagnostic(one, text, { name }) }))
}
