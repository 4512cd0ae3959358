/**
 * Observations: what was seen (or could be looked for) and how well it fits each rival reading of one party.
 *
 * The likelihood of every reading is asked for, so that nobody scores only the reading they like. Words or numbers.
 */
import * as z from 'zod'
import { indicatorIds } from './event.ts'
import { expected } from './expected.ts'
import { date, identifier } from './identifier.ts'
import { basisFields, quantity } from './quantity.ts'

const claims = z.array(identifier).max(100).default([])

/** How expected the observation is if a reading is right, in words; the numbers are a judged default. */
export const likelihoodWords = {
  'very-consistent': 0.9,
  consistent: 0.7,
  neutral: 0.5,
  inconsistent: 0.3,
  'very-inconsistent': 0.1,
} as const

const likelihoodWord = z.enum(
  Object.keys(likelihoodWords) as [keyof typeof likelihoodWords, ...(keyof typeof likelihoodWords)[]],
)

/** A word, or a probability from 0 to 1. */
const likelihood = z.union([likelihoodWord, quantity])

export const observation = z.strictObject({
  id: identifier,
  party: identifier.describe('the party whose readings it bears on'),
  what: z.string().min(1).max(300),
  date: date.optional(),
  seen: z.boolean().default(true).describe('false for something that could be looked for'),
  likelihoods: z
    .record(identifier, likelihood)
    .describe('reading: how expected this is if the reading is right, as a word or a probability'),
  other: likelihood.optional().describe('the same for “none of these readings”; neutral if absent'),
  credibility: quantity.default(1).describe('0 to 1: how far the report is to be believed'),
  relevance: z.enum(['low', 'medium', 'high']).default('medium'),
  group: identifier
    .optional()
    .describe('observations of one group retell the same thing and share the weight of one'),
  measuredBy: z
    .enum(indicatorIds)
    .optional()
    .describe(
      'the statistic of the timeline that measures whether the party negotiates as observed; its likelihood ratio can be taken instead',
    ),
  planted: z.boolean().default(false).describe('true where it may have been made to be seen'),
  ...basisFields,
  claims,
})

expected.add(likelihood, { words: 'a word such as consistent, or a probability' })

export type Observation = z.infer<typeof observation>
