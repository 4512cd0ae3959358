/** What a filled-in form changes in the case: the thing itself, and what cannot be without it. */
import type { CaseChange, CaseSpec, CaseValue } from 'endstate'
import { readCell } from './cell-value.ts'
import { othersScaled } from './grid-rows.ts'
import { fieldsOf, type Item, type ItemKind, type Values } from './item-kinds.ts'

const reason = 'a default of the form; nobody has judged it yet'
const anything = { value: [0.1, 0.9], assumed: reason } as const

/** An id that is not taken, made from a name: lower-case words joined by hyphens. */
export function freshId(name: string, taken: readonly string[], fallback: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  const base = plain || fallback
  let id = base
  for (let number = 2; taken.includes(id); number++) id = `${base}-${number}`
  return id
}

/** The value of a field as the case holds it; undefined where nothing was filled in. */
function writtenValue(type: string, typed: Values[string] | undefined): CaseValue | undefined {
  if (typed === undefined || typed.length === 0) return undefined
  if (Array.isArray(typed)) return typed
  if (typeof typed === 'object') {
    const filled = Object.entries(typed).filter(([, one]) => one !== '')
    return filled.length === 0 ? undefined : Object.fromEntries(filled)
  }
  const text = typed.trim()
  if (text === '') return undefined
  if (type !== 'share') return text
  const value = readCell(text)
  return value === null ? undefined : { value, assumed: reason }
}

/** Fields that must be filled in and are not, by key. */
export function missingIn(kind: ItemKind, spec: CaseSpec, values: Values, fresh: boolean): string[] {
  return fieldsOf(kind, spec)
    .filter((one) => one.required && (fresh || one.kept !== false))
    .filter(({ type, key }) =>
      type === 'lines' ? linesOf(values[key]).length < 2 : writtenValue(type, values[key]) === undefined,
    )
    .map(({ key }) => key)
}

const linesOf = (typed: Values[string] | undefined): string[] =>
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

/** The changes that add a thing. */
export function added(kind: ItemKind, spec: CaseSpec, values: Values): CaseChange[] {
  const written: Record<string, CaseValue> = {}
  for (const { key, type } of fieldsOf(kind, spec)) {
    const value = writtenValue(type, values[key])
    if (value !== undefined && type !== 'lines') written[key] = value
  }
  if ('signs' in written) written.signs = written.signs !== 'no'
  const title = String(written.name ?? written.what ?? written.because ?? '')
  if (kind === 'options') {
    const { issue, ...option } = written
    return addOption(spec, String(issue), title, option)
  }
  if (kind === 'provides') {
    const { party, ...provision } = written
    const at = spec.parties.findIndex(({ id }) => id === party)
    const list = spec.parties[at]?.provides ?? []
    if (list.length === 0) return [{ path: ['parties', at, 'provides'], value: [provision] }]
    return [{ path: ['parties', at, 'provides', list.length], value: provision }]
  }
  const list: readonly { id: string }[] = spec[kind]
  const id = freshId(
    title,
    list.map((one) => one.id),
    kind,
  )
  const item = { id, ...written, ...wholeOf(kind, spec, values) }
  const own = list.length === 0 ? { path: [kind], value: [item] } : { path: [kind, list.length], value: item }
  if (kind !== 'issues' || spec.statusQuo === undefined) return [own]
  const first = freshId(linesOf(values.options)[0] ?? '', [], 'option')
  return [own, { path: ['statusQuo', id], value: first }]
}

/** Parts that nobody fills in but without which there is no such thing. */
function wholeOf(kind: ItemKind, spec: CaseSpec, values: Values): Record<string, CaseValue> {
  if (kind === 'issues') {
    const ids: string[] = []
    const options = linesOf(values.options).map((name) => {
      const id = freshId(name, ids, 'option')
      ids.push(id)
      return { id, name }
    })
    return { options }
  }
  if (kind !== 'parties') return {}
  const share = Number((1 / spec.issues.length).toFixed(6))
  const issues = Object.fromEntries(
    spec.issues.map((issue) => [
      issue.id,
      {
        weight: { value: share, assumed: reason },
        options: Object.fromEntries(issue.options.map(({ id }) => [id, anything])),
      },
    ]),
  )
  return { preferences: { kind: 'additive', issues } }
}

function addOption(
  spec: CaseSpec,
  issueId: string,
  name: string,
  option: Record<string, CaseValue>,
): CaseChange[] {
  const at = spec.issues.findIndex(({ id }) => id === issueId)
  const issue = spec.issues[at]
  if (!issue) return []
  const id = freshId(
    name,
    issue.options.map((one) => one.id),
    'option',
  )
  const values = spec.parties.flatMap(({ preferences }, party) => {
    if (preferences.kind !== 'additive' || !preferences.issues[issueId]) return []
    return [
      {
        path: ['parties', party, 'preferences', 'issues', issueId, 'options', id],
        value: anything as CaseValue,
      },
    ]
  })
  return [{ path: ['issues', at, 'options', issue.options.length], value: { id, ...option } }, ...values]
}

/** The changes that fill a thing in again: only what differs, so that the rest of the file stays as it is. */
export function refilled(kind: ItemKind, spec: CaseSpec, item: Item, values: Values): CaseChange[] {
  return fieldsOf(kind, spec).flatMap(({ key, type, kept }) => {
    if (kept === false) return []
    const typed = writtenValue(type, values[key])
    const value = key === 'signs' && typed !== undefined ? typed !== 'no' : typed
    const before = item.written[key] as CaseValue | undefined
    if (JSON.stringify(value) === JSON.stringify(before)) return []
    return [{ path: [...item.path, key], value }]
  })
}

/** The changes that take a thing away, with the numbers that belong to it; other uses of it the engine reports. */
export function removed(kind: ItemKind, spec: CaseSpec, { path, written }: Item): CaseChange[] {
  const id = String(written.id ?? '')
  const own = { path, value: undefined }
  if (kind === 'parties') {
    const readings = spec.readings.flatMap((one, at) => (one.party === id ? [at] : [])).reverse()
    return [
      ...spec.issues.flatMap((issue, at) =>
        issue.decidedBy.includes(id)
          ? [{ path: ['issues', at, 'decidedBy'], value: issue.decidedBy.filter((one) => one !== id) }]
          : [],
      ),
      ...readings.map((at) => ({ path: ['readings', at], value: undefined })),
      own,
    ]
  }
  if (kind !== 'issues' && kind !== 'options') return [own]
  const issue = kind === 'issues' ? id : String(written.issue)
  const below = kind === 'issues' ? [issue] : [issue, 'options', id]
  const values = spec.parties.flatMap(({ preferences }, party) => {
    const of = preferences.kind === 'additive' ? preferences.issues[issue] : undefined
    if (!of || (kind === 'options' && !(id in of.options))) return []
    const scaled = kind === 'issues' ? othersScaled(spec, { issue }, party, 0) : []
    return [...scaled, { path: ['parties', party, 'preferences', 'issues', ...below], value: undefined }]
  })
  const readings = spec.readings.flatMap(({ changes }, at) => {
    const of = changes.issues[issue]
    if (!of || (kind === 'options' && !(id in of.options))) return []
    return [{ path: ['readings', at, 'changes', 'issues', ...below], value: undefined }]
  })
  const quo = kind === 'issues' && spec.statusQuo ? [{ path: ['statusQuo', issue], value: undefined }] : []
  return [...values, ...readings, ...quo, own]
}
