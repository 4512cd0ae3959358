/**
 * Everything the rules propose for one text. They suggest, a person decides; English only. Time is linear in the length
 * of the text, and no text makes them throw.
 */
import { codePoints } from '../evidence/index.ts'
import { blocksOf, isHeading } from './blocks.ts'
import { articleRanges } from './boilerplate.ts'
import { dayOf } from './calendar.ts'
import { splitCompounds } from './compounds.ts'
import type { FoundDate } from './date-mention.ts'
import { datesIn } from './dates.ts'
import { eventKind } from './events.ts'
import { type FoundFigure, figuresIn } from './figures.ts'
import { type Gazetteer, NameFinder } from './gazetteer.ts'
import { looksEnglish } from './language.ts'
import { type Mention, mentionsOf } from './names.ts'
import { IssueWords, positionIn } from './positions.ts'
import { sentencesOfBlock } from './sentences.ts'
import { type Speech, speechIn } from './speech.ts'
import { type Span, type Token, tokensOf } from './tokens.ts'
import type {
  DateSuggestion,
  FigureSuggestion,
  NameSuggestion,
  PositionSuggestion,
  QuoteSuggestion,
  Suggestions,
} from './types.ts'

export interface SuggestOptions {
  /** Article spans in code points; the rules for plain text decide if absent. */
  readonly article?: readonly Span[]
  /** Names the case knows. */
  readonly gazetteer?: Gazetteer
  /** Day of publication, YYYY-MM-DD or YYYY-MM; without it, dates that need it stay null. */
  readonly published?: string
}

/** Proposals for a text; empty lists, with a sentence that says why, where the text is not English. */
export function suggest(text: string, options: SuggestOptions = {}): Suggestions {
  const points = codePoints(text)
  const ranges =
    options.article === undefined
      ? articleRanges(text)
      : options.article.map(({ start, end }) => ({ start: points.toUnits(start), end: points.toUnits(end) }))
  const blocks = within(blocksOf(text), ranges)
  const english = looksEnglish(
    blocks
      .map((block) => text.slice(block.start, Math.min(block.end, block.start + 2000)))
      .slice(0, 40)
      .join('\n'),
  )
  if (!english) {
    const says = 'The rules know English only; this text is in another language, so nothing is suggested.'
    return { english, says, sentences: [], quotes: [], figures: [], dates: [], positions: [], names: [] }
  }
  const span = ({ start, end }: Span): Span => ({ start: points.toPoints(start), end: points.toPoints(end) })
  const reading = new Reading(text, options, span)
  for (const block of blocks) reading.block(block)
  const quotes = speechIn(text, blocks).map((speech) => reading.quote(speech))
  return {
    english,
    says: 'Suggested by rules; nothing of it is in the case before somebody accepts it.',
    sentences: reading.sentences,
    quotes,
    figures: reading.figures,
    dates: reading.dates,
    positions: reading.positions,
    names: reading.newNames(),
  }
}

/** The parts of blocks that lie in the ranges. */
function within(blocks: readonly Span[], ranges: readonly Span[]): Span[] {
  const parts: Span[] = []
  let r = 0
  for (const block of blocks) {
    while (r < ranges.length && (ranges[r]?.end ?? 0) <= block.start) r++
    for (let k = r; k < ranges.length; k++) {
      const range = ranges[k]
      if (range === undefined || range.start >= block.end) break
      const part = { start: Math.max(block.start, range.start), end: Math.min(block.end, range.end) }
      if (part.end > part.start) parts.push(part)
    }
  }
  return parts
}

class Reading {
  readonly sentences: Span[] = []
  readonly figures: FigureSuggestion[] = []
  readonly dates: DateSuggestion[] = []
  readonly positions: PositionSuggestion[] = []
  private readonly mentions = new Map<string, Mention & { count: number }>()
  private readonly text: string
  private readonly names: NameFinder
  private readonly issues: IssueWords
  private readonly published
  /** The last date of the block: “two years later” goes on from it. */
  private readonly told: { before: string | undefined } = { before: undefined }
  /** The last figure of the block that says what it counts. */
  private lastFigure: FoundFigure | undefined
  private readonly toPoints: (span: Span) => Span

  constructor(text: string, options: SuggestOptions, toPoints: (span: Span) => Span) {
    this.text = text
    this.names = new NameFinder(options.gazetteer)
    this.issues = new IssueWords(options.gazetteer)
    this.published = dayOf(options.published)
    this.toPoints = toPoints
  }

  block(block: Span): void {
    this.lastFigure = undefined
    this.told.before = undefined
    for (const sentence of sentencesOfBlock(this.text, block))
      this.sentence(sentence, isHeading(this.text, block))
  }

