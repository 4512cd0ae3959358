/** The answer in sentences, what would change it, and what must travel with the numbers. */
import { likelihoodSentence, listed, type Sentence, sentence, warningSentence } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { Presentation } from '../analysis.ts'
import type { NextFact, PartyDiagnosis, ReadingsValue } from './finding.ts'
import { adviceSentence } from './present-advice.ts'
import { measuredCaveat, measuredSentences } from './present-measured.ts'
import { pastCaveat, pastSentences } from './present-past.ts'
import { decimal, inQuotes, leading, likelihoodOf, percent, times, type Words } from './words.ts'

/** Parties whose leading reading is named in the answer, and sentences of it. */
const inAnswer = 3
const mostSentences = 4

/** One sentence per party that was observed, then what nobody has observed, and the fact to look for next. */
export function answerOf({ parties, skipped, indicators }: ReadingsValue, words: Words): Sentence[] {
  if (parties.length === 0) return withoutReadings(listed(skipped.map(({ party }) => words.party(party))))
  // The party most is known about comes first; in the tables the order is the canonical one.
  const observed = parties
    .filter(({ observations }) => observations.length > 0)
    .sort((a, b) => b.observations.length - a.observations.length)
  const blank = parties.filter(({ observations }) => observations.length === 0)
  const [first] = observed.length > 0 ? observed : parties
  const measured = observed.flatMap((one) => measuredSentences(one, indicators, words)).slice(0, 1)
  return [
    ...observed.slice(0, inAnswer - measured.length).map((one) => believed(one, words)),
    ...measured,
    ...(blank.length > 0 ? [notUpdated(blank, words)] : []),
    ...(observed.length === 0 ? [whatToAdd] : []),
    ...nextFactSentence(first!, words),
  ].slice(0, mostSentences)
}

function withoutReadings(names: string): Sentence[] {
  return [
    sentence(`No rival readings are given for ${names}, so there is nothing to tell apart.`),
    sentence(
      'Where people disagree about what a party is after, add each view under `readings`, and what was seen under `observations`.',
    ),
  ]
}

const whatToAdd = sentence(
  'To update it, add `observations`: what was seen, and for every reading how expected that is if the reading is right.',
)

function notUpdated(blank: readonly PartyDiagnosis[], words: Words): Sentence {
  const names = listed(blank.map(({ party }) => words.party(party)))
  return sentence(
    `Nothing that was observed is given for ${names}, so belief in ${blank.length === 1 ? 'its' : 'their'} readings is as judged and not updated.`,
  )
}

/** Who leads, in one sentence. */
function believed(one: PartyDiagnosis, words: Words): Sentence {
  const party = words.party(one.party)
  const [leader, ...level] = leading(one)
  if (!leader) {
    return warningSentence(
      `The observations on ${party} rule out every reading between them, so at least one of their numbers is mistaken.`,
    )
  }
  if (level.length > 0) {
    return sentence(
      `On these inputs ${words.quoted(one.leaders)} are level as readings of ${party}: what was observed does not decide between them.`,
    )
  }
  if (leader.reading === null) {
    return likelihoodSentence(
      'On these inputs it is ',
      likelihoodOf(leader),
      ` that none of the readings of ${party} is right, more than any one of them.`,
    )
  }
  return likelihoodSentence(
    `On these inputs the reading of ${party} believed most is “${words.reading(leader.reading)}”`,
    ...words.cite('reading', leader.reading),
    ': it is ',
    likelihoodOf(leader),
    ' that it is the right one.',
  )
}

/** The observation to make next; where none is named, the readings told apart least and the offer that would test them. */
function nextFactSentence(one: PartyDiagnosis, words: Words): Sentence[] {
  const party = words.party(one.party)
  const fact = one.next.find(({ kind, bits }) => kind === 'observation' && bits > 0)
  if (fact) {
    return [
      sentence(`The next fact to look for about ${party}: ${inQuotes(fact.what)}${apart(fact, words)}.`),
    ]
  }
  const offer = one.next.find(({ kind }) => kind === 'answer')
  return [
    ...closestSentence(one, words),
    ...(offer
      ? [
          sentence(
            `The answer of ${party} to an offer of ${inQuotes(offer.what)} would be a test${apart(offer, words)}.`,
          ),
        ]
      : []),
  ]
}

function closestSentence({ party, closest }: PartyDiagnosis, words: Words): Sentence[] {
  if (!closest) return []
  const about = `The readings of ${words.party(party)} that are told apart least are ${words.quoted([closest.first, closest.second])}`
  const fits =
    closest.times < 1.0005
      ? 'what was observed fits them equally well'
      : `what was observed is ${times(closest.times)} as expected under the first`
  return [sentence(`${about}: ${fits}.`)]
}

function apart({ separates }: NextFact, words: Words): string {
  return separates
    ? `; it tells ${words.quoted([separates.likelier])} from ${words.quoted([separates.lesser])} best`
    : ''
}

