/** Names the case knows: its parties, issues, options, and the people its claims quote. */
import type { CaseSpec } from '../case/index.ts'
import type { Token } from './tokens.ts'
import { functionWords } from './words.ts'

/** One thing of the case with the words it goes by. */
export interface GazetteerEntry {
  readonly id: string
  readonly kind: 'party' | 'person' | 'issue' | 'option'
  readonly names: readonly string[]
  /** The issue of an option. */
  readonly issue?: string
}

export interface Gazetteer {
  readonly entries: readonly GazetteerEntry[]
}

/** Names and other names of a case's parties, people, issues and options; people are those claims name under `by`. */
export function gazetteerOf(spec: CaseSpec): Gazetteer {
  const parties = spec.parties.map(
    (party): GazetteerEntry => ({ id: party.id, kind: 'party', names: namesOf(party) }),
  )
  const people = new Map<string, GazetteerEntry>()
  for (const claim of spec.claims) {
    if (claim.by === undefined || !/^\p{Lu}/u.test(claim.by)) continue
    const [name = claim.by] = claim.by.split(/,|\(/)
    people.set(name.trim(), { id: claim.holder ?? name.trim(), kind: 'person', names: [name.trim()] })
  }
  const issues = spec.issues.map(
    (issue): GazetteerEntry => ({ id: issue.id, kind: 'issue', names: namesOf(issue) }),
  )
  const options = spec.issues.flatMap((issue) =>
    issue.options.map(
      (option): GazetteerEntry => ({
        id: option.id,
        kind: 'option',
        issue: issue.id,
        names: namesOf(option),
      }),
    ),
  )
  return { entries: [...parties, ...people.values(), ...issues, ...options] }
}

function namesOf(one: { name: string; short?: string | undefined; id: string }): string[] {
  const other = one as { aliases?: readonly string[]; adjective?: string }
  const names = [one.name, one.short, ...(other.aliases ?? []), other.adjective]
  return [...new Set(names.filter((name) => name !== undefined && name.length > 1))] as string[]
}

interface Pattern {
  readonly words: readonly string[]
  readonly entry: GazetteerEntry
}

const wordsIn = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{Nd}]+(?:[-'’.][\p{L}\p{Nd}]+)*\.?/gu) ?? []).map((word) =>
    word.replaceAll('’', "'"),
  )

/** Finds parties and people of a case among tokens. */
export class NameFinder {
  private readonly byFirst = new Map<string, Pattern[]>()

  constructor(gazetteer: Gazetteer | undefined) {
    for (const entry of gazetteer?.entries ?? []) {
      if (entry.kind !== 'party' && entry.kind !== 'person') continue
      for (const name of entry.names) {
        const words = wordsIn(name).filter((word, k) => k > 0 || word !== 'the')
        this.add(words, entry)
        // “Ukraine” also stands in “Ukrainian”, a person in the last name.
        const last = words.at(-1)
        if (entry.kind === 'person' && words.length > 1 && last !== undefined) this.add([last], entry)
      }
    }
  }

  private add(words: readonly string[], entry: GazetteerEntry): void {
    const first = words[0]
    if (first === undefined || functionWords.has(first)) return
    const list = this.byFirst.get(first) ?? []
    list.push({ words, entry })
    list.sort((a, b) => b.words.length - a.words.length)
    this.byFirst.set(first, list)
  }

  /** The longest name that starts at a token, and the token behind it. */
  at(tokens: readonly Token[], k: number): { entry: GazetteerEntry; to: number } | undefined {
    const found = this.byFirst
      .get(tokens[k]?.lower ?? '')
      ?.find(({ words }) => words.every((word, index) => tokens[k + index]?.lower === word))
    return found === undefined ? undefined : { entry: found.entry, to: k + found.words.length }
  }

  /** Ids found in order of their first mention, each once, with the token of that mention. */
  idsIn(tokens: readonly Token[]): Map<string, number> {
    const ids = new Map<string, number>()
    for (let k = 0; k < tokens.length; k++) {
      const found = this.at(tokens, k)
      if (found === undefined) continue
      if (!ids.has(found.entry.id)) ids.set(found.entry.id, k)
      k = found.to - 1
    }
    return ids
  }
}
