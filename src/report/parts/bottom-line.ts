/** Bottom line: the answer in at most 110 words, then how likely, then how sure we are, then the caveat that must travel. */

import { brokenProofSentence } from '../../analyses/index.ts'
import type { Block, Sentence } from '../../blocks/index.ts'
import { likelihoodSentence, warningSentence } from '../../blocks/index.ts'
import { sayConfidence } from '../confidence.ts'
import { sentenceText } from '../say.ts'
import { type BriefContext, countWords } from './context.ts'

const mostWords = 110

/** Sentences of the bottom line. Without any analysis it says so; a first sentence over 110 words is kept whole. */
export function bottomLine(context: BriefContext): Block[] {
  const { deals, plan, ...others } = context.presentations
  // What is possible, then what could be done about it, then the rest as far as there is room.
  const [possible = [], advice = []] = [deals?.answer, plan?.answer]
  const answers = [
    ...possible.slice(0, 1),
    ...advice.slice(0, 2),
    ...possible.slice(1),
    ...Object.values(others).flatMap(({ answer }) => answer),
  ]
  const blocks: Sentence[] = withinWords(answers.filter(({ role }) => role === 'plain'))
  const likely = answers.find(({ role }) => role === 'likelihood') ?? zoneLikelihood(context)
  if (likely) blocks.push(likely)
  blocks.push(sayConfidence(context.confidence))
  const bound = upperBound(context)
  if (bound) blocks.push(bound)
  const broken = context.deals && brokenProofSentence(context.compiled, context.deals)
  if (broken) blocks.push(broken)
  return blocks
}

function withinWords(sentences: readonly Sentence[]): Sentence[] {
  const kept: Sentence[] = []
  let words = 0
  for (const one of sentences) {
    words += countWords(sentenceText(one, { lexicon: 'none' }))
    if (words > mostWords && kept.length > 0) break
    kept.push(one)
  }
  return kept
}

function zoneLikelihood({ deals }: BriefContext): Sentence | undefined {
  const zone = deals?.value.zoneLikelihood
  if (!zone) return undefined
  return likelihoodSentence(
    'On these inputs it is ',
    { kind: 'likelihood', ...zone },
    ' that a package acceptable to all exists.',
  )
}

/** Why the zone is an upper bound; nothing once values are discounted by the risk of a new war. */
function upperBound({ deals, presentations }: BriefContext): Sentence | undefined {
  const own = presentations.deals?.caveats[0]
  if (own) return own
  if (deals?.value.valueBasis !== 'face') return undefined
  return warningSentence(
    'The count of deals is an upper bound: guarantees are taken at their word, so the risk that a deal is broken is not taken off its value.',
  )
}

/** Key judgements, the first of each analysis before the second of any, each with what would change it. */
export function keyJudgements(context: BriefContext, most: number): Block[] {
  // What the bottom line says already is not said again.
  const said = new Set(bottomLine(context).map((one) => JSON.stringify(one)))
  const lists = Object.values(context.presentations).map((one) =>
    one.judgements.filter(({ judgement }) => !judgement.every((own) => said.has(JSON.stringify(own)))),
  )
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const judgements = Array.from({ length: longest }, (_, k) =>
    lists.flatMap((list) => list.slice(k, k + 1)),
  ).flat()
  if (judgements.length === 0) return []
  const items = judgements.slice(0, most).map(({ judgement, wouldChange }) => {
    const text = shortened(judgement).flatMap((one, index) => (index === 0 ? one.text : [' ', ...one.text]))
    return wouldChange === null ? text : [...text, ' ▸ ', ...wouldChange.text]
  })
  return [{ kind: 'list', ordered: false, items }]
}

/**
 * A judgement is short: its first sentence, what still fits in 45 words, and always how likely it is. A longer sentence is
 * left to its table where the judgement also says how likely.
 */
const judgementWords = 45

function shortened(judgement: readonly Sentence[]): Sentence[] {
  const length = (one: Sentence): number => countWords(sentenceText(one, { lexicon: 'none' }))
  const likely = judgement.some(({ role }) => role === 'likelihood')
  let words = 0
  return judgement.filter((one, index) => {
    if (one.role === 'likelihood') return true
    words += length(one)
    return words <= judgementWords || (index === 0 && !likely)
  })
}
