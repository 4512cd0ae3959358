/**
 * Worlds: readings × draws of every quantity, from one seeded stream per quantity.
 *
 * Each quantity has its own Latin hypercube column from a stream named by its key, and each reading and red line its own.
 * So the draws of one quantity do not depend on which others exist, two scenarios use the same draws (common random
 * numbers), and reordering a file changes nothing. Source: McKay, Beckman & Conover 1979.
 */
import type { EndingChances } from '../models/index.ts'
import { latinHypercube, type RandomStream, randomStream } from '../numeric/index.ts'
import { centralValues, emptyWorld, evaluateWorld, leadingReadings, priorOf } from './evaluate.ts'
import { computeDerived } from './quantities.ts'
import type { CompiledCase, World } from './types.ts'
import { warChancesOfWorlds } from './war-path.ts'

/** A world under one combination of readings: a reading by party, and how much they are believed together. */
export interface WorldUnderReadings {
  world: World
  readings: Int32Array
  prior: number
}

/** Worlds of one compiled case and seed. Draws are made once; utilities are computed a world at a time. */
export interface WorldSet {
  count: number
  seed: number
  /** The base world: central values, leading readings. Evaluated at the first call and kept. */
  base: () => World
  /** Evaluates world k into memory that the next call reuses. */
  world: (k: number) => World
  forEach: (visit: (world: World, index: number) => void) => void
  /** The base world under each combination of readings, one at a time; the next one uses the memory of the last. */
  underReadings: (limit?: number) => Iterable<WorldUnderReadings>
  draw: (quantity: number, world: number) => number
}

/** Combinations of readings shown side by side at most; the most believed come first. */
const readingCombinationLimit = 64

/**
 * Draws a set of worlds. `block` (0, 1, 2 …) names one of many sets of the same case and seed, so that large ensembles can
 * be drawn a block at a time, in any order and on any machine.
 */
export function drawWorlds(compiled: CompiledCase, count: number, seed: number, block = 0): WorldSet {
  const stream = (...name: string[]) =>
    randomStream(seed, ...name, ...(block === 0 ? [] : [`block ${block}`]))
  const width = compiled.quantities.length
  // values[world * width + quantity]
  const values = new Float64Array(count * width)
  compiled.quantities.forEach((quantity, q) => {
    const varies = quantity.low !== quantity.high
    const uniforms = varies ? latinHypercube(stream('quantity', quantity.key), count) : null
    for (let k = 0; k < count; k++)
      values[k * width + q] = uniforms ? quantity.at(uniforms[k]!) : quantity.central
  })
  const row = (k: number): Float64Array => values.subarray(k * width, (k + 1) * width)
  for (let k = 0; k < count; k++)
    computeDerived(compiled.derived, compiled.quantities, compiled.quantityIndex, row(k))
  const readings = drawReadings(compiled, count, stream, row)
  const binding = drawColumns(
    compiled.redLines.map((line) => ['red line', compiled.parties[line.party]!.id, line.id]),
    count,
    stream,
  )

  const readingsOf = (k: number): Int32Array =>
    readings.subarray(k * compiled.parties.length, (k + 1) * compiled.parties.length)
  // The wars of all worlds are run together, when the first world is asked for.
  let wars: EndingChances[] | null | undefined
  const warOf = (k: number): EndingChances | undefined => {
    if (wars === undefined) wars = warsOf(compiled, count, row, readingsOf)
    return wars?.[k]
  }
  let base: World | undefined
  let shared: World | undefined
  const set: WorldSet = {
    count,
    seed,
    base: () => {
      base ??= evaluateWorld(
        compiled,
        centralValues(compiled),
        leadingReadings(compiled),
        emptyWorld(compiled),
      )
      return base
    },
    world: (k) => {
      shared ??= emptyWorld(compiled)
      const draws = binding.subarray(k * compiled.redLines.length, (k + 1) * compiled.redLines.length)
      return evaluateWorld(compiled, row(k), readingsOf(k), shared, draws, undefined, warOf(k))
    },
    forEach: (visit) => {
      for (let k = 0; k < count; k++) visit(set.world(k), k)
    },
    *underReadings(limit = readingCombinationLimit) {
      const world = emptyWorld(compiled)
      const central = centralValues(compiled)
      // Neighbours in this order differ in few parties, and only those are evaluated again.
      const kept = readingCombinations(compiled, limit)
      let before: Int32Array | undefined
      for (const { readings: combination, prior } of kept.sort((a, b) =>
        compareReadings(a.readings, b.readings),
      )) {
        const changed = [...combination.keys()].filter((party) => before?.[party] !== combination[party])
        const evaluated = evaluateWorld(compiled, central, combination, world, undefined, changed)
        yield { world: evaluated, readings: combination, prior }
        before = combination
      }
    },
    draw: (quantity, k) => values[k * width + quantity]!,
  }
  return set
}

