/** For each kind of field: what it starts with, and what it writes. */
import type { CaseValue } from 'endstate'
import { readCell, type Written } from '../wants/cell-value.ts'
import type { Field, FieldType, FieldValue, NumberRow } from './fields.ts'
import { type FilledNumber, isBlank, lackOf, writtenNumber } from './number-basis.ts'

/** Makes a number of the case into one of a form. */
export type StartNumber = (written: Written | undefined) => FilledNumber

interface Kind {
  /** Undefined where the case holds more than the form can say; the field is then left alone. */
  start: (written: unknown, field: Field, number: StartNumber) => FieldValue | undefined
  /** Undefined where nothing is filled in. `before` is what the case holds, for the parts that no form asks. */
  write: (typed: FieldValue, before: unknown) => CaseValue | undefined
}

const lines = (typed: FieldValue): string[] =>
  typeof typed === 'string'
    ? [
        ...new Set(
          typed
            .split('\n')
            .map((one) => one.trim())
            .filter(Boolean),
        ),
      ]
    : []

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
const filledList = (typed: FieldValue): string[] | undefined => {
  const list = strings(typed).filter(Boolean)
  return list.length > 0 ? list : undefined
}

const text: Kind = {
  start: (written) => (written === undefined ? '' : String(written)),
  write: (typed) => (typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : undefined),
}
const list: Kind = {
  start: (written, { all, choices }) =>
    Array.isArray(written) ? strings(written) : all ? (choices ?? []).map(({ id }) => id) : [],
  write: filledList,
}

/** Options by issue out of a simple condition; undefined where it is more than that. */
function simplePattern(written: unknown): Record<string, string[]> | undefined {
  if (!isRecord(written)) return undefined
  const result: Record<string, string[]> = {}
  for (const [issue, options] of Object.entries(written)) {
    if (['all', 'any', 'if', 'then', 'not'].includes(issue)) return undefined
    if (typeof options !== 'string' && !Array.isArray(options)) return undefined
    result[issue] = typeof options === 'string' ? [options] : options.map(String)
  }
  return result
}

