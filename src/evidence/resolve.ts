/**
 * Resolving an anchor: where in this text does the fragment stand, and does it still say the same? Every doubt shows:
 * a passage that only looks alike is never taken for the passage.
 */
import { fold, sameWords } from './fold.ts'
import { guardedChanges } from './guards.ts'
import { changesBeside } from './guards-context.ts'
import { originalSpan, type PreparedText } from './prepared.ts'
import { type Candidate, exactPlaces, joined, nearPlaces, scoreOf } from './resolve-candidates.ts'
import { contextFit, type FoldedContext, foldedContext } from './resolve-context.ts'
import type { ReasonCode, Verdict } from './resolve-reasons.ts'

/** A fragment and what is known of its place: see `quote` of a claim in the case language. Positions in code points. */
export interface Anchor {
  exact: string
  start?: number | undefined
  prefix?: string | undefined
  suffix?: string | undefined
  refine?: { exact: string; start?: number | undefined } | undefined
}

/** Half-open, in Unicode code points of the stored text. */
export interface PointSpan {
  start: number
  end: number
}

/** What was found for one anchor. `at` and `found` are absent for `ambiguous` and `orphan`. */
export interface Resolution {
  verdict: Exclude<Verdict, 'not checked here'>
  at?: PointSpan
  /** What stands there, as it stands there. */
  found?: string
  /** Place of the refined part, where the anchor has one and it was found. */
  refined?: PointSpan
  why: ReasonCode[]
  /** Share of letters in common with the fragment, 0 to 1. */
  similarity?: number
}

/** What is known beside the anchor itself. */
export interface Surroundings {
  /** True where the stored text is the very text the case was written from, by its hash: what stands in place stands. */
  sameText?: boolean
  /** Code points between which the fragment should start, judged from its neighbours in the same text. */
  expected?: { from: number; to: number } | undefined
}

const enough = { quote: 0.7, quoteInPlace: 0.8, context: 0.5, quoteAlone: 0.9, margin: 0.05 }
/** A neighbourhood that fits this well needs no look at rivals. */
const sureContext = 0.9
/** A fragment under this can stand in two places by chance. */
const short = { words: 4, letters: 16 }
/** Where nothing around it fits, or it stands out of order, only a fragment this long is its own witness. */
const long = { words: 6, letters: 28 }
/** Folded units by which an expected place may be missed. */
const slack = 64

/** Resolves one anchor in a prepared text. A fragment without letters is an orphan, whatever the text. */
export function resolveAnchor(prepared: PreparedText, anchor: Anchor, around: Surroundings = {}): Resolution {
  const quote = fold(anchor.exact, 'loose').text
  if (quote === '') return { verdict: 'orphan', why: ['empty'] }
  const context = foldedContext(anchor)
  const one: Query = { prepared, anchor, quote, context, around, words: quote.split(' ').length }
  const place = untouched(one) ?? inPlace(one)
  if (place && (around.sameText || (place.context ?? 1) >= enough.context)) return settle(one, place)
  const hits = exactPlaces(prepared, quote, context)
  return place?.context === undefined && context.prefix === '' && context.suffix === ''
    ? withoutContext(one, hits)
    : withContext(one, hits)
}

interface Query {
  prepared: PreparedText
  anchor: Anchor
  quote: string
  context: FoldedContext
  around: Surroundings
  words: number
}

/** Folded unit at which the case says the fragment starts. */
function givenPlace({ prepared, anchor }: Query): number | undefined {
  if (anchor.start === undefined) return undefined
  const at = prepared.foldedAt(prepared.points.toUnits(anchor.start))
  return prepared.folded.text[at] === ' ' ? at + 1 : at
}

/** The fragment and all that was stored around it, letter by letter where they were: nothing more to ask. */
function untouched({ prepared, anchor }: Query): Candidate | undefined {
  const { exact, start, prefix = '', suffix = '' } = anchor
  if (start === undefined) return undefined
  const from = prepared.points.toUnits(start)
  if (!prepared.text.startsWith(prefix + exact + suffix, from - prefix.length)) return undefined
  const context = prefix === '' && suffix === '' ? undefined : 1
  return { start: prepared.foldedAt(from), end: prepared.foldedAt(from + exact.length), quote: 1, context }
}

