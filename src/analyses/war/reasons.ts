/** Machine-readable reasons of `war`. */
import type { Reason } from '../analysis.ts'
import type { WarValue } from './finding.ts'

/** What the answer turns on: endings near a threshold, who gains by waiting, what beats going on and when. */
export function reasonsOf(value: WarValue): Reason[] {
  const reasons: Reason[] = []
  for (const { id, differs, expected, drawn } of value.path?.endings ?? []) {
    if (differs)
      reasons.push({ code: 'threshold-near', about: { ending: id }, amount: drawn!.share - expected })
  }
  for (const { party, waiting } of value.goingOn) {
    if (!waiting || waiting.amount === 0) continue
    const code = waiting.amount > 0 ? 'gains-by-waiting' : 'loses-by-waiting'
    reasons.push({ code, about: { party }, amount: waiting.amount })
  }
  for (const { id, beatsForAll, parties } of value.endStates) {
    if (beatsForAll.month !== null)
      reasons.push({ code: 'beats-going-on', about: { endState: id }, amount: beatsForAll.month })
    for (const { party, refuses } of parties) {
      if (refuses)
        reasons.push({ code: `refuses-${refuses.replaceAll(' ', '-')}`, about: { endState: id, party } })
    }
  }
  return reasons
}
