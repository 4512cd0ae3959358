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

/** One row per lever with an effect, at central values, by how many packages it opens; yields after each. */
export function* leverRows(compiled: CompiledCase, durable: boolean): Generator<void, LeverRow[]> {
  const silent = withoutEffect(compiled)
  const levers = compiled.levers.filter((_, index) => !silent.includes(index))
  if (levers.length === 0) return []
  const before = lookAt(compiled, baseWorld(compiled, durable))
  const rows: LeverRow[] = []
  for (const lever of levers) {
    const changed = applySettings(compiled, lever.settings)
    const after = lookAt(changed, baseWorld(changed, durable))
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
  return rows.sort((a, b) => opened(b) - opened(a) || moved(b) - moved(a) || (a.id < b.id ? -1 : 1))
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
  return { acceptable, noDeal: Float64Array.from(world.noDeal), open }
}
