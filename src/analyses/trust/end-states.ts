/**
 * Named end states: what stands behind their best version in this case, on the challenger's own value of it.
 */
import { type CompiledCase, codesOf, one, stateOf } from '../../compile/index.ts'
import type { Finding } from '../analysis.ts'
import type { DealsValue } from '../deals/finding.ts'
import { beltTestOf } from './belt.ts'
import type { EndStateTrust } from './finding.ts'
import { outlookOf, quietFor } from './outlook.ts'
import { pricesOf } from './price.ts'
import type { Scene } from './scene.ts'

/** A named end state with its best version, as a state of the case. */
export interface Best {
  id: string
  name: string
  state: number
  /** Every version, as states. */
  versions: readonly number[]
}

/**
 * Best versions of the end states asked about, or of all that are deals and have one. Unknown names are left
 * out.
 */
export function bestVersions(
  compiled: CompiledCase,
  deals: Finding<DealsValue>,
  asked: readonly string[],
): Best[] {
  return deals.value.frameworks.flatMap(({ id, name, best }) => {
    const endState = compiled.endStates.find((own) => own.id === id)
    if (!best || !endState || (asked.length > 0 && !asked.includes(id))) return []
    const state = stateOf(
      compiled.space,
      compiled.issues.map((issue) =>
        issue.options.findIndex((option) => option.id === best.options[issue.id]),
      ),
    )
    const versions = endState.states.filter((own) => compiled.agreement[own] === 1)
    return [{ id, name, state, versions: [...versions] }]
  })
}

/** Term and modifiers of a deal asked about. */
export function groupOf(
  { guarantees }: Scene,
  state: number,
): { term: number; modifiers: readonly number[] } {
  const group = guarantees.groups.find(({ states }) => states.includes(state))
  return group ?? { term: guarantees.calibratedOn, modifiers: [] }
}

/**
 * The end state at central values; what needs drawn worlds is added by `tallyOf`. `occasions`: those of
 * the documented table.
 */
export function endStateTrust(
  scene: Scene,
  best: Best,
  deals: Finding<DealsValue>,
  occasions: number,
): EndStateTrust {
  const { compiled, guarantees, world, durability, tolerated } = scene
  const { term, modifiers } = groupOf(scene, best.state)
  const codes = codesOf(guarantees, term, modifiers, world.values)
  const challengerValue = world.payoffOf[guarantees.challenger]![best.state]! / one
  const outlook = outlookOf(codes, durability.parameters, challengerValue, tolerated)
  const named = deals.value.frameworks.find(({ id }) => id === best.id)!.best!
  return {
    id: best.id,
    name: best.name,
    state: { id: named.id, options: named.options },
    term: guarantees.terms[term]!.id,
    modifiers: modifiers.map((modifier) => guarantees.modifiers[modifier]!.id),
    versions: versionsByTerm(compiled, guarantees.terms, best.versions),
    outlook,
    ranges: null,
    five: outlook.survival.five,
    fiveDocumented: quietFor(5, codes, { ...durability.parameters, occasions }, challengerValue),
    enough: null,
    warWeight: durability.weight[best.state]!,
    warWeightRange: null,
    price: pricesOf(scene, best.state),
    belt: beltTestOf(scene, codes, best.state),
    byReading: [],
  }
}

function versionsByTerm(
  compiled: CompiledCase,
  terms: Scene['guarantees']['terms'],
  versions: readonly number[],
): EndStateTrust['versions'] {
  const own = new Uint8Array(compiled.space.count)
  for (const state of versions) own[state] = 1
  return terms
    .map(({ id, states }) => {
      let count = 0
      for (const state of states) count += own[state]!
      return { term: id, versions: count }
    })
    .filter(({ versions: count }) => count > 0)
    .sort((a, b) => b.versions - a.versions || (a.term < b.term ? -1 : 1))
}
