/** The verdicts on one state behind a slider. */
import { type CompiledCase, type HoldsParameters, liveStability, liveZone, runOf } from 'endstate'
import { followSettings } from './follow-settings.ts'
import { said, shownTable } from './say.ts'
import type { Stands, StandsCalls } from './stands-calls.ts'

/** Answers with the verdicts on one state, null where there is no such state; `settled` stamps what is saved of them. */
export type StandsRoom = (
  start: CompiledCase,
  asked: StandsCalls['stands']['asks'],
  settled: CompiledCase,
) => Stands | null

/** A room whose verdicts follow the settings asked for. */
export function standsRoom(): StandsRoom {
  const stabilityAt = followSettings((start: CompiledCase, value: HoldsParameters['value']) =>
    liveStability(start, liveZone(start), value),
  )
  return (compiled, { where, state, value, lexicon }, settled) => {
    const began = performance.now()
    const view = stabilityAt(compiled, value, where.set).view(state)
    if (!view) return null
    return {
      name: view.held.name,
      answer: view.answer.map((one) => said(one, lexicon)),
      reasons: shownTable(view.reasons, lexicon, runOf(settled, 0, 1)),
      milliseconds: performance.now() - began,
    }
  }
}
