/** The brief as the parts of a document for a word processor: plain data, in reading order, without any mark-up. */
import type { Block, Table } from '../blocks/index.ts'
import { chartHeight, describeChart, drawChart } from '../charts/index.ts'
import type { Brief, BriefSection } from './brief-shape.ts'
import { briefTitle, runInWords, standardInWords } from './brief-words.ts'
import { webAddress } from './escape.ts'
import type { PaperName } from './fit.ts'
import { type LexiconName, lexicons, wordLikelihood } from './lexicon.ts'
import { cellText, inlineText, type SayOptions, sentenceText } from './say.ts'

/** A part of the document. Texts hold no mark-up; sizes are in points. */
export type BriefPart =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; type: 'normal' | 'small' | 'first' | 'question'; address?: string }
  | { kind: 'list'; ordered: boolean; type: 'normal' | 'small'; items: string[] }
  | {
      kind: 'table'
      caption: string
      columns: { label: string; align: 'left' | 'right' | 'centre' }[]
      rows: string[][]
    }
  | { kind: 'picture'; caption: string; svg: string; width: number; height: number; description: string }

/** A document: what its file says it is, what stands at the head and foot of every page, and its parts. */
export interface BriefDocument {
  title: string
  head: string
  foot: string
  paper: PaperName
  parts: BriefPart[]
}

const pictureWidth = 360

/** The whole brief, its annex left out. Equal input gives equal data. */
export function briefDocument(
  brief: Brief,
  { lexicon = 'icd203', paper = 'a4' }: { lexicon?: LexiconName; paper?: PaperName } = {},
): BriefDocument {
  const say: SayOptions = { lexicon, sourceNumbers: brief.sources.numbersOf }
  const { whatIf, asOf, generatedOn } = brief
  return {
    title: briefTitle(brief),
    head: `ENDSTATE BRIEF · ${whatIf ?? 'BASE'} · situation of ${asOf} · written ${generatedOn} · words: ${lexicons[lexicon].title}`,
    foot: runInWords(brief),
    paper,
    parts: [
      { kind: 'heading', level: 1, text: brief.title },
      { kind: 'paragraph', type: 'question', text: brief.question },
      ...brief.sections.flatMap((section) => sectionParts(section, say)),
      ...sourceParts(brief),
      { kind: 'heading', level: 2, text: 'Nine analytic standards (ICD 203)' },
      { kind: 'list', ordered: false, type: 'small', items: brief.standards.map(standardInWords) },
    ],
  }
}

function sectionParts({ id, title, type, blocks }: BriefSection, say: SayOptions): BriefPart[] {
  const parts: BriefPart[] = [{ kind: 'heading', level: 2, text: title }]
  for (const block of blocks) parts.push(partOf(block, type, say))
  // The bottom line is one paragraph; its first sentence is read alone by many.
  if (id !== 'bottom-line') return parts
  const texts = parts.flatMap((part) => (part.kind === 'paragraph' ? [part.text] : []))
  const [first = '', ...others] = texts
  const rest: BriefPart[] =
    others.length > 0 ? [{ kind: 'paragraph', type: 'normal', text: others.join(' ') }] : []
  return [parts[0]!, { kind: 'paragraph', type: 'first', text: first }, ...rest]
}

function partOf(block: Block, type: 'normal' | 'small', say: SayOptions): BriefPart {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: 3, text: block.text }
    case 'sentence':
      return {
        kind: 'paragraph',
        type,
        text: `${block.role === 'warning' ? '⚠ ' : ''}${sentenceText(block, say)}`,
      }
    case 'list':
      return {
        kind: 'list',
        ordered: block.ordered,
        type,
        items: block.items.map((item) => inlineText(item, say)),
      }
    case 'table':
      return tablePart(block, say)
    case 'chart': {
      const inWords = (share: number): string =>
        wordLikelihood({ kind: 'likelihood', share, worlds: 0 }, say.lexicon).text
      return {
        kind: 'picture',
        caption: sentenceText(block.sentence, say),
        svg: drawChart(block.data, { width: pictureWidth, id: block.id, inWords }),
        width: pictureWidth,
        height: chartHeight(block.data, pictureWidth),
        description: describeChart(block.data),
      }
    }
  }
}

function tablePart(table: Table, say: SayOptions): BriefPart {
  return {
    kind: 'table',
    caption: sentenceText(table.sentence, say),
    columns: table.columns.map(({ label, align }) => ({ label, align })),
    rows: table.rows.map((row) => table.columns.map((_, index) => cellText(row[index] ?? null, say))),
  }
}

function sourceParts({ sources: { sources } }: Brief): BriefPart[] {
  if (sources.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Sources' },
    ...sources.map(({ number, words, fragment, url }): BriefPart => {
      const address = webAddress(url)
      const text = `[${number}] ${words}.${fragment === '' ? '' : ` “${fragment}”`}`
      return { kind: 'paragraph', type: 'small', text, ...(address === undefined ? {} : { address }) }
    }),
  ]
}
