/** How well a place fits what the case says stood around the fragment. */
import search from 'approx-string-match'
import { fold } from './fold.ts'

/** Folded neighbourhoods of an anchor; empty where none was stored. */
export interface FoldedContext {
  prefix: string
  suffix: string
}

/** Folds the stored neighbourhoods. */
export function foldedContext(anchor: {
  prefix?: string | undefined
  suffix?: string | undefined
}): FoldedContext {
  return {
    prefix: anchor.prefix === undefined ? '' : fold(anchor.prefix, 'loose').text,
    suffix: anchor.suffix === undefined ? '' : fold(anchor.suffix, 'loose').text,
  }
}

/** Share of the stored neighbourhood found around [start, end) of a folded text, 0 to 1; undefined if none was stored. */
export function contextFit(
  text: string,
  start: number,
  end: number,
  context: FoldedContext,
): number | undefined {
  const { prefix, suffix } = context
  const total = prefix.length + suffix.length
  if (total === 0) return undefined
  let fit = 0
  if (prefix.length > 0) {
    const before = text[start - 1] === ' ' ? start - 1 : start
    const near = text.slice(Math.max(0, before - prefix.length), before)
    const wide = () => text.slice(Math.max(0, before - reach(prefix)), before)
    fit += prefix.length * (near === prefix ? 1 : likeness(wide(), prefix))
  }
  if (suffix.length > 0) {
    const after = text[end] === ' ' ? end + 1 : end
    const wide = () => text.slice(after, after + reach(suffix))
    fit += suffix.length * (text.startsWith(suffix, after) ? 1 : likeness(wide(), suffix))
  }
  return fit / total
}

const reach = (side: string): number => Math.ceil(side.length * 1.5) + 4

/** 1 − edits/length of the best place of a pattern in a window; 0 where more than six in ten letters differ. */
export function likeness(window: string, pattern: string): number {
  const most = Math.floor(pattern.length * 0.6)
  const [best] = search(window, pattern, most)
  return best === undefined ? 0 : 1 - best.errors / pattern.length
}
