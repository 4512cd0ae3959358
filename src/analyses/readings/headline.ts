/** The one number of the headline, and the reasons that `present` and `--explain` turn into words. */
import type { Finding, Reason } from '../analysis.ts'
import type { Hypothesis, ReadingsValue } from './finding.ts'

/** Belief in the leading reading of the party about which most was observed; ties by id. */
export function headlineOf({ parties }: ReadingsValue): Finding<ReadingsValue>['headline'] {
  const [most] = [...parties].sort((a, b) => b.observations.length - a.observations.length)
  const leader = most?.beliefs.find(({ reading }) => reading === most.leaders[0])
  if (!most || most.leaders.length === 0 || !leader) {
    return { name: 'parties with rival readings', value: parties.length, range: null }
  }
  return {
    name: `belief in ${leader.reading ?? 'none of the readings'} as what ${most.party} is after`,
    value: leader.posterior ?? leader.prior,
    range: leader.range ? [leader.range.low, leader.range.high] : null,
  }
}

/** Reasons, party by party. */
export function reasonsOf({ parties, skipped }: ReadingsValue): Reason[] {
  const say = (reading: Hypothesis | undefined): string => reading ?? 'none-of-these'
  return [
    ...parties.flatMap(({ party, leaders, beliefs, observations, older, never }): Reason[] => {
      const about = { party, reading: say(leaders[0]) }
      const belief = beliefs.find(({ reading }) => reading === leaders[0])
      if (leaders.length === 0 || !belief) return [{ code: 'observations-contradict', about: { party } }]
      if (observations.length === 0) return [{ code: 'not-updated', about: { party } }]
      return [
        { code: leaders.length > 1 ? 'level' : 'leads', about, amount: belief.posterior ?? belief.prior },
        ...observations
          .filter(({ without }) => !without.leaders.includes(leaders[0]!))
          .map(({ id, without }) => ({
            code: 'turns-on',
            about: { party, observation: id, reading: say(without.leaders[0]) },
            amount: without.moved,
          })),
        ...never.map((observation) => ({ code: 'never-tells', about: { party, observation } })),
        ...(older && !older.agrees
          ? [{ code: 'older-score-disagrees', about: { party, reading: older.leaders.join(', ') } }]
          : []),
      ]
    }),
    ...skipped.map(({ party }) => ({ code: 'no-rival-readings', about: { party } })),
  ]
}