function inPlace(one: Query): Candidate | undefined {
  const { text } = one.prepared.folded
  const start = givenPlace(one)
  if (start === undefined || !text.startsWith(one.quote, start)) return undefined
  const end = start + one.quote.length
  return { start, end, quote: 1, context: contextFit(text, start, end, one.context) }
}

function withContext(one: Query, hits: readonly Candidate[]): Resolution {
  const fitting = hits
    .filter(({ context }) => context! >= enough.context)
    .sort((a, b) => b.context! - a.context!)
  const [best, next] = fitting
  if (best && next && best.context! - next.context! < enough.margin) {
    const twins = fitting.filter(({ context }) => best.context! - context! < enough.margin)
    const expected = twins.filter((twin) => isExpected(one, twin))
    return expected.length === 1 ? settle(one, expected[0]!) : { verdict: 'ambiguous', why: ['twins'] }
  }
  // A twin must not stand in for a passage that was changed in its place: the neighbourhood tells them apart.
  if (best && best.context! >= sureContext) return settle(one, best)
  const near = nearPlaces(one.prepared, one.quote, one.context, startsToTry(one))
  const rivals = [...hits, ...near.filter((other) => hits.every((hit) => apart(hit, other)))]
  rivals.sort((a, b) => scoreOf(b) - scoreOf(a) || a.start - b.start)
  const [first, second] = rivals
  if (!first) return { verdict: 'orphan', why: ['not-there'] }
  const fits = first.context! >= enough.context
  const witness = first.quote >= enough.quoteAlone && (isLong(one) || isExpected(one, first))
  if (first.quote < enough.quote || !(fits || witness)) return orphan(first)
  if (second && scoreOf(first) - scoreOf(second) < enough.margin)
    return { verdict: 'ambiguous', why: ['twins'] }
  return settle(one, first, fits ? [] : ['context-changed'])
}

/** Without a stored neighbourhood only the place, the order and the length of the fragment can tell it from a twin. */
function withoutContext(one: Query, hits: readonly Candidate[]): Resolution {
  const { anchor, around } = one
  if (around.expected) {
    const expected = hits.filter((hit) => isExpected(one, hit))
    if (expected.length === 1) return settle(one, expected[0]!)
    if (expected.length > 1) return { verdict: 'ambiguous', why: ['twins'] }
  }
  const near = nearPlaces(one.prepared, one.quote, one.context, startsToTry(one), hits.length > 0)
  const here = near.find(
    (other) => other.quote >= enough.quote && (isExpected(one, other) || isGiven(one, other)),
  )
  // Where only the place speaks for it, what differs much is shown as changed.
  if (here) return settle(one, here, here.quote < enough.quoteInPlace ? ['too-different'] : [])
  const [hit] = hits
  if (hit) {
    if (hits.length > 1) return { verdict: 'ambiguous', why: ['twins'] }
    if (anchor.start === undefined) return settle(one, hit)
    if (around.expected) return isLong(one) ? { verdict: 'ambiguous', why: ['out-of-order'] } : orphan(hit)
    return isShort(one) ? { verdict: 'ambiguous', why: ['short'] } : settle(one, hit)
  }
  const [first, second] = near
  if (!first) return { verdict: 'orphan', why: ['not-there'] }
  if (first.quote < enough.quoteAlone || isShort(one) || around.expected) return orphan(first)
  if (second && first.quote - second.quote < enough.margin) return { verdict: 'ambiguous', why: ['twins'] }
  return settle(one, first)
}

const isShort = ({ words, quote }: Query): boolean => words < short.words || quote.length < short.letters
const isLong = ({ words, quote }: Query): boolean => words >= long.words && quote.length >= long.letters
const apart = (a: Candidate, b: Candidate): boolean => a.end <= b.start || b.end <= a.start

function orphan({ quote }: Candidate): Resolution {
  return { verdict: 'orphan', why: [quote >= enough.quoteAlone ? 'look-alike' : 'too-different'] }
}

function isExpected({ prepared, around: { expected } }: Query, { start }: Candidate): boolean {
  if (!expected) return false
  const at = prepared.folded.starts[start] ?? 0
  const { toUnits } = prepared.points
  return at >= toUnits(expected.from) - slack && at <= toUnits(expected.to) + slack
}

