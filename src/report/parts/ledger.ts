/** Ledger: what each party can and cannot provide. */
import { type Block, type Cell, sentence } from '../../blocks/index.ts'
import type { Provision } from '../../evidence/index.ts'
import { formatCount } from '../numbers.ts'
import { type BriefContext, cite } from './context.ts'

/** What is missing first: a deal fails on what nobody can provide. */
const order: readonly Provision['can'][] = ['no', 'partly', 'not-judged', 'yes']
const words: Record<Provision['can'], Cell> = {
  yes: { kind: 'mark', mark: 'yes' },
  partly: { kind: 'mark', mark: 'partly' },
  no: { kind: 'mark', mark: 'no' },
  'not-judged': null,
}

/** At most `most` rows; nothing where the case lists no provisions. */
export function ledger({ evidence, names }: BriefContext, most: number): Block[] {
  const rows = [...evidence.provisions].sort(
    (a, b) =>
      order.indexOf(a.can) - order.indexOf(b.can) || (a.party < b.party ? -1 : a.party > b.party ? 1 : 0),
  )
  if (rows.length === 0) return []
  const short = rows.filter(({ can }) => can === 'no' || can === 'partly').length
  const left = rows.length - most
  return [
    {
      kind: 'table',
      id: 'ledger',
      sentence: sentence(
        `${formatCount(short)} of ${formatCount(rows.length)} things needed cannot be provided, or only in part.`,
        left > 0 ? ` Shown: ${most}, and ${left} more.` : '',
      ),
      columns: [
        { id: 'party', label: 'Party', align: 'left' },
        { id: 'item', label: 'What is needed of it', align: 'left' },
        { id: 'can', label: 'Can it?', align: 'left' },
      ],
      rows: rows
        .slice(0, most)
        .map(({ party, item, can, claims }): Cell[] => [
          names.partyShort(party),
          [item, ...cite(claims.slice(0, 3))],
          words[can],
        ]),
    },
  ]
}
