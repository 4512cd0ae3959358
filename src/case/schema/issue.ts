/** Issues, options, who decides, exits, constraints and named end states. */
import * as z from 'zod'
import { condition, pattern } from './condition.ts'
import { expected } from './expected.ts'
import { identifier } from './identifier.ts'

const name = z.string().min(1).max(160)
const claims = z.array(identifier).max(100).default([])

/** One way an issue can be settled; the options of an issue exclude each other. */
export const option = z.strictObject({
  id: identifier,
  name,
  short: z.string().min(1).max(40).optional().describe('a few words for tables'),
  description: z.string().max(600).optional(),
  claims,
})

/** A change one named party can make alone, out of something that took several to agree. */
export const exit = z.strictObject({
  party: identifier,
  from: z
    .union([identifier.transform((one) => [one]), z.array(identifier).min(1)])
    .optional()
    .describe('the options it leads out of; every other option if absent'),
  to: identifier,
})

/** Something to be settled: its options, who decides it, and which changes are possible. */
export const issue = z.strictObject({
  id: identifier,
  name,
  group: z.string().max(80).optional(),
  description: z.string().max(600).optional(),
  decidedBy: z
    .union([identifier.transform((one) => [one]), z.array(identifier).min(1).max(20)])
    .describe('one party: it can change this alone; several: it takes every one of them'),
  exits: z
    .array(exit)
    .max(50)
    .default([])
    .describe('changes one party can make alone although the issue is joint'),
  changes: z
    .union([z.enum(['any', 'irreversible']), z.array(z.tuple([identifier, identifier])).max(10_000)])
    .default('any')
    .describe(
      'any; irreversible (only onward in the listed order); or the list of possible [from, to] pairs',
    ),
  options: z.array(option).min(2).max(1000),
  claims,
})

/** Either `forbid` alone, or `if` and `then` without it. */
function isRule(rule: { forbid?: unknown; if?: unknown; then?: unknown }): boolean {
  if (rule.forbid !== undefined) return rule.if === undefined && rule.then === undefined
  return rule.if !== undefined && rule.then !== undefined
}

/** A rule that removes states: `forbid` alone, or `if` with `then`. */
export const constraint = z
  .strictObject({
    id: identifier,
    forbid: condition.optional(),
    if: condition.optional(),
    // biome-ignore lint/suspicious/noThenProperty: the word of the case language; a constraint is never awaited
    then: condition.optional(),
    because: z.string().min(1).max(500),
    claims,
  })
  .refine(isRule, { message: 'a constraint is either `forbid: …`, or `if: …` with `then: …`' })

/** A way the conflict could end, with a name; it may leave issues open. */
export const endState = z.strictObject({
  id: identifier,
  name,
  summary: z.string().min(1).max(600),
  is: pattern.describe('the issues this end state settles; what it leaves open is reported as a range'),
  agreement: z
    .boolean()
    .default(true)
    .describe('false for an end state that is not a deal, such as the war going on'),
  advocates: z
    .array(z.strictObject({ source: identifier, rank: z.string().max(160), claims }))
    .max(20)
    .default([]),
  claims,
})

expected.add(issue.shape.decidedBy, { words: 'a party or a list of parties' })
expected.add(issue.shape.changes, { words: 'any, irreversible, or a list of [from, to] pairs' })

export type Issue = z.infer<typeof issue>
export type Option = z.infer<typeof option>
export type Constraint = z.infer<typeof constraint>
export type EndState = z.infer<typeof endState>
