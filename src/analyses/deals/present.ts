/** Finding → sentences, tables and pictures. */
import { type Chart, sentence } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { Finding, Presentation } from '../analysis.ts'
import type { DealsValue } from './finding.ts'
import { answerOf, caveatsOf, judgementsOf } from './present-judgements.ts'
import { solutionNames, tablesOf } from './present-tables.ts'
import { counted, type Words, wordsOf } from './words.ts'

export function presentDeals(finding: Finding<DealsValue>, compiled: CompiledCase): Presentation {
  const words = wordsOf(compiled)
  const { value } = finding
  return {
    answer: answerOf(value, words),
    judgements: judgementsOf(value, words),
    tables: tablesOf(value, words),
    charts: [dealSpace(value, words), acceptability(value, words)].flatMap((chart) => (chart ? [chart] : [])),
    caveats: caveatsOf(value),
  }
}

/** What the two pictures are drawn from; a live zone has it without a finding. */
export type Pictured = Pick<
  DealsValue,
  'acceptable' | 'dealSpace' | 'thresholds' | 'frameworks' | 'solutions'
>

/** The deal space: packages in the plane of two parties. */
export function dealSpace(value: Pictured, words: Words): Chart {
  const { horizontal, vertical, cell, cells, ranks = [null, null] } = value.dealSpace
  // A rank is put where the square of its packages lies: at its edge for a line, in its middle for a mark.
  const placed = (party: string, amount: number, into: number): number => {
    const count = party === horizontal ? ranks[0] : ranks[1]
    return count === null ? amount : (Math.floor(amount / (count * cell) + 1e-9) + into) * cell
  }
  const axis = (party: string) => {
    const { threshold } = value.thresholds.find((one) => one.party === party)!
    return { party, name: words.party(party), threshold: placed(party, threshold, 0) }
  }
  const at = (stands: { party: string; value: number }[], party: string): number =>
    placed(party, stands.find((one) => one.party === party)?.value ?? 0, 0.5)
  const ordered = ranks.some((count) => count !== null) ? ' Ranks order packages; they do not measure.' : ''
  return {
    kind: 'chart',
    id: 'deals-space',
    sentence: sentence(
      `Each square is a group of packages by what they are worth to ${words.party(horizontal)} and ${words.party(vertical)}; dark squares hold packages acceptable to everybody (${counted(value.acceptable, 'package')}).${ordered}`,
    ),
    data: {
      chart: 'deal-space',
      horizontal: axis(horizontal),
      vertical: axis(vertical),
      cell,
      cells,
      frontier: value.dealSpace.outline.map(({ x, y }) => ({
        x: ranks[0] === null ? x : placed(horizontal, x * ranks[0], 0.5),
        y: ranks[1] === null ? y : placed(vertical, y * ranks[1], 0.5),
      })),
      markers: [
        ...value.solutions.map((one) => ({
          id: one.name,
          name: solutionNames[one.name],
          kind: 'solution' as const,
          x: at(one.package.stands, horizontal),
          y: at(one.package.stands, vertical),
          acceptable: true,
        })),
        ...value.frameworks.flatMap((one) =>
          one.best
            ? [
                {
                  id: one.id,
                  name: one.name,
                  kind: 'end-state' as const,
                  x: at(one.best.stands, horizontal),
                  y: at(one.best.stands, vertical),
                  acceptable: one.best.acceptable,
                },
              ]
            : [],
        ),
      ],
    },
  }
}

/** Who accepts which end state; null where none has a version. */
export function acceptability(value: Pictured, words: Words): Chart | null {
  const described = value.frameworks.filter((one) => one.best)
  if (described.length === 0) return null
  return {
    kind: 'chart',
    id: 'deals-acceptability',
    sentence: sentence(
      'How far the best version of each end state is above or below what each party insists on.',
    ),
    data: {
      chart: 'acceptability',
      parties: value.thresholds.map((one) => ({ id: one.party, name: words.party(one.party) })),
      rows: described.map((one) => ({
        id: one.id,
        name: one.name,
        cells: one.best!.stands.map((stand) => {
          const over = one.bestOverWorlds?.find((own) => own.party === stand.party)
          return {
            party: stand.party,
            margin: stand.margin,
            ...(over
              ? {
                  share: over.accepts,
                  low: over.low - (stand.value - stand.margin),
                  high: over.high - (stand.value - stand.margin),
                }
              : {}),
            redLine: stand.redLines.length > 0,
          }
        }),
      })),
    },
  }
}
