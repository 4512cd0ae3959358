/** What somebody advises to do: offers in order, levers to pull, when to walk away; dilemmas; needs and steps. */
import * as z from 'zod'
import { condition, pattern } from './condition.ts'
import { identifier } from './identifier.ts'
import { quantity } from './quantity.ts'

const name = z.string().min(1).max(160)
const claims = z.array(identifier).max(100).default([])

/** One plan: which deals to offer in which order, with which pressure, and what to fall back on. */
export const plan = z.strictObject({
  id: identifier,
  name,
  summary: z.string().max(600).optional(),
  by: z.array(z.string().max(160)).max(20).default([]).describe('whose advice it is'),
  for: identifier.describe('the party that would follow it'),
  to: identifier.describe('the party whose answer decides between the offers'),
  offers: z
    .array(identifier)
    .max(12)
    .default([])
    .describe('end states to put forward, first to last; plan A, plan B …'),
  levers: z.array(identifier).max(50).default([]).describe('levers pulled while it is followed'),
  ruleOut: z.array(identifier).max(30).default([]).describe('end states it refuses whatever happens'),
  believes: z
    .record(identifier, identifier)
    .default({})
    .describe('party: the reading under which its author gives this advice'),
  trigger: z.string().max(400).optional().describe('what makes its author go from plan A to plan B'),
  claims,
})

/** A choice put to a party in which every answer suits the one who puts it. */
export const dilemma = z.strictObject({
  id: identifier,
  name,
  for: identifier.describe('the party that has to choose'),
  by: identifier.describe('the party that puts the choice'),
  items: z
    .array(
      z.strictObject({
        id: identifier,
        name,
        state: pattern.optional().describe('the deal or act, as options; the best version of it counts'),
        endState: identifier.optional().describe('or a named end state'),
        levers: z.array(identifier).max(20).default([]).describe('levers pulled if this is what comes'),
        threat: z
          .boolean()
          .default(false)
          .describe('true for what the putting party would have to carry out against its own interest'),
      }),
    )
    .min(2)
    .max(12),
  target: identifier.describe('the item the putting party wants to be chosen'),
  claims,
})

/** What a deal or a lever takes, beside who can give how much of it (`provides` of the parties). */
export const need = z.strictObject({
  id: identifier,
  item: z.string().min(1).max(200),
  unit: z.string().max(60).optional(),
  amount: quantity.optional().describe('how much it takes; needed at all if absent'),
  forStates: condition.optional().describe('the deals that need it'),
  forLevers: z.array(identifier).max(50).default([]),
  claims,
})

/** A step of carrying a deal out, and the steps that must come before it. */
export const step = z.strictObject({
  id: identifier,
  name,
  by: identifier.optional(),
  after: z
    .array(z.strictObject({ step: identifier, says: identifier.optional() }))
    .max(30)
    .default([])
    .describe('steps that come first, with the party that asks for that order'),
  claims,
})

export type Plan = z.infer<typeof plan>
export type Dilemma = z.infer<typeof dilemma>
