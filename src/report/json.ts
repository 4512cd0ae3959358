/** A report as JSON, for other programs: `endstate.report/1`. */
import type { Finding, Run } from '../analyses/index.ts'
import type { Coverage, Evidence } from '../evidence/index.ts'
import type { Confidence } from './confidence.ts'

/** A report as other programs read it. */
export interface ReportJson {
  schema: 'endstate.report/1'
  generatedOn: string
  run: Run
  findings: Record<string, unknown>
  evidence?: unknown
  coverage?: unknown
  confidence?: unknown
}

/** What goes into the JSON; what is absent stays out. */
export interface ReportJsonInput {
  run: Run
  generatedOn: string
  findings: Readonly<Record<string, Finding<unknown>>>
  evidence?: Evidence
  coverage?: Coverage
  confidence?: Confidence
}

/** The report as plain JSON values; `JSON.stringify` of it loses nothing. */
export function reportJson(input: ReportJsonInput): ReportJson {
  return toPlain({ schema: 'endstate.report/1', ...input }) as unknown as ReportJson
}

/** A value that JSON can hold without loss. */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain }

/**
 * Plain values: maps become objects, sets and typed arrays become arrays, numbers that are not finite become null (a gap,
 * never 0), functions and undefined fields are left out. A loop of references would be a bug and throws a RangeError.
 */
export function toPlain(value: unknown): Plain {
  if (value === null || value === undefined || typeof value === 'function' || typeof value === 'symbol')
    return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map(toPlain)
  if (value instanceof Map) return fromEntries([...value].map(([key, item]) => [String(key), item]))
  if (value instanceof Set) return [...value].map(toPlain)
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, toPlain)
  return fromEntries(Object.entries(value))
}

function fromEntries(entries: [string, unknown][]): { [key: string]: Plain } {
  return Object.fromEntries(
    entries
      .filter(([, item]) => item !== undefined && typeof item !== 'function')
      .map(([key, item]) => [key, toPlain(item)]),
  )
}
