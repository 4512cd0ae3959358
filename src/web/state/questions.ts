/** What each tab asks the engine, from what is chosen in the address. */
import type { About, Calls } from '../engine/protocol.ts'
import type { Address } from './address.ts'

/** One question of a tab. */
export interface Question {
  /** Name the answer is kept under. */
  name: string
  analysis: string
  parameters: Record<string, unknown>
}

/** What identifies the answer to a question: setting, words and parameters. */
export function keyOf({ where, lexicon }: Address, parameters: Record<string, unknown>): string {
  return `${JSON.stringify(where)} ${lexicon} ${JSON.stringify(parameters)}`
}

/** The state that is looked at in Holds: what the address says, else the first named end state. */
export function stateAsked({ state }: Address, about: About): string {
  return state ?? about.endStates[0]?.id ?? 'status-quo'
}

/** The state whose verdicts follow a hand; null where the tab shows none. */
export function standsAsked(address: Address, about: About): Calls['stands']['asks'] | null {
  const { tab, where, lexicon, choices } = address
  if (tab !== 'holds') return null
  const value = choices['holds.value'] === 'durable' ? 'durable' : 'face'
  return { where, state: stateAsked(address, about), value, lexicon }
}

/** What the live answer is asked with. */
export function liveChoices({ choices }: Address): Pick<Calls['live']['asks'], 'axes' | 'value'> {
  const [across, upward] = (choices['deals.axes'] ?? '').split(',')
  return {
    ...(across && upward ? { axes: [across, upward] as [string, string] } : {}),
    ...(choices['deals.value'] === 'face' ? { value: 'face' as const } : {}),
  }
}

/** The questions of the tab, in the order in which they are answered; tabs that ask nothing have none. */
export function questionsOf(address: Address, about: About): Question[] {
  const { choices } = address
  const one = (name: string, parameters: Record<string, unknown> = {}, analysis = name): Question => ({
    name,
    analysis,
    parameters,
  })
  switch (address.tab) {
    case 'readings': {
      const party = choices['readings.party']
      return [
        one('readings', {
          ...(party ? { parties: [party] } : {}),
          ...(choices['readings.indicators'] === 'yes' ? { indicators: true } : {}),
        }),
      ]
    }
    case 'deals':
      return [one('deals', choices['deals.value'] === 'face' ? { value: 'face' } : {})]
    case 'holds': {
      const value = choices['holds.value'] === 'durable' ? { value: 'durable' } : {}
      const asked = {
        states: [stateAsked(address, about)],
        path: true,
        coalitions: true,
        inverse: choices['holds.concept'] ?? 'seq',
        ...value,
      }
      return [one('holds-state', asked, 'holds'), one('holds', value), one('trust')]
    }
    case 'no-deal': {
      const months = Number(choices['war.months'])
      return [one('war', months > 0 ? { months } : {})]
    }
    case 'do': {
      const party = choices['plan.for']
      const rule = choices['plan.rule']
      const endState = choices['drivers.of']
      return [
        one('plan', { ...(party ? { for: party } : {}), ...(rule ? { rule } : {}) }),
        one('drivers', endState ? { endState } : {}),
      ]
    }
    case 'events':
      return [
        one('events', {
          ...(choices['events.party'] ? { party: choices['events.party'] } : {}),
          ...(choices['events.tactic'] ? { tactic: choices['events.tactic'] } : {}),
        }),
      ]
    case 'proof':
      return [one('proof')]
    default:
      return []
  }
}
