/** One party's readings against its observations, as numbers: central ones or those of a drawn world. */
import type { CompiledCase, CompiledObservation } from '../../compile/index.ts'
import { type EvidenceTable, measuredChance, tempered } from '../../models/index.ts'

/** The value of a quantity, by its index. */
export type NumberAt = (quantity: number) => number

/** Where the numbers of one party are. Hypotheses are its readings, then “none of these” where the case has it. */
export interface Matrix {
  party: number
  /** Indexes into the readings of the case, ascending. */
  readings: number[]
  hypotheses: number
  /** What was seen, by id; and what could be looked for. */
  seen: CompiledObservation[]
  unseen: CompiledObservation[]
  /** `cells[observation * hypotheses + hypothesis]`: quantity of each chance, -1 where the case does not say (then ½). */
  cells: Int32Array
  /** Quantities of the base rates of the readings, and of “none of these” (-1 without). */
  priors: number[]
  other: number
  /** Likelihood ratio of the indicator that is taken in place of an observation; null where the judgement counts. */
  ratios: (number | null)[]
  /** Group of each observation seen; -1 by itself. All that is measured is one group: it comes from the same events. */
  group: Int32Array
  /** Share of a planted observation taken at its word. */
  plantedTrust: number
}

/**
 * Finds the numbers of one party; without observations the matrix has no rows. `ratios`: likelihood ratios that are taken in
 * place of what was judged, by the id of the observation.
 */
export function matrixOf(
  compiled: CompiledCase,
  party: number,
  plantedTrust: number,
  ratios: ReadonlyMap<string, number> = new Map(),
): Matrix {
  const readings = compiled.readings.flatMap((reading, index) => (reading.party === party ? [index] : []))
  const own = compiled.observations.filter((one) => one.party === party)
  const seen = own.filter((one) => one.seen)
  const other = compiled.quantityIndex.get('prior.other') ?? -1
  const names = [...new Set(seen.flatMap(({ group }) => (group === null ? [] : [group])))]
  return {
    party,
    readings,
    hypotheses: readings.length + (other < 0 ? 0 : 1),
    seen,
    unseen: own.filter((one) => !one.seen),
    cells: Int32Array.from(seen.flatMap((one) => cellsOf(one, other >= 0))),
    priors: readings.map(
      (reading) => compiled.quantityIndex.get(`reading.${compiled.readings[reading]!.id}.prior`) ?? -1,
    ),
    other,
    ratios: seen.map(({ id }) => ratios.get(id) ?? null),
    group: Int32Array.from(seen, ({ id, group }) => {
      if (ratios.has(id)) return names.length
      return group === null ? -1 : names.indexOf(group)
    }),
    plantedTrust,
  }
}

/** Quantities of one observation, hypothesis by hypothesis. */
export function cellsOf({ likelihoods, other }: CompiledObservation, withOther: boolean): number[] {
  return [...likelihoods.map(({ quantity }) => quantity), ...(withOther ? [other] : [])]
}

/** Share of an observation that is taken at its word. */
export function trustOf({ planted }: CompiledObservation, { plantedTrust }: Matrix): number {
  return planted ? plantedTrust : 1
}

/** Base rates, summing to 1: “none of these” has its own, the readings share the rest. All 0: the readings share it evenly. */
export function priorsAt({ priors, other }: Matrix, numberAt: NumberAt): Float64Array {
  const rest = other < 0 ? 0 : numberAt(other)
  const raw = priors.map((quantity) => (quantity < 0 ? 0 : numberAt(quantity)))
  const total = raw.reduce((sum, one) => sum + one, 0)
  const shares = raw.map((one) => (1 - rest) * (total > 0 ? one / total : 1 / raw.length))
  return Float64Array.from(other < 0 ? shares : [...shares, rest])
}

/** The table of what was seen. The memory of `into`, a table of the same matrix, is used again where it is given. */
export function tableAt(matrix: Matrix, numberAt: NumberAt, into?: EvidenceTable): EvidenceTable {
  const { hypotheses, cells, seen, group, ratios } = matrix
  const likelihood = into?.likelihood ?? new Float64Array(cells.length)
  const credibility = into?.credibility ?? new Float64Array(seen.length)
  for (let cell = 0; cell < cells.length; cell++) {
    const quantity = cells[cell]!
    likelihood[cell] = quantity < 0 ? 0.5 : numberAt(quantity)
  }
  for (let row = 0; row < seen.length; row++) {
    const quantity = seen[row]!.credibility
    credibility[row] = quantity < 0 ? 1 : numberAt(quantity)
  }
  const trust =
    into?.trust ?? Float64Array.from(seen, (one, row) => (ratios[row] === null ? trustOf(one, matrix) : 1))
  ratios.forEach((ratio, row) => {
    if (ratio === null) return
    const taken = trustOf(seen[row]!, matrix)
    for (let cell = row * hypotheses; cell < (row + 1) * hypotheses; cell++) {
      likelihood[cell] = measuredChance(tempered(likelihood[cell]!, taken), ratio)
    }
  })
  return { hypotheses, likelihood, credibility, group, trust }
}

/** Shares of the named readings among themselves, “none of these” left out; even where all are 0. */
export function amongNamed(matrix: Matrix, belief: Float64Array): Float64Array {
  const named = belief.slice(0, matrix.readings.length)
  const total = named.reduce((sum, one) => sum + one, 0)
  return named.map((one) => (total > 0 ? one / total : 1 / named.length))
}