/** Per party with observations: what is believed and by whom, what it rests on, and the smallest change that ends it. */
export function judgementsOf(value: ReadingsValue, words: Words): Presentation['judgements'] {
  const { parties, indicators } = value
  const advice = adviceSentence(value, words).map((one) => ({ judgement: [one], wouldChange: null }))
  const ofParties = parties
    .filter(({ observations }) => observations.length > 0)
    .map((one) => ({
      judgement: [
        believed(one, words),
        ...holders(one, words),
        ...restsOn(one, words),
        ...older(one, words),
        ...pastSentences([one], words),
        ...measuredSentences(one, indicators, words),
      ],
      wouldChange: flipSentence(one, words),
    }))
  return [...ofParties, ...advice]
}

function holders({ beliefs }: PartyDiagnosis, words: Words): Sentence[] {
  const held = beliefs.filter(({ heldBy }) => heldBy.length > 0)
  if (held.length === 0) return []
  const parts = held.map(({ reading, heldBy }) => `${words.quoted([reading])} (${listed(heldBy)})`)
  return [sentence(`Held by: ${parts.join('; ')}.`)]
}

/** Observations without which somebody else leads. */
function restsOn({ observations, leaders, never, party }: PartyDiagnosis, words: Words): Sentence[] {
  const [leader] = leaders
  if (leader === undefined || leaders.length > 1) return []
  const decisive = observations.filter(({ without }) => !without.leaders.includes(leader))
  const [first] = decisive
  const silent =
    never.length === 0
      ? []
      : [
          sentence(
            `${never.length} of ${observations.length} observations on ${words.party(party)} tell no two readings apart.`,
          ),
        ]
  if (!first) return [sentence('No single observation decides that.'), ...silent]
  const others = decisive.length > 1 ? `, and ${decisive.length - 1} more would do the same` : ''
  return [
    sentence(
      `Without ${inQuotes(first.what)}`,
      ...words.cite('observation', first.id),
      ` the reading believed most would be ${words.quoted(first.without.leaders)}${others}.`,
    ),
    ...silent,
  ]
}

function older({ older: scores, leaders }: PartyDiagnosis, words: Words): Sentence[] {
  if (!scores || scores.agrees || leaders.length === 0) return []
  return [
    sentence(
      `The older score, which only counts what speaks against a reading, puts ${words.quoted(scores.leaders)} first.`,
    ),
  ]
}

function flipSentence({ flips }: PartyDiagnosis, words: Words): Sentence | null {
  const [flip] = flips
  if (!flip) return null
  const from = decimal(flip.from)
  const under =
    flip.reading === null ? 'if none of the readings is right' : `under ${words.quoted([flip.reading])}`
  return sentence(
    `If ${inQuotes(words.observation(flip.observation))} were expected with ${flip.value} instead of ${from} ${under}, ${words.quoted([flip.leader])} would lead (--set ${flip.key}=${flip.value}).`,
  )
}

/** Caveats: judged numbers, a list that may miss the truth, staged evidence, what other answers use. */
export function caveatsOf(value: ReadingsValue, compiled: CompiledCase, words: Words): Sentence[] {
  const { parties, skipped, planted } = value
  const observations = parties.flatMap((one) => one.observations)
  const caveats: Sentence[] = []
  if (observations.length > 0) {
    caveats.push(
      warningSentence(
        `How expected each observation is under each reading is a judgement${assumed(parties, compiled)}; the numbers behind the words are defaults.`,
      ),
      warningSentence('Only the readings listed are compared: the one that fits best can still be wrong.'),
    )
  }
  const staged = observations.filter((one) => one.planted).length
  if (staged > 0) {
    caveats.push(
      warningSentence(
        `${staged} of ${observations.length} observations are marked as made to be seen; ${percent(planted)} of each is taken at its word.`,
      ),
    )
  }
  const unused = skipped.filter((one) => one.observations > 0)
  if (unused.length > 0) {
    const names = listed(unused.map(({ party }) => words.party(party)))
    caveats.push(
      sentence(`Observations on ${names} are not used: there are no rival readings to tell apart.`),
    )
  }
  for (const { party, contradicted } of parties) {
    if (contradicted === 0) continue
    caveats.push(
      warningSentence(
        `In ${percent(contradicted)} of the draws the observations on ${words.party(party)} rule out every reading; these draws are left out.`,
      ),
    )
  }
  for (const { party, fixed } of parties) {
    if (fixed === null) continue
    caveats.push(
      sentence(
        `This scenario fixes the reading of ${words.party(party)} as ${words.quoted([fixed])} for the other answers; here all its readings are compared.`,
      ),
    )
  }
  if (observations.length > 0) {
    caveats.push(
      sentence(
        'Other answers still draw readings by their base rates, not by these beliefs; `--set reading.ID.prior=NUMBER` changes a base rate.',
      ),
    )
  }
  caveats.push(...measuredCaveat(value))
  if (parties.length > 0) caveats.push(pastCaveat(value))
  return caveats
}

/** How many of the chances nobody has judged. */
function assumed(parties: readonly PartyDiagnosis[], compiled: CompiledCase): string {
  const keys = new Set(
    parties.flatMap(({ observations, beliefs }) =>
      observations.flatMap(({ id }) =>
        beliefs.map(({ reading }) => `observation.${id}.${reading ?? 'other'}`),
      ),
    ),
  )
  const used = compiled.quantities.filter(({ key }) => keys.has(key))
  const bare = used.filter(({ basis }) => basis.kind === 'assumed').length
  return bare === 0 ? '' : `, and ${bare} of ${used.length} such numbers have no basis yet`
}
