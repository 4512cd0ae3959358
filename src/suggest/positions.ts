/** Sentences that say how somebody stands to an issue of the case. Only a hint for where to look. */
import type { Gazetteer, NameFinder } from './gazetteer.ts'
import type { Span, Token } from './tokens.ts'
import { functionWords } from './words.ts'

/** A position in UTF-16 units. */
export interface FoundPosition {
  readonly span: Span
  readonly issue: string
  readonly actor: string | null
  readonly polarity: 1 | -1 | 0
  readonly strength: 'hedged' | 'plain' | 'categorical'
  readonly confidence: number
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))
const favour = setOf(
  'demand demands demanded insist insists insisted want wants wanted call calls called support supports supported seek seeks sought agree agrees agreed accept accepts accepted offer offers offered ready willing propose proposes proposed urge urges urged back backs backed should must need needs welcome welcomed favour favours favor favors push pushes require requires',
)
const against = setOf(
  'reject rejects rejected rejecting refuse refuses refused oppose opposes opposed against unacceptable never condemn condemns condemned rule ruled block blocks blocked resist resists resisted deny denies denied without dismiss dismisses dismissed',
)
const negations = setOf(
  "not no never neither nor cannot can't won't don't doesn't didn't wouldn't isn't aren't without",
)
const hedges = setOf(
  'may might could perhaps possibly reportedly likely appears appear seems seem would suggest suggests',
)
const strong = setOf(
  'never must always only categorically absolutely unconditional unconditionally insists insisted demands demanded refuses refused all impossible red',
)

/** Stem that folds the commonest English endings; short words stay. */
function stem(word: string): string {
  if (word.length < 5) return word
  return word.replace(/(?:'s|ations?|ments?|ings?|ers?|ed|es|s|e)$/, '')
}

/** Words of the issues, by stem; a word that several issues share counts for each of them a little. */
export class IssueWords {
  private readonly weights = new Map<string, Map<string, number>>()

  constructor(gazetteer: Gazetteer | undefined) {
    for (const entry of gazetteer?.entries ?? []) {
      const issue = entry.kind === 'issue' ? entry.id : entry.kind === 'option' ? entry.issue : undefined
      if (issue === undefined) continue
      for (const name of [...entry.names, entry.id.replaceAll('-', ' ')]) {
        for (const word of name.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
          if (functionWords.has(word)) continue
          const issues = this.weights.get(stem(word)) ?? new Map<string, number>()
          issues.set(issue, Math.max(issues.get(issue) ?? 0, entry.kind === 'issue' ? 1 : 0.6))
          this.weights.set(stem(word), issues)
        }
      }
    }
  }

  /** The issue that the tokens speak of most; undefined where too few of its words stand there. */
  best(tokens: readonly Token[]): { issue: string; score: number } | undefined {
    const scores = new Map<string, number>()
    const seen = new Set<string>()
    for (const token of tokens) {
      const key = stem(token.lower)
      if (seen.has(key)) continue
      seen.add(key)
      const issues = this.weights.get(key)
      for (const [issue, weight] of issues ?? [])
        scores.set(issue, (scores.get(issue) ?? 0) + weight / Math.sqrt(issues?.size ?? 1))
    }
    let best: { issue: string; score: number } | undefined
    for (const [issue, score] of scores)
      if (score >= 0.9 && (best === undefined || score > best.score)) best = { issue, score }
    return best
  }
}

/** The position a sentence takes, if it speaks of an issue and somebody of the case is named in it. */
export function positionIn(
  span: Span,
  tokens: readonly Token[],
  issues: IssueWords,
  names: NameFinder,
): FoundPosition | undefined {
  const about = issues.best(tokens)
  if (about === undefined) return undefined
  const [actor] = names.idsIn(tokens).keys()
  let sign = 0
  let negated = 0
  let strength: FoundPosition['strength'] = 'plain'
  for (const token of tokens) {
    if (favour.has(token.lower) && sign === 0) sign = 1
    if (against.has(token.lower)) sign = -1
    if (negations.has(token.lower) && !against.has(token.lower)) negated++
    if (strong.has(token.lower)) strength = 'categorical'
    else if (hedges.has(token.lower) && strength === 'plain') strength = 'hedged'
  }
  if (sign === 0 || actor === undefined) return undefined
  const polarity = negated % 2 === 1 && sign === 1 ? -1 : sign === 1 ? 1 : -1
  return {
    span,
    issue: about.issue,
    actor,
    polarity,
    strength,
    confidence: Math.min(0.7, 0.3 + about.score / 8),
  }
}
