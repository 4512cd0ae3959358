/** How much of an answer each source carries, and what would be left without it. */

/** A quantity with its influence on the answer and the sources its passages come from. */
export interface SourcedQuantity {
  key: string
  /** On any scale; only proportions matter. */
  influence: number
  /** Sources of its passages; a source may be named more than once. */
  sources: readonly string[]
}

/** What one source does for the answer; shares are of all influence, cited or not. */
export interface SourceShare {
  source: string
  /** Influence of what cites it, shared evenly between the sources that a number cites. */
  carries: number
  /** Influence of every number that cites it. */
  touches: number
  /** Influence of the numbers that cite nothing else: without the source nothing stands behind them. */
  alone: number
  /** Those numbers, the most influential first. */
  onlyHere: { key: string; share: number }[]
}

/** Shares in the order of `sources`; all 0 where no quantity has any influence. */
export function sourceShares(
  quantities: readonly SourcedQuantity[],
  sources: readonly string[],
): SourceShare[] {
  const total = quantities.reduce((sum, { influence }) => sum + influence, 0)
  const shares = new Map(
    sources.map((source): [string, SourceShare] => [
      source,
      { source, carries: 0, touches: 0, alone: 0, onlyHere: [] },
    ]),
  )
  for (const { key, influence, sources: cited } of quantities) {
    const share = total > 0 ? influence / total : 0
    const own = [...new Set(cited)]
    for (const source of own) {
      const row = shares.get(source)
      if (!row) continue
      row.carries += share / own.length
      row.touches += share
      if (own.length > 1) continue
      row.alone += share
      row.onlyHere.push({ key, share })
    }
  }
  for (const { onlyHere } of shares.values()) {
    onlyHere.sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1))
  }
  return [...shares.values()]
}

/**
 * How many sources of equal weight the shares come to: 1 divided by the sum of their squares (Laakso and Taagepera 1979).
 * 0 where nothing is carried. Shares of one voice must be added up before.
 */
export function effectiveNumber(shares: readonly number[]): number {
  const total = shares.reduce((sum, share) => sum + share, 0)
  if (!(total > 0)) return 0
  return 1 / shares.reduce((sum, share) => sum + (share / total) ** 2, 0)
}
