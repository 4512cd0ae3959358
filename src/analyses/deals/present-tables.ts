/** Tables of `deals`, each with the sentence that carries its message. */
import {
  type Cell,
  type Column,
  grouped,
  leftColumn,
  listed,
  rightColumn,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type { DealsValue, Package } from './finding.ts'
import { priceTables } from './price-tables.ts'
import { counted, type Words } from './words.ts'

/** Every table, in the order a reader needs them. */
export function tablesOf(value: DealsValue, words: Words): Table[] {
  return [
    endStates(value, words),
    readings(value, words),
    thresholds(value, words),
    ...priceTables(value, words),
    blockers(value, words),
    solutions(value, words),
    bridges(value, words),
    logrolls(value, words),
    frontier(value, words),
    combinations(value, words),
  ].filter((table) => table.rows.length > 0)
}

function partyColumns(value: DealsValue, words: Words): Column[] {
  return value.thresholds.map((one) => rightColumn(one.party, words.party(one.party)))
}

function endStates(value: DealsValue, words: Words): Table {
  const open = value.frameworks.filter((one) => one.acceptable > 0).length
  return {
    kind: 'table',
    id: 'deals-end-states',
    sentence: sentence(
      `${open} of ${value.frameworks.length} named end states can be completed into a package everybody accepts; values are those of the best version${value.valueBasis === 'durable' ? ' with the risk of the next war counted in' : ''}, on each party’s own scale from 0 to 1.`,
    ),
    columns: [
      leftColumn('end-state', 'End state'),
      ...partyColumns(value, words),
      leftColumn('acceptable', 'Acceptable?'),
      rightColumn('versions', 'Acceptable versions'),
      rightColumn('share', 'Draws with one'),
      leftColumn('blocked-by', 'Refused by'),
    ],
    rows: value.frameworks.map((one): Cell[] => [
      one.name,
      ...value.thresholds.map(({ party }): Cell => {
        const stand = one.best?.stands.find((own) => own.party === party)
        const range = one.bestOverWorlds?.find((own) => own.party === party)
        if (!stand) return null
        return {
          kind: 'measured',
          value: stand.value,
          ...(range ? { low: range.low, high: range.high } : {}),
        }
      }),
      { kind: 'mark', mark: one.acceptable > 0 ? 'yes' : 'no' },
      `${grouped(one.acceptable)} of ${grouped(one.completions)}`,
      one.likelihood
        ? [{ kind: 'likelihood', share: one.likelihood.acceptable, worlds: one.likelihood.worlds }]
        : null,
      refusedBy(one, words),
    ]),
  }
}

/** Who refuses every version; else who refuses the best one. */
function refusedBy(framework: DealsValue['frameworks'][number], words: Words): string {
  if (framework.completions === 0) return 'excluded by the constraints'
  if (framework.acceptable > 0) return ''
  if (framework.blockers.length > 0) return words.parties(framework.blockers)
  return framework.best ? `${words.parties(framework.best.blockers)} (best version)` : ''
}

function readings(value: DealsValue, words: Words): Table {
  const names = new Map(value.frameworks.map((one) => [one.id, one.name]))
  return {
    kind: 'table',
    id: 'deals-readings',
    sentence: sentence(
      'What is possible depends on which reading of a party is right; each row takes the draws in which one reading holds.',
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('reading', 'Reading'),
      leftColumn('likelihood', 'An acceptable package exists'),
      leftColumn('end-states', 'End states open in at least one draw of five'),
    ],
    rows: value.readings.map((row): Cell[] => {
      const open = row.endStates.filter((one) => row.worlds > 0 && one.open / row.worlds >= 0.2)
      return [
        words.party(row.party),
        words.reading(row.reading),
        row.worlds === 0 ? null : [{ kind: 'likelihood', share: row.open / row.worlds, worlds: row.worlds }],
        open.length === 0
          ? 'none'
          : listed(open.sort((a, b) => b.open - a.open).map((one) => names.get(one.id) ?? one.id)),
      ]
    }),
  }
}

/** The same case under each combination of readings, at central values. */
function combinations(value: DealsValue, words: Words): Table {
  const rows = value.byReading.filter((row) => Object.keys(row.readings).length > 0)
  const parties = Object.keys(rows[0]?.readings ?? {})
  const names = new Map(value.frameworks.map((one) => [one.id, one.name]))
  return {
    kind: 'table',
    id: 'deals-reading-combinations',
    sentence: sentence('The same case under each combination of readings, at central values.'),
    columns: [
      ...parties.map((party) => leftColumn(party, `Reading of ${words.party(party)}`)),
      rightColumn('packages', 'Acceptable packages'),
      leftColumn('end-states', 'End states that open'),
    ],
    rows: rows.map((row): Cell[] => [
      ...parties.map((party) => words.reading(row.readings[party] ?? '')),
      grouped(row.acceptable),
      listed(
        row.endStates.filter((one) => one.acceptable > 0).map((one) => names.get(one.id) ?? one.id),
      ).replace('nobody', 'none'),
    ]),
  }
}

function thresholds(value: DealsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'deals-thresholds',
    sentence: sentence(
      'What no deal is worth to each party, and what it insists on, on its own scale from 0 to 1.',
    ),
    columns: [
      leftColumn('party', 'Party'),
      rightColumn('no-deal', 'No deal is worth'),
      rightColumn('insists', 'Insists on'),
    ],
    rows: value.thresholds.map((one): Cell[] => [
      words.party(one.party),
      { kind: 'measured', value: one.noDeal },
      { kind: 'measured', value: one.threshold, low: one.low, high: one.high },
    ]),
  }
}

