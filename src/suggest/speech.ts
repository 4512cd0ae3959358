/** Quotations and indirect speech of a text, in one pass, so that “he” is whoever was named last. */

import { cueFor, speakerPhrase } from './attribution.ts'
import { isHeading } from './blocks.ts'
import { subjectOf } from './clause.ts'
import { type Cue, cuesOf } from './cues.ts'
import { andThat, indirectIn } from './indirect.ts'
import { type MaskedSentence, maskedSentences } from './masked.ts'
import { mentionsOf } from './names.ts'
import { phraseAt } from './phrase.ts'
import { isQuotation, type Shape, shapeOf } from './quotation-test.ts'
import { type MarkedQuote, markedQuotes } from './quote-marks.ts'
import { type Speaker, Speakers, unknownSpeaker } from './speakers.ts'
import { type Span, tokenAt, tokensOf } from './tokens.ts'

/** A quotation in UTF-16 units, before it becomes a suggestion. */
export interface Speech {
  readonly span: Span
  readonly outer: Span
  readonly kind: 'direct' | 'indirect'
  readonly form: 'full' | 'fragment' | 'content'
  readonly speaker: Speaker
  readonly cue: string | null
  readonly group: number
  readonly unclosed: boolean
  readonly nested: readonly Span[]
  readonly confidence: number
  readonly rule: string
}

/** Speech in the blocks, in order. Blocks that are no article text must be left out by the caller. */
export function speechIn(text: string, blocks: readonly Span[]): Speech[] {
  const quotes = markedQuotes(text, blocks)
  const telling = blocks.filter((block) => !isHeading(text, block) || block.end - block.start > 100)
  const speakers = new Speakers(
    text,
    telling.flatMap((block) => mentionsOf(text, tokensOf(text, block.start, block.end))),
  )
  const reader = new SpeechReader(text, quotes, speakers)
  let from = 0
  for (const block of blocks) {
    from = Math.max(from, 0)
    let to = from
    while (to < quotes.length && (quotes[to]?.outer.start ?? 0) < block.end) to++
    const heading = isHeading(text, block)
    for (const sentence of maskedSentences(text, block, quotes, from, to)) reader.read(sentence, heading)
    reader.endBlock()
    from = to
  }
  return reader.found
}

class SpeechReader {
  readonly found: Speech[] = []
  private readonly text: string
  private readonly quotes: readonly MarkedQuote[]
  private readonly speakers: Speakers
  private group = 0
  private lastName: string | null = null
  /** Full quotations of this block that wait for a cue behind them, by index in `found`. */
  private waiting: number[] = []
  private spokenInBlock = false
  private quotedInLastBlock = false
  private openedByColon: Speaker | undefined
  private goesOn = false
  private inHeading = false
  /** The sentence before, in the same block, told what somebody said. */
  private toldInBlock = false

  constructor(text: string, quotes: readonly MarkedQuote[], speakers: Speakers) {
    this.text = text
    this.quotes = quotes
    this.speakers = speakers
  }

  endBlock(): void {
    this.quotedInLastBlock = this.spokenInBlock
    this.spokenInBlock = false
    this.toldInBlock = false
    this.waiting = []
  }

  read(sentence: MaskedSentence, heading: boolean): void {
    this.inHeading = heading
    this.speakers.about(sentence)
    this.readSentence(sentence)
  }

  private readSentence(sentence: MaskedSentence): void {
    const cues = cuesOf(sentence)
    if (sentence.quotes.length === 0) {
      const indirect = indirectIn(this.text, sentence, cues, this.speakers)
      if (indirect !== undefined && !this.inHeading)
        this.push({ ...indirect, group: 0, nested: [], unclosed: false })
      const last = sentence.tokens[sentence.to - 1]
      this.openedByColon = last?.text === ':' ? this.colonSpeaker(sentence, sentence.to - 1, cues) : undefined
      if (indirect?.speaker.name != null) this.settle(indirect.speaker)
      this.toldInBlock = indirect?.speaker.name != null
      return
    }
    let previous: { speaker: Speaker; cue: string | null } | undefined
    for (const index of sentence.quotes) {
      const quote = this.quotes[index]
      if (quote === undefined) continue
      const at = tokenAt(sentence.tokens, quote.outer.start)
      previous = this.readQuote(sentence, cues, quote, at, previous) ?? previous
    }
    this.openedByColon = undefined
    this.toldBeside(sentence, cues, previous?.speaker)
  }

