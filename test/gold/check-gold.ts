/** What can be wrong with gold, as sentences: slices, marks, nesting, sentences that do not tile the article. */
import { createHash } from 'node:crypto'
import type { GoldDocument, GoldQuote, Slice } from './gold-document.ts'
import type { Span } from './marked-text.ts'

const openMarks = '"\'“‘«'
const closeMarks = '"\'”’»'

function inside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function place({ start, end }: Span): string {
  return `[${start},${end})`
}

function sliceComplaints(points: readonly string[], slices: readonly Slice[]): string[] {
  return slices.flatMap((one) => {
    if (!(one.start >= 0 && one.start < one.end && one.end <= points.length))
      return [`${place(one)} is no span`]
    const found = points.slice(one.start, one.end).join('')
    if (found !== one.text)
      return [`${place(one)} holds ${JSON.stringify(found)}, not ${JSON.stringify(one.text)}`]
    return found.trim() === found ? [] : [`${place(one)} has space around ${JSON.stringify(found)}`]
  })
}

/** Spans that cross, found with a stack of the open ones: longest first where two start together. */
function crossings(slices: readonly Slice[]): string[] {
  const complaints: string[] = []
  const open: Slice[] = []
  for (const one of [...slices].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= one.start) open.pop()
    const around = open.at(-1)
    if (around && one.end > around.end) complaints.push(`${place(one)} crosses ${place(around)}`)
    else open.push(one)
  }
  return complaints
}

function quoteComplaints(points: readonly string[], quotes: readonly GoldQuote[]): string[] {
  return quotes.flatMap((quote) => {
    const { id, outer, type } = quote
    const wrong: string[] = []
    if (quote.speaker === '') wrong.push(`${id} has no speaker`)
    if ((type === 'direct') !== (outer !== undefined)) wrong.push(`${id}: ${type}, so outer is wrong`)
    if (outer && !openMarks.includes(points[outer.start] ?? ' ')) wrong.push(`${id} has no opening mark`)
    if (outer && !quote.unclosed && !closeMarks.includes(points[outer.end - 1] ?? ' ')) {
      wrong.push(`${id} has no closing mark`)
    }
    if (quote.form === 'nested' && !quotes.some((other) => other !== quote && inside(quote, other))) {
      wrong.push(`${id} is nested in nothing`)
    }
    const group = quotes.filter((other) => other.group !== null && other.group === quote.group)
    if (group.length === 1) wrong.push(`${id} is alone in its group`)
    if (group.some((other) => other.speaker !== quote.speaker))
      wrong.push(`${id}: its group has two speakers`)
    return wrong
  })
}

function sentenceComplaints(points: readonly string[], gold: GoldDocument): string[] {
  const { article, boilerplate, sentences } = gold
  const complaints: string[] = []
  let at = article.start
  for (const sentence of sentences) {
    if (sentence.start < at) complaints.push(`sentence ${place(sentence)} overlaps the one before`)
    for (let point = at; point < sentence.start; point += 1) {
      const bare =
        (points[point] ?? '').trim() !== '' && !boilerplate.some((b) => b.start <= point && point < b.end)
      if (bare) complaints.push(`${point} is in no sentence and no boilerplate`)
    }
    if (boilerplate.some((b) => !b.optional && overlap(b, sentence))) {
      complaints.push(`sentence ${place(sentence)} holds boilerplate`)
    }
    at = sentence.end
  }
  if (at !== article.end) complaints.push(`the sentences end at ${at}, the article at ${article.end}`)
  return complaints
}

function figureComplaints({ figures, notFigures }: GoldDocument): string[] {
  return figures.flatMap(({ id, value, vague, range, min, max, ...span }) => {
    const wrong: string[] = []
    const open = vague === true || range === true
    if (open !== (value === null))
      wrong.push(`${id}: a vague amount or a range has no value, a figure has one`)
    if (open && !((min ?? 1) < (max ?? 0))) wrong.push(`${id}: min must be below max`)
    if (notFigures.some((not) => overlap(not, span))) wrong.push(`${id} is marked as no figure, too`)
    return wrong
  })
}

function eventComplaints({ events }: GoldDocument): string[] {
  return events
    .filter(({ date }) => date !== null && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date))
    .map(({ id, date }) => `${id}: ${date} is no date`)
}

/** Nothing is forgotten: a digit of the article is judged, and so is what stands behind an opening mark of its own. */
function forgotten(points: readonly string[], gold: GoldDocument): string[] {
  const judged = [...gold.figures, ...gold.notFigures, ...gold.boilerplate]
  // Straight marks and single ones also stand in plain words, so only double curly and French ones are asked for.
  const words = new Set([...gold.quotes, ...gold.notQuotes].flatMap(({ start }) => [start - 1, start - 2]))
  return points.flatMap((point, at) => {
    const here = { start: at, end: at + 1 }
    if (/\d/.test(point) && !judged.some((one) => inside(here, one)))
      return [`the digit at ${at} is not judged`]
    const opens = '“«'.includes(point) && !gold.boilerplate.some((one) => inside(here, one))
    return opens && !words.has(at) ? [`the words in marks at ${at} are not judged`] : []
  })
}

/** Everything wrong with the gold of a text; empty when nothing is. */
export function checkGold(text: string, gold: GoldDocument): string[] {
  const points = [...text]
  const slices: Slice[] = [
    ...gold.boilerplate,
    ...gold.headings,
    ...gold.quotes,
    ...gold.notQuotes,
    ...gold.figures,
    ...gold.notFigures,
    ...gold.events,
    ...(gold.claims ?? []),
  ]
  const furniture = gold.boilerplate.filter(({ optional }) => !optional)
  const inFurniture = [...gold.figures, ...gold.events, ...(gold.claims ?? [])].filter((one) =>
    furniture.some((b) => overlap(b, one)),
  )
  const misplaced = gold.quotes.filter(
    (quote) => furniture.some((b) => inside(quote, b)) !== (quote.inBoilerplate === true),
  )
  const ids = [gold.quotes, gold.figures, gold.events, gold.claims ?? []].flatMap((list) =>
    list.map(({ id }) => id),
  )
  const hash = createHash('sha256').update(text, 'utf8').digest('hex')
  return [
    ...(hash === gold.sha256 ? [] : ['the text has another hash']),
    ...(points.length === gold.length
      ? []
      : [`the text has ${points.length} code points, not ${gold.length}`]),
    ...sliceComplaints(points, slices),
    ...crossings(slices),
    ...quoteComplaints(points, gold.quotes),
    ...sentenceComplaints(points, gold),
    ...figureComplaints(gold),
    ...eventComplaints(gold),
    ...forgotten(points, gold),
    ...inFurniture.map(({ id }) => `${id} lies in boilerplate`),
    ...misplaced.map(({ id }) => `${id}: inBoilerplate is wrong`),
    ...(new Set(ids).size === ids.length ? [] : ['an id is used twice']),
  ]
}
