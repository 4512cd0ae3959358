/**
 * Scores of the suggestion rules against gold files made by hand. Detection and attribution are told apart: a quotation
 * that is found without its speaker is found. Positions in gold files are half-open, in code points.
 */
import { articleSpans, type FigureSuggestion, suggest } from '../src/suggest/index.ts'
import { type Counts, noCounts, overlap, pairs, type Range, sameSpeaker, sameUnit } from './score-matching.ts'

interface GoldPassage extends Range {
  readonly text?: string
  readonly optional?: boolean
}

/** What a gold file may hold; what it leaves out is not scored. */
export interface Gold {
  readonly doc?: string
  readonly file: string
  readonly meta?: { readonly published?: string | null; readonly publishedEstimate?: string | null }
  readonly article?: Range
  readonly boilerplate?: readonly GoldPassage[]
  readonly sentences?: readonly (Range & { readonly kind?: string })[]
  readonly quotes?: readonly (GoldPassage & {
    readonly type: 'direct' | 'indirect'
    readonly form?: string
    readonly speaker: string | null
    readonly role?: string | null
    readonly inBoilerplate?: boolean
  })[]
  readonly figures?: readonly (GoldPassage & {
    readonly value: number | readonly number[] | null
    readonly unit?: string | null
    readonly comparator?: string
    readonly approx?: boolean
    readonly vague?: boolean
    readonly min?: number
    readonly max?: number
  })[]
  readonly events?: readonly (GoldPassage & { readonly date: string | null; readonly kind?: string })[]
}

/** Scores of one text. Counts of `…Right` are among matched pairs: `gold` and `suggested` are the pairs. */
export interface Scores {
  readonly boilerplate: Counts
  readonly sentences: Counts
  readonly direct: Counts
  readonly directSpeaker: Counts
  readonly indirect: Counts
  readonly indirectSpeaker: Counts
  readonly figures: Counts
  readonly value: Counts
  readonly unit: Counts
  readonly comparator: Counts
  readonly dates: Counts
  readonly normalised: Counts
  readonly eventKind: Counts
}

/** One thing that was missed, invented or read wrongly. */
export interface Miss {
  readonly task: keyof Scores
  readonly says: string
}

const share = (right: number, of: number): Counts => ({ right, suggested: of, gold: of })

/** Scores one text, and lists what was wrong. */
export function score(text: string, gold: Gold): { scores: Scores; misses: Miss[] } {
  const misses: Miss[] = []
  const miss = (task: keyof Scores, says: string): void => {
    misses.push({ task, says })
  }
  const published =
    gold.meta?.published ?? /\d{4}-\d{2}(?:-\d{2})?/.exec(gold.meta?.publishedEstimate ?? '')?.[0]
  const found = suggest(text, published == null ? {} : { published })
  const scores = {
    boilerplate: scoreArticle(text, gold, miss),
    sentences: scoreSentences(found.sentences, text, gold, miss),
    ...scoreQuotes(
      found.quotes.map((quote) => ({ ...quote, ...quote.span })),
      gold,
      miss,
    ),
    ...scoreFigures(
      found.figures.map((figure) => ({ ...figure, ...figure.span })),
      gold,
      miss,
    ),
    ...scoreDates(
      found.dates.map((date) => ({ ...date, ...date.span })),
      gold,
      miss,
    ),
  }
  return { scores, misses }
}

type Tell = (task: keyof Scores, says: string) => void

