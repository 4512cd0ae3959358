/**
 * The disagreement board as Argdown: every proposition a statement, below it who affirms it (+) and who denies it (-).
 *
 * What is said on a condition, as a question or as an assumption makes no disagreement by itself; it stands below the
 * proposition as a comment. There is no way back: Argdown has no place for positions in a text.
 */
import type { CaseSpec, Claim } from '../case/index.ts'
import { type BoardAnswer, type BoardRow, disagreementBoard } from '../evidence/index.ts'

/** The part of a case that the board is made from. */
export type BoardCase = Pick<CaseSpec, 'title' | 'propositions' | 'claims' | 'sources'>

/** The board as Argdown text; propositions nobody answers are listed alone. */
export function writeArgdown(spec: BoardCase): string {
  const claims = new Map(spec.claims.map((claim) => [claim.id, claim]))
  const titles = new Map(spec.sources.map((source) => [source.id, source.title ?? source.id]))
  const line = (answer: BoardAnswer, sign: '+' | '-'): string => {
    const claim = claims.get(answer.claim)
    const where = titles.get(answer.source) ?? answer.source
    const how = [answer.register, answer.strength].join(', ')
    const facts = [answer.asserter, answer.date, where].filter((one) => one !== null).join(', ')
    if (answer.only !== null) return `  // ${answer.only}, ${sign}: ${answer.claim}`
    const says = `${claim?.says ?? ''} (${facts}; ${how})`
    return `  ${sign} <${answer.claim}>: ${escapeArgdown(says)}${claim === undefined ? '' : quoted(claim)}`
  }
  const parts = disagreementBoard(spec).map((row) => {
    const lines = [
      `[${row.proposition}]: ${escapeArgdown(row.says)}${labels(row)}`,
      ...row.yes.map((answer) => line(answer, '+')),
      ...row.no.map((answer) => line(answer, '-')),
    ]
    return `${lines.join('\n')}\n`
  })
  const head = `===\ntitle: ${JSON.stringify(oneLine(spec.title))}\n===\n`
  return [head, ...parts].join('\n')
}

/** Kinds of disagreement as tags: ` #(changed position)`. */
function labels(row: BoardRow): string {
  return row.disagreements.map(({ label }) => ` #(${label})`).join('')
}

function quoted({ quote }: Claim): string {
  return quote === undefined ? '' : ` “${escapeArgdown(quote.exact)}”`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Text that Argdown takes as words: its signs get a backslash, line breaks become spaces. */
function escapeArgdown(text: string): string {
  return oneLine(text)
    .replace(/[\\[\]<>#@*_{}]/g, '\\$&')
    .replace(/\/(?=[/*])/g, '\\/')
    .replace(/^([-+=(])/, '\\$1')
}
