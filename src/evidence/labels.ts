/** Names of quantities in words, for readers who never see a key. */
import type { CaseSpec, QuantityEntry } from '../case/index.ts'

/** Key → words. Parties, issues, options and readings appear by their names; what has no name keeps its id. */
export function labelQuantities(spec: CaseSpec, entries: readonly QuantityEntry[]): Map<string, string> {
  const parties = new Map(spec.parties.map((party) => [party.id, party.name]))
  const readings = new Map(spec.readings.map((reading) => [reading.id, reading.name]))
  const issues = new Map(spec.issues.map((issue) => [issue.id, issue]))
  const redLines = new Map(
    spec.parties.flatMap((party) =>
      party.redLines.map((line) => [`${party.id} ${line.id}`, line.name] as const),
    ),
  )
  const adjustments = adjustmentNames(spec)

  const what = (entry: QuantityEntry): string => {
    const issue = issues.get(entry.issue ?? '')
    const last = entry.key.slice(entry.key.lastIndexOf('.') + 1)
    switch (entry.role) {
      case 'weight':
        return `weight of ${issue?.name ?? entry.issue ?? last}`
      case 'option value': {
        const option = issue?.options.find((one) => one.id === entry.option)
        return `value of “${option?.short ?? option?.name ?? entry.option ?? last}” on ${issue?.name ?? entry.issue ?? last}`
      }
      case 'adjustment':
        return `adjustment “${adjustments.get(entry.key) ?? last}”`
      case 'no-deal value':
        return /^\d+$/.test(last) ? `value of no deal after ${last} months` : 'value of no deal'
      case 'reservation value':
        return 'the least it insists on'
      case 'red line':
        return `how likely the red line “${redLines.get(`${entry.party} ${last}`) ?? last}” binds`
      case 'prior':
        return 'belief in this reading'
      case 'table value':
        return `value of row ${last} of its table`
      case 'fighting cost':
        return 'what fighting costs it'
      case 'war path':
        return `war path: ${last.replaceAll('-', ' ')}`
      case 'guarantee':
        return guaranteeLabel(spec, entry.key)
      case 'likelihood':
        return likelihoodLabel(spec, entry.key)
      case 'amount':
        return amountLabel(spec, last)
      case 'shared':
        return last.replaceAll('-', ' ')
    }
  }
  return new Map(
    entries.map((entry) => {
      const who = entry.party === undefined ? undefined : (parties.get(entry.party) ?? entry.party)
      const under =
        entry.reading === undefined ? '' : ` (read as “${readings.get(entry.reading) ?? entry.reading}”)`
      return [entry.key, `${who === undefined ? '' : `${who}${under}: `}${what(entry)}`]
    }),
  )
}

/** `observation.<id>.<reading>`, in words. */
function likelihoodLabel(spec: CaseSpec, key: string): string {
  const [, id = '', last] = key.split('.')
  const what = spec.observations.find((one) => one.id === id)?.what ?? id
  if (last === 'credibility') return `how far to believe “${what}”`
  return last === 'other' ? `how expected “${what}” is if no reading is right` : `how expected “${what}” is`
}

/** `need.<id>` or `<party>.provides.<need>`, in words. */
function amountLabel(spec: CaseSpec, need: string): string {
  return `amount of ${spec.needs.find((one) => one.id === need)?.item ?? need}`
}

/** `guarantee.<term>.<code>` or `guarantee.<parameter>`, in words. */
function guaranteeLabel(spec: CaseSpec, key: string): string {
  const [, first = '', second] = key.split('.')
  if (second === undefined) return `guarantees: ${first.replaceAll('-', ' ')}`
  if (first === 'next-war-cost') return 'what the next war would cost it'
  const own = spec.guarantees
  const named = [...(own?.terms ?? []), ...(own?.modifiers ?? [])].find((one) => one.id === first)
  return `guarantee “${named?.name ?? first}”: ${second.replaceAll('-', ' ')}`
}

function adjustmentNames(spec: CaseSpec): Map<string, string> {
  const names = new Map<string, string>()
  const add = (prefix: string, list: readonly { id: string; name: string }[]): void => {
    for (const one of list) names.set(`${prefix}.adjustment.${one.id}`, one.name)
  }
  for (const party of spec.parties) {
    if (party.preferences.kind === 'additive') add(party.id, party.preferences.adjustments)
  }
  for (const { id, changes } of spec.readings) {
    add(`reading.${id}`, changes.adjustments)
    if (changes.preferences?.kind === 'additive') add(`reading.${id}`, changes.preferences.adjustments)
  }
  return names
}