function writtenPattern(typed: FieldValue): Record<string, CaseValue> | undefined {
  if (!isRecord(typed)) return undefined
  const entries = Object.entries(typed).flatMap(([issue, options]): [string, CaseValue][] => {
    const chosen = typeof options === 'string' ? [options] : strings(options)
    const filled = chosen.filter(Boolean)
    if (issue === 'not' || filled.length === 0) return []
    return [[issue, filled.length === 1 ? filled[0]! : filled]]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

const number: Kind = {
  start: (written, _, start) => start(written as Written | undefined),
  write: (typed) =>
    isBlank(typed as FilledNumber) ? undefined : (writtenNumber(typed as FilledNumber) ?? undefined),
}

const kinds: Record<FieldType, Kind> = {
  text,
  long: text,
  date: text,
  choice: {
    start: (written, { required, choices, start }) =>
      written === undefined ? (required ? (start ?? choices?.[0]?.id ?? '') : '') : String(written),
    write: text.write,
  },
  published: {
    start: (written) => (isRecord(written) ? String(written.date ?? '') : ''),
    write: (typed, before) => {
      const date = text.write(typed, undefined)
      if (date === undefined) return undefined
      return isRecord(before)
        ? { ...(before as Record<string, CaseValue>), date }
        : { date, certainty: 'stated' }
    },
  },
  whole: {
    start: text.start,
    write: (typed) => (text.write(typed, undefined) === undefined ? undefined : Number(typed)),
  },
  months: {
    start: (written) => strings(written).join('–'),
    write: (typed) => {
      const found = readCell(String(typed))
      return found === null
        ? undefined
        : typeof found === 'number'
          ? [found, found]
          : [found[0], found.at(-1)!]
    },
  },
  number,
  numbers: {
    start: (written, _, start): NumberRow[] =>
      Object.entries(isRecord(written) ? written : {}).map(([key, one]) => ({
        key,
        number: start(one as Written),
      })),
    write: (typed, before) => {
      const rows = (typed as NumberRow[]).filter((one) => one.key !== '')
      if (rows.length === 0) return undefined
      const same = isRecord(before) ? (before as Record<string, CaseValue>) : {}
      return Object.fromEntries(
        rows.flatMap(({ key, number: one }) => {
          const value = writtenNumber(one)
          return value === null ? (key in same ? [[key, same[key]!]] : []) : [[key, value]]
        }),
      )
    },
  },
  lines: { start: () => '', write: (typed) => (lines(typed).length < 2 ? undefined : lines(typed)) },
  texts: {
    start: (written) => strings(written).join('\n'),
    write: (typed) => (lines(typed).length === 0 ? undefined : lines(typed)),
  },
  flag: {
    start: (written) => (written === undefined ? '' : written ? 'yes' : 'no'),
    write: (typed) => (typed === '' ? undefined : typed !== 'no'),
  },
  several: list,
  ordered: list,
  passages: list,
  after: {
    start: (written) =>
      Array.isArray(written) ? written.map((one) => String((one as { step: string }).step)) : [],
    write: (typed, before) =>
      filledList(typed)?.map((step) => {
        const known = Array.isArray(before)
          ? before.find((one) => (one as { step: string }).step === step)
          : undefined
        return (known as CaseValue | undefined) ?? { step }
      }),
  },
  declared: {
    start: (written) => (isRecord(written) ? strings(written.claims) : ''),
    write: (typed) =>
      typeof typed === 'string' ? undefined : strings(typed).length > 0 ? { claims: strings(typed) } : {},
  },
  quote: {
    start: (written) => (isRecord(written) ? String(written.exact ?? '') : ''),
    write: (typed) => {
      const exact = text.write(typed, undefined)
      return exact === undefined ? undefined : { exact }
    },
  },
  pattern: {
    start: (written) => (written === undefined ? {} : simplePattern(written)),
    write: writtenPattern,
  },
  condition: {
    start: (written) => {
      if (written === undefined) return {}
      if (isRecord(written) && isRecord(written.not) && Object.keys(written).length === 1) {
        const inner = simplePattern(written.not)
        return inner && { ...inner, not: ['not'] }
      }
      return simplePattern(written)
    },
    write: (typed) => {
      const pattern = writtenPattern(typed)
      const turned = isRecord(typed) && strings(typed.not).length > 0
      return pattern && turned ? { not: pattern } : pattern
    },
  },
  rows: {
    start: (written) =>
      Object.fromEntries(
        Object.entries(isRecord(written) ? written : {}).filter(([, one]) => typeof one === 'string'),
      ) as Record<string, string>,
    write: (typed, before) => {
      const others = Object.entries(isRecord(before) ? before : {}).filter(
        ([, one]) => typeof one !== 'string',
      )
      const filled = Object.entries(isRecord(typed) ? typed : {}).filter(([, one]) => one !== '')
      const all = Object.fromEntries([...others, ...filled]) as Record<string, CaseValue>
      return Object.keys(all).length === 0 ? undefined : all
    },
  },
}

/** What a field starts with; undefined where the case holds more than a form can say. */
export function startOf(field: Field, written: unknown, start: StartNumber): FieldValue | undefined {
  return kinds[field.type].start(written, field, start)
}

/** What a field writes; undefined where nothing is filled in. */
export function writtenIn(
  field: Field,
  typed: FieldValue | undefined,
  before?: unknown,
): CaseValue | undefined {
  return typed === undefined ? undefined : kinds[field.type].write(typed, before)
}

/** True where a number is typed that cannot be read as one, or as a range from low to high. */
export function isNoNumber(field: Field, typed: FieldValue | undefined): boolean {
  return (
    field.type === 'number' &&
    typed !== undefined &&
    !isBlank(typed as FilledNumber) &&
    lackOf(typed as FilledNumber) === 'value'
  )
}

/** True where something is typed that cannot be written: a number without its basis, or letters where digits belong. */
export function isWrong(field: Field, typed: FieldValue | undefined): boolean {
  if (typed === undefined) return false
  if (field.type === 'number')
    return !isBlank(typed as FilledNumber) && lackOf(typed as FilledNumber) !== null
  if (field.type === 'numbers')
    return (typed as NumberRow[]).some(({ key, number: one }) => key === '' || lackOf(one) !== null)
  if (field.type === 'months') return String(typed).trim() !== '' && writtenIn(field, typed) === undefined
  return field.type === 'whole' && String(typed).trim() !== '' && !Number.isInteger(Number(typed))
}
