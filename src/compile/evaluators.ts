/** From the words of a party (or of a reading of it) to a function that writes its utilities. */
import type { CaseSpec, Condition, NoDeal, Preferences, Reading } from '../case/index.ts'
import { type AdditiveSlots, additivePayoff, contributions } from './additive.ts'
import { type Gap, rankByStatements, rankByTiers, type StatesOf, valuesByTable } from './ordinal.ts'
import type { StateSpace } from './space.ts'
import { type CompiledIssue, one, type PartyEvaluator } from './types.ts'

type PartySpec = CaseSpec['parties'][number]

export interface EvaluatorContext {
  space: StateSpace
  issues: CompiledIssue[]
  quantityIndex: Map<string, number>
  /** Central values, to find the sum of the weights as written. */
  central: Float64Array
  statesOf: StatesOf
  /** The one state of a no-deal pattern; negative if there is none or more than one. */
  stateOfPattern: (pattern: Record<string, string | string[]>) => number
}

/** A way of valuing states: the party's own, or under one reading. */
interface View {
  write: (values: Float64Array, into: Int32Array) => void
  parts: ((values: Float64Array) => Int32Array[]) | null
  /** Quantities that are added to the utility of some states, with these states. */
  added: { quantity: number; states: Int32Array }[]
}

export interface PartyProblem {
  kind: 'preference-gap' | 'no-deal-state' | 'ordinal-no-deal' | 'mixed-scales'
  path: (string | number)[]
  gap?: Gap
}

export function scaleOf(preferences: Preferences): 'cardinal' | 'ordinal' {
  return preferences.kind === 'additive' || preferences.kind === 'table' ? 'cardinal' : 'ordinal'
}

/** Evaluator of one party; `readings` are the global indexes and specs of its readings. Problems are collected. */
export function partyEvaluator(
  context: EvaluatorContext,
  party: PartySpec,
  position: number,
  readings: { index: number; place: number; spec: Reading }[],
  redLineIds: readonly string[],
  problems: PartyProblem[],
): PartyEvaluator {
  const { quantityIndex } = context
  const path = ['parties', position]
  const base = viewOf(context, party.id, party.preferences, [...path, 'preferences'], problems)
  const views = new Map<number, View>([[-1, base]])
  for (const { index, place, spec } of readings) {
    const at = ['readings', place, 'changes']
    const prefix = `reading.${spec.id}`
    if (spec.changes.preferences) {
      if (scaleOf(spec.changes.preferences) !== scaleOf(party.preferences)) {
        problems.push({ kind: 'mixed-scales', path: [...at, 'preferences'] })
      }
      views.set(index, viewOf(context, prefix, spec.changes.preferences, [...at, 'preferences'], problems))
    } else if (party.preferences.kind === 'additive') {
      views.set(index, additiveView(context, party.id, party.preferences, { prefix, changes: spec.changes }))
    } else views.set(index, base)
  }
  const cardinal = scaleOf(party.preferences) === 'cardinal'
  const noDeals = new Map<number, NoDealOf>([
    [-1, noDealOf(context, party.id, party.noDeal, cardinal, [...path, 'noDeal'], problems)],
  ])
  for (const { index, place, spec } of readings) {
    if (spec.changes.noDeal === undefined) continue
    const at = ['readings', place, 'changes', 'noDeal']
    noDeals.set(index, noDealOf(context, `reading.${spec.id}`, spec.changes.noDeal, cardinal, at, problems))
  }
  const noDealSpecs = new Map(
    readings.flatMap(({ index, spec }) =>
      spec.changes.noDeal === undefined ? [] : [[index, spec.changes.noDeal] as const],
    ),
  )
  const readingIds = new Map(readings.map(({ index, spec }) => [index, spec.id]))
  const slot = (reading: number, key: string): number => {
    const own = reading < 0 ? undefined : quantityIndex.get(`reading.${readingIds.get(reading)}.${key}`)
    return own ?? quantityIndex.get(`${party.id}.${key}`) ?? -1
  }
  return {
    payoff: (values, reading, into) => (views.get(reading) ?? base).write(values, into),
    added: (reading) => (views.get(reading) ?? base).added,
    contributions: (values, reading) => (views.get(reading) ?? base).parts?.(values) ?? null,
    noDeal: (values, reading, payoff, month = 0) =>
      (noDeals.get(reading) ?? noDeals.get(-1)!)(values, payoff, month),
    fightingCost: (values, reading) => {
      const own = noDealSpecs.get(reading) ?? party.noDeal
      if (typeof own !== 'object' || !('warPath' in own)) return null
      const index = slot(reading, 'fighting-cost')
      return index < 0 ? 0 : values[index]!
    },
    reservation: (values, reading) => {
      const index = slot(reading, 'reservation')
      return index < 0 ? Number.NEGATIVE_INFINITY : Math.round(values[index]! * one)
    },
    binds: (redLine, values, reading) => {
      const index = slot(reading, `red-line.${redLineIds[redLine]}`)
      return index < 0 ? 0 : values[index]!
    },
  }
}

