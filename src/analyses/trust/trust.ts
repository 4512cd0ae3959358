/**
 * Would the guarantee be believed?
 *
 * Deterrence by three roads that stay apart: denial (armies), punishment, and the promise that others fight,
 * which may be empty in a headwind. A two-step game with noise (Signorino & Tarar 2006) gives the chance of
 * an attack at each occasion; occasions per year are solved so that one row meets a base rate. From it: how
 * long a deal stands, how credible a promise must be, and what a weak one takes off the worth of a deal.
 * The codes are judgements of the case. The documented table puts them beside each other on one judged
 * standing of the challenger; the named end states use its own value of each deal.
 *
 * Parameters: end states asked about; whether the documented table is worked out.
 */
import type { CompiledGuarantees } from '../../compile/index.ts'
import type { AnalysisInput, Finding, Progress, Reason } from '../analysis.ts'
import type { DealsValue } from '../deals/finding.ts'
import { baseRatesOf, precedentsOf, prior } from './base-rates.ts'
import { documentedTerms } from './documented.ts'
import { bestVersions, endStateTrust } from './end-states.ts'
import type { RowSensitivity, TrustValue } from './finding.ts'
import { tallyOf } from './over-worlds.ts'
import { basisOf, sceneOf } from './scene.ts'
import { sensitivityOf } from './sensitivity.ts'

export interface TrustParameters {
  /** End states asked about; empty for all named ones that are deals. */
  states: string[]
  /** The documented table with its sensitivity and base rates. */
  documented: boolean
}

export const trustParameters: TrustParameters = { states: [], documented: true }

/** Runs the analysis; a case without guarantees gets an answer that says so. */
export function* runTrust(
  input: AnalysisInput,
  parameters: TrustParameters,
): Generator<Progress, Finding<TrustValue>> {
  const { guarantees } = input.compiled
  if (!guarantees) return findingOf(input, withoutGuarantees(input), null)
  const { value, trusted } = yield* withGuarantees(input, guarantees, parameters)
  return findingOf(input, value, trusted)
}

function withoutGuarantees({ worlds }: AnalysisInput): TrustValue {
  return {
    basis: null,
    documented: [],
    endStates: [],
    sensitivity: [],
    flips: [],
    baseRates: [],
    precedents: [],
    prior,
    worlds: worlds.count,
  }
}

function* withGuarantees(
  input: AnalysisInput,
  guarantees: CompiledGuarantees,
  parameters: TrustParameters,
): Generator<Progress, { value: TrustValue; trusted: [number, number] | null }> {
  const { compiled, worlds } = input
  const deals = input.needs.deals as Finding<DealsValue>
  const bests = bestVersions(compiled, deals, parameters.states)
  const states = bests.map(({ state }) => state)
  const scene = sceneOf(compiled, guarantees, worlds.base(), states)
  yield { share: 0.02, doing: 'base case' }
  const { rows, flips } = parameters.documented ? sensitivityOf(scene) : { rows: [], flips: [] }
  yield { share: 0.05, doing: 'documented table' }
  const tally = tallyOf(scene, bests)
  for (let k = 0; k < worlds.count; k++) {
    tally.add(worlds.world(k))
    yield { share: 0.05 + (0.95 * (k + 1)) / worlds.count, doing: `world ${k + 1} of ${worlds.count}` }
  }
  const basis = basisOf(scene)
  const { occasions } = basis.calibration
  const endStates = bests.map((best, k) => {
    const own = endStateTrust(scene, best, deals, occasions)
    return worlds.count > 0 ? tally.finish(own, k) : own
  })
  const trusted = worlds.count > 0 ? tally.trusted() : null
  const value: TrustValue = {
    basis,
    documented: parameters.documented ? documentedTerms(scene) : [],
    endStates,
    sensitivity: rows,
    flips,
    baseRates: parameters.documented ? baseRatesOf(scene) : [],
    precedents: precedentsOf(scene),
    prior,
    worlds: worlds.count,
  }
  return { value, trusted: trusted ? [trusted.low, trusted.high] : null }
}

function findingOf(
  input: AnalysisInput,
  value: TrustValue,
  trusted: [number, number] | null,
): Finding<TrustValue> {
  return {
    analysis: 'trust',
    question: 'Would the guarantee be believed?',
    value,
    headline: {
      name: 'named end states whose guarantee is as credible as is needed, also in a headwind',
      value: value.endStates.filter(({ outlook }) => outlook.enough.calm && outlook.enough.headwind).length,
      range: trusted,
    },
    kind: value.basis && value.worlds > 0 ? 'sampled' : 'exact',
    because: reasonsOf(value),
    quantities: movers(value.sensitivity) ?? input.influence,
    run: input.run,
  }
}

/** Numbers by the furthest they move a row of the documented table; null where there is no such table. */
function movers(rows: readonly RowSensitivity[]): { key: string; influence: number }[] | null {
  const moved = new Map<string, number>()
  for (const { numbers } of rows) {
    for (const { key, atFrom, atTo } of numbers) {
      moved.set(key, Math.max(moved.get(key) ?? 0, Math.abs(atTo - atFrom)))
    }
  }
  if (moved.size === 0) return null
  return [...moved]
    .map(([key, influence]) => ({ key, influence }))
    .sort((a, b) => b.influence - a.influence || (a.key < b.key ? -1 : 1))
}

function reasonsOf({ basis, endStates }: TrustValue): Reason[] {
  if (!basis) return [{ code: 'no-guarantees', about: {} }]
  return endStates.flatMap(({ id, outlook, price }) => [
    ...(outlook.vetoed ? [{ code: 'vetoed', about: { endState: id } }] : []),
    ...(outlook.gap && outlook.gap.headwind > 0
      ? [{ code: 'falls-short', about: { endState: id }, amount: outlook.gap.headwind }]
      : []),
    ...(outlook.widerWar.rises.calm ? [{ code: 'wider-war-rises', about: { endState: id } }] : []),
    ...price
      .filter(({ accepts, signs }) => signs && accepts.face && !accepts.durable)
      .map(({ party, difference }) => ({
        code: 'lost-to-weak-guarantee',
        about: { endState: id, party },
        amount: difference,
      })),
  ])
}
