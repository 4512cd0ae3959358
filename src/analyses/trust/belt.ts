/**
 * Does attacking pay at all? The belt test of Fearon 1995 on the case's own values: the deal against the
 * states after a won and a lost war. What ceding land does to the balance of force is in the army of the term
 * that applies.
 */
import { nextWarValue, one } from '../../compile/index.ts'
import { attackSuccess, credibilityForSplit, type GuaranteeCodes } from '../../models/index.ts'
import type { BeltTest } from './finding.ts'
import type { Scene } from './scene.ts'

/**
 * Credibility at which attacking is worth no more to the challenger than keeping the deal: max(0, (alone -
 * value) / loss), the loss being what it loses if the guarantor fights. The next war is worth what
 * `nextWarValue` says; a wider war also costs what the model adds for it. Null where the case does not say
 * how the next war may end.
 */
export function beltTestOf(scene: Scene, codes: GuaranteeCodes, state: number): BeltTest | null {
  const { guarantees, world, durability } = scene
  if (!guarantees.nextWar) return null
  const { parameters } = durability
  const [base, slope] = nextWarValue(guarantees, world, guarantees.challenger)
  const worth = (success: number): number => (base + slope * success) / one - codes.punishment
  const alone = worth(attackSuccess(codes, parameters))
  const wider = worth(parameters.widerWarSuccess) - (parameters.widerWarCost - parameters.attackCost)
  const value = world.payoffOf[guarantees.challenger]![state]! / one
  const prize = { winBefore: alone, winAfter: alone, beltAt: 0, firstCost: 0, secondCost: 0 }
  const needed = credibilityForSplit(value, alone - wider, prize)
  return { alone, wider, needed: Number.isFinite(needed) ? needed : null }
}
