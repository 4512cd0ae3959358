/** The price of weak guarantees, in tables. */
import { type Cell, leftColumn, listed, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { PartyPrice, TrustValue } from './finding.ts'
import { measuredPercent, onScale, percent, type Words } from './words.ts'

/**
 * Table of what every deal is worth if kept and with the next war counted in, and whose answer that turns.
 */
export function price({ endStates }: TrustValue, words: Words): Table {
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

/** The same by party, with ranges and shares of draws. */
export function pricesInFull({ endStates }: TrustValue, words: Words): Table {
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
