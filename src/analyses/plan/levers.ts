/** What each lever alone opens: the zone of agreement, no-deal values and named end states before and with it. */
import {
  applySettings,
  type CompiledCase,
  drawWorlds,
  durableWorlds,
  one,
  type World,
} from '../../compile/index.ts'
import type { LeverRow } from './finding.ts'

/** Levers whose effect nobody judged, by index: pulling them changes nothing here. */
export function withoutEffect({ levers }: CompiledCase): number[] {
  return levers.flatMap(({ settings: { spreads, readings, schedule = [] } }, index) =>
    spreads.length + readings.length + schedule.length === 0 ? [index] : [],
  )
}

/** Levers at central values. */
export interface LeversAlone {
  rows: LeverRow[]
  /** Per end state the best version as things stand and with each lever, each once; empty where there is none. */
  versions: number[][]
}

/** One row per lever with an effect, at central values, by how many packages it opens; yields after each. */
export function* leverRows(compiled: CompiledCase, durable: boolean): Generator<void, LeversAlone> {
  const silent = withoutEffect(compiled)
  const levers = compiled.levers.filter((_, index) => !silent.includes(index))
  if (levers.length === 0) return { rows: [], versions: compiled.endStates.map(() => []) }
  const before = lookAt(compiled, baseWorld(compiled, durable))
  const versions = before.best.map((state) => new Set(state < 0 ? [] : [state]))
  const rows: LeverRow[] = []
  for (const lever of levers) {
    const changed = applySettings(compiled, lever.settings)
    const after = lookAt(changed, baseWorld(changed, durable))
    after.best.forEach((state, k) => {
      if (state >= 0) versions[k]!.add(state)
    })
    const named = (test: (k: number) => boolean): string[] =>
      compiled.endStates.flatMap(({ id }, k) => (test(k) ? [id] : []))
    rows.push({
      id: lever.id,
      name: lever.name,
      holder: compiled.parties[lever.holder]!.id,
      acceptable: { before: before.acceptable, after: after.acceptable },
      noDeal: compiled.parties.flatMap(({ id, scale }, party) =>
        scale === 'cardinal'
          ? [{ party: id, change: (after.noDeal[party]! - before.noDeal[party]!) / one }]
          : [],
      ),
      opens: named((k) => after.open[k]! && !before.open[k]!),
      closes: named((k) => before.open[k]! && !after.open[k]!),
    })
    yield
  }
  const opened = ({ acceptable }: LeverRow): number => acceptable.after - acceptable.before
  const moved = ({ noDeal }: LeverRow): number => Math.max(0, ...noDeal.map(({ change }) => Math.abs(change)))
  rows.sort((a, b) => opened(b) - opened(a) || moved(b) - moved(a) || (a.id < b.id ? -1 : 1))
  return { rows, versions: versions.map((own) => [...own]) }
}

function baseWorld(compiled: CompiledCase, durable: boolean): World {
  const worlds = drawWorlds(compiled, 0, 1)
  return durable && compiled.guarantees
    ? durableWorlds(compiled, compiled.guarantees, worlds).base()
    : worlds.base()
}

interface Look {
  acceptable: number
  noDeal: Float64Array
  open: boolean[]
  /** Best version per end state that is a deal: the one with the largest smallest margin; -1 where there is none. */
  best: number[]
}

function lookAt(compiled: CompiledCase, world: World): Look {
  const signing = compiled.parties.flatMap(({ signs }, party) => (signs ? [party] : []))
  const mask = signing.reduce((bits, party) => bits | (1 << party), 0)
  const accepted = new Uint8Array(compiled.space.count)
  let acceptable = 0
  for (let state = 0; state < accepted.length; state++) {
    if (compiled.agreement[state] === 0 || (world.crossed[state]! & mask) !== 0) continue
    let all = true
    for (const party of signing) if (world.payoffOf[party]![state]! < world.threshold[party]!) all = false
    if (!all) continue
    accepted[state] = 1
    acceptable++
  }
  const open = compiled.endStates.map(({ states }) => states.some((state) => accepted[state] === 1))
  const best = compiled.endStates.map(({ states }) => widest(compiled, world, signing, states))
  return { acceptable, noDeal: Float64Array.from(world.noDeal), open, best }
}

/** The deal with the largest smallest margin of the signatories; of those that cross no red line, if there are any. */
function widest(
  compiled: CompiledCase,
  world: World,
  signing: readonly number[],
  states: Int32Array,
): number {
  const mask = signing.reduce((bits, party) => bits | (1 << party), 0)
  let best = -1
  let clear = false
  let most = Number.NEGATIVE_INFINITY
  for (const state of states) {
    if (compiled.agreement[state] === 0) continue
    const own = (world.crossed[state]! & mask) === 0
    if (clear && !own) continue
    let margin = Number.POSITIVE_INFINITY
    for (const party of signing)
      margin = Math.min(margin, world.payoffOf[party]![state]! - world.threshold[party]!)
    if (margin > most || (own && !clear)) {
      best = state
      most = margin
      clear = own
    }
  }
  return best
}
