/** Tables of the price of weak guarantees: the zone on both bases, by end state and by party. */
import {
  type Cell,
  grouped,
  type Likelihood,
  leftColumn,
  rightColumn,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type { DealsValue, ZoneCount } from './finding.ts'
import type { Words } from './words.ts'

/** Face value beside durable value; no table where the case says nothing about guarantees. */
export function priceTables(value: DealsValue, words: Words): Table[] {
  const { price } = value
  if (!price) return []
  const likelihood = ({ share, range }: ZoneCount): Likelihood[] | null =>
    share === null || range === null
      ? null
      : [{ kind: 'likelihood', share, worlds: value.acceptableRange?.worlds ?? 0 }]
  const span = ({ range }: ZoneCount): string | null =>
    range === null ? null : `${grouped(range.low)} to ${grouped(range.high)}`
  const row = (name: string, count: ZoneCount): Cell[] => [
    name,
    grouped(count.acceptable),
    span(count),
    likelihood(count),
  ]
  return [
    {
      kind: 'table',
      id: 'deals-price',
      sentence: sentence(
        `What weak guarantees cost: ${grouped(price.onlyFace)} of the packages acceptable at face value are refused once the next war is counted in.`,
      ),
      columns: [
        leftColumn('values', 'Values'),
        rightColumn('acceptable', 'Acceptable packages'),
        rightColumn('range', '90 % of draws'),
        leftColumn('share', 'Draws with one'),
      ],
      rows: [
        row('face: every guarantee kept', price.face),
        row('durable: the next war counted in', price.durable),
      ],
    },
    {
      kind: 'table',
      id: 'deals-price-end-states',
      sentence: sentence(
        'Acceptable versions of each named end state, before and after the next war is counted in.',
      ),
      columns: [
        leftColumn('end-state', 'End state'),
        rightColumn('face', 'Face value'),
        rightColumn('durable', 'Durable value'),
      ],
      rows: price.endStates.map((one): Cell[] => [one.name, grouped(one.face), grouped(one.durable)]),
    },
    {
      kind: 'table',
      id: 'deals-price-parties',
      sentence: sentence(
        'What the packages acceptable at face value are worth on average, before and after the next war is counted in.',
      ),
      columns: [
        leftColumn('party', 'Party'),
        rightColumn('face', 'Face value'),
        rightColumn('durable', 'Durable value'),
        rightColumn('cost', 'Cost'),
      ],
      rows: (price.byParty ?? []).map((one): Cell[] => [
        words.party(one.party),
        { kind: 'measured', value: one.face },
        { kind: 'measured', value: one.durable },
        { kind: 'measured', value: one.face - one.durable },
      ]),
    },
  ]
}
