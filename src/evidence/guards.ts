/**
 * Guards: what may not change unseen between a fragment and the passage found for it. A passage that reads almost the
 * same can say the opposite; similarity does not see that, these rules do.
 */
import { type Difference, difference, type Token, tokensOf } from './guards-tokens.ts'
import {
  closeTo,
  isComparator,
  isNegation,
  isNumberWord,
  isOpposite,
  isUnit,
  isUnitSign,
} from './guards-words.ts'

/** What a guard found: the kind of word that changed. */
export type GuardReason = 'number' | 'number-word' | 'unit' | 'comparator' | 'negation' | 'name'

/** Tells whether a word with a capital also stands in small letters somewhere in the text. */
export type SmallLetters = (word: string) => boolean

/** Kinds of words that differ between a fragment and what was found for it, each once; none where nothing guarded did. */
export function guardedChanges(quote: string, found: string, isPlain: SmallLetters): GuardReason[] {
  const [first, second] = [tokensOf(quote), tokensOf(found)]
  return reasonsFor(first, second, difference(first, second), isPlain)
}

/** Reasons for the tokens two passages do not have in common, in a fixed order. */
export function reasonsFor(
  first: readonly Token[],
  second: readonly Token[],
  { lost, gained }: Difference,
  isPlain: SmallLetters,
): GuardReason[] {
  const reasons = new Set<GuardReason>()
  const sides = [
    { tokens: first, places: lost, others: gained.map((place) => second[place]!) },
    { tokens: second, places: gained, others: lost.map((place) => first[place]!) },
  ]
  for (const { tokens, places, others } of sides) {
    for (const place of places) {
      const reason = reasonOf(tokens, place, others, isPlain)
      if (reason) reasons.add(reason)
    }
  }
  return order.filter((one) => reasons.has(one))
}

const order: readonly GuardReason[] = ['number', 'number-word', 'unit', 'comparator', 'negation', 'name']

function reasonOf(
  tokens: readonly Token[],
  place: number,
  others: readonly Token[],
  isPlain: SmallLetters,
): GuardReason | undefined {
  const token = tokens[place]!
  const words = [token.word, ...token.parts]
  if (token.isNumber) return 'number'
  if (words.some(isNegation) || others.some(({ word }) => isOpposite(word, token.word))) return 'negation'
  if (words.some(isNumberWord)) return 'number-word'
  if (isUnitSign(token.word)) return 'unit'
  if (isComparator(token.word) && tokens.slice(place + 1, place + 4).some(counts)) return 'comparator'
  if (
    afterNumber(tokens, place) &&
    (isUnit(token.word) || !others.some(({ word }) => closeTo(word, token.word)))
  ) {
    return 'unit'
  }
  if (token.capital && !(token.opens && isPlain(token.word))) {
    // The same word in another spelling of capitals, at the start of a sentence: `The` and `the`.
    const recased = others.some(({ word, opens }) => word === token.word && (opens || token.opens))
    return recased ? undefined : 'name'
  }
  return undefined
}

const counts = (token: Token): boolean => token.isNumber || isNumberWord(token.word)

/** True right after a number, or after a number and its scale (`5 million dollars`). */
function afterNumber(tokens: readonly Token[], place: number): boolean {
  const before = tokens[place - 1]
  return before !== undefined && counts(before)
}
