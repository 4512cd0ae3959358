/**
 * Search over the passages of the stored texts: BM25 (minisearch) on stems, with the names a case has for the same thing.
 * A word of the search that names a party, an issue or an option also finds its other names, at a lower weight.
 */
import MiniSearch from 'minisearch'
import type { CaseSpec } from '../case/index.ts'
import { codePoints } from './code-points.ts'
import type { PointSpan } from './resolve.ts'
import { synonymsOf, termOf, wordsOf } from './search-words.ts'

/** A stored text to be searched; `article` leaves out site furniture, the whole text if absent. */
export interface SearchedText {
  source: string
  text: string
  article?: readonly PointSpan[] | undefined
}

/** One passage that was found. Positions in code points of the stored text. */
export interface FoundPassage {
  source: string
  start: number
  end: number
  text: string
  /** Higher is better; compares only within one search. */
  score: number
  /** Claims whose quote lies in it or overlaps it, by id. */
  claims: string[]
}

/** Passages made ready for searching. */
export interface PassageIndex {
  readonly passages: number
  /** Best first, at most `limit`; of equals the earlier source and place. No words that can be looked for: none. */
  find(words: string, limit?: number): FoundPassage[]
}

type SearchedCase = Pick<CaseSpec, 'parties' | 'issues' | 'claims'>

/** Letters after which a passage ends with the next sentence. */
const passageLetters = 240
const synonymWeight = 0.4
const defaultLimit = 20

interface Passage {
  source: string
  start: number
  end: number
  text: string
}

/** Prepares texts for searching; about 50 µs a passage. */
export function indexPassages(texts: readonly SearchedText[], spec: SearchedCase): PassageIndex {
  const passages = texts.flatMap(passagesOf)
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: wordsOf,
    processTerm: termOf,
  })
  index.addAll(passages.map(({ text }, id) => ({ id, text })))
  const synonyms = synonymsOf(spec)
  const claims = claimsBySource(spec)
  return {
    passages: passages.length,
    find: (words, limit = defaultLimit) => {
      const asked = [...new Set(wordsOf(words).flatMap((word) => termOf(word) ?? []))].slice(0, 32)
      if (asked.length === 0) return []
      const others = otherNames(asked, synonyms).filter((term) => !asked.includes(term))
      const plain = { tokenize: (text: string) => text.split(' '), processTerm: (term: string) => term }
      const found = index.search({
        combineWith: 'OR',
        queries: [
          { queries: [asked.join(' ')], ...plain },
          ...(others.length === 0
            ? []
            : [{ queries: [others.join(' ')], ...plain, boost: { text: synonymWeight } }]),
        ],
      })
      return found
        .sort((a, b) => b.score - a.score || (a.id as number) - (b.id as number))
        .slice(0, Math.max(0, limit))
        .map(({ id, score }) => {
          const passage = passages[id as number]!
          return { ...passage, score, claims: claimsIn(passage, claims.get(passage.source) ?? []) }
        })
    },
  }
}

/** Terms of the other names of everything the words name. */
function otherNames(asked: readonly string[], synonyms: ReturnType<typeof synonymsOf>): string[] {
  const terms = new Set<string>()
  const set = new Set(asked)
  for (const [name, others] of synonyms) {
    if (!name.split(' ').every((term) => set.has(term))) continue
    for (const other of others) for (const term of other) terms.add(term)
  }
  return [...terms]
}

interface PlacedClaim extends PointSpan {
  id: string
}

function claimsBySource({ claims }: Pick<CaseSpec, 'claims'>): Map<string, PlacedClaim[]> {
  const found = new Map<string, PlacedClaim[]>()
  for (const { id, source, quote } of claims) {
    if (quote?.start === undefined) continue
    const list = found.get(source) ?? []
    list.push({ id, start: quote.start, end: quote.start + [...quote.exact].length })
    found.set(source, list)
  }
  return found
}

function claimsIn(passage: PointSpan, claims: readonly PlacedClaim[]): string[] {
  return claims.filter(({ start, end }) => start < passage.end && end > passage.start).map(({ id }) => id)
}

/** Paragraphs of the article, long ones cut after the sentence that makes them long enough. */
function passagesOf({ source, text, article }: SearchedText): Passage[] {
  const points = codePoints(text)
  const spans = article ?? [{ start: 0, end: points.length }]
  const passages: Passage[] = []
  for (const span of spans) {
    const from = points.toUnits(span.start)
    const inside = text.slice(from, points.toUnits(span.end))
    for (const paragraph of inside.matchAll(/[^\n\r]+(?:\r?\n(?!\s*\r?\n)[^\n\r]+)*/g)) {
      for (const { start, end } of cut(paragraph[0])) {
        const at = from + paragraph.index + start
        const words = text.slice(at, from + paragraph.index + end)
        const lead = words.length - words.trimStart().length
        const shown = words.trim()
        if (shown === '') continue
        passages.push({
          source,
          start: points.toPoints(at + lead),
          end: points.toPoints(at + lead + shown.length),
          text: shown,
        })
      }
    }
  }
  return passages
}

/** Ends of sentences, roughly: a closing sign, then a space and something that begins a sentence. */
const sentenceEnd = /[.!?…]['"’”)\]]*\s+(?=['"‘“([]?[\p{Lu}\d])/gu

function cut(paragraph: string): PointSpan[] {
  if (paragraph.length <= passageLetters) return [{ start: 0, end: paragraph.length }]
  const spans: PointSpan[] = []
  let start = 0
  for (const found of paragraph.matchAll(sentenceEnd)) {
    const end = found.index + found[0].length
    if (end - start < passageLetters) continue
    spans.push({ start, end })
    start = end
  }
  if (start < paragraph.length) spans.push({ start, end: paragraph.length })
  return spans
}
