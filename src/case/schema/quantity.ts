/**
 * Quantities: every number of a case, with what it rests on.
 *
 * Departure from plain numbers: a bare number is allowed anywhere and counts as *assumed*; it is shown as such until
 * somebody gives it a basis. A preference is nearly always *judged* from passages; `quoted` is only for a number that
 * the passage itself states.
 */
import * as z from 'zod'
import { expected } from './expected.ts'
import { date, identifier } from './identifier.ts'

/** `[low, high]`: the interval that holds 90 % of the belief, 5 % below it and 5 % above. */
const interval = z.tuple([z.number(), z.number()])
/** `[low, mode, high]`: as above, with the most likely value between. */
const intervalWithMode = z.tuple([z.number(), z.number(), z.number()])

const distribution = z.discriminatedUnion('distribution', [
  z.strictObject({ distribution: z.literal('uniform'), minimum: z.number(), maximum: z.number() }),
  z.strictObject({
    distribution: z.literal('triangular'),
    minimum: z.number(),
    mode: z.number(),
    maximum: z.number(),
  }),
  z.strictObject({ distribution: z.literal('normal'), mean: z.number(), deviation: z.number().positive() }),
  z.strictObject({
    distribution: z.literal('beta'),
    alpha: z.number().positive(),
    beta: z.number().positive(),
  }),
  z.strictObject({
    distribution: z.literal('lognormal'),
    low: z.number().positive(),
    high: z.number().positive(),
  }),
])

/** The spread of one number: a point, a 90 % interval with or without its mode, or a named distribution. */
export const spread = z.union([z.number(), interval, intervalWithMode, distribution])

/** What a passage gives a judgement: the number itself, an order of options, a direction, or only its subject. */
export const passageGives = z.enum(['number', 'order', 'direction', 'subject'])

/** One passage a judgement was made from. */
export const passageUse = z.strictObject({
  claim: identifier.describe('the claim that anchors the passage'),
  gives: passageGives.describe(
    'what the passage gives: the number, an order, a direction, or only the subject',
  ),
})

/** An author's judgement: who, when, why, and from which passages. */
export const judgement = z.strictObject({
  by: z.string().min(1).max(200).describe('who judged'),
  on: date.describe('when it was judged'),
  because: z.string().min(1).max(1000).describe('the reason, in one or two sentences'),
  from: z.array(passageUse).max(50).default([]).describe('the passages it was judged from'),
})

const quotedFrom = z.union([identifier.transform((claim) => [claim]), z.array(identifier).min(1).max(20)])

/** The four bases. Exactly one may be given beside a value. */
export const basisFields = {
  quoted: quotedFrom.optional().describe('claims whose passage states this number'),
  derived: z.string().min(1).max(500).optional().describe('a formula over named quantities'),
  judged: judgement.optional().describe("an author's judgement"),
  assumed: z.string().min(1).max(500).optional().describe('a default nobody has judged yet, with a reason'),
}

/** A quantity as written: a bare spread (assumed), or a spread with its basis. */
export const quantity = z.union([
  spread,
  z.strictObject({
    value: spread.optional().describe('a point, [low, high], [low, mode, high] or a named distribution'),
    unit: z.string().max(60).optional(),
    note: z.string().max(500).optional(),
    ...basisFields,
  }),
])

const numberWords = 'a number, [low, high], [low, most likely, high] or a named distribution'
expected.add(spread, { words: numberWords })
expected.add(quantity, { words: numberWords })
expected.add(quotedFrom, { words: 'a claim or a list of claims' })

export type Spread = z.infer<typeof spread>
export type PassageGives = z.infer<typeof passageGives>
export type PassageUse = z.infer<typeof passageUse>
export type Judgement = z.infer<typeof judgement>
export type QuantityInput = z.infer<typeof quantity>
