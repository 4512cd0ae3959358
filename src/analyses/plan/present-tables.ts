/** Tables of `plan`. Every plan stands in them with its author, under every reading and for every party. */
import { type Cell, leftColumn, listed, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import { ruleNames } from '../../models/index.ts'
import type { PlanRow, PlanValue, View } from './finding.ts'
import { offerTables, preparationTables } from './present-details.ts'
import { hundredths, measured, pairOf, ruleAsks, ruleWords, type Words } from './words.ts'

/** All tables, the comparison first; empty ones are left out. */
export function tablesOf(value: PlanValue, words: Words): Table[] {
  const tables = [
    ...value.views.flatMap((view) => [diagnosisTable(view, value, words), rulesTable(view, words)]),
    ...partiesTables(value, words),
    ...offerTables(value, words),
    ...preparationTables(value, words),
  ]
  return tables.filter(({ rows }) => rows.length > 0)
}

const suffix = ({ for: party, to }: View): string => `${party}-${to}`

/** A reading with who holds it, as a heading. */
function heading({ reading, heldBy }: View['readings'][number], words: Words): string {
  const held =
    heldBy.length > 0 ? ` (${heldBy.length > 2 ? `${heldBy.length} hold it` : listed(heldBy)})` : ''
  return `${words.reading(reading)}${held}`
}

/** Whose plan under whose diagnosis. */
function diagnosisTable(view: View, { plans }: PlanValue, words: Words): Table {
  const whose = (id: string | null): string => {
    const own = plans.find((one) => one.id === id)
    if (!own) return ''
    return own.by.length > 0 ? listed(own.by) : own.generated ? 'made here' : 'not said'
  }
  return {
    kind: 'table',
    id: `plan-under-readings-${suffix(view)}`,
    sentence: sentence(
      `Whose plan under whose diagnosis, ${pairOf(words, view)}: worth to ${words.party(view.for)}, and after the slash what is lost against the best choice if that reading of ${words.party(view.to)} is right.`,
    ),
    columns: [
      leftColumn('plan', 'Plan'),
      leftColumn('by', 'Advised by'),
      ...view.readings.map((one, h) => rightColumn(`reading-${one.reading ?? h}`, heading(one, words))),
    ],
    rows: view.decisions.map(({ id, plan, kind, byReading }): Cell[] => [
      words.decision(id),
      kind === 'wait' ? 'nobody' : whose(plan),
      ...byReading.map(({ payoff, regret }) => `${hundredths(payoff.mean)} / ${hundredths(regret)}`),
    ]),
  }
}

/** All rules side by side; a star marks what a rule puts first. */
function rulesTable(view: View, words: Words): Table {
  const agreement =
    view.agreed.length > 0
      ? `all agree on ${words.quotedAll(view.agreed.slice(0, 3))}`
      : `${view.disagreements.length} of 15 pairs of rules have no common first choice`
  return {
    kind: 'table',
    id: `plan-rules-${suffix(view)}`,
    sentence: sentence(
      `Six rules for choosing, ${pairOf(words, view)}: ${agreement}. A star marks what a rule puts first, ≈ what the draws cannot tell from it; regret is better the smaller it is. ${ruleWords.domain}: ${ruleAsks.domain}`,
    ),
    columns: [leftColumn('plan', 'Plan'), ...ruleNames.map((rule) => rightColumn(rule, ruleWords[rule]))],
    rows: view.decisions.map(({ id, scores }): Cell[] => [
      words.decision(id),
      ...ruleNames.map(
        (rule) =>
          `${hundredths(scores[rule])}${view.winners[rule].includes(id) ? ' *' : view.level[rule].includes(id) ? ' ≈' : ''}`,
      ),
    ]),
  }
}

/** What each plan is worth to every party, one table per party that answers. */
function partiesTables({ plans }: PlanValue, words: Words): Table[] {
  const answering = [...new Set(plans.map(({ to }) => to))]
  return answering.map((to): Table => {
    const own = plans.filter((plan) => plan.to === to)
    const readings = [...new Set(own[0]!.worth.map(({ reading }) => reading))]
    const parties = [...new Set(own[0]!.worth.map(({ party }) => party))]
    return {
      kind: 'table',
      id: `plan-worth-${to}`,
      sentence: sentence(
        `What every plan is worth to every party, under each reading of ${words.party(to)}; each party on its own scale from 0 to 1.`,
      ),
      columns: [
        leftColumn('plan', 'Plan'),
        leftColumn('reading', `Reading of ${words.party(to)}`),
        ...parties.map((party) => rightColumn(party, words.party(party))),
      ],
      rows: own.flatMap((plan) =>
        readings.map((reading): Cell[] => [
          plan.name,
          words.reading(reading),
          ...parties.map((party) => worthIn(plan, party, reading)),
        ]),
      ),
    }
  })
}

function worthIn(plan: PlanRow, party: string, reading: string | null): Cell {
  const found = plan.worth.find((one) => one.party === party && one.reading === reading)
  return found ? measured(found.value) : null
}
