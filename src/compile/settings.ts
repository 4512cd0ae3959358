/** Scenarios and what-ifs: the same compiled structure with some quantities replaced and some readings fixed. */
import {
  type CaseSpec,
  centralValue,
  type Diagnostic,
  diagnose,
  nearest,
  type QuantityInput,
  type Spread,
  spread as spreadSchema,
} from '../case/index.ts'
import { sampled, withDerivedCentres } from './quantities.ts'
import type { Change, CompiledCase, Settings } from './types.ts'
import type { ScheduledSetting } from './war-types.ts'

export interface CompileOptions {
  /** Scenario id; the base case if absent. */
  scenario?: string
  /** Levers pulled over those of the scenario, by id; one that the case does not have is left out. */
  levers?: readonly string[]
  /** Settings by quantity key, over those of the scenario. */
  set?: Record<string, QuantityInput>
  /** Party id → reading id, over those of the scenario. */
  readings?: Record<string, string>
  /** Feasible states up to which to go on; the default is `stateLimit`. */
  stateLimit?: number
}

export type At = (path: (string | number)[]) => {
  path: (string | number)[]
  place: { line: number; column: number }
}
type Collected = { ok: true; value: Settings } | { ok: false; diagnostics: Diagnostic[] }

/** Collects what a scenario (with those it starts from), its levers and the given options change; later ones win. */
export function settingsOf(
  spec: CaseSpec,
  compiled: CompiledCase,
  options: CompileOptions,
  at: At,
): Collected {
  const diagnostics: Diagnostic[] = []
  const spreads = new Map<number, { spread: Spread; because: string }>()
  const readings = new Map<number, number>()
  const schedule: (ScheduledSetting & { because: string })[] = []
  const set = (
    key: string,
    written: QuantityInput,
    because: string,
    months?: readonly [number, number],
  ): void => {
    const found = keysMeant(compiled, key)
    if (found.length === 0) {
      const suggestion = nearest(key, compiled.quantityIndex.keys())
      diagnostics.push(diagnose('unknown-quantity', { ...at([]), suggestion }, { name: key }))
    }
    for (const quantity of found) {
      const checked = checkSetting(compiled, quantity, key, written, at)
      if ('code' in checked) diagnostics.push(checked)
      else if (months && key.startsWith('war.')) {
        // A number that changes for some months takes the middle of its range there.
        const value = centralValue(checked.spread)
        schedule.push({ quantity, from: months[0], until: months[1], value, because })
      } else spreads.set(quantity, { spread: checked.spread, because })
    }
  }
  const fix = (partyId: string, readingId: string): void => {
    const party = compiled.parties.findIndex((one) => one.id === partyId)
    const reading = compiled.readings.findIndex((one) => one.id === readingId && one.party === party)
    if (party < 0 || reading < 0) {
      const known = compiled.readings.map((one) => one.id)
      const place = { ...at([]), suggestion: nearest(readingId, known) }
      diagnostics.push(diagnose('unknown-reading', place, { name: readingId, party: partyId }))
    } else readings.set(party, reading)
  }
  const pull = (id: string): void => {
    const lever = spec.levers.find((one) => one.id === id)
    for (const [key, written] of Object.entries(lever?.set ?? {}))
      set(key, written, `lever: ${lever!.name}`, lever!.months)
  }
  const include = (id: string, trail: readonly string[]): void => {
    const scenario = spec.scenarios.find((one) => one.id === id)
    if (!scenario) {
      const suggestion = nearest(
        id,
        spec.scenarios.map((one) => one.id),
      )
      diagnostics.push(diagnose('unknown-scenario', { ...at(['scenarios']), suggestion }, { name: id }))
      return
    }
    if (scenario.from !== undefined && !trail.includes(scenario.from)) include(scenario.from, [...trail, id])
    scenario.levers.forEach(pull)
    for (const [key, written] of Object.entries(scenario.set)) set(key, written, `scenario: ${scenario.name}`)
    for (const [party, reading] of Object.entries(scenario.readings)) fix(party, reading)
  }
  const scenario = options.scenario ?? 'base'
  if (scenario !== 'base') include(scenario, [])
  options.levers?.forEach(pull)
  for (const [key, written] of Object.entries(options.set ?? {})) set(key, written, 'set by the user')
  for (const [party, reading] of Object.entries(options.readings ?? {})) fix(party, reading)
  if (diagnostics.length > 0) return { ok: false, diagnostics }
  return {
    ok: true,
    value: {
      scenario,
      spreads: [...spreads].map(([quantity, one]) => ({ quantity, ...one })),
      readings: [...readings].map(([party, reading]) => ({ party, reading })),
      schedule,
    },
  }
}

/** The quantity of a key, and, for a party's own number, what readings of that party put in its place. */
function keysMeant(compiled: CompiledCase, key: string): number[] {
  const own = compiled.quantityIndex.get(key)
  const dot = key.indexOf('.')
  const party = compiled.parties.findIndex((one) => one.id === key.slice(0, dot))
  const overrides = compiled.readings.flatMap((reading) => {
    // Numbers of the war path belong to no party; whatever reading sees them differently is meant as well.
    const ofWar = key.startsWith('war.')
    const index = compiled.quantityIndex.get(`reading.${reading.id}${ofWar ? `.${key}` : key.slice(dot)}`)
    return (ofWar || reading.party === party) && index !== undefined ? [index] : []
  })
  return own === undefined ? overrides : [own, ...overrides]
}

