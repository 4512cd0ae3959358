/** The case file: one conflict, as one author or team reads it. */
import * as z from 'zod'
import { condition, pattern } from './condition.ts'
import { countSeries, crossedSignal, event, tactic } from './event.ts'
import { claim, proposition, source } from './evidence.ts'
import { guarantees } from './guarantee.ts'
import { date, identifier } from './identifier.ts'
import { constraint, endState, issue } from './issue.ts'
import { observation } from './observation.ts'
import { party, reading } from './party.ts'
import { dilemma, need, plan, step } from './plan.ts'
import { quantity } from './quantity.ts'
import { longestHorizon, warPath } from './war-path.ts'

/** The format this engine reads. Older files are migrated step by step; newer ones are refused with a reason. */
export const formatVersion = 1

/** Changes to named quantities, by key: `russia.weight.alignment: 0.3`. The same keys serve `--set`. */
export const settings = z.record(z.string().min(1).max(200), quantity)

/** Something a party can do to change the case. `set` is empty where its effect has not been judged. */
export const lever = z.strictObject({
  id: identifier,
  name: z.string().min(1).max(160),
  holder: identifier.describe('the party that can pull it'),
  target: identifier.optional().describe('the party it works on'),
  kind: z.string().max(60).optional(),
  status: z.string().max(200).optional(),
  effect: z.string().max(400).optional().describe('what pulling it is judged to do, in words'),
  set: settings.default({}).describe('what pulling it changes; empty where its effect has not been judged'),
  months: z
    .tuple([z.number().int().min(1).max(longestHorizon), z.number().int().min(1).max(longestHorizon)])
    .optional()
    .describe('first and last month in which it changes numbers of the war path; the whole path if absent'),
  claims: z.array(identifier).max(100).default([]),
})

/** A changed case with a name: levers pulled, quantities set, readings fixed, on top of another scenario or the base. */
export const scenario = z.strictObject({
  id: identifier,
  name: z.string().min(1).max(160),
  summary: z.string().max(600).optional(),
  from: identifier.optional().describe('the scenario this one starts from; the base case if absent'),
  levers: z.array(identifier).max(50).default([]),
  set: settings.default({}),
  readings: z
    .record(identifier, identifier)
    .default({})
    .describe('party: reading, to fix one reading of a party'),
})

/** The whole file. Unknown keys are refused, so that a misspelt one is not taken for an absent one. */
export const caseFile = z.strictObject({
  endstate: z.number().int().describe('format version of this file'),
  id: identifier,
  title: z.string().min(1).max(200),
  question: z.string().min(1).max(300),
  asOf: date.describe('the day this case describes'),
  purpose: z.string().min(1).max(600).describe('what the case is for; printed on the brief'),
  limits: z
    .array(z.string().min(1).max(400))
    .min(1)
    .max(20)
    .describe('what it must not be used for; printed on the brief'),
  authors: z.array(z.string().min(1).max(160)).min(1).max(40),
  licence: z.string().max(120).optional(),
  sources: z.array(source).max(5000).default([]),
  claims: z.array(claim).max(20_000).default([]),
  propositions: z.array(proposition).max(500).default([]).describe('what the sources affirm and deny'),
  quantities: z.record(identifier, quantity).default({}).describe('numbers that several places share'),
  parties: z.array(party).min(2).max(16),
  issues: z.array(issue).min(1).max(64),
  constraints: z.array(constraint).max(500).default([]),
  statusQuo: pattern.optional().describe('one option of every issue: where things stand'),
  agreement: condition.optional().describe('which states count as a deal; every state if absent'),
  endStates: z.array(endState).max(60).default([]),
  readings: z.array(reading).max(60).default([]),
  warPath: warPath.optional().describe('what happens while there is no deal'),
  guarantees: guarantees.optional().describe('what stands between a deal and the next war'),
  levers: z.array(lever).max(200).default([]),
  scenarios: z.array(scenario).max(100).default([]),
  observations: z.array(observation).max(2000).default([]).describe('what fits which reading'),
  other: quantity
    .default(0.1)
    .describe('how likely it is that none of a party’s readings is right, before any observation'),
  events: z.array(event).max(5000).default([]),
  counts: z.array(countSeries).max(100).default([]),
  tactics: z.array(tactic).max(60).default([]),
  crossedSignals: z.array(crossedSignal).max(30).default([]),
  plans: z.array(plan).max(60).default([]),
  dilemmas: z.array(dilemma).max(60).default([]),
  needs: z.array(need).max(200).default([]),
  steps: z.array(step).max(200).default([]).describe('steps of carrying a deal out'),
})

export type CaseSpec = z.infer<typeof caseFile>
export type Lever = z.infer<typeof lever>
export type Scenario = z.infer<typeof scenario>
