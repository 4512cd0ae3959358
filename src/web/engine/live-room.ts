/** The live zone behind a slider. */
import { type CompiledCase, liveZone, runOf, withSetting } from 'endstate'
import type { Fact } from './facts.ts'
import { centre, followSettings } from './follow-settings.ts'
import type { Calls, Difference, Live, Where } from './protocol.ts'
import { said, shownChart } from './say.ts'

/** Answers with the zone at central values under the settings asked about. */
export type LiveRoom = (
  start: CompiledCase,
  asked: Calls['live']['asks'],
  label: (key: string) => string,
) => Live

const pointsPerPixel = 0.75
const usualWidth = 640 * pointsPerPixel

/** A room whose zone follows the settings asked for, moving only what differs from the last time. */
export function liveRoom(): LiveRoom {
  const zoneAt = followSettings(liveZone)
  return (compiled, asked, label) => {
    const {
      where,
      lexicon,
      axes,
      width = usualWidth,
      value = 'auto',
      pictures = true,
      tables = false,
    } = asked
    const began = performance.now()
    const zone = zoneAt(compiled, value, where.set)
    const settled = withPoints(compiled, where)
    const run = runOf(settled, 0, 1)
    const view = zone.view({ axes, pictures })
    const signing = compiled.parties.filter((party) => party.signs)
    const { acceptable, packages, frameworks } = view
    const durable = value !== 'face' && compiled.guarantees !== null
    const open = frameworks.filter((one) => one.acceptable > 0).length
    const facts: Fact[] = [
      { says: 'live-zone', acceptable, packages, parties: signing.length, durable },
      { says: 'live-end-states', open, all: frameworks.length },
    ]
    return {
      acceptable,
      packages,
      signatories: signing.map((party) => party.id),
      ...zone.tally(),
      answer: view.answer.map((one) => said(one, lexicon, facts)),
      endStates: frameworks.map(({ id, name, acceptable, completions, blockers }) => ({
        id,
        name,
        acceptable,
        completions,
        blockers,
      })),
      charts: view.charts.map((chart) => shownChart(chart, lexicon, width, { tables, run })),
      changed: changesOf(compiled, settled, where, label),
      milliseconds: performance.now() - began,
    }
  }
}

/** The case with the numbers somebody moved, at central values. */
function withPoints(compiled: CompiledCase, { set }: Where): CompiledCase {
  let settled = compiled
  for (const [key, value] of Object.entries(set)) {
    const index = compiled.quantityIndex.get(key)
    if (index !== undefined) settled = withSetting(settled, index, centre(value)!)
  }
  return settled
}

/**
 * Every difference from the base: of the scenario and the levers first, then what the user set. A number of a party is set
 * under its readings too, where these replace it; each of these is a difference of its own.
 */
function changesOf(
  compiled: CompiledCase,
  settled: CompiledCase,
  where: Where,
  label: (key: string) => string,
): Difference[] {
  const earlier = new Map(compiled.changes.map((one) => [one.key, one]))
  const differences = settled.changes.map((one): Difference => {
    const before = earlier.get(one.key)
    const index = compiled.quantityIndex.get(one.key)
    if (index === undefined || (before?.to === one.to && before.because === one.because))
      return { ...one, label: label(one.key), outside: false }
    const { low, high, central } = compiled.quantities[index]!
    const to = Number(one.to)
    const from = before === undefined && one.key in where.set ? short(central) : one.from
    return { ...one, label: label(one.key), from, to: short(to), outside: to < low || to > high }
  })
  return [
    ...differences.filter(({ because }) => because !== byUser),
    ...differences.filter(({ because }) => because === byUser),
  ]
}

/** Why a number differs that somebody moved. */
const byUser = 'set by the user'

const short = (value: number): string => String(Number(value.toPrecision(6)))
