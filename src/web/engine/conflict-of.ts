/** Rules of a case that contradict each other, or where things stand: the smallest set, and the text without each. */
import { compileCase, type Diagnostic, parseCase, textWith } from 'endstate'
import type { EditingCalls, RuleOfConflict } from './editing-calls.ts'

/** True for a problem that leaving out a rule can mend. */
export const isConflict = ({ code }: Diagnostic): boolean =>
  code === 'nothing-feasible' || code === 'status-quo-infeasible'

/** The rules the engine names. Where the status quo is excluded too, the rules are looked at without it first. */
export function conflictOf(text: string): EditingCalls['conflict']['gives'] {
  const whole = parseCase(text)
  const errors = whole.ok ? [] : whole.diagnostics.filter(({ severity }) => severity === 'error')
  const broken = errors.find(isConflict)
  if (!whole.ok && errors.some((one) => !isConflict(one))) return { rules: [], standing: false }
  const parsed = whole.ok ? whole : parseCase(textWith(text, ['statusQuo'], undefined))
  if (!parsed.ok) return { rules: [], standing: false }
  const compiled = compileCase(parsed.value)
  const empty = compiled.ok ? undefined : compiled.diagnostics.find(({ code }) => code === 'nothing-feasible')
  const named = new Set([...((empty ?? broken)?.message.matchAll(/`([^`]+)`/g) ?? [])].map(([, id]) => id))
  const rules = parsed.value.spec.constraints.flatMap(({ id, because, ...rule }, at): RuleOfConflict[] => {
    if (!named.has(id)) return []
    const { forbid, if: when, then } = rule
    const says = forbid ? `not: ${inWords(forbid)}` : `if ${inWords(when)}, then ${inWords(then)}`
    return [{ id, because, says, without: textWith(text, ['constraints', at], undefined) }]
  })
  return { rules, standing: empty === undefined }
}

const inWords = (condition: unknown): string => JSON.stringify(condition ?? {}).replace(/["{}]/g, '')
