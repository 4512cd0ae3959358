/** Levers one by one, and the order of issues. */
import { type Cell, leftColumn, listed, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { LeverOpening, PlanValue } from './finding.ts'
import { percent, signed, type Words } from './words.ts'

/** What each lever alone changes at central values. */
export function leversTable({ levers }: PlanValue, words: Words): Table {
  const parties = levers[0]?.noDeal.map(({ party }) => party) ?? []
  return {
    kind: 'table',
    id: 'plan-levers',
    sentence: sentence(
      'What each lever alone changes, at central values: packages that everybody accepts, and what no deal is worth to each party.',
    ),
    columns: [
      leftColumn('lever', 'Lever'),
      leftColumn('holder', 'Held by'),
      rightColumn('before', 'Packages before'),
      rightColumn('after', 'Packages with it'),
      ...parties.map((party) => rightColumn(party, `No deal, ${words.party(party)}`)),
      leftColumn('opens', 'Opens'),
      leftColumn('closes', 'Closes'),
    ],
    rows: levers.map((row): Cell[] => [
      row.name,
      words.party(row.holder),
      row.acceptable.before,
      row.acceptable.after,
      ...parties.map((party) => signed(row.noDeal.find((one) => one.party === party)!.change)),
      row.opens.map(words.endState).join('; '),
      row.closes.map(words.endState).join('; '),
    ]),
  }
}

/** The order of issues that leaves fewest for the leaders, and what is left. */
export function issuesTable({ sequence: { issues } }: PlanValue, words: Words): Table {
  const { settled = [], leaders = [] } = issues ?? {}
  return {
    kind: 'table',
    id: 'plan-issues',
    sentence: sentence(issues ? issueOrderWords(issues) : 'No order of the issues could be worked out.'),
    columns: [
      rightColumn('place', 'Place'),
      leftColumn('issue', 'Issue'),
      leftColumn('option', 'Settled as'),
      leftColumn('by', 'By'),
      leftColumn('rather', 'Would rather have it otherwise'),
      rightColumn('left', 'Packages all accept, left'),
    ],
    rows: [
      ...settled.map(({ issue, option, by, rather, acceptable }, k): Cell[] => [
        k + 1,
        words.issue(issue),
        words.option(issue, option),
        listed(by.map(words.party)),
        listed(rather.map(words.party)),
        acceptable,
      ]),
      ...leaders.map(({ issue, wants }): Cell[] => [
        null,
        words.issue(issue),
        wants
          .map(({ party, options }) => {
            return `${words.party(party)}: ${options.map((id) => words.option(issue, id)).join(' or ')}`
          })
          .join('; '),
        'the leaders',
        '',
        null,
      ]),
    ],
  }
}

/** How many issues the best order leaves, against another order, and what that costs. */
function issueOrderWords(issues: NonNullable<PlanValue['sequence']['issues']>): string {
  const { settled, leaders, mostLeft, exact, acceptable } = issues
  const all = settled.length + leaders.length
  const other =
    mostLeft !== null && mostLeft > leaders.length ? ` A less lucky order leaves ${mostLeft}.` : ''
  const tried = exact ? '' : ' Not every order was tried.'
  const left = settled[settled.length - 1]?.acceptable ?? acceptable
  const cost =
    settled.length > 0 && acceptable > 0
      ? ` Of ${acceptable} packages that everybody accepts ${left} remain, so that settling early is not free.`
      : ''
  return `Settled in this order, ${leaders.length} of ${all} issues are left for the leaders: at each step those who decide the issue take the same option, on average over what is still possible.${other}${tried}${cost}`
}

/** A change beyond twice its error. */
export const tellsApart = ({ change, error }: LeverOpening): boolean => Math.abs(change) > 2 * error

/** Which lever opens which end state over the drawn worlds. */
export function openingsTable({ openings: { worlds, rows } }: PlanValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'plan-lever-openings',
    sentence: sentence(
      `Which lever opens which end state: the share of ${worlds} drawn worlds in which a version of it is acceptable to every signatory, without any lever and with this one, on the same draws. Levers that change nothing are left out; a change within twice its error cannot be told from luck.`,
    ),
    columns: [
      leftColumn('end-state', 'End state'),
      leftColumn('lever', 'Lever'),
      leftColumn('holder', 'Held by'),
      rightColumn('before', 'Before'),
      rightColumn('after', 'With it'),
      rightColumn('change', 'Change'),
      rightColumn('error', 'Error'),
      leftColumn('sure', 'More than luck'),
    ],
    rows: rows.map((row): Cell[] => [
      words.endState(row.endState),
      words.lever(row.lever),
      words.party(row.holder),
      percent(row.before),
      percent(row.after),
      signed(row.change),
      row.error.toFixed(2),
      tellsApart(row) ? 'yes' : '',
    ]),
  }
}
