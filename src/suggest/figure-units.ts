/** What a number counts: a unit of measurement, money, a share, people and what became of them, or a noun. */
import { currencySigns, harms, measureUnits, peopleNouns, timeUnits } from './figure-words.ts'
import { numberAt, type ReadNumber } from './number-words.ts'
import type { Token } from './tokens.ts'
import { functionWords } from './words.ts'

/** `kind` none: nothing was found that is counted. [from, to) are the tokens of number, sign and unit together. */
export interface Unit {
  readonly unit: string | null
  readonly kind: 'money' | 'percent' | 'measure' | 'rank' | 'people' | 'noun' | 'none'
  readonly from: number
  readonly to: number
  /** The noun itself, lower case; empty for units of measurement. */
  readonly noun: string
}

/** Unit of the number at [from, to). */
export function unitOf(tokens: readonly Token[], number: ReadNumber): Unit {
  const money = moneyAround(tokens, number)
  if (money !== undefined) return withRate(tokens, money)
  const measured = measuredBehind(tokens, number)
  if (measured !== undefined) return measured.kind === 'percent' ? measured : withRate(tokens, measured)
  return withRate(tokens, counted(tokens, number))
}

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

function moneyAround(tokens: readonly Token[], { from, to }: ReadNumber): Unit | undefined {
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

const skipped = new Set([
  'more',
  'additional',
  'further',
  'extra',
  'straight',
  'consecutive',
  'full',
  'long',
  'whole',
  'square',
  'sq',
  'cubic',
  'us',
  'u.s.',
  'american',
  'metric',
  'nautical',
  'of',
  'fewer',
  'less',
  'calendar',
  'a',
  'the',
  'or',
])

function measuredBehind(tokens: readonly Token[], { from, to, inWords }: ReadNumber): Unit | undefined {
  const sign = tokens[to]
  if (sign?.text === '%') return { unit: 'percent', kind: 'percent', from, to: to + 1, noun: '' }
  const minus = /^[-−]$/.test(tokens[from - 1]?.text ?? '') || tokens[from - 1]?.lower === 'minus'
  if (minus && sign?.joined === true && /^[CF]$/.test(sign.text)) return temperature(tokens, from, to)
  if (sign?.text === '°') return temperature(tokens, from, to + 1)
  if (sign?.lower === 'per' && (tokens[to + 1]?.lower === 'cent' || tokens[to + 1]?.lower === 'cents'))
    return { unit: 'percent', kind: 'percent', from, to: to + 2, noun: '' }
  let at = to
  if (sign?.text === '-' && sign.joined) at++
  let area = ''
  for (let guard = 0; guard < 3; guard++) {
    const word = tokens[at]?.lower ?? ''
    if (measureUnits.has(word) || !skipped.has(word) || (word === 'a' && !inWords)) break
    if (word === 'square' || word === 'sq') area = '2'
    if (word === 'cubic') area = '3'
    at++
  }
  let word = tokens[at]?.lower ?? ''
  if (word === 'basis' && /^points?$/.test(tokens[at + 1]?.lower ?? ''))
    return { unit: 'basis point', kind: 'percent', from, to: at + 2, noun: '' }
  const compound = /^(square|sq)-(.+)$/.exec(word)
  if (compound !== null) {
    area = '2'
    word = compound[2] ?? ''
  }
  // “sq km” and a full stop after “sq”.
  if (area !== '' && tokens[at]?.text === '.') word = tokens[++at]?.lower ?? ''
  const unit = measureUnits.get(word)
  if (unit === undefined) return undefined
  if (
    word === 'm' &&
    !(tokens[at]?.joined ?? false) &&
    !/^(?:high|long|wide|deep|away|from|of)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return undefined
  if (
    (word === 'second' || word === 'real' || word === 'foot' || word === 'b') &&
    tokens[at - 1]?.text !== '-'
  )
    return undefined
  if (unit === 'degree') return temperature(tokens, from, at + 1)
  if (unit === 'percent') {
    const points = word === 'percentage' && /^points?$/.test(tokens[at + 1]?.lower ?? '')
    return {
      unit: points ? 'percentage point' : 'percent',
      kind: 'percent',
      from,
      to: at + (points ? 2 : 1),
      noun: '',
    }
  }
  const money = /^(?:[A-Z]{3}|rupee|shilling|franc|peso|dinar|riyal|lira|krona|krone|cent)$/.test(unit)
  return { unit: `${unit}${area}`, kind: money ? 'money' : 'measure', from, to: at + 1, noun: '' }
}

function temperature(tokens: readonly Token[], from: number, at: number): Unit {
  const word = tokens[at]?.lower ?? ''
  const celsius = /^(?:c|celsius|centigrade)$/.test(word)
  const fahrenheit = word === 'f' || /^fah?re?n[a-z]*t$/.test(word)
  if (celsius || fahrenheit)
    return { unit: celsius ? 'degC' : 'degF', kind: 'measure', from, to: at + 1, noun: '' }
  return { unit: 'degree', kind: 'measure', from, to: at, noun: '' }
}

/** Nouns in the plural, people, and the few plurals without s. */
function countable(lower: string): boolean {
  if (peopleNouns.has(lower)) return true
  if (/(?:ss|us|is)$|^(?:as|was|has|its|times|gas|overseas|christmas|always|perhaps)$/.test(lower))
    return false
  return (
    /[^s]s$|.(?:men|women|folk|people)$/.test(lower) ||
    /^(?:aircraft|sheep|cattle|livestock|percent|casualties|media|headquarters|works)$/.test(lower)
  )
}

const stopsNoun =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|who|which|that|and|or|but|as|than|when|while|since|because|if|so|then|last|this|next|said|says|sank|fell|rose|went|came|left|died|fled|lost|won|broke|hit|took|made|got|held|stood|lay|led|ran|saw|spoke|began|burned|burnt|drowned|survived|escaped|remained|failed)$/

function counted(tokens: readonly Token[], number: ReadNumber): Unit {
  const { from, to } = number
  let at = to
  if (tokens[at]?.text === '-' && tokens[at]?.joined) at++
  if (tokens[at]?.lower === 'plus' || tokens[at]?.text === '+') at++
  if (tokens[at]?.lower === 'or' && /^(?:more|fewer|so|less)$/.test(tokens[at + 1]?.lower ?? '')) at += 2
  if (tokens[at]?.lower === 'of') at++
  const start = at
  let noun = -1
  for (let guard = 0; guard < 6; guard++, at++) {
    const token = tokens[at]
    if (
      token === undefined ||
      (token.kind === 'number' &&
        !/^(?:the|of|its|their|his|her|our|those|these)$/.test(tokens[at - 1]?.lower ?? ''))
    )
      break
    if (token.kind === 'mark') {
      if (token.text === '-' && token.joined) continue
      if (/^["“”‘’]$/.test(token.text)) continue
      break
    }
    if (token.kind === 'possessive') {
      noun = -1
      continue
    }
    if (stopsNoun.test(token.lower)) break
    if (
      functionWords.has(token.lower) &&
      ![
        'the',
        'its',
        'his',
        'their',
        'her',
        'our',
        'more',
        'other',
        'such',
        'of',
        'these',
        'those',
        'my',
        'your',
        'less',
        'out',
        'very',
      ].includes(token.lower)
    )
      break
    if (token.lower === 'out') break
    if (token.lower === 'of' && at !== start) break
    const other = at > start || tokens[at - 1]?.lower === 'of' ? numberAt(tokens, at) : undefined
    if (other !== undefined && noun < 0) {
      // “two of the three ports”: the second number tells what the first counts.
      const { unit, noun: name } = counted(tokens, other)
      return { unit, kind: unit === null ? 'none' : 'noun', from, to, noun: name }
    }
    if (harms.has(token.lower) && noun < 0 && at === start) {
      // “12 killed”, “40 wounded soldiers”
      if (!countable(tokens[at + 1]?.lower ?? ''))
        return {
          unit: `people ${harms.get(token.lower) ?? ''}`,
          kind: 'people',
          from,
          to: at + 1,
          noun: 'people',
        }
      continue
    }
    // “soldiers guard”: behind a plural, a noun for people in the singular is a verb.
    if (noun === at - 1 && /s$/.test(tokens[noun]?.lower ?? '') && !/s$/.test(token.lower)) break
    if (countable(token.lower)) {
      noun = at
      // “15 police officers”: a following plural is the head.
      if (!countable(tokens[at + 1]?.lower ?? '')) break
      continue
    }
    if (/(?:ed|ing)$/.test(token.lower) && noun < 0 && at > start + 3) break
  }
  if (noun < 0) return withoutNoun(tokens, number, start)
  const word = tokens[noun]?.lower ?? ''
  const harm =
    peopleNouns.has(word) || /(?:[^aeiou]ers|men|women|ists|ees|folk)$/.test(word)
      ? harmAround(tokens, from, noun)
      : undefined
  const unit =
    harm === undefined ? word : `${word === 'others' || word === 'persons' ? 'people' : word} ${harm}`
  return { unit, kind: peopleNouns.has(word) ? 'people' : 'noun', from, to: noun + 1, noun: word }
}

/** No plural behind the number: what a verb before it does (“and injured 12”), or a singular noun after “one”. */
function withoutNoun(tokens: readonly Token[], number: ReadNumber, start: number): Unit {
  const { from, to, value } = number
  const next = tokens[start]?.lower ?? ''
  const votes = votesAt(tokens, number)
  if (votes !== undefined) return votes
  if (value === 1 && peopleNouns.has(next)) {
    const harm = harmAround(tokens, from, start)
    return {
      unit: harm === undefined ? next : `${next} ${harm}`,
      kind: 'people',
      from,
      to: start + 1,
      noun: next,
    }
  }
  if (tokens[to]?.text === '-' && tokens[to + 1]?.lower === 'strong')
    return { unit: 'people', kind: 'people', from, to: to + 2, noun: 'people' }
  const harm = harmAround(tokens, from, to - 1)
  if (harm !== undefined) return { unit: `people ${harm}`, kind: 'people', from, to, noun: 'people' }
  if (
    /^(?:fled|marched|protested|gathered|rallied|starved|flee|starve|perished)$/.test(
      tokens[start]?.lower ?? '',
    ) ||
    (/^(?:have|had)$/.test(next) &&
      /^(?:fled|marched|starved|perished)$/.test(tokens[start + 1]?.lower ?? ''))
  )
    return { unit: 'people', kind: 'people', from, to, noun: 'people' }
  let one = start
  while (value === 1 && one < start + 3 && describes(tokens, one)) one++
  if (one > start) {
    const noun = tokens[one]?.lower ?? ''
    const harm = peopleNouns.has(noun) ? harmAround(tokens, from, one) : undefined
    return {
      unit: harm === undefined ? noun : `${noun} ${harm}`,
      kind: peopleNouns.has(noun) ? 'people' : 'noun',
      from,
      to: one + 1,
      noun,
    }
  }
  const single = tokens[start]
  // “4.2bn ariary”: money and the like without a plural.
  if (
    number.scaled &&
    !number.inWords &&
    single?.kind === 'word' &&
    start === to &&
    /^\p{Ll}/u.test(single.text) &&
    !functionWords.has(single.lower) &&
    !stopsNoun.test(single.lower) &&
    !/(?:ed|ing|ly)$/.test(single.lower) &&
    single.text.length > 2
  )
    return { unit: single.lower, kind: 'noun', from, to: start + 1, noun: single.lower }
  if (
    value === 1 &&
    single?.kind === 'word' &&
    !functionWords.has(single.lower) &&
    !stopsNoun.test(single.lower)
  ) {
    return { unit: single.lower, kind: 'noun', from, to: start + 1, noun: single.lower }
  }
  return { unit: null, kind: 'none', from, to, noun: '' }
}

/** Whether a word is an adjective in front of a noun, as far as its ending and the word behind it tell. */
function describes(tokens: readonly Token[], k: number): boolean {
  const [word, next] = [tokens[k], tokens[k + 1]]
  if (
    word?.kind !== 'word' ||
    next?.kind !== 'word' ||
    functionWords.has(next.lower) ||
    stopsNoun.test(next.lower)
  )
    return false
  return (
    /(?:ed|al|ic|ive|ous|ful|able|ible|ern)$|^(?:small|large|big|small|heavy|light|young|old|new|dead|male|female|empty|foreign|senior|main|long|short|stray|lone|heavy)$|-/.test(
      word.lower,
    ) || /^\p{Lu}/u.test(word.text)
  )
}

/** “11 in favour to none against”, “by 212 votes to 87”: what is counted are votes. */
function votesAt(tokens: readonly Token[], { from, to }: ReadNumber): Unit | undefined {
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

/** What became of the people counted: a verb of harm right before the number, or shortly behind the noun. */
function harmAround(tokens: readonly Token[], from: number, noun: number): string | undefined {
  let last = noun + 7
  for (let k = noun + 1; k < last; k++) {
    if (
      tokens[k]?.text === ',' &&
      /^(?:including|among|most|mostly|many|some|all)$/.test(tokens[k + 1]?.lower ?? '')
    ) {
      const close = tokens.findIndex((one, index) => index > k + 1 && index < k + 14 && one.text === ',')
      if (close < 0) break
      k = close + 1
      last = k + 5
    }
    const token = tokens[k]
    if (
      token === undefined ||
      (token.kind === 'mark' && /[.;:,(]/.test(token.text)) ||
      token.kind === 'number'
    )
      break
    const harm = harms.get(token.lower)
    if (harm !== undefined) return /ing$/.test(token.lower) ? undefined : harm
    if (token.lower === 'and' && sharedHarm(tokens, k)) {
      last = k + 9
      continue
    }
    if (token.lower === 'and' || token.lower === 'after' || token.lower === 'when' || token.lower === 'while')
      break
  }
  for (let k = from - 1; k >= Math.max(0, from - 7); k--) {
    const token = tokens[k]
    if (
      token === undefined ||
      token.kind === 'quote' ||
      token.text === ';' ||
      token.text === ':' ||
      token.text === '.'
    )
      break
    const harm = harms.get(token.lower)
    if (harm !== undefined) return harm
    if (/^(?:by|after|when|that|who|which|with|for)$/.test(token.lower)) break
  }
  return undefined
}

/** “three men and a boy have been hurt”: no verb between “and” and the helper of the verb of harm. */
function sharedHarm(tokens: readonly Token[], and: number): boolean {
  for (let k = and + 1; k < and + 8; k++) {
    const lower = tokens[k]?.lower ?? ''
    if (/^(?:were|was|are|have|had|has)$/.test(lower)) return true
    if (tokens[k]?.kind !== 'word' && tokens[k]?.kind !== 'number') return false
    if (harms.has(lower) || /(?:ed|ing)$/.test(lower)) return false
  }
  return false
}

/** “a day”, “per month”, “each year”, “daily”: the unit becomes a rate. */
function withRate(tokens: readonly Token[], unit: Unit): Unit {
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
