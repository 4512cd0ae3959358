/** The gold of one text as it stands in its JSON file, and how it is made from a marked text. */
import { createHash } from 'node:crypto'
import { figureOf, type GoldFigure } from './gold-figure.ts'
import { articleOf, type Sentence, sentencesOf } from './gold-sentences.ts'
import { type Mark, type MarkedText, readMarked, type Span } from './marked-text.ts'

/** A span with the exact slice of the text. */
export interface Slice extends Span {
  text: string
}

/** Words somebody said: in marks (direct) or told without marks (indirect). */
export interface GoldQuote extends Slice {
  id: string
  speaker: string
  role: string | null
  type: 'direct' | 'indirect'
  form: 'full' | 'fragment' | 'nested' | 'content'
  cue: string | null
  group: string | null
  outer?: Span
  unclosed?: true
  inBoilerplate?: true
}

/** Something that happened or is planned. `date`: ISO or a prefix of it. */
export interface GoldEvent extends Slice {
  id: string
  date: string | null
  kind: string
  plover: string | null
  actors: string[]
  relative?: string
  inferred?: true
  yearInferred?: true
  planned?: true
}

/** What a passage claims about an issue of vocab.json. */
export interface GoldClaim extends Slice {
  id: string
  kind: string
  actor: string
  issue: string
  polarity: number
  strength: number
  assertedBy: string
  paraphrase: string
}

/** Everything marked in one text. Lists are in the order of the text. */
export interface GoldDocument {
  doc: string
  file: string
  sha256: string
  length: number
  offsets: string
  meta: Record<string, string | null>
  article: Span
  boilerplate: (Slice & { kind: string; optional: boolean })[]
  headings: Slice[]
  quotes: GoldQuote[]
  notQuotes: (Slice & { why: string })[]
  figures: GoldFigure[]
  notFigures: (Slice & { why: string })[]
  events: GoldEvent[]
  claims?: GoldClaim[]
  sentences: Sentence[]
}

const offsets = 'half-open [start,end) in Unicode code points of the UTF-8-decoded file'

function slice({ start, end, text }: Mark): Slice {
  return { start, end, text }
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}

/** The words with their marks: French marks stand off by a space; without a closing mark the words end it. */
function outerOf({ points }: MarkedText, { start, end, options }: Mark): Span {
  const before = points[start - 1] === ' ' ? start - 2 : start - 1
  const after = points[end] === ' ' ? end + 2 : end + 1
  return { start: before, end: options.has('unclosed') ? end : after }
}

function quoteOf(marked: MarkedText, mark: Mark, id: string): GoldQuote {
  const [speaker = '', role, cue] = mark.attributes
  const direct = mark.kind === 'q'
  const { options } = mark
  const form = options.has('nested') ? 'nested' : options.has('frag') ? 'fragment' : 'full'
  return {
    id,
    ...slice(mark),
    speaker,
    role: orNull(role),
    type: direct ? 'direct' : 'indirect',
    form: direct ? form : 'content',
    cue: orNull(cue),
    group: orNull(options.get('g')),
    ...(direct && { outer: outerOf(marked, mark) }),
    ...(options.has('unclosed') && { unclosed: true as const }),
    ...(options.has('boiler') && { inBoilerplate: true as const }),
  }
}

function eventOf(mark: Mark, id: string): GoldEvent {
  const [date, kind = '', plover, actors = ''] = mark.attributes
  const { options } = mark
  const relative = options.get('rel')
  return {
    id,
    ...slice(mark),
    date: orNull(date),
    kind,
    plover: orNull(plover),
    actors: actors.split(',').map((one) => one.trim()),
    ...(relative !== undefined && { relative }),
    ...(options.has('inferred') && { inferred: true as const }),
    ...(options.has('yearInferred') && { yearInferred: true as const }),
    ...(options.has('planned') && { planned: true as const }),
  }
}

function claimOf(mark: Mark, id: string): GoldClaim {
  const [kind = '', actor = '', issue = '', polarity, strength, assertedBy = '', paraphrase = ''] =
    mark.attributes
  return {
    id,
    ...slice(mark),
    kind,
    actor,
    issue,
    polarity: Number(polarity),
    strength: Number(strength),
    assertedBy,
    paraphrase,
  }
}

/** The gold of a marked text and its plain text. `doc` is the name of the file without its ending. */
export function goldOf(doc: string, source: string): { text: string; gold: GoldDocument } {
  const marked = readMarked(source)
  const { header, text, points } = marked
  const number = doc.slice(0, 2)
  function numbered<Made>(letter: string, kinds: string[], make: (mark: Mark, id: string) => Made): Made[] {
    return marked.marks
      .filter((mark) => kinds.includes(mark.kind))
      .map((mark, at) => make(mark, `${number}-${letter}${String(at + 1).padStart(2, '0')}`))
  }
  function plain(kind: string): (Slice & { why: string })[] {
    return numbered('', [kind], (mark) => ({ ...slice(mark), why: mark.attributes.join(' ') }))
  }
  const claims = numbered('c', ['c'], claimOf)
  const sentences = sentencesOf(marked)
  const gold: GoldDocument = {
    doc,
    file: `${doc}.txt`,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    length: points.length,
    offsets,
    meta: {
      title: header.get('title') ?? null,
      publisher: header.get('publisher') ?? null,
      author: header.get('author') ?? null,
      published: header.get('published') ?? null,
      style: header.get('style') ?? null,
      ...(header.has('stance') && { stance: header.get('stance') ?? null }),
    },
    article: articleOf(sentences),
    boilerplate: numbered('', ['b'], (mark) => ({
      ...slice(mark),
      kind: mark.attributes[0] ?? '',
      optional: mark.options.has('optional'),
    })),
    headings: numbered('', ['h'], slice),
    quotes: numbered('q', ['q', 'i'], (mark, id) => quoteOf(marked, mark, id)),
    notQuotes: plain('nq'),
    figures: numbered('f', ['f'], figureOf),
    notFigures: plain('nf'),
    events: numbered('e', ['e'], eventOf),
    ...(claims.length > 0 && { claims }),
    sentences,
  }
  return { text, gold }
}
