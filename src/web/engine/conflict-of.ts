/** Rules of a case that contradict each other, or where things stand: the smallest set, and the text without each. */
import { type CaseSpec, compileCase, type Diagnostic, parseCase, textWith } from 'endstate'
import type { EditingCalls, RuleOfConflict } from './editing-calls.ts'

type Issues = CaseSpec['issues']
type Condition = NonNullable<CaseSpec['constraints'][number]['forbid']>

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
  const { constraints, issues } = parsed.value.spec
  const said = (condition: Condition) => inWords(condition, issues)
  const rules = constraints.flatMap(({ id, because, ...rule }, at): RuleOfConflict[] => {
    if (!named.has(id)) return []
    const { forbid, if: when, then } = rule
    const inner = forbid && Object.keys(forbid).length === 1 ? forbid.not : undefined
    const says = inner
      ? `requires ${said(inner)}`
      : forbid
        ? `excludes ${said(forbid)}`
        : `if ${said(when ?? {})}, then ${said(then ?? {})}`
    return [{ id, because, says, without: textWith(text, ['constraints', at], undefined) }]
  })
  return { rules, standing: empty === undefined }
}

/** A condition in words, with the names of issues and options. */
function inWords(condition: Condition, issues: Issues): string {
  const inner = (one: Condition) => `(${inWords(one, issues)})`
  return Object.entries(condition)
    .map(([key, value]) => {
      if (key === 'all' || key === 'any')
        return (value as Condition[]).map(inner).join(key === 'all' ? ' and ' : ' or ')
      if (key === 'not' || key === 'if' || key === 'then') return `${key} ${inner(value as Condition)}`
      const issue = issues.find(({ id }) => id === key)
      const options = [value as string | string[]].flat()
      const names = options.map((id) => issue?.options.find((one) => one.id === id)?.name ?? id)
      return `“${issue?.name ?? key}” as “${names.join('” or “')}”`
    })
    .join(' and ')
}
