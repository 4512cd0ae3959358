/** Which parts of a plain text are the article; the rest is site furniture: promotions, links, credits, footers. */
import { codePoints } from '../evidence/index.ts'
import { blocksOf, isHeading } from './blocks.ts'
import { furnitureScore } from './furniture.ts'
import { sentencesOfBlock } from './sentences.ts'
import type { Span } from './tokens.ts'

/** Article spans of a plain text, in code points, ascending; one span for neighbours. Empty for blank text. */
export function articleSpans(text: string): Span[] {
  const points = codePoints(text)
  return articleRanges(text).map(({ start, end }) => ({
    start: points.toPoints(start),
    end: points.toPoints(end),
  }))
}

/** The same in UTF-16 units. */
export function articleRanges(text: string): Span[] {
  const blocks = blocksOf(text)
  const furniture = blocks.map((block, index) => isFurniture(text, blocks, block, index))
  behindSponsor(text, blocks, furniture)
  menus(text, blocks, furniture)
  spreadFromEnd(text, blocks, furniture)
  loneNeighbours(text, blocks, furniture)
  repeatedSentences(text, blocks, furniture)
  // Nothing left, or almost nothing: the rules do not fit this text, so all of it is shown.
  const kept = blocks.reduce(
    (sum, block, k) => sum + (furniture[k] === true ? 0 : block.end - block.start),
    0,
  )
  const all = blocks.reduce((sum, block) => sum + block.end - block.start, 0)
  if (kept < all * 0.2) furniture.fill(false)
  const spans: Span[] = []
  let open = false
  for (const [k, block] of blocks.entries()) {
    if (furniture[k] === true) open = false
    else {
      const last = spans.at(-1)
      if (open && last !== undefined) spans[spans.length - 1] = { start: last.start, end: block.end }
      else spans.push(block)
      open = true
    }
  }
  return spans
}

function isFurniture(text: string, blocks: readonly Span[], block: Span, index: number): boolean {
  const line = text.slice(block.start, Math.min(block.end, block.start + 1200))
  const nearEnd = index >= blocks.length - 12 && index > 2
  const nearStart = index < 8
  return furnitureScore(line, { nearEnd, nearStart, index, length: block.end - block.start }) >= 1
}

const sponsor =
  /^(?:together with|presented by|sponsored|in partnership with|brought to you by|a (?:message|word) from|partner content|from our (?:partner|sponsor)|advertisement|promoted)\b/i

