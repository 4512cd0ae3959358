/**
 * Coverage: how much of an answer rests on passages, and on what kind of passage.
 *
 * Counted twice: by number of quantities, and weighted by how much each moves the answer. A case can quote a hundred
 * numbers that do not matter; only the weighted shares show that.
 */
import type { PassageUse } from '../case/index.ts'

/** What a quantity rests on, with judgements split by whether they cite a passage. */
export type BasisClass = 'quoted' | 'derived' | 'judged from passages' | 'judged without passages' | 'assumed'
/** What the best passage of a quantity gives; `nothing` where none is cited. */
export type Gives = PassageUse['gives'] | 'nothing'

/** A quantity with its basis and its influence on the answer. */
export interface CoverageInput {
  key: string
  basis: {
    kind: 'quoted' | 'derived' | 'judged' | 'assumed'
    passages: readonly { claim: string; gives: string }[]
  }
  /** Influence on the answer on any scale; only proportions matter. Negative or not a number counts as 0. */
  influence: number
}

/** Shares of one weighting; each record sums to 1, or is all 0 where there are no quantities. */
export interface CoverageShares {
  basis: Record<BasisClass, number>
  gives: Record<Gives, number>
  /** Share that cites at least one passage. */
  citing: number
}

/** A quantity that matters more than its proof supports. */
export interface WeakQuantity {
  key: string
  /** Share of the total influence. */
  share: number
  basis: BasisClass
  gives: Gives
}

/** How much of an answer rests on passages, by influence and by count. */
export interface Coverage {
  quantities: number
  /** `count` where no quantity has any influence: then `weighted` repeats `counted`, and a report must say so. */
  weighting: 'influence' | 'count'
  weighted: CoverageShares
  counted: CoverageShares
  /** The quantities that matter most and have the least proof, worst first, at most ten. */
  weakest: WeakQuantity[]
}

/** All kinds of basis, from the most to the least proof. */
export const basisClasses: readonly BasisClass[] = [
  'quoted',
  'derived',
  'judged from passages',
  'judged without passages',
  'assumed',
]
/** All that a passage can give, from the most to the least. */
export const givesClasses: readonly Gives[] = ['number', 'order', 'direction', 'subject', 'nothing']

/** How far the reader must take a number on trust, 0 to 1: multiplies influence in the list of weakest quantities. */
const doubt: Record<Gives, number> = { number: 0.1, order: 0.35, direction: 0.5, subject: 0.75, nothing: 1 }

const longestList = 10

/** Coverage of an answer by passages. No quantities: all shares 0 and an empty list. */
export function coverage(quantities: readonly CoverageInput[]): Coverage {
  const influences = quantities.map(({ influence }) =>
    influence > 0 && Number.isFinite(influence) ? influence : 0,
  )
  // Divide by the largest first: a sum of huge influences must not overflow.
  const largest = Math.max(0, ...influences)
  const scaled = influences.map((influence) => (largest === 0 ? 0 : influence / largest))
  const total = scaled.reduce((sum, influence) => sum + influence, 0)
  const even = quantities.map(() => 1 / quantities.length)
  const weights = total === 0 ? even : scaled.map((influence) => influence / total)
  const weakest = quantities
    .map(
      (quantity, index): WeakQuantity => ({
        key: quantity.key,
        share: weights[index]!,
        basis: basisClass(quantity),
        gives: bestPassage(quantity),
      }),
    )
    .filter((one) => one.share > 0 && one.gives !== 'number')
    .sort((a, b) => b.share * weakness(b) - a.share * weakness(a) || (a.key < b.key ? -1 : 1))
  return {
    quantities: quantities.length,
    weighting: total === 0 ? 'count' : 'influence',
    weighted: shares(quantities, weights),
    counted: shares(quantities, even),
    weakest: weakest.slice(0, longestList),
  }
}

/** A derived number without passages is a formula over judgements, not a guess: half as doubtful as a bare one. */
const weakness = (one: WeakQuantity): number => doubt[one.gives] * (one.basis === 'derived' ? 0.5 : 1)

function shares(quantities: readonly CoverageInput[], weights: readonly number[]): CoverageShares {
  const result: CoverageShares = {
    basis: {
      quoted: 0,
      derived: 0,
      'judged from passages': 0,
      'judged without passages': 0,
      assumed: 0,
    },
    gives: { number: 0, order: 0, direction: 0, subject: 0, nothing: 0 },
    citing: 0,
  }
  quantities.forEach((quantity, index) => {
    const weight = weights[index]!
    result.basis[basisClass(quantity)] += weight
    result.gives[bestPassage(quantity)] += weight
    if (quantity.basis.passages.length > 0) result.citing += weight
  })
  return result
}

function basisClass({ basis }: CoverageInput): BasisClass {
  if (basis.kind !== 'judged') return basis.kind
  return basis.passages.length > 0 ? 'judged from passages' : 'judged without passages'
}

function bestPassage({ basis }: CoverageInput): Gives {
  return givesClasses.find((gives) => basis.passages.some((passage) => passage.gives === gives)) ?? 'nothing'
}
