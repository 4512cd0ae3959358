/** Sources that come in from reference managers, row by row. */
import { type Source, source as sourceSchema } from '../case/index.ts'
import { type ImportRow, withoutAbsent } from './annotations-rows.ts'

/** Kind of a source by the type other programs give it; `report` where they say nothing usable. */
export function knownKind(type: string): Source['kind'] {
  const kinds: Record<string, Source['kind']> = {
    'article-newspaper': 'news',
    news: 'news',
    'article-magazine': 'analysis',
    'article-journal': 'analysis',
    article: 'analysis',
    jour: 'analysis',
    book: 'analysis',
    'post-weblog': 'opinion',
    blog: 'opinion',
    treaty: 'agreement',
    legislation: 'official',
    document: 'official',
    govdoc: 'official',
    dataset: 'data',
    data: 'data',
  }
  return Object.hasOwn(kinds, type.toLowerCase()) ? kinds[type.toLowerCase()]! : 'report'
}

/** A word as an id of the case language: lower case, everything else as hyphens, at most 64 letters. */
export function asIdentifier(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '')
}

const languages: Record<string, string> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  russian: 'ru',
  ukrainian: 'uk',
}

/** Collects sources and says for every row what became of it. */
export class SourceRows {
  readonly items: Source[] = []
  readonly rows: ImportRow[] = []
  private readonly seen = new Set<string>()

  /** Names a row that cannot be used at all. */
  refuse(place: { row: string; line: number }, says: string, remedy: string): void {
    this.rows.push({ ...place, outcome: 'refused', says, remedy })
  }

  /** Makes a source of a draft, or refuses the row. An id of another form is changed, and the row says so. */
  take(place: { row: string; line: number }, draft: Record<string, unknown>): void {
    const changes: string[] = []
    const named = typeof draft.id === 'string' ? draft.id : ''
    const made = asIdentifier(named || String(draft.title ?? ''))
    const id = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(named) ? named : made
    if (id !== named) changes.push(named === '' ? `given the id ${id}` : `id ${named} written as ${id}`)
    const language = typeof draft.language === 'string' ? draft.language.toLowerCase() : undefined
    const code = language === undefined ? undefined : (languages[language] ?? language.split(/[-_]/)[0])
    const read = sourceSchema.safeParse(withoutAbsent({ ...draft, id, language: code }))
    if (!read.success) {
      const issue = read.error.issues[0]
      const at = issue === undefined || issue.path.length === 0 ? 'the source' : issue.path.join('.')
      this.refuse(place, `${at}: ${issue?.message ?? 'not as a source needs it'}`, 'Correct the row.')
      return
    }
    if (/<\/?[a-z][^>]*>|<!--|javascript:/i.test(JSON.stringify(read.data))) {
      this.refuse(place, 'a text holds HTML', 'Export plain text; tags are not part of a source.')
      return
    }
    if (this.seen.has(id)) {
      this.refuse(place, `the id ${id} was given before`, 'Give every source an id of its own.')
      return
    }
    this.seen.add(id)
    this.items.push(read.data)
    const outcome = changes.length > 0 ? 'changed' : 'taken'
    this.rows.push({ ...place, id, outcome, says: changes.join('; ') || 'taken as it is' })
  }
}

/** A published date as one text: `2025-10 (inferred: from the address)`; undefined where nothing is known. */
export function publishedInWords({ published }: Source): string | undefined {
  if (published === undefined) return undefined
  const note = published.note === undefined ? '' : `: ${published.note}`
  return `${published.date ?? 'no date'} (${published.certainty}${note})`
}
