/** If no deal: what not agreeing is worth to each party, and the least each insists on. */
import { type Block, type Cell, sentence } from '../../blocks/index.ts'
import type { BriefContext } from './context.ts'
import { onScale } from './scale.ts'

/** One row per signatory; nothing before the deals are analysed. */
export function noDeal({ compiled, deals, names, findings }: BriefContext): Block[] {
  const thresholds = deals?.value.thresholds ?? []
  if (thresholds.length === 0) return []
  const insisting = thresholds.some(({ reservation }) => reservation !== null)
  return [
    {
      kind: 'table',
      id: 'no-deal',
      sentence: sentence(
        'A party refuses what is worth less to it than no deal, or less than it insists on.',
        'war' in findings ? '' : ' These values are judged; no model of the war stands behind them.',
      ),
      columns: [
        { id: 'party', label: 'Party', align: 'left' },
        { id: 'no-deal', label: 'No deal is worth', align: 'right' },
        ...(insisting ? [{ id: 'reservation', label: 'Insists on', align: 'right' as const }] : []),
        { id: 'threshold', label: 'Line [90 % range]', align: 'right' },
      ],
      rows: thresholds.map((one): Cell[] => {
        const ordinal = compiled.parties.find(({ id }) => id === one.party)?.scale === 'ordinal'
        const reservation = one.reservation === null ? '–' : onScale(one.reservation, undefined, ordinal)
        return [
          names.party(one.party),
          onScale(one.noDeal, undefined, ordinal),
          ...(insisting ? [reservation] : []),
          onScale(one.threshold, one, ordinal),
        ]
      }),
    },
  ]
}
