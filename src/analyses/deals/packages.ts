/** Packages as a reader meets them: options, value and margin per party, red lines crossed. */
import { type CompiledCase, optionsById, stateId, unit, type World } from '../../compile/index.ts'
import type { NamedState, Package, Stand } from './finding.ts'
import { partiesIn, type Zone } from './zone.ts'

/** Everything needed to describe packages of one world. */
export interface Scene {
  compiled: CompiledCase
  world: World
  zone: Zone
  /** 1 for states on the frontier. */
  onFrontier: Uint8Array
  /** 1 for crossed states, per red line; built when first asked for. */
  lineMarks: (line: number) => Uint8Array
}

/** A scene with the frontier marked. */
export function sceneOf(compiled: CompiledCase, world: World, zone: Zone, frontier: Int32Array): Scene {
  const onFrontier = new Uint8Array(compiled.space.count)
  for (const state of frontier) onFrontier[state] = 1
  const lineMarks = (line: number): Uint8Array =>
    marksOf(compiled.redLines[line]!.states, compiled.space.count)
  return { compiled, world, zone, onFrontier, lineMarks }
}

/** Which states a red line excludes follows from the case alone, so it is marked once for all worlds and settings. */
const marked = new WeakMap<object, Uint8Array>()

function marksOf(states: Iterable<number> & object, count: number): Uint8Array {
  let found = marked.get(states)
  if (!found) {
    found = new Uint8Array(count)
    for (const state of states) found[state] = 1
    marked.set(states, found)
  }
  return found
}

export function namedState(compiled: CompiledCase, state: number): NamedState {
  return { id: stateId(compiled, state), options: optionsById(compiled, state) }
}

/** Binding red lines of a party that a state crosses, by id. */
export function linesCrossed(scene: Scene, party: number, state: number): string[] {
  const { compiled, world } = scene
  return compiled.redLines.flatMap((line, index) =>
    line.party === party && world.binding[index] === 1 && scene.lineMarks(index)[state] === 1
      ? [line.id]
      : [],
  )
}

/** A package with the stand of every party; parties that do not sign are shown too, but cannot block. */
export function describePackage(scene: Scene, state: number): Package {
  const { compiled, world, zone } = scene
  const stands = compiled.parties.map((party, index): Stand => {
    const cardinal = party.scale === 'cardinal'
    const value = world.payoffOf[index]![state]!
    const margin = value - world.threshold[index]!
    const redLines = linesCrossed(scene, index, state)
    return {
      party: party.id,
      value: cardinal ? unit(value) : value,
      margin: cardinal ? unit(margin) : margin,
      redLines,
      accepts: margin >= 0 && redLines.length === 0,
    }
  })
  const isPackage = compiled.agreement[state] === 1
  const blockers = isPackage
    ? partiesIn(zone.refusals[state]!).map((party) => compiled.parties[party]!.id)
    : []
  return {
    ...namedState(compiled, state),
    stands,
    acceptable: isPackage && blockers.length === 0,
    blockers,
    onFrontier: scene.onFrontier[state] === 1,
  }
}

/** Smallest margin among the signatories, in billionths; red lines count as the worst margin there is. */
export function weakestMargin(world: World, zone: Zone, state: number): number {
  let weakest = Number.POSITIVE_INFINITY
  for (const party of zone.signatories) {
    const crossed = (world.crossed[state]! >>> party) & 1
    const margin = crossed ? redLineMargin : world.payoffOf[party]![state]! - world.threshold[party]!
    if (margin < weakest) weakest = margin
  }
  return weakest
}

/** Below any margin that values can make: a red line is not a matter of degree. */
export const redLineMargin = -4e9
