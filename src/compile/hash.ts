/** Identity of a case: a hash of its content that the layout and order of the file do not change. */
import type { CaseSpec } from '../case/index.ts'
import { sha256Hex } from '../numeric/index.ts'

/** SHA-256 (hexadecimal) of the case in canonical form: keys sorted, lists of things with ids sorted by id. */
export function caseHash(spec: CaseSpec): string {
  return sha256Hex(JSON.stringify(canonical(spec)))
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(canonical)
    const named = items.every((item) => typeof item === 'object' && item !== null && 'id' in item)
    return named ? items.sort((a, b) => ((a as { id: string }).id < (b as { id: string }).id ? -1 : 1)) : items
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, canonical(item)]))
}
