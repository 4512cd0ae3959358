/** What a phrase for a speaker holds: the name, the title before it, what stands behind its comma. */

import { isNameWord, type Run, runAt, textOfRun, withoutTitles } from './names.ts'
import { phraseAt, type Sentence } from './phrase.ts'
import type { Token } from './tokens.ts'
import { bodyWords, roleWords } from './words.ts'

/** The name in a phrase, and the title before it. A name that hangs on “of” or “for” is not the one who speaks. */
export function nameIn(text: string, tokens: readonly Token[], phrase: Run): { name?: Run; title?: string } {
  for (let k = phrase.from; k < phrase.to; k++) {
    const run = runAt(tokens, k)
    if (run === undefined) continue
    const inside = { from: run.from, to: Math.min(run.to, phrase.to) }
    k = inside.to - 1
    const before = tokens[inside.from - 1]
    const tied = inside.from > phrase.from && hangs(tokens, phrase.from, inside.from)
    const after = tokens[inside.to]
    const owns = after?.kind === 'possessive' && inside.to < phrase.to
    const describes =
      after !== undefined &&
      inside.to < phrase.to &&
      after.kind === 'word' &&
      after.lower !== 'of' &&
      after.lower !== 'and' &&
      after.lower !== 'for'
    const ownsMore = after?.lower === 'of' || after?.lower === 'for'
    const { name, title } = withoutTitles(tokens, inside)
    if (tied || owns || describes) continue
    if (name.to <= name.from) {
      if (ownsMore) continue
      return before === undefined || inside.from === phrase.from || !roleWords.has(before.lower)
        ? { name: inside }
        : {}
    }
    if (ownsMore && title === undefined && roleLike(tokens, inside)) continue
    const role = withoutArticle(textOfRun(text, tokens, { from: phrase.from, to: name.from })).trim()
    const whole = {
      from: name.from,
      to: after?.lower === 'of' && bodyWords.has(tokens[inside.to - 1]?.lower ?? '') ? phrase.to : name.to,
    }
    return role === '' ? { name: whole } : { name: whole, title: role }
  }
  return {}
}

function roleLike(tokens: readonly Token[], run: Run): boolean {
  return roleWords.has(tokens[run.to - 1]?.lower ?? '')
}

/** The office a phrase names before its first “of”, “for” or “to”: “observer” of “the observer for the port”. */
export function officeHead(tokens: readonly Token[], { from, to }: Run): string | undefined {
  for (let k = from; k < to; k++) {
    const next = tokens[k + 1]
    if (k + 1 < to && !/^(?:of|for|to|at|in|from|on)$/.test(next?.lower ?? '')) continue
    const lower = tokens[k]?.lower ?? ''
    return roleWords.has(lower) || lower === 'observer' ? lower : undefined
  }
  return undefined
}

/** “one of them”, “another of the men” */
export function oneOfThem({ tokens }: Sentence, { from, to }: Run): boolean {
  return (
    to - from <= 3 &&
    tokens[from + 1]?.lower === 'of' &&
    /^(?:them|these|those)$/.test(tokens[from + 2]?.lower ?? '')
  )
}

/** Whether a tie stands before a run with no small noun right in front of the run. */
function hangs(tokens: readonly Token[], from: number, at: number): boolean {
  for (let k = at - 1; k >= from; k--) {
    const lower = tokens[k]?.lower ?? ''
    if (['of', 'for', 'to', 'at', 'in', 'from', 'with', 'on'].includes(lower)) return true
    if (k === at - 1 && tokens[k]?.kind === 'word' && roleWords.has(lower)) return false
  }
  return false
}

/** “the deputy mayor, Ana Lund, said”: a name right behind the comma that ends the phrase. */
export function nameBehind({ tokens, to }: Sentence, at: number): Run | undefined {
  if (tokens[at]?.text !== ',' || at + 1 >= to) return undefined
  const run = runAt(tokens, at + 1)
  if (run === undefined || run.to > to) return undefined
  const { name } = withoutTitles(tokens, run)
  const end = tokens[run.to]
  const closed = end === undefined || run.to >= to || /^[,.:;—–]$/.test(end.text) || end.kind === 'quote'
  return closed && name.to - name.from >= 2 ? name : undefined
}

/** “Ana Lund, a former judge”: what is said of a name behind its comma. */
export function apposition(sentence: Sentence, at: number, cueAt: number): string | undefined {
  const { tokens, to } = sentence
  const comma = tokens[at]
  if (comma?.text === '(') {
    const inside: string[] = []
    for (let k = at + 1; k < Math.min(to, at + 8) && tokens[k]?.text !== ')'; k++)
      inside.push(tokens[k]?.text ?? '')
    return inside.join(' ') || undefined
  }
  if (comma?.text !== ',' || at + 1 >= to || at + 1 === cueAt) return undefined
  const phrase = phraseAt(sentence, tokens[at + 1]?.lower === 'who' ? at + 3 : at + 1)
  if (
    phrase === undefined ||
    (isNameWord(tokens[phrase.from]) === false && !/^[a-z]/i.test(tokens[phrase.from]?.text ?? ''))
  )
    return undefined
  const words = tokens.slice(phrase.from, phrase.to)
  if (!words.some((word) => roleWords.has(word.lower))) return undefined
  return withoutArticle(
    words
      .map((word) => word.text)
      .join(' ')
      .replace(/ (?=['’]s\b|[.,])/g, ''),
  )
}

/** A label without its article. */
export function withoutArticle(label: string): string {
  return label
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
}
