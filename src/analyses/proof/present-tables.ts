/** Tables: coverage, weakest numbers, sources, the board, figures, and passages that do not hold. */
import { type Cell, leftColumn, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import { type BoardAnswer, basisClasses } from '../../evidence/index.ts'
import type { ProofValue } from './finding.ts'
import {
  basisInWords,
  counted,
  figureReasonInWords,
  figureText,
  figureVerdictInWords,
  givesInWords,
  numberText,
  percent,
  verdictInWords,
  type Words,
  whoAndWhere,
  whyBroken,
} from './words.ts'

/** All tables of the overview; what is empty is left out. */
export function tablesOf(value: ProofValue, words: Words): Table[] {
  if (value.coverage.quantities === 0) return []
  return [
    coverageTable(value),
    weakestTable(value, words),
    sourcesTable(value, words),
    boardTable(value, words),
    figuresTable(value, words),
    conflictsTable(value, words),
    anchorsTable(value),
    brokenTable(value, words),
  ].filter(({ rows }) => rows.length > 0)
}

function coverageTable({ coverage }: ProofValue): Table {
  return {
    kind: 'table',
    id: 'proof-coverage',
    sentence: sentence(
      coverage.weighting === 'influence'
        ? 'What the numbers rest on, by how much they move the answer and by count.'
        : 'What the numbers rest on, by count: none was found to move the answer by itself.',
    ),
    columns: [
      leftColumn('basis', 'Rests on'),
      rightColumn('influence', 'Share of influence'),
      rightColumn('count', 'Share of numbers'),
    ],
    rows: basisClasses
      .map((id): Cell[] => [
        basisInWords[id],
        coverage.weighting === 'influence' ? percent(coverage.weighted.basis[id]) : null,
        percent(coverage.counted.basis[id]),
      ])
      .filter(([, influence, count]) => influence !== '0 %' || count !== '0 %'),
  }
}

function weakestTable({ weakest }: ProofValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'proof-weakest',
    sentence: sentence('Matters most, least proof: if one of these is wrong, so is the answer.'),
    columns: [
      leftColumn('number', 'Number'),
      rightColumn('influence', 'Influence'),
      leftColumn('basis', 'Rests on'),
      leftColumn('gives', 'Passages give'),
      leftColumn('sources', 'Sources'),
      leftColumn('key', 'Key'),
    ],
    rows: weakest.map((one): Cell[] => [
      words.quantity(one.key),
      percent(one.share),
      basisInWords[one.basis],
      givesInWords[one.gives],
      one.sources.length === 0 ? 'none' : one.sources.map(words.source).join(', '),
      one.key,
    ]),
  }
}

function sourcesTable({ sources, voices, effectiveVoices }: ProofValue, words: Words): Table {
  const evenly = voices > 1 ? ` By weight they come to ${effectiveVoices.toFixed(1)} equal ones.` : ''
  return {
    kind: 'table',
    id: 'proof-sources',
    sentence: sentence(
      `${counted(voices, 'independent voice')} in ${counted(sources.length, 'source')}.${evenly} The last column is what would rest on no passage without the source.`,
    ),
    columns: [
      leftColumn('source', 'Source'),
      leftColumn('kind', 'Kind'),
      leftColumn('date', 'Date'),
      rightColumn('claims', 'Claims'),
      rightColumn('carries', 'Carries'),
      rightColumn('alone', 'Rests on it alone'),
    ],
    rows: sources.map((one): Cell[] => [
      words.source(one.source) === one.source ? one.source : `${words.source(one.source)} (${one.source})`,
      one.kind,
      one.date === null ? 'unknown' : `${one.date}${one.certainty === 'stated' ? '' : ` (${one.certainty})`}`,
      one.claims,
      percent(one.carries),
      percent(one.alone),
    ]),
  }
}

/** `JD Vance (2025-12, wants, hedged)`: who says so, on whose behalf, when and how. */
function answerText(one: BoardAnswer, words: Words): string {
  const marks = [
    one.date ?? 'undated',
    ...(one.register === 'is' ? [] : [one.register === 'wants' ? 'wants' : 'advises']),
    ...(one.strength === 'plain' ? [] : [one.strength]),
    ...(one.only === null ? [] : [`only ${one.only}`]),
  ]
  const whose = one.register === 'wants' && one.holder !== null ? ` on ${words.party(one.holder)}` : ''
  return `${words.asserter(one)}${whose} (${marks.join(', ')})`
}

