/** Tables on the named end states of the case: what stands behind each, and what that makes it worth. */
import {
  type Cell,
  leftColumn,
  listed,
  rightColumn,
  type Sentence,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type {
  CredibilityAsked,
  EndStateTrust,
  Interval,
  Outlook,
  PartyPrice,
  TrustBasis,
  TrustValue,
} from './finding.ts'
import { measuredPercent, onScale, percent, type Words, yearly } from './words.ts'

/** Every table on end states, in the order a reader needs them; those without rows are left out by the caller. */
export function endStateTables(value: TrustValue, basis: TrustBasis, words: Words): Table[] {
  return [
    outlooks(value, basis, words),
    credibility(value, basis, words),
    price(value, words),
    roads(value),
    widerWar(value),
    readings(value, basis, words),
    versions(value, words),
    pricesInFull(value, words),
  ]
}

/** Shares further apart than this are two calibrations, not one. */
const sameShare = 0.1

/** Whether the row that is set to the base rate misses it at what its deals are worth in the case. */
export function calibratedApart({ calibration }: TrustBasis): boolean {
  const { inTheCase, share } = calibration
  return inTheCase !== null && Math.abs(inTheCase.share - share) > sameShare
}

function outlooks({ endStates }: TrustValue, basis: TrustBasis, words: Words): Table {
  const apart = calibratedApart(basis)
  return {
    kind: 'table',
    id: 'trust-end-states',
    sentence: sentence(
      `What stands behind the best version of each named end state, on what that version is worth to ${words.party(basis.challenger)} in this case. The codes behind it are judgements.`,
    ),
    columns: [
      leftColumn('end-state', 'End state'),
      leftColumn('term', 'What stands behind it'),
      rightColumn('calm', 'Guarantor would fight'),
      rightColumn('headwind', 'In a headwind'),
      rightColumn('hazard', 'Attacks a year, calm and headwind'),
      rightColumn('five', 'Five years without an attack'),
      leftColumn('likelihood', 'In words (mean of the draws)'),
      ...(apart ? [rightColumn('in-the-case', 'Five years, set to a deal of this case')] : []),
    ],
    rows: endStates.map((one): Cell[] => [
      one.name,
      standsBehind(one, words),
      one.outlook.vetoed ? '0 % (veto)' : measuredPercent(one.outlook.fights.calm, one.ranges?.calm),
      one.outlook.vetoed ? '0 % (veto)' : measuredPercent(one.outlook.fights.headwind, one.ranges?.headwind),
      `${yearly(one.outlook.hazard.calm)} and ${yearly(one.outlook.hazard.headwind)}`,
      measuredPercent(one.outlook.survival.five, one.ranges?.five),
      // The share is a chance the model gives, not a count of draws.
      [{ kind: 'likelihood', share: one.five, worlds: 0 }],
      ...(apart ? [one.fiveInTheCase === null ? null : percent(one.fiveInTheCase)] : []),
    ]),
  }
}

function standsBehind({ term, modifiers }: EndStateTrust, words: Words): string {
  return [words.term(term), ...modifiers.map(words.modifier)].join('; ')
}

/** What a credibility asked for says in a cell. */
export function asked({ credibility: amount, verdict }: CredibilityAsked): string {
  if (verdict === 'already-safe') return 'none'
  if (verdict === 'never-enough') return 'more than any'
  const said = amount === null ? '' : percent(amount)
  return verdict === 'backfires' ? `at most ${said}` : said
}

/** The same with the range over the draws, cut to 0 to 1. */
function askedWithRange(needed: CredibilityAsked, range: Interval | undefined): Cell {
  const { credibility: amount, verdict } = needed
  if (verdict === 'needed' && amount !== null) return measuredPercent(amount, range)
  const ends = range && range.high > 0.005 ? ` [${percent(range.low)} to ${percent(range.high)}]` : ''
  return `${asked(needed)}${ends}`
}

/** What is missing, in points of per cent; `enough` where nothing is. */
export function shortBy(outlook: Outlook, weather: 'calm' | 'headwind'): string {
  if (outlook.enough[weather]) return 'enough'
  const { verdict } = outlook.needed
  if (outlook.gap === null || verdict === 'never-enough') return 'no promise is enough'
  if (verdict === 'backfires') return 'a promise makes it worse'
  const points = Math.max(1, Math.round(outlook.gap[weather] * 100))
  return points === 1 ? 'one point' : `${points} points`
}

function credibility({ endStates, documented }: TrustValue, basis: TrustBasis, words: Words): Table {
  const belt = endStates.some((one) => one.belt)
  return {
    kind: 'table',
    id: 'trust-credibility',
    sentence: credibilitySentence(endStates, basis, documented.length, belt, words),
    columns: [
      leftColumn('end-state', 'End state'),
      rightColumn('needed', 'Credibility needed'),
      rightColumn('calm', 'There is'),
      rightColumn('headwind', 'In a headwind'),
      leftColumn('short-calm', 'Short by'),
      leftColumn('short-headwind', 'Short by, headwind'),
      rightColumn('draws', 'Enough in the draws, calm and headwind'),
      ...(belt ? [rightColumn('belt', 'Needed so that attacking does not pay')] : []),
    ],
    rows: endStates.map(({ name, outlook, belt: test, ranges, enough }): Cell[] => [
      name,
      askedWithRange(outlook.needed, ranges?.needed),
      percent(outlook.fights.calm),
      percent(outlook.fights.headwind),
      shortBy(outlook, 'calm'),
      shortBy(outlook, 'headwind'),
      enough ? `${percent(enough.calm)} and ${percent(enough.headwind)}` : null,
      ...(belt ? [beltCell(test)] : []),
    ]),
  }
}

function beltCell(test: EndStateTrust['belt']): Cell {
  if (!test) return null
  if (test.needed === null || test.needed > 1) return 'more than any'
  return test.needed === 0 ? 'none' : percent(test.needed)
}

function credibilitySentence(
  endStates: readonly EndStateTrust[],
  basis: TrustBasis,
  rows: number,
  belt: boolean,
  words: Words,
): Sentence {
  const short = endStates.filter(({ outlook }) => !outlook.enough.headwind).length
  const bound = `a risk of attack of ${yearly(basis.tolerated)} a year`
  const also = belt
    ? ` The last column asks less: that attacking is worth no more to ${words.party(basis.challenger)} than the deal, on its own values of the ways the next war can end.`
    : ''
  return sentence(
    endStates.length === 0 && rows > 0
      ? `No named end state to judge; credibility is needed for ${bound}.`
      : `How credible the promise must be for ${bound}, and how credible it is: in a headwind it falls short in ${short} of ${endStates.length} end states.${also}`,
  )
}

function price({ endStates }: TrustValue, words: Words): Table {
  const parties = endStates[0]?.price ?? []
  return {
    kind: 'table',
    id: 'trust-price',
    sentence: sentence(
      'The price of a weak guarantee: what each deal is worth if it is kept → once the next war is counted in, on each party’s own scale from 0 to 1.',
    ),
    columns: [
      leftColumn('end-state', 'End state'),
      rightColumn('weight', 'Weight of the next war'),
      ...parties.map(({ party }) => rightColumn(party, words.party(party))),
      leftColumn('flips', 'Changes its mind'),
    ],
    rows: endStates.map((one): Cell[] => [
      one.name,
      measuredPercent(one.warWeight, one.warWeightRange),
      ...one.price.map(({ face, durable }) => `${onScale(face)} → ${onScale(durable)}`),
      flips(one.price, words),
    ]),
  }
}

/** Signatories whose answer to the deal differs on the two values. */
function flips(prices: readonly PartyPrice[], words: Words): string {
  const names = (wanted: (one: PartyPrice) => boolean): string[] =>
    prices.filter((one) => one.signs && wanted(one)).map(({ party }) => words.party(party))
  const lost = names(({ accepts }) => accepts.face && !accepts.durable)
  const won = names(({ accepts }) => !accepts.face && accepts.durable)
  return [lost.length > 0 ? `${listed(lost)} to no` : '', won.length > 0 ? `${listed(won)} to yes` : '']
    .filter((part) => part !== '')
    .join('; ')
}

function pricesInFull({ endStates }: TrustValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'trust-price-by-party',
    sentence: sentence(
      'The same by party: the difference over the draws, what the next war is worth, and how often the deal is accepted on each value.',
    ),
    columns: [
      leftColumn('end-state', 'End state'),
      leftColumn('party', 'Party'),
      rightColumn('face', 'If kept'),
      rightColumn('durable', 'Next war counted in'),
      rightColumn('difference', 'Difference'),
      rightColumn('renewed', 'Next war is worth'),
      leftColumn('accepts-face', 'Accepts if kept'),
      leftColumn('accepts-durable', 'Accepts with the next war counted in'),
      rightColumn('shares', 'Draws in which it accepts, each way'),
    ],
    rows: endStates.flatMap((endState) =>
      endState.price.map((one): Cell[] => [
        endState.name,
        words.party(one.party),
        onScale(one.face),
        onScale(one.durable),
        { kind: 'measured', value: one.difference, ...one.range },
        onScale(one.renewed),
        { kind: 'mark', mark: one.accepts.face ? 'yes' : 'no' },
        { kind: 'mark', mark: one.accepts.durable ? 'yes' : 'no' },
        one.shares ? `${percent(one.shares.face)} and ${percent(one.shares.durable)}` : null,
      ]),
    ),
  }
}

