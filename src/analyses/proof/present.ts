/** Finding → sentences, tables and pictures. */
import { type Chart, sentence } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import { basisClasses } from '../../evidence/index.ts'
import type { Finding, Presentation } from '../analysis.ts'
import type { ProofValue } from './finding.ts'
import { askedAnswer, askedTables } from './present-asked.ts'
import { answerOf, caveatsOf, judgementsOf } from './present-judgements.ts'
import { tablesOf } from './present-tables.ts'
import { basisInWords, percent, type Words, wordsOf } from './words.ts'

/** How the finding is said; with a number, a claim or a source asked about, that comes first. */
export function presentProof(finding: Finding<ProofValue>, compiled: CompiledCase): Presentation {
  const words = wordsOf(compiled)
  const { value } = finding
  return {
    answer: value.asked ? askedAnswer(value.asked, words) : answerOf(value, words),
    judgements: judgementsOf(value, words),
    tables: [...(value.asked ? askedTables(value.asked, words) : []), ...tablesOf(value, words)],
    charts: [coverageBar(value), ...boardPicture(value, words)],
    caveats: caveatsOf(value),
  }
}

function coverageBar({ coverage }: ProofValue): Chart {
  const { basis, citing } = coverage.weighted
  return {
    kind: 'chart',
    id: 'proof-coverage-chart',
    sentence: sentence(
      coverage.quantities === 0
        ? 'The case has no numbers.'
        : `${percent(citing)} of what drives the answer cites a passage.`,
    ),
    data: {
      chart: 'coverage',
      weighting: coverage.weighting,
      parts: basisClasses.map((id) => ({ id, name: basisInWords[id].split(':')[0]!, share: basis[id] })),
    },
  }
}

/** Propositions drawn; more do not fit on half a page. */
const mostDrawn = 12

function boardPicture({ board }: ProofValue, words: Words): Chart[] {
  const disputed = board.filter(({ disagreements }) => disagreements.length > 0)
  if (disputed.length === 0) return []
  const weighty = [...disputed].sort(
    (a, b) =>
      Math.min(b.yes.length, b.no.length) - Math.min(a.yes.length, a.no.length) ||
      b.yes.length + b.no.length - a.yes.length - a.no.length ||
      (a.proposition < b.proposition ? -1 : 1),
  )
  const side = (answers: (typeof board)[number]['yes']) => ({
    plain: answers.filter(({ only }) => only === null).length,
    hedged: answers.filter(({ only }) => only !== null).length,
  })
  return [
    {
      kind: 'chart',
      id: 'proof-board-chart',
      sentence: sentence(
        `Those who speak in it disagree on ${disputed.length} of ${board.length} propositions.`,
      ),
      data: {
        chart: 'disagreement-board',
        rows: weighty.slice(0, mostDrawn).map((row) => ({
          id: row.proposition,
          name: words.proposition(row.proposition),
          yes: side(row.yes),
          no: side(row.no),
          label: row.disagreements.map(({ label }) => label).join(', '),
        })),
        left: Math.max(0, disputed.length - mostDrawn),
      },
    },
  ]
}
