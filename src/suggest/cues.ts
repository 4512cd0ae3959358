/** Verbs and nouns in a sentence that say that somebody is speaking. */
import type { Sentence } from './phrase.ts'

import { attitudeVerbs, sayingVerbs, statementNouns } from './words.ts'

export interface Cue {
  /** Token of the cue. */
  readonly at: number
  readonly kind: 'saying' | 'attitude' | 'according' | 'noun'
}

const beforeNouns = new Set(
  'the a an this that these those his her its their our my any some no each every of in to latest new recent first joint official public for on from by with'.split(
    ' ',
  ),
)
const nounOrVerb = new Set(
  'report reports claim claims claimed warning answer answers reply replies comment comments demand demands call calls note notes state states post posts put puts read question statement remark remarks boast comments charge charges pledge pledges promise vow vows caution allege counter counters concern address urge repeat cast press voice label brand orders'.split(
    ' ',
  ),
)

const passiveBefore = new Set(
  'be been being is was are were to will would could should can may might must'.split(' '),
)

/** All cues of a sentence, in order. A noun that looks like a verb counts as a noun where a determiner stands before it. */
export function cuesOf({ tokens, from, to }: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word') continue
    const { lower } = token
    const before = tokens[at - 1]
    const first = at === from
    if (lower === 'according' && tokens[at + 1]?.lower === 'to') cues.push({ at, kind: 'according' })
    else if (!first && /^\p{Lu}/u.test(token.text) && before?.kind !== 'quote') continue
    else {
      const saying = sayingVerbs.has(lower)
      // “asked that it be read”, “is read by many”: nobody says anything.
      if (/^(?:read|reads|put|puts)$/.test(lower) && passiveBefore.has(before?.lower ?? '')) continue
      if (saying || attitudeVerbs.has(lower)) {
        const asNoun =
          nounOrVerb.has(lower) &&
          (first ||
            beforeNouns.has(before?.lower ?? '') ||
            before?.kind === 'possessive' ||
            before?.kind === 'number')
        const infinitive = before?.lower === 'to' && !saying
        const adjective =
          /ed$/.test(lower) && before !== undefined && ['the', 'a', 'an'].includes(before.lower)
        if (!asNoun && !infinitive && !adjective) {
          cues.push({ at, kind: saying ? 'saying' : 'attitude' })
          continue
        }
      }
      if (statementNouns.has(lower)) cues.push({ at, kind: 'noun' })
    }
  }
  return cues
}
