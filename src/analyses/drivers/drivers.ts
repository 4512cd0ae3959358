/**
 * What does the answer hinge on?
 *
 * The answer is whether a package exists that all signatories accept (any package, or a version of one named end state).
 * Four looks at it: inputs moved one at a time on the base world; the least move of one number, and of two together, that
 * changes the answer; the share of the variance over drawn worlds that each input explains (Sobol 1993, from groups of the
 * draws; by a full design where the case is small); and the box of inputs in which draws with the rarer answer gather
 * (Friedman & Fisher 1999; Bryant & Lempert 2010). Beside them, numbers that matter most and rest on least.
 * Parameters: the end state asked about; how many numbers are moved; how far a flip is looked for, in ranges; how many
 * of the most influential numbers are paired; how many weakly supported numbers are listed.
 */
import type { CompiledCase } from '../../compile/index.ts'
import { randomStream } from '../../numeric/index.ts'
import type { AnalysisInput, Finding, Progress } from '../analysis.ts'
import { indicesByDesign } from './by-design.ts'
import { discover } from './discovery.ts'
import { type DrawnTable, drawnTable } from './drawn-inputs.ts'
import { explainedBy } from './explained.ts'
import type { AloneRow, DriversValue, Flip, VarianceRow } from './finding.ts'
import { directionsOf, leastFlip, leastPair } from './flips.ts'
import { headlineOf, reasonsOf } from './headline.ts'
import { inputKey } from './input-key.ts'
import { movableQuantities } from './inputs.ts'
import { moveAlone, readingsAlone } from './one-at-a-time.ts'
import { probeOf } from './probe.ts'
import { packagesAsked } from './standing.ts'
import { weakInputs } from './weak-inputs.ts'

export interface DriversParameters {
  /** A named end state by id; null for any package. An id that is no deal of the case counts as null. */
  endState: string | null
  /** Numbers moved, the most influential first. */
  moved: number
  /** Numbers in which the least flip is looked for, those with the largest swing first. */
  flips: number
  /** How far, as a multiple of the way to the end of the range. */
  reach: number
  /** Most influential numbers of which every pair is tried. */
  paired: number
  /** Weakly supported numbers listed. */
  weak: number
}

export const driversParameters: DriversParameters = {
  endState: null,
  moved: 40,
  flips: 20,
  reach: 4,
  paired: 10,
  weak: 15,
}

/** Runs the analysis; a case without numbers gets an answer that says what can be said. */
export function* runDrivers(
  input: AnalysisInput,
  parameters: DriversParameters,
): Generator<Progress, Finding<DriversValue>> {
  const { compiled, worlds, influence, run } = input
  const endState = compiled.endStates.some(({ id, agreement }) => agreement && id === parameters.endState)
    ? parameters.endState
    : null
  const states = packagesAsked(compiled, endState)
  const movable = movableQuantities(compiled, influence, parameters.moved)
  const table = yield* drawnTable(compiled, worlds, movable, states)

  const probe = probeOf(compiled, states)
  const base = probe([])
  const moved: { row: AloneRow; movable: (typeof movable)[number] }[] = []
  for (const one of movable) {
    moved.push({ row: moveAlone(probe, base, one), movable: one })
    yield { share: 0.6 + (0.1 * moved.length) / movable.length, doing: 'one at a time' }
  }
  const alone = [...moved.map(({ row }) => row), ...readingsAlone(compiled, probe, base)]
  moved.sort((a, b) => b.row.swing - a.row.swing)

  const tried = moved.filter(({ row }) => row.swing > 0).slice(0, parameters.flips)
  const flips: Flip[] = []
  for (const [k, one] of tried.entries()) {
    for (const direction of directionsOf(one.movable, one.row)) {
      const flip = leastFlip(compiled, probe, base, direction, parameters.reach)
      if (flip) flips.push(flip)
    }
    yield { share: 0.7 + (0.15 * (k + 1)) / tried.length, doing: 'least moves' }
  }
  flips.sort((a, b) => a.share - b.share || (a.key < b.key ? -1 : 1))
  const paired = tried.slice(0, parameters.paired).flatMap((one) => directionsOf(one.movable, one.row))
  const { pair, tried: pairsTried } = leastPair(compiled, probe, base, paired, parameters.reach)
  yield { share: 0.95, doing: 'pairs' }

  const design = indicesByDesign(compiled, probe, movable, run.seed)
  const openWorlds = table.open.reduce((sum, one) => sum + one, 0)
  const value: DriversValue = {
    endState,
    packages: states.length,
    base,
    durable: compiled.guarantees !== null,
    worlds: worlds.count,
    openWorlds,
    alone: alone.filter(({ swing }) => swing > 0).sort(bySwing),
    idle: alone.filter(({ swing }) => swing === 0).length,
    left: Math.max(0, influence.length - compiled.derived.length - movable.length),
    flips,
    tried: tried.length,
    reach: parameters.reach,
    pair,
    pairsTried,
    variance: varianceRows(table, design?.indices ?? new Map()),
    design: design && { inputs: design.indices.size, runs: design.runs },
    discovery: worlds.count === 0 ? null : discover(table, randomStream(run.seed, 'drivers', 'halves')),
    weak: weakInputs(compiled, influence, parameters.weak),
    ordersOnly: isOrdersOnly(compiled, influence),
  }
  return {
    analysis: 'drivers',
    question: 'What does the answer hinge on?',
    value,
    headline: headlineOf(value, table),
    kind: worlds.count > 0 ? 'sampled' : 'exact',
    because: reasonsOf(value),
    quantities: value.alone.flatMap(({ input: one, swing }) =>
      one.kind === 'quantity' ? [{ key: one.key, influence: swing }] : [],
    ),
    run,
  }
}

function bySwing(a: AloneRow, b: AloneRow): number {
  return b.swing - a.swing || (inputKey(a.input) < inputKey(b.input) ? -1 : 1)
}

function varianceRows(
  table: DrawnTable,
  design: ReadonlyMap<string, { first: number; total: number }>,
): VarianceRow[] {
  if (table.worlds === 0) return []
  const rows = table.inputs.map((drawn): VarianceRow => {
    const index = drawn.input.kind === 'quantity' ? design.get(drawn.input.key) : undefined
    return {
      input: drawn.input,
      packages: explainedBy(drawn, table.acceptable),
      open: explainedBy(drawn, table.open),
      firstByDesign: index?.first ?? null,
      totalByDesign: index?.total ?? null,
    }
  })
  const size = ({ packages, open }: VarianceRow): number => Math.max(packages ?? 0, open ?? 0)
  return rows.sort((a, b) => size(b) - size(a) || (inputKey(a.input) < inputKey(b.input) ? -1 : 1))
}

function isOrdersOnly({ parties }: CompiledCase, influence: readonly unknown[]): boolean {
  return influence.length === 0 || parties.every(({ signs, scale }) => !signs || scale === 'ordinal')
}
