/** Names and numbers for readers of `trust`. */
import { type Inline, type Measured, nameOf } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import { brokenMark } from '../quantity-words.ts'
import type { Interval } from './finding.ts'

export interface Words {
  party: (id: string) => string
  endState: (id: string) => string
  term: (id: string) => string
  modifier: (id: string) => string
  reading: (id: string) => string
  /** `punishment of “Israel model”`, `what attacking costs Russia`; an unknown key stands for itself. */
  number: (key: string) => string
  /** Passages behind a term or an end state; nothing where the case cites none. */
  cite: (claims: readonly string[]) => Inline[]
}

/** Looks up names of one compiled case; an unknown id stands for itself. */
export function wordsOf(compiled: CompiledCase): Words {
  const { guarantees } = compiled
  const party = (id: string): string => nameOf(compiled.parties, id)
  const term = (id: string): string => nameOf(guarantees?.terms ?? [], id)
  const challenger = guarantees ? compiled.parties[guarantees.challenger]!.name : 'the challenger'
  return {
    party,
    term,
    endState: (id) => nameOf(compiled.endStates, id),
    modifier: (id) => nameOf(guarantees?.modifiers ?? [], id),
    reading: (id) => nameOf(compiled.readings, id),
    number: (key) => {
      const [, own = key, code] = key.split('.')
      const name =
        code === undefined
          ? (parameterWords(challenger)[own] ?? key)
          : `${codeWords(challenger)[code] ?? code} of “${term(own)}”`
      return `${name}${brokenMark(compiled, key)}`
    },
    cite: (claims) => (claims.length === 0 ? [] : [' ', { kind: 'citation', claims: [...claims] }]),
  }
}

/** Codes by the last part of their key, as a reader meets them. */
export function codeWords(challenger: string): Record<string, string> {
  return {
    commitment: 'firmness of the promise',
    automaticity: 'what sets the promise going by itself',
    tripwire: 'soldiers in harm’s way',
    reluctance: 'what fighting costs the guarantor',
    headwind: 'what a headwind takes away',
    army: 'own army',
    'foreign-force': 'foreign troops',
    veto: 'veto',
    punishment: 'punishment',
    'incident-factor': 'incidents that monitors leave',
    standing: `worth to ${challenger}`,
  }
}

function parameterWords(challenger: string): Record<string, string> {
  return {
    'success-exponent': 'how sharply force decides an attack',
    'defence-advantage': 'what defending is worth in force',
    'attack-cost': `what attacking costs ${challenger}`,
    'wider-war-success': `chance of ${challenger} against the guarantor`,
    'wider-war-cost': `what fighting the guarantor costs ${challenger}`,
    spread: `what is not known of how ${challenger} reckons`,
    'incident-share': 'share of occasions that are incidents',
    'headwind-start': 'how often a headwind begins',
    'headwind-end': 'how often a headwind ends',
    'base-rate': 'base rate',
    'base-rate-years': 'years of the base rate',
    tolerated: 'risk thought bearable',
    discount: 'discount rate',
  }
}

/** A chance as a whole per cent; never a 0 or 100 that it is not. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'below 1 %'
  if (share < 1 && share > 0.99) return 'above 99 %'
  return `${Math.round(share * 100)} %`
}

/** A rate per year in per cent with one decimal. */
export function yearly(rate: number): string {
  return rate > 0 && rate < 0.0005 ? 'below 0.1 %' : `${(rate * 100).toFixed(1)} %`
}

/** A chance with its range, in per cent. */
export function measuredPercent(share: number, range: Interval | null | undefined): Measured | string {
  if (!range) return percent(share)
  return {
    kind: 'measured',
    value: 100 * share,
    low: 100 * range.low,
    high: 100 * range.high,
    unit: '%',
  }
}

/** `now 0.10, equal at 0.01`: as many decimals, two to four, as it takes to tell the two apart. */
export function nowAndAt({ now, at }: { now: number; at: number }): { now: string; at: string } {
  for (let decimals = 2; ; decimals++) {
    const [one, other] = [onScale(now, decimals), onScale(at, decimals)]
    if (one !== other || decimals === 4) return { now: one, at: other }
  }
}

/** A value on a party's scale, with two decimals unless told otherwise. */
export function onScale(value: number, decimals = 2): string {
  const text = Math.abs(value).toFixed(decimals)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}
