/** What a model answered, checked: its shape, and whether every passage it names stands in the text. */
import type { ModelPassage, PreparedText, Proposals } from 'endstate'
import type { Engine } from './session.ts'

/** Passages of one answer; more are not read. */
const mostPassages = 500
const kinds: readonly ModelPassage['kind'][] = ['quote', 'figure', 'date', 'position']
const comparators = ['=', 'about', '>', '>=', '<', '<='] as const

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const words = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most ? value : undefined

/** The passages an answer names; undefined where it is not of the form that was asked for. Never throws. */
export function readModelAnswer(content: string): ModelPassage[] | undefined {
  const bare = content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, '')
  let value: unknown
  try {
    value = JSON.parse(bare)
  } catch {
    return undefined
  }
  const list = isFields(value) ? value.passages : value
  if (!Array.isArray(list)) return undefined
  return list.slice(0, mostPassages).flatMap((one) => passageOf(one) ?? [])
}

function passageOf(one: unknown): ModelPassage | undefined {
  if (!isFields(one)) return undefined
  const kind = kinds.find((known) => known === one.kind)
  const text = words(one.text, 4000)
  if (kind === undefined || text === undefined) return undefined
  const [speaker, figure, unit, issue] = [
    words(one.speaker, 200),
    words(one.figure, 200),
    words(one.unit, 60),
    words(one.issue, 64),
  ]
  const date = typeof one.date === 'string' && /^\d{4}(-\d\d){0,2}$/.test(one.date) ? one.date : undefined
  const comparator = comparators.find((known) => known === one.comparator)
  return {
    kind,
    text,
    ...(speaker === undefined ? {} : { speaker }),
    ...(figure === undefined ? {} : { figure }),
    ...(typeof one.value === 'number' && Number.isFinite(one.value) ? { value: one.value } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(comparator === undefined ? {} : { comparator }),
    ...(date === undefined ? {} : { date }),
    ...(issue === undefined ? {} : { issue }),
  }
}

/** Proposals of a model that stand in the text, and the passages that were dropped with the reason for each. */
export interface ModelProposals {
  proposals: Proposals
  dropped: { text: string; why: string }[]
}

type Mutable = { -readonly [Key in keyof Proposals]: Proposals[Key][number][] }

/** A model's own confidence is not asked for; a person reads all of it. */
const confidence = 0.5

/** Keeps what resolves as exact or moved; everything else is dropped and named. `issues` are those of the case. */
export function proposalsOf(
  engine: Engine,
  prepared: PreparedText,
  passages: readonly ModelPassage[],
  issues: readonly string[],
): ModelProposals {
  const found: Mutable = { quotes: [], figures: [], dates: [], positions: [] }
  const dropped: ModelProposals['dropped'] = []
  for (const one of passages) {
    const { text } = one
    const resolved = engine.resolveAnchor(prepared, { exact: text })
    const span = resolved.at
    if ((resolved.verdict !== 'exact' && resolved.verdict !== 'moved') || span === undefined) {
      dropped.push({ text, why: `not in the text as it stands (${resolved.verdict})` })
      continue
    }
    const problem = add(found, one, span, prepared, issues)
    if (problem !== undefined) dropped.push({ text, why: problem })
  }
  return { proposals: found, dropped }
}

function add(
  found: Mutable,
  one: ModelPassage,
  span: { start: number; end: number },
  prepared: PreparedText,
  issues: readonly string[],
): string | undefined {
  if (one.kind === 'quote') {
    found.quotes.push({ span, confidence, kind: 'direct', speaker: one.speaker ?? null })
  } else if (one.kind === 'figure') {
    const passage = [...prepared.text].slice(span.start, span.end).join('')
    const at = one.figure === undefined ? -1 : passage.indexOf(one.figure)
    if (at === -1 || one.value === undefined) return 'its figure does not stand in its passage'
    if (!statedIn(one.figure!, one.value)) return 'its value is not the number that stands there'
    const start = span.start + [...passage.slice(0, at)].length
    const { figure = '', value, unit = null, comparator = '=', date = null } = one
    const inner = { start, end: start + [...figure].length }
    found.figures.push({
      span: inner,
      confidence,
      text: figure,
      value,
      min: null,
      max: null,
      comparator,
      unit,
      asOf: date,
      sentence: span,
    })
  } else if (one.kind === 'date') {
    if (one.date === undefined) return 'it gives no date'
    found.dates.push({ span, confidence, date: one.date, sentence: span })
  } else {
    if (one.issue === undefined || !issues.includes(one.issue)) return 'its issue is not one of the case'
    found.positions.push({ span, confidence, issue: one.issue, actor: null })
  }
  return undefined
}

/** True if the digits of the words are those of the value, perhaps scaled by a word such as million. */
function statedIn(figure: string, value: number): boolean {
  const stated = figure.match(/\d+(?:[.,]\d+)*/g)?.map((one) => Number(one.replace(/,(?=\d{3})/g, ''))) ?? []
  const scales = [1, 1e3, 1e6, 1e9, 1e12, 0.01]
  const isClose = (one: number): boolean => Math.abs(one - value) <= 1e-9 * Math.max(1, Math.abs(value))
  // A number in words has no digits to compare; a person checks it.
  return stated.length === 0 || stated.some((one) => scales.some((scale) => isClose(one * scale)))
}
