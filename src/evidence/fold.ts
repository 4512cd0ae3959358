/**
 * Folding: one form for all ways in which the same words are set. Quotes, dashes, spaces, ligatures, soft hyphens,
 * line breaks, hyphenation and Unicode forms differ between a page, its PDF and what somebody copied; letters, digits
 * and capitals stay as they are. Superscripts and fractions stay too: 10² must not become 102.
 */

/** A folded text. Entry i of `starts` and `ends` is the UTF-16 place in the original that folded unit i came from. */
export interface Folded {
  text: string
  starts: Uint32Array
  ends: Uint32Array
}

/** Stands in a `kept` fold where a line ended in a hyphen: the hyphen may belong to the word or to the line. */
export const lineHyphen = '\u2027'

const singles = new Map<number, string>()
const give = (characters: string, as: string): void => {
  for (const one of characters) singles.set(one.charCodeAt(0), as)
}
give('\u2018\u2019\u201A\u201B\u2032\u0060\u00B4\u02BC\u02B9\u2039\u203A', "'")
give('\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\u301D\u301E', '"')
give('\u2026', '...')
// Soft hyphens, zero-width characters, marks of direction and variation: nothing to read.
give('\u00AD\u200B\u200C\u200D\u2060\uFEFF\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E', '')
give('\u2066\u2067\u2068\u2069\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE0E\uFE0F', '')

const dashes = new Set(
  [...'-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D'].map((c) => c.charCodeAt(0)),
)
const softHyphen = 0xad
const space = 0x20
const hyphen = 0x2d

/** Letter forms that stand for others: ligatures, Arabic presentation forms, full-width forms, Roman numerals. */
const compatible = (code: number): boolean =>
  (code >= 0xfb00 && code <= 0xfdff) ||
  (code >= 0xfe70 && code <= 0xfefc) ||
  (code >= 0xff01 && code <= 0xff5e) ||
  (code >= 0x2160 && code <= 0x217f)

const isSpace = (code: number): boolean =>
  code === space ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x85 ||
  (code > 0x1600 && wideSpace(code))
const wideSpace = (code: number): boolean =>
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000
const isBreak = (code: number): boolean =>
  (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029 || code === 0x85

const letter = /^[\p{L}\p{M}]$/u
const mark = /^[\p{M}\u1160-\u11FF]$/u

/** True for letters and the marks on them; halves of pairs count as none. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return letter.test(String.fromCharCode(code))
}
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isMark = (code: number): boolean => code >= 0x300 && mark.test(String.fromCharCode(code))

/** Grows as it is written; a folded text is rarely longer than the original. */
class Writer {
  private units: Uint16Array<ArrayBufferLike>
  private starts: Uint32Array<ArrayBufferLike>
  private ends: Uint32Array<ArrayBufferLike>
  length = 0

  constructor(size: number) {
    this.units = new Uint16Array(size + 16)
    this.starts = new Uint32Array(size + 16)
    this.ends = new Uint32Array(size + 16)
  }

  put(code: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow()
    this.units[this.length] = code
    this.starts[this.length] = start
    this.ends[this.length++] = end
  }

  get last(): number {
    return this.length === 0 ? -1 : this.units[this.length - 1]!
  }

  done(): Folded {
    const parts: string[] = []
    for (let from = 0; from < this.length; from += 8192) {
      parts.push(String.fromCharCode(...this.units.subarray(from, Math.min(this.length, from + 8192))))
    }
    return {
      text: parts.join(''),
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    }
  }

  private grow(): void {
    const size = this.units.length * 2
    const bigger = <T extends Uint16Array | Uint32Array>(old: T, fresh: T): T => {
      fresh.set(old)
      return fresh
    }
    this.units = bigger(this.units, new Uint16Array(size))
    this.starts = bigger(this.starts, new Uint32Array(size))
    this.ends = bigger(this.ends, new Uint32Array(size))
  }
}

/**
 * Folds a text. `loose` also drops hyphens between letters, so that `cease-fire`, `ceasefire` and one that was broken at a
 * line end can be looked up as one; `kept` keeps them, with {@link lineHyphen} where the line ended in one. Spaces at
 * both ends are left out. Empty text gives an empty fold.
 */
export function fold(text: string, hyphens: 'loose' | 'kept'): Folded {
  const out = new Writer(text.length)
  const count = text.length
  let i = 0
  while (i < count) {
    const code = text.charCodeAt(i)
    if (isSpace(code)) {
      if (out.last !== space && out.length > 0) out.put(space, i, i + 1)
      i++
    } else if (dashes.has(code) || code === softHyphen) {
      i = dash(text, i, out, hyphens)
    } else if (code < 128 && code !== 0x60 && !(i + 1 < count && isMark(text.charCodeAt(i + 1)))) {
      out.put(code, i, i + 1)
      i++
    } else {
      i = cluster(text, i, out)
    }
  }
  if (out.last === space) out.length--
  return out.done()
}

/** A letter with its marks, or a sign with a form of its own; gives the place after it. */
function cluster(text: string, at: number, out: Writer): number {
  let end = at + 1
  while (end < text.length && isMark(text.charCodeAt(end))) end++
  const raw = text.slice(at, end)
  const code = raw.charCodeAt(0)
  const single = singles.get(code)
  if (single !== undefined) {
    for (const unit of single) out.put(unit.charCodeAt(0), at, at + 1)
    return at + 1
  }
  const shown = compatible(code)
    ? raw.normalize('NFKC')
    : code < 0x300 && end === at + 1
      ? raw
      : raw.normalize('NFC')
  for (let unit = 0; unit < shown.length; unit++) {
    const one = shown.charCodeAt(unit)
    if (singles.get(one) !== '') out.put(isSpace(one) ? space : one, at, end)
  }
  return end
}

/** A dash or soft hyphen at `at`: kept, dropped or joined with what follows; gives the place after it. */
function dash(text: string, at: number, out: Writer, hyphens: 'loose' | 'kept'): number {
  const soft = text.charCodeAt(at) === softHyphen
  let next = at + 1
  while (!soft && next < text.length && dashes.has(text.charCodeAt(next))) next++
  let broken = false
  const afterDash = next
  while (next < text.length && isSpace(text.charCodeAt(next))) {
    if (isBreak(text.charCodeAt(next))) broken = true
    next++
  }
  const following = next < text.length ? text.charCodeAt(next) : -1
  const spacedAfter = next > afterDash
  if (soft) {
    if (broken && isLetter(out.last) && isLetter(following)) return next
    return at + 1
  }
  // ` -5` is a sign, ` - ` is a dash: the space before goes with the one after.
  const spacedBefore = out.last === space
  if (spacedBefore && (spacedAfter || !isDigit(following))) out.length--
  const lettersBeside = isLetter(out.last) && isLetter(following)
  const atLineEnd = lettersBeside && broken && !spacedBefore
  if (!lettersBeside) out.put(hyphen, at, afterDash)
  else if (hyphens === 'kept') out.put(atLineEnd ? 0x2027 : hyphen, at, afterDash)
  return next
}

/** True if two `kept` folds say the same where a hyphen at a line end may belong to the word or not. */
export function sameWords(one: string, other: string): boolean {
  if (one === other) return true
  let i = 0
  let j = 0
  while (i < one.length || j < other.length) {
    const a = one[i]
    const b = other[j]
    if (a === b) {
      i++
      j++
    } else if (a === lineHyphen) {
      i++
      if (b === '-') j++
    } else if (b === lineHyphen) {
      j++
      if (a === '-') i++
    } else return false
  }
  return true
}
