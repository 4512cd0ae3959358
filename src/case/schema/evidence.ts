/** Sources and claims: what the numbers of a case rest on. */
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
  note: z.string().max(500).optional(),
})

/** An anchor: a short fragment copied letter by letter, and where it starts in the stored text. */
export const anchor = z.strictObject({
  exact: z.string().min(1).max(400).describe('the fragment, letter by letter; at most 12 words'),
  start: z.number().int().min(0).optional().describe('position of its first character in the stored text'),
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
  handling: handling.default('public'),
})

export type Source = z.infer<typeof source>
export type Claim = z.infer<typeof claim>
