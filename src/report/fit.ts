/**
 * Fitting a brief on two pages without looking at a screen: heights are estimated from the widths of letters, on the wide
 * side, and lists are shortened by rule until both A4 and Letter hold the brief. A list that was shortened says by how much.
 */
import type { Block, Cell, Table } from '../blocks/index.ts'
import { chartHeight, textWidth } from '../charts/index.ts'
import type { Brief, BriefSection } from './brief-shape.ts'
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
} as const

/** Pages in points, inside the margins that `page-style.ts` sets: 14 mm at the sides, 13 mm above and 14 mm below. */
const papers = {
  a4: { width: 516, height: 765 },
  letter: { width: 532, height: 715 },
} as const

/** What is given up first: each step takes one from a list until its least length. */
const givingUp: [keyof PartLimits, number][] = [
  ['limits', 2],
  ['ledger', 5],
  ['readings', 4],
  ['fragmentWords', 6],
  ['endStates', 5],
  ['ledger', 3],
  ['judgements', 5],
  ['assumptions', 4],
  ['readings', 2],
  ['charts', 1],
  ['judgements', 3],
  ['endStates', 3],
  ['assumptions', 2],
  ['fragmentWords', 0],
  ['limits', 1],
  ['charts', 0],
  ['ledger', 0],
  ['judgements', 1],
  ['endStates', 1],
  ['assumptions', 0],
]

/** The longest brief that fits. If even the shortest does not (hundreds of changes), the shortest is returned. */
export function fitTwoPages(compose: (limits: PartLimits) => Brief, generous: PartLimits): Brief {
  const limits = { ...generous }
  let brief = compose(limits)
  for (const [name, least] of givingUp) {
    while (!fits(brief) && limits[name] > least) {
      limits[name] -= 1
      brief = compose(limits)
    }
  }
  return brief
}

/** True if the brief takes at most two pages on either paper. */
export function fits(brief: Brief): boolean {
  return Object.values(papers).every((paper) => pagesOf(brief, paper) <= 2)
}

/** Pages a brief takes by the estimate: rows of sections that cannot be broken move to the next page whole. */
export function pagesOf(brief: Brief, paper: { width: number; height: number } = papers.a4): number {
  let page = 1
  let used: number = measures.header
  for (const height of rowHeights(brief, paper.width)) {
    if (used + height > paper.height && used > 0) {
      page += 1
      used = 0
    }
    // A row taller than a page runs over as many pages as it needs.
    page += Math.floor((used + height) / paper.height)
    used = (used + height) % paper.height
  }
  return page
}

function rowHeights(brief: Brief, width: number): number[] {
  const heights: number[] = []
  const options: SayOptions = { lexicon: 'icd203', sourceNumbers: brief.sources.numbersOf }
  const half = (width - measures.columnGap) / 2
  for (const row of sectionRows(brief.sections)) {
    const room = row[0]!.width === 'half' ? half : width
    heights.push(
      Math.max(...row.map((section) => sectionHeight(section, room, options))) + measures.sectionGap,
    )
  }
  const column = half - 14
  const sources = brief.sources.sources.map(
    ({ words, fragment }) => lines(`${words}. ${fragment}`, column, measures.small) * measures.smallLine,
  )
  const tallest = Math.max(0, ...sources)
  const listed = sources.reduce((sum, height) => sum + height, 0) / 2 + tallest / 2
  heights.push(measures.heading + listed + measures.sectionGap)
  const standardRows = Math.ceil(brief.standards.length / 3)
  heights.push(measures.heading + standardRows * (2 * measures.smallLine + 2))
  return heights
}

/** Sections in rows: a full one alone, two neighbouring halves side by side. */
export function sectionRows(sections: readonly BriefSection[]): BriefSection[][] {
  const rows: BriefSection[][] = []
  for (const section of sections) {
    const last = rows.at(-1)
    if (section.width === 'half' && last?.length === 1 && last[0]!.width === 'half') last.push(section)
    else rows.push([section])
  }
  return rows
}

function sectionHeight({ blocks, type }: BriefSection, width: number, options: SayOptions): number {
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
      return chartHeight(block.data, width) + captionHeight(sentenceText(block.sentence, options), width) + 4
    case 'table':
      return tableHeight(block, width, options)
  }
}

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

function lines(text: string, width: number, size: number): number {
  return Math.max(1, Math.ceil((textWidth(text, size) * 1.02) / Math.max(20, width)))
}
