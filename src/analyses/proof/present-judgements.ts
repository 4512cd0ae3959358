/** The answer in sentences, what would change it, and what must travel with the numbers. */
import { listed, type Sentence, sentence, warningSentence } from '../../blocks/index.ts'
import type { Presentation } from '../analysis.ts'
import type { ProofValue } from './finding.ts'
import { basisInWords, counted, percent, type Words, whyBroken } from './words.ts'

/** What it rests on, on whom, and what is weakest; a case without passages says so. */
export function answerOf(value: ProofValue, words: Words): Sentence[] {
  const { coverage, sources, weakest } = value
  if (coverage.quantities === 0)
    return [sentence('The case has no numbers, so there is nothing to rest on anything.')]
  if (value.claims === 0 || coverage.counted.citing === 0) {
    return [
      sentence('No number of this case cites a passage: every answer rests on what its authors put in.'),
      sentence('To change that, add sources and claims, and name them at the numbers that matter.'),
    ]
  }
  const { basis, gives, citing } = coverage.weighted
  const what = coverage.weighting === 'count' ? 'the numbers of the case' : 'what drives the answer'
  const [most] = sources
  const [weak] = weakest
  return [
    sentence(
      `${percent(citing)} of ${what} cites a passage, and ${percent(gives.number)} rests on a number that a passage states; ` +
        `${percent(basis['judged from passages'])} is judged from passages and ${percent(basis.assumed)} is assumed.`,
    ),
    ...(most && most.carries > 0
      ? [
          sentence(
            `The passages come from ${counted(sources.length, 'source')}; ${words.source(most.source)} carries most, ${percent(most.carries)} of it, ` +
              `and ${percent(most.alone)} has nothing else behind it.`,
          ),
        ]
      : []),
    ...boardSentence(value),
    ...(weak
      ? [
          sentence(
            `What matters most and has the least proof is the ${words.quantity(weak.key)}: ${percent(weak.share)} of all influence, ${basisInWords[weak.basis].split(':')[0]}.`,
          ),
        ]
      : []),
  ]
}

function boardSentence({ board, figures }: ProofValue): Sentence[] {
  if (board.length === 0) return []
  const of = (label: string): number =>
    board.filter(({ disagreements }) => disagreements.some((one) => one.label === label)).length
  const kinds = [
    [of('sources disagree'), 'the sources disagree about what is so'],
    [of('conflict of positions'), 'parties want opposite things'],
    [of('advice differs'), 'the advice differs'],
    [of('changed position'), 'somebody has changed position'],
  ] as const
  const said = kinds.flatMap(([count, what]) => (count > 0 ? [`on ${count} ${what}`] : []))
  const apart = figures.reduce((sum, { conflicts }) => sum + conflicts.length, 0)
  return [
    sentence(
      said.length === 0
        ? `Nobody disagrees on any of the ${board.length} propositions of the case.`
        : `Of ${board.length} propositions, ${listed(said)}.`,
      ...(apart > 0 ? [` ${counted(apart, 'pair')} of figures do not say the same.`] : []),
    ),
  ]
}

/** One judgement on the weakest number, one on the source most rests on, one on passages that do not hold. */
export function judgementsOf(value: ProofValue, words: Words): Presentation['judgements'] {
  const { weakest, sources, anchors, coverage } = value
  if (coverage.quantities === 0 || value.claims === 0) return []
  const [weak] = weakest
  const [broken] = anchors.broken
  const most = [...sources].sort((a, b) => b.alone - a.alone || (a.source < b.source ? -1 : 1))[0]
  return [
    ...(broken
      ? [
          {
            judgement: [
              warningSentence(
                `${counted(anchors.broken.length, 'passage')} no longer ${anchors.broken.length === 1 ? 'stands' : 'stand'} where the case says; first, ${broken.claim}: ${whyBroken(broken)}.`,
              ),
            ],
            wouldChange: sentence('Correct the passage or the number, and accept it again.'),
          },
        ]
      : []),
    ...(most && most.alone > 0
      ? [
          {
            judgement: [
              sentence(
                `Without ${words.source(most.source)}, ${percent(most.alone)} of what drives the answer would rest on no passage at all.`,
              ),
            ],
            wouldChange: sentence('A second, independent source for the same numbers.'),
          },
        ]
      : []),
    ...(weak
      ? [
          {
            judgement: [
              sentence(
                `The ${words.quantity(weak.key)} matters most for the proof it has: ${percent(weak.share)} of all influence, ${basisInWords[weak.basis]}.`,
              ),
            ],
            wouldChange: sentence('A passage that states the number, or an order of the options.'),
          },
        ]
      : []),
  ]
}

/** What a reader must know beside the shares. */
export function caveatsOf({ anchors, coverage, asked }: ProofValue): Sentence[] {
  const unchecked = anchors.verdicts.find(({ verdict }) => verdict === 'not checked here')?.claims ?? 0
  return [
    ...(coverage.weighting === 'count' && coverage.quantities > 0
      ? [
          warningSentence(
            'No number was found to move the answer by itself: shares are by count, not by influence.',
          ),
        ]
      : []),
    ...(anchors.broken.length > 0
      ? [
          warningSentence(
            'Numbers that rest on a passage that does not hold count as not shown until somebody has looked.',
          ),
        ]
      : []),
    ...(unchecked > 0
      ? [
          warningSentence(
            `${counted(unchecked, 'quote')} not checked here: the texts are not at hand. That is no pass.`,
          ),
        ]
      : []),
    ...(asked === null && coverage.quantities > 0
      ? [
          sentence(
            'A passage shows what somebody wrote, not that it is so. Sources that copy each other count as one only where they have one publisher or author.',
          ),
        ]
      : []),
  ]
}
