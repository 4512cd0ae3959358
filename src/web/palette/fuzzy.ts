/** Finds what was meant by a few letters. Accents and case do not count. */

/** Text as it is compared. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/**
 * How well a text answers what was typed; null where it does not. Every word typed must be found: as a run of letters, best
 * at the beginning of a word, or else as letters in this order. Higher is better; an empty question suits everything (0).
 */
export function scoreOf(typed: string, text: string): number | null {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  const where = plain(text)
  let sum = 0
  for (const word of wanted) {
    const one = scoreOfWord(word, where)
    if (one === null) return null
    sum += one
  }
  return wanted.length === 0 ? 0 : sum - where.length / 1000
}

function scoreOfWord(word: string, text: string): number | null {
  let at = text.indexOf(word)
  if (at >= 0) {
    for (let next = at; next >= 0; next = text.indexOf(word, next + 1)) {
      at = next
      if (next === 0 || !/[\p{L}\p{N}]/u.test(text[next - 1]!)) return 100 + word.length - next / 100
    }
    return 60 + word.length
  }
  let from = 0
  let gaps = 0
  for (const letter of word) {
    const found = text.indexOf(letter, from)
    if (found < 0) return null
    gaps += found - from
    from = found + 1
  }
  return Math.max(1, 30 - gaps)
}

/** The best answers first, at most `limit`; equal ones stay in the order given. */
export function bestOf<One>(
  typed: string,
  all: readonly One[],
  textOf: (one: One) => string,
  limit: number,
): One[] {
  return all
    .flatMap((one, index) => {
      const score = scoreOf(typed, textOf(one))
      return score === null ? [] : [{ one, score, index }]
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, limit)
    .map(({ one }) => one)
}
