/** Assumptions: the numbers that matter most and have the least proof. */
import { type Block, type Cell, type Measured, sentence } from '../../blocks/index.ts'
import type { CompiledQuantity } from '../../compile/index.ts'
import type { WeakQuantity } from '../../evidence/index.ts'
import { formatPercent } from '../numbers.ts'
import { type BriefContext, cite } from './context.ts'

/** At most `most` rows; nothing where every number that matters is quoted. */
export function assumptions(context: BriefContext, most: number): Block[] {
  const { coverage, evidence, compiled } = context
  const weakest = coverage.weakest.slice(0, most)
  if (weakest.length === 0) return []
  const measured = coverage.weighting === 'influence'
  return [
    {
      kind: 'table',
      id: 'assumptions',
      sentence: sentence(
        measured
          ? 'These numbers move the answer most for the proof they have. If one is wrong, so is the answer.'
          : 'None of the inputs was found to move the answer by itself; these have the least proof.',
      ),
      columns: [
        { id: 'number', label: 'Number', align: 'left' },
        { id: 'value', label: 'Taken as', align: 'right' },
        { id: 'basis', label: 'Rests on', align: 'left' },
        ...(measured ? [{ id: 'influence', label: 'Influence', align: 'right' as const }] : []),
      ],
      rows: weakest.map((one): Cell[] => {
        const support = evidence.quantities.get(one.key)
        const index = compiled.quantityIndex.get(one.key)
        return [
          support?.label ?? one.key,
          takenAs(index === undefined ? undefined : compiled.quantities[index]),
          [basisInWords(one), ...cite(support?.passages.map(({ claim }) => claim).slice(0, 3) ?? [])],
          ...(measured ? [formatPercent(one.share)] : []),
        ]
      }),
    },
  ]
}

function takenAs(quantity: CompiledQuantity | undefined): Measured | null {
  if (!quantity || !Number.isFinite(quantity.central)) return null
  const { central, low, high, unit } = quantity
  return {
    kind: 'measured',
    value: central,
    ...(low < high ? { low, high } : {}),
    ...(unit === undefined ? {} : { unit }),
  }
}

/** What a number rests on, for readers who have not read the rules. */
export function basisInWords({ basis, gives }: Pick<WeakQuantity, 'basis' | 'gives'>): string {
  switch (basis) {
    case 'quoted':
      return 'a passage that states it'
    case 'derived':
      return 'a formula'
    case 'assumed':
      return 'nothing: a default'
    case 'judged without passages':
      return 'judgement, no passage'
    case 'judged from passages':
      return gives === 'number' ? 'judgement from a stated number' : `judgement; passages give the ${gives}`
  }
}
