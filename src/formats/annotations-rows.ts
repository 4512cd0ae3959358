/**
 * Claims that come in from other programs, row by row: what was taken, what had to be changed, what was refused and why.
 *
 * A row is one annotation, one labelled span or one line of a table. It becomes a whole claim of the case language or
 * nothing. Everything in it is untrusted: the schema of the case language decides, and no text may carry mark-up.
 */
import { type Claim, claim as claimSchema, type Source } from '../case/index.ts'
import { type CodePoints, codePoints } from '../evidence/index.ts'
import type { ImportProblem } from './import-problem.ts'

/** What became of one row. `says` is a sentence; `remedy` is given where something can be done about it. */
export interface ImportRow {
  /** The row in words: `annotation 3`, `line 4, label 2`. */
  row: string
  /** Line of the file it stands in, from 1. */
  line: number
  /** The claim or source it became; absent where it was refused. */
  id?: string
  outcome: 'taken' | 'changed' | 'refused'
  says: string
  remedy?: string
}

/** The rows of a file that could be read, or what is wrong with the file as a whole. */
export type RowsImport<Item> =
  | { ok: true; items: Item[]; rows: ImportRow[] }
  | { ok: false; problems: ImportProblem[] }

/** What the reader of annotations may know about the case they are meant for. */
export interface AnnotationsContext {
  sources: readonly Source[]
  /** Stored text of a source by its id, where it is at hand; positions are checked against it. */
  textOf?: (source: string) => string | undefined
}

/** A claim as it was found in a row, before the case language has looked at it. */
export type ClaimDraft = { [Key in keyof Claim]?: unknown } & {
  /** Where the source is named otherwise than by its id: its hash or its address. */
  sourceHash?: string | undefined
  sourceAddress?: string | undefined
  /** Where the quote ends, if the row said so; compared with the length of the quote. */
  end?: number | undefined
}

/** Characters of a file; a longer one is refused unread. */
export const maximumLength = 20_000_000
const maximumWords = 12

/** Mark-up: a tag, a comment or a script address. Plain text has none, and no reader of a brief should meet any. */
const markUp = /<\/?[a-z][^>]*>|<!--|javascript:/i

/** A problem with the file as a whole, at its first line unless said otherwise. */
export function fileProblem(message: string, expected: string, remedy: string, line = 1): ImportProblem {
  return { row: '', line, column: 1, message, expected, remedy }
}

/** Refuses a file that is larger than any list of annotations, before anything reads it. */
export function tooLong(text: string): ImportProblem[] {
  if (text.length <= maximumLength) return []
  const expected = `at most ${maximumLength / 1_000_000} million characters`
  return [fileProblem('the file is too large', expected, 'Export fewer annotations at a time.')]
}

/** Collects claims and says for every row what became of it. Ids given twice are refused the second time. */
export class ClaimRows {
  readonly items: Claim[] = []
  readonly rows: ImportRow[] = []
  private readonly seen = new Set<string>()
  private readonly points = new Map<string, CodePoints>()
  private readonly context: AnnotationsContext

  constructor(context: AnnotationsContext) {
    this.context = context
  }

  /** Names a row that cannot be used at all. */
  refuse(place: { row: string; line: number }, says: string, remedy: string): void {
    this.rows.push({ ...place, outcome: 'refused', says, remedy })
  }

  /** Makes a claim of a draft, or refuses the row. `changes` names what was already left out or put differently. */
  take(place: { row: string; line: number }, draft: ClaimDraft, changes: string[] = []): void {
    const source = this.sourceOf(draft)
    if (source === undefined) {
      const named = draft.source ?? draft.sourceHash ?? draft.sourceAddress
      const says = named === undefined ? 'it names no source' : 'its source is not one of the case'
      this.refuse(place, says, 'Add the source to the case first: `endstate sources add`.')
      return
    }
    const { sourceHash: _hash, sourceAddress: _address, end, ...fields } = draft
    const read = claimSchema.safeParse(withoutAbsent({ ...fields, source: source.id }))
    if (!read.success) {
      const issue = read.error.issues[0]
      const at = issue === undefined || issue.path.length === 0 ? 'the claim' : issue.path.join('.')
      this.refuse(place, `${at}: ${issue?.message ?? 'not as a claim needs it'}`, 'Correct the row.')
      return
    }
    const claim = read.data
    if (textsOf(claim).some((text) => markUp.test(text))) {
      this.refuse(place, 'a text holds HTML', 'Export plain text; tags are not part of a claim.')
      return
    }
    if (this.seen.has(claim.id)) {
      this.refuse(place, `the id ${claim.id} was given before`, 'Give every claim an id of its own.')
      return
    }
    const wrong = this.checkQuote(claim, end, changes)
    if (wrong !== undefined) {
      this.refuse(place, wrong.says, wrong.remedy)
      return
    }
    this.seen.add(claim.id)
    this.items.push(claim)
    const outcome = changes.length > 0 ? 'changed' : 'taken'
    this.rows.push({ ...place, id: claim.id, outcome, says: changes.join('; ') || 'taken as it is' })
  }

  private sourceOf({ source, sourceHash, sourceAddress }: ClaimDraft): Source | undefined {
    const { sources } = this.context
    return (
      (sourceHash === undefined ? undefined : sources.find((one) => one.sha256 === sourceHash)) ??
      (source === undefined ? undefined : sources.find((one) => one.id === source)) ??
      (sourceAddress === undefined ? undefined : sources.find((one) => one.url === sourceAddress))
    )
  }

  /** The quote against its own length, the limit of words and the stored text; moves it where the text says so. */
  private checkQuote(
    claim: Claim,
    end: number | undefined,
    changes: string[],
  ): { says: string; remedy: string } | undefined {
    const { quote } = claim
    if (!quote) return undefined
    if (quote.exact.trim().split(/\s+/).length > maximumWords)
      return {
        says: `the quote has more than ${maximumWords} words`,
        remedy: `Quote at most ${maximumWords} words that fix the place.`,
      }
    const length = [...quote.exact].length
    const text = this.context.textOf?.(claim.source)
    if (text === undefined) {
      if (end !== undefined && quote.start !== undefined && end - quote.start !== length)
        return {
          says: `its positions span ${end - quote.start} characters, its quote has ${length}`,
          remedy: 'Positions must count Unicode code points of the stored plain text.',
        }
      return undefined
    }
    const points = this.points.get(claim.source) ?? codePoints(text)
    this.points.set(claim.source, points)
    const found = nearestStart(text, points, quote.exact, quote.start ?? 0)
    if (found === undefined)
      return {
        says: 'its quote is not in the stored text, letter by letter',
        remedy: 'Copy the passage from the stored text, or add the version of the text it was taken from.',
      }
    if (found !== quote.start) {
      if (quote.start !== undefined) changes.push(`moved from ${quote.start} to ${found}`)
      else changes.push(`position found at ${found}`)
      quote.start = found
    }
    return undefined
  }
}

/** Code point at which the occurrence nearest to `start` begins; undefined where there is none. */
function nearestStart(text: string, points: CodePoints, exact: string, start: number): number | undefined {
  const wanted = points.toUnits(start)
  const after = text.indexOf(exact, wanted)
  const before = text.lastIndexOf(exact, wanted)
  if (after === -1 && before === -1) return undefined
  const nearer = before === -1 || (after !== -1 && after - wanted < wanted - before) ? after : before
  return points.toPoints(nearer)
}

/** The same value without members that are undefined, at every level, so that an absent key is absent. */
export function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, withoutAbsent(inner)]),
  )
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
