/** The smallest change of one cell that puts another hypothesis first. Closed form: a cell moves one logarithm only. */
import { quickExponential, quickLogarithm } from '../../numeric/index.ts'
import { type EvidenceTable, exponentsOf, type LogTable, logTableOf, rowCount } from './evidence-table.ts'

/** One cell and the chance at which another hypothesis draws level; beyond it that one leads. */
export interface CellFlip {
  readonly row: number
  readonly hypothesis: number
  readonly from: number
  /** 0 to 1: lower than `from` in a cell of the leader, higher in a cell of another hypothesis. */
  readonly level: number
  /** The hypothesis that leads beyond. */
  readonly leader: number
}

/**
 * Every cell whose change alone makes the leader lose the lead, with the chance where it does, the smallest change first:
 * smallest in log-odds, so that from .5 to .12 is less than from .3 to .002. Ties by row, then hypothesis. Cells of weight 0 and cells that would have to leave 0 to 1 are absent. Empty where several
 * hypotheses are level already (any change decides) and where nothing is believed.
 *
 * With D the lead in logarithms and w the exponent: the leader's chance falls to L e^(-D/w), or that of another rises to
 * L e^(D/w). A planted observation counts only by the share that is trusted, so its cell has to move further.
 */
export function cellFlips(
  priors: Float64Array,
  table: EvidenceTable,
  { logs }: LogTable = logTableOf(table),
): CellFlip[] {
  const { hypotheses, likelihood, trust } = table
  const exponents = exponentsOf(table.credibility, table.group)
  const sums = sumsOf(priors, logs, exponents)
  const totals = sums.finite.map((sum, k) => (sums.zeros[k]! > 0 ? Number.NEGATIVE_INFINITY : sum))
  const [first, second] = [...totals.keys()].sort((a, b) => totals[b]! - totals[a]! || a - b)
  if (first === undefined || second === undefined || !Number.isFinite(totals[first])) return []
  if (totals[first]! - totals[second]! < levelWithin) return []
  const flips: CellFlip[] = []
  for (let row = 0; row < rowCount(table); row++) {
    const exponent = exponents[row]!
    const own = trust[row]!
    if (exponent === 0 || own === 0) continue
    for (let hypothesis = 0; hypothesis < hypotheses; hypothesis++) {
      const from = likelihood[row * hypotheses + hypothesis]!
      const cell = exponent * logs[row * hypotheses + hypothesis]!
      const without = restOf(sums, hypothesis, cell)
      const rival = hypothesis === first ? second : first
      if (!Number.isFinite(without) || !Number.isFinite(totals[rival])) continue
      const chance = quickExponential((totals[rival]! - without) / exponent)
      const level = own === 1 ? chance : 0.5 + (chance - 0.5) / own
      if (!(level >= 0 && level <= 1)) continue
      flips.push({ row, hypothesis, from, level, leader: hypothesis === first ? second : hypothesis })
    }
  }
  const size = new Map(flips.map((flip) => [flip, Math.abs(logOdds(flip.level) - logOdds(flip.from))]))
  return flips.sort(
    (a, b) => compare(size.get(a)!, size.get(b)!) || a.row - b.row || a.hypothesis - b.hypothesis,
  )
}

const logOdds = (chance: number): number => quickLogarithm(chance) - quickLogarithm(1 - chance)

/** Order of two sizes, infinite ones equal. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b)

/** Leads below this (as a logarithm of odds) are ties: a billionth of a per cent. */
const levelWithin = 1e-11

interface Sums {
  /** log prior + finite logarithms, per hypothesis. */
  finite: Float64Array
  /** How many cells (or the prior) rule the hypothesis out. */
  zeros: Int32Array
}

function sumsOf(priors: Float64Array, logs: Float64Array, exponents: Float64Array): Sums {
  const hypotheses = priors.length
  const finite = new Float64Array(hypotheses)
  const zeros = new Int32Array(hypotheses)
  const add = (column: number, value: number): void => {
    if (value === Number.NEGATIVE_INFINITY) zeros[column]!++
    else finite[column]! += value
  }
  for (let column = 0; column < hypotheses; column++) add(column, quickLogarithm(priors[column]!))
  for (let row = 0; row < exponents.length; row++) {
    if (exponents[row] === 0) continue
    for (let column = 0; column < hypotheses; column++) {
      add(column, exponents[row]! * logs[row * hypotheses + column]!)
    }
  }
  return { finite, zeros }
}

/** Sum without one cell; -Infinity where another cell rules the hypothesis out as well. */
function restOf({ finite, zeros }: Sums, hypothesis: number, cell: number): number {
  const ruledOut = cell === Number.NEGATIVE_INFINITY
  if (zeros[hypothesis]! > (ruledOut ? 1 : 0)) return Number.NEGATIVE_INFINITY
  return ruledOut ? finite[hypothesis]! : finite[hypothesis]! - cell
}
