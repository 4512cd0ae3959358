/** Assumptions: the numbers that matter most and have the least proof. */
import { type Block, type Cell, type Measured, sentence } from '../../blocks/index.ts'
import type { CompiledQuantity } from '../../compile/index.ts'
import type { WeakQuantity } from '../../evidence/index.ts'
import { formatPercent } from '../numbers.ts'
import { type BriefContext, cite } from './context.ts'
import { onScale } from './scale.ts'

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
          ? 'These move the answer most for the proof they have; if one is wrong, so is the answer.'
          : 'None of the inputs was found to move the answer by itself; these have the least proof.',
      ),
      columns: [
        { id: 'number', label: 'Number', align: 'left' },
        { id: 'value', label: 'Taken as', align: 'right' },
        { id: 'basis', label: 'Passages give', align: 'left' },
        ...(measured ? [{ id: 'influence', label: 'Influence', align: 'right' as const }] : []),
      ],
      rows: weakest.map((one): Cell[] => {
        const support = evidence.quantities.get(one.key)
        const index = compiled.quantityIndex.get(one.key)
        const quantity = index === undefined ? undefined : compiled.quantities[index]
        const broken = quantity?.basis.broken ? ' (proof broken)' : ''
        return [
          support?.label ?? one.key,
          takenAs(quantity),
          [
            `${basisInWords(one)}${broken}`,
            ...cite(support?.passages.map(({ claim }) => claim).slice(0, 3) ?? []),
          ],
          ...(measured ? [formatPercent(one.share)] : []),
        ]
      }),
    },
  ]
}

/** Weights and probabilities in per cent, values on 0 to 10, everything else as it is. */
function takenAs(quantity: CompiledQuantity | undefined): Measured | string | null {
  if (!quantity || !Number.isFinite(quantity.central)) return null
  const { central, low, high, unit, role } = quantity
  const range = low < high ? { low, high } : undefined
  if (['option value', 'adjustment', 'no-deal value', 'reservation value', 'table value'].includes(role)) {
    return onScale(central, range)
  }
  const percent = ['weight', 'red line'].includes(role)
  const factor = percent ? 100 : 1
  const shown = percent ? '%' : unit
  return {
    kind: 'measured',
    value: central * factor,
    ...(range ? { low: low * factor, high: high * factor } : {}),
    ...(shown === undefined ? {} : { unit: shown }),
  }
}

/** What the passages behind a number give, for readers who have not read the rules. */
function basisInWords({ basis, gives }: WeakQuantity): string {
  if (gives !== 'nothing') return gives
  if (basis === 'derived') return 'nothing: a formula'
  return basis === 'assumed' ? 'nothing: assumed' : 'nothing: judged'
}
