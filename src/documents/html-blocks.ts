/**
 * The text of a page, as a reader of the page would copy it: one block a paragraph, blocks apart by an empty line, lines
 * and list items by a line end, cells by a tab. Elements that hold text get a number, so that it can be seen later which
 * of them are article.
 */
import type { Span } from './extraction.ts'

/** Letters that lie together under one element; positions are UTF-16 indexes. */
export interface TextRun extends Span {
  /** Number of the element that holds the letters. */
  holder: number
}

/** A page as text. */
export interface PageText {
  text: string
  runs: TextRun[]
  headings: Span[]
  /** First heading of the first level, if there is one. */
  title?: Span
  /** Elements inside each other, at most. */
  depth: number
}

/** Attribute that carries the number of an element. */
export const holderAttribute = 'data-endstate-holder'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const unread = words(
  'script style template noscript svg iframe object embed canvas audio video select datalist textarea input title meta link base',
)
const apart = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table tbody thead tfoot ul html head caption',
)
const lines = words('li tr dd dt option')

/** What stands between two runs of letters; the stronger of two wins. */
const separators = ['', ' ', '\t', '\n', '\n\n'] as const
const [nothing, space, tab, line, empty] = [0, 1, 2, 3, 4] as const

interface Open {
  element: Element
  /** Runs before this element, for headings. */
  runsBefore: number
}

/** Walks a page once, without recursion: a page of a hundred thousand elements inside each other is read like any other. */
class PageWalk {
  private readonly parts: string[] = []
  private length = 0
  private waiting: number = nothing
  private last = ''
  private preformatted = 0
  private holders = 0
  readonly runs: TextRun[] = []
  readonly headings: Span[] = []
  title: Span | undefined
  depth = 0

  get text(): string {
    return this.parts.join('')
  }

  walk(root: Element): void {
    const open: Open[] = []
    let node: ChildNode | null = root
    while (node) {
      let child: ChildNode | null = null
      if (node.nodeType === 3) this.letters(node as Text)
      else if (node.nodeType === 1 && !isUnread(node as Element)) {
        const element = node as Element
        open.push({ element, runsBefore: this.runs.length })
        this.depth = Math.max(this.depth, open.length)
        this.enter(element)
        child = element.firstChild
        if (!child) this.leave(open.pop()!)
      }
      if (child) {
        node = child
        continue
      }
      let next: ChildNode | null = node === root ? null : node.nextSibling
      while (!next && open.length > 0) {
        const done = open.pop()!
        this.leave(done)
        next = done.element === root ? null : done.element.nextSibling
      }
      node = next
    }
  }

  private enter(element: Element): void {
    const name = element.localName
    if (name === 'br') this.part(this.waiting === line ? empty : line)
    else this.boundary(name)
    if (name === 'pre') this.preformatted++
    if (name === 'q') this.write('“', element)
    if (name === 'sup') this.raised(element)
  }

  private leave({ element, runsBefore }: Open): void {
    const name = element.localName
    if (name === 'sup' && this.bracketed.has(element)) this.write(']', element)
    if (name === 'q') this.write('”', element)
    if (name === 'pre') this.preformatted--
    if (name !== 'br') this.boundary(name)
    const first = this.runs[runsBefore]
    if (!first || !/^h[1-6]$/.test(name)) return
    const span = { start: first.start, end: this.length }
    this.headings.push(span)
    if (name === 'h1') this.title ??= span
  }

  private readonly bracketed = new Set<Element>()

  /** A raised number must not run into the number before it: 1,500 with note 1 is not 15001, and 10 to the 6th not 106. */
  private raised(element: Element): void {
    const said = element.textContent?.trim() ?? ''
    if (!/^[\d,*†‡]{1,6}$/.test(said)) return
    const isNote = element.querySelector('a') !== null || element.closest('a') !== null
    const note = isNote || (said.length <= 3 && /[\p{L}.,;:!?”’"')\]]$/u.test(this.last))
    if (note && /^\d/.test(said) && this.waiting === nothing) {
      this.bracketed.add(element)
      this.write('[', element)
    } else if (/\d$/.test(this.last) && this.waiting === nothing) this.write('^', element)
  }

  private boundary(name: string): void {
    if (lines.has(name)) this.part(line)
    else if (name === 'td' || name === 'th') this.part(tab)
    else if (apart.has(name)) this.part(empty)
  }

  private part(kind: number): void {
    this.waiting = Math.max(this.waiting, kind)
  }

  private letters(node: Text): void {
    const raw = node.nodeValue ?? ''
    if (this.preformatted > 0) {
      const said = raw.replace(/\r\n?/g, '\n')
      if (said.trim() !== '') this.write(said.replace(/^\n+|\s+$/g, ''), node.parentNode as Element)
      if (/\s$/.test(said)) this.part(said.endsWith('\n') ? line : space)
      return
    }
    const said = raw.replace(/[\t\n\f\r ]+/g, ' ')
    if (said.startsWith(' ')) this.part(space)
    const inner = said.replace(/^ | $/g, '')
    if (inner === '') return
    this.write(inner, node.parentNode as Element)
    if (said.endsWith(' ')) this.part(space)
  }

  private write(said: string, holder: Element): void {
    if (this.length > 0 && this.waiting !== nothing) this.append(separators[this.waiting]!)
    this.waiting = nothing
    const start = this.length
    this.append(said)
    this.last = said
    this.runs.push({ start, end: this.length, holder: this.numberOf(holder) })
  }

  private append(said: string): void {
    this.parts.push(said)
    this.length += said.length
  }

  private readonly numbers = new Map<Element, number>()

  private numberOf(holder: Element): number {
    const known = this.numbers.get(holder)
    if (known !== undefined) return known
    const number = this.holders++
    this.numbers.set(holder, number)
    holder.setAttribute(holderAttribute, String(number))
    return number
  }
}

function isUnread(element: Element): boolean {
  if (unread.has(element.localName)) return true
  if (element.hasAttribute('hidden')) return true
  const style = element.getAttribute('style')
  return style !== null && /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

/** The text below an element; empty where there is none. The elements that hold text are numbered in the tree. */
export function pageText(root: Element): PageText {
  const walk = new PageWalk()
  walk.walk(root)
  const { runs, headings, depth, title } = walk
  return { text: walk.text, runs, headings, depth, ...(title ? { title } : {}) }
}

/** The runs of the chosen elements, joined where nothing but white space or other chosen runs lies between. */
export function spansOfHolders({ runs }: PageText, chosen: ReadonlySet<number>): Span[] {
  const spans: Span[] = []
  let joins = false
  for (const { start, end, holder } of runs) {
    const last = spans.at(-1)
    if (!chosen.has(holder)) joins = false
    else {
      if (last && joins) last.end = end
      else spans.push({ start, end })
      joins = true
    }
  }
  return spans
}
