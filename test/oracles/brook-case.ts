/** Two neighbours and a brook: a case with a war path of one chance, small enough to be worked out by hand. */
import type { CompiledCase } from '../../src/compile/index.ts'
import { compiledFrom } from './guarantee-case.ts'

/** Parts of the case that a test changes. */
export interface BrookParts {
  /** No-deal values of the mill and of the orchard. */
  mill?: string
  orchard?: string
  path?: string
  more?: string
}

/** A war path with one chance a month, a stock that nothing moves and two base rates. */
export const constantHazard = `
warPath:
  horizon: 24
  discount: 0
  parameters: { tired: 0.02, idle: 5 }
  stocks: [{ id: purse, name: purse, start: "0", minimum: -1000 }]
  steps: [{ id: unused, is: idle }]
  endings:
    - { id: yields, name: The mill yields, hazard: tired, state: { brook: orchard } }
  baseRates:
    - { id: half, name: Half of them, targets: [{ within: 24, share: 0.5, scales: [tired] }] }
    - { id: most, name: Nearly all, targets: [{ within: 1, share: 0.99, scales: [idle] }] }
`

/** What the brook is worth: to the mill 1, 0.6, 0; to the orchard 0, 0.7, 1. */
export function brook({
  mill = '{ warPath: true }',
  orchard = '0.5',
  path = constantHazard,
  more = '',
}: BrookParts = {}): CompiledCase {
  const party = (id: string, noDeal: string, values: string): string =>
    `  - { id: ${id}, name: ${id}, noDeal: ${noDeal}, preferences: { kind: additive, issues: { brook: { weight: 1, options: ${values} } } } }`
  return compiledFrom(`
endstate: 1
id: brook
title: The brook
question: Who has the brook?
asOf: 2025-06-01
purpose: A test.
limits: [A test.]
authors: [Us]
parties:
${party('mill', mill, '{ mill: 1, shared: 0.6, orchard: 0 }')}
${party('orchard', orchard, '{ mill: 0, shared: 0.7, orchard: 1 }')}
issues:
  - { id: brook, name: Brook, decidedBy: [mill, orchard], options: [{ id: mill, name: M }, { id: shared, name: S }, { id: orchard, name: O }] }
statusQuo: { brook: mill }
endStates:
  - { id: sharing, name: Sharing, summary: Both, is: { brook: shared } }
  - { id: giving, name: Giving, summary: All of it, is: { brook: orchard } }
${path}
${more}
`)
}