/** Characters kept, blanks aside; passages marked optional count neither way. */
function scoreArticle(text: string, gold: Gold, miss: Tell): Counts {
  if (gold.article === undefined && gold.boilerplate === undefined) return noCounts
  const letters = [...text]
  const kept = new Uint8Array(letters.length)
  const wanted = new Uint8Array(letters.length)
  for (const { start, end } of articleSpans(text)) kept.fill(1, start, end)
  wanted.fill(1, gold.article?.start ?? 0, gold.article?.end ?? letters.length)
  for (const one of gold.boilerplate ?? []) wanted.fill(one.optional === true ? 2 : 0, one.start, one.end)
  let [right, suggested, of] = [0, 0, 0]
  let wrong = ''
  for (const [k, letter] of letters.entries()) {
    if (/\s/.test(letter) || wanted[k] === 2) continue
    if (kept[k] === 1) suggested++
    if (wanted[k] === 1) of++
    if (kept[k] === 1 && wanted[k] === 1) right++
    if (kept[k] !== wanted[k] && wrong.length < 400) wrong += letter
  }
  if (wrong !== '') miss('boilerplate', wrong)
  return { right, suggested, gold: of }
}

/** Starts of sentences. Headings count as their own; starts in passages marked optional count neither way. */
function scoreSentences(sentences: readonly Range[], text: string, gold: Gold, miss: Tell): Counts {
  if (gold.sentences === undefined) return noCounts
  const optional = (gold.boilerplate ?? []).filter((one) => one.optional === true)
  const counts = (start: number): boolean => !optional.some((one) => start >= one.start && start < one.end)
  const starts = new Set(sentences.map(({ start }) => start).filter(counts))
  const wanted = gold.sentences.map(({ start }) => start).filter(counts)
  const right = wanted.filter((start) => starts.has(start)).length
  const letters = [...text]
  const from = (start: number): string => letters.slice(start, start + 40).join('')
  for (const start of wanted) if (!starts.has(start)) miss('sentences', `missed: ${from(start)}`)
  for (const start of starts) if (!wanted.includes(start)) miss('sentences', `invented: ${from(start)}`)
  return { right, suggested: starts.size, gold: wanted.length }
}

type Quote = ReturnType<typeof suggest>['quotes'][number] & Range

function scoreQuotes(
  quotes: readonly Quote[],
  gold: Gold,
  miss: Tell,
): Pick<Scores, 'direct' | 'directSpeaker' | 'indirect' | 'indirectSpeaker'> {
  const of = (kind: 'direct' | 'indirect'): readonly [Counts, Counts] => {
    if (gold.quotes === undefined) return [noCounts, noCounts]
    const wanted = gold.quotes.filter(
      (one) => one.type === kind && one.form !== 'nested' && one.inBoilerplate !== true,
    )
    const ours = quotes.filter((one) => one.kind === kind)
    const matched = pairs(ours, wanted, 0.5)
    const task = kind
    for (const one of ours)
      if (!matched.some(([a]) => a === one)) miss(task, `invented: ${one.text} [${one.rule}]`)
    for (const one of wanted) if (!matched.some(([, b]) => b === one)) miss(task, `missed: ${one.text ?? ''}`)
    let right = 0
    for (const [a, b] of matched) {
      if (sameSpeaker({ name: a.speaker, role: a.role }, { name: b.speaker, role: b.role ?? null })) right++
      else miss(`${kind}Speaker`, `${a.speaker ?? 'nobody'} for ${b.speaker ?? 'nobody'}: ${b.text ?? ''}`)
    }
    return [
      { right: matched.length, suggested: ours.length, gold: wanted.length },
      share(right, matched.length),
    ]
  }
  const [direct, directSpeaker] = of('direct')
  const [indirect, indirectSpeaker] = of('indirect')
  return { direct, directSpeaker, indirect, indirectSpeaker }
}

function comparatorOf(gold: { comparator?: string; approx?: boolean }): string {
  const names: Record<string, string> = {
    min: '>=',
    max: '<=',
    '~': 'about',
    '≈': 'about',
    approx: 'about',
    '≥': '>=',
    '≤': '<=',
  }
  const written = gold.comparator
  if (written === undefined) return gold.approx === true ? 'about' : '='
  return names[written] ?? written
}

