/** What stands where in the grid: rows of numbers, the place of each in the case, and what a new number changes. */
import type { CaseChange, CaseSpec } from 'endstate'
import type { JudgedAs } from '../../engine/editing-calls.ts'
import { type CellValue, middleOf, scaled, spreadOf, type Written } from './cell-value.ts'

/** One row of numbers, a cell for every party. */
export interface GridRow {
  kind: 'weight' | 'value' | 'no-deal' | 'reservation'
  issue: string
  option: string
  name: string
}

/** One number of the grid. */
export interface GridCell {
  key: string
  path: (string | number)[]
  written: Written | undefined
  /** True where a number can be typed; wants may be stated otherwise than in numbers. */
  editable: boolean
  /** A red line of the party that this option alone crosses. */
  redLine: string | null
}

/** Rows in the order of the file: each issue with its options, then what no deal is worth. */
export function rowsOf(spec: CaseSpec): GridRow[] {
  const rows: GridRow[] = spec.issues.flatMap((issue) => [
    { kind: 'weight' as const, issue: issue.id, option: '', name: issue.name },
    ...issue.options.map((option) => ({
      kind: 'value' as const,
      issue: issue.id,
      option: option.id,
      name: option.name,
    })),
  ])
  const whole = { issue: '', option: '', name: '' }
  return [...rows, { kind: 'no-deal', ...whole }, { kind: 'reservation', ...whole }]
}

/** The number of a party in a row. */
export function cellAt(spec: CaseSpec, row: GridRow, party: number): GridCell {
  const one = spec.parties[party]!
  const at = ['parties', party]
  if (row.kind === 'no-deal') {
    const { noDeal } = one
    const plain = typeof noDeal !== 'object' || Array.isArray(noDeal) || 'value' in noDeal
    const written = plain ? (noDeal as Written) : undefined
    return { key: `${one.id}.no-deal`, path: [...at, 'noDeal'], written, editable: plain, redLine: null }
  }
  if (row.kind === 'reservation') {
    const path = [...at, 'reservation']
    return { key: `${one.id}.reservation`, path, written: one.reservation, editable: true, redLine: null }
  }
  const { preferences } = one
  const of = preferences.kind === 'additive' ? preferences.issues[row.issue] : undefined
  const path = [...at, 'preferences', 'issues', row.issue]
  const weight = row.kind === 'weight'
  const written = weight ? of?.weight : of?.options[row.option]
  return {
    key: weight ? `${one.id}.weight.${row.issue}` : `${one.id}.value.${row.issue}.${row.option}`,
    path: weight ? [...path, 'weight'] : [...path, 'options', row.option],
    written,
    editable: preferences.kind === 'additive' && !isDerived(written),
    redLine: weight ? null : redLineAt(spec, row, party),
  }
}

const isDerived = (written: Written | undefined): boolean =>
  typeof written === 'object' && 'derived' in written && written.derived !== undefined

function redLineAt(spec: CaseSpec, { issue, option }: GridRow, party: number): string | null {
  const found = spec.parties[party]!.redLines.find(({ crossedWhen }) => {
    const when = crossedWhen as Record<string, unknown>
    if (Object.keys(when).length !== 1 || !(issue in when)) return false
    const options = when[issue]
    return options === option || (Array.isArray(options) && options.includes(option))
  })
  return found?.name ?? null
}

/** A number with what it rests on from now on. Without a judge it stands as an assumption, never as an older judgement. */
export function writtenAs(
  value: CellValue,
  as: JudgedAs | null,
  before: Written | undefined,
  reason: string,
) {
  const kept =
    typeof before === 'object' && !Array.isArray(before) && !('distribution' in before)
      ? {
          ...(before.unit === undefined ? {} : { unit: before.unit }),
          ...(before.note === undefined ? {} : { note: before.note }),
        }
      : {}
  return { value, ...kept, ...(as ? { judged: { ...as } } : { assumed: reason }) }
}

/**
 * What a new number changes: itself, and for a weight the others of the party too, in proportion, since they sum to 1. A
 * party without numbers on an issue gets 0.5 for every option that has none, as an assumption.
 */
export function changesFor(
  spec: CaseSpec,
  row: GridRow,
  party: number,
  value: CellValue,
  as: JudgedAs | null,
  reason: string,
): CaseChange[] {
  const cell = cellAt(spec, row, party)
  const own = { path: cell.path, value: writtenAs(value, as, cell.written, reason) }
  const { preferences } = spec.parties[party]!
  if (preferences.kind !== 'additive' || (row.kind !== 'weight' && row.kind !== 'value')) return [own]
  const at = ['parties', party, 'preferences', 'issues']
  const fresh = preferences.issues[row.issue] === undefined
  if (!fresh) return row.kind === 'weight' ? [own, ...othersScaled(spec, row, party, value)] : [own]
  const options = spec.issues.find(({ id }) => id === row.issue)?.options ?? []
  const assumed = (one: number) => ({ value: one, assumed: reason })
  const values = Object.fromEntries(options.map(({ id }) => [id, assumed(0.5)]))
  const weight = row.kind === 'weight' ? own.value : assumed(0)
  const start = {
    weight,
    options: { ...values, ...(row.kind === 'value' ? { [row.option]: own.value } : {}) },
  }
  const others = row.kind === 'weight' ? othersScaled(spec, row, party, value) : []
  return [...others, { path: [...at, row.issue], value: start }]
}

/** The other weights of the party, so that all sum to 1; those that are formulas stay, and the engine may then object. */
export function othersScaled(
  spec: CaseSpec,
  row: Pick<GridRow, 'issue'>,
  party: number,
  value: CellValue,
): CaseChange[] {
  const { preferences } = spec.parties[party]!
  if (preferences.kind !== 'additive') return []
  const others = Object.entries(preferences.issues).filter(([issue]) => issue !== row.issue)
  const sum = others.reduce((so, [, { weight }]) => so + (middleOf(spreadOf(weight)) ?? 0), 0)
  const left = 1 - (middleOf(value) ?? 0)
  if (sum <= 0 || left < 0) return []
  const factor = left / sum
  if (Math.abs(factor - 1) < 1e-9) return []
  return others.flatMap(([issue, { weight }]) => {
    const next = scaled(spreadOf(weight), factor)
    if (next === null) return []
    const path = ['parties', party, 'preferences', 'issues', issue, 'weight']
    const inside = typeof weight === 'object' && !Array.isArray(weight) && 'value' in weight
    return [{ path: inside ? [...path, 'value'] : path, value: next }]
  })
}
