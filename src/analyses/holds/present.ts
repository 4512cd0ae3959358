/** Finding → sentences and tables: who stays, who leaves, and why. */
import {
  type Cell,
  grouped,
  likelihoodSentence,
  listed,
  type Sentence,
  sentence,
  type Table,
  warningSentence,
} from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { Finding, Presentation } from '../analysis.ts'
import type { HeldState, HoldsValue } from './finding.ts'
import { because, type Names, namesOf } from './narrate.ts'
import { detailTables } from './present-details.ts'
import { picturesOf } from './present-pictures.ts'

export function presentHolds(finding: Finding<HoldsValue>, compiled: CompiledCase): Presentation {
  const names = namesOf(compiled)
  const { value } = finding
  return {
    answer: answerOf(value, names),
    judgements: judgementsOf(value, names, compiled),
    tables: [
      verdictTable(value, names),
      reasonTable(value, names, compiled),
      ...detailTables(value, names),
    ].filter((table) => table.rows.length > 0),
    charts: picturesOf(value, names, compiled),
    caveats: [
      warningSentence(
        'Stability is judged by what each party gains or loses on these inputs; mistakes, domestic politics and time are outside it.',
      ),
    ],
  }
}

/** One state by itself, at central values: its sentence, why somebody would leave, and the reasons of every party. */
export function presentState(
  held: HeldState,
  compiled: CompiledCase,
): { answer: Sentence[]; reasons: Table } {
  const names = namesOf(compiled)
  return {
    answer: [bestVersions([held]), ...(held.loose.length > 0 ? [whyLoose(held, names, compiled)] : [])],
    reasons: reasonTable({ states: [held], worlds: 0, all: null }, names, compiled),
  }
}

/** What lasts first; then, for the end states nearest to consent, why somebody would leave. */
function judgementsOf(value: HoldsValue, names: Names, compiled: CompiledCase): Presentation['judgements'] {
  const lasting = lastingVersions(value)
  const loose = value.states.filter((one) => one.kind === 'end-state' && one.loose.length > 0)
  return [
    ...(lasting ? [{ judgement: [lasting], wouldChange: null }] : []),
    ...loose.slice(0, 3).map((one) => ({ judgement: [whyLoose(one, names, compiled)], wouldChange: null })),
  ]
}

/** Named end states of which some version is both acceptable and firm; null where versions were not counted. */
function lastingVersions(value: HoldsValue): Sentence | null {
  const counted = value.states.filter((one) => one.versions)
  if (counted.length === 0) return null
  const lasting = counted.filter((one) => one.versions!.both > 0)
  if (lasting.length === 0) {
    return sentence('No named end state has a version that everybody accepts and nobody would leave.')
  }
  const parts = lasting.map(
    (one) => `${one.name} (${grouped(one.versions!.both)} of ${grouped(one.versions!.acceptable)})`,
  )
  return sentence(
    `${lasting.length} of ${counted.length} named end states ${lasting.length === 1 ? 'has' : 'have'} acceptable versions that would hold, because nobody gains by leaving or answers deter: ${listed(parts)}.`,
  )
}

function answerOf(value: HoldsValue, names: Names): Sentence[] {
  const endStates = value.states.filter((one) => one.kind === 'end-state')
  const lasting = lastingVersions(value)
  const answer: Sentence[] = lasting ? [lasting] : []
  answer.push(bestVersions(endStates.length > 0 ? endStates : value.states))
  const shown = endStates.length > 0 ? endStates : value.states
  const likeliest = [...shown].filter((one) => one.shares).sort((a, b) => b.shares!.seq - a.shares!.seq)[0]
  if (likeliest?.shares && (likeliest.shares.seq > 0 || shown.length === 1)) {
    answer.push(
      likelihoodSentence(
        shown.length === 1 ? 'It is ' : `The one that holds most often is ${likeliest.name}: it is `,
        { kind: 'likelihood', share: likeliest.shares.seq, worlds: value.worlds },
        ' that it holds, over the rival readings and the ranges of the inputs.',
      ),
    )
  }
  const breaker = mostLoose(shown)
  if (breaker && shown.length > 1) {
    answer.push(
      sentence(
        `${names.party(breaker.party)} is the party that most often has reason to leave (${breaker.count} of ${shown.length}).`,
      ),
    )
  }
  return answer
}

