/** How suggested and gold passages are paired, and the measures that follow from the pairs. */

/** A half-open range in code points. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Counts of one task; precision, recall and F1 follow. */
export interface Counts {
  readonly right: number
  readonly suggested: number
  readonly gold: number
}

export const noCounts: Counts = { right: 0, suggested: 0, gold: 0 }

/** Sum of counts of several texts. */
export function sumOf(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      suggested: sum.suggested + one.suggested,
      gold: sum.gold + one.gold,
    }),
    noCounts,
  )
}

/** Right among suggested; 1 where nothing was suggested and nothing was there. */
export function precision({ right, suggested, gold }: Counts): number {
  return suggested === 0 ? (gold === 0 ? 1 : 0) : right / suggested
}

/** Right among gold; 1 where nothing was there. */
export function recall({ right, gold }: Counts): number {
  return gold === 0 ? 1 : right / gold
}

/** Harmonic mean of precision and recall. */
export function f1(counts: Counts): number {
  const [p, r] = [precision(counts), recall(counts)]
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

/** Shared length over joint length; 0 for ranges that do not meet. */
export function overlap(a: Range, b: Range): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  if (shared <= 0) return 0
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** Pairs [suggested, gold] one to one, the largest overlap first, as long as it is more than or equal to `least`. */
export function pairs<A extends Range, B extends Range>(
  suggested: readonly A[],
  gold: readonly B[],
  least: number,
): [A, B][] {
  const all = suggested.flatMap((one, a) =>
    gold.flatMap((other, b) => {
      const share = overlap(one, other)
      return share > 0 && share >= least ? [{ a, b, share }] : []
    }),
  )
  all.sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const chosen: [A, B][] = []
  for (const { a, b } of all) {
    if (usedA.has(a) || usedB.has(b)) continue
    usedA.add(a)
    usedB.add(b)
    chosen.push([suggested[a]!, gold[b]!])
  }
  return chosen.sort((x, y) => x[1].start - y[1].start)
}

const small = new Set('the a an some of and for to at in s latest unnamed'.split(' '))

function wordsOf(label: string): string[] {
  const words =
    label
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{Nd}]+/gu) ?? []
  return words
    .filter((word) => !small.has(word))
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word))
}

const sameWord = (a: string, b: string): boolean =>
  a === b ||
  (a.length >= 6 &&
    b.length >= 6 &&
    a[0] === b[0] &&
    (a.startsWith(b.slice(0, -1)) || b.startsWith(a.slice(0, -1))))

/** Whether a suggested speaker is the gold one, by last name, or by the words of an office the gold names as role. */
export function sameSpeaker(
  suggested: { readonly name: string | null; readonly role: string | null },
  gold: { readonly name: string | null; readonly role: string | null },
): boolean {
  if (gold.name === null || suggested.name === null) return gold.name === suggested.name
  const [ours, theirs] = [wordsOf(suggested.name), wordsOf(gold.name.replace(/\([^)]*\)/g, ''))]
  const [lastOurs, lastTheirs] = [ours.at(-1), theirs.at(-1)]
  if (lastOurs === undefined || lastTheirs === undefined) return false
  if (sameWord(lastOurs, lastTheirs)) return true
  const within = (few: readonly string[], many: readonly string[]): boolean =>
    few.length > 0 && few.every((word) => many.some((other) => sameWord(word, other)))
  return (
    within(ours, [...theirs, ...wordsOf(gold.role ?? '')]) ||
    within(theirs, [...ours, ...wordsOf(suggested.role ?? '')])
  )
}

const persons = new Set('people person civilian other individual'.split(' '))
/** One word for units that are written in several ways. */
const oneUnit = new Map(
  Object.entries({
    m: 'metre',
    meter: 'metre',
    km: 'kilometre',
    kilometer: 'kilometre',
    cm: 'centimetre',
    kg: 'kilogram',
    kilo: 'kilogram',
    kilogramme: 'kilogram',
    hectare: 'ha',
    liter: 'litre',
    feet: 'foot',
    megawatt: 'mw',
    gigawatt: 'gw',
    men: 'man',
    women: 'woman',
    children: 'child',
    wounded: 'injured',
    hurt: 'injured',
    dead: 'killed',
    died: 'killed',
    occasion: 'time',
    euro: 'eur',
    dollar: 'usd',
  }),
)

/**
 * Whether two units mean the same: number, case and spelling aside, wounded and injured alike, and people by whatever
 * general noun. A more exact noun on one side (“taxi drivers”, “drivers”) is the same; another harm, or a rate, is not.
 */
export function sameUnit(suggested: string | null, gold: string | null | undefined): boolean {
  if (gold == null || gold === '') return suggested === null || suggested === gold
  if (suggested === null) return false
  const parts = (unit: string): Set<string> =>
    new Set(
      unit
        .toLowerCase()
        .replaceAll('%', 'percent')
        .replace(/per cent/g, 'percent')
        .replace(/ per /g, '/')
        .split(/[\s/-]+/)
        .map((word) => word.replace(/(?<=\w{3})s$/, ''))
        .map((word) => oneUnit.get(word) ?? (persons.has(word) ? 'person' : word))
        .filter((word) => word !== '' && word !== 'of'),
    )
  const [a, b] = [parts(suggested), parts(gold)]
  if ([...a].every((word) => b.has(word)) && [...b].every((word) => a.has(word))) return true
  const harmed = (words: Set<string>): string | undefined =>
    [...words].find((word) => /^(?:killed|injured|displaced|missing|detained|arrested)$/.test(word))
  const shared = [...a].filter((word) => b.has(word))
  return (
    shared.length > 0 &&
    (harmed(a) === harmed(b) || harmed(b) === undefined) &&
    a.has('year') === b.has('year')
  )
}
