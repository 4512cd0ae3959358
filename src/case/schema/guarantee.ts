/**
 * Guarantees: what each kind of deal puts between the parties and the next war.
 *
 * Codes of deterrence per pattern of states; whether the guarantor would fight, whether the challenger would attack, and
 * how long the deal would last follow from them. Denial (armies), punishment and the promise of others stay apart.
 */
import * as z from 'zod'
import { condition, pattern } from './condition.ts'
import { identifier } from './identifier.ts'
import { basisFields, quantity } from './quantity.ts'

const name = z.string().min(1).max(160)
const claims = z.array(identifier).max(100).default([])

/** The codes of one pattern of states, in probits unless said otherwise. Those left out are 0 (army 1, incident factor 1). */
export const guaranteeCodes = z.strictObject({
  commitment: quantity.optional().describe('strength of the promise as signed'),
  automaticity: quantity
    .optional()
    .describe('cost to the guarantor of not keeping it, as far as it is automatic'),
  tripwire: quantity.optional().describe('what troops in harm’s way add; small on the evidence'),
  reluctance: quantity.optional().describe('what fighting costs the guarantor'),
  headwind: quantity.optional().describe('what a crisis elsewhere or a change of government takes away'),
  army: quantity.optional().describe('strength of the protected party’s army; the challenger’s is 1'),
  foreignForce: quantity
    .optional()
    .describe('foreign troops in place that can fight; the challenger’s army is 1'),
  veto: quantity.optional().describe('0 to 1: how far the challenger can stop the guarantee from working'),
  punishment: quantity
    .optional()
    .describe('harm the attacker must expect whatever the guarantor does, as a share of the prize'),
  incidentFactor: quantity
    .optional()
    .describe('what monitors or a separated front leave of the incidents; 1 is all'),
  standing: quantity
    .optional()
    .describe(
      'what this deal is judged worth to the challenger, 0 to 1; used only in the table of documented defaults',
    ),
})

const term = z.strictObject({
  id: identifier,
  name,
  when: condition.describe('the deals it describes; the first term that fits a deal counts'),
  codes: guaranteeCodes,
  note: z.string().max(500).optional(),
  ...basisFields,
  claims,
})

const modifier = z.strictObject({
  id: identifier,
  name,
  when: condition,
  add: guaranteeCodes.describe('added to the codes of the term that fits'),
  ...basisFields,
  claims,
})

/** A promise or a neutrality of the past: how long it was at risk and how often it failed. */
const precedent = z.strictObject({
  id: identifier,
  name,
  years: z.number().gt(0).max(1000),
  failures: z.number().int().min(0).max(1000),
  caveat: z.string().min(1).max(400).describe('why it is not the same case; printed beside the number'),
  terms: z.array(identifier).max(20).default([]).describe('the terms it is compared with'),
  claims,
})

/** The numbers of the deterrence model; each has a documented default. */
export const deterrenceParameters = z.strictObject({
  successExponent: quantity.optional(),
  defenceAdvantage: quantity.optional(),
  attackCost: quantity.optional(),
  widerWarSuccess: quantity.optional(),
  widerWarCost: quantity.optional(),
  spread: quantity.optional(),
  incidentShare: quantity.optional(),
  headwindStart: quantity.optional(),
  headwindEnd: quantity.optional(),
  baseRate: quantity.optional(),
  baseRateYears: quantity.optional(),
  tolerated: quantity.optional(),
  discount: quantity.optional(),
})

export const guarantees = z.strictObject({
  challenger: identifier.describe('the party that might attack again'),
  protected: identifier.describe('the party that would be attacked'),
  calibratedOn: identifier.describe(
    'the term that reproduces the base rate: how often such deals failed in the past',
  ),
  parameters: deterrenceParameters.prefault({}),
  terms: z.array(term).min(1).max(60),
  modifiers: z.array(modifier).max(60).default([]),
  nextWar: z
    .strictObject({
      won: pattern.describe('the state if the challenger wins the next war'),
      repelled: pattern.describe('the state if it is beaten back'),
      cost: z.record(identifier, quantity).default({}).describe('what the next war costs a party, 0 to 1'),
    })
    .optional()
    .describe('what the next war would bring; without it, as much as no deal today'),
  precedents: z.array(precedent).max(60).default([]),
})

export type Guarantees = z.infer<typeof guarantees>
export type GuaranteeCodes = z.infer<typeof guaranteeCodes>
