/** Answers about texts of sources: where quotes stand in them, what could be claimed from them, what a person decides. */
import {
  type AnchorResult,
  acceptSuggestions,
  addToInbox,
  anchorOf,
  type CaseFile,
  checkAnchors,
  emptyInbox,
  gazetteerOf,
  type Inbox,
  inboxSuggestions,
  readInbox,
  reasonInWords,
  rejectSuggestions,
  setValue,
  suggest,
  writeCase,
  writeInbox,
} from 'endstate'
import type { DocumentCalls, Refused, SourcesCalls, TextPiece } from './sources-calls.ts'

/** One handler for every question about sources, but for reading documents. */
export type SourcesRoom = {
  [D in Exclude<keyof SourcesCalls, keyof DocumentCalls>]: (
    asks: SourcesCalls[D]['asks'],
  ) => SourcesCalls[D]['gives']
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
  return {
    sources: () => {
      const { sources, claims } = current().spec
      return sources.map(({ id, title, publisher }) => ({
        id,
        title: title ?? publisher ?? id,
        claims: claims.filter((one) => one.source === id).length,
      }))
    },
    readSource: ({ source, text }) => {
      const claims = current().spec.claims.filter((one) => one.source === source)
      const results = checkAnchors(claims, (id) => (id === source ? text : undefined))
      const known = new Map(results.map((one) => [one.claim, one]))
      return {
        pieces: piecesOf(text, results),
        claims: claims.flatMap(({ id, says, quote }) => {
          const found = known.get(id)
          if (!quote || !found) return []
          return [{ id, says, quote: quote.exact, verdict: found.verdict, why: found.why.map(reasonInWords) }]
        }),
      }
    },
    suggestClaims: ({ source, text, inbox }) => {
      const before = inboxOf(inbox)
      if (!before.ok) return before
      const { spec } = current()
      const proposals = suggest(text, { gazetteer: gazetteerOf(spec) })
      const parties = spec.parties.map(({ id }) => id)
      const items = inboxSuggestions(proposals, { source, text, suggestedBy: 'rules', parties })
      const { inbox: after } = addToInbox(before.value, items)
      return { ok: true, inbox: writeInbox(after), items: open(after) }
    },
    listInbox: ({ inbox }) => {
      const read = inboxOf(inbox)
      return read.ok ? { ok: true, items: open(read.value) } : read
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