function isGiven(one: Query, { start }: Candidate): boolean {
  const given = givenPlace(one)
  return given !== undefined && Math.abs(start - given) <= slack / 4
}

/** Starts worth a look even where no piece of the fragment votes for them: the place given, the places expected. */
function startsToTry(one: Query): number[] {
  const { prepared, around } = one
  const { toUnits } = prepared.points
  const given = givenPlace(one)
  const starts = given === undefined ? [] : [given]
  if (around.expected) {
    for (const point of [around.expected.from, around.expected.to])
      starts.push(prepared.foldedAt(toUnits(point)))
  }
  return starts
}

/** The verdict on the place chosen: compares what stands there with the fragment, word by word where it differs. */
function settle(one: Query, place: Candidate, why: ReasonCode[] = []): Resolution {
  const { prepared, anchor, around } = one
  const { text, points } = prepared
  const given = anchor.start === undefined ? undefined : points.toUnits(anchor.start)
  const literal = given !== undefined && text.startsWith(anchor.exact, given)
  const here = literal && (givenPlace(one) === place.start || prepared.foldedAt(given) === place.start)
  const span = here
    ? { start: given, end: given + anchor.exact.length }
    : originalSpan(prepared, place.start, place.end)
  const found = text.slice(span.start, span.end)
  const at = { start: points.toPoints(span.start), end: points.toPoints(span.end) }
  const same = here || sameWords(fold(anchor.exact, 'kept').text, fold(found, 'kept').text)
  const changes: ReasonCode[] = why.filter((one) => one === 'too-different')
  if (!(here && around.sameText)) {
    if (!same) changes.push(...guardedChanges(anchor.exact, found, prepared.saysInSmallLetters))
    if (place.quote === 1 && isInside(one, span)) changes.push('inside-a-word')
    const beside = changesBeside(
      text,
      span,
      { prefix: anchor.prefix, suffix: anchor.suffix },
      prepared.saysInSmallLetters,
    )
    changes.push(...beside.map((reason): ReasonCode => `${reason}-beside`))
  }
  const refined = refinedPart(one, span.start, found)
  if (anchor.refine && !refined) changes.push('refined-part')
  const inPlaceNow = here || span.start === given
  const calm: ReasonCode[] = same ? (inPlaceNow ? [] : ['elsewhere']) : ['wording']
  return {
    verdict: changes.length > 0 ? 'changed' : same ? (inPlaceNow ? 'exact' : 'moved') : 'fuzzy',
    at,
    found,
    ...(refined ? { refined } : {}),
    why: [...new Set([...changes, ...calm, ...why])],
    similarity: same ? 1 : place.quote,
  }
}

/** True if the fragment stands inside a longer word or number and the case does not say that it did. */
function isInside({ prepared: { text }, anchor: { prefix, suffix } }: Query, span: PointSpan): boolean {
  const before = text.slice(Math.max(0, span.start - 8), span.start)
  const after = text.slice(span.end, span.end + 8)
  const inner = text.slice(span.start, span.end)
  const cutBefore = (side: string) => joined(side + inner, side.length) || /(?:^|\P{L})non-$/iu.test(side)
  const cutAfter = (side: string) => joined(inner + side, inner.length)
  return (cutBefore(before) && !cutBefore(prefix ?? '')) || (cutAfter(after) && !cutAfter(suffix ?? ''))
}

/** Place of the refined part inside what was found: where it should be, else its nearest occurrence. */
function refinedPart(
  { prepared, anchor: { exact: anchorText, refine } }: Query,
  start: number,
  found: string,
): PointSpan | undefined {
  if (!refine) return undefined
  const part = fold(refine.exact, 'loose').text
  const inner = fold(found, 'loose')
  const wanted = refine.start ?? 0
  let best: number | undefined
  for (let at = inner.text.indexOf(part); part !== '' && at !== -1; at = inner.text.indexOf(part, at + 1)) {
    const cut = joined(inner.text, at) || joined(inner.text, at + part.length)
    if (cut && found !== anchorText) continue
    if (best === undefined || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at
  }
  if (best === undefined) return undefined
  const { toPoints } = prepared.points
  return {
    start: toPoints(start + inner.starts[best]!),
    end: toPoints(start + inner.ends[best + part.length - 1]!),
  }
}
