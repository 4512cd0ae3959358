/** What each reading predicts: who accepts which named end state, from the deals finding. */
import type { CompiledCase } from '../../compile/index.ts'
import type { DealsValue, ReadingRow } from '../deals/finding.ts'
import type { Prediction } from './finding.ts'

/**
 * One prediction per reading of the party that occurs in a combination of readings; the deals finding keeps the combinations
 * believed most. A party accepts an end state if there is a version it does not refuse, at central values; where that
 * depends on the readings of others (through the war path), they count by their priors. End states that no package fits
 * are left out.
 */
export function predictionsOf(
  compiled: CompiledCase,
  party: number,
  readings: readonly number[],
  deals: DealsValue,
): Prediction[] {
  const own = compiled.parties[party]!.id
  const possible = new Set(deals.frameworks.filter(({ completions }) => completions > 0).map(({ id }) => id))
  return readings.flatMap((reading): Prediction[] => {
    const { id } = compiled.readings[reading]!
    const rows = deals.byReading.filter((row) => row.readings[own] === id)
    const [first] = rows
    if (!first) return []
    const drawn = deals.readings.find((one) => one.party === own && one.reading === id)
    const endStates = first.endStates.flatMap((endState, k) => {
      if (!possible.has(endState.id)) return []
      return [
        {
          id: endState.id,
          accepts: deals.signatories.map((signatory) => ({
            party: signatory,
            share: shareOf(rows, (row) => !row.endStates[k]!.blockers.includes(signatory)),
          })),
          worlds: drawn?.worlds ?? 0,
          open: drawn?.endStates.find((one) => one.id === endState.id)?.open ?? 0,
        },
      ]
    })
    return [{ reading: id, endStates }]
  })
}

/** Share of the rows, by their priors, for which something holds; plain share where all priors are 0. */
function shareOf(rows: readonly ReadingRow[], holds: (row: ReadingRow) => boolean): number {
  const total = rows.reduce((sum, { prior }) => sum + prior, 0)
  const weight = (row: ReadingRow): number => (total > 0 ? row.prior : 1)
  const yes = rows.reduce((sum, row) => sum + (holds(row) ? weight(row) : 0), 0)
  return yes / (total > 0 ? total : rows.length)
}
