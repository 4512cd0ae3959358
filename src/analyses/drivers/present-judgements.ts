/** The answer in sentences, what would change it, and what must travel with the numbers. */
import {
  grouped,
  likelihoodSentence,
  listed,
  type Sentence,
  sentence,
  warningSentence,
} from '../../blocks/index.ts'
import type { Presentation } from '../analysis.ts'
import type { Discovery, DriversValue, Flip } from './finding.ts'
import { isOpen } from './standing.ts'
import { beyond, figure, inTen, limitInWords, percent, proofInWords, type Words } from './words.ts'

/** What is asked about: any package, or a version of the end state. */
function asked({ endState }: DriversValue, words: Words): string {
  return endState === null ? 'a package' : `a version of “${words.endState(endState)}”`
}

/** What the base says, what moves it most, what changes it with least, and where the rarer answer gathers. */
export function answerOf(value: DriversValue, words: Words): Sentence[] {
  const { base, packages, alone } = value
  const what = asked(value, words)
  const stands = isOpen(base)
    ? `On these inputs there is ${what} that every signatory accepts (${grouped(base.acceptable)} of ${grouped(packages)})`
    : `On these inputs there is not ${what} that every signatory accepts`
  if (value.ordersOnly) {
    return [
      sentence(
        `${stands}; it rests on orders of preference, not on numbers, so there is no number for it to hinge on.`,
      ),
      sentence(
        'What can be said is which preferences would have to change places: `endstate holds` lists the smallest change for each state.',
      ),
    ]
  }
  const [most, second] = alone
  if (!most) return [sentence(`${stands}; none of the numbers that were moved makes a difference to it.`)]
  const next = second ? `, then with ${words.input(second.input)}` : ''
  return [
    sentence(`${stands}; the answer moves most with ${words.input(most.input)}${next}.`),
    flipSentence(value, words),
    ...(value.discovery ? [gathersSentence(value.discovery, words)] : []),
  ]
}

function flipSentence(value: DriversValue, words: Words): Sentence {
  const [flip] = value.flips
  const turned = isOpen(value.base) ? 'shuts' : 'opens'
  const wrong = readingsThatTurn(value, words)
  if (!flip) {
    return sentence(
      `None of the ${value.tried} numbers that move it ${turned} the zone alone, even ${figure(value.reach)} times as far out as its range goes${wrong === '' ? '' : `; ${wrong}`}.`,
    )
  }
  return sentence(
    `The least move of one number that ${turned} it: ${words.quantity(flip.key)} from ${figure(flip.from)} to ${settingOf(flip)}, ${reachWords(flip.share)} (--set ${flip.key}=${settingOf(flip)})${wrong === '' ? '' : `; ${wrong}`}.`,
  )
}

/** Readings which, if right, change the answer by themselves. */
function readingsThatTurn(value: DriversValue, words: Words): string {
  const names = value.alone.flatMap(({ input, low, high }) => {
    if (input.kind !== 'reading') return []
    const turning = [low, high].filter(({ standing }) => isOpen(standing) !== isOpen(value.base))
    return turning.map(({ to }) => `“${words.reading(String(to))}” of ${words.party(input.party)}`)
  })
  if (names.length === 0) return ''
  return `${names.length === 1 ? 'a reading that does so' : 'readings that do so'} if right: ${listed(names)}`
}

function settingOf(flip: Flip): string {
  return beyond(flip.from, flip.to)
}

function reachWords(share: number): string {
  if (share <= 1) return 'within its range'
  return `${figure(share)} times as far out as its range goes`
}

function gathersSentence(found: Discovery, words: Words): Sentence {
  const { answer, draws, limits, coverage, density, again, halves } = found
  if (limits.length === 0) {
    return sentence(
      `The ${grouped(draws)} draws with the zone ${answer} gather nowhere that one sentence could say.`,
    )
  }
  const when = listed(limits.map((limit) => limitInWords(limit, words)))
  return sentence(
    `The zone is ${answer} mostly where ${when}: ${inTen(density)} draws there are ${answer} (${percent(density)}), and these are ${inTen(coverage)} of all ${answer} draws (${percent(coverage)}); found again in ${Math.round(again * halves)} of ${halves} random halves.`,
  )
}

