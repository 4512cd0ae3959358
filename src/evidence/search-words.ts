/** Words of a search: folded, without the smallest words, brought to a common stem; and what a case calls by other names. */
import type { CaseSpec } from '../case/index.ts'

/** Words that stand in nearly every passage and tell none from another. */
const smallWords = new Set(
  (
    'a an and are as at be been but by did do does for from had has have he her his if in into is it its may more my of ' +
    'on or our she so than that the their them then there these they this those to was we were what when which who will ' +
    'with would you your said says'
  ).split(' '),
)

/** Endings that are taken off, once, longest first; what is left has at least three letters and a vowel. */
const endings = /(?:ments?|ions?|ings?|edly|ed|ers?|ors?|es|ly|s)$/
/** Words in which the last s is no ending: crisis, pass, status. */
const ownS = /(?:ss|us|is)$/

/** A word without its ending: `negotiations`, `negotiated` and `negotiating` meet. Numbers stay as they are. */
export function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word) || ownS.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  const short = word.replace(endings, '')
  const usable = short.length >= 3 && /[aeiouy]/.test(short)
  // A doubled letter goes, so that stopped and stops meet; a last e goes, so that refuse and refused do.
  return (usable ? short : word).replace(/([^aeiouls])\1$/, '$1').replace(/e$/, '')
}

/** Words of a text in order: letters with their accents taken off, and numbers with their separators. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(/\p{L}+|\d+(?:[.,]\d+)*/gu) ?? []
  )
}

/** The term a word is indexed under; null for a word too small to look for. */
export function termOf(word: string): string | null {
  return smallWords.has(word) ? null : stem(word)
}

/** Terms that a case uses for the same thing: names, short names, aliases and ids of parties, issues and options. */
export function synonymsOf(
  spec: Pick<CaseSpec, 'parties' | 'issues'>,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const groups: string[][] = [
    ...spec.parties.map(({ id, name, short, aliases }) => [id, name, short ?? '', ...aliases]),
    ...spec.issues.map(({ id, name }) => [id, name]),
    ...spec.issues.flatMap(({ options }) => options.map(({ id, name, short }) => [id, name, short ?? ''])),
  ]
  const found = new Map<string, string[][]>()
  for (const group of groups) {
    const names = group.map((name) => wordsOf(name).flatMap((word) => termOf(word) ?? []))
    const distinct = [
      ...new Map(names.filter((one) => one.length > 0).map((one) => [one.join(' '), one])).values(),
    ]
    for (const name of distinct) {
      const others = distinct.filter((one) => one !== name)
      if (others.length > 0) found.set(name.join(' '), [...(found.get(name.join(' ')) ?? []), ...others])
    }
  }
  return found
}
