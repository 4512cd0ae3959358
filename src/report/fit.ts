/**
 * Fitting a brief on two pages without looking at a screen: heights are estimated from the widths of letters, on the wide
 * side, and lists are shortened by rule until both A4 and Letter hold the brief. A list that was shortened says by how much.
 */
import type { Block, Cell, Table } from '../blocks/index.ts'
import { chartHeight, textWidth } from '../charts/index.ts'
import type { Brief, BriefSection } from './brief-shape.ts'
import { standardInWords } from './brief-words.ts'
import type { PartLimits } from './parts/context.ts'
import { cellText, inlineText, type SayOptions, sentenceText } from './say.ts'

/** Type and space, in points; `page-style.ts` prints what is written here. */
export const measures = {
  body: 10.5,
  bodyLine: 13.4,
  small: 8.5,
  smallLine: 10.6,
  heading: 17,
  sectionGap: 6,
  columnGap: 16,
  header: 62,
  cellPadding: 3,
  /** Kept free on every page, since a browser breaks lines and columns a little differently from the estimate. */
  reserve: 22,
} as const

/** Pages in points, inside the margins that `page-style.ts` sets: 14 mm at the sides, 13 mm above and 14 mm below. */
const papers = {
  a4: { width: 516, height: 765 },
  letter: { width: 532, height: 715 },
} as const

/** The papers a brief is fitted to. */
export type PaperName = keyof typeof papers

/** What is given up first: each step takes one from a list until its least length. */
const givingUp: [keyof PartLimits, number][] = [
  ['limits', 3],
  ['ledger', 5],
  ['readings', 6],
  ['assumptions', 4],
  ['judgements', 5],
  ['ledger', 3],
  ['limits', 2],
  ['readings', 4],
  ['judgements', 4],
  ['assumptions', 3],
  ['endStates', 5],
  ['readings', 3],
  ['judgements', 3],
  ['endStates', 3],
  ['assumptions', 2],
  ['limits', 1],
  ['fragmentWords', 0],
  ['charts', 0],
  ['ledger', 0],
  ['judgements', 1],
  ['endStates', 1],
  ['assumptions', 0],
]

/**
 * The longest brief that fits. What was given up to make room on one page is given back where there is still room, the
 * last loss first. If even the shortest brief does not fit (hundreds of changes), the shortest is returned.
 */
export function fitTwoPages(
  compose: (limits: PartLimits) => Brief,
  generous: PartLimits,
  paper?: PaperName,
): Brief {
  const limits = { ...generous }
  let brief = compose(limits)
  const lost: (keyof PartLimits)[] = []
  for (const [name, least] of givingUp) {
    while (!fits(brief, paper) && limits[name] > least) {
      limits[name] -= 1
      lost.push(name)
      brief = compose(limits)
    }
  }
  if (!fits(brief, paper)) return brief
  const full = new Set<keyof PartLimits>()
  for (const name of lost.reverse()) {
    if (full.has(name)) continue
    limits[name] += 1
    const longer = compose(limits)
    if (fits(longer, paper)) brief = longer
    else {
      limits[name] -= 1
      full.add(name)
    }
  }
  return brief
}

/** True if the brief takes at most two pages on a paper, or on either. */
export function fits(brief: Brief, paper?: PaperName): boolean {
  const names = paper === undefined ? (['a4', 'letter'] as const) : [paper]
  return names.every((name) => pagesOf(brief, papers[name]) <= 2)
}

/** Pages a brief takes by the estimate: rows of sections that cannot be broken move to the next page whole. */
export function pagesOf(brief: Brief, paper: { width: number; height: number } = papers.a4): number {
  const room = paper.height - measures.reserve
  let page = 1
  let used: number = measures.header
  for (const height of rowHeights(brief, paper.width)) {
    if (used + height > room && used > 0) {
      page += 1
      used = 0
    }
    // A row taller than a page runs over as many pages as it needs.
    page += Math.floor((used + height) / room)
    used = (used + height) % room
  }
  return page
}

/** Height of every row of sections, then of the sources and of the standards, in points. */
export function rowHeights(brief: Brief, width: number): number[] {
  const options: SayOptions = { lexicon: 'icd203', sourceNumbers: brief.sources.numbersOf }
  const half = (width - measures.columnGap) / 2
  const stacked = (sections: readonly BriefSection[], room: number): number =>
    sections.reduce((sum, section) => sum + sectionHeight(section, room, options) + measures.sectionGap, 0)
  const heights = sectionRows(brief.sections).map(({ full, left, right }) =>
    full ? stacked([full], width) : Math.max(stacked(left, half), stacked(right, half)),
  )
  const sources = brief.sources.sources.map(
    ({ words, fragment }) =>
      lines(`[1] ${words}. “${fragment}”`, half - 14, measures.small) * measures.smallLine + 1.5,
  )
  if (sources.length > 0) {
    const total = sources.reduce((sum, height) => sum + height, 0)
    heights.push(measures.heading + total / 2 + Math.max(...sources) / 4 + measures.sectionGap)
  }
  heights.push(measures.heading + standardsHeight(brief, width) + measures.sectionGap)
  return heights
}

