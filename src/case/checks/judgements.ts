/** Observations, events, plans, dilemmas, needs and steps: everything they name must exist. */
import type { CasePath } from '../diagnostics.ts'
import { nearest } from '../near-miss.ts'
import type { ProblemList } from '../problems.ts'
import type { CaseSpec } from '../schema/case.ts'
import { clip } from '../value-in-words.ts'
import { checkCondition, checkPattern } from './conditions.ts'
import { type CheckContext, known, type Names } from './names.ts'

/** Checks what was observed, what happened, and what is advised. */
export function checkJudgements(
  spec: CaseSpec,
  names: Names,
  context: CheckContext,
  list: ProblemList,
): void {
  checkObservations(spec, names, context, list)
  checkEvents(spec, names, list)
  checkAdvice(spec, names, list)
  checkNeeds(spec, names, list)
}

function checkObservations(spec: CaseSpec, names: Names, context: CheckContext, list: ProblemList): void {
  spec.observations.forEach((one, index) => {
    const path = ['observations', index]
    if (!known(one.party, names.parties, { code: 'unknown-party', path: [...path, 'party'] }, list)) return
    const own = spec.readings.filter((reading) => reading.party === one.party).map((reading) => reading.id)
    for (const id of Object.keys(one.likelihoods)) {
      if (id === '' || own.includes(id)) continue
      const words = { name: clip(id), party: one.party }
      const at = [...path, 'likelihoods', id]
      list.add({ code: 'unknown-reading', path: at, at: 'key', words, suggestion: nearest(id, own) })
    }
    if (!context.complete) return
    for (const id of own) {
      if (Object.hasOwn(one.likelihoods, id)) continue
      const words = { name: id, what: `the observation \`${one.id}\`` }
      list.add({ code: 'likelihood-missing', path: [...path, 'likelihoods'], at: 'key', words })
    }
  })
}

function checkEvents(spec: CaseSpec, names: Names, list: ProblemList): void {
  const events = new Set(spec.events.map((one) => one.id))
  const tactics = new Set(spec.tactics.map((one) => one.id))
  const party = (id: string | undefined, path: CasePath): void => {
    if (id !== undefined) known(id, names.parties, { code: 'unknown-party', path }, list)
  }
  spec.events.forEach((one, index) => {
    const path = ['events', index]
    party(one.actor, [...path, 'actor'])
    party(one.target, [...path, 'target'])
    if (one.position) checkPattern(one.position, [...path, 'position'], names, list)
    if (one.rejects !== undefined) {
      known(one.rejects, events, { code: 'unknown-event', path: [...path, 'rejects'] }, list)
    }
    for (const side of ['tactics', 'against'] as const) {
      one[side].forEach((id, number) => {
        known(id, tactics, { code: 'unknown-tactic', path: [...path, side, number] }, list)
      })
    }
  })
  spec.counts.forEach((one, index) => {
    party(one.actor, ['counts', index, 'actor'])
  })
  spec.tactics.forEach((one, index) => {
    party(one.user, ['tactics', index, 'user'])
  })
  spec.crossedSignals.forEach((one, index) => {
    const path = ['crossedSignals', index]
    for (const id of Object.keys(one.meanings)) party(id, [...path, 'meanings', id])
    one.events.forEach((id, number) => {
      known(id, events, { code: 'unknown-event', path: [...path, 'events', number] }, list)
    })
  })
}

function checkAdvice(spec: CaseSpec, names: Names, list: ProblemList): void {
  const endStates = new Set(spec.endStates.map((one) => one.id))
  const endState = (id: string, path: CasePath): void => {
    known(id, endStates, { code: 'unknown-end-state', path }, list)
  }
  const lever = (id: string, path: CasePath): void => {
    known(id, names.levers, { code: 'unknown-lever', path }, list)
  }
  spec.plans.forEach((one, index) => {
    const path = ['plans', index]
    known(one.for, names.parties, { code: 'unknown-party', path: [...path, 'for'] }, list)
    known(one.to, names.parties, { code: 'unknown-party', path: [...path, 'to'] }, list)
    one.offers.forEach((id, number) => {
      endState(id, [...path, 'offers', number])
    })
    one.ruleOut.forEach((id, number) => {
      endState(id, [...path, 'ruleOut', number])
    })
    one.levers.forEach((id, number) => {
      lever(id, [...path, 'levers', number])
    })
    for (const [party, reading] of Object.entries(one.believes)) {
      const at = [...path, 'believes', party]
      if (!known(party, names.parties, { code: 'unknown-party', path: at, at: 'key' }, list)) continue
      if (names.readings.get(reading) === party) continue
      list.add({ code: 'unknown-reading', path: at, words: { name: clip(reading), party } })
    }
  })
  spec.dilemmas.forEach((one, index) => {
    const path = ['dilemmas', index]
    known(one.for, names.parties, { code: 'unknown-party', path: [...path, 'for'] }, list)
    known(one.by, names.parties, { code: 'unknown-party', path: [...path, 'by'] }, list)
    one.items.forEach((item, number) => {
      const at = [...path, 'items', number]
      if (item.state) checkPattern(item.state, [...at, 'state'], names, list)
      if (item.endState !== undefined) endState(item.endState, [...at, 'endState'])
      item.levers.forEach((id, k) => {
        lever(id, [...at, 'levers', k])
      })
    })
    const items = new Set(one.items.map((item) => item.id))
    known(one.target, items, { code: 'unknown-item', path: [...path, 'target'] }, list)
  })
}

function checkNeeds(spec: CaseSpec, names: Names, list: ProblemList): void {
  const needs = new Set(spec.needs.map((one) => one.id))
  spec.needs.forEach((one, index) => {
    const path = ['needs', index]
    if (one.forStates) checkCondition(one.forStates, [...path, 'forStates'], names, list)
    one.forLevers.forEach((id, number) => {
      known(id, names.levers, { code: 'unknown-lever', path: [...path, 'forLevers', number] }, list)
    })
  })
  spec.parties.forEach((party, index) => {
    party.provides.forEach((one, number) => {
      if (one.need === undefined) return
      known(
        one.need,
        needs,
        { code: 'unknown-need', path: ['parties', index, 'provides', number, 'need'] },
        list,
      )
    })
  })
  const steps = new Set(spec.steps.map((one) => one.id))
  spec.steps.forEach((one, index) => {
    const path = ['steps', index]
    if (one.by) known(one.by, names.parties, { code: 'unknown-party', path: [...path, 'by'] }, list)
    one.after.forEach(({ step, says }, number) => {
      const at = [...path, 'after', number]
      known(step, steps, { code: 'unknown-step', path: [...at, 'step'] }, list)
      if (says) known(says, names.parties, { code: 'unknown-party', path: [...at, 'says'] }, list)
    })
  })
}
