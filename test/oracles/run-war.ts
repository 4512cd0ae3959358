/** The finding of `war` for a compiled case, without the spine around it. */
import { type Finding, type WarParameters, type WarValue, war } from '../../src/analyses/index.ts'
import { type CompiledCase, drawWorlds, influences } from '../../src/compile/index.ts'
import { dealsOf } from './run-deals.ts'

/** Few paths and points, so that a test is quick. */
export const quickly: Partial<WarParameters> = { paths: 200, separate: 8 }

/** Runs `deals` and then `war` to their ends, over drawn worlds if there are any, all of one seed. */
export function warOf(
  compiled: CompiledCase,
  worlds = 0,
  parameters: Partial<WarParameters> = {},
): Finding<WarValue> {
  const deals = dealsOf(compiled, worlds)
  const amount = influences(compiled)
  const influence = compiled.quantities
    .map(({ key }, index) => ({ key, influence: amount[index]! }))
    .filter((one) => one.influence > 0)
    .sort((a, b) => b.influence - a.influence || (a.key < b.key ? -1 : 1))
  const input = {
    compiled,
    worlds: drawWorlds(compiled, worlds, 5),
    run: deals.run,
    influence,
    needs: { deals },
  }
  const steps = war.run(input, { ...war.parameters, ...quickly, ...parameters })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
