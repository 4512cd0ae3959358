/** Anchors: is each quoted fragment still where the case says it is? */
import type { Claim } from '../case/index.ts'

/** `exact` at its start; `moved`: found, but elsewhere or without a start given; `missing`: not in the text. */
export type AnchorState = 'exact' | 'moved' | 'missing' | 'not checked here'

/** What the check found for the fragment of one claim. */
export interface AnchorResult {
  claim: string
  source: string
  state: AnchorState
  /** Where the fragment was found: nearest to the given start; undefined where it was not. */
  at: number | undefined
}

/**
 * Compares the fragments of claims with the stored texts, letter by letter; positions are UTF-16 indexes. A source
 * without its text gives `not checked here`, which is not a pass. Claims without a fragment are left out.
 */
export function checkAnchors(
  claims: Iterable<Claim>,
  textOf: (source: string) => string | undefined,
): AnchorResult[] {
  const results: AnchorResult[] = []
  for (const { id, source, quote } of claims) {
    if (!quote) continue
    const text = textOf(source)
    if (text === undefined) {
      results.push({ claim: id, source, state: 'not checked here', at: undefined })
      continue
    }
    const at = nearest(text, quote.exact, quote.start ?? 0)
    const state = at === undefined ? 'missing' : at === quote.start ? 'exact' : 'moved'
    results.push({ claim: id, source, state, at })
  }
  return results
}

/** Occurrence nearest to `start`; of two at equal distance the earlier. */
function nearest(text: string, fragment: string, start: number): number | undefined {
  const after = text.indexOf(fragment, start)
  const before = text.lastIndexOf(fragment, start)
  if (after === -1) return before === -1 ? undefined : before
  if (before === -1) return after
  return start - before <= after - start ? before : after
}
