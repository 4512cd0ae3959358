/** How much two texts share: runs of words, so that a repost with another frame around it is noticed. */

/** Words of a run; shorter runs are shared by chance. */
const runLength = 6

/** Hashes of all runs of six words of a text, case and punctuation left out. Empty for texts of fewer words. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = words.map(hashOf)
  const runs = new Set<number>()
  for (let at = 0; at + runLength <= hashes.length; at++) {
    let run = 17
    for (let word = at; word < at + runLength; word++) run = (Math.imul(run, 31) + hashes[word]!) | 0
    runs.add(run)
  }
  return runs
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** Shares from 0 to 1: of all runs, those both have; of the first text's, those the second has. 0 for empty texts. */
export function overlapOf(
  first: ReadonlySet<number>,
  second: ReadonlySet<number>,
): { both: number; contained: number } {
  if (first.size === 0 || second.size === 0) return { both: 0, contained: 0 }
  let shared = 0
  for (const run of first) if (second.has(run)) shared++
  return { both: shared / (first.size + second.size - shared), contained: shared / first.size }
}