function sameValue(figure: FigureSuggestion, gold: NonNullable<Gold['figures']>[number]): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b))
  if (gold.value === null && gold.vague === true) return figure.vague && figure.value === null
  const ends =
    gold.value === null ? [gold.min, gold.max] : typeof gold.value === 'number' ? undefined : gold.value
  if (ends !== undefined) {
    const [low, high] = Array.isArray(figure.value) ? figure.value : [figure.min, figure.max]
    return (
      ends[0] !== undefined &&
      ends[1] !== undefined &&
      low != null &&
      high != null &&
      near(low, ends[0]) &&
      near(high, ends[1])
    )
  }
  if (typeof figure.value !== 'number' || typeof gold.value !== 'number') return false
  // A fraction may be written as a share or in percent.
  return (
    near(figure.value, gold.value) ||
    (figure.unit === 'share' && Math.abs(figure.value * 100 - gold.value) < 1)
  )
}

function scoreFigures(
  figures: readonly (FigureSuggestion & Range)[],
  gold: Gold,
  miss: Tell,
): Pick<Scores, 'figures' | 'value' | 'unit' | 'comparator'> {
  if (gold.figures === undefined)
    return { figures: noCounts, value: noCounts, unit: noCounts, comparator: noCounts }
  const matched = pairs(figures, gold.figures, 0)
  for (const one of figures)
    if (!matched.some(([a]) => a === one))
      miss('figures', `invented: ${one.text} (${one.unit ?? 'no unit'}) [${one.rule}]`)
  for (const one of gold.figures)
    if (!matched.some(([, b]) => b === one)) miss('figures', `missed: ${one.text ?? ''}`)
  let [value, unit, comparator] = [0, 0, 0]
  for (const [a, b] of matched) {
    const shown = `${String(a.value)} ${a.unit ?? ''} ${a.comparator} for ${String(b.value)} ${b.unit ?? ''} ${comparatorOf(b)}: ${b.text ?? ''}`
    if (sameValue(a, b)) value++
    else miss('value', shown)
    const percent = a.unit === 'share' && /percent|share|fraction/.test(b.unit ?? '')
    if (percent || sameUnit(a.unit, b.unit)) unit++
    else miss('unit', shown)
    if (b.vague === true || a.comparator === comparatorOf(b)) comparator++
    else miss('comparator', shown)
  }
  const of = matched.length
  return {
    figures: { right: of, suggested: figures.length, gold: gold.figures.length },
    value: share(value, of),
    unit: share(unit, of),
    comparator: share(comparator, of),
  }
}

type Dated = ReturnType<typeof suggest>['dates'][number] & Range

/** A date found at an event that has one; normalised right where one date is the start of the other. */
function scoreDates(
  dates: readonly Dated[],
  gold: Gold,
  miss: Tell,
): Pick<Scores, 'dates' | 'normalised' | 'eventKind'> {
  if (gold.events === undefined) return { dates: noCounts, normalised: noCounts, eventKind: noCounts }
  const inText = gold.events.filter(
    (event) => event.date !== null && !(event as { inferred?: boolean }).inferred,
  )
  let [found, normalised, known, kinds] = [0, 0, 0, 0]
  for (const event of inText) {
    const here = dates.filter((one) => overlap(one, event) > 0)
    const wanted = event.date ?? ''
    if (here.length === 0) {
      miss('dates', `missed: ${event.text ?? wanted}`)
      continue
    }
    found++
    const dated = here.filter((one) => one.date !== null)
    if (dated.length > 0) known++
    if (dated.some(({ date }) => date !== null && (date.startsWith(wanted) || wanted.startsWith(date))))
      normalised++
    else miss('normalised', `${here.map((one) => one.date).join(' ')} for ${wanted}: ${event.text ?? ''}`)
    if (here.some((one) => one.event === event.kind)) kinds++
  }
  return {
    dates: { right: found, suggested: found, gold: inText.length },
    normalised: share(normalised, Math.max(known, found)),
    eventKind: share(kinds, found),
  }
}
