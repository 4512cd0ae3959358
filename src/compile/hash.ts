/** Identity of a case: a hash of its content that the layout and order of the file do not change. */
import type { CaseSpec } from '../case/index.ts'
import { sha256Hex } from '../numeric/index.ts'

/**
 * Lists whose order means nothing: things with ids. They are named, since a list of conditions may look like one where an
 * issue is called `id`, and the order of tiers and statements is what they say.
 */
const unordered = new Set([
  'sources',
  'claims',
  'propositions',
  'parties',
  'issues',
  'options',
  'constraints',
  'endStates',
  'readings',
  'levers',
  'scenarios',
  'adjustments',
  'redLines',
  'observations',
  'events',
  'counts',
  'tactics',
  'crossedSignals',
  'plans',
  'dilemmas',
  'needs',
  'precedents',
  'modifiers',
  'baseRates',
])

/**
 * SHA-256 (hexadecimal) of the case in canonical form: keys sorted, lists of things with ids sorted by id. The order of
 * options counts where an issue is irreversible, because there it says which changes are possible.
 */
export function caseHash(spec: CaseSpec): string {
  const issues = spec.issues.map((issue) =>
    issue.changes === 'irreversible' ? { ...issue, onward: issue.options.map((option) => option.id) } : issue,
  )
  return sha256Hex(JSON.stringify(canonical({ ...spec, issues })))
}

function canonical(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item))
    return unordered.has(key) && items.every(isNamed) ? items.sort((a, b) => (a.id < b.id ? -1 : 1)) : items
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => [name, canonical(item, name)]),
  )
}

function isNamed(item: unknown): item is { id: string } {
  return typeof item === 'object' && item !== null && 'id' in item
}
