/**
 * Moves: which party can take which state where. Nothing is listed in advance; the tables below are small and per issue.
 *
 * A party alone can change the issues it decides alone, and leave joint ones through its exits; several at once, as long
 * as it lands on a feasible state. A joint issue otherwise takes every party that decides it.
 */
import { optionsOf, stateOf } from './space.ts'
import type { CompiledCase, CompiledIssue } from './types.ts'

/** Options of an issue that a party alone can reach from an option; never the option itself. */
export function optionsInReach(issue: CompiledIssue, party: number, from: number): number[] {
  const width = issue.options.length
  const alone = issue.decidedBy.length === 1 && issue.decidedBy[0] === party
  const reach: number[] = []
  for (let to = 0; to < width; to++) {
    if (to === from) continue
    const decides = alone && issue.possible[from * width + to] === 1
    const leaves = issue.exits.some(
      (exit) => exit.party === party && exit.to === to && exit.from.includes(from),
    )
    if (decides || leaves) reach.push(to)
  }
  return reach
}

/** Options a group can reach together from an option: every decider of the issue belongs to it, or one member's exit. */
export function optionsInJointReach(issue: CompiledIssue, group: readonly number[], from: number): number[] {
  const width = issue.options.length
  const together = issue.decidedBy.every((party) => group.includes(party))
  const reach = new Set(group.flatMap((party) => optionsInReach(issue, party, from)))
  if (together) {
    for (let to = 0; to < width; to++)
      if (to !== from && issue.possible[from * width + to] === 1) reach.add(to)
  }
  return [...reach].sort((a, b) => a - b)
}

/** Calls `visit` with every feasible state the party alone can move to from `state`, each once, never `state` itself. */
export function forEachMove(
  compiled: CompiledCase,
  party: number,
  state: number,
  visit: (to: number) => void,
): void {
  const options = optionsOf(compiled.space, state)
  const choices = compiled.issues.map((issue, index) => [
    options[index]!,
    ...optionsInReach(issue, party, options[index]!),
  ])
  const target = [...options]
  const choose = (issue: number): void => {
    if (issue === choices.length) {
      const to = stateOf(compiled.space, target)
      if (to >= 0 && to !== state) visit(to)
      return
    }
    for (const option of choices[issue]!) {
      target[issue] = option
      choose(issue + 1)
    }
    target[issue] = options[issue]!
  }
  choose(0)
}
