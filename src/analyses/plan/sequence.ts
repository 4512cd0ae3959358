/** In which order: steps of carrying a deal out, and issues that need no leaders. */
import type { CompiledCase, World } from '../../compile/index.ts'
import { stepOrder } from '../../models/index.ts'
import type { Sequence } from './finding.ts'

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
    ...issuesOf(compiled, world),
  }
}

/**
 * Issues on which one option is best for every signatory, other things equal: officials can settle them first, the least
 * weighty first. What is left has to be traded by those who can trade. Parties without weights count as against every order.
 */
function issuesOf(compiled: CompiledCase, world: World): Pick<Sequence, 'officials' | 'leaders'> {
  const parts = compiled.parties.flatMap(({ signs }, party) =>
    signs ? [compiled.evaluators[party]!.contributions(world.values, world.readings[party]!)] : [],
  )
  if (parts.some((own) => own === null)) return { officials: [], leaders: [] }
  const officials: { issue: string; option: string; weight: number }[] = []
  const leaders: string[] = []
  compiled.issues.forEach(({ id, options }, issue) => {
    const common = options.findIndex((_, option) =>
      parts.every((own) => own![issue]![option] === Math.max(...own![issue]!)),
    )
    const weight = Math.max(...parts.map((own) => Math.max(...own![issue]!) - Math.min(...own![issue]!)))
    if (common < 0) leaders.push(id)
    else officials.push({ issue: id, option: options[common]!.id, weight })
  })
  officials.sort((a, b) => a.weight - b.weight || (a.issue < b.issue ? -1 : 1))
  return { officials: officials.map(({ issue, option }) => ({ issue, option })), leaders }
}