/** Chances of the war's endings in every world; null where no party's no-deal value needs them. */
function warsOf(
  compiled: CompiledCase,
  count: number,
  row: (k: number) => Float64Array,
  readingsOf: (k: number) => Int32Array,
): EndingChances[] | null {
  const { warPath } = compiled
  const needed = compiled.quantities.some(({ role, parties }) => role === 'war path' && parties.length > 0)
  if (!warPath || !needed) return null
  const worlds = Array.from({ length: count }, (_, k) => ({ values: row(k), readings: readingsOf(k) }))
  return warChancesOfWorlds(warPath, worlds)
}

type NamedStream = (...name: string[]) => RandomStream

/** One uniform per column and world, `draws[world * columns + column]`, each column from its own named stream. */
function drawColumns(names: string[][], count: number, stream: NamedStream): Float64Array {
  const draws = new Float64Array(count * names.length)
  names.forEach((name, column) => {
    const uniforms = latinHypercube(stream(...name), count)
    for (let k = 0; k < count; k++) draws[k * names.length + column] = uniforms[k]!
  })
  return draws
}

function readingsByParty(compiled: CompiledCase): number[][] {
  return compiled.parties.map((_, party) => {
    const fixed = compiled.fixedReadings.get(party)
    if (fixed !== undefined) return [fixed]
    return compiled.readings.flatMap((reading, index) => (reading.party === party ? [index] : []))
  })
}

/** Reading per party and world, in proportion to the priors drawn in that world. */
function drawReadings(
  compiled: CompiledCase,
  count: number,
  stream: NamedStream,
  row: (k: number) => Float64Array,
): Int32Array {
  const parties = compiled.parties.length
  const chosen = new Int32Array(count * parties).fill(-1)
  const slots = compiled.readings.map((reading) => compiled.quantityIndex.get(`reading.${reading.id}.prior`)!)
  const uniforms = drawColumns(
    compiled.parties.map((party) => ['reading', party.id]),
    count,
    stream,
  )
  readingsByParty(compiled).forEach((own, party) => {
    if (own.length === 0) return
    for (let k = 0; k < count; k++) {
      const values = row(k)
      const uniform = uniforms[k * parties + party]!
      const total = own.reduce((sum, reading) => sum + values[slots[reading]!]!, 0)
      if (total === 0) {
        // Nobody believes any of them in this world: none is preferred.
        chosen[k * parties + party] = own[Math.floor(uniform * own.length)]!
        continue
      }
      let pick = 0
      let passed = values[slots[own[0]!]!]!
      while (pick < own.length - 1 && uniform * total >= passed) passed += values[slots[own[++pick]!]!]!
      chosen[k * parties + party] = own[pick]!
    }
  })
  return chosen
}

/**
 * Combinations of readings with the product of their priors, the most believed first; ties by id. At most `limit`: what
 * is not among the first over some parties is not among the first over more, so the full product is never listed.
 */
export function readingCombinations(
  compiled: CompiledCase,
  limit = readingCombinationLimit,
): { readings: Int32Array; prior: number }[] {
  let combinations = [{ readings: new Int32Array(compiled.parties.length).fill(-1), prior: 1 }]
  readingsByParty(compiled).forEach((own, party) => {
    if (own.length === 0) return
    const total = own.reduce((sum, reading) => sum + priorOf(compiled, reading), 0)
    combinations = combinations.flatMap((one) =>
      own.map((reading) => {
        const readings = Int32Array.from(one.readings)
        readings[party] = reading
        return {
          readings,
          prior: total === 0 ? one.prior / own.length : (one.prior * priorOf(compiled, reading)) / total,
        }
      }),
    )
    combinations.sort((a, b) => b.prior - a.prior || compareReadings(a.readings, b.readings))
    combinations.length = Math.min(combinations.length, limit)
  })
  return combinations
}

function compareReadings(a: Int32Array, b: Int32Array): number {
  const party = a.findIndex((reading, k) => reading !== b[k])
  return party < 0 ? 0 : a[party]! - b[party]!
}
