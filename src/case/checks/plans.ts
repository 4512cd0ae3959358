/** Readings, levers and scenarios: what they change must exist, and what they start from must have a beginning. */

import { nearest } from '../near-miss.ts'
import type { ProblemList } from '../problems.ts'
import { centralValue } from '../quantities.ts'
import type { QuantityEntry } from '../quantity-entry.ts'
import type { CaseSpec } from '../schema/case.ts'
import type { IssuePreference } from '../schema/party.ts'
import { clip, listInWords } from '../value-in-words.ts'
import { findCycle } from './cycles.ts'
import { type CheckContext, known, type Names } from './names.ts'
import { checkNoDeal } from './parties.ts'
import { checkAdjustments, checkIssueNames, checkPreferences, checkWhole } from './preferences.ts'

/** Checks what changes the base case: rival readings, levers, scenarios. */
export function checkPlans(
  spec: CaseSpec,
  quantities: readonly QuantityEntry[],
  names: Names,
  context: CheckContext,
  list: ProblemList,
): void {
  checkReadings(spec, names, context, list)
  if (context.complete) checkPriors(quantities, list)
  spec.levers.forEach((lever, index) => {
    const path = ['levers', index]
    known(lever.holder, names.parties, { code: 'unknown-party', path: [...path, 'holder'] }, list)
    const { target } = lever
    if (target) known(target, names.parties, { code: 'unknown-party', path: [...path, 'target'] }, list)
    if (context.complete && Object.keys(lever.set).length === 0) {
      list.add({
        code: 'lever-without-effect',
        path: [...path, 'id'],
        words: { what: `the lever \`${lever.id}\`` },
      })
    }
  })
  checkScenarios(spec, names, list)
}

function checkReadings(spec: CaseSpec, names: Names, context: CheckContext, list: ProblemList): void {
  spec.readings.forEach((reading, index) => {
    const path = ['readings', index]
    known(reading.party, names.parties, { code: 'unknown-party', path: [...path, 'party'] }, list)
    const { changes } = reading
    const at = [...path, 'changes']
    checkIssueNames(changes.issues, [...at, 'issues'], names, list)
    checkAdjustments(changes.adjustments, [...at, 'adjustments'], names, list)
    if (changes.noDeal !== undefined) checkNoDeal(changes.noDeal, [...at, 'noDeal'], names, list)
    const who = `reading \`${reading.id}\``
    const own = changes.preferences
    if (own) checkPreferences(own, who, [...at, 'preferences'], names, context, list)
    const lines = names.redLines.get(reading.party)
    for (const line of Object.keys(changes.redLines)) {
      if (!lines || lines.has(line)) continue
      const words = { name: clip(line), party: reading.party }
      const suggestion = nearest(line, lines)
      list.add({ code: 'unknown-red-line', path: [...at, 'redLines', line], at: 'key', words, suggestion })
    }
    if (!context.complete || Object.keys(changes.issues).length === 0) return
    const base = own ?? spec.parties.find((party) => party.id === reading.party)?.preferences
    if (!base) return
    if (base.kind === 'additive')
      checkWhole(merged(base.issues, changes.issues), who, [...at, 'issues'], names, list)
    else
      list.add({ code: 'reading-without-weights', path: [...at, 'issues'], words: { who, got: base.kind } })
  })
}

/** The party's own weights and values with those of the reading laid over them. */
function merged(
  base: Record<string, IssuePreference>,
  changes: Record<string, IssuePreference>,
): Record<string, IssuePreference> {
  const result = new Map(Object.entries(base))
  for (const [issue, change] of Object.entries(changes)) {
    const before = result.get(issue)
    result.set(issue, { ...before, ...change, options: { ...before?.options, ...change.options } })
  }
  return Object.fromEntries(result)
}

function checkPriors(quantities: readonly QuantityEntry[], list: ProblemList): void {
  const sums = new Map<string, { sum: number; path: (string | number)[] }>()
  for (const one of quantities) {
    if (one.role !== 'prior' || one.party === undefined) continue
    const prior = one.spread === undefined ? 1 : centralValue(one.spread)
    const before = sums.get(one.party)
    sums.set(one.party, { sum: (before?.sum ?? 0) + prior, path: before?.path ?? one.path })
  }
  for (const [party, { sum, path }] of sums) {
    if (!(sum > 0)) list.add({ code: 'priors-all-zero', path, words: { who: `party \`${party}\`` } })
  }
}

function checkScenarios(spec: CaseSpec, names: Names, list: ProblemList): void {
  spec.scenarios.forEach((scenario, index) => {
    const path = ['scenarios', index]
    const { from } = scenario
    if (from) known(from, names.scenarios, { code: 'unknown-scenario', path: [...path, 'from'] }, list)
    scenario.levers.forEach((lever, number) => {
      known(lever, names.levers, { code: 'unknown-lever', path: [...path, 'levers', number] }, list)
    })
    for (const [party, reading] of Object.entries(scenario.readings)) {
      const at = [...path, 'readings', party]
      if (
        !known(party, names.parties, { code: 'unknown-party', path: at, at: 'key' }, list) ||
        reading === ''
      )
        continue
      const owner = names.readings.get(reading)
      if (owner === party) continue
      if (owner === undefined) {
        const own = [...names.readings].filter(([, one]) => one === party).map(([id]) => id)
        const suggestion = nearest(reading, own)
        list.add({ code: 'unknown-reading', path: at, words: { name: clip(reading), party }, suggestion })
      } else
        list.add({ code: 'reading-of-other-party', path: at, words: { name: reading, party, got: owner } })
    }
  })
  const starts = new Map(spec.scenarios.map((one) => [one.id, one.from ? [one.from] : []]))
  const cycle = findCycle(starts)
  if (!cycle) return
  const index = spec.scenarios.findIndex((one) => one.id === cycle[0])
  const words = { what: 'a scenario', got: listInWords(cycle).replaceAll(', ', ' → ') }
  list.add({ code: 'cycle', path: ['scenarios', index, 'from'], words })
}