function viewOf(
  context: EvaluatorContext,
  prefix: string,
  preferences: Preferences,
  path: (string | number)[],
  problems: PartyProblem[],
): View {
  if (preferences.kind === 'additive') return additiveView(context, prefix, preferences, null)
  const report = (gap: Gap | null): void => {
    if (gap) problems.push({ kind: 'preference-gap', path, gap })
  }
  if (preferences.kind === 'table') {
    const slots = preferences.rows.map((_, row) => context.quantityIndex.get(`${prefix}.table.${row + 1}`)!)
    const rest = context.quantityIndex.get(`${prefix}.table.otherwise`)
    const write = (values: Float64Array, into: Int32Array): Gap | null =>
      valuesByTable(
        preferences.rows.map((row, k) => ({ when: row.when, value: values[slots[k]!]! })),
        rest === undefined ? null : values[rest]!,
        context.statesOf,
        into,
      )
    report(write(context.central, new Int32Array(context.space.count)))
    const added = preferences.rows.map((row, k) => ({
      quantity: slots[k]!,
      states: context.statesOf(row.when),
    }))
    return { write: (values, into) => void write(values, into), parts: null, added }
  }
  const ranks = new Int32Array(context.space.count)
  if (preferences.kind === 'statements') rankByStatements(preferences.statements, context.statesOf, ranks)
  else report(rankByTiers(preferences.tiers, preferences.otherwise === 'worst', context.statesOf, ranks))
  return { write: (_values, into) => into.set(ranks), parts: null, added: [] }
}

/** Additive view; a reading's own numbers come first, then the party's. */
function additiveView(
  context: EvaluatorContext,
  prefix: string,
  preferences: Extract<Preferences, { kind: 'additive' }>,
  reading: { prefix: string; changes: Reading['changes'] } | null,
): View {
  const { quantityIndex, issues, space } = context
  const find = (key: string): number => {
    const own = reading === null ? undefined : quantityIndex.get(`${reading.prefix}.${key}`)
    return own ?? quantityIndex.get(`${prefix}.${key}`) ?? -1
  }
  const weight = Int32Array.from(issues, (issue) => find(`weight.${issue.id}`))
  const ownWeights = issues.map((issue) => quantityIndex.get(`${prefix}.weight.${issue.id}`) ?? -1)
  const conditions = new Map<string, Condition>()
  for (const one of preferences.adjustments) conditions.set(one.id, one.when)
  for (const one of reading?.changes.adjustments ?? []) conditions.set(one.id, one.when)
  const slots: AdditiveSlots = {
    weight,
    weightTotal: ownWeights.reduce((sum, slot) => sum + (slot < 0 ? 0 : context.central[slot]!), 0),
    value: issues.map((issue) =>
      Int32Array.from(issue.options, (option) => find(`value.${issue.id}.${option.id}`)),
    ),
    adjustments: [...conditions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, when]) => ({
        quantity: find(`adjustment.${id}`),
        states: context.statesOf(when),
      })),
  }
  const parts = (values: Float64Array): Int32Array[] => contributions(slots, values)
  return {
    write: (values, into) => additivePayoff(space, parts(values), slots.adjustments, values, into),
    parts,
    added: slots.adjustments,
  }
}

type NoDealOf = (values: Float64Array, payoff: Int32Array, month: number) => number

function noDealOf(
  context: EvaluatorContext,
  prefix: string,
  noDeal: NoDeal,
  cardinal: boolean,
  path: (string | number)[],
  problems: PartyProblem[],
): NoDealOf {
  if (typeof noDeal === 'object' && 'state' in noDeal) {
    const state = context.stateOfPattern(noDeal.state)
    if (state < 0) problems.push({ kind: 'no-deal-state', path })
    return (_values, payoff) => payoff[state] ?? 0
  }
  if (!cardinal) problems.push({ kind: 'ordinal-no-deal', path })
  // What the war path gives is worked out by `evaluateWorld`, which runs it once for all parties.
  if (typeof noDeal === 'object' && 'warPath' in noDeal) return () => 0
  if (typeof noDeal === 'object' && 'overTime' in noDeal) {
    const points = noDeal.overTime
      .map(({ month }) => ({ month, slot: context.quantityIndex.get(`${prefix}.no-deal.${month}`)! }))
      .sort((a, b) => a.month - b.month)
    return (values, _payoff, month) => Math.round(interpolate(points, values, month) * one)
  }
  const slot = context.quantityIndex.get(`${prefix}.no-deal`)!
  return (values) => Math.round(values[slot]! * one)
}

/** Straight line between the months given; flat before the first and after the last. */
function interpolate(points: { month: number; slot: number }[], values: Float64Array, month: number): number {
  const after = points.findIndex((point) => point.month >= month)
  if (after === 0) return values[points[0]!.slot]!
  if (after < 0) return values[points[points.length - 1]!.slot]!
  const [from, to] = [points[after - 1]!, points[after]!]
  const share = (month - from.month) / (to.month - from.month)
  return values[from.slot]! * (1 - share) + values[to.slot]! * share
}
