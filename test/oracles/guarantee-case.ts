/** A small case whose kinds of deals are the ten published rows, and `trust` run on it. */
import { type AnalysisInput, deals, type Finding, type TrustValue, trust } from '../../src/analyses/index.ts'
import { parseCase } from '../../src/case/index.ts'
import { type CompiledCase, compileCase, drawWorlds } from '../../src/compile/index.ts'
import { endStateRows } from '../published/deterrence-end-states.ts'

/** Names of the ten rows; each is an option of the issue `guard` and a term of the case. */
export const rowNames = Object.keys(endStateRows) as (keyof typeof endStateRows)[]

/** `allianceWithTroops` → `alliance-with-troops`. */
export function termId(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

const written = (name: keyof typeof endStateRows): string => {
  const { codes, challengerValue } = endStateRows[name]
  const { headwindLoss, ...others } = codes
  const pairs = Object.entries({ ...others, headwind: headwindLoss, standing: challengerValue })
  return `{ ${pairs.map(([code, value]) => `${code}: ${value}`).join(', ')} }`
}

/** Parts of the case that a test changes. */
export interface CaseParts {
  /** Text in place of the whole section on guarantees; empty for none. */
  guarantees?: string
  /** Text in place of the ten terms. */
  terms?: string
  /** More lines of the section: parameters, modifiers, next war, precedents. */
  more?: string
}

/**
 * Text of the case. `raider` might attack `town`; `fort` does not sign. Land can be ceded, which is a
 * modifier.
 */
export function guaranteeCase({ guarantees, terms, more = '' }: CaseParts = {}): string {
  const ids = rowNames.map(termId)
  const own =
    terms ??
    rowNames
      .map(
        (name) =>
          `    - { id: ${termId(name)}, name: ${name}, when: { guard: ${termId(name)} }, codes: ${written(name)} }`,
      )
      .join('\n')
  const section =
    guarantees ??
    `guarantees:
  challenger: raider
  protected: town
  calibratedOn: bare-ceasefire
  terms:
${own}
${more}`
  const values = (from: number, to: number): string =>
    ids.map((id, k) => `${id}: ${(from + ((to - from) * k) / (ids.length - 1)).toFixed(3)}`).join(', ')
  const preferences = (guard: string, land: string): string =>
    `{ kind: additive, issues: { guard: { weight: 0.5, options: { ${guard} } }, land: { weight: 0.3, options: { ${land} } }, fighting: { weight: 0.2, options: { on: 0, off: 1 } } } }`
  return `
endstate: 1
id: raid
title: The raid
question: Would it last?
asOf: 2025-06-01
purpose: A test.
limits: [A test.]
authors: [Us]
parties:
  - { id: raider, name: Raider, noDeal: [0.2, 0.4], preferences: ${preferences(values(0, 1), 'kept: 0, ceded: 1')} }
  - { id: town, name: Town, noDeal: 0.35, preferences: ${preferences(values(1, 0), 'kept: 1, ceded: 0')} }
  - { id: fort, name: Fort, signs: false, noDeal: 0.3, preferences: ${preferences(values(0.4, 0.6), 'kept: 1, ceded: 0.5')} }
issues:
  - { id: guard, name: Guard, decidedBy: [raider, town], options: [${ids.map((id) => `{ id: ${id}, name: ${id} }`).join(', ')}] }
  - { id: land, name: Land, decidedBy: [raider, town], options: [{ id: kept, name: Kept }, { id: ceded, name: Ceded }] }
  - { id: fighting, name: Fighting, decidedBy: [raider, town], options: [{ id: on, name: On }, { id: off, name: Off }] }
statusQuo: { guard: bare-ceasefire, land: kept, fighting: on }
agreement: { fighting: off }
endStates:
${ids.map((id) => `  - { id: ${id}, name: ${id}, summary: a deal, is: { guard: ${id}, fighting: off } }`).join('\n')}
  - { id: war, name: War, summary: no deal, is: { fighting: on }, agreement: false }
${section}
`
}

/** The next war, a modifier and a precedent, for `more`. */
export const fullSection = `  modifiers: [{ id: land-ceded, name: Land ceded, when: { land: ceded }, add: { army: [-0.3, -0.1] } }]
  nextWar: { won: { guard: neutral-with-veto, land: ceded, fighting: off }, repelled: { land: kept, fighting: off }, cost: { raider: 0.1, town: [0.1, 0.3] } }
  precedents: [{ id: old-truce, name: Old truce, years: 7, failures: 1, caveat: Another river., terms: [bare-ceasefire] }]`

/** Compiles, or throws what is wrong. */
export function compiledFrom(text: string): CompiledCase {
  const read = parseCase(text)
  if (!read.ok) throw new Error(read.diagnostics.map((one) => one.message).join('\n'))
  const built = compileCase(read.value)
  if (!built.ok) throw new Error(built.diagnostics.map((one) => one.message).join('\n'))
  return built.value
}

/** Runs `deals` and `trust` to their end. */
export function trustOf(
  compiled: CompiledCase,
  worlds = 0,
  parameters: Partial<typeof trust.parameters> = {},
): Finding<TrustValue> {
  const { id, hash, scenario, changes } = compiled
  const run = { case: id, caseHash: hash, scenario, changed: changes, engine: 'test', seed: 5, worlds }
  const input: AnalysisInput = {
    compiled,
    worlds: drawWorlds(compiled, worlds, 5),
    run,
    influence: [],
    needs: {},
  }
  const found = drive(deals.run(input, deals.parameters))
  return drive(
    trust.run({ ...input, needs: { deals: found } }, { ...trust.parameters, ...parameters }),
  ) as Finding<TrustValue>
}

function drive<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
