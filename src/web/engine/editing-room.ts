/** Answers about editing: changes tried on the text, problems, tables and other programs' files. */
import {
  type CaseFile,
  caseJsonSchema,
  compileCase,
  type Diagnostic,
  formatDiagnostic,
  formatImportProblem,
  importGmcr,
  parseCase,
  readCaseTable,
  readNewer,
  setValues,
  writeCase,
  writeCaseTable,
} from 'endstate'
import type { EditingCalls, RuleOfConflict, SaidDiagnostic } from './editing-calls.ts'

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
      if (!changed.ok) return { ok: false, problems: saidOf(changed.diagnostics, writeCase(current())) }
      const compiled = compileCase(changed.value)
      if (!compiled.ok) {
        const excluded = compiled.diagnostics.some(isExcluded) ? { text: writeCase(changed.value) } : {}
        return { ok: false, problems: saidOf(compiled.diagnostics, changed.value.text), ...excluded }
      }
      return { ok: true, text: writeCase(changed.value) }
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
    readTable: ({ text, judged, reason }) => {
      const { entries, rows } = readCaseTable(text, current().spec)
      return {
        rows: rows.map(({ line, outcome, says, remedy = '' }) => ({ line, outcome, says, remedy })),
        changes: entries.map(({ path, value }) => ({
          path,
          value: { value, ...(judged ? { judged: { ...judged } } : { assumed: reason }) },
        })),
      }
    },
    writeTable: () => ({ text: writeCaseTable(current().spec) }),
    gmcr: ({ text, name: file, asOf }) => {
      const read = importGmcr(text, { name: file, asOf })
      if (read.ok) return { ok: true, text: read.yaml, notes: read.notes }
      return { ok: false, problems: read.problems.map((one) => formatImportProblem(one, file)) }
    },
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

const isExcluded = ({ code }: Diagnostic): boolean => code === 'nothing-feasible'

/** The rules that the engine names, each with the text without it. */
function conflictOf(text: string): RuleOfConflict[] {
  const parsed = parseCase(text, { name })
  const compiled = parsed.ok ? compileCase(parsed.value) : null
  const found = compiled && !compiled.ok ? compiled.diagnostics.find(isExcluded) : undefined
  if (!found || !parsed.ok) return []
  const named = new Set([...found.message.matchAll(/`([^`]+)`/g)].map(([, id]) => id))
  return parsed.value.spec.constraints.flatMap(({ id, because, ...rule }, at) => {
    if (!named.has(id)) return []
    const left = setValues(parsed.value, [{ path: ['constraints', at], value: undefined }])
    const { forbid, if: when, then } = rule
    const says = forbid ? `not: ${inWords(forbid)}` : `if ${inWords(when)}, then ${inWords(then)}`
    return left.ok ? [{ id, because, says, without: writeCase(left.value) }] : []
  })
}

const inWords = (condition: unknown): string => JSON.stringify(condition ?? {}).replace(/["{}]/g, '')
