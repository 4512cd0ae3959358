/** What a party's numbers are in the eyes of one reading: beside the base, and what changes when one is set or cleared. */
import type { CaseChange, CaseSpec, CaseValue } from 'endstate'
import { type CellValue, middleOf, scaled, spreadOf, type Written } from '../wants/cell-value.ts'
import { covered } from './number-basis.ts'

type Reading = CaseSpec['readings'][number]

/** One number of a party, as the base has it and as the reading has it. */
export interface ReadingRow {
  key: string
  kind: 'weight' | 'value' | 'no-deal' | 'reservation' | 'red-line' | 'war'
  /** Issue, option, red line or parameter it is about. */
  issue: string
  option: string
  name: string
  base: Written | undefined
  held: Written | undefined
  path: (string | number)[]
}

/** Every number that the reading can see otherwise; war numbers only where it does, and the one asked for. */
export function readingRows(spec: CaseSpec, reading: Reading, alsoWar = ''): ReadingRow[] {
  const party = spec.parties.find(({ id }) => id === reading.party)
  const at = ['readings', spec.readings.indexOf(reading), 'changes']
  const { changes } = reading
  if (!party) return []
  const rows: ReadingRow[] = []
  const add = (row: Omit<ReadingRow, 'issue' | 'option' | 'name'> & Partial<ReadingRow>) =>
    rows.push({ issue: '', option: '', name: '', ...row })
  const { preferences } = party
  if (preferences.kind === 'additive' && changes.preferences === undefined)
    for (const issue of spec.issues) {
      const base = preferences.issues[issue.id]
      const held = changes.issues[issue.id]
      const path = [...at, 'issues', issue.id]
      const own = { issue: issue.id, base: covered(base?.weight, base), held: covered(held?.weight, held) }
      add({ ...own, key: `weight ${issue.id}`, kind: 'weight', name: issue.name, path: [...path, 'weight'] })
      for (const option of issue.options)
        add({
          key: `value ${issue.id} ${option.id}`,
          kind: 'value',
          issue: issue.id,
          option: option.id,
          name: option.name,
          base: covered(base?.options[option.id], base),
          held: covered(held?.options[option.id], held),
          path: [...path, 'options', option.id],
        })
    }
  const noDeal = [party.noDeal, changes.noDeal].map((one) => (isNumber(one) ? (one as Written) : undefined))
  if (changes.noDeal === undefined || isNumber(changes.noDeal))
    add({ key: 'no-deal', kind: 'no-deal', base: noDeal[0], held: noDeal[1], path: [...at, 'noDeal'] })
  const { reservation } = changes
  add({
    key: 'reservation',
    kind: 'reservation',
    base: party.reservation,
    held: reservation,
    path: [...at, 'reservation'],
  })
  for (const line of party.redLines)
    add({
      key: `red-line ${line.id}`,
      kind: 'red-line',
      issue: line.id,
      name: line.name,
      base: line.assessed,
      held: changes.redLines[line.id],
      path: [...at, 'redLines', line.id],
    })
  for (const id of Object.keys({ ...changes.war, ...(alsoWar ? { [alsoWar]: true } : {}) }))
    add({
      key: `war ${id}`,
      kind: 'war',
      issue: id,
      name: id,
      base: spec.warPath?.parameters[id],
      held: changes.war[id],
      path: [...at, 'war', id],
    })
  return rows
}

const isNumber = (value: unknown): boolean =>
  typeof value === 'number' ||
  Array.isArray(value) ||
  (typeof value === 'object' &&
    value !== null &&
    ['value', 'derived', 'distribution'].some((key) => key in value))

/** A number set under the reading. The other weights it sees are scaled with a weight, so that they still sum to 1. */
export function held(rows: readonly ReadingRow[], row: ReadingRow, value: CaseValue): CaseChange[] {
  const own = { path: row.path, value }
  if (row.kind !== 'weight') return [own]
  const spread = typeof value === 'object' && 'value' in value ? value.value : value
  const others = rows.filter((one) => one.kind === 'weight' && one.key !== row.key)
  const middle = (one: ReadingRow) => middleOf(spreadOf(one.held ?? one.base)) ?? 0
  const sum = others.reduce((so, one) => so + middle(one), 0)
  const left = 1 - (middleOf(spread) ?? 0)
  if (sum <= 0 || left < 0 || Math.abs(left / sum - 1) < 1e-9) return [own]
  return [
    own,
    ...others.flatMap((one): CaseChange[] => {
      const written = one.held ?? one.base
      const next = scaled(spreadOf(written), left / sum)
      return written === undefined || next === null
        ? []
        : [{ path: one.path, value: withValue(written, next) }]
    }),
  ]
}

/** The same number with another value; what it rests on stays beside it. */
function withValue(written: Written, value: CellValue): CaseValue {
  const whole = typeof written === 'object' && !Array.isArray(written) && !('distribution' in written)
  return whole ? ({ ...written, value } as CaseValue) : value
}

/** A number of the base again. Weights go back together, since one alone would not sum to 1 with the others. */
export function cleared(rows: readonly ReadingRow[], row: ReadingRow): CaseChange[] {
  const same = row.kind === 'weight' ? rows.filter((one) => one.kind === 'weight') : [row]
  return same
    .filter((one) => one.held !== undefined)
    .map(({ path }): CaseChange => ({ path, value: undefined }))
}
