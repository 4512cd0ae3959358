/** Does waiting pay? What going on is worth a year from now against now, from the war path. No test of conduct. */
import type { CompiledCase, WorldSet } from '../../compile/index.ts'
import { one } from '../../compile/index.ts'
import { quantiles } from '../../numeric/index.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { EventsParameters } from './parameters.ts'

/** Share of worlds from which on they are taken to agree. */
const agreed = 0.95

/**
 * W(12) − W(0) of each party, 0 to 1, at central values and its 90 % range over worlds. Where it is above 0 the party gains by
 * waiting whatever its intentions, so delay is no sign of bad faith; where it is below 0 and the party delays all the same,
 * delay asks for another reason. Past the horizon the last month is taken. Without drawn worlds there is no verdict.
 */
export function* stallingIncentives(
  compiled: CompiledCase,
  worlds: WorldSet,
  { waitMonths }: EventsParameters,
): Generator<number, Draft[]> {
  const base = worlds.base().noDealOverTime
  const changes = compiled.parties.map((_, party): { base: number | null; drawn: number[] } => ({
    base: change(base[party]!, waitMonths),
    drawn: [],
  }))
  const any = changes.some((own) => own.base !== null)
  for (let k = 0; any && k < worlds.count; k++) {
    const { noDealOverTime } = worlds.world(k)
    changes.forEach(({ drawn }, party) => {
      const value = change(noDealOverTime[party]!, waitMonths)
      if (value !== null) drawn.push(value)
    })
    yield (k + 1) / worlds.count
  }
  return changes.map(({ base: central, drawn }, party): Draft => {
    const named = {
      party: compiled.parties[party]!.id,
      indicator: 'stalling-incentive',
      counted: 'worlds',
      n: drawn.length,
    } as const
    if (central === null) return emptyDraft(named, 'no-war-path')
    if (drawn.length === 0) return emptyDraft({ ...named, estimate: central }, 'no-worlds')
    const [low, high] = quantiles(drawn, [0.05, 0.95]) as [number, number]
    const share = drawn.filter((value) => value > 0).length / drawn.length
    const falls = drawn.filter((value) => value < 0).length / drawn.length
    return {
      ...emptyDraft({ ...named, estimate: central, interval: [low, high] }, 'no-worlds'),
      why: null,
      details: { sharePays: share, shareCosts: falls },
      direction: central,
      given: share >= agreed ? 'more' : falls >= agreed ? 'less' : 'open',
    }
  })
}

function change(values: Float64Array | null, months: number): number | null {
  if (!values || values.length === 0) return null
  return (values[Math.min(months, values.length - 1)]! - values[0]!) / one
}
