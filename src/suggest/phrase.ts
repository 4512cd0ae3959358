/** Noun phrases among tokens, read forwards from their start or backwards from their end. */
import { isNameWord, type Run, runAt } from './names.ts'
import type { Token } from './tokens.ts'
import {
  attitudeVerbs,
  betweenWords,
  bodyWords,
  functionWords,
  monthOf,
  nameParticles,
  roleWords,
  sayingVerbs,
  statementNouns,
  weekdayNames,
} from './words.ts'

/** Tokens of one sentence: [from, to) of a list in which a quotation is one token. */
export interface Sentence extends Run {
  readonly tokens: readonly Token[]
}

/** Pronouns and lone determiners that are a subject by themselves. */
export const pronouns = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'one',
  'others',
  'another',
  'both',
  'many',
  'some',
  'few',
  'several',
  'most',
])

const participleNouns = new Set(
  (
    'retired armed united occupied displaced wounded injured detained jailed exiled appointed elected unnamed trained ' +
    'captured released affected besieged unidentified experienced seasoned allied combined concerned leading visiting ' +
    'involved based familiar close briefed serving working stationed ' +
    'ruling opposing acting neighbouring neighboring breaking ousted deposed disputed self-proclaimed supporting named'
  ).split(' '),
)

/** Prepositions that tie one noun to another within a phrase. */
const ties = new Set([
  'of',
  'for',
  'in',
  'at',
  'to',
  'from',
  'with',
  'on',
  'against',
  'and',
  'near',
  'inside',
  'outside',
  'over',
  'behind',
  'across',
  'along',
  'under',
])

/** Past forms without “-ed” that are seldom anything else. */
const pastForms = new Set(
  'found went came took gave made saw knew thought kept began became brought got held met spoke stood sat rose fell won lost sent drew threw wore flew fled ran paid sold built spent bought caught taught sought fought broke chose forgot hid shook struck understood'.split(
    ' ',
  ),
)

/** Whether a small word can be part of a noun phrase: no function word, no verb that the lists know. */
export function nounLike(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.kind === 'possessive' || token.kind === 'number') return true
  if (token.kind !== 'word') return false
  if (isNameWord(token) && !functionWords.has(token.lower)) return true
  if (roleWords.has(token.lower) || bodyWords.has(token.lower) || participleNouns.has(token.lower))
    return true
  if (functionWords.has(token.lower) || betweenWords.has(token.lower) || pastForms.has(token.lower))
    return false
  if ((sayingVerbs.has(token.lower) || attitudeVerbs.has(token.lower)) && !statementNouns.has(token.lower))
    return false
  return !/(?:ed|ly)$/.test(token.lower)
}

/** Words that open a noun phrase. */
export const determiners = new Set(
  'the a an this that these those some his her its their our my one two three four both several many other another no'.split(
    ' ',
  ),
)

/** Phrase that ends with token `last`, read backwards to its start; undefined if that token ends none. */
export function phraseBefore({ tokens, from }: Sentence, last: number): Run | undefined {
  const end = tokens[last]
  if (end === undefined || last < from) return undefined
  if (pronouns.has(end.lower) && !isNameWordPast(tokens, last)) return { from: last, to: last + 1 }
  if (!nounLike(end)) return undefined
  let k = last
  for (;;) {
    const before = tokens[k - 1]
    if (k - 1 < Math.max(from, last - 60) || before === undefined) break
    if (determiners.has(before.lower)) {
      k--
      const tie = tokens[k - 1]
      if (
        k - 1 >= from &&
        tie !== undefined &&
        ties.has(tie.lower) &&
        tie.lower !== 'and' &&
        nounLike(tokens[k - 2]) &&
        k - 2 >= from
      )
        k--
      else break
    } else if (nounLike(before)) k--
    else if (before.text === '-' && before.joined) k--
    else if (before.text === '.' && before.joined && k - 2 >= from) k--
    else if (nameParticles.has(before.lower) && isNameWord(tokens[k])) k--
    else if (ties.has(before.lower) && k - 2 >= from && nounLike(tokens[k - 2]) && !timeWord(tokens[k - 2]))
      k -= 1
    else break
  }
  while (
    k < last &&
    (timeWord(tokens[k]) || tokens[k]?.kind === 'possessive' || ties.has(tokens[k]?.lower ?? ''))
  )
    k++
  return { from: k, to: last + 1 }
}

/** “One” may end a longer phrase (“the younger one”); here it is a phrase of its own. */
function isNameWordPast(tokens: readonly Token[], k: number): boolean {
  return tokens[k]?.lower === 'i' && isNameWord(tokens[k - 1])
}

/** Whether a token is a weekday, the name of a month, or today or yesterday. */
export function timeWord(token: Token | undefined): boolean {
  if (token === undefined) return false
  return (
    weekdayNames.includes(token.lower) ||
    (monthOf(token.lower) !== undefined && token.lower.length > 3) ||
    token.lower === 'today' ||
    token.lower === 'yesterday'
  )
}

/** Phrase that starts at a token, read forwards. A full name is not tied further by “in”, “at”, “from”, “to”. */
export function phraseAt({ tokens, to }: Sentence, start: number): Run | undefined {
  let k = start
  if (pronouns.has(tokens[k]?.lower ?? '') && !nounLike(tokens[k + 1])) return { from: k, to: k + 1 }
  while (k < to && (determiners.has(tokens[k]?.lower ?? '') || tokens[k]?.lower === 'one')) k++
  const first = k
  while (k < to) {
    const token = tokens[k]
    if (token === undefined) break
    const named = runAt(tokens, k)
    if (named !== undefined && named.to <= to) {
      k = named.to
      continue
    }
    if (timeWord(token)) break
    if (nounLike(token) || (token.text === '-' && token.joined)) k++
    else if (
      token.text === '.' &&
      token.joined &&
      isNameWord(tokens[k + 1]) &&
      (tokens[k - 1]?.text.length ?? 9) <= 4
    )
      k++
    else if (ties.has(token.lower) && k > first && k + 1 < to) {
      const next = tokens[k + 1]
      const afterName = isNameWord(tokens[k - 1]) && !roleWords.has(tokens[k - 1]?.lower ?? '')
      const close =
        token.lower === 'of' || token.lower === 'for' || (token.lower === 'and' && isNameWord(next))
      if (afterName && !close) break
      if (token.lower === 'on' || (token.lower === 'and' && !isNameWord(next))) break
      if (timeWord(next)) break
      if (determiners.has(next?.lower ?? '') && nounLike(tokens[k + 2])) k += 2
      else if (nounLike(next)) k++
      else break
    } else break
  }
  return k > first ? { from: start, to: k } : undefined
}
