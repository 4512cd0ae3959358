/**
 * Bridges: which change of one or two issues brings a refused package nearer to everybody's consent?
 * All single changes and all pairs are tried (a deterministic step of mediation by a single negotiating text, after
 * Fisher and Raiffa 1982); the constraint set decides which exist.
 */
import { optionsOf, stateOf, unit } from '../../compile/index.ts'
import type { Bridge } from './finding.ts'
import { describePackage, namedState, type Scene, weakestMargin } from './packages.ts'
import { partiesIn } from './zone.ts'

interface Step {
  state: number
  issues: number[]
  refusers: number
  weakest: number
}

/** At most `limit` bridges from a state, best first: fewer refusals, then the larger weakest margin, then fewer changes. */
export function bridgesFrom(scene: Scene, from: number, limit: number): Bridge[] {
  const { compiled, world, zone } = scene
  const start = {
    refusers: partiesIn(zone.refusals[from]!).length,
    weakest: weakestMargin(world, zone, from),
  }
  const found = new Map<number, Step>()
  const options = optionsOf(compiled.space, from)
  const consider = (target: number[], issues: number[]): void => {
    const state = stateOf(compiled.space, target)
    if (state < 0 || compiled.agreement[state] === 0 || found.has(state)) return
    const refusers = partiesIn(zone.refusals[state]!).length
    const weakest = weakestMargin(world, zone, state)
    if (refusers > start.refusers || (refusers === start.refusers && weakest <= start.weakest)) return
    found.set(state, { state, issues, refusers, weakest })
  }
  eachChange(options, compiled.space.radices, (target, issues) => consider(target, issues))
  const steps = [...found.values()].sort(
    (a, b) =>
      a.refusers - b.refusers ||
      b.weakest - a.weakest ||
      a.issues.length - b.issues.length ||
      a.state - b.state,
  )
  return steps.slice(0, limit).map((step) => toBridge(scene, from, step))
}

/** Calls `visit` with every change of one issue, then of every pair of issues. */
function eachChange(
  options: readonly number[],
  radices: Int32Array,
  visit: (target: number[], issues: number[]) => void,
): void {
  const changed = (issue: number, target: readonly number[], then: (target: number[]) => void): void => {
    for (let option = 0; option < radices[issue]!; option++) {
      if (option === options[issue]) continue
      const next = [...target]
      next[issue] = option
      then(next)
    }
  }
  for (let issue = 0; issue < radices.length; issue++)
    changed(issue, options, (target) => visit(target, [issue]))
  for (let first = 0; first < radices.length; first++) {
    for (let second = first + 1; second < radices.length; second++) {
      changed(first, options, (half) => changed(second, half, (target) => visit(target, [first, second])))
    }
  }
}

function toBridge(scene: Scene, from: number, step: Step): Bridge {
  const { compiled, world } = scene
  const before = optionsOf(compiled.space, from)
  const after = optionsOf(compiled.space, step.state)
  return {
    from: namedState(compiled, from),
    to: describePackage(scene, step.state),
    changes: step.issues.map((issue) => ({
      issue: compiled.issues[issue]!.id,
      from: compiled.issues[issue]!.options[before[issue]!]!.id,
      to: compiled.issues[issue]!.options[after[issue]!]!.id,
    })),
    effect: compiled.parties.map((party, index) => {
      const amount = world.payoffOf[index]![step.state]! - world.payoffOf[index]![from]!
      return { party: party.id, amount: party.scale === 'cardinal' ? unit(amount) : amount }
    }),
    weakestMargin: unit(step.weakest),
  }
}
