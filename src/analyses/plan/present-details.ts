/** Tables behind the comparison: offers, tree, facts worth finding out, dilemmas, ledger, levers, steps. */
import {
  type Cell,
  type Inline,
  leftColumn,
  listed,
  type Measured,
  rightColumn,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type { LedgerStatus, PlanValue, View } from './finding.ts'
import { factsTable } from './present-facts.ts'
import { issuesTable, leversTable, openingsTable } from './present-levers.ts'
import { cite, hundredths, pairOf, percent, signed, type Words } from './words.ts'

const suffix = ({ for: party, to }: View): string => `${party}-${to}`

/** Offers and how they are answered, trees, facts worth finding out. */
export function offerTables(value: PlanValue, words: Words): Table[] {
  return [
    {
      kind: 'table',
      id: 'plan-offers',
      sentence: sentence(
        'The chance that every offer is accepted under each reading: by everybody it needs, and by the party it is made to; and what it would gain the party that offers it.',
      ),
      columns: [
        leftColumn('plan', 'Plan'),
        leftColumn('offer', 'Offer'),
        leftColumn('reading', 'Reading'),
        rightColumn('all', 'All accept'),
        rightColumn('to', 'Answering party accepts'),
        rightColumn('gain', 'Gain over no deal'),
      ],
      rows: value.plans.flatMap((plan) =>
        plan.offers.flatMap((offer, k): Cell[][] => {
          const name = `${letter(k)} ${words.endState(offer.endState)}`
          if (offer.left !== null) {
            const why =
              offer.left === 'no-deal' ? 'no deal, so it cannot be offered' : 'no version of it is possible'
            return [[plan.name, name, why, null, null, null]]
          }
          return offer.byReading.map(({ reading, accepted, acceptedByTo, gain }): Cell[] => [
            plan.name,
            name,
            words.reading(reading),
            percent(accepted),
            percent(acceptedByTo),
            signed(gain),
          ])
        }),
      ),
    },
    ...value.views.flatMap((view) => [treeTable(view, words), factsTable(view, words)]),
  ]
}

const letter = (k: number): string => `${String.fromCharCode(65 + k)}:`

function treeTable(view: View, words: Words): Table {
  const { tree } = view
  return {
    kind: 'table',
    id: `plan-tree-${suffix(view)}`,
    sentence: sentence(
      tree
        ? `Best order of the offers of “${words.plan(tree.plan)}”, ${pairOf(words, view)}, with belief in the readings after each refusal.`
        : 'No offers to order.',
    ),
    columns: [
      leftColumn('offer', 'Offer'),
      rightColumn('reached', 'Reached'),
      rightColumn('accepted', 'Then accepted'),
      rightColumn('going-on', 'Expected gain from here'),
      leftColumn('ties', 'As good here'),
      ...view.readings.map(({ reading }, h) =>
        rightColumn(`after-${reading ?? h}`, `If refused: ${words.reading(reading)}`),
      ),
    ],
    rows: (tree?.steps ?? []).map((step, k): Cell[] => [
      `${letter(k)} ${words.endState(step.endState)}`,
      percent(step.reached),
      percent(step.accepted),
      signed(step.goingOn),
      step.ties.length > 1 ? listed(step.ties.filter((id) => id !== step.endState).map(words.endState)) : '',
      ...view.readings.map((_, h) => (step.after ? percent(step.after[h]!) : null)),
    ]),
  }
}

const statusWords: Record<LedgerStatus, string> = {
  met: 'met',
  partly: 'partly met',
  not: 'not met',
  'not-judged': 'not judged',
}

/** Rounded as every number is; no unit where the case gives none. */
const amountOf = (value: number, unit: string): Measured => ({ kind: 'measured', value, unit })

const canWords: Record<string, string> = {
  yes: 'can',
  partly: 'in part',
  no: 'cannot',
  'not-judged': 'not judged',
}

/** Dilemmas, the ledger, levers and the order of steps. */
export function preparationTables(value: PlanValue, words: Words): Table[] {
  return [
    {
      kind: 'table',
      id: 'plan-dilemmas',
      sentence: sentence(
        'Dilemmas: how much better the wanted answer is for the party that has to choose than the best it can credibly get otherwise.',
      ),
      columns: [
        leftColumn('dilemma', 'Dilemma'),
        leftColumn('for', 'Put to'),
        leftColumn('by', 'By'),
        leftColumn('target', 'Wanted answer'),
        leftColumn('reading', 'Reading'),
        rightColumn('margin', 'Margin'),
        rightColumn('real', 'Real in'),
        leftColumn('rather', 'It would rather'),
        leftColumn('struck', 'Struck out'),
      ],
      rows: value.dilemmas.flatMap((row) => {
        const item = (id: string): string => row.items.find((one) => one.id === id)!.name
        return row.byReading.map(({ reading, margin, real, struck, rather }): Cell[] => [
          row.name,
          words.party(row.for),
          words.party(row.by),
          item(row.target),
          words.reading(reading),
          margin === null ? null : signed(margin),
          percent(real),
          margin === null || margin > 0 ? '' : rather === null ? 'walk away' : item(rather),
          struck.map((one) => `${item(one.item)} (costs ${hundredths(one.cost)})`).join('; '),
        ])
      }),
    },
    {
      kind: 'table',
      id: 'plan-ledger',
      sentence: sentence('The ledger: what each plan takes, and who can give it.'),
      columns: [
        leftColumn('plan', 'Plan'),
        leftColumn('item', 'It takes'),
        leftColumn('for', 'For'),
        rightColumn('needed', 'Needed'),
        leftColumn('who', 'Who gives'),
        leftColumn('status', 'Status'),
      ],
      rows: value.ledger.map((row): Cell[] => [
        words.plan(row.plan),
        [row.item, ...cite(row.claims)],
        [...row.neededBy.endStates.map(words.endState), ...row.neededBy.levers.map(words.lever)].join('; '),
        row.needed === null ? '' : amountOf(row.needed, row.unit),
        row.provided.flatMap(({ party, can, amount }, k): Inline[] => [
          `${k > 0 ? '; ' : ''}${words.party(party)} ${canWords[can] ?? can}`,
          ...(amount === null ? [] : [' (', amountOf(amount, row.unit), ')']),
        ]),
        statusWords[row.status],
      ]),
    },
    leversTable(value, words),
    openingsTable(value, words),
    {
      kind: 'table',
      id: 'plan-steps',
      sentence: sentence('An order of the steps; those in one row wait for each other.'),
      columns: [rightColumn('place', 'Place'), leftColumn('steps', 'Steps'), leftColumn('circle', 'Circle')],
      rows: value.sequence.order.map((group, k): Cell[] => [
        k + 1,
        group.map(words.step).join('; '),
        value.sequence.circles.some(({ steps }) => steps[0] === group[0]) ? 'yes' : '',
      ]),
    },
    issuesTable(value, words),
  ]
}
