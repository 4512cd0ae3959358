/** Which lever opens which end state: how often some version is acceptable to everybody, with the lever and without. */
import { applySettings, type CompiledCase, drawWorlds, durableWorlds } from '../../compile/index.ts'
import { smallCase } from './few-states.ts'
import type { LeverOpening } from './finding.ts'

/** Worlds times levers: more are not drawn, so that an answer takes seconds. */
const evaluations = 2000
/** Changes smaller than this are none. */
const smallest = 1e-12

/** What the openings are worked out from. */
export interface OpeningsRequest {
  /** Levers with an effect, by index. */
  levers: readonly number[]
  /** Per end state the versions that stand for it: the best at central values as things stand and with each lever. */
  versions: readonly (readonly number[])[]
  worlds: number
  seed: number
  durable: boolean
}

/** Openings by end state, each by how much the lever adds; and the worlds behind them. */
export interface Openings {
  worlds: number
  rows: LeverOpening[]
}

/**
 * Every lever and end state whose chance the lever changes, on the same draws with it and without. Other versions may be
 * acceptable where those that stand for the end state are not, so that shares are rather too small. Yields after each lever; no
 * draws, no levers or no end states give no rows.
 */
export function* leverOpenings(
  compiled: CompiledCase,
  { levers, versions, worlds: drawn, seed, durable }: OpeningsRequest,
): Generator<void, Openings> {
  const worlds = Math.min(drawn, Math.floor(evaluations / (levers.length + 1)))
  if (worlds === 0 || levers.length === 0) return { worlds: 0, rows: [] }
  const small = smallCase(compiled, versions.flat())
  const places = versions.map((own) => own.map(small.placeOf).filter((place) => place >= 0))
  const look = (changed: CompiledCase): Uint8Array[] => openIn(changed, places, { worlds, seed, durable })
  const before = look(small.compiled)
  const rows: LeverOpening[] = []
  for (const lever of levers) {
    const { id, holder, settings } = compiled.levers[lever]!
    const after = look(applySettings(small.compiled, settings))
    compiled.endStates.forEach((endState, k) => {
      const gains = Array.from(after[k]!, (open, world) => open - before[k]![world]!)
      const change = mean(gains)
      if (Math.abs(change) < smallest) return
      const spread = mean(gains.map((gain) => (gain - change) ** 2))
      rows.push({
        endState: endState.id,
        lever: id,
        holder: compiled.parties[holder]!.id,
        before: mean(before[k]!),
        after: mean(after[k]!),
        change,
        error: Math.sqrt(spread / Math.max(1, worlds - 1)),
      })
    })
    yield
  }
  const place = new Map(compiled.endStates.map(({ id }, k) => [id, k]))
  rows.sort(
    (a, b) =>
      place.get(a.endState)! - place.get(b.endState)! || b.change - a.change || (a.lever < b.lever ? -1 : 1),
  )
  return { worlds, rows }
}

const mean = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let k = 0; k < values.length; k++) sum += values[k]!
  return sum / values.length
}

/** Per end state and world: 1 where some version crosses no red line and is enough for every signatory. */
function openIn(
  compiled: CompiledCase,
  places: readonly (readonly number[])[],
  { worlds, seed, durable }: Pick<OpeningsRequest, 'worlds' | 'seed' | 'durable'>,
): Uint8Array[] {
  const signing = compiled.parties.flatMap(({ signs }, party) => (signs ? [party] : []))
  const drawn = drawWorlds(compiled, worlds, seed)
  const set = durable && compiled.guarantees ? durableWorlds(compiled, compiled.guarantees, drawn) : drawn
  const open = places.map(() => new Uint8Array(worlds))
  set.forEach((world, k) => {
    places.forEach((own, endState) => {
      const accepted = own.some((state) =>
        signing.every(
          (party) =>
            ((world.crossed[state]! >>> party) & 1) === 0 &&
            world.payoffOf[party]![state]! >= world.threshold[party]!,
        ),
      )
      if (accepted) open[endState]![k] = 1
    })
  })
  return open
}
