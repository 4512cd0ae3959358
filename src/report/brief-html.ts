/** The brief as one HTML page: the master that is read, printed and turned into PDF. */
import type { Brief, BriefSection } from './brief-shape.ts'
import { briefTitle, runInWords, standardInWords } from './brief-words.ts'
import { escapeHtml, webAddress } from './escape.ts'
import { type SectionRow, sectionRows } from './fit.ts'
import { blocksToHtml, type HtmlOptions, htmlPage } from './html.ts'
import { type LexiconName, lexicons } from './lexicon.ts'
import type { Paper } from './page-style.ts'
import { escapeFor } from './say.ts'

/** Words, paper and whether the full tables follow. */
export interface BriefHtmlOptions {
  lexicon: LexiconName
  paper: Paper
  /** Adds the full tables on pages of their own. */
  annex: boolean
  /** Names the sentences that can be rewritten. */
  editable: boolean
}

/** Width of a chart in half a page, in points. */
const chartWidth = 250

/** The whole page; equal input gives equal bytes. */
export function briefToHtml(brief: Brief, { lexicon, paper, annex, editable }: BriefHtmlOptions): string {
  const { sentenceOf } = brief
  const sourceNumbers = brief.sources.numbersOf
  const options: HtmlOptions = { lexicon, format: 'html', sourceNumbers, chartWidth, sentenceOf, editable }
  const body = [
    '<main class="sheet">',
    masthead(brief, lexicon),
    ...sectionRows(brief.sections).map((row) => rowToHtml(row, options)),
    sources(brief),
    standards(brief),
    `<footer class="run">${escapeHtml(runInWords(brief))}</footer>`,
    '</main>',
    ...(annex && brief.annex.length > 0 ? [annexToHtml(brief.annex, options)] : []),
  ].join('\n')
  return htmlPage(body, { title: briefTitle(brief), paper, foot: runInWords(brief) })
}

function masthead(brief: Brief, lexicon: LexiconName): string {
  const state = brief.whatIf === null ? 'BASE' : `<span class="what-if">${escapeHtml(brief.whatIf)}</span>`
  return `<header>
<div class="masthead"><span><strong>ENDSTATE BRIEF</strong> · ${state}</span><span>Situation of ${escapeHtml(brief.asOf)} · written ${escapeHtml(brief.generatedOn)} · words: ${escapeHtml(lexicons[lexicon].title)}</span></div>
<h1>${escapeHtml(brief.title)}</h1>
<p class="question">${escapeHtml(brief.question)}</p>
</header>`
}

function rowToHtml({ full, left, right }: SectionRow, options: HtmlOptions): string {
  if (full) return `<div class="row">${sectionToHtml(full, options)}</div>`
  const column = (sections: readonly BriefSection[]): string =>
    `<div class="column">${sections.map((section) => sectionToHtml(section, options)).join('\n')}</div>`
  return `<div class="row halves">${column(left)}${column(right)}</div>`
}

function sectionToHtml({ id, title, type, blocks }: BriefSection, options: HtmlOptions): string {
  const body = blocksToHtml(blocks, { ...options, idPrefix: `${id}-` })
  return `<section class="${id} ${type}" aria-labelledby="h-${id}"><h2 id="h-${id}">${escapeHtml(title)}</h2>\n${body}</section>`
}

function sources({ sources: { sources: list } }: Brief): string {
  if (list.length === 0) return ''
  const text = escapeFor('html')
  const items = list.map(({ number, words, fragment, url }) => {
    const address = webAddress(url)
    const named = address === undefined ? text(words) : `<a href="${escapeHtml(address)}">${text(words)}</a>`
    return `<li id="source-${number}">[${number}] ${named}.${fragment === '' ? '' : ` “${text(fragment)}”`}</li>`
  })
  return `<div class="row"><section class="small" aria-labelledby="h-sources"><h2 id="h-sources">Sources</h2>
<ol class="sources">${items.join('\n')}</ol></section></div>`
}

function standards(brief: Brief): string {
  const items = brief.standards.map((one) => `<li>${escapeHtml(standardInWords(one))}</li>`)
  return `<div class="row"><section class="small" aria-labelledby="h-standards"><h2 id="h-standards">Nine analytic standards (ICD 203)</h2>
<ul class="standards">${items.join('\n')}</ul></section></div>`
}

function annexToHtml(sections: readonly BriefSection[], options: HtmlOptions): string {
  return `<div class="annex sheet">${sectionRows(sections)
    .map((row) => rowToHtml(row, options))
    .join('\n')}</div>`
}
