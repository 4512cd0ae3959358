/**
 * The war path: what happens month by month while there is no deal, and the states its endings lead to.
 *
 * Either a ready-made model (`model: attrition`) or one of the case's own: stocks, the steps of a month, and endings, in
 * formulas over the parameters. Every ending is a state of the case, so that the war has no second scale of values.
 */
import * as z from 'zod'
import { pattern } from './condition.ts'
import { expected } from './expected.ts'
import { identifier } from './identifier.ts'
import { quantity } from './quantity.ts'

const name = z.string().min(1).max(160)
const claims = z.array(identifier).max(100).default([])
const unit = z.string().max(60).optional()

/** Longest war path, in months: fifty years. */
export const longestHorizon = 600

/** A formula as text; a bare number is one too. */
const formula = z.union([z.string().min(1).max(500), z.number().transform(String)])

/** Something that is carried from month to month. */
const stock = z.strictObject({
  id: identifier,
  name,
  unit,
  start: formula.describe('a formula over the parameters'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
})

/** One line of a month, worked out in the order given. */
const step = z.union([
  z.strictObject({ id: identifier, is: formula }),
  z.strictObject({
    id: identifier,
    noise: z.enum(['normal', 'lognormal']).describe('normal: mean 0; lognormal: mean 1'),
    deviation: formula,
  }),
  z.strictObject({
    id: identifier,
    chance: formula.describe('chance of a jump in a month'),
    mean: formula.describe('its mean size; sizes are exponential'),
  }),
  z.strictObject({ stock: identifier, becomes: formula }),
])

/** A sum over the months of the war. */
const total = z.strictObject({ id: identifier, name, unit, adds: formula })

/** One way the war ends, and the state it ends in. */
const ending = z.strictObject({
  id: identifier,
  name: name.optional(),
  hazard: formula.optional().describe('chance a month, as a rate'),
  when: z
    .union([
      z
        .string()
        .min(3)
        .max(500)
        .transform((one) => [one]),
      z.array(z.string().min(3).max(500)).min(1).max(20),
    ])
    .optional()
    .describe('comparisons such as "troops < 200"; any one of them ends it for certain'),
  state: pattern.describe('the state this ending leads to; issues left out stay as in the status quo'),
  claims,
})

/** How often, and how fast, wars of a reference class ended, and what is scaled to agree with it. */
const baseRate = z.strictObject({
  id: identifier,
  name,
  note: z.string().max(500).optional(),
  claims,
  targets: z
    .array(
      z.strictObject({
        endings: z.array(identifier).max(30).optional().describe('these endings; all of them if absent'),
        within: z.number().int().min(1).max(longestHorizon).describe('months'),
        share: z.number().gt(0).lt(1).describe('share of wars that has ended so by then'),
        scales: z
          .array(identifier)
          .min(1)
          .max(20)
          .describe('parameters multiplied by one factor until it agrees'),
      }),
    )
    .min(1)
    .max(6),
})

/** Figures of different sources for one number of the war path; shown side by side and never averaged. */
const rivalFigures = z.strictObject({
  parameter: identifier,
  figures: z
    .array(identifier)
    .min(2)
    .max(12)
    .describe('ids under `quantities`, in the unit of the parameter'),
  note: z.string().max(500).optional(),
})

export const warPath = z.strictObject({
  model: z
    .enum(['attrition'])
    .optional()
    .describe('a ready-made model; without it the stocks, steps and endings below are the model'),
  summary: z.string().max(600).optional(),
  sides: z
    .record(identifier, identifier)
    .default({})
    .describe('who plays which part: `attacker: russia`; for words only'),
  will: z
    .record(identifier, identifier)
    .default({})
    .describe('party: the stock, from 0 to 1, that is its will to go on; a ready-made model knows its own'),
  horizon: z.number().int().min(1).max(longestHorizon).default(60).describe('months'),
  discount: quantity.default(0.05).describe('how much less a year from now counts, per year'),
  fighting: pattern.optional().describe('the state while the war goes on; the status quo if absent'),
  parameters: z
    .record(identifier, quantity)
    .default({})
    .describe('the numbers of the model; those of a ready-made model have documented defaults'),
  stocks: z.array(stock).max(60).default([]),
  steps: z.array(step).max(300).default([]),
  totals: z.array(total).max(60).default([]),
  endings: z.array(ending).min(1).max(30),
  watch: z.array(identifier).max(12).default([]).describe('stocks and totals to draw; all stocks if empty'),
  baseRates: z.array(baseRate).max(20).default([]),
  rivalFigures: z.array(rivalFigures).max(40).default([]),
})

expected.add(formula, { words: 'a formula or a number' })
expected.add(step, {
  words: 'a line with `id` and `is`, `id` and `noise`, `id` and `chance`, or `stock` and `becomes`',
})
expected.add(ending.shape.when, { words: 'a comparison such as "troops < 200", or a list of them' })

export type WarPath = z.infer<typeof warPath>
