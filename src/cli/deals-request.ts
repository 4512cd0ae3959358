/** What `endstate deals` asks of the analysis: frameworks, bridges and signatories, checked against the case. */
import type { CompiledCase, DealsValue } from 'endstate'
import { nearest } from './near-miss.ts'
import { usageError } from './refusal.ts'

function choose<One extends { id: string }>(what: string, id: string, known: readonly One[]): One {
  const found = known.find((one) => one.id === id)
  if (found) return found
  const meant = nearest(
    id,
    known.map((one) => one.id),
  )
  const hint = meant ? `Did you mean ${meant}?` : `Known: ${known.map((one) => one.id).join(', ')}.`
  throw usageError(`unknown ${what} ${id}. ${hint}`)
}

/** A deal left open: the issues it settles, checked; refuses unknown issues and options. */
export function frameworkFrom(
  compiled: CompiledCase,
  asked: Record<string, string>,
): { id: string; settles: Record<string, string[]> } {
  const words: string[] = []
  const settles: Record<string, string[]> = {}
  for (const [issueId, optionId] of Object.entries(asked)) {
    const issue = choose('issue', issueId, compiled.issues)
    const option = choose(`option of ${issueId}`, optionId, issue.options)
    settles[issueId] = [option.id]
    words.push(`${issueId}=${option.id}`)
  }
  return { id: words.join(','), settles }
}

/** Whether `--bridge` names an end state; otherwise it is taken for the short id of a package. */
export function isEndState(compiled: CompiledCase, id: string): boolean {
  return compiled.endStates.some((one) => one.id === id)
}

/** Keeps only the bridges from one end state or package; refuses where the answer has none. */
export function onlyBridge(value: DealsValue, id: string): DealsValue {
  const bridges = value.bridges.filter((one) => one.endState === id)
  if (bridges.length > 0) return { ...value, bridges }
  const framework = value.frameworks.find((one) => one.id === id)
  if (framework && framework.acceptable > 0) {
    throw usageError(`${id} needs no bridge: ${framework.acceptable} of its versions are acceptable to all.`)
  }
  const known = value.frameworks.map((one) => one.id)
  const meant = nearest(id, known)
  const hint = meant ? `Did you mean ${meant}?` : `End states: ${known.join(', ') || 'none'}.`
  throw usageError(`There is no end state or package ${id} to start a bridge from. ${hint}`)
}

/**
 * The case with other signatories: only these parties must accept. The change is listed with the other changes, so that
 * the answer cannot pass for the base case.
 */
export function withSignatories(compiled: CompiledCase, ids: readonly string[]): CompiledCase {
  for (const id of ids) choose('party', id, compiled.parties)
  const names = (signs: (id: string, before: boolean) => boolean): string =>
    compiled.parties
      .filter((party) => signs(party.id, party.signs))
      .map((party) => party.id)
      .join(', ')
  return {
    ...compiled,
    parties: compiled.parties.map((party) => ({ ...party, signs: ids.includes(party.id) })),
    changes: [
      ...compiled.changes,
      {
        key: 'signatories',
        from: names((_, before) => before),
        to: names((id) => ids.includes(id)),
        because: 'asked with --for',
      },
    ],
  }
}
