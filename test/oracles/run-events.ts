/** The finding of `events` for a compiled case, without the spine around it. */
import { type EventsValue, events, type Finding } from '../../src/analyses/index.ts'
import { type CompiledCase, drawWorlds } from '../../src/compile/index.ts'

/** Runs the analysis to its end, over drawn worlds if there are any. */
export function eventsOf(compiled: CompiledCase, worlds = 0): Finding<EventsValue> {
  const { id, hash, scenario, changes } = compiled
  const run = { case: id, caseHash: hash, scenario, changed: changes, engine: 'test', seed: 5, worlds }
  const input = { compiled, worlds: drawWorlds(compiled, worlds, 5), run, influence: [], needs: {} }
  const steps = events.run(input, events.parameters)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
