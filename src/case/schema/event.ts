/** What has happened: dated events, counts over time, tactics somebody is said to use, and signals read in two ways. */
import * as z from 'zod'
import { pattern } from './condition.ts'
import { expected } from './expected.ts'
import { date, identifier } from './identifier.ts'

const name = z.string().min(1).max(160)
const claims = z.array(identifier).max(100).default([])

/** Kinds of events; those of the PLOVER ontology that negotiations meet, and acts at the table. */
export const eventKinds = [
  'agree',
  'consult',
  'support',
  'cooperate',
  'aid',
  'yield',
  'request',
  'accuse',
  'reject',
  'threaten',
  'protest',
  'sanction',
  'mobilise',
  'coerce',
  'assault',
  'talks',
  'offer',
  'demand',
  'concession',
  'deadline',
  'ceasefire',
  'violation',
  'aid-decision',
  'statement',
  'other',
] as const

export const event = z.strictObject({
  id: identifier,
  what: z.string().min(1).max(300),
  date,
  until: date.optional(),
  certainty: z.enum(['stated', 'inferred']).default('stated'),
  kind: z.enum(eventKinds),
  actor: identifier.describe('the party that acts'),
  target: identifier.optional(),
  magnitude: z.number().min(0).optional().describe('how large, in the unit of the kind; 1 if absent'),
  position: pattern.optional().describe('what the actor demands, offers or concedes, as options'),
  rejects: identifier.optional().describe('the event it answers with a no'),
  reason: z
    .enum(['terms', 'order', 'meaning', 'other'])
    .optional()
    .describe('why it was rejected: the terms, the order of steps, the meaning of a word'),
  tactics: z.array(identifier).max(20).default([]).describe('tactics this event is an example of'),
  against: z.array(identifier).max(20).default([]).describe('tactics this event speaks against'),
  claims,
})

/** Counts of something over stretches of time, as one source gives them. */
export const countSeries = z.strictObject({
  id: identifier,
  name,
  unit: z.string().max(60).optional(),
  actor: identifier,
  counts: z
    .array(z.strictObject({ from: date, to: date, count: z.number().min(0) }))
    .min(1)
    .max(5000),
  note: z.string().max(500).optional(),
  claims,
})

/** Statistics of the timeline that a case can name. */
export const indicatorIds = [
  'talk-while-striking',
  'demand-drift',
  'clock-reset',
  'threat-timing',
  'stalling-incentive',
  'false-choice',
  'crossed-signal',
] as const

/** A way of negotiating that a party is said to use. */
export const tactic = z.strictObject({
  id: identifier,
  name,
  description: z.string().max(600).optional(),
  user: identifier.optional().describe('the party said to use it; every party is looked at all the same'),
  indicator: z.enum(indicatorIds).optional().describe('the statistic that would show it'),
  claims,
})

/** One word or step that two sides understand differently. */
export const crossedSignal = z.strictObject({
  id: identifier,
  what: name,
  kind: z.enum(['order', 'meaning']),
  meanings: z.record(identifier, z.string().min(1).max(300)).describe('party: how it understands it'),
  events: z.array(identifier).max(50).default([]),
  claims,
})

expected.add(event.shape.position, { words: 'options by issue, such as { issue: option }' })

export type Event = z.infer<typeof event>
export type CountSeries = z.infer<typeof countSeries>
