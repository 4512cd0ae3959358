/** The answer of `war` in sentences, and what must travel with it. */
import { likelihoodSentence, listed, type Sentence, sentence, warningSentence } from '../../blocks/index.ts'
import type { EndingShare, EndStateCrossing, GoingOn, WarPathAnswer, WarValue } from './finding.ts'
import { monthsWords, percent, type Words } from './words.ts'

/** Share of an ending to speak of: of drawn paths where there are any. */
export function shareOf({ drawn, expected }: Pick<EndingShare, 'drawn' | 'expected'>): number {
  return drawn?.share ?? expected
}

/** The answer: where it goes, what beats it and when, who gains by waiting. */
export function answerOf(value: WarValue, words: Words): Sentence[] {
  const { path } = value
  return [
    ...(path ? courseSentences(value, path, words) : [restingSentence(value, words)]),
    ...beatsSentences(value, words),
    ...waitingSentence(value, words),
    ...(path ? [] : [whatToAdd]),
  ]
}

function courseSentences(value: WarValue, path: WarPathAnswer, words: Words): Sentence[] {
  const ended = path.endings
    .filter((one) => one.state !== null && shareOf(one) >= 0.005)
    .sort((a, b) => shareOf(b) - shareOf(a))
    .map((one) => `“${words.ending(one.id)}” in ${percent(shareOf(one))}`)
  const still = path.endings[path.endings.length - 1]!
  const kind = path.paths > 0 ? 'drawn paths' : 'cases on the expected path'
  const first = sentence(
    `On these inputs, ${monthsWords(value.months)} without a deal lead to ${listed([...ended, `no end yet in ${percent(shareOf(still))}`])} of the ${kind}.`,
  )
  if (!still.range) return [first]
  return [
    first,
    likelihoodSentence(
      'Over the rival readings and the ranges of the inputs it is ',
      { kind: 'likelihood', share: still.range.mean, worlds: 0 },
      ` that there is still no end after ${monthsWords(value.months)}.`,
    ),
  ]
}

const sourceWords: Record<Exclude<GoingOn['source'], 'war path'>, string> = {
  'over time': 'numbers over time',
  number: 'one number that does not change',
  state: 'the value of a state that does not change',
}

/** What no deal rests on where the case has no war path. */
function restingSentence(value: WarValue, words: Words): Sentence {
  const kinds = (['over time', 'number', 'state'] as const).flatMap((source) => {
    const own = value.goingOn.filter((one) => one.source === source).map(({ party }) => words.party(party))
    return own.length === 0 ? [] : [`for ${listed(own)} on ${sourceWords[source]}`]
  })
  return sentence(
    `This case has no war path: what no deal is worth rests ${listed(kinds)}, as the case gives it.`,
  )
}

const whatToAdd = sentence(
  'To see how it goes on without a deal, add a section “warPath” with stocks, monthly steps and endings that are states of the case, and give parties “noDeal: { warPath: true }”; or give “noDeal: { overTime: … }” where only the numbers are known.',
)

/** The named end states that beat going on for everybody first, how likely that is, and whether anybody refuses them all the same. */
function beatsSentences({ endStates, months, firstPackage, worlds }: WarValue, words: Words): Sentence[] {
  const when = (month: number): string => (month === 0 ? 'already today' : `from month ${month} on`)
  const any =
    firstPackage === null
      ? `no package is acceptable to everybody within ${monthsWords(months)}`
      : `some package is acceptable to everybody ${when(firstPackage)}`
  if (endStates.length === 0) return [sentence(`At central values ${any}.`)]
  // What somebody refuses for another reason comes after what nobody refuses.
  const reached = (one: EndStateCrossing): number => one.accepted.month ?? Number.POSITIVE_INFINITY
  const beating = endStates
    .filter(({ beatsForAll }) => beatsForAll.month !== null)
    .sort((a, b) => reached(a) - reached(b) || a.beatsForAll.month! - b.beatsForAll.month!)
  const [first] = beating
  if (!first) {
    return [
      sentence(`No named end state beats going on for every party within ${monthsWords(months)}; ${any}.`),
    ]
  }
  const { month } = first.beatsForAll
  const alike = beating.filter((one) => one.beatsForAll.month === month && reached(one) === reached(first))
  const names = listed(alike.map(({ id }) => words.endState(id)))
  const refusing = first.parties.filter(({ refuses }) => refuses).map(({ party }) => words.party(party))
  const but =
    refusing.length === 0 || alike.length > 1
      ? ''
      : `, though ${listed(refusing)} refuse${refusing.length === 1 ? 's' : ''} it for another reason`
  const said = [
    sentence(
      `At central values ${names} beat${alike.length === 1 ? 's' : ''} going on for every party ${when(month!)}${but}; ${any}.`,
    ),
  ]
  if (!first.beatsForAll.worlds) return said
  const likeliest = [...alike].sort((a, b) => b.beatsForAll.worlds!.ever - a.beatsForAll.worlds!.ever)[0]!
  return [
    ...said,
    likelihoodSentence(
      'Over the rival readings and the ranges of the inputs it is ',
      { kind: 'likelihood', share: likeliest.beatsForAll.worlds!.ever, worlds },
      ` that ${words.endState(likeliest.id)} does so in any of ${monthsWords(months)}.`,
    ),
  ]
}

