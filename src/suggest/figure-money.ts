/** Money around a number: signs and codes before or behind it. */
import type { Unit } from './figure-unit.ts'
import { currencySigns } from './figure-words.ts'
import type { ReadNumber } from './number-values.ts'
import type { Token } from './tokens.ts'

const signCode = new Map([
  ['US', 'USD'],
  ['USD', 'USD'],
  ['EUR', 'EUR'],
  ['GBP', 'GBP'],
  ['A', 'AUD'],
  ['C', 'CAD'],
  ['NZ', 'NZD'],
  ['HK', 'HKD'],
  ['AU', 'AUD'],
  ['CA', 'CAD'],
])

/** Money, where a sign or code of a currency stands beside the number; undefined elsewhere. */
export function moneyAround(tokens: readonly Token[], { from, to }: ReadNumber): Unit | undefined {
  let first = from
  if (tokens[first]?.lower === 'between' || tokens[first]?.lower === 'from') first++
  const own = tokens[first]?.text ?? ''
  const before = currencySigns.has(own) ? own : (tokens[first - 1]?.text ?? '')
  const sign = currencySigns.get(before)
  if (sign !== undefined) {
    const prefix = currencySigns.has(own) ? '' : (tokens[first - 2]?.text ?? '')
    const code = signCode.get(prefix)
    const at = currencySigns.has(own) ? from : first - 1
    return {
      unit: code ?? sign,
      kind: 'money',
      from: Math.min(from, code === undefined ? at : at - 1),
      to,
      noun: '',
    }
  }
  if (signCode.has(before) && before.length === 3)
    return { unit: signCode.get(before) ?? before, kind: 'money', from: first - 1, to, noun: '' }
  const behind = currencySigns.get(tokens[to]?.text ?? '')
  return behind === undefined ? undefined : { unit: behind, kind: 'money', from, to: to + 1, noun: '' }
}
