/** Names of a `.gmcr` file as ids of a case: the same names give the same ids, in whatever order they stand. */
import { reservedWords } from '../case/index.ts'
import type { GmcrModel } from './gmcr-model.ts'

/** Words that are no party in the keys of quantities. */
const neverParties = ['reading', 'quantity']
const neverIssues: readonly string[] = reservedWords
/** Of 64 characters an id may have, half go to the party where an option needs its party's name as well. */
const longest = 30

/** Ids of decision makers and options, by their place in the file. */
export interface GmcrIds {
  parties: string[]
  options: string[]
}

/** Ids for a file. An option whose name another one shares is called after its decision maker as well. */
export function idsOf(model: Pick<GmcrModel, 'parties' | 'options'>): GmcrIds {
  const parties = distinct(
    model.parties.map(({ name }) => {
      const id = slug(name, 'party')
      return id === 'constructor' || neverParties.includes(id) ? `${id}-party` : id
    }),
  )
  const plain = model.options.map(({ name }) => slug(name, 'option'))
  const count = new Map<string, number>()
  for (const id of plain) count.set(id, (count.get(id) ?? 0) + 1)
  const options = distinct(
    model.options.map(({ owners }, index) => {
      const id = plain[index]!
      const own = count.get(id) === 1 && id !== 'constructor' && !neverIssues.includes(id)
      if (own) return id
      return owners[0] === undefined ? `${id}-option` : `${parties[owners[0]]}-${id}`
    }),
  )
  return { parties, options }
}

/** The same ids, those that repeat with a number: only things of the very same name and owner are told apart by order. */
function distinct(ids: readonly string[]): string[] {
  const given = new Set<string>()
  return ids.map((id) => {
    let free = id
    for (let number = 2; given.has(free); number++) free = `${id.slice(0, 58)}-${number}`
    given.add(free)
    return free
  })
}

/** A name as lower-case words joined by hyphens; a name without Latin letters or figures becomes a short code. */
export function slug(name: string, kind: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  return words === '' ? `${kind}-${code(name)}` : words
}

/** A short code of a text, the same everywhere: FNV-1a over its code units, in base 36. */
export function code(text: string): string {
  let hash = 0x811c9dc5
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193)
  return (hash >>> 0).toString(36)
}
