/**
 * Does one state hold for one party, and why? The same definitions as `stability.ts`, answered forwards for a single
 * state: each improvement is met by the shortest sanction (`sanctions.ts`). The cost is bounded by the states the others
 * can reach, and as a rule the first steps settle it.
 */
import type { Answer, Arena, Verdict } from './arena.ts'
import { improves } from './reach.ts'
import { moverAlone, sanctionSearch } from './sanctions.ts'
import type { Concept } from './stability.ts'

export type { Answer, Arena, Step, Verdict } from './arena.ts'

/** Answers kept for a stable state: those to the improvements that promise most. */
const listed = 3

/** Improvements of a party from a state, the best first; ties by state. */
export function improvementsOf(arena: Arena, party: number, state: number): number[] {
  const pay = arena.payoffOf[party]!
  const mover = moverAlone(arena.neighbours, party)
  const better = Array.from(arena.neighbours.from(mover, state)).filter((to) => pay[to]! > pay[state]!)
  return better.sort((a, b) => pay[b]! - pay[a]! || a - b)
}

/** Verdict on a state for a party under one concept. */
export function verdictOn(
  arena: Arena,
  party: number,
  state: number,
  concept: Concept,
  improvements: number[],
): Verdict {
  if (improvements.length === 0 || concept === 'nash') {
    const answers = improvements.slice(0, 1).map((improvement) => ({ improvement, sanction: null }))
    return { stable: improvements.length === 0, answers, improvements: improvements.length }
  }
  const search = searchFor(arena, party, state, concept)
  const answers: Answer[] = []
  for (const improvement of improvements) {
    const sanction = search(improvement)
    if (sanction === null)
      return { stable: false, answers: [{ improvement, sanction }], improvements: improvements.length }
    if (answers.length < listed) answers.push({ improvement, sanction })
  }
  return { stable: true, answers, improvements: improvements.length }
}

/** The search for sanctions under one of the standard concepts. */
function searchFor(arena: Arena, party: number, state: number, concept: Concept) {
  const { neighbours, payoffOf } = arena
  const pay = payoffOf[party]!
  const limit = pay[state]!
  const improving = concept === 'seq' || concept === 'sseq'
  const symmetric = concept === 'smr' || concept === 'sseq'
  const own = moverAlone(neighbours, party)
  return sanctionSearch(neighbours, party, {
    allows: improving ? (mover, from, to) => improves(arena, mover, from, to) : undefined,
    deters: (to) =>
      pay[to]! <= limit && (!symmetric || !neighbours.from(own, to).some((answer) => pay[answer]! > limit)),
  })
}
