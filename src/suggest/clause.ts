/** Who is the subject of a verb: a small reader of clauses over tokens, without a grammar. */
import { isNameWord, type Run, runAt } from './names.ts'
import { determiners, nounLike, phraseAt, phraseBefore, pronouns, type Sentence, timeWord } from './phrase.ts'
import type { Token } from './tokens.ts'
import { attitudeVerbs, betweenWords, functionWords, introWords, roleWords, sayingVerbs } from './words.ts'

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
