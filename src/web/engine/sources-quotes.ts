/** What became of the quotes of a case in the texts that are here: each source is checked once for a text and its claims. */
import { type AnchorResult, type CaseFile, checkAnchors, evidenceOf, isBroken, reasonInWords } from 'endstate'
import type { CheckedQuotes, SourcesCalls } from './sources-calls.ts'

/** Checks quotes; keeps the texts it was given and what it found in them. */
export interface QuoteChecker {
  /** All quotes of the case, after the texts that changed (null: no longer here). */
  check: (asks: SourcesCalls['checkQuotes']['asks']) => Promise<CheckedQuotes>
  /** The quotes of one source in a text, which need not be one that is kept. */
  inText: (source: string, text: string) => Promise<AnchorResult[]>
}

interface Checked {
  text: string
  asked: string
  results: AnchorResult[]
}

/** A checker on the case that is open when it is asked. */
export function quoteChecker(current: () => CaseFile): QuoteChecker {
  const texts = new Map<string, string>()
  const known = new Map<string, Checked>()
  const look = async (source: string, text: string): Promise<Checked> => {
    const { spec } = current()
    const { sha256 } = spec.sources.find(({ id }) => id === source) ?? {}
    const claims = spec.claims.filter((one) => one.source === source)
    const asked = JSON.stringify([sha256, claims.map(({ id, quote }) => [id, quote])])
    const before = known.get(source)
    if (before?.text === text && before.asked === asked) return before
    const hash = sha256 === undefined ? undefined : await hashOf(text)
    const isSame = hash === undefined ? undefined : hash === sha256
    const results = checkAnchors(claims, () => text, { isSameText: () => isSame })
    return { text, asked, results }
  }
  return {
    inText: async (source, text) => (await look(source, text)).results,
    check: async ({ texts: changed }) => {
      for (const [source, text] of Object.entries(changed)) {
        if (text !== null) texts.set(source, text)
        else texts.delete(source)
      }
      const { spec } = current()
      for (const { id } of spec.sources) {
        const text = texts.get(id)
        if (text === undefined) known.delete(id)
        else {
          const checked = await look(id, text)
          // A newer text may have come while this one was being checked.
          if (texts.get(id) === text) known.set(id, checked)
        }
      }
      const found = new Map(
        [...known.values()].flatMap(({ results }) => results.map((one) => [one.claim, one])),
      )
      // What has no text is said by the claims that are missing here.
      const results = spec.claims.flatMap(({ id }) => found.get(id) ?? [])
      const broken = new Set(results.filter(isBroken).map(({ claim }) => claim))
      return {
        quotes: spec.claims.filter(({ quote }) => quote !== undefined).length,
        results,
        why: Object.fromEntries(
          results.flatMap(({ claim, why }) => (why.length > 0 ? [[claim, why.map(reasonInWords)]] : [])),
        ),
        numbers: broken.size === 0 ? {} : restingOn(current(), broken),
      }
    },
  }
}

/** Keys of the numbers that rest on broken passages, with those passages. */
function restingOn(file: CaseFile, broken: ReadonlySet<string>): Record<string, string[]> {
  const resting = [...evidenceOf(file.spec).quantities.values()].map(
    ({ key, passages }) =>
      [key, [...new Set(passages.map(({ claim }) => claim))].filter((claim) => broken.has(claim))] as const,
  )
  return Object.fromEntries(resting.filter(([, claims]) => claims.length > 0))
}

/** Hash of a text as a case names it; undefined where the browser works none out on this page. */
async function hashOf(text: string): Promise<string | undefined> {
  const { subtle } = globalThis.crypto ?? {}
  if (subtle === undefined) return undefined
  const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...hash].map((one) => one.toString(16).padStart(2, '0')).join('')
}