function checkSetting(
  compiled: CompiledCase,
  quantity: number,
  key: string,
  written: QuantityInput,
  at: At,
): Diagnostic | { spread: Spread } {
  const { minimum, maximum } = compiled.quantities[quantity]!
  // Settings also come from programs, so their shape is not taken on trust.
  const inner =
    typeof written === 'object' && written !== null && 'value' in written ? written.value : written
  const read = spreadSchema.safeParse(inner)
  if (!read.success || !isOrdered(read.data)) {
    return diagnose('bad-setting', at([]), { name: key, got: JSON.stringify(written) ?? 'nothing' })
  }
  const spread = read.data
  const numbers = spreadNumbers(spread)
  const bounded = typeof spread === 'number' || Array.isArray(spread)
  if (bounded && numbers.some((value) => value < minimum || value > maximum)) {
    return diagnose('setting-out-of-domain', at([]), {
      name: key,
      low: minimum,
      high: maximum,
      got: numbers.join(', '),
    })
  }
  return { spread }
}

/** True where the numbers of a spread that must rise do. */
function isOrdered(spread: Spread): boolean {
  if (typeof spread === 'number' || (!Array.isArray(spread) && 'mean' in spread)) return true
  if (!Array.isArray(spread) && 'alpha' in spread) return true
  const rising = Array.isArray(spread)
    ? spread
    : 'mode' in spread
      ? [spread.minimum, spread.mode, spread.maximum]
      : 'low' in spread
        ? [spread.low, spread.high]
        : [spread.minimum, spread.maximum]
  return rising.every((value, k) => k === 0 || value >= rising[k - 1]!)
}

function spreadNumbers(spread: Spread): number[] {
  if (typeof spread === 'number') return [spread]
  if (Array.isArray(spread)) return spread
  return Object.values(spread).filter((value): value is number => typeof value === 'number')
}

/** The case with one number replaced by a point, clipped to its domain: what `set` does with its key, once compiled. */
export function withSetting(compiled: CompiledCase, quantity: number, value: number): CompiledCase {
  const { key, minimum, maximum } = compiled.quantities[quantity]!
  const spread = Math.min(maximum, Math.max(minimum, value))
  const spreads = keysMeant(compiled, key).map((meant) => ({
    quantity: meant,
    spread,
    because: 'set by the user',
  }))
  return applySettings(compiled, { scenario: compiled.scenario, spreads, readings: [] })
}

/** A copy of the compiled case under these settings; states, conditions and evaluators are shared, not computed again. */
export function applySettings(compiled: CompiledCase, settings: Settings): CompiledCase {
  const earlier = new Map(compiled.changes.map((change) => [change.key, change]))
  const changes: Change[] = []
  const quantities = [...compiled.quantities]
  for (const { quantity, spread, because } of settings.spreads) {
    const before = quantities[quantity]!
    quantities[quantity] = { ...before, spread, ...sampled(spread, before) }
    const from = earlier.get(before.key)?.from ?? spreadText(before.spread)
    changes.push({ key: before.key, from, to: spreadText(spread), because })
  }
  const fixedReadings = new Map(compiled.fixedReadings)
  for (const { party, reading } of settings.readings) {
    fixedReadings.set(party, reading)
    const from = 'every reading'
    changes.push({
      key: `reading of ${compiled.parties[party]!.id}`,
      from,
      to: compiled.readings[reading]!.id,
      because: 'fixed',
    })
  }
  const scheduled = settings.schedule ?? []
  for (const { quantity, from, until, value, because } of scheduled) {
    const { key, spread } = compiled.quantities[quantity]!
    const to = `${value} in months ${from} to ${until}`
    changes.push({ key, from: spreadText(spread), to, because })
  }
  const warPath =
    compiled.warPath && scheduled.length > 0
      ? { ...compiled.warPath, schedule: [...compiled.warPath.schedule, ...scheduled] }
      : compiled.warPath
  const derived = compiled.derived.filter(
    (one) => !settings.spreads.some(({ quantity }) => quantity === one.index),
  )
  const again = new Set(changes.map((change) => change.key))
  changes.push(...compiled.changes.filter((change) => !again.has(change.key)))
  changes.sort((a, b) => (a.key < b.key ? -1 : 1))
  const centred = withDerivedCentres(quantities, derived, compiled.quantityIndex)
  return {
    ...compiled,
    scenario: settings.scenario,
    changes,
    quantities: centred,
    derived,
    fixedReadings,
    warPath,
  }
}

/** A spread as a reader writes it. */
export function spreadText(spread: Spread): string {
  if (typeof spread === 'number') return String(spread)
  if (Array.isArray(spread)) return `[${spread.join(', ')}]`
  const { distribution, ...rest } = spread
  return `${distribution}(${Object.entries(rest)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')})`
}
