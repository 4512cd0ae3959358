/**
 * Advice against the diagnosis it rests on. The author of a plan believes one reading of some parties (`believes`) and refuses
 * some end states whatever happens (`ruleOut`): how far are these readings believed after what was observed, and would anybody
 * have refused what was ruled out?
 */
import type { CompiledCase } from '../../compile/index.ts'
import type { DealsValue, ReadingRow } from '../deals/finding.ts'
import type { Advice, PartyDiagnosis } from './finding.ts'

/**
 * One entry per plan that says what it believes or rules out; in the order of the plans. Readings of parties that were not
 * asked about, or that have no rivals, are not scored.
 */
export function adviceOf(
  compiled: CompiledCase,
  deals: DealsValue,
  diagnosed: readonly PartyDiagnosis[],
): Advice[] {
  return compiled.plans.flatMap((plan): Advice[] => {
    if (plan.believes.length === 0 && plan.ruleOut.length === 0) return []
    const named = [...plan.believes]
      .sort((a, b) => a - b)
      .map((index) => {
        const { id, party } = compiled.readings[index]!
        return { party: compiled.parties[party]!.id, reading: id }
      })
    const believes = named.flatMap((own): Advice['believes'] => {
      const found = diagnosed.find(({ party }) => party === own.party)
      const belief = found?.beliefs.find(({ reading }) => reading === own.reading)
      if (!found || !belief) return []
      const score = found.past.scores.find(({ reading }) => reading === own.reading)
      return [
        {
          ...own,
          before: belief.prior,
          now: belief.posterior,
          leads: found.leaders.includes(own.reading),
          answers: found.past.answers.length,
          bits: found.past.answers.length > 0 && score ? score.total.unchanged : null,
        },
      ]
    })
    const rows = deals.byReading.filter(({ readings }) =>
      named.every(({ party, reading }) => readings[party] === undefined || readings[party] === reading),
    )
    const offered = plan.offers.map((index) => compiled.endStates[index]!.id)
    return [
      {
        plan: plan.id,
        by: plan.by,
        believes,
        together: product(believes.map(({ now }) => now)),
        togetherBefore: product(believes.map(({ before }) => before)) ?? 1,
        ruledOut: plan.ruleOut.map((index) => {
          const { id } = compiled.endStates[index]!
          return ruledOut(id, rows, deals, offered.includes(id))
        }),
      },
    ]
  })
}

/** Parties are independent as readings go: the chance that all hold is the product; 1 for none, null where one is unknown. */
function product(shares: readonly (number | null)[]): number | null {
  return shares.reduce<number | null>((all, one) => (all === null || one === null ? null : all * one), 1)
}

function ruledOut(
  endState: string,
  rows: readonly ReadingRow[],
  { signatories }: DealsValue,
  offered: boolean,
): Advice['ruledOut'][number] {
  const total = rows.reduce((sum, { prior }) => sum + prior, 0)
  const share = (holds: (own: ReadingRow['endStates'][number]) => boolean): number | null => {
    if (rows.length === 0) return null
    const yes = rows.filter((row) => {
      const own = row.endStates.find(({ id }) => id === endState)
      return own !== undefined && holds(own)
    })
    const weight = yes.reduce((sum, { prior }) => sum + prior, 0)
    return total > 0 ? weight / total : yes.length / rows.length
  }
  return {
    endState,
    offered,
    open: share(({ acceptable }) => acceptable > 0),
    refuse: signatories.flatMap((party) => {
      const own = share(({ blockers }) => blockers.includes(party))
      return own === null || own === 0 ? [] : [{ party, share: own }]
    }),
  }
}
