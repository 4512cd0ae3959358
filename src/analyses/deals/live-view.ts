/** The zone as it stands, in sentences and pictures, quickly enough to follow a hand on a slider. */
import { type Chart, grouped, type Sentence, sentence } from '../../blocks/index.ts'
import type { CompiledCase, World } from '../../compile/index.ts'
import { axesOf, dealSpaceOf } from './deal-space.ts'
import type { Framework } from './finding.ts'
import { bestCompletion, endStatePatterns, frameworkOf, type Pattern } from './frameworks.ts'
import { sceneOf } from './packages.ts'
import { acceptability, dealSpace, type Pictured } from './present.ts'
import { thresholdsOf } from './thresholds.ts'
import { wordsOf } from './words.ts'
import type { Zone } from './zone.ts'

/** What a page shows at once: no draws, so counts and no likelihoods. */
export interface LiveView {
  acceptable: number
  packages: number
  answer: Sentence[]
  frameworks: Framework[]
  charts: Chart[]
}

/** What of a view is wanted. */
export interface ViewOptions {
  /** Two parties by id for the deal space; one that is not known is replaced by the usual one. */
  axes?: readonly [string, string] | undefined
  /** False to leave the pictures out, which in a large case take longer than all the rest. */
  pictures?: boolean | undefined
}

/** Completions of the named end states: no setting changes them, so they are worked out once per case. */
const known = new WeakMap<CompiledCase['endStates'], Pattern[]>()

function patternsOf(compiled: CompiledCase): Pattern[] {
  let found = known.get(compiled.endStates)
  if (!found) {
    found = endStatePatterns(compiled)
    known.set(compiled.endStates, found)
  }
  return found
}

/** The view of one world. */
export function liveViewOf(
  compiled: CompiledCase,
  world: World,
  zone: Zone,
  durable: boolean,
  { axes, pictures = true }: ViewOptions = {},
): LiveView {
  const scene = sceneOf(compiled, world, zone, new Int32Array(0))
  const frameworks = patternsOf(compiled).map((pattern) =>
    frameworkOf(scene, pattern, bestCompletion(world, zone, pattern.states)),
  )
  return {
    acceptable: zone.acceptable.length,
    packages: compiled.agreementCount,
    answer: answerOf(compiled, zone, frameworks, durable),
    frameworks,
    charts: pictures ? picturesOf(compiled, world, zone, frameworks, axes) : [],
  }
}

function picturesOf(
  compiled: CompiledCase,
  world: World,
  zone: Zone,
  frameworks: Framework[],
  axes: readonly [string, string] | undefined,
): Chart[] {
  const words = wordsOf(compiled)
  const usual = axesOf(compiled, zone)
  const indexOf = (id: string | undefined, other: number): number => {
    const found = compiled.parties.findIndex((party) => party.id === id)
    return found < 0 ? other : found
  }
  const pictured: Pictured = {
    acceptable: zone.acceptable.length,
    frameworks,
    solutions: [],
    thresholds: thresholdsOf(compiled, world, 0).finish(),
    dealSpace: dealSpaceOf(compiled, world, zone, [
      indexOf(axes?.[0], usual[0]),
      indexOf(axes?.[1], usual[1]),
    ]),
  }
  const matrix = acceptability(pictured, words)
  return [dealSpace(pictured, words), ...(matrix ? [matrix] : [])]
}

function answerOf(
  compiled: CompiledCase,
  zone: Zone,
  frameworks: readonly Framework[],
  durable: boolean,
): Sentence[] {
  const acceptable = zone.acceptable.length
  const everyone = zone.signatories.length === 2 ? 'both parties' : `all ${zone.signatories.length} parties`
  const counted = durable ? ' once the risk of the next war is counted in' : ''
  const count =
    acceptable === 0
      ? 'no package is'
      : `${grouped(acceptable)} of ${grouped(compiled.agreementCount)} possible packages ${acceptable === 1 ? 'is' : 'are'}`
  const open = frameworks.filter((one) => one.acceptable > 0).length
  return [
    sentence(`On these inputs, at central values, ${count} acceptable to ${everyone}${counted}.`),
    ...(frameworks.length === 0
      ? []
      : [
          sentence(
            `${open === 0 ? 'None' : grouped(open)} of the ${grouped(frameworks.length)} named end states ${open === 1 ? 'has' : 'have'} a version that everybody accepts.`,
          ),
        ]),
  ]
}
