/**
 * A war of attrition between an attacker (r) and a defender (u) as a process, with the numbers its published reference rows
 * were worked out with. Will, money and troops feed on each other; see the tests for what comes out.
 */
import type { ProcessModel } from '../../src/models/index.ts'
import { formula, step } from './process-text.ts'

/** Parameters with their default values. */
export const attritionDefaults = {
  kappa: 35,
  ratio: 2.25,
  'iota-r': 0.6,
  'iota-u': 0.6,
  'recruits-r': 35,
  'recruits-u': 22,
  'leaving-u': 0.026,
  'leaving-r': 0.005,
  'troops-r-0': 650,
  'troops-u-0': 500,
  advance: 1 / 12,
  'money-r-0': 40,
  'deficit-r': 4,
  'need-r': 12,
  'sanctions-loss': 3,
  'oil-loss': 2,
  'energy-r': 0.1,
  'energy-u': 0.35,
  'need-u': 5,
  'aid-u': 5,
  'money-u-0': 10,
  'aid-weight': 0.5,
  'will-casualties': 0.0025,
  'will-money': 0.02,
  'will-energy': 0.008,
  'will-territory': 0.015,
  'will-gain': 0.01,
  'will-mobilised': 0.1,
  'most-hazard': 0.04,
  'will-threshold': 0.25,
  'will-scale': 0.08,
  'stalemate-hazard': 0.01,
  'thin-line': 400,
  'least-troops': 200,
  'breakthrough-chance': 0.15,
  'breakthrough-mean': 0.6,
  'most-territory': 12,
  mobilised: 300,
  'casualty-spread': 0.2,
  'territory-spread': 0.05,
  'will-spread': 0.01,
  'will-r-0': 0.8,
  'will-u-0': 0.8,
  shortage: 0.5,
  'fires-power': 1,
  'fires-ratio-power': 1,
  'troops-ratio-power': 1,
  aid: 1,
  'asymmetry-u': 1,
  'asymmetry-r': 1,
  enforcement: 0,
  'intelligence-u': 1,
  'intelligence-r': 1,
  mobilises: 0,
  tempo: 1,
} as const

export type AttritionParameter = keyof typeof attritionDefaults

/** Every value in one run, with the given ones changed; in the order of the model. */
export function attritionValues(changed: Partial<Record<AttritionParameter, number>> = {}): Float64Array {
  return Float64Array.from(Object.values({ ...attritionDefaults, ...changed }))
}

const month = [
  'gap-r = deficit-r + enforcement * sanctions-loss + 5 * energy-r * oil-loss',
  'gap-u = need-u - aid-u * aid',
  'short-r = clip((gap-r - money-r / 6) / need-r)',
  'short-u = clip((gap-u - money-u / 6) / need-u)',
  'fires-r = asymmetry-r * intelligence-r * (1 - shortage * short-r)',
  'fires-u = asymmetry-u * intelligence-u * (1 - aid-weight * (1 - min(1.5, aid))) * (1 - shortage * short-u)',
  'pace = tempo * min(1, troops-r / troops-r-0)',
  'luck-r ~ lognormal casualty-spread',
  'luck-u ~ lognormal casualty-spread',
  'lost-r = kappa * pace * power(fires-u, fires-power) * luck-r',
  'lost-u = kappa / ratio * pace * power(fires-r, fires-power) * luck-u',
  'troops-r <- troops-r + recruits-r * (1 - shortage * short-r) + mobilises * mobilised / 6 * during(3, 8) - iota-r * lost-r - leaving-r * troops-r',
  'troops-u <- troops-u + recruits-u * will-u / will-u-0 - iota-u * lost-u - leaving-u * troops-u',
  'breakthrough ~ jump breakthrough-chance * clip(1 - troops-u / thin-line) mean breakthrough-mean',
  'drift ~ normal territory-spread',
  'moved = advance * pace * power(fires-r / fires-u, fires-ratio-power) * power(troops-r / troops-u / (troops-r-0 / troops-u-0), troops-ratio-power) + drift + breakthrough',
  'money-r <- max(0, money-r - max(0, gap-r))',
  'money-u <- max(0, money-u - max(0, gap-u))',
  'mood-r ~ normal will-spread',
  'mood-u ~ normal will-spread',
  'will-r <- clip(will-r - (will-casualties * lost-r / kappa + will-money * short-r + will-energy * energy-r - will-gain * moved + will-mobilised * mobilises * during(3, 3)) + mood-r)',
  'will-u <- clip(will-u - (will-casualties * lost-u / (kappa / ratio) + will-money * short-u + will-energy * energy-u + will-territory * moved) + mood-u)',
  'territory <- territory + moved',
]

/** Endings in the order of the reference rows: attacker gives in, defender gives in, settlement, collapse. */
export const attritionEndings = ['attacker', 'defender', 'settlement', 'collapse'] as const

/**
 * The model. `collapseReads: 'total'` compares the limit of territory with the total of all wars, weighted by what is still
 * going on, as the prototype behind the reference rows does; 'stock' compares that of the war itself.
 */
export function attritionModel(collapseReads: 'stock' | 'total' = 'stock'): ProcessModel {
  const troops = { minimum: 1, maximum: Number.POSITIVE_INFINITY }
  const money = { minimum: 0, maximum: Number.POSITIVE_INFINITY }
  const will = { minimum: 0, maximum: 1 }
  const anywhere = { minimum: Number.NEGATIVE_INFINITY, maximum: Number.POSITIVE_INFINITY }
  const gives = (side: string) =>
    formula(`most-hazard * logistic((will-threshold - will-${side}) / will-scale)`)
  const taken = collapseReads === 'stock' ? 'territory' : 'territory-total'
  return {
    parameters: Object.keys(attritionDefaults),
    stocks: [
      { id: 'troops-r', start: formula('troops-r-0'), ...troops },
      { id: 'troops-u', start: formula('troops-u-0'), ...troops },
      { id: 'money-r', start: formula('money-r-0'), ...money },
      { id: 'money-u', start: formula('money-u-0'), ...money },
      { id: 'will-r', start: formula('will-r-0'), ...will },
      { id: 'will-u', start: formula('will-u-0'), ...will },
      { id: 'territory', start: formula('0'), ...anywhere },
    ],
    steps: month.map(step),
    totals: [
      { id: 'territory-total', adds: formula('moved') },
      { id: 'casualties-r', adds: formula('lost-r') },
      { id: 'casualties-u', adds: formula('lost-u') },
    ],
    endings: [
      { id: 'attacker', hazard: gives('r') },
      { id: 'defender', hazard: gives('u') },
      { id: 'settlement', hazard: formula('4 * stalemate-hazard * (1 - will-r) * (1 - will-u)') },
      {
        id: 'collapse',
        when: [
          { less: formula('troops-u'), than: formula('least-troops') },
          { less: formula('most-territory'), than: formula(taken) },
        ],
      },
    ],
  }
}
