/** End states: what each is worth to each party, who refuses it, and how often some version of it is acceptable. */
import type { Finding, Framework, HoldsValue, TrustValue } from '../../analyses/index.ts'
import { type Block, type Cell, sentence, type Table } from '../../blocks/index.ts'
import { formatCount } from '../numbers.ts'
import { type BriefContext, cite, listInWords } from './context.ts'
import { onScale } from './scale.ts'

/** More party columns than this do not fit on a page; the parties that refuse are still named. */
const mostPartyColumns = 6

/** The table, at most `most` rows; nothing where the case names no end states. */
export function endStates(context: BriefContext, most: number): Block[] {
  const frameworks = context.deals?.value.frameworks ?? []
  if (frameworks.length === 0) return []
  const rows = [...frameworks].sort(byPromise)
  const left = rows.length - most
  const parties = context.compiled.parties.slice(0, mostPartyColumns)
  const drawn = rows.some(({ likelihood }) => likelihood !== null)
  const holds = context.findings.holds as Finding<HoldsValue> | undefined
  const trust = (context.findings.trust as Finding<TrustValue> | undefined)?.value.endStates ?? []
  const table: Table = {
    kind: 'table',
    id: 'end-states',
    sentence: sentence(
      headline(frameworks, context),
      ' Values are those of its best version on each party’s own scale, 0 to 10 [90 % of draws].',
      left > 0 ? ` Shown: ${rows.length - left}, and ${left} more.` : '',
    ),
    columns: [
      { id: 'name', label: 'End state', align: 'left' },
      ...parties.map(({ id, short }) => ({ id, label: short, align: 'right' as const })),
      { id: 'acceptable', label: 'Versions acceptable to all', align: 'left' },
      ...(drawn ? [{ id: 'likelihood', label: 'Some version acceptable', align: 'left' as const }] : []),
      ...(holds ? [{ id: 'holds', label: 'Acceptable versions that hold', align: 'left' as const }] : []),
      ...(trust.length > 0 ? [{ id: 'lasts', label: 'Five years unattacked', align: 'left' as const }] : []),
    ],
    rows: rows
      .slice(0, most)
      .map((one) => [
        [
          one.name,
          ...cite(context.compiled.endStates.find(({ id }) => id === one.id)?.claims.slice(0, 4) ?? []),
        ],
        ...parties.map(({ id }): Cell => valueCell(one, id, context)),
        versions(one, context),
        ...(drawn ? [likelihoodCell(one)] : []),
        ...(holds ? [holdsCell(one.id, holds.value, context)] : []),
        ...(trust.length > 0 ? [lastsCell(one.id, trust)] : []),
      ]),
  }
  return [table]
}

/** Most promising first: share of worlds, then share of versions, then the smallest shortfall, then the name. */
function byPromise(a: Framework, b: Framework): number {
  return (
    (b.likelihood?.acceptable ?? 0) - (a.likelihood?.acceptable ?? 0) ||
    share(b) - share(a) ||
    weakestMargin(b) - weakestMargin(a) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  )
}

const share = (one: Framework): number => (one.completions > 0 ? one.acceptable / one.completions : 0)

function weakestMargin({ best }: Framework): number {
  return best === null ? Number.MIN_SAFE_INTEGER : Math.min(...best.stands.map(({ margin }) => margin), 1)
}

function headline(frameworks: readonly Framework[], { names }: BriefContext): string {
  const open = frameworks.filter(({ acceptable }) => acceptable > 0)
  const all = formatCount(frameworks.length)
  if (open.length === 0) {
    const counts = new Map<string, number>()
    for (const { blockers } of frameworks)
      for (const party of blockers) counts.set(party, (counts.get(party) ?? 0) + 1)
    const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
    const who =
      most === undefined
        ? ''
        : `; ${names.party(most[0])} refuses ${formatCount(most[1])} of them in every version`
    return `None of the ${all} named end states has a version acceptable to all${who}.`
  }
  return `${formatCount(open.length)} of the ${all} named end states ${open.length === 1 ? 'has' : 'have'} a version acceptable to all.`
}

/** Value of the best version; a party with a mere order has a rank, which no scale of 0 to 10 can show. */
function valueCell(one: Framework, party: string, { compiled }: BriefContext): Cell {
  const stand = one.best?.stands.find((entry) => entry.party === party)
  const over = one.bestOverWorlds?.find((entry) => entry.party === party)
  const ordinal = compiled.parties.find(({ id }) => id === party)?.scale === 'ordinal'
  return stand ? onScale(stand.value, over, ordinal) : null
}

/** How many versions everybody accepts; where none, who refuses them all. */
function versions(one: Framework, { names }: BriefContext): Cell {
  if (one.completions === 0) return 'not possible under the rules'
  const of = formatCount(one.completions)
  if (one.acceptable > 0) return `${formatCount(one.acceptable)} of ${of}`
  const all = listInWords(one.blockers.map(names.partyShort))
  return all === ''
    ? `none of ${of}: each is refused by somebody`
    : `none of ${of}: ${all} ${one.blockers.length === 1 ? 'refuses' : 'refuse'} all`
}

function likelihoodCell({ likelihood, completions }: Framework): Cell {
  if (likelihood === null || completions === 0) return null
  return [{ kind: 'likelihood', share: likelihood.acceptable, worlds: likelihood.worlds }]
}

/** Chance that five years pass without a new attack, for the best version. */
function lastsCell(id: string, trust: TrustValue['endStates']): Cell {
  const found = trust.find((one) => one.id === id)
  return found ? [{ kind: 'likelihood', share: found.five, worlds: 0 }] : null
}

/** Whether the best version would hold, and who would leave it or is held by threats alone. */
function holdsCell(id: string, value: HoldsValue, { names }: BriefContext): Cell {
  const held = value.states.find((one) => one.kind === 'end-state' && one.id === id)
  if (!held) return null
  if (held.versions && held.versions.both > 0)
    return `${formatCount(held.versions.both)} of ${formatCount(held.versions.acceptable)}`
  if (held.loose.length === 0) return 'yes, if accepted'
  const leaving = held.parties.filter(({ stance }) => stance === 'leaves').map(({ party }) => party)
  const who = listInWords((leaving.length > 0 ? leaving : held.loose).map(names.partyShort))
  return leaving.length > 0 ? `no: ${who} would leave` : `only by threats: ${who}`
}
