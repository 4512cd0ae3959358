/** Sources, claims and propositions: what the numbers of a case rest on, and what the sources disagree about. */
import * as z from 'zod'
import { date, identifier } from './identifier.ts'

/** Who may see a claim: everybody, the team, or its author alone. */
export const handling = z.enum(['public', 'team', 'private'])

/** A document the case rests on. The text itself may be stored beside the case, never in it. */
export const source = z.strictObject({
  id: identifier,
  title: z.string().max(300).optional(),
  publisher: z.string().max(200).optional(),
  author: z.string().max(200).optional().describe('only where the source states it'),
  published: z
    .strictObject({
      date: date.optional(),
      certainty: z.enum(['stated', 'inferred', 'unknown']),
      note: z.string().max(300).optional(),
    })
    .optional(),
  kind: z.enum(['opinion', 'analysis', 'news', 'report', 'official', 'agreement', 'data', 'invented']),
  url: z.string().max(2000).optional(),
  file: z
    .string()
    .max(300)
    .optional()
    .describe('the stored text, relative to the case file, if the case carries it'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
    .optional()
    .describe('SHA-256 of the stored plain text the anchors point into'),
  extractor: z
    .strictObject({ name: z.string().min(1).max(60), version: z.string().min(1).max(40) })
    .optional()
    .describe('the program that made the stored text, and its version'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'must be a language code such as en')
    .optional(),
  handling: handling.default('public').describe('who may see the stored text and what is quoted from it'),
  note: z.string().max(500).optional(),
})

const fragmentContext = z.string().min(1).max(64)

/**
 * An anchor: a short fragment copied letter by letter, and where it starts in the stored text. Positions count Unicode
 * code points of the stored text (W3C Web Annotation), not UTF-16 units.
 */
export const anchor = z.strictObject({
  exact: z.string().min(1).max(400).describe('the fragment, letter by letter; at most 12 words'),
  start: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('position of its first character in the stored text, in Unicode code points'),
  prefix: fragmentContext.optional().describe('what stands right before it, to tell it from a twin'),
  suffix: fragmentContext.optional().describe('what stands right after it'),
  refine: z
    .strictObject({ exact: z.string().min(1).max(200), start: z.number().int().min(0).optional() })
    .optional()
    .describe('the part of the fragment meant, such as the figure in a sentence; start within the fragment'),
})

/** How a stated number is meant: about, more than, at least … */
export const comparator = z.enum(['=', 'about', '>', '>=', '<', '<='])

/** A number that a passage states, with its unit, what it measures and when it held. */
export const figure = z.strictObject({
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]).describe('the number, or its two ends'),
  unit: z.string().min(1).max(60).optional(),
  comparator: comparator.default('='),
  measure: identifier
    .optional()
    .describe('what it measures; figures of one measure are compared with each other'),
  from: date.optional().describe('first day or month it holds for'),
  to: date.optional().describe('last day or month it holds for; the same as `from` if absent'),
})

/**
 * What a claim says to a proposition. `is`: how things are; `wants`: what somebody wants; `ought`: what somebody advises.
 * What is said on a condition, as a question or as an assumption makes no disagreement by itself.
 */
export const answer = z.strictObject({
  proposition: identifier,
  says: z.enum(['yes', 'no']),
  register: z.enum(['is', 'wants', 'ought']).default('is'),
  strength: z.enum(['hedged', 'plain', 'categorical']).default('plain'),
  only: z.enum(['on a condition', 'as a question', 'as an assumption']).optional(),
})

/** Who took a claim into the case, when, and who or what had suggested it. */
export const acceptance = z.strictObject({
  by: z.string().min(1).max(200),
  on: date,
  suggestedBy: z.string().min(1).max(120).optional().describe('rules with their version, a model, an import'),
  edited: z.boolean().default(false).describe('true where the person changed what was suggested'),
})

/** A sentence that can be affirmed or denied: a row of the disagreement board. */
export const proposition = z.strictObject({
  id: identifier,
  says: z.string().min(1).max(300).describe('the proposition as a plain sentence'),
  about: z.array(identifier).max(20).default([]).describe('parties, issues or options it bears on'),
})

/** What one passage says, and where it stands. Without `quote` it cannot be checked against the source. */
export const claim = z.strictObject({
  id: identifier,
  source: identifier,
  says: z.string().min(1).max(400).describe('what the passage says, in our own words'),
  by: z.string().max(200).optional().describe('who says it, when the source reports a speaker'),
  date: date.optional().describe('when it was said or what moment it is about'),
  stance: z.enum(['affirms', 'denies', 'reports', 'advises', 'predicts']).default('affirms'),
  about: z.array(identifier).max(20).default([]).describe('parties, issues or options it bears on'),
  quote: anchor.optional(),
  holder: identifier.optional().describe('the party whose position or conduct it is, where it is a party'),
  answers: z.array(answer).max(20).default([]).describe('what it says to the propositions of the case'),
  figure: figure.optional().describe('the number the passage states'),
  accepted: acceptance.optional().describe('who took it in, and who or what had suggested it'),
  handling: handling.default('public'),
})

export type Source = z.infer<typeof source>
export type Claim = z.infer<typeof claim>
export type Anchor = z.infer<typeof anchor>
export type Figure = z.infer<typeof figure>
export type Comparator = z.infer<typeof comparator>
export type Proposition = z.infer<typeof proposition>
export type Handling = z.infer<typeof handling>