/** The line behind the name of a sponsor is the sponsor's, where it speaks to the reader or sells. */
function behindSponsor(text: string, blocks: readonly Span[], furniture: boolean[]): void {
  for (const [k, block] of blocks.entries()) {
    if (furniture[k] === true || k === 0) continue
    const before = blocks[k - 1]
    if (before === undefined || !sponsor.test(text.slice(before.start, before.start + 80))) continue
    const line = text.slice(block.start, Math.min(block.end, block.start + 400))
    if (/\b(?:you|your|our|us|we|from [$€£]|now|today)\b/i.test(line) && !/["“«]/.test(line))
      furniture[k] = true
  }
}

/** Three or more lines of one to three words in a row, without a stop: a menu. */
function menus(text: string, blocks: readonly Span[], furniture: boolean[]): void {
  let run: number[] = []
  const settle = (): void => {
    if (run.filter((k) => furniture[k] !== true).length >= 2 && run.length >= 3)
      for (const k of run) furniture[k] = true
    run = []
  }
  for (const [k, block] of blocks.entries()) {
    const line = text.slice(block.start, Math.min(block.end, block.start + 60))
    const item =
      block.end - block.start <= 26 && line.split(/\s+/).length <= 3 && /^\p{Lu}[\p{L} &'’-]+$/u.test(line)
    if (item) run.push(k)
    else if (furniture[k] !== true || run.length === 0) settle()
    else run.push(k)
  }
  settle()
}

/** After “Related articles” or “Most read” near the end, short lines that end no sentence are links. */
function spreadFromEnd(text: string, blocks: readonly Span[], furniture: boolean[]): void {
  let listing = false
  for (const [k, block] of blocks.entries()) {
    const line = text.slice(block.start, Math.min(block.end, block.start + 300))
    if (/^end of list\b/i.test(line)) {
      furniture[k] = true
      listing = false
      continue
    }
    if (furniture[k] === true) {
      if (
        /^(?:[*#\s]*)(?:related|more (?:on|from|stories|in|about)|most (?:read|popular|viewed|watched)|recommended|you (?:may|might)|read (?:more|next|also)|also (?:read|on|in)|latest|trending|top stories|editor|in (?:this|other)|further reading|see also|keep reading|popular|list of|what to read)\b/i.test(
          line,
        ) &&
        line.length < 80
      )
        listing = true
      continue
    }
    if (!listing) continue
    const short = block.end - block.start < 160 && !/[.!][”"’')\]]*$/.test(line)
    if (short) furniture[k] = true
    else listing = false
  }
}

/** A short line without an end between two pieces of furniture is furniture; so is a last heading with nothing below. */
function loneNeighbours(text: string, blocks: readonly Span[], furniture: boolean[]): void {
  const first = blocks.findIndex((_, k) => furniture[k] !== true)
  for (const [k, block] of blocks.entries()) {
    // The first line that stays is the title, whatever stands around it.
    if (k === first && block.end - block.start >= 20) continue
    if (furniture[k] === true || !isHeading(text, block)) continue
    const before = k === 0 || furniture[k - 1] === true
    const after = k === blocks.length - 1 || furniture[k + 1] === true
    if (k > 0 && before && after) furniture[k] = true
  }
  for (let k = blocks.length - 1; k > 0; k--) {
    const block = blocks[k]
    if (block === undefined) break
    if (furniture[k] === true) continue
    const line = text.slice(block.start, block.end)
    if (blocks.length > 5 && block.end - block.start < 90 && isHeading(text, block) && !/[“”"]/.test(line))
      furniture[k] = true
    else break
  }
}

/** A pull quote says a sentence of the article once more, in a block of its own. */
function repeatedSentences(text: string, blocks: readonly Span[], furniture: boolean[]): void {
  const fold = (part: string): string =>
    part
      .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
      .trim()
      .toLowerCase()
  const short = blocks.flatMap((block, k) =>
    furniture[k] !== true && block.end - block.start < 420 && block.end - block.start > 35 ? [k] : [],
  )
  if (short.length === 0 || blocks.length > 5000) return
  const seen = new Map<string, number[]>()
  for (const [k, block] of blocks.entries()) {
    if (furniture[k] === true) continue
    for (const sentence of sentencesOfBlock(text, block)) {
      const key = fold(text.slice(sentence.start, sentence.end)).slice(0, 60)
      if (key.length >= 25) seen.set(key, [...(seen.get(key) ?? []).slice(-8), k])
    }
  }
  const bodies = blocks.map((block, k) =>
    furniture[k] === true || blocks.length > 400 ? '' : fold(text.slice(block.start, block.end)),
  )
  for (const k of short) {
    const block = blocks[k]
    if (block === undefined || furniture[k] === true) continue
    const key = fold(text.slice(block.start, block.end))
    if (key.split(' ').length < 6) continue
    const whole = (seen.get(key.slice(0, 60)) ?? []).some(
      (other) => other !== k && bodies[other] !== key && furniture[other] !== true,
    )
    const inside = bodies.some((body, other) => other !== k && body.length > key.length && body.includes(key))
    const twin = bodies.indexOf(key)
    if (
      (whole && (bodies.length === 0 || inside || blocks.length > 400)) ||
      inside ||
      (twin >= 0 && twin < k && furniture[twin] !== true)
    )
      furniture[k] = true
  }
}
