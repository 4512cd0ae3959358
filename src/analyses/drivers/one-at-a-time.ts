/** Inputs moved alone on the base world: what each does to the room for a deal. */
import { type CompiledCase, leadingReadings } from '../../compile/index.ts'
import type { AloneRow, MovedTo } from './finding.ts'
import { type MovableQuantity, openReadings } from './inputs.ts'
import type { Probe } from './probe.ts'
import { isOpen, type Standing } from './standing.ts'

/** Moves one number to both ends of its range. */
export function moveAlone(probe: Probe, base: Standing, one: MovableQuantity): AloneRow {
  const to = (value: number): MovedTo => ({ to: value, standing: probe([{ quantity: one.quantity, value }]) })
  const ends = { low: to(one.low), high: to(one.high) }
  const input = { kind: 'quantity', key: one.key } as const
  return { input, from: one.central, ...ends, ...effectOf(base, ends), bare: one.bare }
}

/** Fixes each reading of each party in turn; a row per party with the readings of least and most room. */
export function readingsAlone(compiled: CompiledCase, probe: Probe, base: Standing): AloneRow[] {
  const leading = leadingReadings(compiled)
  return openReadings(compiled).map(({ party, readings }) => {
    const moved = readings
      .map((reading) => ({ to: compiled.readings[reading]!.id, standing: probe([], [{ party, reading }]) }))
      .sort((a, b) => a.standing.room - b.standing.room)
    const ends = { low: moved[0]!, high: moved[moved.length - 1]! }
    const input = { kind: 'reading', party: compiled.parties[party]!.id } as const
    const from = compiled.readings[leading[party]!]?.id ?? null
    return { input, from, ...ends, ...effectOf(base, ends), bare: false }
  })
}

function effectOf(base: Standing, { low, high }: { low: MovedTo; high: MovedTo }) {
  const rooms = [base.room, low.standing.room, high.standing.room]
  return {
    swing: Math.max(...rooms) - Math.min(...rooms),
    changes: [low, high].some(({ standing }) => isOpen(standing) !== isOpen(base)),
  }
}