  /** What is told in the same sentence beside a quotation: “said it was “X” and that the talks would go on”. */
  private toldBeside(sentence: MaskedSentence, cues: readonly Cue[], speaker: Speaker | undefined): void {
    const indirect = indirectIn(this.text, sentence, cues, this.speakers)
    if (
      indirect !== undefined &&
      indirect.rule !== 'clause before' &&
      indirect.rule !== 'according to, behind'
    ) {
      this.push({ ...indirect, group: 0, nested: [], unclosed: false })
      return
    }
    const span = speaker === undefined ? undefined : andThat(this.text, sentence)
    if (span === undefined || speaker === undefined) return
    this.push({
      span,
      outer: span,
      kind: 'indirect',
      form: 'content',
      speaker,
      cue: null,
      group: 0,
      nested: [],
      unclosed: false,
      confidence: 0.7,
      rule: 'and that',
    })
  }

  private readQuote(
    sentence: MaskedSentence,
    cues: readonly Cue[],
    quote: MarkedQuote,
    at: number,
    previous: { speaker: Speaker; cue: string | null } | undefined,
  ): { speaker: Speaker; cue: string | null } | undefined {
    const shape = shapeOf(this.text, quote)
    const attached = cueFor(sentence, cues, at, shape.endsOpen)
    const verdict = isQuotation(sentence, at, shape, attached, {
      afterColon:
        sentence.tokens[at - 1]?.text === ':' || (at === sentence.from && this.openedByColon !== undefined),
      spokenBefore: this.spokenInBlock || previous !== undefined,
      alone: at === sentence.from && sentence.to - at <= 2,
      continues: this.goesOn,
    })
    if (!verdict.quotation) return undefined
    let speaker = unknownSpeaker
    let cue: string | null = null
    let rule = verdict.rule
    if (attached !== undefined) {
      const phrase = speakerPhrase(sentence, attached)
      cue = sentence.tokens[attached.cue.at]?.text ?? null
      if (phrase !== undefined) speaker = this.speakers.of(sentence, phrase, attached.cue.at)
      if (attached.cue.kind === 'noun' && phrase !== undefined && phrase.to === phrase.from + 1)
        speaker = this.ofPossessive(sentence, phrase.from, speaker)
      if (speaker.name !== null && !attached.tight)
        speaker = { ...speaker, confidence: speaker.confidence * 0.85 }
      rule = `${rule}, cue ${attached.side}`
    }
    if (speaker.name === null && attached === undefined) speaker = this.voiceBehind(sentence, at)
    if (speaker.name === null && sentence.tokens[at - 1]?.text === ':')
      speaker = this.colonSpeaker(sentence, at - 1, cues)
    if (speaker.name === null && at === sentence.from && this.openedByColon !== undefined)
      speaker = this.openedByColon
    if (speaker.name === null && previous !== undefined) {
      speaker = { ...previous.speaker, confidence: previous.speaker.confidence * 0.8 }
    }
    const known = speaker.name !== null
    if (
      !known &&
      attached === undefined &&
      (this.goesOn ||
        this.spokenInBlock ||
        (this.toldInBlock && at === sentence.from) ||
        (this.quotedInLastBlock && shape.full))
    ) {
      speaker = this.speakers.again(quote.inner.start, this.goesOn ? 0.85 : this.spokenInBlock ? 0.7 : 0.5)
      rule = `${rule}, goes on`
    } else if (!known && attached === undefined && shape.full === false) speaker = this.subjectHere(sentence)
    this.push({
      span: quote.inner,
      outer: quote.outer,
      kind: 'direct',
      form: shape.full ? 'full' : 'fragment',
      speaker,
      cue,
      group: this.groupOf(speaker),
      unclosed: quote.unclosed && !quote.goesOn,
      nested: quote.nested,
      confidence: verdict.confidence,
      rule,
    })
    this.settleWaiting(shape, speaker, known)
    this.goesOn = quote.goesOn
    this.spokenInBlock = true
    return speaker.name === null ? undefined : { speaker, cue }
  }

