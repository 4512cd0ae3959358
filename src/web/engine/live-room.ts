/** The live zone behind a slider: kept between moves, started again only when something else than a number changes. */
import { type CompiledCase, type LiveZone, liveZone, withSetting } from 'endstate'
import type { Fact } from './facts.ts'
import type { Calls, Difference, Live, SettingValue, Where } from './protocol.ts'
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
  let start: CompiledCase | null = null
  let valued: 'auto' | 'face' = 'auto'
  let zone: LiveZone | null = null
  let set: Record<string, SettingValue> = {}
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
    // A setting taken back leaves no trace only in a zone that starts again, unless its base value is set in its place.
    const takenBack = Object.keys(set).filter((key) => !(key in where.set))
    if (!zone || compiled !== start || value !== valued || takenBack.length > 0) {
      start = compiled
      valued = value
      zone = liveZone(compiled, value)
      set = {}
    }
    for (const [key, to] of Object.entries(where.set)) {
      if (centre(set[key]) === centre(to)) continue
      const index = compiled.quantityIndex.get(key)
      if (index !== undefined) zone.set(index, centre(to)!)
    }
    set = where.set
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
      charts: view.charts.map((chart) => shownChart(chart, lexicon, width, { tables })),
      changed: changesOf(compiled, where, label),
      milliseconds: performance.now() - began,
    }
  }
}

/**
 * Every difference from the base: of the scenario and the levers first, then what the user set. A number of a party is set
 * under its readings too, where these replace it; each of these is a difference of its own.
 */
function changesOf(compiled: CompiledCase, where: Where, label: (key: string) => string): Difference[] {
  const points = Object.entries(where.set).flatMap(([key, value]) => {
    const index = compiled.quantityIndex.get(key)
    return index === undefined ? [] : [{ index, to: centre(value)! }]
  })
  const settled = points.reduce((one, { index, to }) => withSetting(one, index, to), compiled)
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

function centre(value: SettingValue | undefined): number | undefined {
  return Array.isArray(value) ? (value[0] + value[1]) / 2 : value
}
