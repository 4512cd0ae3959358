/** The one number of the headline, and the reasons that `present` and `--explain` turn into words. */
import { quantilesOfSorted } from '../../numeric/index.ts'
import type { Finding, Reason } from '../analysis.ts'
import type { DrawnTable } from './drawn-inputs.ts'
import type { DriversValue } from './finding.ts'

/** The room for a deal, with its 90 % range over the drawn worlds. */
export function headlineOf({ base }: DriversValue, table: DrawnTable): Finding<DriversValue>['headline'] {
  const name = 'room of the best package'
  if (table.worlds === 0) return { name, value: base.room, range: null }
  const [low, high] = quantilesOfSorted(Float64Array.from(table.room).sort(), [0.05, 0.95])
  return { name, value: base.room, range: [low!, high!] }
}

/** Reasons: what moves the answer most, what changes it with least, where it gathers, what rests on least. */
export function reasonsOf(value: DriversValue): Reason[] {
  const { alone, flips, pair, discovery, weak, ordersOnly } = value
  if (ordersOnly) return [{ code: 'orders-only', about: {} }]
  const [most] = alone
  const [flip] = flips
  const [weakest] = weak
  return [
    ...(most ? [{ code: 'moves-most', about: named(most.input), amount: most.swing }] : []),
    ...(flip
      ? [{ code: 'flips-alone', about: { quantity: flip.key }, amount: flip.to }]
      : [{ code: 'no-single-flip', about: {}, amount: value.reach }]),
    ...(pair
      ? [
          {
            code: 'flips-together',
            about: { quantity: pair.first.key, second: pair.second.key },
            amount: pair.share,
          },
        ]
      : []),
    ...(discovery && discovery.limits.length > 0
      ? [
          {
            code: 'gathers',
            about: { answer: discovery.answer, ...named(discovery.limits[0]!.input) },
            amount: discovery.density,
          },
        ]
      : []),
    ...(weakest
      ? [{ code: 'least-proof', about: { quantity: weakest.key }, amount: weakest.influence }]
      : []),
  ]
}

function named(input: DriversValue['alone'][number]['input']): Record<string, string> {
  if (input.kind === 'quantity') return { quantity: input.key }
  return input.kind === 'reading' ? { party: input.party } : { party: input.party, redLine: input.redLine }
}
