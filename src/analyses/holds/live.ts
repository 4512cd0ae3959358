/**
 * One state while somebody moves a lever: who would stay and who would leave, with the reason, at central values. Same
 * arithmetic as `holds` in the base world of a case compiled with these settings, so the verdicts are the same.
 */
import type { Sentence, Table } from '../../blocks/index.ts'
import { baseWorlds, type CompiledCase, neighboursOf, withSetting } from '../../compile/index.ts'
import type { Framework, Solution } from '../deals/finding.ts'
import type { HeldState } from './finding.ts'
import type { HoldsParameters } from './holds.ts'
import { judge } from './judge.ts'
import { type Named, namedStates } from './named-states.ts'
import { presentState } from './present.ts'

/** The verdicts on one state, as data and in words. */
export interface StateView {
  held: HeldState
  answer: Sentence[]
  /** Why each party stays or leaves. */
  reasons: Table
}

/** What is read of the live zone of `deals` over the same case: which version of an end state comes nearest to consent. */
export interface ZoneWithNames {
  set: (quantity: number, value: number) => unknown
  view: (options: { pictures: boolean }) => { frameworks: Framework[] }
  complete: () => { solutions: Solution[] }
}

export interface LiveStability {
  /** Sets a quantity by index as `LiveZone.set` does, in the zone too. Later calls add to earlier ones. */
  set: (quantity: number, value: number) => void
  /**
   * The state as things stand: an end state at the version nearest to everybody's consent, a solution, `status-quo` or a
   * short id. Null where there is no such state, as where a solution does not exist under these settings.
   */
  view: (asked: string) => StateView | null
}

/**
 * Live verdicts over one compiled case, starting at the base world; `value` as in the parameters of `holds`. The zone starts
 * at the base world of the same case and is moved with the verdicts.
 */
export function liveStability(
  start: CompiledCase,
  zone: ZoneWithNames,
  value: HoldsParameters['value'] = 'face',
): LiveStability {
  let compiled = start
  const evaluated = baseWorlds(start, { durable: value === 'durable' })
  const neighbours = neighboursOf(start)
  return {
    set: (quantity, to) => {
      compiled = withSetting(compiled, quantity, to)
      zone.set(quantity, to)
    },
    view: (asked) => {
      const named = stateAsked(compiled, zone, asked)
      if (!named) return null
      const { world } = evaluated(compiled)
      const held = judge(compiled, world, { neighbours, payoffOf: world.payoffOf }, named)
      return { held, ...presentState(held, compiled) }
    },
  }
}

/** The state of a name; the solutions, which take longest, are worked out where nothing else has that name. */
function stateAsked(compiled: CompiledCase, zone: ZoneWithNames, asked: string): Named | undefined {
  const { frameworks } = zone.view({ pictures: false })
  const [plain] = namedStates(compiled, { frameworks, solutions: [] }, [asked])
  if (plain) return plain
  const { solutions } = zone.complete()
  return namedStates(compiled, { frameworks, solutions }, [asked])[0]
}
