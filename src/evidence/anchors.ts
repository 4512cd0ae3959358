/** Anchors: does each quoted fragment still stand in its source, and does it still say the same? */
import type { Claim } from '../case/index.ts'
import { codePoints } from './code-points.ts'
import { type PreparedText, prepareText } from './prepared.ts'
import { type Anchor, type PointSpan, type Resolution, resolveAnchor } from './resolve.ts'
import { expectations } from './resolve-order.ts'
import type { ReasonCode, Verdict } from './resolve-reasons.ts'

/** What the check found for the fragment of one claim. */
export interface AnchorResult {
  claim: string
  source: string
  verdict: Verdict
  /** Where it stands, in code points of the stored text; absent for `ambiguous`, `orphan` and `not checked here`. */
  at?: PointSpan
  /** What stands there. */
  found?: string
  /** Where the refined part stands, if the anchor has one. */
  refined?: PointSpan
  /** Reasons, the gravest first; none for `exact`. */
  why: ReasonCode[]
  /** Share of letters in common with the fragment, 0 to 1. */
  similarity?: number
}

/** What is known of the stored texts beside their letters. */
export interface AnchorCheck {
  /**
   * True if the stored text has the hash the case names: then what stands in its place has not changed, whatever it looks
   * like. False if it has another. Undefined where the case names no hash.
   */
  isSameText?: (source: string) => boolean | undefined
}

/** True for verdicts after which a number may no longer be called proven. */
export const isBroken = ({ verdict }: Pick<AnchorResult, 'verdict'>): boolean =>
  verdict === 'changed' || verdict === 'ambiguous' || verdict === 'orphan'

/**
 * Resolves the fragments of claims in the stored texts; results in the order of the claims. A source without its text
 * gives `not checked here`, which is not a pass. Claims without a fragment are left out.
 */
export function checkAnchors(
  claims: Iterable<Claim>,
  textOf: (source: string) => string | undefined,
  { isSameText = () => undefined }: AnchorCheck = {},
): AnchorResult[] {
  const quoted = [...claims].flatMap(({ id, source, quote }) => (quote ? [{ id, source, quote }] : []))
  const bySource = new Map<string, { anchor: Anchor; place: number }[]>()
  quoted.forEach(({ source, quote }, place) => {
    const list = bySource.get(source)
    if (list) list.push({ anchor: quote, place })
    else bySource.set(source, [{ anchor: quote, place }])
  })
  const results: AnchorResult[] = quoted.map(({ id, source }) => ({
    claim: id,
    source,
    verdict: 'not checked here',
    why: ['no-text'],
  }))
  for (const [source, anchors] of bySource) {
    const text = textOf(source)
    if (text === undefined) continue
    const same = isSameText(source)
    const found = resolveAll(
      prepareText(text),
      anchors.map(({ anchor }) => anchor),
      same === true,
    )
    found.forEach((resolution, index) => {
      const { anchor, place } = anchors[index]!
      const why = same === false ? withDoubts(resolution, anchor) : resolution.why
      results[place] = { ...results[place]!, ...resolution, why }
    })
  }
  return results
}

/** In another text than the case was written from, a fragment without its neighbourhood shows less than it seems to. */
function withDoubts({ verdict, why }: Resolution, { prefix, suffix }: Anchor): ReasonCode[] {
  if (verdict === 'ambiguous' || verdict === 'orphan') return [...why, 'text-changed']
  return prefix === undefined && suffix === undefined
    ? [...why, 'text-changed', 'context-not-stored']
    : [...why, 'text-changed']
}

/**
 * Resolves many anchors in one text. Those without a stored neighbourhood that are not in their place are looked at
 * again, now that the others show where they should be.
 */
export function resolveAll(
  prepared: PreparedText,
  anchors: readonly Anchor[],
  sameText: boolean,
): Resolution[] {
  const first = anchors.map((anchor) => resolveAnchor(prepared, anchor, { sameText }))
  const doubtful = (index: number): boolean => first[index]!.verdict !== 'exact'
  if (sameText || !anchors.some((_, index) => doubtful(index))) return first
  const sure = anchors.flatMap((anchor, index) => {
    const { verdict, at } = first[index]!
    const found = verdict === 'exact' || verdict === 'moved'
    return found && at && anchor.start !== undefined ? [{ start: anchor.start, at: at.start }] : []
  })
  const expect = expectations(sure)
  return first.map((resolution, index) => {
    const anchor = anchors[index]!
    const settled = resolution.verdict === 'exact' || (hasContext(anchor) && resolution.at !== undefined)
    if (settled || anchor.start === undefined) return resolution
    const expected = expect(anchor.start)
    return expected ? resolveAnchor(prepared, anchor, { expected }) : resolution
  })
}

const hasContext = ({ prefix, suffix }: Anchor): boolean => prefix !== undefined || suffix !== undefined

/** Stored neighbourhood of a new anchor, in UTF-16 units: as much as the case language allows is twice as much. */
const contextLength = 32

/**
 * The anchor of a span of a text, with 32 characters on both sides. Positions in code points, half-open; ends in the
 * middle of nothing are moved to the nearest end of the text. An empty span gives an empty fragment, which never resolves.
 */
export function anchorOf(text: string, span: PointSpan): Anchor {
  const points = codePoints(text)
  const [start, end] = [points.toUnits(span.start), points.toUnits(span.end)]
  const before = text.slice(points.toUnits(span.start - contextLength), start)
  const after = text.slice(end, points.toUnits(span.end + contextLength))
  return {
    exact: text.slice(start, end),
    start: points.toPoints(start),
    ...(before === '' ? {} : { prefix: before }),
    ...(after === '' ? {} : { suffix: after }),
  }
}
