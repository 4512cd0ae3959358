/** How far belief has to move before another decision is level on expected value. */
import { smallestShift } from '../../models/index.ts'
import type { ReadingColumn, View } from './finding.ts'

/** The smallest shift over all rivals of the leader; `payoff[option * columns + column]` are means. Null where there is none. */
export function flipOf(
  options: readonly { id: string }[],
  payoff: Float64Array,
  belief: readonly number[],
  expected: Float64Array,
  columns: readonly ReadingColumn[],
): View['flip'] {
  const leader = expected.indexOf(Math.max(...expected))
  let best: View['flip'] = null
  options.forEach((option, rival) => {
    if (rival === leader) return
    const lead = columns.map(
      (_, h) => payoff[leader * columns.length + h]! - payoff[rival * columns.length + h]!,
    )
    // A decision that is the same under every reading is no other decision.
    if (lead.every((own) => Math.abs(own) < 1e-9)) return
    const shift = smallestShift(belief, lead)
    if (!shift || (best && best.moved <= shift.moved)) return
    best = {
      from: options[leader]!.id,
      to: option.id,
      moved: shift.moved,
      towards: columns[shift.to]!.reading,
      belief: [...shift.belief],
    }
  })
  return best
}
