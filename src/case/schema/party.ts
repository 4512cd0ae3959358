/** Parties, the four ways to state preferences, no-deal value, red lines, what a party can provide, and readings. */
import * as z from 'zod'
import { condition, pattern } from './condition.ts'
import { expected } from './expected.ts'
import { identifier } from './identifier.ts'
import { basisFields, quantity } from './quantity.ts'

const name = z.string().min(1).max(160)
const claims = z.array(identifier).max(100).default([])

/** Weight and option values of one issue; a basis given here covers every bare number below it. */
export const issuePreference = z.strictObject({
  weight: quantity.optional().describe('share of the party’s concern; the weights of a party sum to 1'),
  options: z
    .record(identifier, quantity)
    .default({})
    .describe('0 = worst option of this issue for the party, 1 = best'),
  ...basisFields,
})

/** An addition to the value of every state that meets a condition, beside weights and option values. */
export const adjustment = z.strictObject({
  id: identifier,
  name,
  when: condition,
  add: quantity.describe('added to the utility of every state that meets the condition'),
})

const additive = z.strictObject({
  kind: z.literal('additive'),
  issues: z.record(identifier, issuePreference),
  adjustments: z.array(adjustment).max(100).default([]),
})

/** Best first; each tier is a condition or a list of tied conditions; a state belongs to the first tier it meets. */
const ranking = z.strictObject({
  kind: z.literal('ranking'),
  tiers: z
    .array(z.union([condition, z.array(condition).min(1)]))
    .min(1)
    .max(20_000),
  otherwise: z
    .literal('worst')
    .optional()
    .describe('where states go that meet no tier; without it that is an error'),
  ...basisFields,
})

/** Option prioritising: the most important statement first. */
const statements = z.strictObject({
  kind: z.literal('statements'),
  statements: z.array(condition).min(1).max(200),
  ...basisFields,
})

const table = z.strictObject({
  kind: z.literal('table'),
  rows: z
    .array(z.strictObject({ when: condition, value: quantity }))
    .min(1)
    .max(20_000),
  otherwise: quantity.optional(),
  ...basisFields,
})

/** The four ways to state preferences; `additive` and `table` are cardinal in [0,1], the others only put in order. */
export const preferences = z.discriminatedUnion('kind', [additive, ranking, statements, table])

/** What not agreeing is worth to a party: a number, a number over time, the value of a state, or what the war path gives. */
export const noDeal = z.union([
  z.strictObject({ state: pattern, claims }),
  z.strictObject({
    overTime: z
      .array(z.strictObject({ month: z.number().int().min(0).max(1200), value: quantity }))
      .min(1)
      .max(200),
    claims,
  }),
  z.strictObject({
    warPath: z.literal(true),
    cost: quantity.optional().describe('what fighting costs the party beside the state it is in, 0 to 1'),
    claims,
  }),
  quantity,
])

/** States a party says, or is believed, not to accept. Only the assessed part binds. */
export const redLine = z.strictObject({
  id: identifier,
  name,
  crossedWhen: condition,
  declared: z
    .strictObject({ claims })
    .optional()
    .describe(
      'said in public; a declared line does not bind by itself, since declared positions are part of bargaining',
    ),
  assessed: quantity
    .optional()
    .describe('probability that it binds, 0 to 1; a line that was not assessed does not bind'),
})

/** Something a party can provide, in full, in part or not, and the states that need it. */
export const provision = z.strictObject({
  item: z.string().min(1).max(200),
  can: z.enum(['yes', 'partly', 'no', 'not-judged']),
  neededFor: condition.optional().describe('the states that need it'),
  need: identifier.optional().describe('the need it meets'),
  amount: quantity.optional().describe('how much of it, in the unit of the need'),
  claims,
})

/** One side of the conflict. Its signature is needed unless `signs` is false. */
export const party = z.strictObject({
  id: identifier,
  name,
  short: z.string().min(1).max(12).optional(),
  description: z.string().max(600).optional(),
  aliases: z.array(z.string().max(80)).max(50).default([]),
  signs: z.boolean().default(true).describe('false for a party whose signature no deal needs'),
  wants: z
    .array(z.strictObject({ what: z.string().min(1).max(300), claims }))
    .max(40)
    .default([]),
  preferences,
  noDeal,
  reservation: quantity.optional().describe('what the party insists on; never below its no-deal value'),
  redLines: z.array(redLine).max(60).default([]),
  provides: z.array(provision).max(60).default([]),
  claims,
})

/** A rival view of one party: what it overrides, and how much belief it has beside the other readings of that party. */
export const reading = z.strictObject({
  id: identifier,
  party: identifier,
  name,
  summary: z.string().min(1).max(600),
  prior: quantity.describe('relative belief; the priors of one party’s readings are scaled to sum to 1'),
  heldBy: z.array(z.string().max(160)).max(20).default([]),
  claims,
  changes: z
    .strictObject({
      issues: z.record(identifier, issuePreference).default({}),
      adjustments: z
        .array(adjustment)
        .max(100)
        .default([])
        .describe('added, or replacing the one of the same id'),
      redLines: z.record(identifier, quantity).default({}).describe('red line id: probability that it binds'),
      preferences: preferences.optional().describe('replaces the preferences as a whole'),
      noDeal: noDeal.optional(),
      reservation: quantity.optional(),
      war: z
        .record(identifier, quantity)
        .default({})
        .describe('numbers of the war path in the eyes of this reading'),
    })
    .prefault({}),
})

expected.add(noDeal, {
  words: 'a number, `overTime`, the `state` it is worth as much as, or `warPath: true`',
})

export type Party = z.infer<typeof party>
export type Preferences = z.infer<typeof preferences>
export type IssuePreference = z.infer<typeof issuePreference>
export type Adjustment = z.infer<typeof adjustment>
export type NoDeal = z.infer<typeof noDeal>
export type RedLine = z.infer<typeof redLine>
export type Reading = z.infer<typeof reading>
