/** Names as runs of capitalised words, and who a later short name means. */
import { isCapital, type Span, type Token } from './tokens.ts'
import { bodyWords, functionWords, monthOf, nameParticles, roleWords, weekdayNames } from './words.ts'

/** A run of tokens [from, to) that makes a name. */
export interface Run {
  readonly from: number
  readonly to: number
}

const demonymEnd = /(?:ian|ean|ese|ish|ani|aqi|eni|ali|rian|can|ch)$/

/** Whether a token can be part of a name: a capital, or an Arabic article joined to one (al-Amin). */
export function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false
  return isCapital(token) || /^(?:al|el|ar|as|ash|at|an|ad|az|ul)-\p{Lu}/u.test(token.text)
}

/** Whether the token opens its sentence with a word that would be small elsewhere. */
function opensOnly(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k]
  if (token === undefined) return true
  if (functionWords.has(token.lower)) return true
  return weekdayNames.includes(token.lower) || (monthOf(token.lower) !== undefined && token.lower.length > 3)
}

/** The name that starts at a token, as long as it goes: “Ana María de la Cruz”. Undefined if none does. */
export function runAt(tokens: readonly Token[], k: number): Run | undefined {
  const particleFirst = nameParticles.has(tokens[k]?.lower ?? '') && isCapital(tokens[k + 1])
  if (!isNameWord(tokens[k]) && !particleFirst) return undefined
  if (opensOnly(tokens, k) && !(tokens[k]?.text.includes('.') ?? false)) return undefined
  let to = k + 1
  for (;;) {
    if (isNameWord(tokens[to]) && !opensOnly(tokens, to)) to++
    else if (
      tokens[to]?.text === '.' &&
      tokens[to]?.joined === true &&
      isInitial(tokens[to - 1]) &&
      isNameWord(tokens[to + 1])
    )
      to++
    else if (nameParticles.has(tokens[to]?.lower ?? '') && isNameWord(tokens[to + 1])) to += 2
    else if (
      nameParticles.has(tokens[to]?.lower ?? '') &&
      nameParticles.has(tokens[to + 1]?.lower ?? '') &&
      isNameWord(tokens[to + 2])
    )
      to += 3
    else if (tokens[to]?.text === '-' && tokens[to]?.joined === true && isNameWord(tokens[to + 1])) to += 2
    else return { from: k, to }
  }
}

function isInitial(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^\p{Lu}$/u.test(token.text) ||
      /^(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Prof|Adm|Brig|Amb|Rev|St|Jr)$/.test(token.text))
  )
}

/** A name without titles in front, and what those titles were. Empty name: the run holds only an office or a body. */
export function withoutTitles(tokens: readonly Token[], run: Run): { name: Run; title?: Run } {
  let start = run.from
  for (let k = run.from; k < run.to; k++) {
    const lower = tokens[k]?.lower ?? ''
    if (roleWords.has(lower) || (lower === '.' && k === start && k > run.from)) start = k + 1
    else if (bodyWords.has(lower) && k + 1 < run.to) start = k + 1
  }
  // “Norwegian Jan Berg” keeps only the name; a nationality alone is no title.
  if (start === run.from && run.to - run.from >= 3 && demonymEnd.test(tokens[run.from]?.lower ?? '')) start++
  return start > run.from
    ? { name: { from: start, to: run.to }, title: { from: run.from, to: start } }
    : { name: run }
}

/** Text of tokens [from, to) as it stands, without a possessive at its end. */
export function textOfRun(text: string, tokens: readonly Token[], run: Run): string {
  const first = tokens[run.from]
  const last = tokens[run.to - 1]
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end)
}

/** One mention of a person or a body in the text. */
export interface Mention extends Span {
  readonly name: string
  readonly title: string | null
  readonly body: boolean
  /** A preposition of place, or a noun with “of”, stands before it. */
  readonly place: boolean
}

