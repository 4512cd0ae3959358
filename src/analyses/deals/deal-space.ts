/** Packages in the plane of two parties, counted in cells so that a million states make one small picture. */
import { type CompiledCase, one, type World } from '../../compile/index.ts'
import { paretoFront } from '../../numeric/index.ts'
import type { DealsValue } from './finding.ts'
import { packagesOf } from './frontier.ts'
import type { Zone } from './zone.ts'

/** Cells per axis. */
const cells = 40

/** The two signatories that refuse most packages: between them the question is open. Ties in canonical order. */
export function axesOf(compiled: CompiledCase, zone: Zone): [number, number] {
  const refusals = zone.signatories.map((party) => {
    let count = 0
    for (let state = 0; state < zone.refusals.length; state++) {
      if (compiled.agreement[state] === 1) count += (zone.refusals[state]! >>> party) & 1
    }
    return { party, count }
  })
  const [first, second] = refusals.sort((a, b) => b.count - a.count || a.party - b.party)
  const pair = [first!.party, second?.party ?? first!.party].sort((a, b) => a - b)
  return [pair[0]!, pair[1]!]
}

/** Counts of packages per cell; ordinal parties are put on 0–1 by rank, which orders but does not measure. */
export function dealSpaceOf(
  compiled: CompiledCase,
  world: World,
  zone: Zone,
  axes: readonly [number, number] = axesOf(compiled, zone),
): DealsValue['dealSpace'] {
  const [horizontal, vertical] = axes
  const all = new Int32Array(cells * cells)
  const acceptable = new Int32Array(cells * cells)
  const [x, y] = [world.payoffOf[horizontal]!, world.payoffOf[vertical]!]
  const [topX, topY] = [scaleOf(compiled, horizontal, x), scaleOf(compiled, vertical, y)]
  const [scaleX, scaleY] = [cells / topX, cells / topY]
  const ranks = [ranksOf(compiled, horizontal, topX), ranksOf(compiled, vertical, topY)] as const
  for (let state = 0; state < compiled.space.count; state++) {
    if (compiled.agreement[state] === 0) continue
    const column = Math.min(cells - 1, Math.floor(x[state]! * scaleX))
    const row = Math.min(cells - 1, Math.floor(y[state]! * scaleY))
    all[row * cells + column]!++
    if (zone.refusals[state] === 0) acceptable[row * cells + column]!++
  }
  const found: DealsValue['dealSpace']['cells'] = []
  all.forEach((count, index) => {
    if (count === 0) return
    found.push({
      x: (index % cells) / cells,
      y: Math.floor(index / cells) / cells,
      all: count,
      acceptable: acceptable[index]!,
    })
  })
  return {
    horizontal: compiled.parties[horizontal]!.id,
    vertical: compiled.parties[vertical]!.id,
    cell: 1 / cells,
    cells: found,
    outline: outlineOf(x, y, zone.acceptable.length > 0 ? zone.acceptable : packagesOf(compiled)).map(
      (state) => ({
        x: (x[state]! * scaleX) / cells,
        y: (y[state]! * scaleY) / cells,
      }),
    ),
    ...(ranks[0] === null && ranks[1] === null ? {} : { ranks: [ranks[0], ranks[1]] }),
  }
}

function ranksOf(compiled: CompiledCase, party: number, top: number): number | null {
  return compiled.parties[party]!.scale === 'cardinal' ? null : top
}

/** One state per point of the two parties' own frontier, from the first party's worst to its best. */
function outlineOf(x: Int32Array, y: Int32Array, states: Int32Array): number[] {
  const seen = new Set<number>()
  return Array.from(paretoFront([x, y], states))
    .sort((a, b) => x[a]! - x[b]! || a - b)
    .filter((state) => !seen.has(x[state]!) && seen.add(x[state]!))
}

function scaleOf(compiled: CompiledCase, party: number, payoff: Int32Array): number {
  return compiled.parties[party]!.scale === 'cardinal' ? one : payoff.reduce((a, b) => Math.max(a, b), 0) + 1
}
