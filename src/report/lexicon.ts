/**
 * Words of likelihood. A share of worlds becomes a word with its range in brackets, in one lexicon per report.
 *
 * ICD 203: US Intelligence Community Directive 203, Analytic Standards (2015), first row of its table.
 * PHIA: probability yardstick of the UK Professional Head of Intelligence Assessment.
 *
 * Rules where a lexicon is silent:
 * - A share on the end that two bands have in common (20 %, 55 %) belongs to the band nearer 50 %.
 * - A share in a gap between two bands (PHIA: 5–10, 20–25, 35–40, 50–55, 75–80, 90–95) belongs to the nearer band; at
 *   equal distance to the band nearer 50 %.
 * - A share outside all bands (ICD 203: below 1 %, above 99 %) takes the last band, with the count of draws beside it:
 *   the lexicon leaves room for the model itself to be wrong, and the count says what the model found.
 */
import type { Likelihood } from '../blocks/index.ts'
import { formatCount, formatPercent } from './numbers.ts'

/** The lexicons a report can use, one at a time. */
export type LexiconName = 'icd203' | 'phia' | 'none'

/** One word of a lexicon with its range. */
export interface Band {
  word: string
  /** Ends in per cent. */
  low: number
  high: number
  /** The word with its article where it is a noun (`a remote chance`); absent where it is an adjective. */
  noun?: string
}

/** A lexicon: a name and its words. */
export interface Lexicon {
  name: LexiconName
  title: string
  /** Rising; empty for `none`, which prints the share itself. */
  bands: readonly Band[]
}

/** All lexicons by name. */
export const lexicons: Readonly<Record<LexiconName, Lexicon>> = {
  icd203: {
    name: 'icd203',
    title: 'ICD 203',
    bands: [
      { word: 'almost no chance', low: 1, high: 5, noun: 'almost no chance' },
      { word: 'very unlikely', low: 5, high: 20 },
      { word: 'unlikely', low: 20, high: 45 },
      { word: 'roughly even chance', low: 45, high: 55, noun: 'a roughly even chance' },
      { word: 'likely', low: 55, high: 80 },
      { word: 'very likely', low: 80, high: 95 },
      { word: 'almost certain', low: 95, high: 99 },
    ],
  },
  phia: {
    name: 'phia',
    title: 'PHIA probability yardstick',
    bands: [
      { word: 'remote chance', low: 0, high: 5, noun: 'a remote chance' },
      { word: 'highly unlikely', low: 10, high: 20 },
      { word: 'unlikely', low: 25, high: 35 },
      { word: 'realistic possibility', low: 40, high: 50, noun: 'a realistic possibility' },
      { word: 'likely', low: 55, high: 75 },
      { word: 'highly likely', low: 80, high: 90 },
      { word: 'almost certain', low: 95, high: 100 },
    ],
  },
  none: { name: 'none', title: 'shares of worlds, no likelihood words', bands: [] },
}

/** A likelihood in words: `word (range)`; `noun` is set where it reads as a noun. */
export interface Wording {
  text: string
  noun: string | null
}

/** Band of a share under the rules above; undefined for `none`. A share outside 0–1 is clipped; NaN has no band. */
export function bandOf(share: number, lexicon: LexiconName): Band | undefined {
  if (Number.isNaN(share)) return undefined
  // A millionth of a per cent: 0.55 and 0.55000000000000004 are the same share.
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1e8) / 1e6
  let best: Band | undefined
  for (const band of lexicons[lexicon].bands) {
    if (best === undefined || closer(band, best, percent)) best = band
  }
  return best
}

function closer(band: Band, best: Band, percent: number): boolean {
  const difference = Math.round((gap(band, percent) - gap(best, percent)) * 1e6)
  return difference !== 0 ? difference < 0 : gap(band, 50) < gap(best, 50)
}

/** Distance of a percentage from a band; 0 inside it and on its ends. */
const gap = (band: Band, percent: number): number => Math.max(band.low - percent, percent - band.high, 0)

/**
 * Words for a likelihood. `none` gives `34 % (340 of 1,000 draws)`, or `34 %` for a prior nobody drew. Not a number gives
 * `not judged`.
 */
export function wordLikelihood(likelihood: Likelihood, lexicon: LexiconName): Wording {
  const { share, worlds } = likelihood
  if (Number.isNaN(share)) return { text: 'not judged', noun: null }
  const band = bandOf(share, lexicon)
  const count = worlds > 0 ? drawsInWords(share, worlds) : ''
  if (!band) return { text: `${formatPercent(share)}${count && ` (${count})`}`, noun: null }
  const percent = share * 100
  const outside = lexicon === 'icd203' && (percent < 1 || percent > 99) && count !== ''
  const tail = ` (${band.low}–${band.high} %${outside ? `, ${count}` : ''})`
  return { text: band.word + tail, noun: band.noun === undefined ? null : band.noun + tail }
}

/** `31 of 50 draws`; the count is rounded from the share and kept within 0 and `worlds`. */
export function drawsInWords(share: number, worlds: number): string {
  const hits = Math.min(worlds, Math.max(0, Math.round(share * worlds)))
  return `${formatCount(hits)} of ${formatCount(worlds)} draws`
}
