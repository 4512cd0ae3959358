/** Tables behind the comparison: offers, tree, facts worth finding out, dilemmas, ledger, levers, steps. */
import { type Cell, leftColumn, listed, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { LedgerStatus, PlanValue, View } from './finding.ts'
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

function factsTable(view: View, words: Words): Table {
  const { reading, everything } = view.knowing
  const then = (id: string | null): string => (id === null ? '' : words.decision(id))
  const known = (name: string, worth: number): Cell[] => [name, worth.toFixed(3), '', '']
  return {
    kind: 'table',
    id: `plan-facts-${suffix(view)}`,
    sentence: sentence(
      `What it is worth to ${words.party(view.for)} to know more about ${words.party(view.to)} before it chooses on expected value.`,
    ),
    columns: [
      leftColumn('fact', 'To know'),
      rightColumn('worth', 'Worth'),
      leftColumn('yes', 'Best if it shows'),
      leftColumn('no', 'Best if not'),
    ],
    rows: [
      known('Everything that is uncertain', everything),
      ...(view.readings.length > 1 ? [known('Which reading is right', reading)] : []),
      ...view.observations.map(({ id, value, ifSeen, ifNot }): Cell[] => [
        words.observation(id),
        value.toFixed(3),
        then(ifSeen),
        then(ifNot),
      ]),
    ],
  }
}

const statusWords: Record<LedgerStatus, string> = {
  met: 'met',
  partly: 'partly met',
  not: 'not met',
  'not-judged': 'not judged',
}

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
        row.needed === null ? '' : `${row.needed} ${row.unit}`.trim(),
        row.provided
          .map(({ party, can, amount }) => {
            return `${words.party(party)} ${canWords[can] ?? can}${amount === null ? '' : ` (${amount} ${row.unit})`}`
          })
          .join('; '),
        statusWords[row.status],
      ]),
    },
    leversTable(value, words),
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

function leversTable({ levers }: PlanValue, words: Words): Table {
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

function issuesTable({ sequence: { issues } }: PlanValue, words: Words): Table {
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
