/**
 * Where could a changed passage be? Pieces of three characters vote for the places from which they would come. Only the
 * places with most votes are then compared letter by letter, so that the work does not grow with the length of the text.
 */

/** An index of the pieces of one text. */
export interface GramIndex {
  /** Most likely starts of a passage, best first, at most `count`; none where too little of it is there. */
  places(passage: string, count: number): number[]
}

const mostBuckets = 1 << 16
const width = 32
/** Positions looked at for one passage: the rarest pieces first, so that a very long text stays quick. */
const budget = 8_000

/** A number from the three characters at a place; the caller keeps as many low bits as it has buckets. */
const hash = (text: string, at: number): number => {
  const mixed =
    Math.imul(text.charCodeAt(at), 0x9e3779b1) ^
    Math.imul(text.charCodeAt(at + 1), 0x85ebca6b) ^
    Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** Builds the index; a text of under three characters has no pieces. */
export function gramIndex(text: string): GramIndex {
  const pieces = Math.max(0, text.length - 2)
  let buckets = 256
  while (buckets < pieces && buckets < mostBuckets) buckets *= 2
  const mask = buckets - 1
  const first = new Uint32Array(buckets + 1)
  for (let i = 0; i < pieces; i++) first[(hash(text, i) & mask) + 1]!++
  for (let b = 0; b < buckets; b++) first[b + 1]! += first[b]!
  const next = first.slice()
  const places = new Uint32Array(pieces)
  for (let i = 0; i < pieces; i++) places[next[hash(text, i) & mask]!++] = i
  const votes = new Uint16Array(Math.ceil(text.length / width) + 3)
  return {
    places: (passage, count) => {
      const touched = vote(passage, first, places, votes)
      const best = mostVoted(touched, votes, Math.max(2, passage.length * 0.1), count)
      for (const bin of touched) votes[bin] = 0
      return best.map((bin) => (bin - 1) * width)
    },
  }
}

/** Lets the pieces of a passage vote; gives the bins that got a vote. Bin b holds starts from (b − 1) · width on. */
function vote(passage: string, first: Uint32Array, places: Uint32Array, votes: Uint16Array): number[] {
  const pieces: { offset: number; bucket: number; size: number }[] = []
  for (let offset = 0; offset + 2 < passage.length; offset++) {
    const bucket = hash(passage, offset) & (first.length - 2)
    const size = first[bucket + 1]! - first[bucket]!
    if (size > 0) pieces.push({ offset, bucket, size })
  }
  pieces.sort((a, b) => a.size - b.size || a.offset - b.offset)
  const touched: number[] = []
  let left = budget
  for (const { offset, bucket, size } of pieces) {
    if (size > left && touched.length > 0) break
    left -= size
    for (let k = first[bucket]!; k < first[bucket + 1]!; k++) {
      const bin = Math.max(0, Math.floor((places[k]! - offset) / width) + 1)
      if (votes[bin]! === 0) touched.push(bin)
      if (votes[bin]! < 0xffff) votes[bin]!++
    }
  }
  return touched
}

/** The bins that have most votes together with the one after them, each at least two apart from a better one. */
function mostVoted(touched: readonly number[], votes: Uint16Array, least: number, count: number): number[] {
  const best: { bin: number; score: number }[] = []
  for (const bin of touched) {
    const score = votes[bin]! + (votes[bin + 1] ?? 0)
    if (score < least || (best.length === count && score <= best[count - 1]!.score)) continue
    const beside = best.findIndex((other) => Math.abs(other.bin - bin) <= 1)
    if (beside !== -1) {
      if (best[beside]!.score >= score) continue
      best.splice(beside, 1)
    }
    let rank = best.length
    while (rank > 0 && best[rank - 1]!.score < score) rank--
    best.splice(rank, 0, { bin, score })
    if (best.length > count) best.pop()
  }
  return best.map(({ bin }) => bin)
}
