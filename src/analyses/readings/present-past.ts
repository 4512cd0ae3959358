/** Past answers for readers: one table of readings and answers per party, and one of everything behind it. */
import {
  type Cell,
  leftColumn,
  listed,
  rightColumn,
  type Sentence,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type { PartyDiagnosis, PastAnswer, ReadingsValue } from './finding.ts'
import { decimal, percent, type Words } from './words.ts'

/** Parties whose past answers score their readings. */
const scored = (parties: readonly PartyDiagnosis[]): PartyDiagnosis[] =>
  parties.filter(({ past }) => past.answers.length > 0 && past.scores.length > 0)

/** Readings in rows, past answers in columns, oldest first: the chance that each reading gave to the answer that came. */
export function pastMatrices({ parties }: ReadingsValue, words: Words): Table[] {
  return scored(parties).map(({ party, past }): Table => {
    const { answers, scores } = past
    return {
      kind: 'table',
      id: `readings-past-${party}`,
      sentence: sentence(
        `The chance that each reading of ${words.party(party)} gave to the answers that came, what they left open unchanged; bits lost add up (0 is perfect, a coin loses 1 an answer).`,
      ),
      columns: [
        leftColumn('reading', 'Reading'),
        ...answers.map(({ event, date, accepted }) =>
          rightColumn(event, `${accepted ? 'Yes' : 'No'}, ${date}: ${event}`),
        ),
        rightColumn('lost', 'Bits lost'),
        rightColumn('any', 'Any version'),
        rightColumn('best', 'Best version'),
      ],
      rows: scores.map(({ reading, total }): Cell[] => [
        words.reading(reading),
        ...answers.map((answer) => percent(chanceOf(answer, reading))),
        decimal(-total.unchanged),
        decimal(-total.any),
        decimal(-total.best),
      ]),
    }
  })
}

/** Chance that a reading gave to what came, what was left open unchanged. */
function chanceOf({ accepted, chances }: PastAnswer, reading: string): number {
  const yes = chances.find((one) => one.reading === reading)!.unchanged
  return accepted ? yes : 1 - yes
}

/** Every answer under every reading and each rule for what it left open. */
export function pastTable({ parties }: ReadingsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'readings-past',
    sentence: sentence(
      'Past answers one by one: the chance that each reading gave to what came, if what an offer leaves open stays as it is, is any version alike, or is what suits the party best.',
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('date', 'Date'),
      leftColumn('answer', 'Answer'),
      rightColumn('open', 'Issues left open'),
      leftColumn('reading', 'Reading'),
      rightColumn('unchanged', 'Rest unchanged'),
      rightColumn('any', 'Any version'),
      rightColumn('best', 'Best version'),
      rightColumn('so-far', 'Bits lost so far'),
    ],
    rows: scored(parties).flatMap(({ party, past }) =>
      past.answers.flatMap((answer, k) =>
        answer.chances.map((one): Cell[] => {
          const { accepted, certainty, what, claims } = answer
          const came = (yes: number): string => percent(accepted ? yes : 1 - yes)
          const running = past.scores.find(({ reading }) => reading === one.reading)!.running[k]!
          const inferred = certainty === 'inferred' ? ' (inferred)' : ''
          return [
            words.party(party),
            answer.date,
            [
              `${accepted ? 'yes' : 'no'}: ${what}${inferred}`,
              ...(claims.length === 0 ? [] : [{ kind: 'citation' as const, claims }]),
            ],
            answer.open,
            words.reading(one.reading),
            came(one.unchanged),
            came(one.any),
            came(one.best),
            decimal(-running),
          ]
        }),
      ),
    ),
  }
}

/** What past answers say, in one sentence per party: which reading foresaw them best, and whether that can be judged. */
export function pastSentences(parties: readonly PartyDiagnosis[], words: Words): Sentence[] {
  return scored(parties).map(({ party, past }) => {
    const { answers, scores, foreseen, robust } = past
    const count = answers.length === 1 ? 'one past answer' : `${answers.length} past answers`
    const about = `On these inputs the ${count} of ${words.party(party)}`
    if (foreseen.length === scores.length) {
      return sentence(`${about} tell its readings apart in no way: each foresaw them equally well.`)
    }
    const lost = -scores.find(({ reading }) => reading === foreseen[0])!.total.unchanged
    const rest = robust
      ? ', whatever is assumed about what the offers left open'
      : '; that depends on what is assumed about what the offers left open'
    const verb = answers.length === 1 ? 'was' : 'were'
    return sentence(
      `${about} ${verb} foreseen best by ${listed(foreseen.map((one) => words.quoted([one])))} (${decimal(lost)} bits lost; a coin loses ${answers.length})${rest}.`,
    )
  })
}

/** How many answers were scored and left out, and that the scores are no part of belief. */
export function pastCaveat({ parties, surest }: ReadingsValue): Sentence {
  const answers = parties.reduce((sum, { past }) => sum + past.answers.length, 0)
  const left = parties.reduce((sum, { past }) => sum + past.left, 0)
  if (answers > 0) {
    const more =
      left === 0
        ? ''
        : ` ${left} more are left out: no position that fits a deal, or a no to order or meaning.`
    return sentence(
      `${answers === 1 ? 'One past answer scores' : `${answers} past answers score`} what the readings predict; the scores stand beside belief and are not part of it, since the numbers can rest on the same answers; no prediction counts as surer than ${percent(surest)}.${more}`,
    )
  }
  return sentence(
    `What the readings predict was not scored: the case gives no past answers that fit a deal (\`events\` of kind agree or reject with a position)${left === 0 ? '' : `; ${left} were left out`}.`,
  )
}
