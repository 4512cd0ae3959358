/** What can stand at a place of a case file: keys and words from the schema, ids from the case itself. */
import type { CaseSpec } from 'endstate'
import type { YamlPlace } from './place-in-yaml.ts'

/** One offer, with what it means where the schema says so. */
export interface Offer {
  text: string
  kind: 'key' | 'word' | 'id'
  info: string
}

/** A JSON Schema, read as far as completion needs it. */
interface Schema {
  $ref?: string
  $defs?: Record<string, Schema>
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  prefixItems?: Schema[]
  enum?: unknown[]
  const?: unknown
  type?: string
  description?: string
}

/** Keys whose values are ids, and of what. */
const idKeys: Record<string, keyof Ids> = {
  party: 'parties',
  actor: 'parties',
  target: 'parties',
  holder: 'parties',
  user: 'parties',
  for: 'parties',
  to: 'parties',
  decidedBy: 'parties',
  claims: 'claims',
  claim: 'claims',
  quoted: 'claims',
  source: 'sources',
  levers: 'levers',
  offers: 'endStates',
  ruleOut: 'endStates',
  need: 'needs',
  tactics: 'tactics',
  rejects: 'events',
}

/** Keys below which issues are named. */
const issueKeys = ['issues', 'statusQuo', 'is', 'when', 'crossedWhen', 'neededFor', 'state', 'if', 'then']

interface Ids {
  parties: string[]
  claims: string[]
  sources: string[]
  levers: string[]
  endStates: string[]
  needs: string[]
  tactics: string[]
  events: string[]
}

/** Offers at a place; without a case only those of the schema. */
export function offersAt(place: YamlPlace, schema: object, spec: CaseSpec | null): Offer[] {
  const root = schema as Schema
  const found = place.path.reduce<Schema[]>(
    (here, step) => below(here, step, root),
    alternatives([root], root),
  )
  const ids = spec ? idsAt(place, spec) : []
  const offers = place.value ? wordsOf(found) : keysOf(found)
  const taken = new Set(offers.map(({ text }) => text))
  return [
    ...offers,
    ...ids.filter((one) => !taken.has(one)).map((text) => ({ text, kind: 'id' as const, info: '' })),
  ]
}

function alternatives(schemas: readonly Schema[], root: Schema, depth = 0): Schema[] {
  if (depth > 8) return []
  return schemas.flatMap((one) => {
    const inner = [...(one.anyOf ?? []), ...(one.oneOf ?? []), ...(one.allOf ?? [])]
    const name = one.$ref?.split('/').at(-1)
    const referred = name ? root.$defs?.[name] : undefined
    return [one, ...alternatives(referred ? [...inner, referred] : inner, root, depth + 1)]
  })
}

function below(schemas: readonly Schema[], step: string, root: Schema): Schema[] {
  const next = schemas.flatMap((one) => {
    if (step === '*') return [...(one.items ? [one.items] : []), ...(one.prefixItems ?? [])]
    const own = one.properties?.[step]
    if (own) return [own]
    return typeof one.additionalProperties === 'object' ? [one.additionalProperties] : []
  })
  return alternatives(next, root)
}

function keysOf(schemas: readonly Schema[]): Offer[] {
  const keys = new Map<string, string>()
  for (const { properties = {} } of schemas)
    for (const [key, { description = '' }] of Object.entries(properties))
      if (!keys.get(key)) keys.set(key, description)
  return [...keys].map(([text, info]) => ({ text, kind: 'key', info }))
}

function wordsOf(schemas: readonly Schema[]): Offer[] {
  const words = schemas.flatMap((one) => [
    ...(one.enum ?? []),
    ...(one.const === undefined ? [] : [one.const]),
    ...(one.type === 'boolean' ? [true, false] : []),
  ])
  return [...new Set(words.map(String))].map((text) => ({ text, kind: 'word', info: '' }))
}

function idsAt({ path, value }: YamlPlace, spec: CaseSpec): string[] {
  const named = path.filter((one) => one !== '*')
  const last = named.at(-1) ?? ''
  const issue = spec.issues.find(({ id }) => id === last) ?? spec.issues.find(({ id }) => id === named.at(-2))
  if (!value) {
    if (last === 'options' && issue) return issue.options.map(({ id }) => id)
    return issueKeys.includes(last) && named.length > 1 ? spec.issues.map(({ id }) => id) : []
  }
  if (issue && issue.id === last) return issue.options.map(({ id }) => id)
  const kind = idKeys[last]
  return kind ? spec[kind].map(({ id }) => id) : []
}
