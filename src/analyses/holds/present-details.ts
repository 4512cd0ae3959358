/** Tables of what was asked for beyond the verdicts: ways, coalitions, inverse, crossed signals, foresight. */
import { type Cell, leftColumn, listed, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { HoldsValue, InverseAnswer, PathAnswer } from './finding.ts'
import { changesText, movesText, type Names } from './narrate.ts'

/** One table per question that was asked; tables without rows are left out by the caller. */
export function detailTables(value: HoldsValue, names: Names): Table[] {
  return [
    paths(value, names),
    coalitions(value, names),
    inverse(value, names),
    crossed(value, names),
    foresight(value, names),
  ]
}

function paths(value: HoldsValue, names: Names): Table {
  return {
    kind: 'table',
    id: 'holds-paths',
    sentence: sentence(
      'The shortest way from where things stand to each state, nobody moving twice in a row.',
    ),
    columns: [
      leftColumn('state', 'State'),
      rightColumn('steps', 'Steps'),
      leftColumn('way', 'Way'),
      leftColumn('wanted', 'Does everybody on it want it?'),
    ],
    rows: value.states.flatMap((one): Cell[][] =>
      one.path
        ? [
            [
              one.name,
              one.path.steps ? String(one.path.steps.length) : null,
              one.path.steps ? movesText(one.path.steps, names) : whyNot(one.path, names),
              one.path.improving ? 'yes' : one.path.steps ? whyNot(one.path, names) : '',
            ],
          ]
        : [],
    ),
  }
}

/** Why nobody goes that way, or why not everybody on it wants to; empty where everybody does. */
export function whyNot({ why }: PathAnswer, names: Names): string {
  if (!why) return ''
  if (why.code === 'against-interest')
    return `no: ${listed(why.movers.map(names.party))} would have to act against ${why.movers.length === 1 ? 'its' : 'their'} interest`
  if (why.code === 'nobody-can')
    return `cannot be reached: nobody can change ${changesText(why.changes, names)}`
  if (why.code === 'same-mover-twice') return 'only if somebody moves twice in a row'
  return 'cannot be reached: every way leads through states that are excluded'
}

function coalitions(value: HoldsValue, names: Names): Table {
  return {
    kind: 'table',
    id: 'holds-coalitions',
    sentence: sentence('Groups of two or more that could leave together, each member better off.'),
    columns: [
      leftColumn('state', 'State'),
      leftColumn('who', 'Together'),
      leftColumn('change', 'They would change'),
      leftColumn('gains', 'Gains'),
    ],
    rows: value.states.flatMap((one): Cell[][] =>
      !one.coalitions
        ? []
        : one.coalitions.coalitions.length === 0
          ? [[one.name, one.coalitions.complete ? 'nobody' : 'none found; the search was cut short', '', '']]
          : one.coalitions.coalitions.map((own): Cell[] => [
              one.name,
              listed(own.parties.map(names.party)),
              changesText(own.changes, names),
              own.gains.map((gain) => `${names.party(gain.party)} +${gain.amount.toFixed(2)}`).join(', '),
            ]),
    ),
  }
}

function inverse(value: HoldsValue, names: Names): Table {
  return {
    kind: 'table',
    id: 'holds-inverse',
    sentence: sentence('What would make each state hold for a party that would leave it.'),
    columns: [
      leftColumn('state', 'State'),
      leftColumn('party', 'Party'),
      leftColumn('conditions', 'It must not prefer'),
      leftColumn('numbers', 'Smallest change of one number'),
    ],
    rows: value.states.flatMap((one) =>
      (one.inverse ?? []).map((own): Cell[] => [
        one.name,
        names.party(own.party),
        conditionsText(own, names),
        numbersText(own),
      ]),
    ),
  }
}

function conditionsText({ conditions }: InverseAnswer, names: Names): string {
  if (conditions.sets.length === 0)
    return conditions.complete ? 'no condition on its preferences is enough' : 'too many to list'
  const [first] = conditions.sets
  const text = first!.map((changes) => changesText(changes, names)).join('; and ')
  const ways =
    conditions.count === null
      ? 'more ways than can be counted here'
      : conditions.count === '1'
        ? 'the only way'
        : `${conditions.count} ways in all`
  return `a change of ${text} (${ways})`
}

function numbersText({ numbers }: InverseAnswer): string {
  if (!numbers) return 'only an order is known'
  const [single] = numbers.singles
  const change = ({ key, from, to }: { key: string; from: number; to: number }): string =>
    `${key} from ${from.toFixed(2)} to ${to.toFixed(2)}`
  if (single) return `${change(single)} (${single.cost.toFixed(1)} widths of its range)`
  return numbers.pair
    ? `two together: ${numbers.pair.map(change).join(' and ')}`
    : 'no single number and no pair tried is enough'
}

function crossed({ crossed: found }: HoldsValue, names: Names): Table {
  return {
    kind: 'table',
    id: 'holds-crossed-signal',
    sentence: sentence(
      found
        ? `Of ${found.deals} packages with “${names.option(found.issue, found.option)}”, ${found.apparent} look acceptable to everybody as each reads it; ${found.illusory} of these are agreement on words alone.`
        : '',
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('reads', 'Reads it as'),
      rightColumn('accepts', 'Accepts of these packages'),
    ],
    rows: found
      ? found.parties.map((one): Cell[] => [
          names.party(one.party),
          names.option(found.issue, one.readsAs),
          String(one.accepts),
        ])
      : [],
  }
}

function foresight({ foresight: found, states }: HoldsValue, names: Names): Table {
  const [first, second] = found?.blocs ?? [[], []]
  const settled = found?.period
    ? found.period.length === 1
      ? `settled from ${found.period.from} moves ahead on`
      : `it repeats every ${found.period.length} moves from ${found.period.from} on`
    : `it does not settle within ${found?.horizon ?? 0} moves`
  return {
    kind: 'table',
    id: 'holds-foresight',
    sentence: sentence(
      `Who stays when two blocs look ahead (${listed(first.map(names.party))} against ${listed(second.map(names.party))}): ${settled}.`,
    ),
    columns: [
      leftColumn('state', 'State'),
      leftColumn('first', 'First bloc stays, by moves ahead'),
      leftColumn('second', 'Second bloc stays'),
    ],
    rows: (found?.states ?? []).map((one): Cell[] => [
      states.find((own) => own.id === one.id)?.name ?? one.id,
      one.stays.map(([own]) => (own ? 'yes' : 'no')).join(', '),
      one.stays.map(([, own]) => (own ? 'yes' : 'no')).join(', '),
    ]),
  }
}
