/** The judgements of `war`: what moves it, for whom time works, whether it is ripe, who would spoil it, what divides views. */
import { likelihoodSentence, listed, sentence } from '../../blocks/index.ts'
import type { Presentation } from '../analysis.ts'
import type { SettingRow, WarPathAnswer, WarValue } from './finding.ts'
import { shareOf } from './present-answer.ts'
import { figure, firstMonthWords, monthsWords, percent, type Words } from './words.ts'

type Judged = Presentation['judgements'][number]

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
      ...(greedy > 0
        ? [`gains by taking ${greedy} while it expects more from the next war than from going on`]
        : []),
    ]
    return parts.length === 0 ? [] : [`${words.party(party)} ${parts.join(', and ')}`]
  })
  if (said.length === 0) return null
  return {
    judgement: [
      sentence(`Of ${endStates.length} named end states in their best version ${said.join('; ')}.`),
    ],
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
  const [most] = [...found.endings].sort(
    (one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before),
  )
  const moved = found.numbers.map(({ key, factor }) => `${key} by ${figure(factor)}`)
  const change = found.met ? '' : ' The rate cannot be met; this is as near as it comes.'
  return {
    judgement: [
      sentence(
        `Scaled to “${found.name}” (${listed(moved)}), “${words.ending(most!.id)}” comes to ${percent(most!.after)} after ${monthsWords(months)} instead of ${percent(most!.before)}.${change}`,
      ),
    ],
    wouldChange: null,
  }
}
