/** Every number of the guarantee model: default, values it may take, unit, meaning. Sources: docs/methods/trust.md. */
import type { GuaranteeCodes, Guarantees } from './schema/guarantee.ts'

interface Default {
  default: number
  minimum: number
  maximum: number
  unit: string
  meaning: string
}

const row = (value: number, minimum: number, maximum: number, unit: string, meaning: string): Default => ({
  default: value,
  minimum,
  maximum,
  unit,
  meaning,
})

/** Numbers of the model as a whole. */
export const deterrenceDefaults: Record<keyof Guarantees['parameters'], Default> = {
  successExponent: row(2, 0.1, 20, '', 'how sharply superior force decides an attack'),
  defenceAdvantage: row(1.15, 0.1, 10, '', 'what defending is worth in force'),
  attackCost: row(0.2, 0, 10, 'share of the prize', 'what attacking costs the challenger'),
  widerWarSuccess: row(0.15, 0, 1, '', 'the challenger’s chance of success if the guarantor fights'),
  widerWarCost: row(0.6, 0, 10, 'share of the prize', 'what fighting the guarantor costs the challenger'),
  spread: row(0.22, 0.01, 10, 'share of the prize', 'what is not known of the challenger’s calculation'),
  incidentShare: row(0.4, 0, 1, 'share', 'the share of occasions for war that are incidents'),
  headwindStart: row(0.25, 0, 50, '1/year', 'how often a time begins that draws the guarantor away'),
  headwindEnd: row(0.5, 0.001, 50, '1/year', 'how often such a time ends'),
  baseRate: row(0.5, 0.001, 0.999, 'share', 'the share of bare ceasefires that fails'),
  baseRateYears: row(5, 0.1, 100, 'years', 'the time in which that share fails'),
  tolerated: row(0.02, 0.0001, 1, '1/year', 'the risk of a new war that is still thought bearable'),
  discount: row(0.05, 0, 1, '1/year', 'how much less a year from now counts'),
}

/** Codes of a term; those left out take the default. */
export const codeDefaults: Record<keyof GuaranteeCodes, Default> = {
  commitment: row(0, -10, 10, 'probits', 'strength of the promise'),
  automaticity: row(0, -10, 10, 'probits', 'cost of not keeping it'),
  tripwire: row(0, -10, 10, 'probits', 'what troops in harm’s way add'),
  reluctance: row(0, -10, 10, 'probits', 'what fighting costs the guarantor'),
  headwind: row(0, -10, 10, 'probits', 'what a crisis elsewhere takes away'),
  army: row(1, 0, 100, 'challenger’s army', 'the protected army'),
  foreignForce: row(0, -100, 100, 'challenger’s army', 'foreign troops in place that can fight'),
  veto: row(0, 0, 1, 'share', 'how far the challenger can stop the guarantee'),
  punishment: row(0, -10, 10, 'share of the prize', 'harm the attacker must expect in any case'),
  incidentFactor: row(1, 0, 10, '', 'what monitors leave of the incidents'),
  standing: row(0, -1, 1, '', 'what the deal is judged worth to the challenger'),
}

/** `attackCost` → `attack-cost`: the form of names in quantity keys. */
export function hyphened(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
