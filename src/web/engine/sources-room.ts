/** Answers about texts of sources: where quotes stand in them, what could be claimed from them, what a person decides. */
import {
  type AnchorResult,
  acceptSuggestions,
  addToInbox,
  anchorOf,
  type CaseFile,
  emptyInbox,
  engineVersion,
  gazetteerOf,
  type Inbox,
  inboxSuggestions,
  publicCase,
  readInbox,
  reasonInWords,
  rejectSuggestions,
  setValue,
  suggest,
  writeCase,
  writeInbox,
} from 'endstate'
import type { DocumentCalls, Refused, SourcesCalls, TextPiece } from './sources-calls.ts'
import { figuresIn, figureTaken } from './sources-figures.ts'
import { quoteChecker } from './sources-quotes.ts'
import type { TablesCalls } from './tables-calls.ts'

/** One handler for every question about sources, but for reading documents and tables. */
export type SourcesRoom = {
  [D in Exclude<keyof SourcesCalls, keyof DocumentCalls | keyof TablesCalls>]: (
    asks: SourcesCalls[D]['asks'],
  ) => SourcesCalls[D]['gives'] | Promise<SourcesCalls[D]['gives']>
}

/** Words a quote may have. */
const mostWords = 12

/** The handlers, on the case that is open when they are asked. */
export function sourcesRoom(current: () => CaseFile): SourcesRoom {
  const inboxOf = (text: string): { ok: true; value: Inbox } | Refused => {
    if (text === '') return { ok: true, value: emptyInbox }
    const read = readInbox(text)
    return read.ok ? read : { ok: false, says: `${read.problem.says}. ${read.problem.remedy}` }
  }
  const open = (inbox: Inbox) => inbox.items.filter(({ state }) => state === 'suggested')
  const quotes = quoteChecker(current)
  return {
    sources: () => {
      const { sources, claims } = current().spec
      return sources.map(({ id, title, publisher, language }) => ({
        id,
        title: title ?? publisher ?? id,
        language: language ?? 'en',
        claims: claims
          .filter((one) => one.source === id)
          .map((one) => ({ id: one.id, says: one.says, quote: one.quote?.exact ?? '' })),
      }))
    },
    readSource: async ({ source, text }) => {
      const results = await quotes.inText(source, text)
      const known = new Map(results.map((one) => [one.claim, one]))
      return {
        pieces: piecesOf(text, results),
        claims: current().spec.claims.flatMap(({ id, says, quote }) => {
          const found = known.get(id)
          if (!quote || !found) return []
          const { verdict, why, found: there = '' } = found
          return [{ id, says, quote: quote.exact, verdict, found: there, why: why.map(reasonInWords) }]
        }),
      }
    },
    checkQuotes: quotes.check,
    figuresIn: (asked) => figuresIn(current(), asked).map(({ says, unit }) => ({ says, unit })),
    takeFigure: (asked) => figureTaken(current(), asked),
    publicText: () => {
      const result = publicCase(current())
      if (!result.ok) return { ok: false, says: result.diagnostics.map(({ message }) => message).join(' ') }
      const { file, leftOut } = result.value
      return { ok: true, text: writeCase(file), leftOut: leftOut.claims + leftOut.sources }
    },
    suggestClaims: ({ source, text, inbox }) => {
      const before = inboxOf(inbox)
      if (!before.ok) return before
      const { spec } = current()
      const published = spec.sources.find(({ id }) => id === source)?.published?.date
      const proposals = suggest(text, {
        gazetteer: gazetteerOf(spec),
        ...(published === undefined ? {} : { published }),
      })
      const parties = spec.parties.map(({ id }) => id)
      const suggestedBy = `rules ${engineVersion}`
      const items = inboxSuggestions(proposals, { source, text, suggestedBy, parties })
      const { inbox: after } = addToInbox(before.value, items)
      return { ok: true, inbox: writeInbox(after), items: open(after) }
    },
    listInbox: ({ inbox }) => {
      const read = inboxOf(inbox)
      return read.ok ? { ok: true, items: open(read.value) } : read
    },
    countInbox: ({ inbox }) => {
      const read = inboxOf(inbox)
      const items = read.ok ? read.value.items : []
      const waiting = items.filter(({ state }) => state === 'suggested').length
      return { open: waiting, decided: items.length - waiting }
    },
    decide: ({ inbox, id, accept, by, on, says }) => {
      const before = inboxOf(inbox)
      if (!before.ok) return before
      if (!accept) {
        const done = rejectSuggestions(before.value, [id], { by, on })
        if (!done.ok) return { ok: false, says: `${done.problem.says}. ${done.problem.remedy}` }
        return { ok: true, inbox: writeInbox(done.value), items: open(done.value), text: null }
      }
      const edit = says === undefined ? {} : { says }
      const done = acceptSuggestions(current(), before.value, [id], { by, on }, edit)
      if (!done.ok) return { ok: false, says: `${done.problem.says}. ${done.problem.remedy}` }
      const { inbox: after, file } = done.value
      return { ok: true, inbox: writeInbox(after), items: open(after), text: writeCase(file) }
    },
    claimOn: ({ source, text, from, to, says, by, on }) => {
      const units = text.slice(from, to)
      const start = from + units.length - units.trimStart().length
      const exact = units.trim()
      if (exact === '' || exact.split(/\s+/).length > mostWords)
        return { ok: false, says: `A quote has 1 to ${mostWords} words.` }
      const file = current()
      const taken = new Set(file.spec.claims.map(({ id }) => id))
      let number = file.spec.claims.length + 1
      while (taken.has(`claim-${number}`)) number += 1
      const first = [...text.slice(0, start)].length
      const quote = anchorOf(text, { start: first, end: first + [...exact].length })
      const claim = { id: `claim-${number}`, source, says, quote, accepted: { by, on, edited: false } }
      const list = file.spec.claims.length
      const done =
        list === 0
          ? setValue(file, ['claims'], [claim as never])
          : setValue(file, ['claims', list], claim as never)
      if (done.ok) return { ok: true, text: writeCase(done.value) }
      return { ok: false, says: done.diagnostics.map((one) => one.message).join(' ') }
    },
  }
}

/** The text cut where quotes begin and end. */
function piecesOf(text: string, results: readonly AnchorResult[]): TextPiece[] {
  const points = [...text]
  const cuts = new Set([0, points.length])
  const placed = results.flatMap(({ claim, at }) => (at ? [{ claim, ...at }] : []))
  for (const { start, end } of placed) cuts.add(start).add(end)
  const ends = [...cuts].sort((a, b) => a - b)
  return ends.slice(1).map((end, index) => {
    const start = ends[index]!
    const claims = placed.filter((one) => one.start <= start && one.end >= end).map(({ claim }) => claim)
    return { text: points.slice(start, end).join(''), claims }
  })
}
