/** Tables that stand behind the answer: single observations, the older score, predictions and past answers. */
import { type Cell, leftColumn, listed, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { ReadingsValue } from './finding.ts'
import { adviceTable, ruledOutTable } from './present-advice.ts'
import { measuredTable } from './present-measured.ts'
import { pastTable } from './present-past.ts'
import { beliefInPercent, decimal, leadersInCell, percent, times, type Words } from './words.ts'

/** The tables behind the answer, with or without rows. */
export function detailTables(value: ReadingsValue, words: Words): Table[] {
  return [
    observationsTable(value, words),
    olderTable(value, words),
    predictionsTable(value, words),
    adviceTable(value, words),
    ruledOutTable(value, words),
    pastTable(value, words),
    measuredTable(value, words),
  ]
}

function observationsTable({ parties }: ReadingsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'readings-observations',
    sentence: sentence(
      'What each observation tells: its weight, the bits it was expected to give on which reading is right, its strongest contrast, and who leads without it.',
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('observation', 'Observation'),
      leftColumn('what', 'What was seen'),
      leftColumn('date', 'Date'),
      rightColumn('weight', 'Weight'),
      rightColumn('bits', 'Bits'),
      leftColumn('contrast', 'Strongest contrast'),
      leftColumn('without', 'Without it, leads'),
      rightColumn('moved', 'Belief that moves'),
    ],
    rows: parties.flatMap(({ party, observations }) =>
      observations.map((one): Cell[] => [
        words.party(party),
        one.id,
        [`${one.what}${one.planted ? ' (perhaps staged)' : ''}`, ...words.cite('observation', one.id)],
        one.date ?? '',
        one.group === null ? decimal(one.weight) : `${decimal(one.weight)} of “${one.group}”`,
        decimal(one.bits),
        one.strongest
          ? `${times(one.strongest.times)} as expected under ${words.quoted([one.strongest.likelier])} as under ${words.quoted([one.strongest.lesser])}`
          : 'tells none apart',
        leadersInCell(one.without.leaders, words),
        percent(one.without.moved),
      ]),
    ),
  }
}

function olderTable({ parties }: ReadingsValue, words: Words): Table {
  const scored = parties.filter(({ older }) => older)
  const apart = scored.filter(({ older, leaders }) => leaders.length > 0 && !older!.agrees)
  const where =
    apart.length === 0
      ? 'it puts the same readings first'
      : `it puts other readings first for ${listed(apart.map(({ party }) => words.party(party)))}`
  return {
    kind: 'table',
    id: 'readings-older',
    sentence: sentence(
      `The older way to score, which only counts what speaks against a reading: ${where}. Nearest to 0 is best.`,
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('reading', 'Reading'),
      rightColumn('weighted', 'Weighted inconsistency'),
      rightColumn('squared', 'Squared inconsistency'),
      rightColumn('belief', 'Belief'),
    ],
    rows: scored.flatMap(({ party, older, beliefs }) =>
      older!.scores.map((one): Cell[] => {
        const belief = beliefs.find(({ reading }) => reading === one.reading)!
        const weighted = one.weighted === 0 ? 0 : one.weighted
        return [
          words.party(party),
          words.reading(one.reading),
          weighted,
          one.squared,
          beliefInPercent(belief),
        ]
      }),
    ),
  }
}

function predictionsTable({ parties }: ReadingsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'readings-predictions',
    sentence: sentence(
      'What each reading predicts: who accepts some version of each end state if it is right, and how often all do in the draws.',
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('reading', 'If read as'),
      leftColumn('end-state', 'End state'),
      leftColumn('accept', 'Accept'),
      leftColumn('refuse', 'Refuse'),
      leftColumn('divided', 'Depends on other readings'),
      leftColumn('open', 'All accept'),
    ],
    rows: parties.flatMap(({ party, predictions }) =>
      predictions.flatMap(({ reading, endStates }) =>
        endStates.map(({ id, accepts, worlds, open }): Cell[] => {
          const names = (wanted: (share: number) => boolean): string => {
            const chosen = accepts.filter(({ share }) => wanted(share))
            return chosen.length === 0 ? '' : listed(chosen.map((one) => words.party(one.party)))
          }
          return [
            words.party(party),
            words.reading(reading),
            words.endState(id),
            names((share) => share > sure),
            names((share) => share < 1 - sure),
            names((share) => share >= 1 - sure && share <= sure),
            worlds === 0 ? null : [{ kind: 'likelihood', share: open / worlds, worlds }],
          ]
        }),
      ),
    ),
  }
}

/** Shares that differ from 1 by less are sums of priors. */
const sure = 1 - 1e-9