function roads({ endStates }: TrustValue): Table {
  return {
    kind: 'table',
    id: 'trust-roads',
    sentence: sentence(
      'Three roads of deterrence kept apart, and monitors: the chance of five years without an attack with armies alone, with each of the others added alone, and with all. They do not add up.',
    ),
    columns: [leftColumn('end-state', 'End state'), ...roadColumns],
    rows: endStates.map(({ name, outlook }): Cell[] => [name, ...roadCells(outlook)]),
  }
}

/** Columns of a table of roads, after the name. */
export const roadColumns = [
  rightColumn('none', 'No defence at all'),
  rightColumn('denial', 'Armies alone'),
  rightColumn('punishment', 'Armies and punishment'),
  rightColumn('promise', 'Armies and the promise'),
  rightColumn('monitors', 'Armies and monitors'),
  rightColumn('all', 'All together'),
]

/** Cells of a table of roads, after the name. */
export function roadCells({ roads: own }: Outlook): Cell[] {
  return [own.none, own.denial, own.punishment, own.promise, own.monitors, own.all].map(percent)
}

function widerWar({ endStates }: TrustValue): Table {
  return {
    kind: 'table',
    id: 'trust-wider-war',
    sentence: sentence(
      'How often the guarantor would be drawn into a war. Credibility makes attacks rarer and each one wider, so this risk is highest at some credibility in between.',
    ),
    columns: [
      leftColumn('end-state', 'End state'),
      rightColumn('calm', 'Wider wars a year'),
      rightColumn('headwind', 'In a headwind'),
      rightColumn('peak', 'Highest'),
      rightColumn('peak-at', 'At a credibility of'),
      leftColumn('rises-calm', 'A little more credibility means'),
      leftColumn('rises-headwind', 'In a headwind it means'),
    ],
    rows: endStates.map(({ name, outlook: { widerWar: own, vetoed } }): Cell[] => [
      name,
      yearly(own.rate.calm),
      yearly(own.rate.headwind),
      yearly(own.peak),
      percent(own.peakAt),
      ...[own.rises.calm, own.rises.headwind].map((rises): Cell => {
        if (vetoed) return 'nothing: the veto stops it'
        return rises ? 'more wider wars' : 'fewer wider wars'
      }),
    ]),
  }
}

function readings({ endStates }: TrustValue, basis: TrustBasis, words: Words): Table {
  const ids = endStates[0]?.byReading.map(({ reading }) => reading) ?? []
  return {
    kind: 'table',
    id: 'trust-readings',
    sentence: sentence(
      `Five years without an attack, by how ${words.party(basis.challenger)} is read: mean over the draws in which a reading holds.`,
    ),
    columns: [leftColumn('end-state', 'End state'), ...ids.map((id) => rightColumn(id, words.reading(id)))],
    rows:
      ids.length < 2
        ? []
        : endStates.map(({ name, byReading }): Cell[] => [
            name,
            ...byReading.map(({ five }) => percent(five)),
          ]),
  }
}

function versions({ endStates }: TrustValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'trust-versions',
    sentence: sentence('Which terms apply to how many versions of each end state.'),
    columns: [
      leftColumn('end-state', 'End state'),
      leftColumn('term', 'Term'),
      rightColumn('versions', 'Versions'),
    ],
    rows: endStates.flatMap(({ name, versions: own }) =>
      own.map((one): Cell[] => [name, words.term(one.term), one.versions]),
    ),
  }
}
