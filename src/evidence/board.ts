/**
 * The disagreement board: one row per proposition, who affirms it and who denies it. It lists no pairs; a row is labelled
 * by what kind of disagreement it holds. What is said on a condition, as a question or as an assumption is shown and makes
 * no disagreement by itself.
 */
import type { CaseSpec, Claim, Proposition } from '../case/index.ts'

/** Kinds of disagreement, in the order in which a row lists them. */
export const boardLabels = [
  'conflict of positions',
  'changed position',
  'sources disagree',
  'advice differs',
] as const
export type BoardLabel = (typeof boardLabels)[number]

type Answer = Claim['answers'][number]

/** One claim in a row. */
export interface BoardAnswer {
  claim: string
  source: string
  /** Who says so: the speaker the source reports, else the source itself. */
  asserter: string
  /** The party whose position it is; null where it is nobody's. */
  holder: string | null
  /** Day, month or year: that of the claim, else the publication of its source; null where neither is known. */
  date: string | null
  /** True where the claim itself carries the date. */
  ownDate: boolean
  register: Answer['register']
  strength: Answer['strength']
  only: NonNullable<Answer['only']> | null
}

/** One kind of disagreement in a row: the claims on both sides that make it. */
export interface BoardDisagreement {
  label: BoardLabel
  yes: string[]
  no: string[]
}

/** One proposition with its answers, in order of date, undated last. */
export interface BoardRow {
  proposition: string
  says: string
  about: string[]
  yes: BoardAnswer[]
  no: BoardAnswer[]
  /** Empty where nobody disagrees, or only on a condition, as a question or as an assumption. */
  disagreements: BoardDisagreement[]
  /** Sources that speak in it. */
  sources: number
}

/** What the board is made from. */
export interface BoardInput {
  propositions: readonly Proposition[]
  claims: readonly Claim[]
  sources: CaseSpec['sources']
}

/** The board in the order of the propositions; answers to unknown propositions are left out (`check` reports them). */
export function disagreementBoard({ propositions, claims, sources }: BoardInput): BoardRow[] {
  const sourceOf = new Map(sources.map((source) => [source.id, source]))
  const rows = new Map(
    propositions.map((one): [string, BoardRow] => [
      one.id,
      {
        proposition: one.id,
        says: one.says,
        about: one.about,
        yes: [],
        no: [],
        disagreements: [],
        sources: 0,
      },
    ]),
  )
  for (const claim of claims) {
    const source = sourceOf.get(claim.source)
    for (const answer of claim.answers) {
      rows.get(answer.proposition)?.[answer.says].push({
        claim: claim.id,
        source: claim.source,
        asserter: claim.by ?? source?.publisher ?? source?.author ?? claim.source,
        holder: claim.holder ?? null,
        date: claim.date ?? source?.published?.date ?? null,
        ownDate: claim.date !== undefined,
        register: answer.register,
        strength: answer.strength,
        only: answer.only ?? null,
      })
    }
  }
  return [...rows.values()].map((row) => {
    const yes = row.yes.sort(byDate)
    const no = row.no.sort(byDate)
    const speaking = new Set([...yes, ...no].map(({ source }) => source))
    return { ...row, yes, no, disagreements: disagreementsOf(yes, no), sources: speaking.size }
  })
}

function byDate(a: BoardAnswer, b: BoardAnswer): number {
  const [first, second] = [a.date ?? '9999', b.date ?? '9999']
  return first < second ? -1 : first > second ? 1 : a.claim < b.claim ? -1 : 1
}

function disagreementsOf(yes: readonly BoardAnswer[], no: readonly BoardAnswer[]): BoardDisagreement[] {
  const found = new Map<BoardLabel, { yes: Set<string>; no: Set<string> }>()
  for (const one of yes) {
    for (const other of no) {
      const label = labelOf(one, other)
      if (label === undefined) continue
      const sides = found.get(label) ?? { yes: new Set(), no: new Set() }
      found.set(label, sides)
      sides.yes.add(one.claim)
      sides.no.add(other.claim)
    }
  }
  return boardLabels.flatMap((label) => {
    const sides = found.get(label)
    return sides ? [{ label, yes: [...sides.yes], no: [...sides.no] }] : []
  })
}

/** What two opposite answers are to each other; undefined where they make no disagreement. */
function labelOf(a: BoardAnswer, b: BoardAnswer): BoardLabel | undefined {
  if (a.only !== null || b.only !== null || a.register !== b.register) return undefined
  const sameVoice = a.asserter === b.asserter
  const later = a.ownDate && b.ownDate && isApart(a.date, b.date)
  if (a.register !== 'wants') {
    if (!sameVoice) return a.register === 'is' ? 'sources disagree' : 'advice differs'
    return later ? 'changed position' : undefined
  }
  if ((a.holder ?? a.asserter) !== (b.holder ?? b.asserter)) return 'conflict of positions'
  if (later) return 'changed position'
  return sameVoice ? undefined : 'sources disagree'
}

/** True where one date lies wholly before the other: `2025` and `2025-03` do not. */
function isApart(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const shared = Math.min(a.length, b.length)
  return a.slice(0, shared) !== b.slice(0, shared)
}