function standardsHeight(brief: Brief, width: number): number {
  return lines(brief.standards.map(standardInWords).join('; '), width, measures.small) * measures.smallLine
}

/** Sections that stand side by side. */
export interface SectionRow {
  /** A section over the full width; then both columns are empty. */
  full: BriefSection | undefined
  left: BriefSection[]
  right: BriefSection[]
}

/**
 * Sections in rows: a full one alone; neighbours that are not full in two columns. Where one column would stay empty, the
 * last section of the other moves over; a single section takes the row.
 */
export function sectionRows(sections: readonly BriefSection[]): SectionRow[] {
  const rows: SectionRow[] = []
  for (const section of sections) {
    const last = rows.at(-1)
    if (section.place === 'full') rows.push({ full: section, left: [], right: [] })
    else if (last && !last.full) last[section.place].push(section)
    else rows.push({ full: undefined, left: [], right: [], [section.place]: [section] })
  }
  return rows.map((row) => {
    if (row.full || (row.left.length > 0 && row.right.length > 0)) return row
    const all = [...row.left, ...row.right]
    return all.length === 1
      ? { full: all[0], left: [], right: [] }
      : { full: undefined, left: all.slice(0, -1), right: all.slice(-1) }
  })
}

function sectionHeight({ id, blocks, type }: BriefSection, width: number, options: SayOptions): number {
  if (id === 'bottom-line') {
    // One paragraph of running text, its first sentence bold.
    const text = blocks
      .map((block) => (block.kind === 'sentence' ? sentenceText(block, options) : ''))
      .join(' ')
    return measures.heading + lines(text, width * 0.97, measures.body) * measures.bodyLine
  }
  const heights = blocks.map((block) => blockHeight(block, width, type === 'small', options))
  return measures.heading + heights.reduce((sum, height) => sum + height, 0)
}

function blockHeight(block: Block, width: number, small: boolean, options: SayOptions): number {
  const [size, line] = small ? [measures.small, measures.smallLine] : [measures.body, measures.bodyLine]
  switch (block.kind) {
    case 'heading':
      return measures.heading
    case 'sentence':
      return lines(sentenceText(block, options), width, size) * line
    case 'list':
      return block.items.reduce(
        (sum, item) => sum + lines(inlineText(item, options), width - 14, size) * line + 1.5,
        0,
      )
    case 'chart':
      return (
        chartHeight(block.data, Math.min(width, widestChart)) +
        captionHeight(sentenceText(block.sentence, options), width) +
        4
      )
    case 'table':
      return tableHeight(block, width, options)
  }
}

/** A chart alone in its row stays this narrow. */
export const widestChart = 260

const captionHeight = (text: string, width: number): number =>
  lines(text, width, measures.small + 0.5) * (measures.smallLine + 0.6)

function tableHeight(table: Table, width: number, options: SayOptions): number {
  const texts = [
    table.columns.map(({ label }) => label),
    ...table.rows.map((row) => row.map((cell: Cell) => cellText(cell, options))),
  ]
  // Browsers share the width by the longest text of each column, and never below its longest word.
  const wishes = table.columns.map(
    (_, column) => Math.max(...texts.map((row) => textWidth(row[column] ?? '', measures.small))) + 8,
  )
  const words = table.columns.map(
    (_, column) => Math.max(...texts.map((row) => longestWord(row[column] ?? ''))) + 8,
  )
  const total = wishes.reduce((sum, wish) => sum + wish, 0)
  const least = words.reduce((sum, word) => sum + word, 0)
  const spare = Math.max(0, width - least)
  const wanted = Math.max(1, total - least)
  const widths = wishes.map(
    (wish, column) => words[column]! + Math.min(1, spare / wanted) * (wish - words[column]!),
  )
  const rows = texts.map(
    (row) =>
      Math.max(...row.map((text, column) => lines(text, widths[column]! - 7, measures.small))) *
        measures.smallLine +
      measures.cellPadding,
  )
  return (
    captionHeight(sentenceText(table.sentence, options), width) +
    3 +
    rows.reduce((sum, height) => sum + height, 0)
  )
}

const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, measures.small)))

/** Letters are estimated wide; this much of the estimate is kept as room for wider typefaces. */
const wideness = 0.97

function lines(text: string, width: number, size: number): number {
  return Math.max(1, Math.ceil((textWidth(text, size) * wideness) / Math.max(20, width)))
}
