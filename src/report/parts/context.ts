/** What every part of the brief is written from. */
import type { DealsValue, Finding, Presentation, Run } from '../../analyses/index.ts'
import type { Inline } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { AnchorResult, Coverage, Evidence } from '../../evidence/index.ts'
import type { Confidence } from '../confidence.ts'

/** How long the lists of a brief may be; `fit` shortens them until the brief has two pages. */
export interface PartLimits {
  judgements: number
  endStates: number
  readings: number
  ledger: number
  assumptions: number
  charts: number
  limits: number
  /** Words of a quoted fragment in the list of sources; 0 leaves fragments out. */
  fragmentWords: number
}

/** Findings, evidence and names, gathered once for all parts. */
export interface BriefContext {
  compiled: CompiledCase
  findings: Readonly<Record<string, Finding<unknown>>>
  presentations: Readonly<Record<string, Presentation>>
  deals: Finding<DealsValue> | undefined
  run: Run
  evidence: Evidence
  coverage: Coverage
  confidence: Confidence
  anchors: readonly AnchorResult[] | undefined
  names: CaseNames
}

/** Names of the case by id; an unknown id is its own name, so that nothing is ever blank. */
export interface CaseNames {
  party: (id: string) => string
  partyShort: (id: string) => string
  issue: (id: string) => string
  option: (issue: string, option: string) => string
  reading: (id: string) => string
  endState: (id: string) => string
  redLine: (party: string, id: string) => string
}

/** Looks up names in a compiled case. */
export function namesOf(compiled: CompiledCase): CaseNames {
  const name = <T extends { id: string }>(list: readonly T[], id: string, of: (one: T) => string): string => {
    const found = list.find((one) => one.id === id)
    return found === undefined ? id : of(found)
  }
  return {
    party: (id) => name(compiled.parties, id, (party) => party.name),
    partyShort: (id) => name(compiled.parties, id, (party) => party.short),
    issue: (id) => name(compiled.issues, id, (issue) => issue.name),
    option: (issue, option) => {
      const options = compiled.issues.find(({ id }) => id === issue)?.options ?? []
      return name(options, option, ({ short }) => short)
    },
    reading: (id) => name(compiled.readings, id, (reading) => reading.name),
    endState: (id) => name(compiled.endStates, id, (endState) => endState.name),
    redLine: (party, id) => {
      const index = compiled.parties.findIndex((one) => one.id === party)
      return compiled.redLines.find((line) => line.id === id && line.party === index)?.name ?? id
    },
  }
}

/** `a, b and c`; nothing gives an empty text. */
export function listInWords(words: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = words.slice(0, most)
  const left = words.length - shown.length
  if (left > 0) return `${shown.join(', ')} and ${left} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** A citation after a space-less text; nothing where there are no claims. */
export function cite(claims: readonly string[]): Inline[] {
  return claims.length === 0 ? [] : [{ kind: 'citation', claims: [...new Set(claims)] }]
}

/** True where the run differs from the base case. */
export function isWhatIf(run: Run): boolean {
  return run.changed.length > 0 || run.scenario !== 'base'
}

/** Title of the mark a what-if carries: `WHAT-IF: 3 changes`; null for the base. */
export function whatIfTitle(run: Run): string | null {
  if (!isWhatIf(run)) return null
  const count = run.changed.length
  const scenario = run.scenario === 'base' ? '' : ` (scenario ${run.scenario})`
  return `WHAT-IF: ${count} ${count === 1 ? 'change' : 'changes'}${scenario}`
}

/** Words of a text. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
