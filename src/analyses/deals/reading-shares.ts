/** What opens if one reading of one party is right: counts over the drawn worlds in which it holds. */
import { type CompiledCase, priorOf, type World } from '../../compile/index.ts'
import type { ReadingShare } from './finding.ts'
import type { Pattern } from './frameworks.ts'
import type { Zone } from './zone.ts'

/** Gathers per reading: `add` once per drawn world; `finish` gives one entry per reading, by party and id. */
export function readingTally(compiled: CompiledCase, patterns: readonly Pattern[]) {
  const worlds = new Int32Array(compiled.readings.length)
  const open = new Int32Array(compiled.readings.length)
  const endStates = compiled.readings.map(() => new Int32Array(patterns.length))
  return {
    add(world: World, zone: Zone): void {
      const opened = patterns.map(({ states }) => states.some((state) => zone.refusals[state] === 0))
      for (const reading of world.readings) {
        if (reading < 0) continue
        worlds[reading]!++
        if (zone.acceptable.length > 0) open[reading]!++
        opened.forEach((is, k) => {
          if (is) endStates[reading]![k]!++
        })
      }
    },
    finish(): ReadingShare[] {
      const shares = compiled.readings.map((reading, index) => ({
        party: compiled.parties[reading.party]!.id,
        reading: reading.id,
        prior: priorOf(compiled, index),
        worlds: worlds[index]!,
        open: open[index]!,
        endStates: patterns.map(({ id }, k) => ({ id, open: endStates[index]![k]! })),
      }))
      return shares.sort((a, b) =>
        a.party < b.party ? -1 : a.party > b.party ? 1 : a.reading < b.reading ? -1 : 1,
      )
    },
  }
}
