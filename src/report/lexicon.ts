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
import { type Band, type LexiconName, type LikelihoodLanguage, likelihoodWords } from './lexicon-words.ts'

export {
  type LexiconName,
  type LikelihoodLanguage,
  likelihoodLanguages,
} from './lexicon-words.ts'

/** All lexicons by name, in English, which reports are written in. */
export const lexicons = likelihoodWords.en.lexicons

/** A likelihood in words: `word (range)`; `noun` is set where it reads as a noun. */
export interface Wording {
  text: string
  noun: string | null
}

/** Band of a share under the rules above; undefined for `none`. A share outside 0–1 is clipped; NaN has no band. */
export function bandOf(
  share: number,
  lexicon: LexiconName,
  language: LikelihoodLanguage = 'en',
): Band | undefined {
  if (Number.isNaN(share)) return undefined
  // A millionth of a per cent: 0.55 and 0.55000000000000004 are the same share.
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1e8) / 1e6
  let best: Band | undefined
  for (const band of likelihoodWords[language].lexicons[lexicon].bands) {
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
 * Words for a likelihood in a language; the ranges are the same in all of them. `none` gives
 * `34 % (340 of 1,000 draws)`, or `34 %` for a prior nobody drew. Not a number gives `not judged`.
 */
export function wordLikelihood(
  likelihood: Likelihood,
  lexicon: LexiconName,
  language: LikelihoodLanguage = 'en',
): Wording {
  const { share, worlds } = likelihood
  const words = likelihoodWords[language]
  if (Number.isNaN(share)) return { text: words.notJudged, noun: null }
  const band = bandOf(share, lexicon, language)
  // The count is rounded from the share and kept within 0 and `worlds`.
  const hits = Math.min(worlds, Math.max(0, Math.round(share * worlds)))
  const count = worlds > 0 ? words.draws(hits, worlds) : ''
  if (!band) return { text: `${words.percent(share)}${count && ` (${count})`}`, noun: null }
  const percent = share * 100
  const outside = lexicon === 'icd203' && (percent < 1 || percent > 99) && count !== ''
  const tail = ` (${words.range(band.low, band.high)}${outside ? `, ${count}` : ''})`
  return { text: band.word + tail, noun: band.noun === undefined ? null : band.noun + tail }
}
