/** Tables on the named end states of the case: what stands behind each, and what that makes it worth. */
import { type Cell, leftColumn, listed, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import { calibratedApart } from './calibration-words.ts'
import type { EndStateTrust, Outlook, TrustBasis, TrustValue } from './finding.ts'
import { credibility } from './present-credibility.ts'
import { price, pricesInFull } from './present-price.ts'
import { measuredPercent, percent, type Words, yearly } from './words.ts'

/**
 * Every table on end states, in the order a reader needs them; those without rows are left out by the caller.
 */
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

function outlooks({ endStates }: TrustValue, basis: TrustBasis, words: Words): Table {
  const apart = calibratedApart(basis)
  return {
    kind: 'table',
    id: 'trust-end-states',
    sentence: sentence(
      `What stands behind the best version of each named end state, on what that version is worth to ${words.party(basis.challenger)} in this case. The codes behind it are judgements.${vetoed(endStates, basis, words)}`,
    ),
    columns: [
      leftColumn('end-state', 'End state'),
      leftColumn('term', 'What stands behind it'),
      rightColumn('calm', 'Guarantor would fight'),
      rightColumn('headwind', 'In a headwind'),
      rightColumn('hazard', 'Attacks a year, calm and headwind'),
      rightColumn('five', 'Five years without an attack'),
      leftColumn('likelihood', 'In words (mean of the draws)'),
      ...(apart ? [rightColumn('documented', 'Five years, set to the documented table')] : []),
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
      ...(apart ? [percent(one.fiveDocumented)] : []),
    ]),
  }
}

/** That a full veto leaves no promise, where there is one. */
function vetoed(endStates: readonly EndStateTrust[], basis: TrustBasis, words: Words): string {
  const names = endStates.filter(({ outlook }) => outlook.vetoed).map(({ name }) => name)
  const who = words.party(basis.challenger)
  return names.length === 0
    ? ''
    : ` Under ${listed(names)} nobody fights without the consent of ${who}: a chance of exactly 0.`
}

function standsBehind({ term, modifiers }: EndStateTrust, words: Words): string {
  return [words.term(term), ...modifiers.map(words.modifier)].join('; ')
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
