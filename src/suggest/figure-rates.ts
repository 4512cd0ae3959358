/** Units that need more than the word behind the number: rates and votes. */

import type { Unit } from './figure-unit.ts'
import { timeUnits } from './figure-words.ts'
import type { ReadNumber } from './number-values.ts'
import { numberAt } from './number-words.ts'
import type { Token } from './tokens.ts'

/** “11 in favour to none against”, “by 212 votes to 87”: what is counted are votes. */
export function votesAt(tokens: readonly Token[], { from, to }: ReadNumber): Unit | undefined {
  const [a, b] = [tokens[to]?.lower ?? '', tokens[to + 1]?.lower ?? '']
  if (
    (a === 'in' && /^(?:favou?r|support)$/.test(b)) ||
    (a === 'voted' && /^(?:for|against|in|yes|no)$/.test(b))
  )
    return { unit: 'votes', kind: 'noun', from, to: to + 2, noun: 'votes' }
  if (a === 'against' && !/^(?:the|a|an)$/.test(b))
    return { unit: 'votes', kind: 'noun', from, to: to + 1, noun: 'votes' }
  if (a === 'abstained' || a === 'abstaining')
    return { unit: 'abstentions', kind: 'noun', from, to: to + 1, noun: 'abstentions' }
  const ballot = (k: number): boolean =>
    /^(?:vot(?:e|es|ed)|passed|approved|adopted|carried|ratified)$/.test(tokens[k]?.lower ?? '')
  const other = (k: number): boolean => tokens[k]?.kind === 'number' || numberAt(tokens, k) !== undefined
  const first =
    (ballot(from - 1) || (/^(?:of|by)$/.test(tokens[from - 1]?.lower ?? '') && ballot(from - 2))) &&
    /^(?:to|-|–)$/.test(a) &&
    other(to + 1)
  const second = /^(?:to|-|–)$/.test(tokens[from - 1]?.lower ?? '') && (ballot(from - 3) || ballot(from - 4))
  return first || second ? { unit: 'votes', kind: 'noun', from, to, noun: 'votes' } : undefined
}

/** “a day”, “per month”, “each year”, “daily”: the unit becomes a rate. */
export function withRate(tokens: readonly Token[], unit: Unit): Unit {
  let at = unit.to
  for (
    let guard = 0;
    guard < 3 && /^(?:killed|wounded|injured|people|in|total)$/.test(tokens[at]?.lower ?? '');
    guard++
  )
    at++
  const one = tokens[at]?.lower ?? ''
  const two = tokens[at + 1]?.lower ?? ''
  const name = unit.unit ?? 'count'
  // “15 cents a year earlier”, “180 a year ago” is no rate.
  if (
    /^(?:a|an)$/.test(one) &&
    /^(?:earlier|ago|later|before|after|and|or|old|from)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return unit
  if (
    /^(?:a|an|per|each|every)$/.test(one) &&
    (timeUnits.has(two) ||
      (unit.kind === 'money' &&
        /^(?:barrel|share|litre|liter|gallon|tonne|ton|kilo|kilogram|head|person|night|ounce|bushel|box|sack|bag|loaf|household|family|unit|megawatt)$/.test(
          two,
        )) ||
      (one === 'per' && /^(?:person|barrel|tonne|ton|head|capita|square|km|hour)$/.test(two)))
  ) {
    return { ...unit, unit: `${name}/${two}`, to: at + 2 }
  }
  if (tokens[at]?.text === '/' && timeUnits.has(two)) return { ...unit, unit: `${name}/${two}`, to: at + 2 }
  if (one === 'in' && (two === 'each' || two === 'every')) {
    for (let k = at + 2; k < at + 7; k++) {
      const period = (tokens[k]?.lower ?? '').replace(/s$/, '')
      if (timeUnits.has(period)) return { ...unit, unit: `${name}/${period}` }
    }
  }
  const daily = {
    daily: 'day',
    weekly: 'week',
    monthly: 'month',
    annually: 'year',
    yearly: 'year',
    hourly: 'hour',
  }[one]
  return daily === undefined ? unit : { ...unit, unit: `${name}/${daily}`, to: at + 1 }
}
