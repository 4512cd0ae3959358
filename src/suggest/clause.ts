/** Who is the subject of a verb: a small reader of clauses over tokens, without a grammar. */
import { isNameWord, type Run, runAt } from './names.ts'
import type { Token } from './tokens.ts'
import {
  attitudeVerbs,
  betweenWords,
  bodyWords,
  functionWords,
  introWords,
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

const pronouns = new Set([
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
function nounLike(token: Token | undefined): boolean {
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

const determiners = new Set(
  'the a an this that these those some his her its their our my one two three four both several many other another no'.split(
    ' ',
  ),
)

/** Phrase that ends with token `last`, read backwards to its start; undefined if that token ends none. */
function phraseBefore({ tokens, from }: Sentence, last: number): Run | undefined {
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

function timeWord(token: Token | undefined): boolean {
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

/** The first phrase of a clause that starts at a token, introductions such as “On Monday,” left out. */
function firstPhrase(sentence: Sentence, start: number, verb: number): Run | undefined {
  const { tokens } = sentence
  let k = start
  for (let guard = 0; guard < 12 && k < verb; guard++) {
    const token = tokens[k]
    if (token === undefined) return undefined
    const opens =
      introWords.has(token.lower) ||
      (/ing$/.test(token.lower) && !roleWords.has(token.lower) && token.lower.length > 5)
    const joiner =
      token.kind === 'mark' ||
      token.kind === 'quote' ||
      (token.kind === 'number' && tokens[k + 1]?.text === '.')
    if (
      joiner ||
      ['and', 'but', 'so', 'that', 'then', 'or', 'however', 'yet', 'still'].includes(token.lower)
    ) {
      k++
      continue
    }
    if (timeWord(token)) {
      k++
      continue
    }
    if (opens && !determiners.has(token.lower)) {
      let comma = k + 1
      while (comma < verb && tokens[comma]?.text !== ',') comma++
      if (comma >= verb) return undefined
      k = comma + 1
      continue
    }
    return phraseAt({ ...sentence, to: verb }, k)
  }
  return undefined
}

/** Tokens a rule looks back at most, so that a text without any stop takes no longer than its length. */
const reach = 120

/** Where the clause of a verb starts: behind the last quotation, colon or semicolon before it. */
function clauseStart({ tokens, from }: Sentence, verb: number): number {
  for (let k = verb - 1; k >= Math.max(from, verb - reach); k--) {
    const token = tokens[k]
    if (token?.kind === 'quote' || token?.text === ';' || token?.text === ':') return k + 1
  }
  return Math.max(from, verb - reach)
}

/**
 * The subject of the verb at a token, as a phrase, and the appositions read with it; undefined where none is found.
 * Follows relative pronouns (“a medic who …, said”), shared subjects (“… and said”) and brackets.
 */
export function subjectOf(sentence: Sentence, verb: number, depth = 0): Run | undefined {
  const { tokens, from } = sentence
  let k = verb - 1
  while (
    k >= from &&
    tokens[k]?.kind === 'word' &&
    (betweenWords.has(tokens[k]?.lower ?? '') || /ly$/.test(tokens[k]?.lower ?? '')) &&
    !pronouns.has(tokens[k]?.lower ?? '')
  )
    k--
  while (k >= from && timeWord(tokens[k])) k--
  if (tokens[k]?.lower === 'on') k--
  k = beforeAdverbial(tokens, from, k)
  if (k < from) return undefined
  const token = tokens[k]
  if (token === undefined) return undefined
  // “has continued to assert”: the verb before “to” has the subject.
  if (token.lower === 'to' && depth < 2 && k - 1 > from && tokens[k - 1]?.kind === 'word')
    return subjectOf(sentence, k - 1, depth + 1)
  if (token.text === ',') {
    const named = namedBefore(sentence, k)
    if (named !== undefined) return named
  }
  if (token.text === ')' || token.text === ']') {
    while (k >= from && tokens[k]?.text !== '(' && tokens[k]?.text !== '[') k--
    const inside = phraseBefore(sentence, k - 1)
    if (inside !== undefined) return beforeApposition(sentence, inside, verb)
  }
  if (token.lower === 'who' || token.lower === 'which') {
    const comma = tokens[k - 1]?.text === ',' ? k - 2 : k - 1
    const antecedent = phraseBefore(sentence, comma)
    if (antecedent !== undefined) return beforeApposition(sentence, antecedent, verb)
  }
  if (nounLike(token) || pronouns.has(token.lower)) {
    const phrase = phraseBefore(sentence, k)
    if (phrase !== undefined) {
      const relative = relativeBefore(sentence, phrase)
      return beforeApposition(sentence, relative ?? phrase, verb)
    }
  }
  const start = clauseStart(sentence, verb)
  return firstPhrase(sentence, start, verb) ?? (start > from ? subjectBefore(sentence, start) : undefined)
}

const times = new Set(
  'past meantime interim end morning afternoon evening night time weekend week month year years months weeks days decades moment process'.split(
    ' ',
  ),
)

/** “has in the past dismissed”, “the ministry last week said”: the token before such words, or the same token. */
function beforeAdverbial(tokens: readonly Token[], from: number, last: number): number {
  if (!times.has(tokens[last]?.lower ?? '')) return last
  for (let k = last - 1; k >= Math.max(from, last - 4); k--) {
    const lower = tokens[k]?.lower ?? ''
    if (
      /^(?:in|at|on|for|over|during|by)$/.test(lower) ||
      (/^(?:last|this|earlier)$/.test(lower) && k === last - 1)
    ) {
      let at = k - 1
      while (at > from && betweenWords.has(tokens[at]?.lower ?? '') && !pronouns.has(tokens[at]?.lower ?? ''))
        at--
      return at
    }
  }
  return last
}

/** “Under-Secretary for Water”, “Chief of Staff”: an office with what it is for, and no name. */
function office(tokens: readonly Token[], start: number, end: number): boolean {
  for (let k = start; k < Math.min(end, start + 6); k++) {
    if (!roleWords.has(tokens[k]?.lower ?? '')) continue
    const next = tokens[k + 1]
    if (k + 1 >= end || (next !== undefined && /^(?:of|for|at|to|on|in)$/.test(next.lower))) return true
  }
  return false
}

/**
 * “the mayor, Ana Lund, said”, “Ana Lund, a judge, said”: goes back over what stands between commas to the phrase with a
 * name. Undefined where each piece only describes, or the clause starts first.
 */
function namedBefore(sentence: Sentence, comma: number): Run | undefined {
  const { tokens, from } = sentence
  let end = comma
  for (let guard = 0; guard < 5 && end > from; guard++) {
    let start = end
    while (start > from && tokens[start - 1]?.text !== ',' && tokens[start - 1]?.kind !== 'quote') start--
    const first = tokens[start]
    const describes =
      first === undefined ||
      office(tokens, start, end) ||
      determiners.has(first.lower) ||
      introWords.has(first.lower) ||
      /^(?:who|whose|which|former|now)$/.test(first.lower) ||
      (/ing$/.test(first.lower) && !isNameWord(first))
    const phrase = describes ? undefined : phraseBefore(sentence, end - 1)
    if (phrase !== undefined && tokens.slice(phrase.from, phrase.to).some((one) => isNameWord(one)))
      return phrase
    if (start <= from || tokens[start - 1]?.kind === 'quote') return undefined
    end = start - 1
  }
  return undefined
}

/** “… threatened “X” and said “Y””: nothing stands between the quotation and the verb, so the subject is further left. */
function subjectBefore(sentence: Sentence, start: number): Run | undefined {
  const { tokens, from } = sentence
  for (let k = start - 1; k >= Math.max(from, start - reach); k--) {
    const lower = tokens[k]?.lower ?? ''
    if (sayingVerbs.has(lower) || attitudeVerbs.has(lower)) {
      const phrase = firstPhrase(sentence, clauseStart(sentence, k), k) ?? inverted(sentence, k)
      if (phrase !== undefined) return phrase
    }
  }
  return firstPhrase(sentence, from, start)
}

/** “a diplomat who spoke on condition of anonymity said”: the phrase before “who” is meant, not the one within. */
function relativeBefore(sentence: Sentence, phrase: Run): Run | undefined {
  const { tokens, from } = sentence
  for (let k = phrase.from - 1; k >= from && k >= phrase.from - 12; k--) {
    const token = tokens[k]
    if (token === undefined || token.kind === 'quote' || token.text === ';' || token.text === ',')
      return undefined
    if (sayingVerbs.has(token.lower) && token.lower !== 'asked') return undefined
    if (token.lower === 'who') return phraseBefore(sentence, tokens[k - 1]?.text === ',' ? k - 2 : k - 1)
    if (token.lower === 'that' || token.lower === 'and' || token.lower === 'but') return undefined
  }
  return undefined
}

/** “Ana Lund, a former judge said”: the name before the comma, where what is behind it only describes. */
function beforeApposition(sentence: Sentence, phrase: Run, verb: number): Run {
  const { tokens } = sentence
  const first = tokens[phrase.from]
  const comma = tokens[phrase.from - 1]
  if (comma === undefined || (comma.text !== ',' && comma.text !== '–' && comma.text !== '—')) return phrase
  const named =
    runAt(tokens, phrase.to - 1) !== undefined &&
    !determiners.has(first?.lower ?? '') &&
    first?.lower !== 'former'
  if (named && isNameWord(first)) return phrase
  const earlier = firstPhrase(sentence, clauseStart(sentence, verb), phrase.from)
  if (earlier === undefined || earlier.to !== phrase.from - 1) return phrase
  const hasName = tokens.slice(earlier.from, earlier.to).some((token) => isNameWord(token))
  return hasName ? earlier : phrase
}

/** “said Ana Lund”, “according to two officials”: the phrase right behind a verb; undefined if none starts there. */
export function inverted(sentence: Sentence, verb: number): Run | undefined {
  const next = sentence.tokens[verb + 1]
  if (next === undefined || verb + 1 >= sentence.to) return undefined
  if (timeWord(next) || (next.kind !== 'word' && next.kind !== 'number')) return undefined
  if (functionWords.has(next.lower) && !determiners.has(next.lower) && !pronouns.has(next.lower))
    return undefined
  if (['that', 'this', 'no', 'it', 'i', 'we', 'there'].includes(next.lower)) return undefined
  return phraseAt(sentence, verb + 1)
}
