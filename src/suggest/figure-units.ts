/** What a number counts: a unit of measurement, money, a share, people and what became of them, or a noun. */
import { harmAround } from './figure-harm.ts'
import { moneyAround } from './figure-money.ts'
import { harms, peopleNouns } from './figure-nouns.ts'
import { votesAt, withRate } from './figure-rates.ts'
import type { Unit } from './figure-unit.ts'
import { measureUnits } from './figure-words.ts'
import type { ReadNumber } from './number-values.ts'
import { numberAt } from './number-words.ts'
import type { Token } from './tokens.ts'
import { functionWords } from './words.ts'

/** Unit of the number at [from, to). */
export function unitOf(tokens: readonly Token[], number: ReadNumber): Unit {
  const money = moneyAround(tokens, number)
  if (money !== undefined) return withRate(tokens, money)
  const measured = measuredBehind(tokens, number)
  if (measured !== undefined) return measured.kind === 'percent' ? measured : withRate(tokens, measured)
  return withRate(tokens, counted(tokens, number))
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
