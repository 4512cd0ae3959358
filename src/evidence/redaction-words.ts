/** Words that would give away what was left out, and taking them out of the texts that stay. */
import { type CaseSpec, caseJsonSchema } from '../case/index.ts'

/** Stands where words were taken out. */
const withheld = '[withheld]'
/** Shorter words stand everywhere and give nothing away. */
const shortest = 4

/** Keys whose values are sentences or names for people; everything else is structure and holds no prose. */
const textKeys = new Set(
  (
    'title question purpose limits authors licence says because note summary description name short what item reason ' +
    'assumed rank trigger effect status caveat by heldBy aliases meanings group kind unit publisher author'
  ).split(' '),
)

/** Ids of what is left out that also name something public: those stay, since they give nothing away. */
export function sharedIds(top: unknown, ids: Iterable<string>): Set<string> {
  const named = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        named.add(key)
        if (key === 'id' && typeof inner === 'string') named.add(inner)
        walk(inner)
      }
    }
  }
  walk(top)
  const words = languageWords()
  return new Set([...ids].filter((id) => named.has(id) || words.has(id)))
}

/** Keys and fixed words of the case language. */
function languageWords(): Set<string> {
  const words = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'properties' && typeof inner === 'object' && inner !== null)
        for (const name of Object.keys(inner)) words.add(name)
      if (key === 'enum' && Array.isArray(inner)) for (const one of inner) words.add(String(one))
      if (key === 'const') words.add(String(inner))
      walk(inner)
    }
  }
  walk(caseJsonSchema())
  return words
}

/**
 * A case as text with the ids of what is left out taken out of other names as well: `view-secret-memo` becomes
 * `view-withheld-1` wherever it stands, so that references still lead somewhere.
 */
export function renameIds(text: string, ids: Iterable<string>): string {
  let number = 0
  let left = text
  for (const id of [...ids].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    if (id.length < shortest || !left.includes(id)) continue
    number += 1
    left = left.replace(patternOf(id), `withheld-${number}`)
  }
  return left
}

/** Ids, titles, addresses, files and quoted words of what is left out, longest first, folded to lower case. */
export function secretsOf(
  spec: Pick<CaseSpec, 'claims' | 'sources'>,
  claims: ReadonlySet<string>,
  sources: ReadonlySet<string>,
  shared: ReadonlySet<string>,
): string[] {
  const words = [
    ...spec.claims
      .filter(({ id }) => claims.has(id))
      .flatMap(({ id, says, quote, accepted }) => [
        id,
        says,
        quote?.exact,
        quote?.refine?.exact,
        quote?.prefix,
        quote?.suffix,
        accepted?.suggestedBy,
      ]),
    ...spec.sources
      .filter(({ id }) => sources.has(id))
      .flatMap(({ id, title, url, file, sha256, note, published }) => [
        id,
        title,
        url,
        file,
        sha256,
        note,
        published?.note,
      ]),
  ]
  // What a public claim or source says or is called as well is no secret.
  const known = new Set(
    [
      ...spec.claims
        .filter(({ id }) => !claims.has(id))
        .flatMap(({ says, quote, accepted }) => [says, quote?.exact, accepted?.suggestedBy]),
      ...spec.sources.filter(({ id }) => !sources.has(id)).flatMap(({ title, url }) => [title, url]),
    ].flatMap((one) => (one === undefined ? [] : [folded(one)])),
  )
  const secrets = words.flatMap((one) => (one === undefined ? [] : [folded(one)]))
  return [...new Set(secrets)]
    .filter((one) => one.length >= shortest && !known.has(one) && !shared.has(one))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** Replaces the words in every text of a plain value, in place; how many texts were changed. */
export function scrubTexts(top: unknown, secrets: readonly string[]): number {
  if (secrets.length === 0) return 0
  let changed = 0
  const scrub = (text: string): string => {
    let left = text
    for (const secret of secrets) {
      // Looked for first: nearly no text holds any, and a pattern for each would be slow.
      if (folded(left).includes(secret)) left = left.replace(patternOf(secret), withheld)
    }
    if (left !== text) changed += 1
    return left
  }
  const walk = (value: unknown, prose: boolean): unknown => {
    if (typeof value === 'string') return prose ? scrub(value) : value
    if (Array.isArray(value)) return value.map((one) => walk(one, prose))
    if (typeof value !== 'object' || value === null) return value
    const of = value as Record<string, unknown>
    for (const key of Object.keys(of)) of[key] = walk(of[key], prose || textKeys.has(key))
    return of
  }
  walk(top, false)
  return changed
}

/** The words with any white space between them, not inside a longer word. */
function patternOf(secret: string): RegExp {
  const words = secret.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  const [before, after] = [/^[\p{L}\p{N}]/u, /[\p{L}\p{N}]$/u]
  const start = before.test(secret) ? '(?<![\\p{L}\\p{N}])' : ''
  const end = after.test(secret) ? '(?![\\p{L}\\p{N}])' : ''
  return new RegExp(`${start}${words.join('\\s+')}${end}`, 'giu')
}
