/** Changes to a text as lists of edits, so that it is known where every passage stands afterwards. UTF-16 positions. */

/** Replaces [at, at + remove) by `insert`. */
export interface Edit {
  at: number
  remove: number
  insert: string
}

/** The text after the edits, and where a place of the old text is now; a place that was cut out goes to the cut. */
export function apply(
  text: string,
  edits: readonly Edit[],
): { text: string; place: (old: number) => number } {
  const sorted = [...edits].sort((a, b) => a.at - b.at)
  let changed = ''
  let done = 0
  for (const { at, remove, insert } of sorted) {
    changed += text.slice(done, at) + insert
    done = at + remove
  }
  changed += text.slice(done)
  const place = (old: number): number => {
    let shift = 0
    for (const { at, remove, insert } of sorted) {
      if (at + remove <= old) shift += insert.length - remove
      else if (at < old) return at + shift
    }
    return old + shift
  }
  return { text: changed, place }
}

/** A stream of numbers in [0, 1) that is the same in every run. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const each = (
  text: string,
  pattern: RegExp,
  change: (found: RegExpMatchArray, index: number) => Edit[],
): Edit[] => [...text.matchAll(pattern)].flatMap((found, index) => change(found, index))
const swap = (found: RegExpMatchArray, insert: string): Edit[] => [
  { at: found.index!, remove: found[0].length, insert },
]

const notice =
  'Read this next: our weekly letter with 3 stories, never more. Sign up at Northgate House today.\n\n'

/** Changes to a whole text after which every passage still stands there. */
export const wholeTextChanges: Record<string, (text: string, random: () => number) => Edit[]> = {
  'paragraphs added': (text) => [
    { at: 0, remove: 0, insert: notice.repeat(2) },
    ...each(text, /\n\n/g, ({ index }, count) =>
      count % 4 === 3 ? [{ at: index! + 2, remove: 0, insert: notice }] : [],
    ),
  ],
  'straight quotes, hyphens, no-break spaces, ligatures': (text) =>
    each(text, /[“”"‘’']|[–—]|fi|fl| (?=\d)|(?<=\p{Ll}{5})(?=\p{Ll}{4})/gu, (found) => {
      const forms: Record<string, string> = { '“': '"', '”': '"', '"': '“', '‘': "'", '’': "'", "'": '’' }
      const others: Record<string, string> = {
        '–': '-',
        '—': '–',
        fi: 'ﬁ',
        fl: 'ﬂ',
        ' ': '\u00A0',
        '': '\u00AD',
      }
      return swap(found, forms[found[0]] ?? others[found[0]]!)
    }),
  'lines wrapped and hyphenated as in a PDF': (text) => wrapped(text, 58),
  'line ends of Windows': (text) => each(text, /\n/g, (found) => swap(found, '\r\n')),
  'letters and marks apart (NFD)': (text) =>
    each(text, /[^ -~\s]/gu, (found) => swap(found, found[0].normalize('NFD'))),
  'emoji before and between': (text) => [
    { at: 0, remove: 0, insert: '👩🏽‍⚖️🕊️ ' },
    ...each(text, /\n\n/g, ({ index }) => [{ at: index!, remove: 0, insert: ' 🇺🇳💬' }]),
  ],
  'a typo in every 60 letters': (text, random) => {
    const typos: Edit[] = []
    for (let at = 30; at < text.length - 2; at += 40 + Math.floor(random() * 40)) {
      let place = at
      while (place < text.length && !/\p{Ll}/u.test(text[place]!)) place++
      if (place < text.length) typos.push({ at: place, remove: 1, insert: random() < 0.5 ? '' : 'q' })
    }
    return typos
  },
  'one word in 12 replaced': (text, random) =>
    each(text, /(?<![\p{L}\p{N}])\p{Ll}{4,}(?![\p{L}\p{N}’'])/gu, (found) =>
      random() < 0.14 ? swap(found, random() < 0.5 ? 'window' : 'carefully') : [],
    ),
}

/** Breaks every paragraph into lines of at most `width` letters; long words are broken with a hyphen. */
function wrapped(text: string, width: number): Edit[] {
  const edits: Edit[] = []
  let column = 0
  for (const found of text.matchAll(/\n+|\S+| +/g)) {
    const [piece] = found
    const at = found.index
    if (piece.startsWith('\n')) {
      column = 0
      continue
    }
    if (piece.startsWith(' ')) {
      column++
      continue
    }
    if (column + piece.length <= width) {
      column += piece.length
      continue
    }
    if (/^\p{Ll}{8,}$/u.test(piece)) {
      edits.push({ at: at + 4, remove: 0, insert: '-\n' })
      column = piece.length - 4
    } else if (column > 0 && text[at - 1] === ' ') {
      edits.push({ at: at - 1, remove: 1, insert: '\n' })
      column = piece.length
    }
  }
  return edits
}

/** A passage of a text, with the sentence it stands in. */
export interface Passage {
  start: number
  end: number
  sentence: { start: number; end: number }
}

const numberWord = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty)\b/
const negation = /\b(?:not|never|no|nobody|none|without) /
const verb = /\b(?:is|are|was|were|will|would|has|have|had|can|could|should|must|may)\b(?= (?!not\b)\w)/
const name = /(?<=\p{L}[,;]? )\p{Lu}\p{Ll}{2,}/u

/** First match of a pattern in [start, end), replaced; undefined where there is none. */
function replaceIn(
  text: string,
  { start, end }: { start: number; end: number },
  pattern: RegExp,
  by: (found: string) => string,
): Edit[] | undefined {
  const found = pattern.exec(text.slice(start, end))
  return found ? [{ at: start + found.index, remove: found[0].length, insert: by(found[0]) }] : undefined
}

const otherDigit = (digit: string): string => String((Number(digit) + 3) % 10)
const otherNumber = (word: string): string => (word === 'nine' ? 'four' : 'nine')

/** Changes to one passage; undefined where the passage has nothing to change. After each of them it must be flagged. */
export const passageChanges: Record<string, (text: string, passage: Passage) => Edit[] | undefined> = {
  'a digit changed': (text, one) => replaceIn(text, one, /\d/, otherDigit),
  'a digit added': (text, one) => replaceIn(text, one, /\d(?!\d)/, (digit) => `${digit}0`),
  'a number word changed': (text, one) => replaceIn(text, one, numberWord, otherNumber),
  'a unit or currency changed': (text, one) =>
    replaceIn(
      text,
      one,
      /(?<=\d )(?:percent|per cent|litres|million|days|years|months|tonnes)|[%€$]/,
      (found) =>
        found === '€' ? '$' : found === 'million' ? 'billion' : found === '%' ? ' points' : 'weeks',
    ),
  '“not” put in': (text, one) => replaceIn(text, one, verb, (found) => `${found} not`),
  'a negation taken out': (text, one) => replaceIn(text, one, negation, () => ''),
  'a word turned round (un-)': (text, one) =>
    replaceIn(text, one, /\b(?:acceptable|likely|able|fair|safe|clear|known)\b/, (found) => `un${found}`),
  'a name swapped': (text, one) =>
    replaceIn(text, one, name, (found) => (found === 'Oberland' ? 'Merowe' : 'Oberland')),
  'numbers swapped': (text, one) => {
    const [first, second] = [...text.slice(one.start, one.end).matchAll(/\d+/g)]
    if (!first || !second || first[0] === second[0]) return undefined
    return [
      { at: one.start + first.index, remove: first[0].length, insert: second[0] },
      { at: one.start + second.index, remove: second[0].length, insert: first[0] },
    ]
  },
}

/** Changes beside the passage, in its sentence and within 24 letters of it. */
export const besideChanges: Record<string, (text: string, passage: Passage) => Edit[] | undefined> = {
  '“not” right before the fragment': (_, { start, sentence }) =>
    start > sentence.start ? [{ at: start, remove: 0, insert: 'not ' }] : undefined,
  '“never” right after the fragment': (_, { end, sentence }) =>
    end < sentence.end - 1 ? [{ at: end, remove: 0, insert: ' never' }] : undefined,
  'a digit changed beside the fragment': (text, { start, sentence }) =>
    replaceIn(
      text,
      { start: Math.max(sentence.start, start - 24), end: start },
      /(?<=\s)\d(?=\d* )/,
      otherDigit,
    ),
  'a name swapped beside the fragment': (text, { start, sentence }) =>
    replaceIn(text, { start: Math.max(sentence.start, start - 24), end: start }, name, () => 'Oberland'),
}
