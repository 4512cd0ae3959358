/** Numbers of a case in cells: a point as a number, a range as text, and what the number rests on beside it. */
import { type CaseSpec, listQuantities } from '../../case/index.ts'
import type { Editable, PlannedCell, SheetValue } from './sheet.ts'

type Quantity = CaseSpec['quantities'][string]

/** Numbers of a case with what they rest on, found by their place. */
export type BasisAt = (path: Editable['path']) => string

/** What each number of a case rests on, in one word; empty where there is no number. */
export function basesOf(spec: CaseSpec): BasisAt {
  const kinds = new Map(listQuantities(spec).map(({ path, basis }) => [JSON.stringify(path), basis.kind]))
  return (path) => kinds.get(JSON.stringify(path)) ?? ''
}

/** `0.4`, `0.3–0.5`, or the words of a named distribution or a formula. */
export function numberCell(written: Quantity | undefined): SheetValue {
  if (written === undefined) return null
  const held = typeof written === 'object' && !Array.isArray(written) && !('distribution' in written)
  const spread = held ? written.value : written
  if (spread === undefined)
    return held && written.derived !== undefined ? `formula: ${written.derived}` : null
  if (typeof spread === 'number') return spread
  if (Array.isArray(spread)) return spread.join('–')
  const { distribution, ...numbers } = spread
  const named = Object.entries(numbers).map(([name, value]) => `${name} ${value}`)
  return `${distribution}: ${named.join(', ')}`
}

/** The cell of a number and the one beside it, which says what the number rests on. */
export function numberCells(
  written: Quantity | undefined,
  path: Editable['path'],
  basisAt: BasisAt,
  domain?: readonly [number, number],
  optional = false,
): [PlannedCell, PlannedCell] {
  const unit =
    typeof written === 'object' && !Array.isArray(written) && 'unit' in written ? written.unit : undefined
  const edit: Editable = {
    path,
    kind: 'number',
    optional,
    ...(domain ? { domain } : {}),
    ...(unit === undefined ? {} : { unit }),
  }
  const value = numberCell(written)
  return [{ value, edit }, { value: value === null ? null : basisAt(path) }]
}
