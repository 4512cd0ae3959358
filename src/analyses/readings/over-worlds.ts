/** Belief over the drawn worlds: every chance, credibility and base rate takes its drawn value. */
import type { WorldSet } from '../../compile/index.ts'
import { beliefFrom, type EvidenceTable, leadersOf, logTableOf, scoresOf } from '../../models/index.ts'
import { quantilesOfSorted } from '../../numeric/index.ts'
import type { Interval } from './finding.ts'
import { type Matrix, priorsAt, tableAt } from './matrix.ts'

/** What the drawn worlds say, hypothesis by hypothesis. */
export interface OverWorlds {
  /** Null where no world was drawn or every one contradicts itself. */
  ranges: (Interval | null)[]
  /** Share of the worlds without contradiction in which no other hypothesis is believed more. */
  leads: (number | null)[]
  /** Share of worlds in which the observations rule out every hypothesis. */
  contradicted: number
}

/** Works out belief in every drawn world. Values come from the draws alone: no state is evaluated. */
export function beliefOverWorlds(matrix: Matrix, worlds: WorldSet): OverWorlds {
  const { hypotheses } = matrix
  const beliefs: Float64Array[] = []
  const leads = new Int32Array(hypotheses)
  let table: EvidenceTable | undefined
  let memory: Float64Array | undefined
  for (let world = 0; world < worlds.count; world++) {
    const numberAt = (quantity: number): number => worlds.draw(quantity, world)
    table = tableAt(matrix, numberAt, table)
    const logs = logTableOf(table, memory)
    memory = logs.logs
    const belief = beliefFrom(priorsAt(matrix, numberAt), scoresOf(logs))
    if (!belief) continue
    beliefs.push(belief)
    for (const leader of leadersOf(belief)) leads[leader]!++
  }
  const sound = beliefs.length
  return {
    ranges: Array.from({ length: hypotheses }, (_, k) => {
      if (sound === 0) return null
      const sorted = Float64Array.from(beliefs, (belief) => belief[k]!).sort()
      const [low, high] = quantilesOfSorted(sorted, [0.05, 0.95])
      return { low: low!, high: high! }
    }),
    leads: Array.from(leads, (count) => (sound === 0 ? null : count / sound)),
    contradicted: worlds.count === 0 ? 0 : (worlds.count - sound) / worlds.count,
  }
}
