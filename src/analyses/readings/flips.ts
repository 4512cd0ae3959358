/** What would put another reading first: one chance changed, or one base rate. Each with a setting that does it. */
import type { CompiledCase } from '../../compile/index.ts'
import {
  beliefFrom,
  cellFlips,
  leadersOf,
  matesOf,
  rowsOf,
  scoresOf,
  scoresOutside,
  tempered,
} from '../../models/index.ts'
import { quickExponential, quickLogarithm } from '../../numeric/index.ts'
import type { Believed } from './believed.ts'
import type { Belief, Flip } from './finding.ts'
import { type Matrix, type NumberAt, priorsAt } from './matrix.ts'

/** The smallest changes of one chance that change the leader; at most `most` listed, all counted. */
export function flipsOf(
  { compiled, matrix, priors, table, logs, hypothesis }: Believed,
  most: number,
): { flips: Flip[]; count: number } {
  const all = cellFlips(priors, table, logs).filter(
    ({ row, hypothesis: column }) =>
      matrix.ratios[row] === null && matrix.cells[row * matrix.hypotheses + column]! >= 0,
  )
  const outside = all.length === 0 ? [] : scoresOutside(logs)
  const flips = all.slice(0, most).map((one): Flip => {
    const cell = one.row * matrix.hypotheses + one.hypothesis
    const mates = matesOf(table.group, one.row)
    const own = rowsOf(logs, mates)
    const place = mates.indexOf(one.row) * matrix.hypotheses + one.hypothesis
    const changes = (value: number): boolean => {
      own.logs[place] = quickLogarithm(tempered(value, table.trust[one.row]!))
      const leaders = leadersOf(beliefFrom(priors, scoresOf(own, outside[one.row])))
      return leaders.length === 1 && leaders[0] === one.leader
    }
    return {
      observation: matrix.seen[one.row]!.id,
      reading: hypothesis(one.hypothesis),
      from: one.from,
      level: one.level,
      leader: hypothesis(one.leader),
      key: compiled.quantities[matrix.cells[cell]!]!.key,
      value: justBeyond(one.level, one.level < one.from ? -1 : 1, 1, changes),
    }
  })
  return { flips, count: all.length }
}

/**
 * The roundest number beyond a level (below it for direction -1) and within 0 to `highest` for which `changes` holds. Where
 * the level is too near an end for nine digits: half of it, or `highest`.
 */
function justBeyond(
  level: number,
  direction: 1 | -1,
  highest: number,
  changes: (value: number) => boolean,
): number {
  for (let digits = 2; digits <= 9; digits++) {
    const scale = 10 ** digits
    const rounded = (direction < 0 ? Math.floor(level * scale) : Math.ceil(level * scale)) / scale
    for (const value of [rounded, (Math.round(rounded * scale) + direction) / scale]) {
      const possible = value >= 0 && value <= highest && (value > 0 || level === 0)
      if (possible && changes(value)) return value
    }
  }
  return direction < 0 ? level / 2 : highest
}

/**
 * The least base rate with which hypothesis `index` would lead, others as they are; null where it leads already, where the
 * observations rule it out, or where no base rate the case allows is enough. `scores`: logarithms of the evidence.
 */
export function priorToLead(
  compiled: CompiledCase,
  matrix: Matrix,
  scores: Float64Array,
  index: number,
  numberAt: NumberAt,
): Belief['priorToLead'] {
  const quantity = index < matrix.priors.length ? matrix.priors[index]! : matrix.other
  if (quantity < 0 || !Number.isFinite(scores[index]!)) return null
  const { key, maximum } = compiled.quantities[quantity]!
  const priorsWith = (value: number): Float64Array =>
    priorsAt(matrix, (own) => (own === quantity ? value : numberAt(own)))
  const leads = (value: number): boolean => {
    const priors = priorsWith(value)
    const weight = (k: number): number => priors[k]! * quickExponential(scores[k]! - scores[index]!)
    return [...priors.keys()].every((k) => k === index || weight(k) < weight(index) * (1 - 1e-12))
  }
  if (leads(numberAt(quantity))) return null
  // Raising a base rate only ever helps its own reading, so the least one that is enough is found by halving.
  let [short, enough] = [numberAt(quantity), Math.min(maximum, largestPrior)]
  if (!leads(enough)) return null
  for (let step = 0; step < 200 && enough - short > 1e-12 * enough; step++) {
    const middle = (short + enough) / 2
    if (leads(middle)) enough = middle
    else short = middle
  }
  const value = justBeyond(enough, 1, maximum, leads)
  return { share: priorsWith(enough)[index]!, key, value }
}

/** Base rates are relative, so a billion to one is as much as anybody needs. */
const largestPrior = 1e9
