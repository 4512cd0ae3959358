/** The documented table with its codes, and what is shown beside it. */
import {
  type Cell,
  grouped,
  leftColumn,
  listed,
  rightColumn,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import { calibrationInWords } from './calibration-words.ts'
import type { DocumentedTerm, Outlook, TrustBasis, TrustValue } from './finding.ts'
import { asked, shortBy } from './present-credibility.ts'
import { roadCells, roadColumns } from './present-end-states.ts'
import { baseRates, order, precedents, sensitivity } from './present-lenses.ts'
import { codeWords, onScale, percent, type Words, yearly } from './words.ts'

/** Every table on terms, in the order a reader needs them. */
export function documentedTables(value: TrustValue, basis: TrustBasis, words: Words): Table[] {
  return [
    terms(value, basis, words),
    sensitivity(value, words),
    termCredibility(value, basis),
    codes(value, basis, words),
    termRoads(value),
    order(value, words),
    baseRates(value, basis, words),
    precedents(value, words),
  ]
}

function terms({ documented }: TrustValue, basis: TrustBasis, words: Words): Table {
  return {
    kind: 'table',
    id: 'trust-documented',
    sentence: sentence(
      `Each kind of deal on what it is taken to be worth to ${words.party(basis.challenger)}. Of the numbers behind it ${basisInWords(basis)}; it is set to: ${calibrationInWords(basis, words)}. ${standings(documented)}The order of the rows is an assumption worked out, not a finding confirmed.`,
    ),
    columns: [
      leftColumn('term', 'Kind of deal'),
      rightColumn('standing', `Worth to ${words.party(basis.challenger)}`),
      rightColumn('calm', 'Guarantor would fight'),
      rightColumn('headwind', 'In a headwind'),
      rightColumn('hazard-calm', 'Attacks a year'),
      rightColumn('hazard-headwind', 'In a headwind'),
      rightColumn('one', 'One year without'),
      rightColumn('five', 'Five years'),
      rightColumn('ten', 'Ten years'),
      rightColumn('mean', 'Years on average'),
      rightColumn('worth', 'The one nearest to today is worth'),
      rightColumn('in-the-case', 'Five years at that'),
    ],
    rows: documented.map((one): Cell[] => [
      one.name,
      ...outlookCells(one.outlook),
      one.inTheCase ? onScale(one.inTheCase.worth) : null,
      one.inTheCase ? percent(one.inTheCase.five) : null,
    ]),
  }
}

/** Nine cells on what follows from a row; nine times nothing where it has no standing. */
function outlookCells(own: Outlook | null): Cell[] {
  if (!own) return Array.from({ length: 9 }, () => null)
  return [
    onScale(own.challengerValue),
    percent(own.fights.calm),
    percent(own.fights.headwind),
    yearly(own.hazard.calm),
    yearly(own.hazard.headwind),
    percent(own.survival.one),
    percent(own.survival.five),
    percent(own.survival.ten),
    own.meanYears === null ? 'never' : own.meanYears < 10 ? own.meanYears.toFixed(1) : grouped(own.meanYears),
  ]
}

/** "27 judged, 9 assumed and 2 quoted": what the numbers rest on. */
function basisInWords({ numbers }: TrustBasis): string {
  const kinds = [
    [numbers.judged, 'judged'],
    [numbers.assumed, 'assumed'],
    [numbers.derived, 'derived'],
    [numbers.quoted, 'quoted'],
  ] as const
  return listed(kinds.filter(([count]) => count > 0).map(([count, kind]) => `${grouped(count)} ${kind}`))
}

/** Where standings are not judged, what stands in for them. */
function standings(documented: readonly DocumentedTerm[]): string {
  return documented.some(({ standingFrom }) => standingFrom === 'deals')
    ? 'Where nobody judged what a kind of deal is worth, the mean of the deals it describes stands in. '
    : ''
}

function termCredibility({ documented }: TrustValue, basis: TrustBasis): Table {
  return {
    kind: 'table',
    id: 'trust-documented-credibility',
    sentence: sentence(
      `Credibility needed to hold the risk of an attack to ${yearly(basis.tolerated)} a year, and what the rows have beside it.`,
    ),
    columns: [
      leftColumn('term', 'Kind of deal'),
      rightColumn('success', 'Attack succeeds if the guarantor stays out'),
      rightColumn('punishment', 'Punishment'),
      rightColumn('needed', 'Credibility needed'),
      leftColumn('short-calm', 'Short by'),
      leftColumn('short-headwind', 'Short by, headwind'),
      rightColumn('wider-calm', 'Wider wars a year'),
      rightColumn('wider-headwind', 'In a headwind'),
    ],
    rows: rowsOf(documented, 7, (own) => [
      percent(own.success),
      onScale(own.punishment),
      asked(own.needed),
      shortBy(own, 'calm'),
      shortBy(own, 'headwind'),
      yearly(own.widerWar.rate.calm),
      yearly(own.widerWar.rate.headwind),
    ]),
  }
}

/** Rows with an outlook, and a row that says so for those without. */
function rowsOf(
  documented: readonly DocumentedTerm[],
  width: number,
  cells: (outlook: Outlook) => Cell[],
): Cell[][] {
  return documented.map(({ name, outlook }): Cell[] => [
    name,
    ...(outlook ? cells(outlook) : Array.from({ length: width }, () => null)),
  ])
}

function codes({ documented }: TrustValue, basis: TrustBasis, words: Words): Table {
  const names = codeWords(words.party(basis.challenger))
  const columns = [
    ['commitment', 'commitment'],
    ['automaticity', 'automaticity'],
    ['tripwire', 'tripwire'],
    ['reluctance', 'reluctance'],
    ['headwindLoss', 'headwind'],
    ['army', 'army'],
    ['foreignForce', 'foreign-force'],
    ['veto', 'veto'],
    ['punishment', 'punishment'],
    ['incidentFactor', 'incident-factor'],
  ] as const
  return {
    kind: 'table',
    id: 'trust-codes',
    sentence: sentence(
      'The codes: judgements of the authors of the case, every one to be disputed. The first five are in probits, armies in units of the attacker’s.',
    ),
    columns: [
      leftColumn('term', 'Kind of deal'),
      ...columns.map(([, code]) => rightColumn(code, capitalised(names[code]!))),
      leftColumn('note', 'Note'),
    ],
    rows: documented.map((one): Cell[] => [
      one.name,
      ...columns.map(([code]) => onScale(one.codes[code])),
      one.note,
    ]),
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function termRoads({ documented }: TrustValue): Table {
  return {
    kind: 'table',
    id: 'trust-documented-roads',
    sentence: sentence('The same roads for each kind of deal: five years without an attack.'),
    columns: [leftColumn('term', 'Kind of deal'), ...roadColumns],
    rows: rowsOf(documented, roadColumns.length, roadCells),
  }
}
