import { expect, test } from 'vitest'
import { parseCase } from '../../case/index.ts'
import { compileCase, drawWorlds } from '../../compile/index.ts'
import type { Finding, Run } from '../analysis.ts'
import { deals } from '../deals/index.ts'
import type { HoldsValue } from './finding.ts'
import { holds } from './index.ts'
import { conceptNames, concepts, stabilityOf } from './stability.ts'

/** Two neighbours who can each keep or break a truce; breaking first pays unless the other answers. */
function truce(answer: number): string {
  return `
endstate: 1
id: truce
title: Truce
question: Would it hold?
asOf: "2026"
purpose: test
limits: [test]
authors: [test]
parties:
  - id: north
    name: North
    noDeal: 0
    preferences: { kind: table, rows: [
      { when: { north-acts: keep, south-acts: keep }, value: 0.7 },
      { when: { north-acts: break, south-acts: keep }, value: 0.9 },
      { when: { north-acts: keep, south-acts: break }, value: 0.1 },
      { when: { north-acts: break, south-acts: break }, value: 0.3 } ] }
  - id: south
    name: South
    noDeal: 0
    preferences: { kind: table, rows: [
      { when: { north-acts: keep, south-acts: keep }, value: 0.7 },
      { when: { north-acts: keep, south-acts: break }, value: 0.6 },
      { when: { north-acts: break, south-acts: keep }, value: 0.2 },
      { when: { north-acts: break, south-acts: break }, value: ${answer} } ] }
issues:
  - { id: north-acts, name: North, decidedBy: north, options: [ { id: keep, name: keeps }, { id: break, name: breaks } ] }
  - { id: south-acts, name: South, decidedBy: south, options: [ { id: keep, name: keeps }, { id: break, name: breaks } ] }
statusQuo: { north-acts: keep, south-acts: keep }
endStates:
  - { id: peace, name: Peace, summary: both keep the truce, is: { north-acts: keep, south-acts: keep } }
`
}

function findingOf(text: string, worlds = 0): { finding: Finding<HoldsValue>; answer: string[] } {
  const parsed = parseCase(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  const compiled = compileCase(parsed.value)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  const run: Run = { case: 't', caseHash: '', scenario: 'base', changed: [], engine: '', seed: 1, worlds }
  const input = {
    compiled: compiled.value,
    worlds: drawWorlds(compiled.value, worlds, 1),
    run,
    influence: [],
  }
  const drive = <T>(steps: Generator<unknown, T>): T => {
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  }
  const needed = drive(deals.run({ ...input, needs: {} }, deals.parameters))
  const finding = drive(holds.run({ ...input, needs: { deals: needed } }, holds.parameters))
  const said = holds.present(finding, compiled.value)
  const words = [...said.answer, ...said.judgements.flatMap((one) => one.judgement)]
  return { finding, answer: words.map((one) => one.text.filter((part) => typeof part === 'string').join('')) }
}

test('a threat that its author would carry out deters; one that would cost it is only a threat', () => {
  const credible = findingOf(truce(0.5)).finding.value.states.find((one) => one.id === 'peace')!
  expect(credible.parties.map((one) => one.stance)).toEqual(['deterred', 'content'])
  expect(credible.equilibrium).toEqual({ nash: false, gmr: true, smr: true, seq: true, sseq: true })
  const empty = findingOf(truce(0.1)).finding.value.states.find((one) => one.id === 'peace')!
  expect(empty.parties.map((one) => one.stance)).toEqual(['threatened', 'content'])
  expect(empty.equilibrium).toEqual({ nash: false, gmr: true, smr: true, seq: false, sseq: false })
})

test('the reason is the better move, the answer to it, and where it ends', () => {
  const [north] = findingOf(truce(0.5)).finding.value.states.find((one) => one.id === 'peace')!.parties
  expect(north!.because).toMatchObject({
    improvement: { by: ['north'], changes: [{ issue: 'north-acts', from: 'keep', to: 'break' }] },
    sanction: [{ by: ['south'], changes: [{ issue: 'south-acts', from: 'keep', to: 'break' }] }],
  })
  expect(north!.because!.gain).toBeCloseTo(0.2, 9)
  expect(north!.because!.end).toBeCloseTo(-0.4, 9)
})

test('the sentence says who would not want to carry a threat out', () => {
  expect(findingOf(truce(0.1)).answer.join(' ')).toContain('the answer would not pay for South')
})

test('shares over worlds agree with the base where nothing is uncertain', () => {
  const { finding } = findingOf(truce(0.5), 20)
  const peace = finding.value.states.find((one) => one.id === 'peace')!
  expect(peace.shares).toEqual({ nash: 0, gmr: 1, smr: 1, seq: 1, sseq: 1 })
  expect(finding.kind).toBe('sampled')
})

test('the forward search and the backward spreading give the same verdicts', () => {
  const parsed = parseCase(truce(0.1))
  if (!parsed.ok) throw new Error('truce')
  const compiled = compileCase(parsed.value)
  if (!compiled.ok) throw new Error('truce')
  const flags = stabilityOf(compiled.value, drawWorlds(compiled.value, 0, 1).base().payoffOf)
  const { states } = findingOf(truce(0.1)).finding.value
  const quo = states.find((one) => one.kind === 'status-quo')!
  quo.parties.forEach((one, party) => {
    for (const concept of conceptNames) {
      const marked = (flags[party]![compiled.value.statusQuo]! & concepts[concept]) !== 0
      expect(one.stable[concept]).toBe(marked)
    }
  })
})
