/** The brief as Markdown: the same content as the page. */
import type { Brief, BriefSection } from './brief-shape.ts'
import { briefTitle, runInWords, standardInWords } from './brief-words.ts'
import { escapeMarkdown, webAddress } from './escape.ts'
import { type LexiconName, lexicons } from './lexicon.ts'
import { blocksToMarkdown } from './markdown.ts'
import type { SayOptions } from './say.ts'

/** The brief as Markdown, with the full tables if `annex` is true. */
export function briefToMarkdown(brief: Brief, lexicon: LexiconName, annex: boolean): string {
  const options: SayOptions = { lexicon, format: 'markdown', sourceNumbers: brief.sources.numbersOf }
  const section = ({ title, blocks }: BriefSection): string =>
    `## ${escapeMarkdown(title)}\n\n${blocksToMarkdown(blocks, options)}`
  return `${[
    `# ${escapeMarkdown(briefTitle(brief))}`,
    `Endstate brief · ${brief.whatIf === null ? 'BASE' : escapeMarkdown(brief.whatIf)} · situation of ${escapeMarkdown(brief.asOf)} · written ${escapeMarkdown(brief.generatedOn)} · words: ${lexicons[lexicon].title}`,
    `*${escapeMarkdown(brief.question).trim()}*`,
    ...brief.sections.map(section),
    sources(brief),
    `## Nine analytic standards (ICD 203)\n\n${standards(brief)}`,
    ...(annex ? brief.annex.map(section) : []),
    `---\n\n${escapeMarkdown(runInWords(brief))}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

function sources({ sources: { sources: list } }: Brief): string {
  if (list.length === 0) return ''
  const items = list.map(({ number, words, fragment, url }) => {
    const address = webAddress(url)
    // An address in angle brackets cannot end early; `webAddress` has encoded the brackets it may hold.
    const link = address === undefined ? '' : ` <${address.replace(/[<>\s]/g, encodeURIComponent)}>`
    return `- \\[${number}\\] ${escapeMarkdown(words)}.${fragment === '' ? '' : ` “${escapeMarkdown(fragment)}”`}${link}`
  })
  return `## Sources\n\n${items.join('\n')}`
}

function standards(brief: Brief): string {
  return brief.standards.map((one) => `- ${escapeMarkdown(standardInWords(one))}`).join('\n')
}
