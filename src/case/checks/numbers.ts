/** Every number: inside its range, the right way up, on one basis; formulas that can be worked out; keys that exist. */
import type { CasePath } from '../diagnostics.ts'
import { formulaNames, parseFormula } from '../formula.ts'
import type { ProblemList } from '../problems.ts'
import type { QuantityEntry } from '../quantity-entry.ts'
import type { CaseSpec } from '../schema/case.ts'
import type { QuantityInput, Spread } from '../schema/quantity.ts'
import { clip, listInWords, numberInWords } from '../value-in-words.ts'
import { findCycle } from './cycles.ts'
import { type CheckContext, known } from './names.ts'

const bases = ['quoted', 'derived', 'judged', 'assumed'] as const

/** Checks the numbers of a case, those set by levers and scenarios too. */
export function checkNumbers(
  spec: CaseSpec,
  entries: readonly QuantityEntry[],
  context: CheckContext,
  list: ProblemList,
): void {
  const byKey = new Map(entries.map((one) => [one.key, one]))
  const shared = new Set(Object.keys(spec.quantities))
  for (const one of entries) {
    const written = valueAt(spec, one.path) as QuantityInput | string | undefined
    // Likelihoods may be words; those are always in range.
    if (written !== undefined && typeof written !== 'string') checkQuantity(written, one, shared, list)
  }
  checkInherited(spec, list)
  for (const group of ['levers', 'scenarios'] as const) {
    spec[group].forEach((one, index) => {
      for (const [key, written] of Object.entries(one.set)) {
        const path = [group, index, 'set', key]
        const meant = byKey.get(key)
        // Without the whole case the list of keys is not whole either.
        if (!meant && !context.complete) continue
        if (!known(key, byKey, { code: 'unknown-quantity', path, at: 'key' }, list) || !meant) continue
        checkQuantity(written, { ...meant, path }, shared, list)
      }
    })
  }
  checkFormulaCycle(spec, list)
}

type Target = Pick<QuantityEntry, 'key' | 'path' | 'minimum' | 'maximum'>

function checkQuantity(
  written: QuantityInput,
  target: Target,
  shared: ReadonlySet<string>,
  list: ProblemList,
): void {
  const what = `\`${clip(target.key)}\``
  if (typeof written === 'number' || Array.isArray(written) || 'distribution' in written) {
    checkSpread(written, target, target.path, list)
    return
  }
  if (written.value === undefined && written.derived === undefined) {
    list.add({ code: 'missing-number', path: target.path, words: { what } })
  }
  if (written.value !== undefined) checkSpread(written.value, target, [...target.path, 'value'], list)
  checkOneBasis(written, what, target.path, list)
  if (written.derived !== undefined) checkFormula(written.derived, [...target.path, 'derived'], shared, list)
}

function checkOneBasis(
  written: { [Basis in (typeof bases)[number]]?: unknown },
  what: string,
  path: CasePath,
  list: ProblemList,
): void {
  const given = bases.filter((one) => written[one] !== undefined)
  if (given.length > 1) list.add({ code: 'two-bases', path, words: { what, got: listInWords(given) } })
}

/** A basis beside `weight` and `options` covers the bare numbers below it, and must be one as well. */
function checkInherited(spec: CaseSpec, list: ProblemList): void {
  const preferences = [
    ...spec.parties.map((party, index) => ({
      one: party.preferences,
      path: ['parties', index, 'preferences'],
    })),
    ...spec.readings.map(({ changes }, index) => {
      const { issues, preferences: own } = changes
      if (own) return { one: own, path: ['readings', index, 'changes', 'preferences'] }
      return { one: { kind: 'additive', issues } as const, path: ['readings', index, 'changes'] }
    }),
  ]
  for (const { one, path } of preferences) {
    if (one.kind !== 'additive') checkOneBasis(one, `the ${one.kind}`, path, list)
    else {
      for (const [issue, preference] of Object.entries(one.issues)) {
        checkOneBasis(preference, `\`${clip(issue)}\``, [...path, 'issues', issue], list)
      }
    }
  }
}

function checkSpread(spread: Spread, target: Target, path: CasePath, list: ProblemList): void {
  const what = `\`${clip(target.key)}\``
  const { ordered, inside } = numbersOf(spread)
  if (ordered.some((one, index) => index > 0 && one < ordered[index - 1]!)) {
    const got = `[${ordered.map(numberInWords).join(', ')}]`
    list.add({ code: 'interval-upside-down', path, words: { what, got } })
  }
  const outside = inside.find((one) => one < target.minimum || one > target.maximum)
  if (outside === undefined) return
  const open = target.maximum === Number.MAX_VALUE
  const expected = open ? `at least ${target.minimum}` : `from ${target.minimum} to ${target.maximum}`
  list.add({ code: 'out-of-range', path, words: { what, expected, got: numberInWords(outside) } })
}

/** The numbers of a spread that must rise, and those that must lie in the range of the quantity. */
function numbersOf(spread: Spread): { ordered: readonly number[]; inside: readonly number[] } {
  if (typeof spread === 'number') return { ordered: [], inside: [spread] }
  if (Array.isArray(spread)) return { ordered: spread, inside: spread }
  switch (spread.distribution) {
    case 'uniform':
      return both([spread.minimum, spread.maximum])
    case 'triangular':
      return both([spread.minimum, spread.mode, spread.maximum])
    case 'lognormal':
      return both([spread.low, spread.high])
    case 'normal':
      return { ordered: [], inside: [spread.mean] }
    case 'beta':
      return { ordered: [], inside: [] }
  }
}

function both(numbers: number[]): { ordered: number[]; inside: number[] } {
  return { ordered: numbers, inside: numbers }
}

function checkFormula(formula: string, path: CasePath, shared: ReadonlySet<string>, list: ProblemList): void {
  const parsed = parseFormula(formula)
  if (!parsed.ok) {
    const words = { name: clip(formula), problem: parsed.message, column: parsed.at + 1 }
    list.add({ code: 'formula-syntax', path, words })
    return
  }
  for (const name of formulaNames(parsed.value)) {
    known(name, shared, { code: 'unknown-quantity', path }, list)
  }
}

function checkFormulaCycle(spec: CaseSpec, list: ProblemList): void {
  const edges = new Map<string, string[]>()
  for (const [id, written] of Object.entries(spec.quantities)) {
    if (typeof written !== 'object' || !('derived' in written) || written.derived === undefined) continue
    const parsed = parseFormula(written.derived)
    if (parsed.ok) edges.set(id, formulaNames(parsed.value))
  }
  const cycle = findCycle(edges)
  if (!cycle) return
  const words = { what: 'a formula', got: listInWords(cycle).replaceAll(', ', ' → ') }
  list.add({ code: 'cycle', path: ['quantities', cycle[0]!, 'derived'], words })
}

/** What stands at a path of plain data; undefined if the path leads nowhere. */
export function valueAt(value: unknown, path: CasePath): unknown {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}
