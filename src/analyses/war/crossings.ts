/**
 * When does a deal beat going on? For each named end state, in its best version, the first month t with v(s) ≥ W(t) for a
 * party, for all signatories at once, and the first month in which nobody refuses it for another reason either. A deal keeps
 * its value; what moves is what going on is worth.
 */
import { type CompiledCase, stateOf, unit, type World } from '../../compile/index.ts'
import type { Framework } from '../deals/finding.ts'
import type { EndStateCrossing, FirstMonth } from './finding.ts'

/** A named end state in its best version. */
export interface NamedDeal {
  id: string
  name: string
  framework: Framework
  state: number
}

/** The named end states that have a version at all. */
export function namedDeals(compiled: CompiledCase, frameworks: readonly Framework[]): NamedDeal[] {
  return frameworks.flatMap((framework): NamedDeal[] => {
    const { id, name, best } = framework
    if (!best) return []
    const options = compiled.issues.map((issue) =>
      issue.options.findIndex((option) => option.id === best.options[issue.id]),
    )
    return [{ id, name, framework, state: stateOf(compiled.space, options) }]
  })
}

/** What a world says about one deal: values of the parties, and who refuses whatever going on is worth. */
interface Standing {
  values: readonly Int32Array[]
  place: number
  state: number
}

/** First month with value ≥ W for all of these parties; -1 if there is none. */
function firstMonth(
  parties: readonly number[],
  values: readonly Int32Array[],
  place: number,
  goingOn: readonly Float64Array[],
): number {
  const months = goingOn[0]!.length
  for (let month = 0; month < months; month++) {
    if (parties.every((party) => values[party]![place]! >= goingOn[party]![month]!)) return month
  }
  return -1
}

/** Why a party refuses the deal in every month; null if it does not. */
function refusal(
  world: World,
  party: number,
  { values, place, state }: Standing,
): EndStateCrossing['parties'][number]['refuses'] {
  if ((world.crossed[state]! >>> party) & 1) return 'red line'
  return values[party]![place]! < world.reservation[party]! ? 'insists on more' : null
}

interface Counter {
  today: number
  ever: number
}

function count(counter: Counter, month: number): void {
  if (month === 0) counter.today++
  if (month >= 0) counter.ever++
}

/**
 * Gathers crossings: `add` once per drawn world, with the values of the deals in the order of `deals` and W per party; `finish`
 * takes the same of the base world. Parties whose signature no deal needs are left out.
 */
export function crossingTally(compiled: CompiledCase, deals: readonly NamedDeal[], worlds: number) {
  const signatories = compiled.parties.flatMap((party, index) => (party.signs ? [index] : []))
  const zero = (): Counter => ({ today: 0, ever: 0 })
  const byParty = deals.map(() => compiled.parties.map(zero))
  const forAll = deals.map(zero)
  const accepted = deals.map(zero)
  const first = (month: number, counter: Counter): FirstMonth => ({
    month: month < 0 ? null : month,
    worlds: worlds > 0 ? { today: counter.today / worlds, ever: counter.ever / worlds } : null,
  })
  return {
    add(world: World, values: readonly Int32Array[], goingOn: readonly Float64Array[]): void {
      deals.forEach(({ state }, place) => {
        for (const party of signatories) {
          count(byParty[place]![party]!, firstMonth([party], values, place, goingOn))
        }
        const month = firstMonth(signatories, values, place, goingOn)
        count(forAll[place]!, month)
        const refused = signatories.some((party) => refusal(world, party, { values, place, state }))
        if (!refused) count(accepted[place]!, month)
      })
    },
    finish(
      world: World,
      values: readonly Int32Array[],
      goingOn: readonly Float64Array[],
    ): Omit<EndStateCrossing, 'spoilers'>[] {
      return deals.map(({ id, name, framework, state }, place) => {
        const { id: short, options } = framework.best!
        const standing = { values, place, state }
        const month = firstMonth(signatories, values, place, goingOn)
        const refused = signatories.some((party) => refusal(world, party, standing))
        return {
          id,
          name,
          state: { id: short, options },
          parties: signatories.map((party) => {
            const scale = compiled.parties[party]!.scale === 'cardinal' ? unit : (rank: number) => rank
            return {
              party: compiled.parties[party]!.id,
              value: scale(values[party]![place]!),
              goingOn: scale(goingOn[party]![0]!),
              beats: first(firstMonth([party], values, place, goingOn), byParty[place]![party]!),
              refuses: refusal(world, party, standing),
            }
          }),
          beatsForAll: first(month, forAll[place]!),
          accepted: first(refused ? -1 : month, accepted[place]!),
        }
      })
    },
  }
}

/**
 * How many packages everybody would accept if the talks ended at month 0, 1 … : worth at least W(t) and what each insists on,
 * and across no red line that binds. `world` on the values that deals are judged by.
 */
export function acceptableByMonth(
  compiled: CompiledCase,
  world: World,
  goingOn: readonly Float64Array[],
): Int32Array {
  const signatories = compiled.parties.flatMap((party, index) => (party.signs ? [index] : []))
  const signing = signatories.reduce((mask, party) => mask | (1 << party), 0)
  const { count: states } = compiled.space
  const open = new Int32Array(states)
  let size = 0
  for (let state = 0; state < states; state++) {
    if (compiled.agreement[state] === 1 && (world.crossed[state]! & signing) === 0) open[size++] = state
  }
  const months = goingOn[0]?.length ?? 0
  const found = new Int32Array(months)
  const before = new Float64Array(signatories.length).fill(Number.NaN)
  for (let month = 0; month < months; month++) {
    const least = signatories.map((party) => Math.max(goingOn[party]![month]!, world.reservation[party]!))
    if (month > 0 && least.every((value, k) => value === before[k])) {
      found[month] = found[month - 1]!
      continue
    }
    before.set(least)
    let acceptable = 0
    for (let k = 0; k < size; k++) {
      const state = open[k]!
      let all = 1
      for (let s = 0; s < signatories.length; s++) {
        if (world.payoffOf[signatories[s]!]![state]! < least[s]!) {
          all = 0
          break
        }
      }
      acceptable += all
    }
    found[month] = acceptable
  }
  return found
}
