/** Words, numbers and signs of a passage, and what two passages do not have in common. */
import { fold, lineHyphen } from './fold.ts'
import { wordValue } from './guards-words.ts'

/** A word, number or sign. Two tokens are the same where their keys are. */
export interface Token {
  key: string
  /** The word in small letters, hyphens dropped. */
  word: string
  /** Its parts in small letters, where it is written with hyphens: `twenty`, `five`. */
  parts: string[]
  isNumber: boolean
  capital: boolean
  /** First of its sentence or of the passage: a capital there need not be a name. */
  opens: boolean
  /** Where the stored neighbourhood was cut: the word may go on before its first, or after its last letter. */
  cut?: 'before' | 'after'
}

const pattern =
  /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['.\-\u2027][\p{L}\p{M}\p{N}]+)*|(?<![\p{L}\p{N}])-?\p{N}{1,3}(?: \p{N}{3})+(?!\p{N})|(?:(?<![\p{L}\p{N}])-)?\p{N}+(?:[.,:/']\p{N}+)*|[%‰$€£¥₽₴₹°§#]/gu
const closesSentence = /[.!?:;]["')\]]*\s*["'([]*$/
const grouped = /^-?\d{1,3}(?:[, ']\d{3})+(?:\.\d+)?$/
const contractions: Record<string, string> = {
  "can't": 'can',
  "won't": 'will',
  "shan't": 'shall',
  cannot: 'can',
}

/** Tokens of a passage in its own order; punctuation is left out. */
export function tokensOf(passage: string): Token[] {
  const text = fold(passage, 'kept').text.replace(/\bper cent\b/g, 'percent')
  const tokens: Token[] = []
  let end = 0
  for (const { 0: raw, index } of text.matchAll(pattern)) {
    const between = text.slice(Math.max(0, end - 1), index)
    const opens = tokens.length === 0 || closesSentence.test(between)
    end = index + raw.length
    add(tokens, raw, opens)
  }
  return tokens
}

function add(tokens: Token[], raw: string, opens: boolean): void {
  const lower = raw.toLowerCase()
  const negated = lower === 'cannot' || lower.endsWith("n't")
  if (negated) {
    const plain = contractions[lower] ?? lower.slice(0, -3)
    tokens.push(token(raw.slice(0, plain.length), opens))
    tokens.push(token('not', false))
  } else {
    tokens.push(token(raw, opens))
  }
}

function token(raw: string, opens: boolean): Token {
  const isNumber = /^-?\p{N}/u.test(raw)
  if (isNumber) {
    const key = grouped.test(raw) ? raw.replace(/[, ']/g, '') : raw
    return { key, word: key, parts: [key], isNumber, capital: false, opens }
  }
  const bare = raw.replace(/'s?$/i, '')
  const joined = bare.replaceAll(lineHyphen, '').replace(/[-.]/g, '')
  const word = joined.toLowerCase()
  const value = wordValue(word)
  const sign = word === 'percent' ? '%' : undefined
  return {
    key: value === undefined ? (sign ?? joined) : String(value),
    word: sign ?? word,
    parts: bare.toLowerCase().split(/[-.'\u2027]/),
    isNumber,
    capital: /\p{Lu}/u.test(raw),
    opens,
  }
}

/** Places of tokens that have no equal in the other passage, under an alignment with the fewest changes. */
export interface Difference {
  lost: number[]
  gained: number[]
}

/**
 * Aligns two passages. With `openEnd`, what the second has beyond the last token of the first costs nothing and is no
 * difference: the second is a window that may reach further.
 */
export function difference(first: readonly Token[], second: readonly Token[], openEnd = false): Difference {
  const rows = first.length + 1
  const columns = second.length + 1
  const cost = new Float64Array(rows * columns)
  for (let i = 1; i < rows; i++) cost[i * columns] = i
  for (let j = 1; j < columns; j++) cost[j] = j
  for (let i = 1; i < rows; i++) {
    for (let j = 1; j < columns; j++) {
      const at = i * columns + j
      const swap = cost[at - columns - 1]! + swapCost(first[i - 1]!, second[j - 1]!)
      cost[at] = Math.min(swap, cost[at - columns]! + 1, cost[at - 1]! + 1)
    }
  }
  let i = rows - 1
  let j = columns - 1
  if (openEnd) {
    // Of equal costs the one that has seen more of the window: what was put in then shows.
    j = 0
    for (let k = 1; k < columns; k++) if (cost[i * columns + k]! <= cost[i * columns + j]!) j = k
  }
  const found: Difference = { lost: [], gained: [] }
  while (i > 0 || j > 0) {
    const at = i * columns + j
    const swap = i > 0 && j > 0 ? swapCost(first[i - 1]!, second[j - 1]!) : 2
    if (i > 0 && j > 0 && cost[at] === cost[at - columns - 1]! + swap) {
      i--
      j--
      if (swap > 0) {
        found.lost.push(i)
        found.gained.push(j)
      }
    } else if (i > 0 && cost[at] === cost[at - columns]! + 1) found.lost.push(--i)
    else found.gained.push(--j)
  }
  found.lost.reverse()
  found.gained.reverse()
  return found
}

/** True if a word that was cut through can be the other one. */
function continues(one: Token, other: Token): boolean {
  const letters = ({ isNumber, key, word }: Token) => (isNumber ? key.replace(/[,.']/g, '') : word)
  const [part, whole] = [letters(one), letters(other)]
  return one.cut === 'before' ? whole.endsWith(part) : whole.startsWith(part)
}

/** A number in the place of a number, or a name in the place of a name, is likelier than one beside the other. */
function swapCost(one: Token, other: Token): number {
  if (one.key === other.key) return 0
  if (one.cut && continues(one, other)) return 0
  if (one.key.toLowerCase() === other.key.toLowerCase()) return 0.25
  return one.isNumber === other.isNumber ? 1 : 1.5
}
