/**
 * The house linter for generated text. It reads finished plain text, sentence by sentence, and refuses what an honest
 * brief must not say. Text in quotation marks is somebody else's and is left alone.
 */
import { type LexiconName, lexicons } from './lexicon.ts'

/** What the linter refuses. */
export type LintRule =
  | 'prediction'
  | 'proof'
  | 'accuracy'
  | 'may-without-likelihood'
  | 'mixed-lexicons'
  | 'likelihood-with-confidence'
  | 'word-without-range'

/** A refused sentence, with the rule and what to write instead. */
export interface LintProblem {
  rule: LintRule
  sentence: string
  /** What is wrong and what to write instead. */
  remedy: string
}

const remedies: Record<LintRule, string> = {
  prediction: 'Nobody knows what will happen: say what follows “on these inputs”.',
  proof: 'A model shows or suggests; it does not prove.',
  accuracy: 'No accuracy is known: report hits together with the size of the set.',
  'may-without-likelihood': 'Give a likelihood word with its range instead of “may”, “might” or “could”.',
  'mixed-lexicons': 'Use the words and ranges of one lexicon only.',
  'likelihood-with-confidence': 'Put how likely and how confident into two sentences.',
  'word-without-range': 'Write the range in brackets after the likelihood word.',
}

interface Term {
  word: string
  low: number
  high: number
  lexicon: LexiconName
}

const terms: Term[] = Object.values(lexicons).flatMap(({ name, bands }) =>
  bands.map(({ word, low, high }) => ({ word, low, high, lexicon: name })),
)

/** Every word of every lexicon, longest first, so that `very unlikely` is not read as `unlikely`. */
const likelihoodWord = new RegExp(
  `\\b(${[...new Set([...terms.map(({ word }) => word), 'roughly even', 'probable', 'probably'])]
    .sort((a, b) => b.length - a.length)
    .join('|')})\\b(?! of\\b)( \\((\\d+)–(\\d+)\\s%(?:, [\\d,]+ of [\\d,]+ draws)?\\))?`,
  'gi',
)

const confidenceWords = /\bconfiden(t|ce)\b/i

/** Problems of a text under one lexicon, in order; an empty text has none. */
export function lintText(text: string, lexicon: LexiconName): LintProblem[] {
  const problems: LintProblem[] = []
  for (const sentence of splitSentences(withoutQuotes(text))) {
    const refuse = (rule: LintRule): void => {
      problems.push({ rule, sentence, remedy: remedies[rule] })
    }
    const found = [...sentence.matchAll(likelihoodWord)]
    const ranged = found.filter((match) => match[2] !== undefined)
    if (/\b(will|won['’]t|is going to)\b/i.test(sentence)) refuse('prediction')
    if (/\b(proves?|proven|proved)\b/i.test(sentence)) refuse('proof')
    if (/%\s*(accurate|accuracy)\b|\baccuracy of\b/i.test(sentence)) refuse('accuracy')
    const asks = sentence.replace(/\W+$/, (end) => (end.includes('?') ? '?' : '')).endsWith('?')
    if (/\b(may|might|could)\b/.test(sentence) && ranged.length === 0 && !asks)
      refuse('may-without-likelihood')
    if (found.length > ranged.length) refuse('word-without-range')
    if (ranged.some((match) => !belongs(match, lexicon))) refuse('mixed-lexicons')
    if (found.length > 0 && confidenceWords.test(sentence)) refuse('likelihood-with-confidence')
  }
  return problems
}

function belongs(match: RegExpMatchArray, lexicon: LexiconName): boolean {
  const word = match[1]!.toLowerCase()
  return lexicons[lexicon].bands.some(
    (band) => band.word === word && band.low === Number(match[3]) && band.high === Number(match[4]),
  )
}

/** Text without what stands in double quotation marks. */
function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"|„[^“]*“|«[^»]*»/g, '“…”')
}

/** Splits at a full stop, question mark or exclamation mark before a capital letter, and at line breaks. */
export function splitSentences(text: string): string[] {
  return text
    .replace(/\u00a0/g, ' ')
    .split(/(?<=[.?!]”?(?:\[\d+\])*)\s+(?=[“(]?[\p{Lu}▸])|\n+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