/** All names of a token list, in order. A body is an organisation, an office or a place; the rest may be persons. */
export function mentionsOf(text: string, tokens: readonly Token[]): Mention[] {
  const mentions: Mention[] = []
  for (let k = 0; k < tokens.length; k++) {
    const run = runAt(tokens, k)
    if (run === undefined) continue
    const { name, title } = withoutTitles(tokens, run)
    k = run.to - 1
    const kept = name.to > name.from ? name : run
    const first = tokens[kept.from]
    const last = tokens[kept.to - 1]
    if (first === undefined || last === undefined) continue
    const before = tokens[run.from - 1]
    const small =
      before !== undefined && before.kind === 'word' && roleWords.has(before.lower) ? before.text : null
    mentions.push({
      name: text.slice(first.start, last.end),
      title: title === undefined ? small : textOfRun(text, tokens, title).trim(),
      body:
        kept === run && name.to <= name.from
          ? true
          : bodyWords.has(last.lower) || /^\p{Lu}{2,}$/u.test(last.text),
      place: title === undefined && (placeBefore(tokens, run.from) || describesPeople(tokens[run.to])),
      start: first.start,
      end: last.end,
    })
  }
  return mentions
}

/** “the Beni Rashal herders”: a name in front of a word for people is not somebody's own. */
function describesPeople(after: Token | undefined): boolean {
  if (after === undefined || after.kind !== 'word' || isCapital(after)) return false
  return /(?:[^aeiou]ers|men|women|ists|forces|troops|officials|rebels|militias?|army|government|region|province|border|valley|district)$/.test(
    after.lower,
  )
}

/** “in Port Selam”, “north of Port Selam”, “the Strait of Tel Amir”, “farmers of Upper Dhurra”. */
function placeBefore(tokens: readonly Token[], at: number): boolean {
  let k = at - 1
  if (tokens[k]?.lower === 'the') k--
  const lower = tokens[k]?.lower ?? ''
  if (/^(?:in|near|across|around|outside|inside|towards?|throughout|into|beyond|off)$/.test(lower))
    return true
  if (lower !== 'of') return false
  const head = tokens[k - 1]
  if (head === undefined || head.kind !== 'word') return false
  if (
    /^(?:north|south|east|west|outside|city|town|village|port|island|coast|region|valley|province|district)$/.test(
      head.lower,
    )
  )
    return true
  return (isCapital(head) || /[^s]s$/.test(head.lower)) && !roleWords.has(head.lower)
}

/** Last word of a name, without a suffix such as Jr. */
export function lastName(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(word))
  return words.at(-1) ?? name
}

/** Names of persons with at least two words, found by any of their words; the latest before a place wins. */
export class People {
  private readonly byWord = new Map<string, Mention[]>()

  constructor(mentions: readonly Mention[]) {
    for (const mention of mentions) {
      if (mention.body || !/\s/.test(mention.name)) continue
      for (const word of new Set([lastName(mention.name), mention.name.split(/\s+/)[0] ?? ''])) {
        const key = word.toLowerCase()
        const list = this.byWord.get(key)
        if (list === undefined) this.byWord.set(key, [mention])
        else if (list.at(-1)?.name !== mention.name && list.length < 50) list.push(mention)
      }
    }
  }

  /** The full name a short one means at a place, also with one or two letters wrong; itself if nobody fits. */
  fullName(name: string, at: number): string {
    const words = name.split(/\s+/)
    const asLast = lastName(name).toLowerCase()
    const found = this.byWord.get(asLast) ?? (words.length === 1 ? this.near(asLast) : undefined)
    if (found === undefined) return name
    const fits = found.filter((one) => words.length === 1 || sameStart(one.name, name))
    const byLast = fits.filter((one) => lastName(one.name).toLowerCase() === asLast)
    const pool = byLast.length > 0 ? byLast : fits
    const best = latestBefore(pool, at) ?? pool[0]
    return best === undefined || best.name.length < name.length ? name : best.name
  }

  private near(word: string): Mention[] | undefined {
    if (word.length < 6 || this.byWord.size > 400) return undefined
    for (const [key, list] of this.byWord) {
      if (
        Math.abs(key.length - word.length) <= 1 &&
        key.length >= 6 &&
        key[0] === word[0] &&
        oneSlip(key, word)
      )
        return list
    }
    return undefined
  }
}

function sameStart(full: string, short: string): boolean {
  return full.split(/\s+/)[0]?.[0] === short.split(/\s+/)[0]?.[0]
}

function latestBefore(mentions: readonly Mention[], at: number): Mention | undefined {
  let best: Mention | undefined
  for (const mention of mentions) if (mention.start <= at) best = mention
  return best
}

/** Whether two words differ by one letter put in, left out or exchanged. */
function oneSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  let k = 0
  while (k < short.length && long[k] === short[k]) k++
  return long.slice(k + 1) === short.slice(k) || long.slice(k + 1) === short.slice(k + 1)
}
