/** Short fragments of long passages: at most twelve words that keep the figure and the negation. */
import { anchorOf } from './anchors.ts'
import { codePoints } from './code-points.ts'
import type { Anchor, PointSpan } from './resolve.ts'

/** Words of a fragment; long passages belong to their authors. */
export const fragmentWords = 12

/** Words that turn a sentence round; a fragment without them would say the opposite. */
const negation = /^\W*(?:not|no|never|neither|nor|none|nobody|nothing|without|hardly|cannot|\w+n['’]t)\W*$/i

/**
 * The anchor of a passage, cut to at most twelve words: those that hold `keep` (the figure), then the most negations and
 * numbers, then the first. The kept part becomes the refinement. Undefined where the passage has no words.
 */
export function fragmentAnchor(text: string, passage: PointSpan, keep?: PointSpan): Anchor | undefined {
  const points = codePoints(text)
  const from = points.toUnits(passage.start)
  const words = [...text.slice(from, points.toUnits(passage.end)).matchAll(/\S+/g)].map((found) => ({
    start: from + found.index,
    end: from + found.index + found[0].length,
    weight: negation.test(found[0]) ? 2 : /\d/.test(found[0]) ? 1 : 0,
  }))
  if (words.length === 0) return undefined
  const kept = keep && { start: points.toUnits(keep.start), end: points.toUnits(keep.end) }
  // What must be in the fragment outweighs everything else in the passage together.
  if (kept)
    for (const word of words)
      if (word.start < kept.end && word.end > kept.start) word.weight += 2 * words.length + 1
  const size = Math.min(fragmentWords, words.length)
  let best = { at: 0, score: -1 }
  for (let at = 0; at + size <= words.length; at++) {
    const score = words.slice(at, at + size).reduce((sum, { weight }) => sum + weight, 0)
    if (score > best.score) best = { at, score }
  }
  const start = points.toPoints(words[best.at]!.start)
  const end = points.toPoints(words[best.at + size - 1]!.end)
  const anchor = anchorOf(text, { start, end })
  if (!keep || keep.start < start || keep.end > end || keep.end <= keep.start) return anchor
  if (keep.start === start && keep.end === end) return anchor
  const exact = text.slice(points.toUnits(keep.start), points.toUnits(keep.end))
  return { ...anchor, refine: { exact, start: keep.start - start } }
}
