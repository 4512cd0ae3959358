/** Facts worth finding out before choosing. */
import { type Cell, leftColumn, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { FactGroup, View } from './finding.ts'
import type { Words } from './words.ts'

/** What it is worth to know more: everything, the reading, groups of facts, and what could be looked for. */
export function factsTable(view: View, words: Words): Table {
  const { reading, everything } = view.knowing
  const then = (id: string | null): string => (id === null ? '' : words.decision(id))
  const known = (name: string, worth: number, error: number | null = null): Cell[] => [
    name,
    thousandths(worth),
    error === null ? '' : thousandths(error),
    '',
    '',
  ]
  const worthless = view.groups.filter(({ value }) => value === 0)
  return {
    kind: 'table',
    id: `plan-facts-${view.for}-${view.to}`,
    sentence: sentence(
      `What it is worth to ${words.party(view.for)} to know more about ${words.party(view.to)} before it chooses on expected value. The error is that of the draws: a worth below twice its error cannot be told from nothing.`,
    ),
    columns: [
      leftColumn('fact', 'To know'),
      rightColumn('worth', 'Worth'),
      rightColumn('error', 'Error'),
      leftColumn('yes', 'Best if it shows'),
      leftColumn('no', 'Best if not'),
    ],
    rows: [
      known('Everything that is uncertain', everything),
      ...(view.readings.length > 1 ? [known('Which reading is right', reading)] : []),
      ...view.groups
        .filter(({ value }) => value > 0)
        .map((group) => known(groupWords(group, words), group.value, group.error)),
      ...(worthless.length > 0 ? [known(`${worthless.length} other groups of facts, each`, 0)] : []),
      ...view.observations.map(({ id, value, ifSeen, ifNot }): Cell[] => [
        words.observation(id),
        thousandths(value),
        '',
        then(ifSeen),
        then(ifNot),
      ]),
    ],
  }
}

/** A worth on the 0–1 scale to a thousandth: most are small. */
const thousandths = (value: number): string => value.toFixed(3)

/** A group of facts as something a person could find out. */
export function groupWords({ kind, party, used, size }: FactGroup, words: Words): string {
  const who = party === null ? '' : words.party(party)
  const part = used < size ? ` (by ${used} of ${size} numbers)` : ''
  const said: Record<FactGroup['kind'], string> = {
    values: `What ${who} wants and insists on${part}`,
    reading: `Which reading of ${who} is right`,
    'red-lines': `Which red lines of ${who} bind`,
    war: `How the war goes on without a deal${part}`,
    guarantees: `What guarantees are worth${part}`,
  }
  return said[kind]
}
