/**
 * Reads a text with gold marks in it: `[[kind attributes :: words]]`, marks inside marks, `‖` where a sentence ends. What is
 * left without the marks is the plain text; every mark becomes a span of it. See README.md for the kinds.
 */

/** Half-open range of Unicode code points of a plain text. */
export interface Span {
  start: number
  end: number
}

/** One mark: its kind, its attributes in order, its named attributes, and the words it stands around. */
export interface Mark extends Span {
  kind: string
  attributes: string[]
  options: Map<string, string>
  text: string
}

/** A marked text taken apart. `breaks` are the positions of `‖`, ascending. */
export interface MarkedText {
  header: Map<string, string>
  text: string
  points: string[]
  marks: Mark[]
  breaks: number[]
}

const headEnd = '---\n'

function headerOf(head: string): Map<string, string> {
  return new Map(
    head
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, string] => {
        const colon = line.indexOf(': ')
        if (colon < 0) throw new Error(`header line without a colon: ${line}`)
        return [line.slice(0, colon), line.slice(colon + 2)]
      }),
  )
}

/** The last attribute may hold words and `name=words` pairs; a value runs to the next name. */
function optionsOf(last: string): Map<string, string> {
  const options = new Map<string, string>()
  let name = ''
  for (const word of last.split(' ').filter((one) => one !== '')) {
    const pair = /^([a-zA-Z]+)=(.*)$/.exec(word)
    if (pair) {
      name = pair[1] ?? ''
      options.set(name, pair[2] ?? '')
    } else if (flags.has(word)) options.set(word, '')
    else options.set(name, `${options.get(name)} ${word}`)
  }
  return options
}

const flags = new Set([
  'frag',
  'nested',
  'unclosed',
  'boiler',
  'optional',
  'inferred',
  'yearInferred',
  'planned',
])

function opened(head: string): Omit<Mark, 'end' | 'text'> {
  const space = head.indexOf(' ')
  const kind = space < 0 ? head : head.slice(0, space)
  const attributes =
    space < 0
      ? []
      : head
          .slice(space + 1)
          .split(';')
          .map((one) => one.trim())
  const options = new Map(attributes.slice(1).flatMap((one) => (isOptions(one) ? [...optionsOf(one)] : [])))
  return { kind, attributes: attributes.filter((one) => !isOptions(one)), options, start: 0 }
}

function isOptions(attribute: string): boolean {
  return flags.has(attribute.split(' ')[0] ?? '') || /^[a-zA-Z]+=/.test(attribute)
}

/** Takes a marked text apart; throws where a mark is not closed, so that no gold is written from it. */
export function readMarked(marked: string): MarkedText {
  const cut = marked.indexOf(headEnd)
  const header = headerOf(marked.slice(0, cut))
  const newline = header.get('lines') === 'CRLF' ? '\r\n' : '\n'
  const body = marked.slice(cut + headEnd.length).replaceAll('\n', newline)
  const points: string[] = []
  const marks: Mark[] = []
  const breaks: number[] = []
  const open: Omit<Mark, 'end' | 'text'>[] = []
  let at = 0
  while (at < body.length) {
    if (body.startsWith('[[', at)) {
      const colons = body.indexOf('::', at)
      open.push({ ...opened(body.slice(at + 2, colons).trim()), start: points.length })
      at = colons + (body[colons + 2] === ' ' ? 3 : 2)
    } else if (body.startsWith(']]', at)) {
      const mark = open.pop()
      if (!mark) throw new Error(`a mark is closed that was not opened, near ${body.slice(at - 40, at)}`)
      marks.push({ ...mark, end: points.length, text: points.slice(mark.start).join('') })
      at += 2
    } else if (body[at] === '‖') {
      breaks.push(points.length)
      at += 1
    } else {
      const point = String.fromCodePoint(body.codePointAt(at) ?? 0)
      points.push(point)
      at += point.length
    }
  }
  if (open.length > 0)
    throw new Error(`${open.length} marks are not closed, first: ${open[0]?.attributes[0]}`)
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  return { header, text: points.join(''), points, marks, breaks }
}
