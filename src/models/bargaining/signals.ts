/**
 * A defender of unknown resolve and a challenger of unknown cost. The defender values the prize at v, uniform
 * on [0, 1]; if challenged it fights for v `winChance` - `defenderCost` or yields for 0. The challenger
 * values it at 1; its war costs are uniform on [0, `challengerCostLimit`].
 */
export interface SignallingGame {
  /** Chance, above 0 and up to 1, that the defender wins. */
  readonly winChance: number
  /** At least 0, in units of the most resolved defender's prize. */
  readonly defenderCost: number
  /** Above 0. */
  readonly challengerCostLimit: number
}

/**
 * What a signal brings. In both equilibria who signals fights if challenged, and who does not is always
 * challenged.
 */
export interface SignalOutcome {
  /** Defenders who value the prize at least this much signal; 1 or more: nobody does. */
  readonly resolve: number
  /** Chance that a defender who signalled is challenged all the same. */
  readonly challengedAnyway: number
  readonly warChance: number
  /** The defender's expected payoff before it knows how much it values the prize. */
  readonly defenderValue: number
  /**
   * Tied hands: the audience cost with which the least resolved signaller just fights. Sunk cost: what is
   * paid.
   */
  readonly signal: number
}

/** Chance that a challenger who knows it will be fought challenges: its cost is below 1 - winChance. */
function challengedAnyway(game: SignallingGame): number {
  return Math.min(1, (1 - game.winChance) / game.challengerCostLimit)
}

function outcome(game: SignallingGame, resolve: number, signal: number): SignalOutcome {
  const challenged = challengedAnyway(game)
  const signalling = Math.max(0, 1 - resolve)
  return {
    resolve,
    challengedAnyway: challenged,
    warChance: signalling * challenged,
    defenderValue: ((1 - challenged * (1 - game.winChance)) * signalling * signalling) / 2,
    signal,
  }
}

/**
 * Tying hands: a cost that falls due only on who signalled and then yields, so some who would have yielded
 * now fight. The least resolved who signals is the one for whom being left alone just makes up for the wars.
 * Worked out here for uniform types; the findings are those of Fearon 1997 (J. Conflict Resolution 41(1)):
 * nobody bluffs, the defender fares better than under `sunkCost`, and war is more likely.
 */
export function tiedHands(game: SignallingGame): SignalOutcome {
  const { winChance, defenderCost } = game
  const challenged = challengedAnyway(game)
  const kept = 1 - challenged * (1 - winChance)
  const resolve = (challenged * defenderCost) / kept
  return outcome(game, resolve, Math.max(0, defenderCost - winChance * resolve))
}

/**
 * Sunk cost: paid whatever happens. It must be so high that nobody who would yield pays it, so only those who
 * would fight anyway signal. Equilibrium and source as in `tiedHands`.
 */
export function sunkCost(game: SignallingGame): SignalOutcome {
  const resolve = game.defenderCost / game.winChance
  return outcome(game, resolve, (1 - challengedAnyway(game)) * resolve)
}

/**
 * Least audience cost with which a defender of this value fights if challenged: max(0, cost - winChance *
 * value).
 */
export function committingAudienceCost(value: number, winChance: number, defenderCost: number): number {
  return Math.max(0, defenderCost - winChance * value)
}
