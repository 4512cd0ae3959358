/** Moves as plain data: who moves, which issues change, what the movers gain by it. */
import { type CompiledCase, optionsOf, unit, type World } from '../../compile/index.ts'
import type { IssueChange, Move } from './finding.ts'
import type { Step } from './verdict.ts'

/** One move from a state; `mover` lists the parties that make it. */
export function moveOf(
  compiled: CompiledCase,
  world: World,
  from: number,
  step: { mover: number[]; to: number },
): Move {
  return {
    by: step.mover.map((party) => compiled.parties[party]!.id),
    changes: changesBetween(compiled, from, step.to),
    gains: step.mover.map((party) => ({
      party: compiled.parties[party]!.id,
      amount: amountOf(compiled, party, world.payoffOf[party]![step.to]! - world.payoffOf[party]![from]!),
    })),
  }
}

/** An amount of payoff on the scale of a party; ranks stay ranks. */
export function amountOf(compiled: CompiledCase, party: number, amount: number): number {
  return compiled.parties[party]!.scale === 'cardinal' ? unit(amount) : amount
}

/** Issues on which two states differ. */
export function changesBetween(compiled: CompiledCase, from: number, to: number): IssueChange[] {
  const [before, after] = [optionsOf(compiled.space, from), optionsOf(compiled.space, to)]
  return compiled.issues.flatMap((issue, index) =>
    before[index] === after[index]
      ? []
      : [{ issue: issue.id, from: issue.options[before[index]!]!.id, to: issue.options[after[index]!]!.id }],
  )
}

/** A sequence of steps from a state; `movers` are the parties of each mover. */
export function movesOf(
  compiled: CompiledCase,
  world: World,
  movers: readonly number[][],
  from: number,
  steps: readonly Step[],
): Move[] {
  return steps.map((step, k) =>
    moveOf(compiled, world, k === 0 ? from : steps[k - 1]!.to, { mover: movers[step.mover]!, to: step.to }),
  )
}
