/** Conditions and patterns: the issues and options they name, their depth, and whether they hold in a state. */
import type { CasePath } from '../diagnostics.ts'
import { nearest } from '../near-miss.ts'
import type { ProblemList } from '../problems.ts'
import { type Condition, maximumConditionDepth, type Pattern } from '../schema/condition.ts'
import { reservedWords } from '../schema/identifier.ts'
import { clip, listInWords } from '../value-in-words.ts'
import type { Names } from './names.ts'

/** Every issue and option a condition names must exist; `if` and `then` come together; depth is limited. */
export function checkCondition(
  condition: Condition,
  path: CasePath,
  names: Names,
  list: ProblemList,
  depth = 1,
): void {
  if (depth > maximumConditionDepth) {
    list.add({ code: 'nesting-too-deep', path, words: { limit: maximumConditionDepth } })
    return
  }
  if ((condition.if === undefined) !== (condition.then === undefined)) {
    const got = condition.if === undefined ? '`then` alone' : '`if` alone'
    list.add({ code: 'condition-shape', path, words: { got } })
  }
  for (const [key, value] of Object.entries(condition)) {
    const at = [...path, key]
    if (key === 'all' || key === 'any') {
      const parts = Array.isArray(value) ? value : []
      parts.forEach((part, index) => {
        if (typeof part === 'object') checkCondition(part, [...at, index], names, list, depth + 1)
      })
    } else if (key === 'not' || key === 'if' || key === 'then') {
      if (typeof value === 'object' && !Array.isArray(value))
        checkCondition(value, at, names, list, depth + 1)
    } else if (typeof value === 'string') checkOptions(key, [value], at, names, list)
    else if (Array.isArray(value)) checkOptions(key, value, at, names, list)
  }
}

/** Every issue and option of a pattern must exist. */
export function checkPattern(pattern: Pattern, path: CasePath, names: Names, list: ProblemList): void {
  for (const [issue, options] of Object.entries(pattern)) {
    checkOptions(issue, typeof options === 'string' ? [options] : options, [...path, issue], names, list)
  }
}

function checkOptions(
  issue: string,
  options: readonly unknown[],
  path: CasePath,
  names: Names,
  list: ProblemList,
): void {
  const known = names.issues.get(issue)
  if (!known) {
    const suggestion = nearest(issue, [...names.issues.keys(), ...reservedWords])
    list.add({ code: 'unknown-issue', path, at: 'key', words: { name: clip(issue) }, suggestion })
    return
  }
  options.forEach((option, index) => {
    if (typeof option === 'string') checkOption(issue, option, { path: [...path, index] }, names, list)
  })
}

/** An option must be one of its issue. Unknown issues were reported before; a refused name is empty and skipped. */
export function checkOption(
  issue: string,
  option: string,
  place: { path: CasePath; at?: 'key' | 'value' },
  names: Names,
  list: ProblemList,
): void {
  const known = names.issues.get(issue)
  if (!known || option === '' || known.has(option)) return
  const words = { name: clip(option), issue, allowed: listInWords([...known]) }
  list.add({ code: 'unknown-option', ...place, words, suggestion: nearest(option, known) })
}

/** Whether a condition holds in a state (issue to option). An issue the state leaves open meets nothing. */
export function holdsIn(condition: Condition, state: ReadonlyMap<string, string>): boolean {
  return Object.entries(condition).every(([key, value]) => {
    if (value === undefined || key === 'then') return true
    if (key === 'all') return (value as Condition[]).every((part) => holdsIn(part, state))
    if (key === 'any') return (value as Condition[]).some((part) => holdsIn(part, state))
    if (key === 'not') return !holdsIn(value as Condition, state)
    if (key === 'if') return !holdsIn(value as Condition, state) || holdsIn(condition.then ?? {}, state)
    const option = state.get(key)
    if (option === undefined) return false
    return typeof value === 'string' ? value === option : (value as string[]).includes(option)
  })
}
