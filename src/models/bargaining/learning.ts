import { exponential, naturalLog } from '../../numeric/index.ts'

/**
 * What a battle says about the first side: its chance to win one if it is strong, and if it is weak; both in
 * [0, 1].
 */
export interface BattleEvidence {
  readonly ifStrong: number
  readonly ifWeak: number
}

/**
 * Probability that the first side is strong after it won and lost so many battles: prior odds times one
 * likelihood ratio per battle. Prior in [0, 1]; 0 and 1 stay. NaN when what was seen is impossible either
 * way.
 */
export function beliefAfter(prior: number, wins: number, losses: number, battle: BattleEvidence): number {
  if (prior <= 0 || prior >= 1) return prior
  const strong = times(wins, battle.ifStrong) + times(losses, 1 - battle.ifStrong)
  const weak = times(wins, battle.ifWeak) + times(losses, 1 - battle.ifWeak)
  if (strong === weak) return strong === Number.NEGATIVE_INFINITY ? Number.NaN : prior
  return 1 / (1 + ((1 - prior) / prior) * exponential(weak - strong))
}

/** n ln(chance), 0 for no battles. */
function times(count: number, chance: number): number {
  return count === 0 ? 0 : count * naturalLog(chance)
}

/** Two sides who disagree about how strong the first is. */
export interface Learners {
  /** Each side's belief beforehand that the first is strong. */
  readonly firstPrior: number
  readonly secondPrior: number
  readonly battle: BattleEvidence
  /** Chance that the first would win the whole war if it is strong, and if it is weak. */
  readonly winIfStrong: number
  readonly winIfWeak: number
  /** Costs of war as shares of the prize. */
  readonly firstCost: number
  readonly secondCost: number
}

/**
 * After how many battles (0: none are needed) both prefer to settle, and both sides' chances of victory as
 * seen then.
 */
export interface SettlementBattle {
  readonly battle: number
  readonly firstBelief: number
  readonly secondBelief: number
}

/**
 * First battle after which the range of `bargainingRange` is no longer empty, for a sequence of battles
 * (true: the first side won); undefined if it stays empty to the end, or the battles are impossible under
 * what a side believes. Convergence by fighting (Slantchev 2003, Am. Political Science Review 97(4)); with
 * continuous fighting it can fail.
 */
export function settlementBattle(
  learners: Learners,
  firstSideWon: readonly boolean[],
): SettlementBattle | undefined {
  const { firstPrior, secondPrior, battle, winIfStrong, winIfWeak, firstCost, secondCost } = learners
  let wins = 0
  for (let fought = 0; fought <= firstSideWon.length; fought++) {
    if (fought > 0 && firstSideWon[fought - 1]) wins++
    const chance = (prior: number) =>
      winIfWeak + (winIfStrong - winIfWeak) * beliefAfter(prior, wins, fought - wins, battle)
    const firstBelief = chance(firstPrior)
    const secondBelief = chance(secondPrior)
    if (firstBelief - secondBelief <= firstCost + secondCost)
      return { battle: fought, firstBelief, secondBelief }
  }
  return undefined
}