/** Key judgements: the shares, the pair, and the numbers that matter and rest on little. */
export function judgementsOf(value: DriversValue, words: Words): Presentation['judgements'] {
  if (value.ordersOnly) return []
  return [likely(value, words), together(value, words), weakest(value, words)].flatMap((one) =>
    one ? [one] : [],
  )
}

type Judged = Presentation['judgements'][number] | null

function likely(value: DriversValue, words: Words): Judged {
  if (value.worlds === 0) return null
  const share = value.openWorlds / value.worlds
  const [first] = value.variance
  const explained = Math.max(first?.open ?? 0, first?.packages ?? 0)
  return {
    judgement: [
      likelihoodSentence(
        'It is ',
        { kind: 'likelihood', share, worlds: value.worlds },
        ` that there is ${asked(value, words)} every signatory accepts.`,
      ),
      ...(first && explained > 0.02
        ? [
            sentence(
              `Of what differs between the draws, ${words.input(first.input)} explains most by itself: ${percent(first.open ?? 0)} of whether there is one, ${percent(first.packages ?? 0)} of how many.`,
            ),
          ]
        : []),
    ],
    wouldChange: null,
  }
}

function together(value: DriversValue, words: Words): Judged {
  const { pair, pairsTried, base, flips } = value
  if (pairsTried === 0) return null
  const turned = isOpen(base) ? 'shuts' : 'opens'
  if (!pair) {
    return {
      judgement: [
        sentence(
          `No two of the most influential numbers together ${turned.slice(0, -1)} the zone within ${figure(value.reach)} times their ranges (${pairsTried} pairs).`,
        ),
      ],
      wouldChange: null,
    }
  }
  const { first, second, share } = pair
  const side = ({ key, from, to }: typeof first): string =>
    `${words.quantity(key)} from ${figure(from)} to ${beyond(from, to)}`
  const alone = flips[0]
  const compared =
    alone && alone.share > share
      ? ` One number alone must go ${figure(alone.share / share)} times as far.`
      : ''
  return {
    judgement: [
      sentence(
        `Two numbers moved together that ${turned.slice(0, -1)} it with least: ${side(first)} and ${side(second)}, each ${share <= 1 ? `${percent(share)} of the way to the end of its range` : reachWords(share)}.${compared}`,
      ),
    ],
    wouldChange: sentence(
      `See it with --set ${first.key}=${beyond(first.from, first.to)} --set ${second.key}=${beyond(second.from, second.to)}.`,
    ),
  }
}

function weakest({ weak }: DriversValue, words: Words): Judged {
  const named = weak.slice(0, 3)
  if (named.length === 0) return null
  return {
    judgement: [
      sentence(
        `These numbers matter most and rest on least: ${named.map(({ key, proof }) => `${words.quantity(key)} (${proofInWords[proof]})`).join('; ')}.`,
      ),
    ],
    wouldChange: sentence('A passage that gives one of these numbers would be worth more than any other.'),
  }
}

/** Caveats: what moving one number leaves out, bare numbers, how shares were worked out. */
export function caveatsOf(value: DriversValue): Sentence[] {
  if (value.ordersOnly) return []
  const bare = value.alone.filter((row) => row.bare).length
  return [
    warningSentence(
      'Numbers moved alone or in pairs start from the base world; what three or more do together is only in the draws.',
    ),
    ...(bare > 0
      ? [
          warningSentence(
            `${bare === 1 ? 'One number has' : `${bare} numbers have`} no range; ${bare === 1 ? 'it was' : 'they were'} moved by 0.1 on a 0–1 scale, or by a tenth (judged), and ${bare === 1 ? 'stays' : 'stay'} fixed in the draws.`,
          ),
        ]
      : []),
    ...(value.left > 0
      ? [
          sentence(
            `${grouped(value.left)} numbers with less influence on who accepts what were not moved alone.`,
          ),
        ]
      : []),
    ...(value.worlds > 0
      ? [
          sentence(
            `Shares of variance are from ${grouped(value.worlds)} draws cut into groups, and are first order: what an input does by itself.${value.design ? ` Shares together with others are from ${grouped(value.design.runs)} runs of a full design over ${value.design.inputs} numbers.` : ' The case is too large for a full design, so no share together with others is given.'}`,
          ),
        ]
      : []),
    ...(value.durable ? [sentence('Values count the risk of the next war, as in `endstate deals`.')] : []),
  ]
}
