/** Further questions about a state, as plain data: the way there, who would leave together, what would make it hold. */
import type { CompiledCase, World } from '../../compile/index.ts'
import { coalitionImprovements } from './coalitions.ts'
import type { CoalitionAnswer, InverseAnswer, PathAnswer } from './finding.ts'
import { stabilityConditions } from './inverse.ts'
import { amountOf, changesBetween, movesOf } from './moves-named.ts'
import { shortestPath } from './paths.ts'
import { type QuantityChange, smallestChange } from './smallest-change.ts'
import type { Concept } from './stability.ts'
import type { Arena } from './verdict.ts'

/** Condition sets and states per set listed at most; the exact count is given beside them. */
const listedSets = 5
const listedStates = 3

/** The shortest ways from one state to another. */
export function pathAnswer(
  compiled: CompiledCase,
  world: World,
  arena: Arena,
  from: { id: string; state: number },
  to: number,
): PathAnswer {
  const { movers } = arena.neighbours
  const willing = shortestPath(arena, compiled, from.state, [to], { improving: true })
  if ('steps' in willing) {
    const steps = movesOf(compiled, world, movers, from.state, willing.steps)
    return { from: from.id, steps, improving: steps, why: null }
  }
  const any = shortestPath(arena, compiled, from.state, [to], { improving: false })
  const reason = willing.unreachable
  const named = (party: number): string => compiled.parties[party]!.id
  const unwilling =
    reason.code === 'against-interest'
      ? [...new Set(reason.unwilling.flatMap((k) => movers[reason.path[k]!.mover]!.map(named)))]
      : []
  const changes =
    reason.code === 'nobody-can'
      ? reason.changes.map(({ issue, from: before, to: after }) => {
          const { id, options } = compiled.issues[issue]!
          return { issue: id, from: options[before]!.id, to: options[after]!.id }
        })
      : []
  return {
    from: from.id,
    steps: 'steps' in any ? movesOf(compiled, world, movers, from.state, any.steps) : null,
    improving: null,
    why: { code: reason.code, changes, movers: unwilling },
  }
}

/** Coalitions of two or more that would leave a state together. */
export function coalitionAnswer(
  compiled: CompiledCase,
  world: World,
  arena: Arena,
  state: number,
): CoalitionAnswer {
  const found = coalitionImprovements(arena, compiled, state)
  return {
    coalitions: found.coalitions.map((one) => ({
      parties: one.parties.map((party) => compiled.parties[party]!.id),
      targets: one.targets,
      gains: one.parties.map((party, k) => ({
        party: compiled.parties[party]!.id,
        amount: amountOf(compiled, party, one.gains[k]!),
      })),
      path: movesOf(compiled, world, arena.neighbours.movers, state, one.path),
      changes: changesBetween(compiled, state, one.best),
    })),
    invulnerable: found.invulnerable,
    complete: found.complete,
  }
}

/** What would make a state hold for the parties for which it does not, under one concept. */
export function inverseAnswers(
  compiled: CompiledCase,
  world: World,
  arena: Arena,
  state: number,
  concept: Concept,
  unstable: readonly number[],
): InverseAnswer[] {
  return unstable.map((party) => {
    const conditions = stabilityConditions(arena, compiled, party, state, concept, { given: 'payoffs' })
    const change = smallestChange(compiled, world, state, party, concept, {}, arena.neighbours)
    const named = ({ quantity, from, to, cost }: QuantityChange) => ({
      key: compiled.quantities[quantity]!.key,
      from,
      to,
      cost,
    })
    return {
      party: compiled.parties[party]!.id,
      concept,
      conditions: {
        sets: conditions.sets
          .slice(0, listedSets)
          .map((set) =>
            set
              .map((group) => changesBetween(compiled, state, conditions.groups[group]![0]!))
              .slice(0, listedStates),
          ),
        count: conditions.count === null ? null : conditions.count.toString(),
        complete: conditions.complete,
      },
      numbers: change
        ? { singles: change.singles.map(named), pair: change.pair ? change.pair.changes.map(named) : null }
        : null,
    }
  })
}
