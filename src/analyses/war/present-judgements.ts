/** The judgements of `war`: the answer in sentences, what it rests on, what would change it, and what must travel with it. */
import { likelihoodSentence, listed, type Sentence, sentence, warningSentence } from '../../blocks/index.ts'
import type { Presentation } from '../analysis.ts'
import type { EndingShare, GoingOn, SettingRow, WarPathAnswer, WarValue } from './finding.ts'
import { figure, firstMonthWords, monthsWords, percent, type Words } from './words.ts'

type Judged = Presentation['judgements'][number]

/** Share of an ending to speak of: of drawn paths where there are any. */
function shareOf({ drawn, expected }: Pick<EndingShare, 'drawn' | 'expected'>): number {
  return drawn?.share ?? expected
}

/** The answer: where it goes, what beats it and when, who gains by waiting. */
export function answerOf(value: WarValue, words: Words): Sentence[] {
  const { path } = value
  return [
    ...(path ? courseSentences(value, path, words) : [restingSentence(value, words)]),
    beatsSentence(value, words),
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
  const kind = path.paths > 0 ? 'drawn paths' : 'wars on the expected path'
  const first = sentence(
    `On these inputs, ${monthsWords(value.months)} without a deal end with ${listed([...ended, `the war still going on in ${percent(shareOf(still))}`])} of the ${kind}.`,
  )
  if (!still.range) return [first]
  return [
    first,
    likelihoodSentence(
      'Over the rival readings and the ranges of the inputs it is ',
      { kind: 'likelihood', share: still.range.mean, worlds: 0 },
      ` that it still goes on after ${monthsWords(value.months)}.`,
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

/** The first month in which some named end state beats going on for everybody, and whether anybody refuses it all the same. */
function beatsSentence(value: WarValue, words: Words): Sentence {
  const { endStates, months, firstPackage } = value
  const when = (month: number): string => (month === 0 ? 'already today' : `from month ${month} on`)
  const beating = endStates
    .filter(({ beatsForAll }) => beatsForAll.month !== null)
    .sort((a, b) => a.beatsForAll.month! - b.beatsForAll.month!)
  const any =
    firstPackage === null
      ? `no package is acceptable to everybody within ${monthsWords(months)}`
      : `some package is acceptable to everybody ${when(firstPackage)}`
  const [first] = beating
  if (!first) {
    const none = `No named end state beats going on for every party within ${monthsWords(months)}`
    return sentence(endStates.length === 0 ? `At central values ${any}.` : `${none}; ${any}.`)
  }
  const refusing = first.parties.filter(({ refuses }) => refuses).map(({ party }) => words.party(party))
  const but =
    refusing.length === 0
      ? ''
      : `, though ${listed(refusing)} refuse${refusing.length === 1 ? 's' : ''} it for another reason`
  return sentence(
    `The first named end state that beats going on for every party is ${words.endState(first.id)}, ${when(first.beatsForAll.month!)}${but}; ${any}.`,
  )
}

/** Moves of no-deal values below this share of the scale are no news. */
const newsworthy = 0.005

function waitingSentence({ goingOn }: WarValue, words: Words): Sentence[] {
  const moving = goingOn.filter(({ waiting }) => waiting && Math.abs(waiting.amount) >= newsworthy)
  if (moving.length === 0) {
    const month = goingOn.find(({ waiting }) => waiting)?.waiting?.month
    return month === undefined
      ? []
      : [
          sentence(
            `At central values ${monthsWords(month)} of waiting change no party’s no-deal value by more than half a per cent of its scale.`,
          ),
        ]
  }
  const said = (gain: boolean): string[] =>
    moving
      .filter(({ waiting }) => waiting!.amount > 0 === gain)
      .sort((a, b) => Math.abs(b.waiting!.amount) - Math.abs(a.waiting!.amount))
      .map(
        ({ party, waiting }) =>
          `${words.party(party)} (${gain ? '+' : '−'}${Math.abs(waiting!.amount).toFixed(3)})`,
      )
  const [gains, loses] = [said(true), said(false)]
  const parts = [
    ...(gains.length > 0 ? [`raises what no deal is worth to ${listed(gains)}`] : []),
    ...(loses.length > 0 ? [`lowers it for ${listed(loses)}`] : []),
  ]
  const { month } = moving[0]!.waiting!
  return [
    sentence(
      `At central values ${monthsWords(month)} of waiting ${month === 1 ? 'does this: it ' : ''}${listed(parts)}.`.replace(
        'lowers it for',
        gains.length > 0 ? 'lowers it for' : 'lowers what no deal is worth to',
      ),
    ),
  ]
}

/** Key judgements, most useful first. */
export function judgementsOf(value: WarValue, words: Words): Judged[] {
  const { path } = value
  return [
    ...(path ? [leverage(path, words)] : []),
    waiting(value, words),
    ripeness(value, words),
    spoilers(value, words),
    ...(path ? [separation(path, words), rivalry(path), calibrated(path, value, words)] : []),
  ].flatMap((one) => (one ? [one] : []))
}

/** Each lever that moves an ending most, both ways. */
function leverage(path: WarPathAnswer, words: Words): Judged | null {
  const base = path.settings[0]!
  const moved = path.settings
    .filter(({ kind, also }) => kind === 'lever' || also.some((one) => one.kind === 'lever'))
    .map((row) => {
      const gaps = row.shares.map((one, k) => shareOf(one) - shareOf(base.shares[k]!))
      const most = gaps.reduce((best, gap, k) => (Math.abs(gap) > Math.abs(gaps[best]!) ? k : best), 0)
      return { row, ending: row.shares[most]!.id, gap: gaps[most]! }
    })
    .filter(({ gap }) => Math.abs(gap) >= 0.02)
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
  if (moved.length === 0) return null
  const name = ({ name: own, also, kind }: SettingRow): string =>
    kind === 'lever' ? own : also.find((one) => one.kind === 'lever')!.name
  const said = moved
    .slice(0, 3)
    .map(
      ({ row, ending, gap }) =>
        `${name(row)} (“${words.ending(ending)}” ${gap > 0 ? 'up' : 'down'} by ${percent(Math.abs(gap))})`,
    )
  return {
    judgement: [sentence(`The single levers that move the endings most: ${listed(said)}.`)],
    wouldChange: sentence('What the other side does in answer is not counted in these rows.'),
  }
}

/** For whom time works, over the drawn worlds. */
function waiting({ goingOn, worlds }: WarValue, words: Words): Judged | null {
  const most = goingOn
    .flatMap(({ party, waiting: own }) => (own?.worlds ? [{ party, ...own, ...own.worlds }] : []))
    .sort((a, b) => Math.abs(b.gains - b.loses) - Math.abs(a.gains - a.loses))[0]
  if (!most || most.gains === most.loses) return null
  const gains = most.gains > most.loses
  return {
    judgement: [
      likelihoodSentence(
        `Time is clearest for ${words.party(most.party)}: it is `,
        { kind: 'likelihood', share: gains ? most.gains : most.loses, worlds },
        ` that ${monthsWords(most.month)} of waiting ${gains ? 'raise' : 'lower'} what no deal is worth to it.`,
      ),
    ],
    wouldChange: null,
  }
}

/** Does it hurt, and is there a way out? Two questions, two sentences. */
function ripeness({ ripeness: ripe, path, months, worlds }: WarValue, words: Words): Judged | null {
  const stalemate = path?.stalemate
  if (!stalemate) return null
  const names = stalemate.parties.map(({ party }) => words.party(party))
  const hurting =
    stalemate.month === null
      ? `On the expected path the stalemate does not hurt ${names.length === 2 ? 'both' : 'all'} of ${listed(names)} within ${monthsWords(months)}`
      : `On the expected path the stalemate hurts ${listed(names)} together ${stalemate.month === 0 ? 'already today' : `from ${firstMonthWords(stalemate.month, months)} on`}`
  const judgement = [
    sentence(`${hurting}, if hurting means a resolve of ${figure(1 - stalemate.hurtsAt)} or less.`),
  ]
  if (ripe.wayOut !== null) {
    judgement.push(
      likelihoodSentence(
        'A way out is another matter: it is ',
        { kind: 'likelihood', share: ripe.wayOut, worlds },
        ` that any package is acceptable to everybody today; ${figure(ripe.opensAt * 100)} % is taken to be a way out.`,
      ),
    )
  }
  judgement.push(
    sentence(
      ripe.month === null
        ? 'Both together, which is what is called ripe, do not come about on these inputs.'
        : `Both together, which is what is called ripe, hold ${ripe.month === 0 ? 'today' : `from month ${ripe.month} on`} if the way out stays as it is.`,
    ),
  )
  return { judgement, wouldChange: null }
}

function spoilers({ endStates }: WarValue, words: Words): Judged | null {
  const armed = new Map<string, { spoils: number; greedy: number; total: boolean }>()
  for (const { spoilers: own } of endStates) {
    for (const { party, kind, greedy } of own) {
      const one = armed.get(party) ?? { spoils: 0, greedy: 0, total: false }
      if (kind) one.spoils++
      if (kind === 'total') one.total = true
      if (greedy && !kind) one.greedy++
      armed.set(party, one)
    }
  }
  const said = [...armed].flatMap(([party, { spoils, greedy, total }]) => {
    const parts = [
      ...(spoils > 0
        ? [`has reason to spoil ${spoils}${total ? ', since no deal is worth going on to it' : ''}`]
        : []),
      ...(greedy > 0 ? [`would take ${greedy} and expect more from the next war`] : []),
    ]
    return parts.length === 0 ? [] : [`${words.party(party)} ${listed(parts)}`]
  })
  if (said.length === 0) return null
  return {
    judgement: [sentence(`Of ${endStates.length} named end states in their best version, ${listed(said)}.`)],
    wouldChange: null,
  }
}

/** Which numbers separate the view of the war that is furthest from the base. */
function separation(path: WarPathAnswer, words: Words): Judged | null {
  const furthest = [...path.separated].sort(
    (a, b) => Math.abs(b.together - b.base) - Math.abs(a.together - a.base),
  )[0]
  if (!furthest || Math.abs(furthest.together - furthest.base) < 0.02) return null
  const [first] = furthest.numbers
  const judgement = [
    sentence(
      `The view furthest from the base is “${furthest.name}”: “${words.ending(furthest.ending)}” in ${percent(furthest.together)} instead of ${percent(furthest.base)}; of its numbers ${first!.key} alone makes it ${percent(first!.alone)}.`,
    ),
  ]
  const driven = path.drivers?.endings.find(({ ending }) => ending === furthest.ending)
  const strongest = driven?.inputs.slice(0, 3).filter(({ total }) => total >= 0.05) ?? []
  if (strongest.length > 0) {
    judgement.push(
      sentence(
        `Over the ranges of all numbers this ending hangs most on ${listed(strongest.map(({ key, total }) => `${key} (${percent(total)} of its variance, with joint effects)`))}.`,
      ),
    )
  }
  return {
    judgement,
    wouldChange: sentence(`A better figure for ${(strongest[0] ?? first!).key}.`),
  }
}

/** The number on which sources differ most. */
function rivalry(path: WarPathAnswer): Judged | null {
  const widest = [...path.rivals].sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0))[0]
  if (!widest?.ratio || widest.ratio < 1.05) return null
  const values = widest.figures.map(({ value }) => value)
  return {
    judgement: [
      sentence(
        `Sources differ most on ${widest.key}: from ${figure(Math.min(...values))} to ${figure(Math.max(...values))}, ${figure(Number(widest.ratio.toPrecision(2)))} times as much; the base takes ${figure(widest.used)}.`,
      ),
    ],
    wouldChange: null,
  }
}

function calibrated(path: WarPathAnswer, { months }: WarValue, words: Words): Judged | null {
  const found = path.calibration
  if (!found) return null
  const still = found.endings.find(({ id }) => id === 'going-on')!
  const moved = found.numbers.map(({ key, factor }) => `${key} by ${figure(factor)}`)
  const change = found.met ? '' : ' The rate cannot be met; this is as near as it comes.'
  return {
    judgement: [
      sentence(
        `Scaled to “${found.name}”, ${listed(moved)}, the share “${words.ending('going-on')}” after ${monthsWords(months)} is ${percent(still.after)} instead of ${percent(still.before)}.${change}`,
      ),
    ],
    wouldChange: null,
  }
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
