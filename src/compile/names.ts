/** Parties, issues and options in canonical order (by id). */
import type { CaseSpec, Issue } from '../case/index.ts'
import { byId } from './canonical-order.ts'
import { scaleOf } from './evaluators.ts'
import type { Vocabulary } from './row-test.ts'
import type { CompiledIssue, CompiledParty } from './types.ts'

export function compileIssues(spec: CaseSpec, partyIndex: Map<string, number>): CompiledIssue[] {
  return [...spec.issues].sort(byId).map((issue) => {
    const options = [...issue.options].sort(byId).map((option) => ({
      id: option.id,
      name: option.name,
      short: option.short ?? option.name,
      claims: option.claims,
    }))
    const position = new Map(options.map((option, index) => [option.id, index]))
    return {
      id: issue.id,
      name: issue.name,
      options,
      listed: issue.options.map((option) => position.get(option.id)!),
      // Named twice is named once: one party would otherwise count as several that have to agree.
      decidedBy: [...new Set(issue.decidedBy.map((id) => partyIndex.get(id)!))].sort((a, b) => a - b),
      exits: issue.exits.map((exit) => ({
        party: partyIndex.get(exit.party)!,
        from: (exit.from ?? options.map((option) => option.id).filter((id) => id !== exit.to))
          .map((id) => position.get(id)!)
          .sort((a, b) => a - b),
        to: position.get(exit.to)!,
      })),
      possible: possibleChanges(issue, position),
    }
  })
}

/** Which changes are possible at all; `irreversible` means only onward in the order of the file. */
function possibleChanges(issue: Issue, position: Map<string, number>): Uint8Array {
  const width = issue.options.length
  const possible = new Uint8Array(width * width)
  if (Array.isArray(issue.changes)) {
    for (const [from, to] of issue.changes) possible[position.get(from)! * width + position.get(to)!] = 1
    return possible
  }
  issue.options.forEach((from, first) => {
    issue.options.forEach((to, second) => {
      if (first === second || (issue.changes === 'irreversible' && second < first)) return
      possible[position.get(from.id)! * width + position.get(to.id)!] = 1
    })
  })
  return possible
}

export function compileParties(spec: CaseSpec, partyIds: readonly string[]): CompiledParty[] {
  return partyIds.map((id) => {
    const party = spec.parties.find((one) => one.id === id)!
    return {
      id,
      name: party.name,
      short: party.short ?? party.name,
      signs: party.signs,
      scale: scaleOf(party.preferences),
    }
  })
}

export function vocabularyOf(issues: readonly CompiledIssue[]): Vocabulary {
  return {
    issueOf: new Map(issues.map((issue, index) => [issue.id, index])),
    optionOf: issues.map((issue) => new Map(issue.options.map((option, index) => [option.id, index]))),
  }
}
