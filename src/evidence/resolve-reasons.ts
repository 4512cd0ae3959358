/** Why an anchor got its verdict: short codes for programs, and what they mean for people. */
import type { GuardReason } from './guards.ts'

/** What an anchor check can find. Only `exact` and `moved` show that the words still stand in the source. */
export type Verdict = 'exact' | 'moved' | 'fuzzy' | 'changed' | 'ambiguous' | 'orphan' | 'not checked here'

/** A reason for a verdict, in kebab-case; `-beside` is outside the fragment, in the rest of its sentence. */
export type ReasonCode =
  | GuardReason
  | `${GuardReason}-beside`
  | 'inside-a-word'
  | 'refined-part'
  | 'elsewhere'
  | 'wording'
  | 'context-changed'
  | 'context-not-stored'
  | 'text-changed'
  | 'twins'
  | 'short'
  | 'out-of-order'
  | 'look-alike'
  | 'too-different'
  | 'not-there'
  | 'empty'
  | 'no-text'

const guardWords: Record<GuardReason, string> = {
  number: 'a number changed',
  'number-word': 'a number word changed',
  unit: 'a unit or currency changed',
  comparator: 'a word such as “more than” changed before a number',
  negation: 'a negation came or went',
  name: 'a name changed',
}

const otherWords: Record<Exclude<ReasonCode, GuardReason | `${GuardReason}-beside`>, string> = {
  'inside-a-word': 'the fragment now stands inside a longer word or number',
  'refined-part': 'the part of the fragment that counts is not in it any more',
  elsewhere: 'it stands in another place than the case says',
  wording: 'some words or letters differ',
  'context-changed': 'what stands around it is different',
  'context-not-stored': 'the case does not say what stood beside it, so that could not be compared',
  'text-changed': 'the stored text is not the one the case was written from',
  twins: 'the same words stand in several places',
  short: 'it is too short to be told from a look-alike',
  'out-of-order': 'it stands out of order with the other fragments of this source',
  'look-alike': 'only a look-alike stands in another place',
  'too-different': 'what comes nearest differs too much',
  'not-there': 'nothing like it is in the text',
  empty: 'the fragment has no letters',
  'no-text': 'the text of this source is not stored here',
}

/** A reason in words, for a sentence after a colon. */
export function reasonInWords(code: ReasonCode): string {
  if (code in otherWords) return otherWords[code as keyof typeof otherWords]
  const beside = code.endsWith('-beside')
  const kind = (beside ? code.slice(0, -'-beside'.length) : code) as GuardReason
  return beside ? `${guardWords[kind]} right beside it` : guardWords[kind]
}
