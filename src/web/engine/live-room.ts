/** The live zone behind a slider: kept between moves, started again only when the scenario or the readings change. */
import { type CompiledCase, type LiveZone, liveZone } from 'endstate'
import type { Lexicon, Live, SettingValue, Where } from './protocol.ts'
import { said, shownChart } from './say.ts'

interface LiveAsking {
  axes: [string, string] | undefined
  width: number
  lexicon: Lexicon
}

/** Answers with the zone at central values under the settings of `where`. */
export type LiveRoom = (start: CompiledCase, where: Where, asking: LiveAsking) => Live

/** A room whose zone follows the settings asked for, moving only what differs from the last time. */
export function liveRoom(): LiveRoom {
  let start: CompiledCase | null = null
  let zone: LiveZone | null = null
  let set: Record<string, SettingValue> = {}
  return (asked, where, { axes, width, lexicon }) => {
    const began = performance.now()
    // A setting taken back leaves no trace only in a zone that starts again.
    const takenBack = Object.keys(set).some((key) => !(key in where.set))
    if (!zone || asked !== start || takenBack) {
      start = asked
      zone = liveZone(asked)
      set = {}
    }
    for (const [key, value] of Object.entries(where.set)) {
      if (centre(set[key]) === centre(value)) continue
      const index = asked.quantityIndex.get(key)
      if (index !== undefined) zone.set(index, centre(value)!)
    }
    set = where.set
    const view = zone.view(axes)
    const signing = asked.parties.filter((party) => party.signs)
    return {
      acceptable: view.acceptable,
      packages: view.packages,
      signatories: signing.map((party) => party.id),
      ...zone.tally(),
      answer: view.answer.map((one) => said(one, lexicon)),
      endStates: view.frameworks.map(({ id, name, acceptable, completions, blockers }) => ({
        id,
        name,
        acceptable,
        completions,
        blockers,
      })),
      charts: view.charts.map((chart) => shownChart(chart, lexicon, width)),
      changed: changesOf(asked, where),
      milliseconds: performance.now() - began,
    }
  }
}

/** Every difference from the base, and whether it lies outside the range the sources support. */
function changesOf(compiled: CompiledCase, where: Where): Live['changed'] {
  const before = compiled.changes.map((one) => ({ ...one, label: one.key, outside: false }))
  const now = Object.entries(where.set).flatMap(([key, value]) => {
    const index = compiled.quantityIndex.get(key)
    if (index === undefined) return []
    const { low, high, central } = compiled.quantities[index]!
    const to = centre(value)!
    return [{ key, label: key, from: String(central), to: String(to), outside: to < low || to > high }]
  })
  return [...before, ...now]
}

function centre(value: SettingValue | undefined): number | undefined {
  return Array.isArray(value) ? (value[0] + value[1]) / 2 : value
}