  /** A full quotation without a cue waits: “First. Second.” “Third,” she said. */
  private settleWaiting(shape: Shape, speaker: Speaker, known: boolean): void {
    if (!known && shape.full) this.waiting.push(this.found.length - 1)
    else if (known) this.settle(speaker)
  }

  private settle(speaker: Speaker): void {
    for (const index of this.waiting) {
      const one = this.found[index]
      if (one !== undefined && one.speaker.confidence < 0.6)
        this.found[index] = { ...one, speaker: { ...speaker, confidence: 0.6 } }
    }
    this.waiting = []
  }

  private colonSpeaker(sentence: MaskedSentence, colon: number, cues: readonly Cue[]): Speaker {
    const cue = cues.findLast((one) => one.at < colon)
    const attached =
      cue === undefined
        ? undefined
        : { cue, side: 'before' as const, distance: colon - cue.at + 1, tight: true }
    const phrase =
      (attached === undefined ? undefined : speakerPhrase(sentence, attached)) ??
      phraseAt(sentence, sentence.from)
    if (phrase === undefined) return unknownSpeaker
    const first = sentence.tokens[phrase.from]?.lower ?? ''
    if (['his', 'her', 'their', 'its'].includes(first))
      return this.ofPossessive(sentence, phrase.from, unknownSpeaker)
    const named = sentence.tokens.slice(phrase.from, phrase.to).some((token) => /^\p{Lu}/u.test(token.text))
    if (!named && phrase.to - phrase.from === 1) return this.speakers.of(sentence, phrase, colon)
    return this.speakers.of(sentence, phrase, colon)
  }

  /** ““Never!” came a voice from the crowd”: whose voice or answer came. */
  private voiceBehind(sentence: MaskedSentence, at: number): Speaker {
    const { tokens } = sentence
    const comma = tokens[at + 1]?.text === ',' ? 1 : 0
    if (!/^(?:came|comes|went|goes|ran|runs)$/.test(tokens[at + 1 + comma]?.lower ?? ''))
      return unknownSpeaker
    const phrase = phraseAt(sentence, at + 2 + comma)
    if (phrase === undefined) return unknownSpeaker
    for (let k = phrase.from; k < phrase.to + 2 && k < sentence.to; k++) {
      if (
        !/^(?:reply|answer|response|retort|verdict|cry|shout|call|order|warning)$/.test(
          tokens[k]?.lower ?? '',
        )
      )
        continue
      const from = tokens[k + 1]?.lower === 'from' ? phraseAt(sentence, k + 2) : undefined
      return from === undefined ? unknownSpeaker : this.speakers.of(sentence, from, at + 1)
    }
    const end =
      tokens[phrase.to]?.lower === 'from' ? (phraseAt(sentence, phrase.to + 1)?.to ?? phrase.to) : phrase.to
    return this.speakers.of(sentence, { from: phrase.from, to: end }, at + 1)
  }

  private ofPossessive(sentence: MaskedSentence, at: number, otherwise: Speaker): Speaker {
    const token = sentence.tokens[at]
    const pronoun = { his: 'he', her: 'she', their: 'they', its: 'it' }[token?.lower ?? '']
    if (token === undefined || pronoun === undefined) return otherwise
    const tokens = [{ ...token, lower: pronoun }]
    return this.speakers.of({ tokens, from: 0, to: 1 }, { from: 0, to: 1 }, 1)
  }

  private subjectHere(sentence: MaskedSentence): Speaker {
    const { tokens, from, to } = sentence
    for (let k = from + 1; k < Math.min(to, from + 14); k++) {
      if (!/^(?:is|are|was|were|has|had|have|would|will|can|could)$/.test(tokens[k]?.lower ?? '')) continue
      const phrase = subjectOf(sentence, k)
      if (phrase === undefined) break
      const speaker = this.speakers.of(sentence, phrase, k)
      return { ...speaker, confidence: Math.min(speaker.confidence, 0.4) }
    }
    return unknownSpeaker
  }

  private groupOf(speaker: Speaker): number {
    if (speaker.name === null || speaker.name !== this.lastName) this.group++
    this.lastName = speaker.name
    return this.group
  }

  private push(speech: Speech): void {
    this.found.push(speech)
  }
}
