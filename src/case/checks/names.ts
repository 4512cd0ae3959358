/** The names of a case: what there is to refer to, and whether every name is one of its kind. */
import type { CasePath } from '../diagnostics.ts'
import { nearest } from '../near-miss.ts'
import { thingAt } from '../place-in-words.ts'
import type { ProblemList } from '../problems.ts'
import type { CaseSpec } from '../schema/case.ts'
import { reservedWords } from '../schema/identifier.ts'
import { clip } from '../value-in-words.ts'

/** What the checks need to know beside the case. */
export interface CheckContext {
  /** False if parts of the case did not fit the schema and stand there as neutral values. */
  complete: boolean
  /** Line of what stands at a path. */
  lineOf(path: CasePath): number
}

/** Everything a case can refer to by name; names that were refused as identifiers are absent. */
export interface Names {
  parties: Set<string>
  /** Options of each issue. */
  issues: Map<string, Set<string>>
  sources: Set<string>
  claims: Set<string>
  /** The party of each reading. */
  readings: Map<string, string>
  levers: Set<string>
  scenarios: Set<string>
  /** Red lines of each party. */
  redLines: Map<string, Set<string>>
}

/** Collects the names of a case. */
export function namesOf(spec: CaseSpec): Names {
  return {
    parties: ids(spec.parties),
    issues: new Map(named(spec.issues).map((issue) => [issue.id, ids(issue.options)])),
    sources: ids(spec.sources),
    claims: ids(spec.claims),
    readings: new Map(named(spec.readings).map((reading) => [reading.id, reading.party])),
    levers: ids(spec.levers),
    scenarios: ids(spec.scenarios),
    redLines: new Map(named(spec.parties).map((party) => [party.id, ids(party.redLines)])),
  }
}

function named<T extends { id: string }>(things: readonly T[]): T[] {
  return things.filter((one) => one.id !== '')
}

function ids(things: readonly { id: string }[]): Set<string> {
  return new Set(named(things).map((one) => one.id))
}

/** `constructor` is also a property of every plain object, so a look-up by that name would always find something. */
const neverIds = ['constructor']
/** The first words of quantity keys that are not parties. */
const neverParties = ['reading', 'quantity', 'war', 'guarantee', 'observation', 'need', 'prior']

/** Ids must be unique among their kind, and must not be words of the language. */
export function checkIds(spec: CaseSpec, context: CheckContext, list: ProblemList): void {
  const unique = (
    things: readonly { id: string }[],
    path: CasePath,
    reserved: readonly string[] = [],
  ): void => {
    const first = new Map<string, number>()
    things.forEach(({ id }, index) => {
      if (id === '') return
      const at = [...path, index, 'id']
      const what = thingAt([...path, index])
      if (reserved.includes(id) || neverIds.includes(id)) {
        list.add({ code: 'reserved-word', path: at, words: { what, name: id } })
      }
      const before = first.get(id)
      if (before === undefined) first.set(id, index)
      else {
        const line = context.lineOf([...path, before, 'id'])
        list.add({ code: 'duplicate-id', path: at, words: { what, name: id, line } })
      }
    })
  }
  unique(spec.sources, ['sources'])
  unique(spec.claims, ['claims'])
  unique(spec.propositions, ['propositions'])
  unique(spec.parties, ['parties'], neverParties)
  unique(spec.issues, ['issues'], reservedWords)
  unique(spec.constraints, ['constraints'])
  unique(spec.endStates, ['endStates'])
  // `observation.<id>.other` and `observation.<id>.credibility` are keys of their own.
  unique(spec.readings, ['readings'], ['other', 'credibility'])
  unique(spec.levers, ['levers'])
  unique(spec.scenarios, ['scenarios'])
  for (const group of [
    'observations',
    'events',
    'counts',
    'tactics',
    'crossedSignals',
    'plans',
    'dilemmas',
    'needs',
    'steps',
  ] as const) {
    unique(spec[group], [group])
  }
  spec.dilemmas.forEach((one, index) => {
    unique(one.items, ['dilemmas', index, 'items'])
  })
  if (spec.warPath) {
    const { stocks, totals, endings, baseRates } = spec.warPath
    unique(stocks, ['warPath', 'stocks'], ['month'])
    unique(totals, ['warPath', 'totals'])
    unique(endings, ['warPath', 'endings'])
    unique(baseRates, ['warPath', 'baseRates'])
  }
  if (spec.guarantees) {
    unique(spec.guarantees.terms, ['guarantees', 'terms'], ['next-war-cost'])
    unique(spec.guarantees.modifiers, ['guarantees', 'modifiers'], ['next-war-cost'])
    unique(spec.guarantees.precedents, ['guarantees', 'precedents'])
  }
  spec.issues.forEach((issue, index) => {
    unique(issue.options, ['issues', index, 'options'])
  })
  spec.parties.forEach((party, index) => {
    unique(party.redLines, ['parties', index, 'redLines'])
    if (party.preferences.kind !== 'additive') return
    unique(party.preferences.adjustments, ['parties', index, 'preferences', 'adjustments'])
  })
  spec.readings.forEach((reading, index) => {
    unique(reading.changes.adjustments, ['readings', index, 'changes', 'adjustments'])
  })
  for (const id of Object.keys(spec.quantities).filter((one) => neverIds.includes(one))) {
    const words = { what: 'a quantity', name: id }
    list.add({ code: 'reserved-word', path: ['quantities', id], at: 'key', words })
  }
}

/** Codes for a name that refers to nothing and needs no more words than itself. */
type UnknownCode =
  | 'unknown-party'
  | 'unknown-issue'
  | 'unknown-claim'
  | 'unknown-source'
  | 'unknown-lever'
  | 'unknown-scenario'
  | 'unknown-quantity'
  | 'unknown-subject'
  | 'unknown-proposition'
  | 'unknown-stock'
  | 'unknown-term'
  | 'unknown-event'
  | 'unknown-tactic'
  | 'unknown-end-state'
  | 'unknown-item'
  | 'unknown-need'
  | 'unknown-step'

/** True if the name is known; else adds the problem, with the nearest known name. Empty names were reported before. */
export function known(
  name: string,
  among: { has(name: string): boolean; keys(): Iterable<string> },
  problem: { code: UnknownCode; path: CasePath; at?: 'key' | 'value' },
  list: ProblemList,
): boolean {
  if (name === '') return false
  if (among.has(name)) return true
  list.add({ ...problem, words: { name: clip(name) }, suggestion: nearest(name, among.keys()) })
  return false
}
