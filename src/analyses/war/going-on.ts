/**
 * What no deal is worth to a party, month by month.
 *
 * With a war path W(t) is what it is worth at month t that the war still goes on: one pass backwards over the expected path
 * (`valueOfGoingOn`). Past the horizon of the case the chances of the last month are taken to stay, so W stays as it is
 * there. Otherwise it is the number, the numbers over time, or the value of the state that the case gives.
 */
import { type CompiledCase, unit, type World } from '../../compile/index.ts'
import { exponential, quantilesOfSorted } from '../../numeric/index.ts'
import type { GoingOn } from './finding.ts'
import { halfYears, markedMonths, waitingMonth } from './months.ts'

/**
 * W at months 0 … months in one world, in billionths (ranks for a party with an order only). `overTime`: W(t) of the parties on
 * the war path, on the values that deals are judged by.
 */
export function goingOnOf(
  compiled: CompiledCase,
  world: World,
  overTime: World['noDealOverTime'],
  party: number,
  months: number,
  into = new Float64Array(months + 1),
): Float64Array {
  const own = overTime[party]
  const evaluator = compiled.evaluators[party]!
  const payoff = world.payoffOf[party]!
  for (let month = 0; month <= months; month++) {
    into[month] = own
      ? own[Math.min(month, own.length - 1)]!
      : evaluator.noDeal(world.values, world.readings[party]!, payoff, month)
  }
  return into
}

/** What the case gives for a party's no-deal value, under the reading of this world. */
function sourceOf(compiled: CompiledCase, world: World, party: number): GoingOn['source'] {
  if (world.noDealOverTime[party]) return 'war path'
  const reading = compiled.readings[world.readings[party]!]
  const places = [...(reading ? [`reading.${reading.id}`] : []), compiled.parties[party]!.id]
  for (const place of places) {
    if (compiled.quantityIndex.has(`${place}.no-deal`)) return 'number'
    const start = `${place}.no-deal.`
    if ([...compiled.quantityIndex.keys()].some((key) => key.startsWith(start))) return 'over time'
  }
  return 'state'
}

/**
 * What W today is made of: the discounted chance of every ending and of going on, with what each is worth to the party.
 * Weights sum to 1, and weights times values to W. Empty where W is not the war path's.
 */
function madeOf(compiled: CompiledCase, world: World, party: number): GoingOn['madeOf'] {
  const { warPath } = compiled
  const { war } = world
  if (!warPath || !war || !world.noDealOverTime[party]) return []
  const keep = exponential(-world.values[warPath.discount]! / 12)
  const weights = new Float64Array(war.endings)
  let goingOn = 0
  let ahead = 1
  for (let month = 0; month < war.months; month++) {
    goingOn += ahead * (1 - keep)
    let stays = 1
    for (let ending = 0; ending < war.endings; ending++) {
      const chance = Math.min(stays, war.chances[ending * war.months + month]!)
      weights[ending]! += ahead * keep * chance
      stays -= chance
    }
    // What is still ahead after the last month is shared out as that month would do it, again and again.
    if (month === war.months - 1) {
      const lost = 1 - keep * stays
      const rest = ahead * keep * stays
      if (lost <= 0) goingOn += rest
      else {
        goingOn += (rest * (1 - keep)) / lost
        let left = 1
        for (let ending = 0; ending < war.endings; ending++) {
          const chance = Math.min(left, war.chances[ending * war.months + month]!)
          weights[ending]! += (rest * keep * chance) / lost
          left -= chance
        }
      }
    }
    ahead *= keep * stays
  }
  const payoff = world.payoffOf[party]!
  const cost = compiled.evaluators[party]!.fightingCost(world.values, world.readings[party]!) ?? 0
  return [
    { id: 'going-on', weight: goingOn, value: unit(payoff[warPath.fighting]!) - cost },
    ...warPath.endings.map(({ id, state }, ending) => ({
      id,
      weight: weights[ending]!,
      value: unit(payoff[state]!),
    })),
  ]
}

/**
 * Gathers W over drawn worlds: `add` once per world with W of every party; `finish` gives one entry per party. `judged` is the
 * base world on the values that deals are judged by, `face` the same on face values.
 */
export function goingOnTally(
  compiled: CompiledCase,
  { face, judged }: { face: World; judged: World },
  worlds: number,
  months: number,
) {
  const marks = [0, ...markedMonths(months)]
  const waits = waitingMonth(months)
  const width = marks.length
  const today = compiled.parties.map((_, party) =>
    goingOnOf(compiled, face, judged.noDealOverTime, party, months),
  )
  const sources = compiled.parties.map((_, party) => sourceOf(compiled, judged, party))
  const parts = compiled.parties.map((_, party) => madeOf(compiled, judged, party))
  const drawn = compiled.parties.map(() => new Float64Array(worlds * width))
  const moves = compiled.parties.map(() => new Float64Array(worlds))
  return {
    base: today,
    add(values: readonly Float64Array[], k: number): void {
      values.forEach((own, party) => {
        for (let mark = 0; mark < width; mark++) drawn[party]![mark * worlds + k] = own[marks[mark]!]!
        moves[party]![k] = own[waits]! - own[0]!
      })
    },
    finish(): GoingOn[] {
      return compiled.parties.map((party, index): GoingOn => {
        const ordinal = party.scale === 'ordinal'
        const own = today[index]!
        const shared = { party: party.id, source: sources[index]!, ordinal, madeOf: parts[index]! }
        if (ordinal) return { ...shared, base: [], ranges: [], waiting: null }
        const at = (month: number) => ({ month, value: unit(own[month]!) })
        const ranges = marks.map((month, mark) => {
          const sorted = drawn[index]!.slice(mark * worlds, (mark + 1) * worlds).sort()
          const [low, high] = quantilesOfSorted(sorted, [0.05, 0.95]) as [number, number]
          return { month, low: unit(low), high: unit(high) }
        })
        const move = moves[index]!
        const share = (holds: (amount: number) => boolean): number => move.filter(holds).length / worlds
        const [low, high] = quantilesOfSorted(Float64Array.from(move).sort(), [0.05, 0.95]) as [
          number,
          number,
        ]
        const overWorlds = {
          low: unit(low),
          high: unit(high),
          gains: share((amount) => amount > 0),
          loses: share((amount) => amount < 0),
        }
        return {
          ...shared,
          base: halfYears(months).map(at),
          ranges: worlds > 0 ? ranges : [],
          waiting: {
            month: waits,
            amount: unit(own[waits]! - own[0]!),
            worlds: worlds > 0 ? overWorlds : null,
          },
        }
      })
    },
  }
}
