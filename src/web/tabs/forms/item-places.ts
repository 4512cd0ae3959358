/** Where things stand in the case: all of a kind in the order of the file, and the list a new one goes into. */
import type { CaseSpec } from 'endstate'
import type { ItemKind } from './item-kinds.ts'

/** Keys and list positions from the top of the case. */
export type Place = (string | number)[]

/** One thing of the case, with its place. */
export interface Item {
  path: Place
  title: string
  hint: string
  written: Record<string, unknown>
}

/** The list a new thing of a kind goes into, and how many stand there; `party` for what belongs to one. */
export function listOf(kind: ItemKind, spec: CaseSpec, party = ''): { path: Place; length: number } {
  const at = spec.parties.findIndex(({ id }) => id === party)
  switch (kind) {
    case 'redLines':
    case 'provides':
      return { path: ['parties', at, kind], length: spec.parties[at]?.[kind].length ?? 0 }
    case 'guaranteeTerms':
      return { path: ['guarantees', 'terms'], length: spec.guarantees?.terms.length ?? 0 }
    case 'precedents':
      return { path: ['guarantees', 'precedents'], length: spec.guarantees?.precedents.length ?? 0 }
    case 'endings':
      return { path: ['warPath', 'endings'], length: spec.warPath?.endings.length ?? 0 }
    case 'options':
      return { path: ['issues'], length: spec.issues.length }
    default:
      return { path: [kind], length: spec[kind].length }
  }
}

/** All things of a kind, in the order of the file. */
export function itemsOf(kind: ItemKind, spec: CaseSpec): Item[] {
  const partyName = (id: unknown) => spec.parties.find((one) => one.id === id)?.name ?? String(id)
  if (kind === 'options')
    return spec.issues.flatMap((issue, at) =>
      issue.options.map((option, index) => ({
        path: ['issues', at, 'options', index],
        title: option.name,
        hint: issue.name,
        written: { ...option, issue: issue.id },
      })),
    )
  if (kind === 'provides' || kind === 'redLines')
    return spec.parties.flatMap((party, at) =>
      party[kind].map((one, index) => ({
        path: ['parties', at, kind, index],
        title: 'item' in one ? one.item : one.name,
        hint: 'item' in one ? `${party.name}: ${one.can}` : party.name,
        written: { ...one, party: party.id },
      })),
    )
  const { path } = listOf(kind, spec)
  const list =
    kind === 'guaranteeTerms'
      ? spec.guarantees?.terms
      : kind === 'precedents'
        ? spec.guarantees?.precedents
        : kind === 'endings'
          ? spec.warPath?.endings
          : spec[kind]
  return ((list ?? []) as readonly Record<string, unknown>[]).map((one, index) => ({
    path: [...path, index],
    title: titleOf(one),
    hint: [one.date, one.party ?? one.actor ?? one.holder ?? one.for]
      .filter((part) => typeof part === 'string')
      .map(partyName)
      .join(', '),
    written: one,
  }))
}

function titleOf(one: Record<string, unknown>): string {
  return String(one.name ?? one.title ?? one.what ?? one.says ?? one.item ?? one.because ?? one.id)
}