/** Moves of no-deal values below this share of the scale are no news. */
const newsworthy = 0.005

function waitingSentence({ goingOn }: WarValue, words: Words): Sentence[] {
  // A number that cannot change is no news either.
  const moving = goingOn.filter(({ source }) => source === 'war path' || source === 'over time')
  const [first] = moving.flatMap(({ waiting }) => waiting ?? [])
  if (!first) return []
  const after = `At central values ${monthsWords(first.month)} of waiting`
  const said = (sign: 1 | -1): string[] =>
    moving
      .flatMap(({ party, waiting }) => (waiting ? [{ party, amount: sign * waiting.amount }] : []))
      .filter(({ amount }) => amount >= newsworthy)
      .sort((a, b) => b.amount - a.amount)
      .map(({ party, amount }) => `${words.party(party)} (${sign > 0 ? '+' : '−'}${amount.toFixed(3)})`)
  const [gains, loses] = [said(1), said(-1)]
  if (gains.length === 0 && loses.length === 0) {
    return [sentence(`${after} move no party’s no-deal value by half a per cent of its scale.`)]
  }
  const gaining = gains.length > 0 ? `raise what no deal is worth to ${listed(gains)}` : ''
  const losing =
    loses.length === 0
      ? ''
      : `${gains.length > 0 ? ' and lower it for' : 'lower what no deal is worth to'} ${listed(loses)}`
  return [sentence(`${after} ${gaining}${losing}.`)]
}

/** What must travel with the numbers. */
export function caveatsOf(value: WarValue): Sentence[] {
  const { path } = value
  if (!path) {
    return value.valueBasis === 'face' && value.endStates.length > 0 ? [faceValue] : []
  }
  const { counts } = value.numbers.path!
  const all = counts.quoted + counts.derived + counts.judged + counts.assumed
  const caveats = [
    warningSentence(
      `The war path is a sum over months and no forecast: ${counts.judged + counts.assumed} of its ${all} numbers are judged or assumed. Months are steps of it, not dates.`,
    ),
    warningSentence(
      'Totals and shares that fit known figures because a number was set to them are checks, not evidence.',
    ),
  ]
  if (path.endings.some(({ differs }) => differs)) {
    caveats.push(
      warningSentence(
        'What no deal is worth follows the expected path. Where that and the drawn paths differ, a threshold is near and the value of going on is less sure than its range says.',
      ),
    )
  }
  if (value.months > path.horizon) {
    caveats.push(
      warningSentence(
        `Beyond month ${path.horizon}, the horizon of the case, what going on is worth is taken to stay as it is.`,
      ),
    )
  }
  for (const { what, month, runs } of path.undefinedRuns) {
    caveats.push(
      warningSentence(
        `A formula of the war path had no usable value from month ${month} on in ${what}${runs > 1 ? ` (${runs.toLocaleString('en-US')} runs)` : ''}; it counted as no change, or as no chance. Look at divisions and logarithms.`,
      ),
    )
  }
  if (value.valueBasis === 'face' && value.endStates.length > 0) caveats.push(faceValue)
  return caveats
}

const faceValue = warningSentence(
  'Deals are taken at face value here: the risk that one is broken is not counted against it, so they beat going on too easily.',
)