function blockers(value: DealsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'deals-blockers',
    sentence: sentence('Who refuses how many packages, and over what.'),
    columns: [
      leftColumn('party', 'Party'),
      rightColumn('refuses', 'Refuses'),
      rightColumn('alone', 'Alone'),
      leftColumn('typical', 'Found most where it refuses alone'),
      leftColumn('red-lines', 'Red lines that bind (packages crossing)'),
    ],
    rows: value.blockers.map((one): Cell[] => [
      words.party(one.party),
      grouped(one.refuses),
      grouped(one.aloneRefuses),
      one.typicalOption ? words.option(one.typicalOption.issue, one.typicalOption.option) : '',
      one.redLines
        .map((line) => `${words.redLine(line.id, one.party)} (${grouped(line.packages)})`)
        .join('; '),
    ]),
  }
}

export const solutionNames = {
  nash: 'Nash',
  'kalai-smorodinsky': 'Kalai–Smorodinsky',
  egalitarian: 'Egalitarian',
  utilitarian: 'Utilitarian',
} as const

function solutions(value: DealsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'deals-solutions',
    sentence: sentence(
      'Packages that four rules of fair division would pick; a rule is a lens, not a forecast.',
    ),
    columns: [
      leftColumn('rule', 'Rule'),
      ...partyColumns(value, words),
      rightColumn('ties', 'Ties'),
      leftColumn('package', 'Package'),
    ],
    rows: value.solutions.map((one): Cell[] => [
      solutionNames[one.name],
      ...values(value, one.package),
      String(one.ties),
      [words.state(one.package)],
    ]),
  }
}

function values(value: DealsValue, described: Package): Cell[] {
  return value.thresholds.map(({ party }): Cell => {
    const stand = described.stands.find((one) => one.party === party)
    return stand ? { kind: 'measured', value: stand.value } : null
  })
}

function bridges(value: DealsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'deals-bridges',
    sentence: sentence('The smallest changes that bring a refused end state nearer to everybody’s consent.'),
    columns: [
      leftColumn('from', 'From'),
      leftColumn('change', 'Change'),
      leftColumn('then', 'Then refused by'),
      rightColumn('weakest', 'Smallest margin'),
    ],
    rows: value.bridges.flatMap(({ endState, bridges: list }) =>
      list.map((one): Cell[] => [
        words.endState(endState),
        one.changes
          .map(
            (change) =>
              `${words.issue(change.issue)}: ${words.option(change.issue, change.from)} → ${words.option(change.issue, change.to)}`,
          )
          .join('; '),
        words.parties(one.to.blockers),
        one.weakestMargin < -1 ? 'red line' : { kind: 'measured', value: one.weakestMargin },
      ]),
    ),
  }
}

function logrolls(value: DealsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'deals-trades',
    sentence: sentence('Trades in which two parties each give way on the issue that matters less to them.'),
    columns: [
      leftColumn('gives', 'Gives way'),
      leftColumn('on', 'On'),
      leftColumn('gets', 'In return'),
      leftColumn('for', 'Gives way on'),
      rightColumn('gain', 'Smaller net gain'),
    ],
    rows: value.logrolls.map((one): Cell[] => [
      words.party(one.parties[0]),
      words.issue(one.issues[0]),
      words.party(one.parties[1]),
      words.issue(one.issues[1]),
      { kind: 'measured', value: one.mutualGain },
    ]),
  }
}

function frontier(value: DealsValue, words: Words): Table {
  const { packages, points, truncated } = value.frontier
  const where = value.acceptable > 0 ? 'acceptable packages' : 'packages'
  return {
    kind: 'table',
    id: 'deals-frontier',
    sentence: sentence(
      `${counted(points, 'different division', 'different divisions').replace(/^one/, 'One')} of value cannot be improved for anybody without a loss for somebody, among the ${where}${truncated ? `; the first ${packages.length} packages are listed` : ''}.`,
    ),
    columns: [leftColumn('id', 'Package'), ...partyColumns(value, words), leftColumn('words', 'Terms')],
    rows: packages.map((one): Cell[] => [one.id, ...values(value, one), [words.state(one)]]),
  }
}
