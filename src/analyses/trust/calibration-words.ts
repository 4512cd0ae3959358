/** What the table is set to, in words, and whether the case itself meets it. */
import type { TrustBasis } from './finding.ts'
import { percent, type Words } from './words.ts'

/** What the documented table is set to, in words. */
export function calibrationInWords({ calibration }: TrustBasis, words: Words): string {
  const { occasions, solved } = calibration
  return setTo(calibration, solved ? occasions : null, words)
}

/**
 * What named end states and durable values are set to, in words: the same rate, met on the deal of the case nearest to
 * where things stand; as the documented table where the case has no such deal.
 */
export function calibrationInTheCase(basis: TrustBasis, words: Words): string {
  const { calibration } = basis
  if (!calibration.inTheCase) return calibrationInWords(basis, words)
  return setTo(calibration, calibration.inTheCase.occasions, words)
}

function setTo(
  { term, share, years }: TrustBasis['calibration'],
  occasions: number | null,
  words: Words,
): string {
  const span = `${Number.isInteger(years) ? years : years.toFixed(1)} years`
  return occasions !== null
    ? `“${words.term(term)}” fails in ${percent(share)} of cases within ${span}, which takes ${occasions.toFixed(2)} occasions for an attack a year`
    : `nothing: no number of occasions makes “${words.term(term)}” fail in ${percent(share)} of cases within ${span}, so one occasion a year is assumed`
}

/** Shares further apart than this are two calibrations, not one. */
const sameShare = 0.1

/** Whether the row that is set to the base rate misses it at what its deals are worth in the case. */
export function calibratedApart({ calibration }: TrustBasis): boolean {
  const { inTheCase, share } = calibration
  return inTheCase !== null && Math.abs(inTheCase.share - share) > sameShare
}
