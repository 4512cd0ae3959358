/** What a case is made of beside its numbers: for each kind of thing the fields of its form. */
import type { CaseSpec } from 'endstate'
import { coded, type Field, type Named, named } from './fields.ts'

/** Kinds of things with a form. */
export const itemKinds = [
  'parties',
  'issues',
  'options',
  'redLines',
  'provides',
  'readings',
  'observations',
  'endStates',
  'constraints',
  'guaranteeTerms',
  'precedents',
  'endings',
  'plans',
  'steps',
  'levers',
  'scenarios',
  'needs',
  'events',
  'tactics',
  'sources',
  'claims',
] as const
export type ItemKind = (typeof itemKinds)[number]

const kindsOfEvent =
  'agree consult support cooperate aid yield request accuse reject threaten protest sanction mobilise coerce assault talks offer demand concession deadline ceasefire violation aid-decision statement other'
const indicators =
  'talk-while-striking demand-drift clock-reset threat-timing stalling-incentive false-choice crossed-signal'
const codes =
  'commitment automaticity tripwire reluctance headwind army foreignForce veto punishment incidentFactor standing'
const likelihoods = 'very-consistent consistent neutral inconsistent very-inconsistent'

/** Numbers that a lever or a scenario can set: all of them but what readings and observations rest on. */
const settable = (inputs: readonly Named[]): Named[] =>
  inputs.filter(({ id }) => !id.startsWith('observation.') && !id.startsWith('prior.'))

const name: Field = { key: 'name', type: 'text', required: true }
const description: Field = { key: 'description', type: 'long' }
const passages: Field = { key: 'claims', type: 'passages' }

