/** What no deal is worth to a party, while its form is filled in: a number, one for some months, a state, or the war path. */
import type { CaseSpec, CaseValue } from 'endstate'
import type { Written } from '../wants/cell-value.ts'
import { startOf, writtenIn } from './field-values.ts'
import { type FilledNumber, isBlank, lackOf, writtenNumber } from './number-basis.ts'

type NoDeal = CaseSpec['parties'][number]['noDeal']

/** The four ways to say it. */
export const noDealWays = ['number', 'months', 'state', 'path'] as const
export type NoDealWay = (typeof noDealWays)[number]

/** The form as it is filled in; what belongs to the ways not chosen is kept until it is closed. */
export interface FilledNoDeal {
  way: NoDealWay
  number: FilledNumber
  months: { month: string; number: FilledNumber }[]
  state: Record<string, string[]>
  cost: FilledNumber
}

/** How a no-deal value is said. */
export function wayOf(noDeal: NoDeal): NoDealWay {
  if (typeof noDeal !== 'object' || Array.isArray(noDeal)) return 'number'
  if ('state' in noDeal) return 'state'
  if ('overTime' in noDeal) return 'months'
  return 'warPath' in noDeal ? 'path' : 'number'
}

/** The form to start with. */
export function filledNoDeal(
  noDeal: NoDeal,
  start: (written: Written | undefined) => FilledNumber,
): FilledNoDeal {
  const way = wayOf(noDeal)
  const whole = typeof noDeal === 'object' && !Array.isArray(noDeal) ? noDeal : {}
  const months = 'overTime' in whole ? whole.overTime : []
  const pattern = startOf({ key: 'state', type: 'pattern' }, 'state' in whole ? whole.state : {}, start)
  return {
    way,
    number: start(way === 'number' ? (noDeal as Written) : undefined),
    months:
      months.length > 0
        ? months.map(({ month, value }) => ({ month: String(month), number: start(value) }))
        : [
            { month: '0', number: start(way === 'number' ? (noDeal as Written) : undefined) },
            { month: '12', number: start(undefined) },
          ],
    state: (pattern ?? {}) as Record<string, string[]>,
    cost: start('warPath' in whole ? whole.cost : undefined),
  }
}

/** The value as the case holds it; null where something is missing. The passages of an older value stay. */
export function writtenNoDeal(filled: FilledNoDeal, before: NoDeal): CaseValue | null {
  const known = typeof before === 'object' && 'claims' in before ? before.claims : []
  const claims = known.length > 0 ? { claims: known } : {}
  switch (filled.way) {
    case 'number':
      return writtenNumber(filled.number)
    case 'months': {
      const points = filled.months.map(({ month, number }) => ({
        month: /^\d+$/.test(month.trim()) ? Number(month) : null,
        value: writtenNumber(number),
      }))
      const sound = points.every(
        (one): one is { month: number; value: CaseValue } => one.month !== null && one.value !== null,
      )
      if (points.length === 0 || !sound) return null
      return { overTime: [...points].sort((a, b) => a.month! - b.month!), ...claims } as CaseValue
    }
    case 'state': {
      const state = writtenIn({ key: 'state', type: 'pattern' }, filled.state)
      return state === undefined ? null : { state, ...claims }
    }
    case 'path': {
      if (isBlank(filled.cost)) return { warPath: true, ...claims }
      return lackOf(filled.cost) === null
        ? { warPath: true, cost: writtenNumber(filled.cost)!, ...claims }
        : null
    }
  }
}
