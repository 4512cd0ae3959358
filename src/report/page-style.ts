/** The look of a brief on paper and on screen. Dark on white, no colour that carries meaning, logical properties. */
import { typeface } from '../charts/index.ts'
import { measures, type PaperName, widestChart } from './fit.ts'

/** Paper a page is printed on. */
export type Paper = PaperName

const sheets: Record<Paper, { size: string; width: string }> = {
  a4: { size: 'A4', width: '182mm' },
  letter: { size: 'letter', width: '187.9mm' },
}

const pageTypeface = typeface.replace(
  "'DejaVu Sans Condensed'",
  "'DejaVu Sans Condensed', 'Endstate narrowed'",
)

/** Where only the wide DejaVu Sans is installed (bare Linux servers), it is set as narrow as Arial; nothing is fetched. */
function fallback(postScript: string, full: string, weight: string): string {
  return `@font-face { font-family: 'Endstate narrowed'; font-weight: ${weight}; size-adjust: 88%; src: local('${full}'), local('${postScript}') }`
}

/** Style sheet of a page; `foot` is printed at the bottom of each sheet and must hold no quotation mark or backslash. */
export function pageStyle(paper: Paper, foot: string): string {
  const { size, width } = sheets[paper]
  const safeFoot = foot.replace(/[^\p{L}\p{N} .,:;·()–-]/gu, '')
  return `
${fallback('DejaVuSans', 'DejaVu Sans', 'normal')}
${fallback('DejaVuSans-Bold', 'DejaVu Sans Bold', 'bold')}
@page { size: ${size}; margin: 13mm 14mm 14mm;
  @bottom-left { content: "${safeFoot}"; font: 7pt ${pageTypeface}; color: #4a5463 }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7pt ${pageTypeface}; color: #4a5463 } }
* { box-sizing: border-box }
html { font: ${measures.body}pt/${measures.bodyLine}pt ${pageTypeface}; color: #14202e; background: #fff }
body { margin: 0 auto; padding: 1rem; max-inline-size: calc(${width} + 2rem); overflow-wrap: break-word }
h1 { font-size: 19pt; line-height: 22pt; margin: 2pt 0 2pt; letter-spacing: -0.2pt }
h2 { font-size: 8.5pt; line-height: 11pt; margin: 0 0 3pt; padding-block-end: 1.5pt; border-block-end: 0.8pt solid #14202e;
  text-transform: uppercase; letter-spacing: 0.5pt; break-after: avoid }
h3 { font-size: 9.5pt; line-height: 12pt; margin: 4pt 0 2pt }
p { margin: 0; orphans: 2; widows: 2 }
.masthead { display: flex; justify-content: space-between; gap: 12pt; font-size: 8pt; line-height: 11pt;
  border-block-start: 2.4pt solid #14202e; padding-block-start: 3pt; color: #3b4654 }
.masthead strong { color: #14202e; letter-spacing: 0.6pt }
.question { font-size: 11pt; line-height: 14pt; font-style: italic; color: #3b4654; margin-block-end: 6pt }
.what-if { border: 1.4pt dashed #14202e; padding: 1pt 5pt; font-weight: bold; font-style: normal; white-space: nowrap }
.row { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: ${measures.columnGap}pt; margin-block-end: ${measures.sectionGap}pt }
.row.halves { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) }
section { break-inside: avoid; min-inline-size: 0 }
.column { min-inline-size: 0 }
.column section + section { margin-block-start: ${measures.sectionGap}pt }
.bottom-line p { display: inline }
.bottom-line p:first-of-type { font-weight: bold }
.small, .small p, .small li { font-size: ${measures.small}pt; line-height: ${measures.smallLine}pt }
.warning::before { content: "⚠\\FE0E  " }
ul, ol { margin: 0; padding-inline-start: 12pt }
li { margin-block-end: 1.5pt }
li::marker { font-weight: bold }
.changes { color: #3b4654 }
.by-hand { font-style: italic; font-weight: normal; color: #3b4654 }
.table { overflow-x: auto }
table { border-collapse: collapse; inline-size: 100%; font-size: ${measures.small}pt; line-height: ${measures.smallLine}pt; font-variant-numeric: tabular-nums }
caption { caption-side: top; text-align: start; font-size: ${measures.small + 0.5}pt; line-height: ${measures.smallLine + 0.6}pt; padding-block-end: 3pt }
th, td { text-align: start; vertical-align: top; padding: 1.3pt 6pt 1.3pt 0; border-block-end: 0.4pt solid #b9c0ca }
th:last-child, td:last-child { padding-inline-end: 0 }
thead th { vertical-align: bottom; border-block-end: 0.8pt solid #14202e; font-weight: bold }
tbody th { font-weight: normal }
.right { text-align: end; padding-inline-start: 4pt } .right + :not(.right) { padding-inline-start: 8pt } .centre { text-align: center }
.range { white-space: nowrap }
figure { margin: 0; max-inline-size: ${widestChart}pt }
figcaption { font-size: ${measures.small + 0.5}pt; line-height: ${measures.smallLine + 0.6}pt; margin-block-end: 2pt }
svg { font-family: inherit; inline-size: 100%; block-size: auto; display: block }
a { color: inherit; text-decoration: none }
.cites { white-space: nowrap }
a.cite { font-size: 0.75em; vertical-align: 0.25em; line-height: 0; padding-inline-start: 0.5pt }
.sources { columns: 2; column-gap: ${measures.columnGap}pt; list-style: none; padding: 0 }
.sources li { break-inside: avoid; padding-inline-start: 14pt; text-indent: -14pt }
.standards { list-style: none; padding: 0 }
.standards li { display: inline; margin: 0 }
.standards li:not(:last-child)::after { content: '; ' }
.run { font-size: 7.5pt; line-height: 10pt; color: #4a5463 }
.annex { break-before: page }
.annex section { break-inside: auto }
tr, figure { break-inside: avoid }
@media screen { body { margin-block: 1.5rem } a:focus-visible { outline: 3px solid #14202e }
  .sheet { padding: 8mm; box-shadow: 0 0 0 1px #d5dae0 } }
@media screen and (max-width: 700px) { .row.halves { grid-template-columns: minmax(0, 1fr) } .sources { columns: 1 } .masthead { flex-wrap: wrap } }
@media print { .run { display: none } body { padding: 0; max-inline-size: none; margin: 0 } .table { overflow: visible } }
`.trim()
}
