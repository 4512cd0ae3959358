/** Preferences: the issues and options they name, whether every value is there, and whether the weights sum to 1. */
import type { CasePath } from '../diagnostics.ts'
import { weightTolerance } from '../limits.ts'
import type { ProblemList } from '../problems.ts'
import { centralValue } from '../quantities.ts'
import type { IssuePreference, Preferences } from '../schema/party.ts'
import type { QuantityInput } from '../schema/quantity.ts'
import { listInWords, numberInWords } from '../value-in-words.ts'
import { checkCondition, checkOption } from './conditions.ts'
import { type CheckContext, known, type Names } from './names.ts'

/** Checks one statement of preferences; `who` names whose it is. */
export function checkPreferences(
  preferences: Preferences,
  who: string,
  path: CasePath,
  names: Names,
  context: CheckContext,
  list: ProblemList,
): void {
  switch (preferences.kind) {
    case 'additive':
      checkIssueNames(preferences.issues, [...path, 'issues'], names, list)
      checkAdjustments(preferences.adjustments, [...path, 'adjustments'], names, list)
      if (context.complete) checkWhole(preferences.issues, who, [...path, 'issues'], names, list)
      return
    case 'ranking':
      preferences.tiers.forEach((tier, index) => {
        const at = [...path, 'tiers', index]
        if (!Array.isArray(tier)) checkCondition(tier, at, names, list)
        else
          tier.forEach((one, place) => {
            checkCondition(one, [...at, place], names, list)
          })
      })
      return
    case 'statements':
      preferences.statements.forEach((one, index) => {
        checkCondition(one, [...path, 'statements', index], names, list)
      })
      return
    case 'table':
      preferences.rows.forEach((row, index) => {
        checkCondition(row.when, [...path, 'rows', index, 'when'], names, list)
      })
  }
}

/** Every issue and option that preferences name must exist. */
export function checkIssueNames(
  issues: Record<string, IssuePreference>,
  path: CasePath,
  names: Names,
  list: ProblemList,
): void {
  for (const [issue, preference] of Object.entries(issues)) {
    const at = [...path, issue]
    if (!known(issue, names.issues, { code: 'unknown-issue', path: at, at: 'key' }, list)) continue
    for (const option of Object.keys(preference.options)) {
      checkOption(issue, option, { path: [...at, 'options', option], at: 'key' }, names, list)
    }
  }
}

/** The conditions of adjustments must name existing issues and options. */
export function checkAdjustments(
  adjustments: readonly { when: Parameters<typeof checkCondition>[0] }[],
  path: CasePath,
  names: Names,
  list: ProblemList,
): void {
  adjustments.forEach((one, index) => {
    checkCondition(one.when, [...path, index, 'when'], names, list)
  })
}

/**
 * Weights and values of one party, all there: a weight for every issue named, a value for every option of an issue that
 * counts, and a sum of weights of 1. Issues not named count as being of no concern, which is said. Ranges count with
 * their most likely value or middle; a sum that includes a formula is not checked here.
 */
export function checkWhole(
  issues: Record<string, IssuePreference>,
  who: string,
  path: CasePath,
  names: Names,
  list: ProblemList,
): void {
  let sum: number | undefined = 0
  for (const [issue, preference] of Object.entries(issues)) {
    const at = [...path, issue]
    if (preference.weight === undefined) {
      list.add({ code: 'missing-weight', path: at, words: { name: issue, who } })
      sum = undefined
      continue
    }
    const weight = central(preference.weight)
    sum = sum === undefined || weight === undefined ? undefined : sum + weight
    if (weight === 0) continue
    const options = [...(names.issues.get(issue) ?? [])]
    const missing = options.filter((option) => !Object.hasOwn(preference.options, option))
    if (missing.length === 0) continue
    const words = { name: listInWords(missing, 6), issue, who }
    list.add({ code: 'missing-option-value', path: [...at, 'options'], words })
  }
  if (sum !== undefined && !(Math.abs(sum - 1) <= weightTolerance + 1e-9)) {
    list.add({ code: 'weights-sum', path, words: { who, got: numberInWords(sum) } })
  }
  const unnamed = [...names.issues.keys()].filter((issue) => !Object.hasOwn(issues, issue))
  if (unnamed.length > 0) {
    list.add({ code: 'issue-without-weight', path, words: { who, got: listInWords(unnamed) } })
  }
}

/** The number a quantity stands for where one number is needed; undefined for a formula. */
function central(written: QuantityInput): number | undefined {
  if (typeof written === 'number' || Array.isArray(written) || 'distribution' in written)
    return centralValue(written)
  return written.value === undefined ? undefined : centralValue(written.value)
}
