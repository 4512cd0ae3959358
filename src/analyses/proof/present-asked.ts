/** One number, one claim or one source: what is behind it, what speaks against it, and what it drives. */
import {
  type Cell,
  closed,
  leftColumn,
  listed,
  rightColumn,
  type Sentence,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type {
  Acceptance,
  AnswerAt,
  ClaimProof,
  NumberProof,
  Passage,
  ProofValue,
  SourceProof,
} from './finding.ts'
import { counted, numberText, percent, verdictInWords, type Words, whoAndWhere } from './words.ts'

type Asked = NonNullable<ProofValue['asked']>

/** The answer for what was asked about. */
export function askedAnswer(asked: Asked, words: Words): Sentence[] {
  if (asked.kind === 'number') return numberAnswer(asked, words)
  return asked.kind === 'claim' ? claimAnswer(asked, words) : sourceAnswer(asked, words)
}

/** The tables for what was asked about; empty ones are left out. */
export function askedTables(asked: Asked, words: Words): Table[] {
  const tables =
    asked.kind === 'number'
      ? numberTables(asked, words)
      : asked.kind === 'claim'
        ? claimTables(asked, words)
        : [passageTable('proof-of-passages', 'Its passages in this case.', asked.passages, words)]
  return tables.filter(({ rows }) => rows.length > 0)
}

/** Claims of one number of which it is said who took them in; the page of a claim says it for each. */
const mostAccepted = 3

function numberAnswer(one: NumberProof, words: Words): Sentence[] {
  const value =
    one.low === one.high
      ? numberText(one.central)
      : `${numberText(one.central)}, between ${numberText(one.low)} and ${numberText(one.high)}`
  const unit = one.unit === null ? '' : ` ${one.unit}`
  const passages = counted(one.passages.length, 'passage')
  const basis = {
    quoted: `It is quoted: ${passages} ${one.passages.length === 1 ? 'states' : 'state'} it.`,
    derived: `It is worked out from other numbers: ${one.reason}.`,
    judged: `It was judged${one.judgedBy === null ? '' : ` by ${one.judgedBy}`}${one.judgedOn === null ? '' : ` on ${one.judgedOn}`} from ${one.passages.length === 0 ? 'no passage' : passages}. The reason given: ${one.reason}`,
    assumed: `It is assumed, and nothing is behind it: ${one.reason}.`,
  }[one.basis as 'quoted' | 'derived' | 'judged' | 'assumed']
  const driven =
    one.rank === 0
      ? 'Nothing was found that it moves.'
      : `It has ${percent(one.share)} of all influence on who accepts what, place ${one.rank}.`
  return [
    sentence(`${capital(words.quantity(one.key))}: ${value}${unit}.`),
    sentence(basis),
    ...one.passages
      .flatMap(({ claim, accepted }) =>
        accepted ? [sentence(`The claim ${claim} was ${acceptedWords(accepted)}.`)] : [],
      )
      .slice(0, mostAccepted),
    ...(one.counter.length > 0
      ? [
          sentence(
            `${counted(one.counter.length, 'passage')} ${one.counter.length === 1 ? 'speaks' : 'speak'} or can be read against what it rests on.`,
          ),
        ]
      : []),
    sentence(
      `${driven}${one.outputs.length > 0 ? ` ${listed(one.outputs.map(words.quantity))} ${one.outputs.length === 1 ? 'is' : 'are'} worked out from it.` : ''}`,
    ),
  ]
}

function numberTables(one: NumberProof, words: Words): Table[] {
  return [
    passageTable('proof-of-passages', 'The passages it rests on.', one.passages, words),
    {
      kind: 'table',
      id: 'proof-of-counter',
      sentence: sentence('Passages that speak against those it rests on, or can be read so.'),
      columns: [...passageColumns, leftColumn('because', 'Why it is here')],
      rows: one.counter.map((passage): Cell[] => [
        ...passageCells(passage, words),
        passage.because.kind === 'proposition'
          ? `answers the other way: ${words.proposition(passage.because.proposition)}`
          : 'bears on the same things, from the other side',
      ]),
    },
    movesTable(one, words),
  ]
}

/** Only rows in which some answer differs. */
function movesTable({ moves, unit }: NumberProof, words: Words): Table {
  const rows: Cell[][] = []
  if (moves) {
    const row = (name: string, of: (at: AnswerAt) => string): void => {
      const cells = [of(moves.low), of(moves.base), of(moves.high)]
      if (new Set(cells).size > 1) rows.push([name, ...cells])
    }
    row('Packages all would accept', ({ acceptable }) => String(acceptable))
    moves.base.endStates.forEach(({ id }, index) => {
      row(`Versions of “${words.endState(id)}” all would accept`, ({ endStates }) =>
        String(endStates[index]!.acceptable),
      )
    })
    moves.base.endings.forEach(({ id }, index) => {
      row(`The war: ${words.ending(id)}`, ({ endings }) => percent(endings[index]!.chance))
    })
  }
  const at = (value: number): string => `${numberText(value)}${unit === null ? '' : ` ${unit}`}`
  return {
    kind: 'table',
    id: 'proof-of-moves',
    sentence: sentence(
      moves?.bare
        ? 'What changes in the base run if it is a tenth lower or higher; it has no range of its own.'
        : 'What changes in the base run between the ends of its range.',
    ),
    columns: [
      leftColumn('answer', 'Answer'),
      rightColumn('low', moves ? `at ${at(moves.low.value)}` : 'low'),
      rightColumn('base', 'as it is'),
      rightColumn('high', moves ? `at ${at(moves.high.value)}` : 'high'),
    ],
    rows,
  }
}

function acceptedWords({ by, on, suggestedBy, edited }: Acceptance): string {
  return `taken in by ${by} on ${on}${suggestedBy === null ? '' : `, suggested by ${suggestedBy}`}${edited ? ', edited' : ''}`
}

function claimAnswer({ passage, numbers, answers, accepted }: ClaimProof, words: Words): Sentence[] {
  const against = answers.reduce((sum, one) => sum + one.against.length, 0)
  const share = numbers.reduce((sum, one) => sum + one.share, 0)
  return [
    sentence(
      `${passage.claim}: ${closed(passage.says)} Said by ${whoAndWhere(passage, words)}${passage.date === null ? '' : `, ${passage.date}`}.`,
    ),
    sentence(
      passage.fragment === null
        ? 'It quotes nothing, so nobody can look it up.'
        : `The words: “${passage.fragment}” (${verdictInWords[passage.verdict]}).`,
    ),
    sentence(
      numbers.length === 0
        ? 'No number rests on it.'
        : `${counted(numbers.length, 'number')} with ${percent(share)} of all influence ${numbers.length === 1 ? 'rests' : 'rest'} on it.`,
    ),
    ...(answers.length > 0
      ? [
          sentence(
            `It answers ${counted(answers.length, 'proposition')}; ${counted(against, 'claim')} ${against === 1 ? 'answers' : 'answer'} the other way.`,
          ),
        ]
      : []),
    ...(accepted ? [sentence(`${capital(acceptedWords(accepted))}.`)] : []),
  ]
}

function claimTables({ numbers, uses, answers }: ClaimProof, words: Words): Table[] {
  return [
    {
      kind: 'table',
      id: 'proof-of-numbers',
      sentence: sentence('Numbers that rest on it.'),
      columns: [
        leftColumn('number', 'Number'),
        rightColumn('influence', 'Influence'),
        leftColumn('gives', 'It gives'),
        leftColumn('key', 'Key'),
      ],
      rows: numbers.map(({ key, share, gives }): Cell[] => [words.quantity(key), percent(share), gives, key]),
    },
    {
      kind: 'table',
      id: 'proof-of-answers',
      sentence: sentence('Who says the same and who says the opposite.'),
      columns: [
        leftColumn('proposition', 'Proposition'),
        leftColumn('says', 'It says'),
        leftColumn('with', 'With it'),
        leftColumn('against', 'Against it'),
      ],
      rows: answers.map(({ proposition, says, with: same, against }): Cell[] => {
        const names = (side: typeof same): Cell =>
          side.length === 0 ? 'nobody' : side.map((one) => `${words.asserter(one)} (${one.claim})`).join('; ')
        return [words.proposition(proposition), says, names(same), names(against)]
      }),
    },
    {
      kind: 'table',
      id: 'proof-of-uses',
      sentence: sentence('Other parts of the case that cite it.'),
      columns: [leftColumn('what', 'What'), leftColumn('id', 'Id')],
      rows: uses.map(({ what, id }): Cell[] => [what, id]),
    },
  ]
}

function sourceAnswer({ row, title, sha256 }: SourceProof, words: Words): Sentence[] {
  const when = row.date === null ? 'undated' : `${row.date}, ${row.certainty}`
  const only = row.onlyHere.map(({ key }) => words.quantity(key))
  return [
    sentence(
      `${title ?? row.source} (${row.voice}; ${row.kind}; ${when}) gives ${counted(row.claims, 'claim')}.`,
    ),
    sentence(
      `It carries ${percent(row.carries)} of what drives the answer; ${percent(row.touches)} cites it, and ${percent(row.alone)} would rest on no passage without it.`,
    ),
    ...(only.length > 0 ? [sentence(`The largest of those: ${listed(only)}.`)] : []),
    sentence(
      sha256 === null
        ? 'The case names no hash of its text.'
        : `Hash of the stored text: ${sha256.slice(0, 12)}….`,
    ),
  ]
}

const passageColumns = [
  leftColumn('claim', 'Claim'),
  leftColumn('says', 'It says'),
  leftColumn('words', 'In these words'),
  leftColumn('by', 'Who, where, when'),
  leftColumn('check', 'Check'),
]

function passageTable(id: string, says: string, passages: readonly Passage[], words: Words): Table {
  const given = passages.some(({ gives }) => gives !== null)
  return {
    kind: 'table',
    id,
    sentence: sentence(says),
    columns: [...passageColumns, ...(given ? [leftColumn('gives', 'It gives')] : [])],
    rows: passages.map((one): Cell[] => [...passageCells(one, words), ...(given ? [one.gives] : [])]),
  }
}

function passageCells(one: Passage, words: Words): Cell[] {
  return [
    one.claim,
    one.says,
    one.fragment === null ? 'nothing quoted' : `“${one.fragment}”`,
    `${whoAndWhere(one, words)}${one.date === null ? '' : `, ${one.date}`}`,
    one.verdict,
  ]
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
