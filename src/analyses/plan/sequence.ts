/** In which order: steps of carrying a deal out, and issues before the leaders meet. */
import type { CompiledCase, World } from '../../compile/index.ts'
import { stepOrder } from '../../models/index.ts'
import type { Sequence } from './finding.ts'
import { issuesOf } from './issue-table.ts'

/** Order of the steps of a case with their circles, and of its issues. */
export function sequenceOf(compiled: CompiledCase, world: World): Sequence {
  const { steps, parties } = compiled
  const { groups, circles } = stepOrder(steps.map(({ after }) => after.map(({ step }) => step)))
  const id = (step: number): string => steps[step]!.id
  return {
    order: groups.map((group) => group.map(id)),
    circles: circles.map((circle) => ({
      steps: circle.map(id),
      says: circle.flatMap((step) =>
        steps[step]!.after.filter((before) => circle.includes(before.step)).map(({ step: before, says }) => ({
          step: id(step),
          after: id(before),
          party: says < 0 ? null : parties[says]!.id,
        })),
      ),
    })),
    issues: issuesOf(compiled, world),
  }
}
