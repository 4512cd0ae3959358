/** Tables of values: what going on is worth, what it is made of, when a deal beats it, who has reason to spoil it. */
import {
  type Cell,
  leftColumn,
  type Measured,
  rightColumn,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type { EndStateCrossing, FirstMonth, GoingOn, NumbersBehind, Spoiler, WarValue } from './finding.ts'
import { markedMonths } from './months.ts'
import { capital, firstMonthWords, monthsWords, percent, restsOn, type Words } from './words.ts'

const sources: Record<GoingOn['source'], string> = {
  'war path': 'the war path',
  'over time': 'numbers over time',
  number: 'one number',
  state: 'the value of a state',
}

/** The tables, in the order a reader needs them. */
export function valueTables(value: WarValue, words: Words): Table[] {
  const numbers = value.numbers.values
  return [
    goingOn(value, numbers, words),
    crossings(value, numbers, words),
    crossingsByParty(value, numbers, words),
    spoilers(value, numbers, words),
    madeOf(value, numbers, words),
    packages(value, numbers),
  ]
}

function goingOn(value: WarValue, numbers: NumbersBehind, words: Words): Table {
  const marks = [0, ...markedMonths(value.months)]
  const at = (one: GoingOn, month: number): Measured | null => {
    const own = one.base.find((point) => point.month === month)
    if (!own) return null
    const range = one.ranges.find((point) => point.month === month)
    return {
      kind: 'measured',
      value: own.value,
      ...(range ? { low: range.low, high: range.high } : {}),
    }
  }
  return {
    kind: 'table',
    id: 'war-going-on',
    sentence: sentence(
      `What it is worth to each party, on its own scale from 0 to 1, that there is still no deal at that month${value.worlds > 0 ? ', with 90 % of the draws' : ''}. A value that rises rewards waiting.${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('source', 'It rests on'),
      ...marks.map((month) => rightColumn(`month-${month}`, month === 0 ? 'Today' : `Month ${month}`)),
      rightColumn('waiting', 'By waiting'),
      rightColumn('gains', 'Gains in the draws'),
      rightColumn('loses', 'Loses in the draws'),
    ],
    rows: value.goingOn.map((one): Cell[] => [
      words.party(one.party),
      one.ordinal ? 'an order of preference only' : sources[one.source],
      ...marks.map((month) => at(one, month)),
      one.waiting ? { kind: 'measured', value: one.waiting.amount } : null,
      one.waiting?.worlds ? percent(one.waiting.worlds.gains) : null,
      one.waiting?.worlds ? percent(one.waiting.worlds.loses) : null,
    ]),
  }
}

/** "month 14 (today in 12 %, ever in 48 % of the draws)". */
function firstCell({ month, worlds }: FirstMonth, months: number): string {
  const draws = worlds
    ? ` (today in ${percent(worlds.today)}, ever in ${percent(worlds.ever)} of the draws)`
    : ''
  return `${firstMonthWords(month, months)}${draws}`
}

function basisWords({ valueBasis }: WarValue): string {
  return valueBasis === 'durable'
    ? 'with the risk of the next war counted in'
    : 'at face value, every guarantee taken at its word'
}

function crossings(value: WarValue, numbers: NumbersBehind, words: Words): Table {
  return {
    kind: 'table',
    id: 'war-crossings',
    sentence: sentence(
      `The first month in which the best version of each end state is worth at least as much as going on to every party whose signature it needs, and in which nobody refuses it for another reason either; values ${basisWords(value)}.${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('end-state', 'End state'),
      leftColumn('beats', 'Beats going on for all'),
      leftColumn('accepted', 'Nobody refuses'),
      leftColumn('holds-out', 'Never within the months looked at'),
      leftColumn('refuses', 'Refused in any case by'),
    ],
    rows: value.endStates.map((one): Cell[] => {
      const never = one.parties.filter(({ beats }) => beats.month === null)
      const refusing = one.parties.filter(({ refuses }) => refuses)
      return [
        words.endState(one.id),
        firstCell(one.beatsForAll, value.months),
        firstCell(one.accepted, value.months),
        never.map(({ party }) => words.party(party)).join(', '),
        refusing.map(({ party, refuses }) => `${words.party(party)} (${refuses})`).join(', '),
      ]
    }),
  }
}

function crossingsByParty(value: WarValue, numbers: NumbersBehind, words: Words): Table {
  return {
    kind: 'table',
    id: 'war-crossings-parties',
    sentence: sentence(
      `For each end state and party: what the deal is worth, what going on is worth today, and the first month in which the deal is worth as much; values ${basisWords(value)}.${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('end-state', 'End state'),
      leftColumn('party', 'Party'),
      rightColumn('value', 'The deal'),
      rightColumn('going-on', 'Going on, today'),
      leftColumn('first', 'Worth at least as much'),
      rightColumn('today', 'Today, in the draws'),
      rightColumn('ever', `Within ${monthsWords(value.months)}, in the draws`),
    ],
    rows: value.endStates.flatMap((one: EndStateCrossing) =>
      one.parties.map((own): Cell[] => [
        words.endState(one.id),
        words.party(own.party),
        { kind: 'measured', value: own.value },
        { kind: 'measured', value: own.goingOn },
        firstMonthWords(own.beats.month, value.months),
        own.beats.worlds ? percent(own.beats.worlds.today) : null,
        own.beats.worlds ? percent(own.beats.worlds.ever) : null,
      ]),
    ),
  }
}

const spoilerWords: Record<NonNullable<Spoiler['kind']>, string> = {
  total: 'total: no deal is worth going on to it',
  limited: 'limited: some deal the others accept is',
  apart: 'apart: only deals that others refuse are',
}

function spoilers(value: WarValue, numbers: NumbersBehind, words: Words): Table {
  const rows = value.endStates.flatMap(({ id, spoilers: armed }) =>
    armed
      .filter(({ kind, greedy }) => kind !== null || greedy)
      .map((one): Cell[] => [
        words.endState(id),
        words.party(one.party),
        one.kind ? spoilerWords[one.kind] : 'would not spoil it today',
        { kind: 'measured', value: one.value },
        { kind: 'measured', value: one.goingOn },
        one.nextWar === null ? null : { kind: 'measured', value: one.nextWar },
        one.greedy ? 'yes' : 'no',
      ]),
  )
  return {
    kind: 'table',
    id: 'war-spoilers',
    sentence: sentence(
      `Who, among those with the means of violence, has reason to spoil which deal, or to take it and wait for the next war; values ${basisWords(value)}.${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('end-state', 'End state'),
      leftColumn('party', 'Party'),
      leftColumn('kind', 'Spoiler'),
      rightColumn('value', 'The deal'),
      rightColumn('going-on', 'Going on'),
      rightColumn('next-war', 'The next war after it'),
      leftColumn('greedy', 'More from the next war than from going on?'),
    ],
    rows,
  }
}

function madeOf(value: WarValue, numbers: NumbersBehind, words: Words): Table {
  const parts = value.goingOn.filter(({ madeOf: own }) => own.length > 0)
  const ids = parts[0]?.madeOf.map(({ id }) => id) ?? []
  return {
    kind: 'table',
    id: 'war-made-of',
    sentence: sentence(
      `What no deal is made of today: the weight of each end, by its chance and how soon it comes, and in brackets what it is worth to the party. Weights times values add up to what no deal is worth.${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('party', 'Party'),
      ...ids.map((id) => rightColumn(id, id === 'going-on' ? 'While it goes on' : capital(words.ending(id)))),
    ],
    rows: parts.map((one): Cell[] => [
      words.party(one.party),
      ...one.madeOf.map(
        ({ weight, value: worth }) => `${percent(weight)} (${worth.toFixed(2).replace('-', '−')})`,
      ),
    ]),
  }
}

function packages(value: WarValue, numbers: NumbersBehind): Table {
  return {
    kind: 'table',
    id: 'war-packages',
    sentence: sentence(
      `How many packages everybody would accept if the talks came to it in that month, at central values and ${basisWords(value)}.${restsOn(numbers)}`,
    ),
    columns: [rightColumn('month', 'Month'), rightColumn('acceptable', 'Acceptable packages')],
    rows: value.packages.map(({ month, acceptable }): Cell[] => [month, acceptable]),
  }
}
