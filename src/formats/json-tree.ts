/**
 * JSON as a tree that knows where everything stands, so that a report can name the line of a value.
 *
 * The reader of the language says nothing about places, and its messages differ between engines. This one takes the same
 * texts, and stops at limits instead of filling the stack or the memory.
 */

/** A value of a JSON text and the position of its first character. */
export type JsonNode =
  | { kind: 'text'; at: number; value: string }
  | { kind: 'number'; at: number; value: number }
  | { kind: 'truth'; at: number; value: boolean }
  | { kind: 'nothing'; at: number }
  | { kind: 'list'; at: number; items: JsonNode[] }
  | { kind: 'object'; at: number; members: Map<string, JsonNode> }

/** A tree, or what is wrong with the text and where. */
export type JsonResult = { ok: true; node: JsonNode } | { ok: false; at: number; problem: string }

/** Lists and objects inside each other. */
const maximumDepth = 60
/** Values in one file; a case could not hold as many either. */
const maximumNodes = 1_000_000

class Stop extends Error {
  readonly at: number
  constructor(at: number, problem: string) {
    super(problem)
    this.at = at
  }
}

/** Reads one JSON value. Never throws; a key given twice counts with its last value, as everywhere. */
export function readJson(text: string): JsonResult {
  const reader = new Reader(text)
  try {
    return { ok: true, node: reader.whole() }
  } catch (problem) {
    if (problem instanceof Stop) return { ok: false, at: problem.at, problem: problem.message }
    throw problem
  }
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const blankPattern = /[ \t\r\n]*/y
const wordPattern = /true|false|null/y

class Reader {
  private at = 0
  private nodes = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
    this.at = text.startsWith('\uFEFF') ? 1 : 0
  }

  whole(): JsonNode {
    const node = this.value(0)
    this.blank()
    if (this.at < this.text.length) throw new Stop(this.at, 'something follows after the end of the data')
    return node
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.at += found.length
    return found
  }

  private blank(): void {
    this.take(blankPattern)
  }

  private value(depth: number): JsonNode {
    this.blank()
    const at = this.at
    if (depth > maximumDepth) throw new Stop(at, `more than ${maximumDepth} lists stand inside each other`)
    this.nodes += 1
    if (this.nodes > maximumNodes) throw new Stop(at, `there are more than ${maximumNodes} values`)
    const first = this.text[at]
    if (first === undefined) throw new Stop(at, 'the text ends where a value should stand')
    if (first === '[') return this.list(at, depth)
    if (first === '{') return this.object(at, depth)
    if (first === '"') return { kind: 'text', at, value: this.string() }
    const number = this.take(numberPattern)
    if (number !== '') return { kind: 'number', at, value: Number(number) }
    const word = this.take(wordPattern)
    if (word === '') throw new Stop(at, `\`${first}\` begins no value`)
    return word === 'null' ? { kind: 'nothing', at } : { kind: 'truth', at, value: word === 'true' }
  }

  private list(at: number, depth: number): JsonNode {
    const items: JsonNode[] = []
    this.at += 1
    this.blank()
    if (this.text[this.at] === ']') this.at += 1
    else {
      do items.push(this.value(depth + 1))
      while (this.more(']', 'a list', at))
    }
    return { kind: 'list', at, items }
  }

  private object(at: number, depth: number): JsonNode {
    const members = new Map<string, JsonNode>()
    this.at += 1
    this.blank()
    if (this.text[this.at] === '}') this.at += 1
    else {
      do {
        this.blank()
        if (this.text[this.at] !== '"') throw this.broken('a name in quotation marks', 'an object', at)
        const key = this.string()
        this.blank()
        if (this.text[this.at] !== ':') throw this.broken('a colon after the name', 'an object', at)
        this.at += 1
        members.set(key, this.value(depth + 1))
      } while (this.more('}', 'an object', at))
    }
    return { kind: 'object', at, members }
  }

  /** True after a comma, false after the end of the list or object. */
  private more(end: string, what: string, from: number): boolean {
    this.blank()
    const next = this.text[this.at]
    if (next !== ',' && next !== end) throw this.broken(`a comma or \`${end}\``, what, from)
    this.at += 1
    return next === ','
  }

  private broken(expected: string, what: string, from: number): Stop {
    if (this.at < this.text.length) return new Stop(this.at, `${expected} should stand here, inside ${what}`)
    return new Stop(
      this.at,
      `the text ends inside ${what} that begins in line ${placeOf(this.text, from).line}`,
    )
  }

  private string(): string {
    const at = this.at
    let end = at + 1
    // Character by character: a pattern would run out of stack on a name of a million letters.
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1
    if (end >= this.text.length) throw new Stop(this.text.length, 'the text ends inside quotation marks')
    this.at = end + 1
    const written = this.text.slice(at, this.at)
    try {
      return JSON.parse(written) as string
    } catch {
      throw new Stop(at, 'these quotation marks hold a character that JSON does not allow')
    }
  }
}

/** Line and column of a position, from 1. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', start)) {
    line += 1
    start = next + 1
  }
  return { line, column: at - start + 1 }
}
