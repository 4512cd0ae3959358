/** Crossed signals and limited foresight, as plain data. */
import type { CompiledCase, World } from '../../compile/index.ts'
import type { CrossedSignalAnswer, ForesightAnswer } from './finding.ts'
import { blocsOf, limitedForesight } from './foresight.ts'
import { crossedSignal } from './misperception.ts'

/** A clause that parties read differently, by ids. */
export interface MisreadClause {
  issue: string
  option: string
  /** Party → the option it takes the clause to mean. */
  readAs: Record<string, string>
}

/** What a clause read in several ways does; null if an id does not exist. */
export function crossedAnswer(
  compiled: CompiledCase,
  world: World,
  clause: MisreadClause,
): CrossedSignalAnswer | null {
  const issue = compiled.issues.findIndex((one) => one.id === clause.issue)
  const optionOf = (id: string): number =>
    compiled.issues[issue]?.options.findIndex((one) => one.id === id) ?? -1
  const readAs = new Map<number, number>()
  for (const [party, option] of Object.entries(clause.readAs)) {
    readAs.set(
      compiled.parties.findIndex((one) => one.id === party),
      optionOf(option),
    )
  }
  const unknown = [...readAs].some(([party, option]) => party < 0 || option < 0)
  if (issue < 0 || optionOf(clause.option) < 0 || unknown) return null
  const found = crossedSignal(compiled, world, { issue, option: optionOf(clause.option), readAs })
  const named = (option: number): string => compiled.issues[issue]!.options[option]!.id
  return {
    ...clause,
    deals: found.deals,
    apparent: found.apparent.length,
    illusory: found.illusory.length,
    shared: found.shared.map((one) => ({ option: named(one.option), accepted: one.accepted })),
    parties: found.parties.map((one) => ({
      party: compiled.parties[one.party]!.id,
      readsAs: named(one.readsAs),
      accepts: one.accepts,
    })),
  }
}

/** Two blocs looking ahead; the first party named leads its bloc. */
export interface ForesightQuestion {
  blocs: [string[], string[]]
  horizon: number
}

/** Which of two blocs stay at the named states, for each number of moves ahead; null if a party does not exist. */
export function foresightAnswer(
  compiled: CompiledCase,
  world: World,
  question: ForesightQuestion,
  named: readonly { id: string; state: number }[],
): ForesightAnswer | null {
  const members = question.blocs.map((bloc) =>
    bloc.map((id) => compiled.parties.findIndex((one) => one.id === id)),
  )
  const [first, second] = members
  if (!first?.length || !second?.length || members.flat().some((party) => party < 0)) return null
  const payoffOf = [world.payoffOf[first[0]!]!, world.payoffOf[second[0]!]!] as const
  const found = limitedForesight(blocsOf(compiled, [first, second], payoffOf), question.horizon)
  return {
    ...question,
    period: found.period,
    states: named.map(({ id, state }) => ({
      id,
      stays: found.stays.map((own): [boolean, boolean] => [(own[state]! & 1) !== 0, (own[state]! & 2) !== 0]),
    })),
  }
}