/** The fields of a kind. */
export function fieldsOf(kind: ItemKind, spec: CaseSpec): Field[] {
  const parties = named(spec.parties)
  const party = (key: string, required = true): Field => ({ key, type: 'choice', required, choices: parties })
  const choice = (key: string, words: string, required = false): Field => ({
    key,
    type: 'choice',
    required,
    choices: coded(words),
    coded: true,
  })
  const several = (key: string, choices: Named[]): Field => ({ key, type: 'several', choices })
  const readingRows: Field['rows'] = () =>
    spec.parties.flatMap((one) => {
      const own = spec.readings.filter((reading) => reading.party === one.id)
      return own.length === 0 ? [] : [{ id: one.id, name: one.name, choices: named(own) }]
    })
  switch (kind) {
    case 'parties':
      return [
        name,
        { key: 'short', type: 'text' },
        description,
        { key: 'signs', type: 'flag' },
        { key: 'noDeal', type: 'number', required: true, kept: false },
      ]
    case 'issues':
      return [
        name,
        description,
        { key: 'decidedBy', type: 'several', required: true, choices: parties, all: true },
        { key: 'options', type: 'lines', required: true, kept: false },
      ]
    case 'options':
      return [
        { key: 'issue', type: 'choice', required: true, choices: named(spec.issues), kept: false },
        name,
        { key: 'short', type: 'text' },
        description,
        passages,
      ]
    case 'redLines':
      return [
        { ...party('party'), kept: false },
        name,
        { key: 'crossedWhen', type: 'condition', required: true },
        { key: 'declared', type: 'declared' },
        { key: 'assessed', type: 'number' },
      ]
    case 'provides':
      return [
        { ...party('party'), kept: false },
        { key: 'item', type: 'text', required: true },
        choice('can', 'yes partly no not-judged', true),
        { key: 'neededFor', type: 'condition' },
        ...(spec.needs.length > 0
          ? ([
              {
                key: 'need',
                type: 'choice',
                choices: spec.needs.map(({ id, item }) => ({ id, name: item })),
              },
              { key: 'amount', type: 'number' },
            ] as Field[])
          : []),
        passages,
      ]
    case 'readings':
      return [
        { ...party('party'), kept: false },
        name,
        { key: 'summary', type: 'long', required: true },
        { key: 'prior', type: 'number', required: true },
        { key: 'heldBy', type: 'texts' },
        passages,
      ]
    case 'observations':
      return [
        { ...party('party'), kept: false, start: spec.readings[0]?.party },
        { key: 'what', type: 'text', required: true },
        { key: 'date', type: 'date' },
        {
          key: 'likelihoods',
          type: 'rows',
          required: true,
          rows: (_, values) =>
            spec.readings
              .filter((one) => one.party === values.party)
              .map((one) => ({ id: one.id, name: one.name, choices: coded(likelihoods), coded: true })),
        },
        { key: 'seen', type: 'flag' },
        { key: 'credibility', type: 'number' },
        choice('relevance', 'low medium high'),
        passages,
      ]
    case 'endStates':
      return [
        name,
        { key: 'summary', type: 'long', required: true },
        { key: 'is', type: 'pattern', required: true },
        { key: 'agreement', type: 'flag' },
        passages,
      ]
    case 'constraints':
      return [
        { key: 'because', type: 'text', required: true },
        { key: 'forbid', type: 'condition', required: true },
        passages,
      ]
    case 'guaranteeTerms':
      return [
        ...(spec.guarantees ? [] : [party('challenger'), party('protected')]),
        name,
        { key: 'when', type: 'condition', required: true },
        { key: 'codes', type: 'numbers', keys: () => coded(codes), coded: true },
        { key: 'note', type: 'long' },
        passages,
      ]
    case 'precedents':
      return [
        name,
        { key: 'years', type: 'whole', required: true },
        { key: 'failures', type: 'whole', required: true },
        { key: 'caveat', type: 'long', required: true },
        { ...several('terms', named(spec.guarantees?.terms ?? [])) },
        passages,
      ]
    case 'endings':
      return [
        name,
        { key: 'chance', type: 'number', required: true, kept: false },
        { key: 'state', type: 'pattern', required: true },
        passages,
      ]
    case 'plans':
      return [
        name,
        { key: 'summary', type: 'long' },
        party('for'),
        { ...party('to'), start: parties[1]?.id },
        { key: 'offers', type: 'ordered', choices: named(spec.endStates) },
        { key: 'trigger', type: 'long' },
        several('levers', named(spec.levers)),
        several('ruleOut', named(spec.endStates)),
        { key: 'believes', type: 'rows', rows: readingRows },
        { key: 'by', type: 'texts' },
        passages,
      ]
    case 'steps':
      return [
        name,
        { ...party('by', false) },
        { key: 'after', type: 'after', choices: named(spec.steps) },
        passages,
      ]
    case 'levers':
      return [
        name,
        party('holder'),
        party('target', false),
        { key: 'effect', type: 'long' },
        { key: 'set', type: 'numbers', keys: settable },
        ...(spec.warPath ? [{ key: 'months', type: 'months' } as Field] : []),
        passages,
      ]
    case 'scenarios':
      return [
        name,
        { key: 'summary', type: 'long' },
        { key: 'from', type: 'choice', choices: named(spec.scenarios) },
        several('levers', named(spec.levers)),
        { key: 'set', type: 'numbers', keys: settable },
        { key: 'readings', type: 'rows', rows: readingRows },
      ]
    case 'needs':
      return [
        { key: 'item', type: 'text', required: true },
        { key: 'unit', type: 'text' },
        { key: 'amount', type: 'number' },
        { key: 'forStates', type: 'condition' },
        several('forLevers', named(spec.levers)),
        passages,
      ]
    case 'events':
      return [
        { key: 'what', type: 'text', required: true },
        { key: 'date', type: 'date', required: true },
        { key: 'until', type: 'date' },
        choice('kind', kindsOfEvent, true),
        party('actor'),
        party('target', false),
        { key: 'position', type: 'pattern' },
        several('tactics', named(spec.tactics)),
        several('against', named(spec.tactics)),
        passages,
      ]
    case 'tactics':
      return [name, description, party('user', false), choice('indicator', indicators), passages]
    case 'sources':
      return [
        { key: 'title', type: 'text', required: true },
        choice('kind', 'opinion analysis news report official agreement data invented', true),
        { key: 'publisher', type: 'text' },
        { key: 'author', type: 'text' },
        { key: 'published', type: 'published' },
        { key: 'url', type: 'text' },
        choice('handling', 'public team private'),
        { key: 'note', type: 'long' },
      ]
    case 'claims':
      return [
        {
          key: 'source',
          type: 'choice',
          required: true,
          choices: spec.sources.map(({ id, title }) => ({ id, name: title ?? id })),
        },
        { key: 'says', type: 'text', required: true },
        { key: 'quote', type: 'quote' },
        { key: 'by', type: 'text' },
        { key: 'date', type: 'date' },
        party('holder', false),
        choice('stance', 'affirms denies reports advises predicts'),
        choice('handling', 'public team private'),
      ]
  }
}
