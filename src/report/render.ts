/** One door for every form of the brief. */
import { briefToHtml } from './brief-html.ts'
import { briefToMarkdown } from './brief-markdown.ts'
import type { Brief } from './brief-shape.ts'
import type { LexiconName } from './lexicon.ts'
import type { Paper } from './page-style.ts'

/** Form, words and paper of a brief. */
export interface RenderOptions {
  format: 'html' | 'markdown'
  /** Default ICD 203. One lexicon for the whole brief. */
  lexicon?: LexiconName
  /** Default A4; Markdown has no paper. */
  paper?: Paper
  /** Adds the full tables after the two pages; default false. */
  annex?: boolean
  /** Names the sentences that can be rewritten, in HTML; default false. */
  editable?: boolean
}

/** The brief as text. Equal input gives equal output. */
export function renderBrief(brief: Brief, options: RenderOptions): string {
  const { format, lexicon = 'icd203', paper = 'a4', annex = false, editable = false } = options
  return format === 'html'
    ? briefToHtml(brief, { lexicon, paper, annex, editable })
    : briefToMarkdown(brief, lexicon, annex)
}