  private sentence(sentence: Span, heading: boolean): void {
    const at = this.toPoints(sentence)
    this.sentences.push(at)
    if (heading && sentence.end - sentence.start < 25) return
    const tokens = tokensOf(this.text, sentence.start, sentence.end)
    const dates = datesIn(tokens, this.published, this.told)
    this.addDates(at, tokens, dates)
    this.addFigures(at, tokens, dates)
    const position = positionIn(sentence, tokens, this.issues, this.names)
    if (position !== undefined) {
      const { issue, actor, polarity, strength, confidence } = position
      this.positions.push({
        ...this.base(sentence, confidence, 'words of an issue'),
        issue,
        actor,
        polarity,
        strength,
      })
    }
    for (const mention of mentionsOf(this.text, tokens)) {
      const known = this.mentions.get(mention.name)
      if (known !== undefined) known.count++
      else if (mention.name.length > 2 && this.mentions.size < 20_000)
        this.mentions.set(mention.name, { ...mention, count: 1 })
    }
  }

  private base(
    span: Span,
    confidence: number,
    rule: string,
  ): { span: Span; text: string; confidence: number; rule: string } {
    return { span: this.toPoints(span), text: this.text.slice(span.start, span.end), confidence, rule }
  }

  private addDates(sentence: Span, tokens: readonly Token[], dates: readonly FoundDate[]): void {
    if (dates.length === 0) return
    const actors = [...this.names.idsIn(tokens).keys()].slice(0, 6)
    for (const { span, from, to, date, relative, yearInferred, rule } of dates) {
      const event = eventKind(tokens, from, to)
      const confidence = date === null ? 0.5 : relative ? 0.7 : yearInferred ? 0.8 : 0.95
      this.dates.push({
        ...this.base(span, confidence, rule),
        date,
        relative,
        yearInferred,
        event,
        actors,
        sentence,
      })
    }
  }

  private addFigures(sentence: Span, tokens: readonly Token[], dates: readonly FoundDate[]): void {
    let d = 0
    const dated = (token: Token): boolean => {
      while (d < dates.length && (dates[d]?.span.end ?? 0) <= token.start) d++
      const date = dates[d]
      return date !== undefined && date.rule !== 'ago' && date.span.start <= token.start
    }
    for (const figure of figuresIn(splitCompounds(tokens), dated, this.lastFigure)) {
      if (figure.unit !== null) this.lastFigure = figure
      const { span, confidence, rule, ...rest } = figure
      const near = nearest(dates, span)
      this.figures.push({ ...this.base(span, confidence, rule), ...rest, asOf: near?.date ?? null, sentence })
    }
  }

  quote(speech: Speech): QuoteSuggestion {
    const { speaker } = speech
    const who = speaker.name === null ? undefined : this.whoIs(speaker.name)
    return {
      ...this.base(speech.span, speech.confidence, speech.rule),
      kind: speech.kind,
      form: speech.form,
      outer: this.toPoints(speech.outer),
      speaker: speaker.name,
      role: speaker.role,
      ...(speaker.span === undefined ? {} : { speakerSpan: this.toPoints(speaker.span) }),
      speakerConfidence: speaker.name === null ? 0 : Math.round(speaker.confidence * 100) / 100,
      cue: speech.cue,
      group: speech.group,
      unclosed: speech.unclosed,
      nested: speech.nested.map(this.toPoints),
      ...(who === undefined ? {} : { who }),
    }
  }

  private whoIs(name: string): string | undefined {
    const [id] = this.names.idsIn(tokensOf(name)).keys()
    return id
  }

  /** Names that the case does not know, the commonest first. */
  newNames(): NameSuggestion[] {
    return [...this.mentions.values()]
      .filter(
        (mention) => this.whoIs(mention.name) === undefined && (mention.count > 1 || /\s/.test(mention.name)),
      )
      .sort((a, b) => b.count - a.count || a.start - b.start)
      .slice(0, 200)
      .map((mention) => ({
        ...this.base(mention, Math.min(0.9, 0.4 + mention.count / 10), 'capitalised words'),
        text: mention.name,
        count: mention.count,
      }))
  }
}

function nearest(dates: readonly FoundDate[], span: Span): FoundDate | undefined {
  let best: FoundDate | undefined
  let least = Number.POSITIVE_INFINITY
  for (const date of dates) {
    if (date.date === null) continue
    const distance = date.span.start >= span.end ? date.span.start - span.end : span.start - date.span.end
    if (distance < least) {
      least = distance
      best = date
    }
  }
  return best
}
