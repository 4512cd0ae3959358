/**
 * The list of quantities of a case: each number with its public key, its place in the file, its domain and its basis.
 *
 * Keys do not depend on the order of the file: `<party>.weight.<issue>`, `<party>.value.<issue>.<option>`,
 * `<party>.adjustment.<id>`, `<party>.no-deal` (`.<month>`), `<party>.reservation`, `<party>.red-line.<id>`,
 * `<party>.table.<row>`, `<party>.fighting-cost`, `reading.<id>.…` for what a reading overrides, `reading.<id>.prior`,
 * `quantity.<id>`, `war.<parameter>`, `guarantee.<parameter>`, `guarantee.<term>.<code>`.
 */
import { addNeeds, addObservations } from './quantities-of-judgement.ts'
import { addGuarantees, addWarPath } from './quantities-of-war.ts'
import type {
  AddQuantity,
  Basis,
  BasisInput,
  QuantityEntry,
  QuantityPlace,
  QuantityRole,
} from './quantity-entry.ts'
import type { CaseSpec } from './schema/case.ts'
import type { Adjustment, IssuePreference, NoDeal, Preferences } from './schema/party.ts'
import type { QuantityInput, Spread } from './schema/quantity.ts'

const domains: Record<QuantityRole, [number, number]> = {
  weight: [0, 1],
  'option value': [0, 1],
  adjustment: [-1, 1],
  'no-deal value': [0, 1],
  'reservation value': [0, 1],
  'red line': [0, 1],
  prior: [0, Number.MAX_VALUE],
  'table value': [0, 1],
  shared: [-Number.MAX_VALUE, Number.MAX_VALUE],
  'fighting cost': [0, 1],
  'war path': [-Number.MAX_VALUE, Number.MAX_VALUE],
  guarantee: [-Number.MAX_VALUE, Number.MAX_VALUE],
  likelihood: [0, 1],
  amount: [0, Number.MAX_VALUE],
}

/** Basis of a written quantity; a bare number without an inherited basis is assumed. */
function basisOf(own: BasisInput | undefined, inherited: BasisInput | undefined): Basis {
  const given = own && (own.quoted || own.derived || own.judged || own.assumed) ? own : inherited
  if (given?.quoted) {
    return { kind: 'quoted', passages: given.quoted.map((claim) => ({ claim, gives: 'number' as const })) }
  }
  if (given?.derived) return { kind: 'derived', formula: given.derived, passages: [] }
  if (given?.judged) {
    const { by, on, because, from } = given.judged
    return { kind: 'judged', by, on, because, passages: from }
  }
  return {
    kind: 'assumed',
    reason: given?.assumed ?? 'a bare number: nobody has given it a basis',
    passages: [],
  }
}

function isSpread(written: QuantityInput): written is Spread {
  return typeof written === 'number' || Array.isArray(written) || 'distribution' in written
}