/** Disputed rows first, in the order of the case; then those where all agree. */
function boardTable({ board }: ProofValue, words: Words): Table {
  const rank = (row: (typeof board)[number]): number => (row.disagreements.length > 0 ? 0 : 1)
  const side = (answers: readonly BoardAnswer[]): Cell => {
    // Claims of one voice that say the same stand together.
    const together = new Map<string, string[]>()
    for (const one of answers) {
      const said = answerText(one, words)
      together.set(said, [...(together.get(said) ?? []), one.claim])
    }
    if (together.size === 0) return 'nobody'
    return [...together].flatMap(([said, claims], index) => [
      `${index === 0 ? '' : '; '}${said}${claims.length > 1 ? ` ×${claims.length}` : ''}`,
      { kind: 'citation' as const, claims },
    ])
  }
  return {
    kind: 'table',
    id: 'proof-board',
    sentence: sentence('Who affirms and who denies each proposition, with what kind of disagreement it is.'),
    columns: [
      leftColumn('proposition', 'Proposition'),
      leftColumn('yes', 'Yes'),
      leftColumn('no', 'No'),
      leftColumn('label', 'Disagreement'),
    ],
    rows: [...board]
      .sort((a, b) => rank(a) - rank(b))
      .map((row): Cell[] => [
        row.says,
        side(row.yes),
        side(row.no),
        row.disagreements.length > 0
          ? row.disagreements.map(({ label }) => label).join(', ')
          : row.yes.length > 0 && row.no.length > 0
            ? 'none that counts'
            : 'none',
      ]),
  }
}

function figuresTable({ figures }: ProofValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'proof-figures',
    sentence: sentence(
      'Figures the passages state, by what they measure; the range is what such words usually mean.',
    ),
    columns: [
      leftColumn('measure', 'Measure'),
      leftColumn('figure', 'As stated'),
      leftColumn('time', 'Holds for'),
      leftColumn('by', 'Who says so'),
      rightColumn('usual', 'Usually means'),
      leftColumn('unit', 'Unit'),
    ],
    rows: figures.flatMap(({ measure, unit, figures: stated }) =>
      stated.map((one): Cell[] => [
        measure.replaceAll('-', ' '),
        figureText(one),
        one.window === null ? 'undated' : [...new Set(one.window)].join(' to '),
        [whoAndWhere(one, words), { kind: 'citation', claims: [one.claim] }],
        one.usual === null ? 'does not convert' : [...new Set(one.usual.map(numberText))].join(' to '),
        unit === '' ? 'none' : unit,
      ]),
    ),
  }
}

function conflictsTable({ figures }: ProofValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'proof-figure-conflicts',
    sentence: sentence(
      'Figures of one measure that do not say the same. A model must not take both as one number.',
    ),
    columns: [
      leftColumn('measure', 'Measure'),
      leftColumn('first', 'One says'),
      leftColumn('second', 'Another says'),
      leftColumn('verdict', 'They'),
      leftColumn('why', 'Why'),
    ],
    rows: figures.flatMap(({ measure, figures: stated, conflicts }) => {
      const said = (id: string): Cell => {
        const one = stated.find(({ claim }) => claim === id)!
        return [`${figureText(one)} (${words.source(one.source)})`, { kind: 'citation', claims: [id] }]
      }
      return conflicts.map(({ first, second, verdict, why }): Cell[] => [
        measure.replaceAll('-', ' '),
        said(first),
        said(second),
        figureVerdictInWords[verdict],
        figureReasonInWords[why],
      ])
    }),
  }
}

function anchorsTable({ anchors }: ProofValue): Table {
  return {
    kind: 'table',
    id: 'proof-passages',
    sentence: sentence(
      anchors.checked
        ? 'What became of the quotes in the stored texts.'
        : 'No stored text was at hand, so no quote was checked.',
    ),
    columns: [leftColumn('verdict', 'The quote'), rightColumn('claims', 'Claims')],
    rows: anchors.verdicts.map(({ verdict, claims }): Cell[] => [verdictInWords[verdict], claims]),
  }
}

/** Numbers named beside a passage that does not hold. */
const numbersNamed = 3

function brokenTable({ anchors }: ProofValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'proof-broken',
    sentence: sentence('Passages that do not hold, and the numbers that rest on them.'),
    columns: [
      leftColumn('claim', 'Claim'),
      leftColumn('source', 'Source'),
      leftColumn('why', 'What is wrong'),
      leftColumn('numbers', 'Numbers on it'),
      rightColumn('share', 'Influence'),
    ],
    rows: anchors.broken.map((one): Cell[] => {
      const left = one.numbers.length - numbersNamed
      const named = one.numbers.slice(0, numbersNamed).map(words.quantity)
      return [
        one.claim,
        words.source(one.source),
        whyBroken(one),
        named.length === 0 ? 'none' : `${named.join('; ')}${left > 0 ? ` and ${left} more` : ''}`,
        percent(one.share),
      ]
    }),
  }
}
