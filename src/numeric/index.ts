/** Kernels without domain words: frontiers, random streams, distributions, statistics, hashes, bitsets. */

export { arrivals, jointArrivals } from './arrivals.ts'
export { holdsAscending } from './ascending.ts'
export {
  andInPlace,
  andNotInPlace,
  bitsetMembers,
  clearBit,
  countBits,
  forEachBit,
  hasBit,
  makeBitset,
  orInPlace,
  setBit,
} from './bitset.ts'
export { components, leastOfComponent } from './components.ts'
export { beta, betaByMean, betaCdf, betaQuantile, triangular, uniform } from './distribution.ts'
export { type DrawTable, drawTable, uniformOfBits } from './draw-table.ts'
export { exponential, logGamma, naturalLog, toGrid } from './elementary.ts'
export { gamma, gammaCdf } from './gamma-distribution.ts'
export { fingerprint, fingerprintRow, sha256Hex, shortId } from './hash.ts'
export { kendallTauA, type PairCounts, pairCounts } from './kendall.ts'
export { latinHypercube } from './latin-hypercube.ts'
export { leastReach } from './least-reach.ts'
export { type Arrivals, type Classes, type MoveBlocks, moveBlocks, nowhere } from './move-blocks.ts'
export {
  lognormal,
  normal,
  normalCdf,
  normalQuantile,
  type Quantile,
  splitNormal,
} from './normal-distribution.ts'
export { type IndexRange, normalCdfInto } from './normal-table.ts'
export { paretoFront } from './pareto.ts'
export { type AdditiveFrontier, type AdditivePart, additivePareto } from './pareto-additive.ts'
export { type PrimBox, type PrimLimit, type PrimOptions, prim } from './prim.ts'
export { type BoxAgain, type BoxCount, countInBox, findAgain, limitChances } from './prim-check.ts'
export { quickExponential, quickLogarithm, quickPower } from './quick-functions.ts'
export { lexicographicOrder, rangeOf } from './radix-sort.ts'
export { type RandomStream, randomStream } from './random.ts'
export { selectQuantiles } from './select-quantiles.ts'
export {
  type SensitivityDesign,
  type SensitivityIndex,
  sensitivityDesign,
  sensitivityIndices,
} from './sensitivity.ts'
export { SOBOL_DIMENSIONS, sobol } from './sobol.ts'
export { fallingOrder, negated, stableByKey } from './stable-order.ts'
export {
  averageRanks,
  histogram,
  mean,
  pearson,
  quantiles,
  quantilesOfSorted,
  spearman,
  variance,
  wilsonInterval,
} from './statistics.ts'
