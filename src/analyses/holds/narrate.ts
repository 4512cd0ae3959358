/** Moves and reasons in words: `A withdraws; but then B strikes, and A ends below where it stood`. */
import { type Inline, listed, nameOf } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { Because, IssueChange, Move, PartyVerdict, Stance } from './finding.ts'

/** Names for readers. */
export function namesOf(compiled: CompiledCase) {
  return {
    party: (id: string): string => nameOf(compiled.parties, id),
    issue: (id: string): string => nameOf(compiled.issues, id),
    option: (issue: string, id: string): string =>
      compiled.issues.find((one) => one.id === issue)?.options.find((one) => one.id === id)?.short ?? id,
  }
}
export type Names = ReturnType<typeof namesOf>

const stanceWords: Record<Stance, string> = {
  content: 'has no better move',
  deterred: 'is deterred by answers others would want to give',
  threatened: 'is held only by threats that would cost those who made them',
  leaves: 'would leave, and nobody can make it regret that',
}

/** The reason as one sentence: the better move, the answer, where it ends. */
export function because(verdict: PartyVerdict, names: Names, compiled: CompiledCase): Inline[] {
  const who = names.party(verdict.party)
  if (!verdict.because) return [`${who} ${stanceWords[verdict.stance]}.`]
  const cardinal = compiled.parties.find((one) => one.id === verdict.party)?.scale === 'cardinal'
  return [reasonText(verdict, verdict.because, names, cardinal)]
}

function reasonText(verdict: PartyVerdict, reason: Because, names: Names, cardinal: boolean): string {
  const who = names.party(verdict.party)
  const gain = cardinal ? ` and gain ${onScale(reason.gain)}` : ''
  const opening = `${who} can move ${changeText(reason.improvement, names)}${gain}`
  if (reason.sanction.length === 0) return `${opening}, and no answer of the others makes it regret that.`
  const steps = reason.sanction.map(
    (move) => `${listed(move.by.map(names.party))} would move ${changeText(move, names)}`,
  )
  const end =
    reason.end < 0
      ? `${who} ends${cardinal ? ` ${onScale(reason.end)}` : ''} below where it stood`
      : `${who} ends no better than where it stood`
  const cost = reason.sanction.flatMap((move) => move.gains).filter((one) => one.amount <= 0)
  const credible =
    verdict.stance === 'threatened' && cost.length > 0
      ? `; the answer would not pay for ${listed([...new Set(cost.map((one) => names.party(one.party)))])}`
      : ''
  return `${opening}; but then ${steps.join(', then ')}, and ${end}${credible}.`
}

function changeText(move: Move, names: Names): string {
  return changesText(move.changes, names)
}

/** Changes of issues in words. */
export function changesText(changes: readonly IssueChange[], names: Names): string {
  return listed(
    changes.map(
      (one) =>
        `${names.issue(one.issue)} from “${names.option(one.issue, one.from)}” to “${names.option(one.issue, one.to)}”`,
    ),
  )
}

/** A sequence of moves in words. */
export function movesText(moves: readonly Move[], names: Names): string {
  return moves
    .map((move) => `${listed(move.by.map(names.party))}: ${changesText(move.changes, names)}`)
    .join('; then ')
}

/** An amount as a share of a party's scale; what rounds to nothing is called little, since it is not nothing. */
function onScale(amount: number): string {
  const share = Math.round(Math.abs(amount) * 100)
  return share === 0 ? 'less than 1 % of its scale' : `${share} % of its scale`
}
