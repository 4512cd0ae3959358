/** Tables of `readings` shown first: readings always in rows, base rates before anything else. */
import {
  type Cell,
  leftColumn,
  likelihoodSentence,
  listed,
  rightColumn,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type { Belief, PartyDiagnosis, ReadingsValue } from './finding.ts'
import { detailTables } from './present-details.ts'
import { bothWaysTable } from './present-measured.ts'
import { pastMatrices } from './present-past.ts'
import {
  beliefInPercent,
  chanceInWords,
  decimal,
  leadersInCell,
  leading,
  likelihoodOf,
  percent,
  tellsApart,
  tellsInWords,
  type Words,
} from './words.ts'

/** Observations side by side in one matrix; the rest are in the table of observations. */
const mostColumns = 40

/** All tables with rows, the answer first. */
export function tablesOf(value: ReadingsValue, words: Words): Table[] {
  const tables = [
    beliefsTable(value, words),
    ...value.parties.filter((one) => one.observations.length > 0).map((one) => matrixTable(one, words)),
    bothWaysTable(value, words),
    ...pastMatrices(value, words),
    nextTable(value, words),
    flipsTable(value, words),
    ...detailTables(value, words),
  ]
  return tables.filter(({ rows }) => rows.length > 0)
}

/** Base rate, belief and range of every reading. */
function beliefsTable({ parties, worlds }: ReadingsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'readings-beliefs',
    sentence: sentence(
      'How far each reading is believed before and after what was observed, its range over the draws, and the base rate with which it would lead.',
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('reading', 'Reading'),
      leftColumn('held-by', 'Held by'),
      rightColumn('before', 'Before'),
      leftColumn('now', 'Now'),
      rightColumn('belief', 'Belief'),
      rightColumn('leads', 'Leads in the draws'),
      leftColumn('needed', 'Would lead from a base rate of'),
    ],
    rows: parties.flatMap((one) =>
      one.beliefs.map((belief): Cell[] => {
        const updated = one.observations.length > 0
        return [
          words.party(one.party),
          [words.reading(belief.reading), ...words.cite('reading', belief.reading)],
          belief.heldBy.length === 0 ? '' : listed(belief.heldBy),
          percent(belief.prior),
          !updated ? 'not updated' : belief.posterior === null ? null : [likelihoodOf(belief)],
          beliefInPercent(belief),
          updated ? leadsInDraws(belief, sound(one, worlds)) : '',
          updated ? neededToLead(one, belief) : '',
        ]
      }),
    ),
  }
}

function leadsInDraws({ leads }: Belief, draws: number): string | null {
  return leads === null ? null : `${Math.round(leads * draws)} of ${draws}`
}

function neededToLead({ leaders }: PartyDiagnosis, { reading, priorToLead }: Belief): string {
  if (leaders.includes(reading)) return 'leads'
  return priorToLead ? percent(priorToLead.share) : 'no base rate'
}

/** Drawn worlds without contradiction. */
const sound = ({ contradicted }: PartyDiagnosis, worlds: number): number =>
  Math.round(worlds * (1 - contradicted))

/** Readings in rows, observations in columns, the most telling first. */
function matrixTable(one: PartyDiagnosis, words: Words): Table {
  const shown = one.observations.slice(0, mostColumns)
  const left = one.observations.length - shown.length
  const [leader] = leading(one)
  const about = `How expected each observation on ${words.party(one.party)} is if a reading is right, the most telling first${left > 0 ? `; ${left} more are in the table of observations` : ''}`
  return {
    kind: 'table',
    id: `readings-matrix-${one.party}`,
    sentence: leader
      ? likelihoodSentence(
          `${about}; ${leader.reading === null ? 'that none of them is right is ' : `“${words.reading(leader.reading)}” is `}`,
          likelihoodOf(leader),
          '.',
        )
      : sentence(`${about}.`),
    columns: [
      leftColumn('reading', 'Reading'),
      rightColumn('before', 'Before'),
      ...shown.map(({ id }) => leftColumn(id, id)),
      leftColumn('now', 'Now'),
    ],
    rows: [
      ...one.beliefs.map((belief, k): Cell[] => [
        words.reading(belief.reading),
        percent(belief.prior),
        ...shown.map(({ chances }) => chanceInWords(chances[k]!)),
        belief.posterior === null ? null : [likelihoodOf(belief)],
      ]),
      ['Tells them apart?', '', ...shown.map(({ bits }) => tellsInWords[tellsApart(bits)]), ''],
    ],
  }
}

function nextTable({ parties }: ReadingsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'readings-next',
    sentence: sentence(
      'What to look for next: the bits it is expected to give on which reading is right, and who would be believed most afterwards.',
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('fact', 'To look for'),
      leftColumn('kind', 'Kind'),
      rightColumn('bits', 'Bits'),
      leftColumn('between', 'Tells apart best'),
      leftColumn('yes', 'If so, leads'),
      leftColumn('no', 'If not, leads'),
    ],
    rows: parties.flatMap(({ party, next }) =>
      next.map((fact): Cell[] => [
        words.party(party),
        fact.kind === 'answer' ? `Accepts “${fact.what}”` : fact.what,
        fact.kind === 'answer' ? 'answer to an offer' : fact.planted ? 'perhaps staged' : 'observation',
        decimal(fact.bits),
        fact.separates ? words.quoted([fact.separates.likelier, fact.separates.lesser]) : 'nothing',
        leadersInCell(fact.ifYes, words),
        leadersInCell(fact.ifNo, words),
      ]),
    ),
  }
}

function flipsTable({ parties }: ReadingsValue, words: Words): Table {
  const all = parties.reduce((sum, { flipCount }) => sum + flipCount, 0)
  const listed = parties.reduce((sum, { flips }) => sum + flips.length, 0)
  return {
    kind: 'table',
    id: 'readings-flips',
    sentence: sentence(
      `One number changed alone puts another reading first: the smallest changes, each with a setting that does it${all > listed ? ` (${listed} of ${all})` : ''}.`,
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('observation', 'Observation'),
      leftColumn('under', 'Under'),
      rightColumn('now', 'Now'),
      rightColumn('level', 'Level at'),
      leftColumn('leads', 'Beyond, leads'),
      leftColumn('set', 'Setting'),
    ],
    rows: parties.flatMap(({ party, flips }) =>
      flips.map((flip): Cell[] => [
        words.party(party),
        words.observation(flip.observation),
        words.reading(flip.reading),
        decimal(flip.from),
        decimal(flip.level),
        words.reading(flip.leader),
        `--set ${flip.key}=${flip.value}`,
      ]),
    ),
  }
}
