/** Report: findings → sentences, tables, the two-page brief; as HTML, Markdown, CSV and JSON. */
export { type BriefInput, buildBrief } from './brief.ts'
export { type BriefDocument, type BriefPart, briefDocument } from './brief-document.ts'
export type { Brief, BriefEdit, BriefSection, BriefSentence } from './brief-shape.ts'
export {
  type Confidence,
  type ConfidenceInput,
  type ConfidenceLevel,
  type ConfidenceTest,
  confidenceOf,
  independentSources,
  sayConfidence,
} from './confidence.ts'
export { type CsvOptions, tableToCsv } from './csv.ts'
export { blocksToHtml, type HtmlOptions } from './html.ts'
export { type Plain, type ReportJson, type ReportJsonInput, reportJson, toPlain } from './json.ts'
export {
  type LexiconName,
  type LikelihoodLanguage,
  lexicons,
  likelihoodLanguages,
  type Wording,
  wordLikelihood,
} from './lexicon.ts'
export { type LintProblem, type LintRule, lintText } from './lint.ts'
export { blocksToMarkdown, tableToMarkdown } from './markdown.ts'
export { formatCount, formatMeasured, formatPercent, formatRange } from './numbers.ts'
export type { Paper } from './page-style.ts'
export { type RenderOptions, renderBrief } from './render.ts'
export {
  cellText,
  inlinePieces,
  inlineText,
  type SayOptions,
  sentencesText,
  sentenceText,
  type TextFormat,
} from './say.ts'
