/** From what the rules propose to suggestions for the inbox: each a whole claim with a short anchor. */
import { type Claim, claim as claimSchema } from '../case/index.ts'
import { type InboxItem, type InboxKind, suggestionId } from './inbox.ts'
import { fragmentAnchor } from './inbox-fragment.ts'
import type { PointSpan } from './resolve.ts'

/** A passage somebody or something proposes; positions in code points of the stored text. */
interface Proposed {
  readonly span: PointSpan
  readonly confidence: number
}

/** What the rules or a model propose for one text; the result of `suggest` is one. */
export interface Proposals {
  readonly quotes: readonly (Proposed & {
    readonly kind: 'direct' | 'indirect'
    readonly speaker: string | null
    readonly who?: string
  })[]
  readonly figures: readonly (Proposed & {
    readonly text: string
    readonly value: number | readonly [number, number] | null
    readonly min: number | null
    readonly max: number | null
    readonly comparator: '=' | 'about' | '>' | '>=' | '<' | '<='
    readonly unit: string | null
    readonly asOf: string | null
    readonly sentence: PointSpan
  })[]
  readonly dates: readonly (Proposed & { readonly date: string | null; readonly sentence: PointSpan })[]
  readonly positions: readonly (Proposed & { readonly issue: string; readonly actor: string | null })[]
}

/** The text that was read, and what is known of it. */
export interface ProposedFor {
  source: string
  text: string
  /** Rules with their version, or a model. */
  suggestedBy: string
  /** Ids of the parties of the case: only those can hold a position. */
  parties: readonly string[]
}

/**
 * One suggestion for each proposal that can be anchored and said as a claim; the same words twice give one. Vague amounts
 * become an interval or a bound; a date without a year or a figure without any number is left out.
 */
export function inboxSuggestions(proposals: Proposals, about: ProposedFor): InboxItem[] {
  const items = new Map<string, InboxItem>()
  const add = (
    kind: InboxKind,
    { span, confidence }: Proposed,
    within: PointSpan,
    fields: (words: string) => Partial<Claim> & { says: string },
  ): void => {
    const anchor = fragmentAnchor(about.text, within, within === span ? undefined : span)
    if (anchor === undefined || anchor.exact.length > 400) return
    const words = `${anchor.exact}\n${anchor.refine?.exact ?? ''}`
    const id = suggestionId(kind, about.source, words)
    const { says, ...rest } = fields(anchor.exact.replace(/\s+/g, ' '))
    const read = claimSchema.safeParse({
      id,
      source: about.source,
      says: says.slice(0, 400),
      quote: anchor,
      ...rest,
    })
    if (!read.success || items.has(id)) return
    const { suggestedBy } = about
    items.set(id, { id, kind, state: 'suggested', suggestedBy, confidence, claim: read.data })
  }
  const party = (id: string | null | undefined) =>
    id !== null && id !== undefined && about.parties.includes(id) ? { holder: id } : {}
  for (const one of proposals.quotes) {
    const verb = one.kind === 'direct' ? 'says' : 'is reported to say'
    add('quote', one, one.span, (words) => ({
      says: `${one.speaker ?? 'Somebody'} ${verb}: “${words}”`,
      ...(one.speaker === null ? {} : { by: one.speaker.slice(0, 200) }),
      ...party(one.who),
    }))
  }
  for (const one of proposals.figures) {
    const figure = figureOf(one)
    if (figure === undefined) continue
    add('figure', one, one.sentence, () => ({ says: `It states a figure: ${one.text}`, figure }))
  }
  for (const one of proposals.dates) {
    if (one.date === null) continue
    const date = one.date
    add('date', one, one.sentence, (words) => ({
      says: `It dates something to ${date}: “${words}”`,
      date,
      stance: 'reports',
    }))
  }
  for (const one of proposals.positions) {
    add('position', one, one.span, (words) => ({
      says: `It says something on this: “${words}”`,
      about: [one.issue],
      ...party(one.actor),
    }))
  }
  return [...items.values()]
}

function figureOf(one: Proposals['figures'][number]): Claim['figure'] | undefined {
  const { value, min, max, unit, asOf } = one
  const rest = {
    ...(unit === null || unit === '' ? {} : { unit: unit.slice(0, 60) }),
    ...(asOf === null ? {} : { from: asOf }),
  }
  if (value !== null) {
    const both = typeof value === 'number' ? value : ([value[0], value[1]] as [number, number])
    return { value: both, comparator: one.comparator, ...rest }
  }
  if (min !== null && max !== null) return { value: [min, max], comparator: 'about', ...rest }
  if (min !== null) return { value: min, comparator: '>=', ...rest }
  return max === null ? undefined : { value: max, comparator: '<=', ...rest }
}

/**
 * Imported claims as suggestions; their ids stay. What the case has already (the same said of the same words of the same
 * source, whatever its id) is left out, so that a list that comes back is not taken for new.
 */
export function inboxImports(
  claims: readonly Claim[],
  suggestedBy: string,
  existing: readonly Claim[] = [],
): InboxItem[] {
  const idOf = ({ source, quote, says }: Claim, name = ''): string =>
    suggestionId('claim', source, `${name}\n${quote?.exact ?? ''}\n${says}`)
  const known = new Set(existing.map((one) => idOf(one)))
  return claims.flatMap((claim): InboxItem[] =>
    known.has(idOf(claim))
      ? []
      : [{ id: idOf(claim, claim.id), kind: 'claim', state: 'suggested', suggestedBy, claim }],
  )
}
