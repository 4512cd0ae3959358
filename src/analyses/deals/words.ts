/** Names for readers: parties, options, packages, lists. */
import { grouped, type Inline, listed, nameOf, type StateName } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { NamedState } from './finding.ts'

export interface Words {
  party: (id: string) => string
  parties: (ids: readonly string[]) => string
  issue: (id: string) => string
  option: (issue: string, option: string) => string
  endState: (id: string) => string
  redLine: (id: string, party?: string) => string
  reading: (id: string) => string
  state: (state: NamedState) => StateName
  /** Passages behind an end state, a reading or a red line; empty text where the case cites none. */
  cite: (what: 'end-state' | 'reading' | 'red-line', id: string, party?: string) => Inline[]
}

/** Looks up names of one compiled case; an unknown id stands for itself. */
export function wordsOf(compiled: CompiledCase): Words {
  const option = (issue: string, id: string): string => {
    const found = compiled.issues.find((one) => one.id === issue)?.options.find((one) => one.id === id)
    return found?.short ?? id
  }
  return {
    party: (id) => nameOf(compiled.parties, id),
    parties: (ids) => listed(ids.map((id) => nameOf(compiled.parties, id))),
    issue: (id) => nameOf(compiled.issues, id),
    option,
    endState: (id) => nameOf(compiled.endStates, id),
    redLine: (id, party) => {
      const owner = compiled.parties.findIndex((one) => one.id === party)
      const own = compiled.redLines.filter((line) => owner < 0 || line.party === owner)
      return nameOf(own, id)
    },
    reading: (id) => nameOf(compiled.readings, id),
    state: (state) => ({
      kind: 'state',
      id: state.id,
      words: Object.entries(state.options)
        .map(([issue, id]) => option(issue, id))
        .join(' · '),
    }),
    cite: (what, id, party) => {
      const owner = compiled.parties.findIndex((one) => one.id === party)
      const lists = {
        'end-state': compiled.endStates,
        reading: compiled.readings,
        'red-line': compiled.redLines.filter((line) => owner < 0 || line.party === owner),
      }
      const claims = lists[what].find((one) => one.id === id)?.claims ?? []
      return claims.length === 0 ? [] : [' ', { kind: 'citation', claims }]
    },
  }
}

/** "one package", "1,234 packages". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `one ${one}` : `${grouped(count)} ${many}`
}

/** A share as "in 31 of 50 draws" counts it, or as per cent where it is no count. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
