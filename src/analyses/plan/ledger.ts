/** The ledger: what each plan takes, and whether anybody can give it. */

import type { CompiledCase } from '../../compile/index.ts'
import { holdsAscending } from '../../numeric/index.ts'
import type { LedgerRow, LedgerStatus } from './finding.ts'
import type { OfferedPlan } from './options.ts'

type Provision = CompiledCase['provides'][number]

/** One row per plan and item that one of its offers or levers takes, at central amounts; plans in the order given. */
export function ledgerOf(compiled: CompiledCase, plans: readonly OfferedPlan[]): LedgerRow[] {
  const { needs, provides, quantities } = compiled
  const amountOf = (index: number): number | null => (index < 0 ? null : quantities[index]!.central)
  return plans.flatMap((plan) => {
    const offered = plan.states.flatMap((state, k) =>
      state < 0 ? [] : [{ state, endState: plan.offers[k]! }],
    )
    const takenBy = (states: Int32Array | null): string[] =>
      states === null
        ? []
        : offered.flatMap(({ state, endState }) =>
            holdsAscending(states, state) ? [compiled.endStates[endState]!.id] : [],
          )
    const rows: LedgerRow[] = []
    needs.forEach((need, index) => {
      const levers = need.levers
        .filter((lever) => plan.levers.includes(lever))
        .map((lever) => compiled.levers[lever]!.id)
      const endStates = takenBy(need.states)
      if (levers.length + endStates.length === 0) return
      const providers = provides.filter((one) => one.need === index)
      const needed = amountOf(need.amount)
      rows.push({
        plan: plan.id,
        item: need.item,
        unit: need.unit,
        neededBy: { endStates, levers },
        needed,
        provided: providers.map((one) => provided(compiled, one)),
        status: statusOf(providers, needed, amountOf),
        claims: [...need.claims, ...providers.flatMap((one) => one.claims)],
      })
    })
    // What a party says about itself without a need of its own in the case.
    for (const one of provides) {
      const endStates = takenBy(one.states)
      if (one.need >= 0 || endStates.length === 0) continue
      rows.push({
        plan: plan.id,
        item: one.item,
        unit: '',
        neededBy: { endStates, levers: [] },
        needed: null,
        provided: [provided(compiled, one)],
        status: statusOf([one], null, amountOf),
        claims: one.claims,
      })
    }
    return rows
  })
}

function provided(compiled: CompiledCase, { party, can, amount }: Provision): LedgerRow['provided'][number] {
  const central = amount < 0 ? null : compiled.quantities[amount]!.central
  return { party: compiled.parties[party]!.id, can, amount: central }
}

/** Amounts decide where the need and somebody who gives have them; else the words do. Nobody who gives: not judged. */
function statusOf(
  providers: readonly Provision[],
  needed: number | null,
  amountOf: (index: number) => number | null,
): LedgerStatus {
  const judged = providers.filter(({ can }) => can !== 'not-judged')
  if (judged.length === 0) return 'not-judged'
  const giving = judged.filter(({ can }) => can !== 'no')
  if (giving.length === 0) return judged.length < providers.length ? 'not-judged' : 'not'
  const amounts = giving.map(({ amount }) => amountOf(amount))
  if (needed !== null && amounts.every((amount) => amount !== null)) {
    const sum = amounts.reduce((total: number, amount) => total + amount!, 0)
    return sum >= needed ? 'met' : sum > 0 ? 'partly' : 'not'
  }
  return giving.some(({ can }) => can === 'yes') ? 'met' : 'partly'
}
