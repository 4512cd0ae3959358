/** From words of a source to a number of the case: the figures they state, and the case with one of them taken in. */
import {
  acceptFigure,
  acceptSuggestions,
  type CaseFile,
  emptyInbox,
  engineVersion,
  gazetteerOf,
  type InboxItem,
  inboxSuggestions,
  type PointSpan,
  spreadText,
  suggest,
  writeCase,
} from 'endstate'
import type { FigureFound, Selected, SourcesCalls } from './sources-calls.ts'

/** Letters read on both sides of the selected words: a figure is understood from its sentence. */
const around = 1500

/** Figures that the rules find in the selected words, each with the suggestion that states it. */
export function figuresIn(
  file: CaseFile,
  { source, text, from, to }: Selected,
): (FigureFound & { item: InboxItem })[] {
  const start = between(text, Math.max(0, text.lastIndexOf('\n\n', from), from - around))
  const part = text.slice(start, between(text, to + around))
  const shift = pointsTo(text, start)
  const [begin, end] = [pointsTo(text, from), pointsTo(text, to)]
  const published = file.spec.sources.find(({ id }) => id === source)?.published?.date
  const { figures } = suggest(part, {
    article: [{ start: 0, end: pointsTo(part, part.length) }],
    gazetteer: gazetteerOf(file.spec),
    ...(published === undefined ? {} : { published }),
  })
  const moved = (span: PointSpan): PointSpan => ({ start: span.start + shift, end: span.end + shift })
  const parties = file.spec.parties.map(({ id }) => id)
  return figures.flatMap((one) => {
    const span = moved(one.span)
    if (span.start >= end || span.end <= begin) return []
    const figure = { ...one, span, sentence: moved(one.sentence) }
    const proposals = { quotes: [], figures: [figure], dates: [], positions: [] }
    const about = { source, text, suggestedBy: `rules ${engineVersion}`, parties }
    const [item] = inboxSuggestions(proposals, about)
    return item ? [{ says: one.text, unit: item.claim.figure?.unit ?? '', item }] : []
  })
}

/** Letters before a place, which is never inside a pair of units. */
const pointsTo = (text: string, at: number): number => [...text.slice(0, at)].length

function between(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}

/** The case with the figure as a number and the claim that states it, as one change; nothing is written by asking. */
export function figureTaken(
  file: CaseFile,
  { key, number, by, on, ...selected }: SourcesCalls['takeFigure']['asks'],
): SourcesCalls['takeFigure']['gives'] {
  const item = figuresIn(file, selected)[number]?.item
  if (!item) return { ok: false, says: 'There is no figure in these words.' }
  let withClaim = file
  let id = file.spec.claims.find((one) => saysTheSame(one, item.claim))?.id
  if (id === undefined) {
    const added = acceptSuggestions(file, { ...emptyInbox, items: [item] }, [item.id], { by, on })
    if (!added.ok) return { ok: false, says: `${added.problem.says}. ${added.problem.remedy}` }
    withClaim = added.value.file
    id = added.value.claims[0] ?? item.claim.id
  }
  const done = acceptFigure(withClaim, id, key)
  if (!done.ok) {
    // What the case warns of anyway stands first in the list, and is not why the figure does not fit.
    const wrong = done.problem.diagnostics.find(({ severity }) => severity === 'error')
    const { says, remedy } = wrong ? { says: `${wrong.message}.`, remedy: wrong.remedy } : done.problem
    return { ok: false, says: `${says} ${remedy}`.trim() }
  }
  return {
    ok: true,
    text: writeCase(done.file),
    before: done.before === undefined ? '' : spreadText(done.before),
    after: spreadText(done.after),
    unit: done.unit ?? '',
    quote: item.claim.quote?.exact ?? '',
  }
}

type Claim = InboxItem['claim']

const saysTheSame = (one: Claim, other: Claim): boolean =>
  one.source === other.source &&
  one.quote?.exact === other.quote?.exact &&
  JSON.stringify(one.figure) === JSON.stringify(other.figure)