/** Every quantity of the case in the order of the file. Keys are unique when the ids of the file are. */
export function listQuantities(spec: CaseSpec): QuantityEntry[] {
  const entries: QuantityEntry[] = []
  const add: AddQuantity = (key, path, role, written, place = {}, inherited, domain = domains[role]) => {
    const bare = isSpread(written)
    const [minimum, maximum] = domain
    entries.push({
      key,
      path,
      role,
      spread: bare ? written : written.value,
      unit: bare ? undefined : written.unit,
      minimum,
      maximum,
      basis: basisOf(bare ? undefined : written, inherited),
      ...place,
    })
  }

  const addIssues = (
    prefix: string,
    path: (string | number)[],
    issues: Record<string, IssuePreference>,
    place: QuantityPlace,
  ): void => {
    for (const [issue, preference] of Object.entries(issues)) {
      const here = { ...place, issue }
      if (preference.weight !== undefined) {
        add(
          `${prefix}.weight.${issue}`,
          [...path, issue, 'weight'],
          'weight',
          preference.weight,
          here,
          preference,
        )
      }
      for (const [option, value] of Object.entries(preference.options)) {
        const key = `${prefix}.value.${issue}.${option}`
        add(key, [...path, issue, 'options', option], 'option value', value, { ...here, option }, preference)
      }
    }
  }
  const addAdjustments = (
    prefix: string,
    path: (string | number)[],
    list: readonly Adjustment[],
    place: QuantityPlace,
  ): void => {
    list.forEach((one, index) => {
      add(`${prefix}.adjustment.${one.id}`, [...path, index, 'add'], 'adjustment', one.add, place)
    })
  }
  const addPreferences = (
    prefix: string,
    path: (string | number)[],
    preferences: Preferences,
    place: QuantityPlace,
  ): void => {
    if (preferences.kind === 'additive') {
      addIssues(prefix, [...path, 'issues'], preferences.issues, place)
      addAdjustments(prefix, [...path, 'adjustments'], preferences.adjustments, place)
    }
    if (preferences.kind === 'table') {
      preferences.rows.forEach((row, index) => {
        const at = [...path, 'rows', index, 'value']
        add(`${prefix}.table.${index + 1}`, at, 'table value', row.value, place, preferences)
      })
      if (preferences.otherwise !== undefined) {
        const at = [...path, 'otherwise']
        add(`${prefix}.table.otherwise`, at, 'table value', preferences.otherwise, place, preferences)
      }
    }
  }
  const addNoDeal = (
    prefix: string,
    path: (string | number)[],
    value: NoDeal,
    place: QuantityPlace,
  ): void => {
    if (typeof value === 'object' && 'state' in value) return
    if (typeof value === 'object' && 'warPath' in value) {
      if (value.cost !== undefined) {
        add(`${prefix}.fighting-cost`, [...path, 'cost'], 'fighting cost', value.cost, place)
      }
      return
    }
    if (typeof value === 'object' && 'overTime' in value) {
      value.overTime.forEach((point, index) => {
        const at = [...path, 'overTime', index, 'value']
        add(`${prefix}.no-deal.${point.month}`, at, 'no-deal value', point.value, place)
      })
      return
    }
    add(`${prefix}.no-deal`, path, 'no-deal value', value, place)
  }

  for (const [id, value] of Object.entries(spec.quantities)) {
    add(`quantity.${id}`, ['quantities', id], 'shared', value)
  }
  spec.parties.forEach((party, index) => {
    const path = ['parties', index]
    const place = { party: party.id }
    addPreferences(party.id, [...path, 'preferences'], party.preferences, place)
    addNoDeal(party.id, [...path, 'noDeal'], party.noDeal, place)
    if (party.reservation !== undefined) {
      add(`${party.id}.reservation`, [...path, 'reservation'], 'reservation value', party.reservation, place)
    }
    party.redLines.forEach((line, number) => {
      if (line.assessed === undefined) return
      const at = [...path, 'redLines', number, 'assessed']
      add(`${party.id}.red-line.${line.id}`, at, 'red line', line.assessed, place)
    })
  })
  spec.readings.forEach((reading, index) => {
    const prefix = `reading.${reading.id}`
    const path = ['readings', index]
    const place = { party: reading.party, reading: reading.id }
    add(`${prefix}.prior`, [...path, 'prior'], 'prior', reading.prior, place)
    const { changes } = reading
    const at = [...path, 'changes']
    addIssues(prefix, [...at, 'issues'], changes.issues, place)
    addAdjustments(prefix, [...at, 'adjustments'], changes.adjustments, place)
    for (const [line, value] of Object.entries(changes.redLines)) {
      add(`${prefix}.red-line.${line}`, [...at, 'redLines', line], 'red line', value, place)
    }
    if (changes.preferences) addPreferences(prefix, [...at, 'preferences'], changes.preferences, place)
    if (changes.noDeal !== undefined) addNoDeal(prefix, [...at, 'noDeal'], changes.noDeal, place)
    if (changes.reservation !== undefined) {
      add(`${prefix}.reservation`, [...at, 'reservation'], 'reservation value', changes.reservation, place)
    }
  })
  addWarPath(spec, add)
  addGuarantees(spec, add)
  addObservations(spec, add)
  addNeeds(spec, add)
  return entries
}

/** Central value of a spread: the point, the middle of an interval, the mode, or the middle of a distribution. */
export function centralValue(spread: Spread): number {
  if (typeof spread === 'number') return spread
  if (Array.isArray(spread)) return spread.length === 3 ? spread[1] : (spread[0] + spread[1]) / 2
  switch (spread.distribution) {
    case 'uniform':
      return (spread.minimum + spread.maximum) / 2
    case 'triangular':
      return spread.mode
    case 'normal':
      return spread.mean
    case 'beta':
      return spread.alpha / (spread.alpha + spread.beta)
    case 'lognormal':
      return Math.sqrt(spread.low * spread.high)
  }
}
