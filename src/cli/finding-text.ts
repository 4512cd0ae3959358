/** A finding as text for the terminal: its answer, tables, caveats, and with --explain its reasons. */
import type { Finding, Presentation, Sentence, Table } from 'endstate'
import type { CaseOptions } from './options.ts'
import type { Engine } from './session.ts'
import { paint, wrap } from './style.ts'
import { tableText } from './terminal-table.ts'

/** Sentences as one paragraph each, marked where they warn. */
export function sentencesAsText(
  engine: Engine,
  sentences: readonly Sentence[],
  lexicon: CaseOptions['lex'],
): string {
  return sentences
    .map((one) => {
      const text = wrap(engine.sentenceText(one, { lexicon }))
      return one.role === 'warning' ? paint().yellow(`! ${text}`) : text
    })
    .join('\n')
}

/** Quantities shown under --explain. */
const explainedQuantities = 10

/** Why the answer is what it is: reasons, the numbers that move it most, and how to make the run again. */
export function explanation(finding: Finding<unknown>): string {
  const reasons = finding.because.map(({ code, about, amount }) => {
    const what = Object.entries(about).map(([kind, id]) => `${kind} ${id}`)
    return `  ${[code.replaceAll('-', ' '), ...what, ...(amount === undefined ? [] : [amount.toFixed(3)])].join(' · ')}`
  })
  const moving = finding.quantities
    .filter(({ influence }) => influence > 0)
    .slice(0, explainedQuantities)
    .map(({ key, influence }) => `  ${key}  ${(influence * 100).toFixed(0)} %`)
  const { caseHash, scenario, changed, engine, seed, worlds } = finding.run
  const run = `case ${caseHash.slice(0, 12)} · scenario ${scenario} · ${changed.length} changes · seed ${seed} · ${worlds} worlds · engine ${engine}`
  return [
    ...(reasons.length > 0 ? ['Because:', ...reasons] : []),
    ...(moving.length > 0 ? ['Numbers that move the answer most:', ...moving] : []),
    `Made by: ${run}`,
  ].join('\n')
}

/** Which parts of a presentation are shown. */
export interface ShownParts {
  tables: readonly Table[]
  top?: number
  explain?: boolean
}

/** The whole answer: sentences, then tables, then caveats that must travel with the numbers. */
export function findingAsText(
  engine: Engine,
  finding: Finding<unknown>,
  presentation: Presentation,
  lexicon: CaseOptions['lex'],
  parts: ShownParts,
): string {
  const sections = [
    sentencesAsText(engine, presentation.answer, lexicon),
    ...parts.tables.map((table) => tableText(engine, table, lexicon, parts.top)),
    sentencesAsText(engine, presentation.caveats, lexicon),
    parts.explain ? explanation(finding) : '',
  ]
  return sections.filter((section) => section !== '').join('\n\n')
}
