/** What a filled-in form changes in the case: the thing itself, and what cannot be without it. */
import type { CaseChange, CaseSpec, CaseValue } from 'endstate'
import { othersScaled } from '../wants/grid-rows.ts'
import { isWrong, writtenIn } from './field-values.ts'
import type { Values } from './fields.ts'
import { fieldsOf, type ItemKind } from './item-kinds.ts'
import { type Item, itemsOf, listOf, type Place } from './item-places.ts'
import { formReason as reason } from './number-basis.ts'

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

/** Fields that must be filled in and are not, or hold what cannot be written, by key. */
export function missingIn(kind: ItemKind, spec: CaseSpec, values: Values, fresh: boolean): string[] {
  return fieldsOf(kind, spec)
    .filter((one) => (fresh || one.kept !== false) && (fresh || values[one.key] !== undefined))
    .filter(
      (field) =>
        isWrong(field, values[field.key]) ||
        (field.required === true && writtenIn(field, values[field.key]) === undefined),
    )
    .map(({ key }) => key)
}

/** The changes that add a thing. */
export function added(kind: ItemKind, spec: CaseSpec, values: Values): CaseChange[] {
  const written: Record<string, CaseValue> = {}
  for (const field of fieldsOf(kind, spec)) {
    const value = writtenIn(field, values[field.key])
    if (value !== undefined && field.type !== 'lines') written[field.key] = value
  }
  const title = titleOf(written)
  if (kind === 'options') {
    const { issue, ...option } = written
    return addOption(spec, String(issue), title, option)
  }
  if (kind === 'guaranteeTerms' && !spec.guarantees) return firstTerm(written, title)
  if (kind === 'endings') return addEnding(spec, written, title)
  if (kind === 'provides' || kind === 'redLines') {
    const { party, ...own } = written
    const owner = spec.parties.find(({ id }) => id === party)
    const taken = owner?.redLines.map(({ id }) => id) ?? []
    const item = kind === 'provides' ? own : { id: freshId(title, taken, 'red-line'), ...own }
    return [append(listOf(kind, spec, String(party)), item)]
  }
  const known = itemsOf(kind, spec).map((one) => String(one.written.id))
  const id = freshId(title, known, kind === 'endStates' ? 'end-state' : kind.replace(/s$/, ''))
  const item = { id, ...written, ...wholeOf(kind, spec, values) }
  const own = append(listOf(kind, spec), item)
  if (kind !== 'issues' || spec.statusQuo === undefined) return [own]
  const first = freshId(linesOf(values.options)[0] ?? '', [], 'option')
  return [own, { path: ['statusQuo', id], value: first }]
}

const titleOf = ({ name, title, what, says, item, because }: Record<string, CaseValue>): string =>
  String(name ?? title ?? what ?? says ?? item ?? because ?? '')

const linesOf = (typed: Values[string] | undefined): string[] =>
  (writtenIn({ key: '', type: 'texts' }, typed ?? '') as string[] | undefined) ?? []

/** A thing at the end of a list; a list that is empty or not there yet is written as a whole. */
const append = ({ path, length }: { path: Place; length: number }, item: CaseValue): CaseChange =>
  length === 0 ? { path, value: [item] } : { path: [...path, length], value: item }

/** The first guarantee brings the section with it; the deal it describes is the one that calibrates the others. */
function firstTerm({ challenger, protected: whom, ...term }: Record<string, CaseValue>, title: string) {
  const id = freshId(title, [], 'term')
  const both = { challenger: challenger ?? '', protected: whom ?? '' }
  return [{ path: ['guarantees'], value: { ...both, calibratedOn: id, terms: [{ id, codes: {}, ...term }] } }]
}

/** An ending of a war path: its chance a month is a parameter of its own. The first one brings the path with it. */
function addEnding(
  spec: CaseSpec,
  { chance, ...written }: Record<string, CaseValue>,
  title: string,
): CaseChange[] {
  const taken = spec.warPath?.endings.map(({ id }) => id) ?? []
  const id = freshId(title, taken, 'ending')
  const ending = { id, ...written, hazard: `${id}-a-month` }
  const parameter = { [ending.hazard]: chance ?? 0 }
  if (!spec.warPath) return [{ path: ['warPath'], value: { parameters: parameter, endings: [ending] } }]
  return [
    { path: ['warPath', 'parameters', ending.hazard], value: chance ?? 0 },
    append(listOf('endings', spec), ending),
  ]
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
export function refilled(
  kind: ItemKind,
  spec: CaseSpec,
  item: Item,
  { values, start }: { values: Values; start: Values },
): CaseChange[] {
  return fieldsOf(kind, spec).flatMap((field) => {
    const { key } = field
    if (field.kept === false || values[key] === undefined) return []
    if (JSON.stringify(values[key]) === JSON.stringify(start[key])) return []
    return [{ path: [...item.path, key], value: writtenIn(field, values[key], item.written[key]) }]
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
  if (kind === 'redLines') {
    const held = spec.readings.flatMap((one, at) =>
      one.party === written.party && id in one.changes.redLines ? [at] : [],
    )
    return [
      ...held.map((at) => ({ path: ['readings', at, 'changes', 'redLines', id], value: undefined })),
      own,
    ]
  }
  if (kind === 'guaranteeTerms' || kind === 'endings') return removeFrom(kind, spec, own, written)
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

/** The last term, or the last ending, takes its section with it; a chance that is nobody else's goes with its ending. */
function removeFrom(
  kind: 'guaranteeTerms' | 'endings',
  spec: CaseSpec,
  own: CaseChange,
  { hazard }: Record<string, unknown>,
): CaseChange[] {
  if (listOf(kind, spec).length === 1)
    return [{ path: [kind === 'endings' ? 'warPath' : 'guarantees'], value: undefined }]
  const war = spec.warPath
  if (kind !== 'endings' || !war || typeof hazard !== 'string' || !(hazard in war.parameters)) return [own]
  const { parameters: _, ...rest } = war
  const uses = JSON.stringify(rest).split(`"${hazard}"`).length - 1
  return uses > 1 ? [own] : [{ path: ['warPath', 'parameters', hazard], value: undefined }, own]
}
