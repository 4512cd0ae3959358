/** Parties: who signs, what they can do, their red lines, and the names their preferences use. */
import type { CasePath } from '../diagnostics.ts'
import type { ProblemList } from '../problems.ts'
import type { CaseSpec } from '../schema/case.ts'
import type { NoDeal, Party } from '../schema/party.ts'
import { checkCondition, checkPattern } from './conditions.ts'
import type { CheckContext, Names } from './names.ts'
import { checkPreferences } from './preferences.ts'

/** Checks every party by itself, and that somebody signs. */
export function checkParties(spec: CaseSpec, names: Names, context: CheckContext, list: ProblemList): void {
  spec.parties.forEach((party, index) => {
    const path = ['parties', index]
    checkPreferences(
      party.preferences,
      `party \`${party.id}\``,
      [...path, 'preferences'],
      names,
      context,
      list,
    )
    checkNoDeal(party.noDeal, [...path, 'noDeal'], names, list)
    party.redLines.forEach((line, number) => {
      const at = [...path, 'redLines', number]
      checkCondition(line.crossedWhen, [...at, 'crossedWhen'], names, list)
      if (line.assessed === undefined && context.complete) {
        list.add({ code: 'red-line-not-assessed', path: at, words: { what: `the red line \`${line.id}\`` } })
      }
    })
    party.provides.forEach((one, number) => {
      if (one.neededFor)
        checkCondition(one.neededFor, [...path, 'provides', number, 'neededFor'], names, list)
    })
    if (context.complete && !hasInfluence(party, spec)) {
      list.add({
        code: 'party-decides-nothing',
        path: [...path, 'id'],
        words: { what: `party \`${party.id}\`` },
      })
    }
  })
  if (context.complete && spec.parties.length > 0 && !spec.parties.some((party) => party.signs)) {
    list.add({ code: 'no-signatory', path: ['parties'], at: 'key', words: {} })
  }
}

/** The state a no-deal value names must exist. */
export function checkNoDeal(value: NoDeal, path: CasePath, names: Names, list: ProblemList): void {
  if (typeof value === 'object' && 'state' in value)
    checkPattern(value.state, [...path, 'state'], names, list)
}

function hasInfluence(party: Party, spec: CaseSpec): boolean {
  if (party.signs) return true
  return spec.issues.some(
    (issue) => issue.decidedBy.includes(party.id) || issue.exits.some((exit) => exit.party === party.id),
  )
}
