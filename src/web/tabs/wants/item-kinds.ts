/** What a case is made of beside its numbers: for each kind of thing the fields of its form. */
import type { CaseSpec } from 'endstate'

/** Kinds of things with a form. */
export const itemKinds = [
  'parties',
  'issues',
  'options',
  'constraints',
  'endStates',
  'readings',
  'observations',
  'events',
  'provides',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** What a form holds while it is filled in. */
export type Values = Record<string, string | string[] | Record<string, string>>

/** One field of a form; `choices` are ids with names. */
export interface Field {
  key: string
  type: 'text' | 'long' | 'date' | 'share' | 'lines' | 'choice' | 'several' | 'pattern' | 'likelihoods'
  required?: boolean
  choices?: { id: string; name: string }[]
  /** False where the field is only asked for something new. */
  kept?: boolean
}

/** Words of the case language for how well an observation fits a reading. */
export const likelihoods = ['very-consistent', 'consistent', 'neutral', 'inconsistent', 'very-inconsistent']

const kindsOfEvent =
  'agree consult support cooperate aid yield request accuse reject threaten protest sanction mobilise coerce assault talks offer demand concession deadline ceasefire violation aid-decision statement other'

const named = (all: readonly { id: string; name: string }[]) => all.map(({ id, name }) => ({ id, name }))
const plain = (ids: readonly string[]) => ids.map((id) => ({ id, name: id.replaceAll('-', ' ') }))

/** The fields of a kind. */
export function fieldsOf(kind: ItemKind, spec: CaseSpec): Field[] {
  const parties = named(spec.parties)
  const name: Field = { key: 'name', type: 'text', required: true }
  const party = (key: string, required = true): Field => ({ key, type: 'choice', required, choices: parties })
  switch (kind) {
    case 'parties':
      return [
        name,
        { key: 'description', type: 'long' },
        { key: 'signs', type: 'choice', choices: plain(['yes', 'no']) },
        { key: 'noDeal', type: 'share', required: true, kept: false },
      ]
    case 'issues':
      return [
        name,
        { key: 'description', type: 'long' },
        { key: 'decidedBy', type: 'several', required: true, choices: parties },
        { key: 'options', type: 'lines', required: true, kept: false },
      ]
    case 'options':
      return [
        { key: 'issue', type: 'choice', required: true, choices: named(spec.issues), kept: false },
        name,
        { key: 'short', type: 'text' },
        { key: 'description', type: 'long' },
      ]
    case 'constraints':
      return [
        { key: 'because', type: 'text', required: true },
        { key: 'forbid', type: 'pattern', required: true, kept: false },
      ]
    case 'endStates':
      return [
        name,
        { key: 'summary', type: 'long', required: true },
        { key: 'is', type: 'pattern', required: true, kept: false },
      ]
    case 'readings':
      return [
        { ...party('party'), kept: false },
        name,
        { key: 'summary', type: 'long', required: true },
        { key: 'prior', type: 'share', required: true, kept: false },
      ]
    case 'observations':
      return [
        { ...party('party'), kept: false },
        { key: 'what', type: 'text', required: true },
        { key: 'date', type: 'date' },
        { key: 'likelihoods', type: 'likelihoods', required: true, kept: false },
      ]
    case 'events':
      return [
        { key: 'what', type: 'text', required: true },
        { key: 'date', type: 'date', required: true },
        { key: 'kind', type: 'choice', required: true, choices: plain(kindsOfEvent.split(' ')) },
        party('actor'),
        party('target', false),
      ]
    case 'provides':
      return [
        { ...party('party'), kept: false },
        { key: 'item', type: 'text', required: true },
        { key: 'can', type: 'choice', required: true, choices: plain(['yes', 'partly', 'no', 'not-judged']) },
        { key: 'neededFor', type: 'pattern', kept: false },
      ]
  }
}

/** One thing of the case, with its place. */
export interface Item {
  path: (string | number)[]
  title: string
  hint: string
  written: Record<string, unknown>
}

/** All things of a kind, in the order of the file. */
export function itemsOf(kind: ItemKind, spec: CaseSpec): Item[] {
  const partyName = (id: string) => spec.parties.find((one) => one.id === id)?.name ?? id
  if (kind === 'options')
    return spec.issues.flatMap((issue, at) =>
      issue.options.map((option, index) => ({
        path: ['issues', at, 'options', index],
        title: option.name,
        hint: issue.name,
        written: { ...option, issue: issue.id },
      })),
    )
  if (kind === 'provides')
    return spec.parties.flatMap((party, at) =>
      party.provides.map((one, index) => ({
        path: ['parties', at, 'provides', index],
        title: one.item,
        hint: `${party.name}: ${one.can}`,
        written: { ...one, party: party.id },
      })),
    )
  return (spec[kind] as readonly Record<string, unknown>[]).map((one, index) => ({
    path: [kind, index],
    title: String(one.name ?? one.what ?? one.because ?? one.id),
    hint: [one.date, one.party ?? one.actor]
      .filter((part) => typeof part === 'string')
      .map((part) => partyName(String(part)))
      .join(', '),
    written: one,
  }))
}
