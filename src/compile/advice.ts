/** Advice in a case: plans, dilemmas, what they take and who gives it, and steps of carrying a deal out. */
import type { CaseSpec, Condition } from '../case/index.ts'
import type { CompiledAdvice } from './advice-types.ts'
import type { CompiledCase } from './types.ts'

type Known = Pick<CompiledCase, 'parties' | 'endStates' | 'readings' | 'quantityIndex'>

/** Advice of a case in canonical order (by id); provisions by party, then as listed. */
export function compileAdvice(
  spec: CaseSpec,
  known: Known & Pick<CompiledCase, 'levers'>,
  statesOf: (condition: Condition) => Int32Array,
): CompiledAdvice {
  const place = (list: readonly { id: string }[], id: string | undefined): number =>
    list.findIndex((one) => one.id === id)
  const party = (id: string | undefined): number => place(known.parties, id)
  const levers = (ids: readonly string[]): number[] => found(ids.map((id) => place(known.levers, id)))
  const endStates = (ids: readonly string[]): number[] => found(ids.map((id) => place(known.endStates, id)))
  const needs = inOrder(spec.needs)
  const steps = inOrder(spec.steps)
  return {
    plans: inOrder(spec.plans).map((plan) => ({
      id: plan.id,
      name: plan.name,
      summary: plan.summary ?? '',
      by: plan.by,
      for: party(plan.for),
      to: party(plan.to),
      offers: [...new Set(endStates(plan.offers))],
      levers: levers(plan.levers),
      ruleOut: endStates(plan.ruleOut),
      believes: found(Object.values(plan.believes).map((id) => place(known.readings, id))),
      trigger: plan.trigger ?? '',
      claims: plan.claims,
    })),
    dilemmas: inOrder(spec.dilemmas).map((dilemma) => ({
      id: dilemma.id,
      name: dilemma.name,
      for: party(dilemma.for),
      by: party(dilemma.by),
      items: dilemma.items.map((item) => ({
        id: item.id,
        name: item.name,
        states:
          item.endState === undefined
            ? item.state === undefined
              ? null
              : statesOf(item.state)
            : (known.endStates[place(known.endStates, item.endState)]?.states ?? new Int32Array(0)),
        levers: levers(item.levers),
        threat: item.threat,
      })),
      target: place(dilemma.items, dilemma.target),
      claims: dilemma.claims,
    })),
    needs: needs.map((need) => ({
      id: need.id,
      item: need.item,
      unit: need.unit ?? '',
      amount: known.quantityIndex.get(`need.${need.id}`) ?? -1,
      states: need.forStates === undefined ? new Int32Array(0) : statesOf(need.forStates),
      levers: levers(need.forLevers),
      claims: need.claims,
    })),
    provides: inOrder(spec.parties).flatMap((own) =>
      own.provides.map((one) => ({
        party: party(own.id),
        item: one.item,
        can: one.can,
        states: one.neededFor === undefined ? null : statesOf(one.neededFor),
        need: place(needs, one.need),
        amount: known.quantityIndex.get(`${own.id}.provides.${one.need}`) ?? -1,
        claims: one.claims,
      })),
    ),
    steps: steps.map((step) => ({
      id: step.id,
      name: step.name,
      by: party(step.by),
      after: step.after.map(({ step: before, says }) => ({ step: place(steps, before), says: party(says) })),
      claims: step.claims,
    })),
  }
}

const found = (indexes: readonly number[]): number[] => indexes.filter((index) => index >= 0)

function inOrder<One extends { id: string }>(list: readonly One[]): One[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
}