/** The version of each that comes nearest to everybody's consent. */
function bestVersions(shown: readonly HeldState[]): Sentence {
  const firm = shown.filter((one) => one.equilibrium.seq)
  if (shown.length === 1) {
    const [only] = shown
    return sentence(
      firm.length === 1
        ? `${only!.name} holds against every better move, by content or by credible answers.`
        : `${only!.name} does not hold: at least one party has a better move that no credible answer deters.`,
    )
  }
  return sentence(
    firm.length === 0
      ? `Of the ${shown.length} versions nearest to everybody’s consent none holds: in each, some party has a better move that no credible answer deters.`
      : `Of the ${shown.length} versions nearest to everybody’s consent ${firm.length} hold${firm.length === 1 ? 's' : ''}: ${listed(firm.map((one) => one.name))}.`,
  )
}

function mostLoose(states: readonly HeldState[]): { party: string; count: number } | null {
  const counts = new Map<string, number>()
  for (const state of states) {
    for (const one of state.parties)
      if (!one.stable.seq) counts.set(one.party, (counts.get(one.party) ?? 0) + 1)
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first ? { party: first[0], count: first[1] } : null
}

function whyLoose(state: HeldState, names: Names, compiled: CompiledCase): Sentence {
  const first = state.parties.find((one) => one.party === state.loose[0])!
  return sentence(`${state.name}: `, ...because(first, names, compiled))
}

function verdictTable(value: HoldsValue, names: Names): Table {
  const parties = value.states[0]?.parties.map((one) => one.party) ?? []
  return {
    kind: 'table',
    id: 'holds-verdicts',
    sentence: sentence(
      'Whether each party would stay: content (no better move), deterred (by answers others would want to give), threatened (only by answers that would cost them), or leaves.',
    ),
    columns: [
      { id: 'state', label: 'State', align: 'left' },
      ...parties.map((party) => ({ id: party, label: names.party(party), align: 'left' as const })),
      { id: 'holds', label: 'Holds?', align: 'left' },
      { id: 'versions', label: 'Acceptable versions that hold', align: 'right' },
      { id: 'share', label: 'Holds in the draws', align: 'right' },
    ],
    rows: value.states.map((one): Cell[] => [
      one.name,
      ...one.parties.map((own) => own.stance),
      { kind: 'mark', mark: one.equilibrium.seq ? 'yes' : one.equilibrium.gmr ? 'partly' : 'no' },
      one.versions ? `${grouped(one.versions.both)} of ${grouped(one.versions.acceptable)}` : '',
      one.shares ? [{ kind: 'likelihood', share: one.shares.seq, worlds: value.worlds }] : null,
    ]),
  }
}

function reasonTable(value: HoldsValue, names: Names, compiled: CompiledCase): Table {
  return {
    kind: 'table',
    id: 'holds-reasons',
    sentence: sentence(
      'Why each party stays or leaves: its better move, the answer to it, and where that ends.',
    ),
    columns: [
      { id: 'state', label: 'State', align: 'left' },
      { id: 'party', label: 'Party', align: 'left' },
      { id: 'stance', label: 'Stance', align: 'left' },
      { id: 'nash', label: 'Nash', align: 'centre' },
      { id: 'gmr', label: 'GMR', align: 'centre' },
      { id: 'smr', label: 'SMR', align: 'centre' },
      { id: 'seq', label: 'SEQ', align: 'centre' },
      { id: 'sseq', label: 'SSEQ', align: 'centre' },
      { id: 'because', label: 'Because', align: 'left' },
    ],
    rows: value.states.flatMap((state) =>
      state.parties.map((one): Cell[] => [
        state.name,
        names.party(one.party),
        one.stance,
        ...(['nash', 'gmr', 'smr', 'seq', 'sseq'] as const).map(
          (concept): Cell => ({ kind: 'mark', mark: one.stable[concept] ? 'yes' : 'no' }),
        ),
        because(one, names, compiled),
      ]),
    ),
  }
}
