/**
 * The named end states over the drawn worlds: ranges, shares, and what follows under each reading of the
 * challenger.
 */
import { codesOf, type Durability, durabilityOf, one, type World } from '../../compile/index.ts'
import { credibilityNeeded, fights, survivalAfter } from '../../models/index.ts'
import { mean, quantilesOfSorted } from '../../numeric/index.ts'
import { type Best, groupOf } from './end-states.ts'
import type { EndStateTrust, Interval } from './finding.ts'
import { acceptsAt, worthOf } from './price.ts'
import type { Scene } from './scene.ts'

/** What is gathered for one end state: one number per world, and per world and party. */
interface Gathered {
  five: number[]
  calm: number[]
  headwind: number[]
  needed: number[]
  weight: number[]
  enough: { calm: number; headwind: number }
  parties: { difference: number[]; face: number; durable: number }[]
}

/** Gathers: `add` once per world, `finish` once per end state, in the order of `bests`. */
export function tallyOf(scene: Scene, bests: readonly Best[]) {
  const { compiled, guarantees } = scene
  const groups = bests.map(({ state }) => groupOf(scene, state))
  const gathered = bests.map(
    (): Gathered => ({
      five: [],
      calm: [],
      headwind: [],
      needed: [],
      weight: [],
      enough: { calm: 0, headwind: 0 },
      parties: compiled.parties.map(() => ({ difference: [], face: 0, durable: 0 })),
    }),
  )
  const readings: number[] = []
  /** Per world: end states whose promise suffices in a headwind too. */
  const trusted: number[] = []
  let memory: Durability | undefined
  return {
    add(world: World): void {
      memory = durabilityOf(compiled, guarantees, world, memory)
      const { parameters, hazards, weight } = memory
      const tolerated = world.values[guarantees.parameters.tolerated]!
      readings.push(world.readings[guarantees.challenger]!)
      let firm = 0
      bests.forEach(({ state }, k) => {
        const own = gathered[k]!
        const { term, modifiers } = groups[k]!
        const codes = codesOf(guarantees, term, modifiers, world.values)
        const value = world.payoffOf[guarantees.challenger]![state]! / one
        const hazard = { calm: hazards.calm[state]!, headwind: hazards.headwind[state]! }
        own.five.push(survivalAfter(5, hazard, parameters))
        own.calm.push(fights(codes, false))
        own.headwind.push(fights(codes, true))
        const { credibility } = credibilityNeeded(tolerated, codes, parameters, value)
        own.needed.push(Math.min(1, Math.max(0, credibility)))
        own.weight.push(weight[state]!)
        if (hazard.calm <= tolerated) own.enough.calm++
        if (hazard.headwind <= tolerated) own.enough.headwind++
        if (hazard.calm <= tolerated && hazard.headwind <= tolerated) firm++
        own.parties.forEach((party, index) => {
          const worth = worthOf(guarantees, world, memory!, index, state)
          const accepts = acceptsAt(world, worth, index, state)
          party.difference.push((worth.durable - worth.face) / one)
          if (accepts.face) party.face++
          if (accepts.durable) party.durable++
        })
      })
      trusted.push(firm)
    },
    /** 90 % of the worlds: how many end states have a promise that suffices. */
    trusted: (): Interval => intervalOf(trusted),
    finish(endState: EndStateTrust, k: number): EndStateTrust {
      const own = gathered[k]!
      const worlds = own.five.length
      return {
        ...endState,
        five: mean(own.five),
        ranges: {
          five: intervalOf(own.five),
          calm: intervalOf(own.calm),
          headwind: intervalOf(own.headwind),
          needed: intervalOf(own.needed),
        },
        enough: { calm: own.enough.calm / worlds, headwind: own.enough.headwind / worlds },
        warWeightRange: intervalOf(own.weight),
        price: endState.price.map((one, index) => {
          const { difference, face, durable } = own.parties[index]!
          return {
            ...one,
            range: intervalOf(difference),
            shares: { face: face / worlds, durable: durable / worlds },
          }
        }),
        byReading: compiled.readings.flatMap((reading, index) => {
          const five = own.five.filter((_, world) => readings[world] === index)
          return reading.party === guarantees.challenger && five.length > 0
            ? [{ reading: reading.id, five: mean(five), worlds: five.length }]
            : []
        }),
      }
    },
  }
}

/** The interval that holds 90 % of the values. */
function intervalOf(values: readonly number[]): Interval {
  const [low, high] = quantilesOfSorted(Float64Array.from(values).sort(), [0.05, 0.95])
  return { low: low!, high: high! }
}
