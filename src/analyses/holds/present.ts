/** Finding → sentences and tables: who stays, who leaves, and why. */
import {
  type Cell,
  type Inline,
  likelihoodSentence,
  type Sentence,
  sentence,
  type Table,
  warningSentence,
} from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { Finding, Presentation } from '../analysis.ts'
import type { Because, HeldState, HoldsValue, Move, PartyVerdict, Stance } from './finding.ts'

/** Names for readers. */
function namesOf(compiled: CompiledCase) {
  const nameOf = (list: readonly { id: string; name: string }[], id: string): string =>
    list.find((one) => one.id === id)?.name ?? id
  return {
    party: (id: string): string => nameOf(compiled.parties, id),
    issue: (id: string): string => nameOf(compiled.issues, id),
    option: (issue: string, id: string): string =>
      compiled.issues.find((one) => one.id === issue)?.options.find((one) => one.id === id)?.short ?? id,
  }
}
type Names = ReturnType<typeof namesOf>

const stanceWords: Record<Stance, string> = {
  content: 'has no better move',
  deterred: 'is deterred by answers others would want to give',
  threatened: 'is held only by threats that would cost those who made them',
  leaves: 'would leave, and nobody can make it regret that',
}

export function presentHolds(finding: Finding<HoldsValue>, compiled: CompiledCase): Presentation {
  const names = namesOf(compiled)
  const { value } = finding
  return {
    answer: answerOf(value, names),
    judgements: value.states
      .filter((one) => one.kind === 'end-state' && one.loose.length > 0)
      .slice(0, 3)
      .map((one) => ({ judgement: [whyLoose(one, names, compiled)], wouldChange: null })),
    tables: [verdictTable(value, names), reasonTable(value, names, compiled)].filter(
      (table) => table.rows.length > 0,
    ),
    charts: [],
    caveats: [
      warningSentence(
        'Stability is judged by what each party gains or loses on these inputs; mistakes, domestic politics and time are outside it.',
      ),
    ],
  }
}

function answerOf(value: HoldsValue, names: Names): Sentence[] {
  const endStates = value.states.filter((one) => one.kind === 'end-state')
  const shown = endStates.length > 0 ? endStates : value.states
  const firm = shown.filter((one) => one.equilibrium.seq)
  const what = endStates.length > 0 ? 'named end states' : 'states asked about'
  const answer = [
    sentence(
      firm.length === 0
        ? `On these inputs none of the ${shown.length} ${what} would hold: in each, at least one party has a better move that no credible answer deters.`
        : `On these inputs ${firm.length} of the ${shown.length} ${what} would hold against every better move, by content or by credible answers: ${listed(firm.map((one) => one.name))}.`,
    ),
  ]
  const likeliest = [...shown].filter((one) => one.shares).sort((a, b) => b.shares!.seq - a.shares!.seq)[0]
  if (likeliest?.shares) {
    answer.push(
      likelihoodSentence(
        `The one that holds most often is ${likeliest.name}: it is `,
        { kind: 'likelihood', share: likeliest.shares.seq, worlds: value.worlds },
        ' that it holds, over the rival readings and the ranges of the inputs.',
      ),
    )
  }
  const breaker = mostLoose(shown)
  if (breaker) {
    answer.push(
      sentence(
        `${names.party(breaker.party)} is the party that most often has reason to leave (${breaker.count} of ${shown.length}).`,
      ),
    )
  }
  return answer
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

/** The reason as one sentence: the better move, the answer, where it ends. */
function because(verdict: PartyVerdict, names: Names, compiled: CompiledCase): Inline[] {
  const who = names.party(verdict.party)
  if (!verdict.because) return [`${who} ${stanceWords[verdict.stance]}.`]
  const cardinal = compiled.parties.find((one) => one.id === verdict.party)?.scale === 'cardinal'
  return [reasonText(verdict, verdict.because, names, cardinal)]
}

function reasonText(verdict: PartyVerdict, reason: Because, names: Names, cardinal: boolean): string {
  const who = names.party(verdict.party)
  const gain = cardinal ? ` and gain ${Math.abs(reason.gain).toFixed(2)}` : ''
  const opening = `${who} could move ${changeText(reason.improvement, names)}${gain}`
  if (reason.sanction.length === 0) return `${opening}, and no answer of the others makes it regret that.`
  const steps = reason.sanction.map(
    (move) => `${listed(move.by.map(names.party))} would move ${changeText(move, names)}`,
  )
  const end =
    reason.end < 0
      ? `${who} ends${cardinal ? ` ${Math.abs(reason.end).toFixed(2)}` : ''} below where it stood`
      : `${who} ends no better than where it stood`
  const cost = reason.sanction.flatMap((move) => move.gains).filter((one) => one.amount <= 0)
  const credible =
    verdict.stance === 'threatened' && cost.length > 0
      ? `; the answer would not pay for ${listed([...new Set(cost.map((one) => names.party(one.party)))])}`
      : ''
  return `${opening}; but then ${steps.join(', then ')}, and ${end}${credible}.`
}

function changeText(move: Move, names: Names): string {
  return listed(
    move.changes.map(
      (one) =>
        `${names.issue(one.issue)} from “${names.option(one.issue, one.from)}” to “${names.option(one.issue, one.to)}”`,
    ),
  )
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
      { id: 'share', label: 'Holds in the draws', align: 'right' },
    ],
    rows: value.states.map((one): Cell[] => [
      one.name,
      ...one.parties.map((own) => own.stance),
      { kind: 'mark', mark: one.equilibrium.seq ? 'yes' : one.equilibrium.gmr ? 'partly' : 'no' },
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

function listed(list: readonly string[]): string {
  if (list.length <= 1) return list[0] ?? 'nobody'
  return `${list.slice(0, -1).join(', ')} and ${list[list.length - 1]}`
}
