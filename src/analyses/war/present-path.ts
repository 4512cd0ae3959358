/** Tables of the war path itself: how it ends, under which settings, what the stocks come to. */
import { type Cell, leftColumn, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { Level, NumberChange, NumbersBehind, WarPathAnswer } from './finding.ts'
import { markedMonths } from './months.ts'
import { drawnPercent, figure, firstMonthWords, monthsWords, percent, restsOn, type Words } from './words.ts'

/** What every table of the path needs. */
export interface PathContext {
  path: WarPathAnswer
  months: number
  worlds: number
  numbers: NumbersBehind
  words: Words
}

/** The tables, in the order a reader needs them. */
export function pathTables(context: PathContext): Table[] {
  return [endings(context), settings(context), changes(context), levels(context), stalemate(context)]
}

function endings({ path, months, worlds, numbers, words }: PathContext): Table {
  const near = path.endings.some(({ differs }) => differs)
  return {
    kind: 'table',
    id: 'war-endings',
    sentence: sentence(
      `How it has ended after ${monthsWords(months)}, if there is no deal. The expected path leaves chance out, the drawn paths let it in every month, and the last two columns move the inputs over their ranges.${near ? ' Where the first two differ a threshold is near: read the drawn paths.' : ''}${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('ending', 'Ending'),
      rightColumn('expected', 'Expected path'),
      rightColumn('drawn', 'Drawn paths'),
      leftColumn('apart', 'Threshold near?'),
      rightColumn('range', '90 % over the inputs'),
      leftColumn('likelihood', 'Over all inputs'),
      leftColumn('state', 'It leads to'),
    ],
    rows: path.endings.map((one): Cell[] => [
      words.ending(one.id),
      percent(one.expected),
      drawnPercent(one.drawn),
      one.drawn === null ? null : one.differs ? 'yes' : 'no',
      one.range && `${percent(one.range.low)} to ${percent(one.range.high)}`,
      // A mean over worlds, not a count of them.
      one.range && worlds > 0 ? [{ kind: 'likelihood', share: one.range.mean, worlds: 0 }] : null,
      one.state ? [words.state(one.state)] : '',
    ]),
  }
}

/** "scenario" and "lever", with the others that make the same changes. */
function nameOfRow({ name, kind, also }: WarPathAnswer['settings'][number]): string {
  if (kind === 'base') return 'as things stand'
  const same = also.filter((one) => one.name !== name).map((one) => one.name)
  return `${name}${same.length > 0 ? ` (the same: ${same.join('; ')})` : ''}`
}

function settings({ path, months, numbers, words }: PathContext): Table {
  const drawn = path.settings.flatMap(({ shares }) => shares.map((one) => one.drawn?.error ?? 0))
  const error = Math.max(0, ...drawn)
  const year = months > 12
  const totals = totalsOf(path)
  return {
    kind: 'table',
    id: 'war-settings',
    sentence: sentence(
      `How it ends after ${monthsWords(months)} under each scenario and lever that changes a number of the war path.${path.paths > 0 ? ` ${path.rowPaths.toLocaleString('en-US')} drawn paths each, with the same random numbers in every row; standard error at most ${(error * 100).toFixed(1)} %.` : ' Expected paths; none were drawn.'} What fits known figures in the first row because it was set so is a check, not evidence.${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('setting', 'Setting'),
      leftColumn('kind', 'Kind'),
      ...path.endings.map(({ id }) => rightColumn(id, words.ending(id))),
      ...totals.flatMap(({ id, name, unit }) => {
        const label = unit === '' ? name : `${name}, ${unit}`
        return [
          ...(year ? [rightColumn(`${id}-12`, `${label}, 12 months`)] : []),
          rightColumn(`${id}-end`, `${label}, ${monthsWords(months)}`),
        ]
      }),
    ],
    rows: path.settings.map((row): Cell[] => [
      nameOfRow(row),
      row.kind === 'base' ? '' : row.kind,
      ...row.shares.map(({ expected, drawn }) => percent(drawn?.share ?? expected)),
      ...row.totals.flatMap(({ year: first, end }) => [
        ...(year ? [first === null ? null : figure(first)] : []),
        figure(end),
      ]),
    ]),
  }
}

function totalsOf({ levels, settings }: WarPathAnswer): Level[] {
  const ids = settings[0]?.totals.map(({ id }) => id) ?? []
  return ids.flatMap((id) => levels.find((one) => one.kind === 'total' && one.id === id) ?? [])
}

/** `war.aid 1 → 0.3`, `war.aid 1 → 1.1 (months 13 to 60)`. */
export function changeWords({ key, from, to, months }: NumberChange): string {
  const when = months === null ? '' : ` (months ${months[0]} to ${months[1]})`
  return `${key} ${figure(from)} → ${figure(to)}${when}`
}

function changes({ path, numbers }: PathContext): Table {
  return {
    kind: 'table',
    id: 'war-changes',
    sentence: sentence(`What each setting changes, at central values.${restsOn(numbers)}`),
    columns: [
      leftColumn('id', 'Id'),
      leftColumn('kind', 'Kind'),
      leftColumn('changes', 'Numbers changed'),
      leftColumn('same', 'The same changes'),
    ],
    rows: path.settings
      .filter(({ kind }) => kind !== 'base')
      .map(({ id, kind, changes: own, also }): Cell[] => [
        id,
        kind,
        own.map(changeWords).join('; '),
        also.map((one) => `${one.id} (${one.kind})`).join(', '),
      ]),
  }
}

function levels({ path, months, numbers }: PathContext): Table {
  const marks = markedMonths(months)
  const cell = ({ at, watched }: Level, month: number): Cell => {
    const own = at.find((one) => one.month === month)
    if (!own) return null
    if (own.drawn)
      return { kind: 'measured', value: own.drawn.median, low: own.drawn.low, high: own.drawn.high }
    return watched && path.paths > 0 ? 'no path left' : figure(own.expected)
  }
  return {
    kind: 'table',
    id: 'war-levels',
    sentence: sentence(
      `What the stocks and totals come to: ${path.paths > 0 ? 'with a range, the middle and 90 % of the drawn paths (those that still go on for a stock, all for a total); without, on the expected path' : 'on the expected path'}. A total that fits a known figure because a number was set to it is a check, not evidence.${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('level', 'Stock or total'),
      leftColumn('unit', 'Unit'),
      rightColumn('today', 'Today'),
      ...marks.map((month) => rightColumn(`month-${month}`, `Month ${month}`)),
    ],
    rows: path.levels.map((level): Cell[] => [
      level.name,
      level.unit,
      level.kind === 'total' ? '' : figure(level.today),
      ...marks.map((month) => cell(level, month)),
    ]),
  }
}

function stalemate({ path, months, numbers, words }: PathContext): Table {
  const marks = markedMonths(months)
  const found = path.stalemate
  const when = found ? firstMonthWords(found.month, months) : ''
  return {
    kind: 'table',
    id: 'war-stalemate',
    sentence: sentence(
      `Resolve of each party on the expected path, from 1 to 0. It counts as a stalemate that hurts when 1 less the resolve is at least ${found?.hurtsAt ?? ''} for all of them, which is a judgement: ${when}.${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('stock', 'Stock'),
      rightColumn('today', 'Today'),
      ...marks.map((month) => rightColumn(`month-${month}`, `Month ${month}`)),
    ],
    rows: (found?.parties ?? []).map(({ party, stock, today, at }): Cell[] => [
      words.party(party),
      stock,
      { kind: 'measured', value: today },
      ...marks.map((month): Cell => {
        const own = at.find((one) => one.month === month)
        return own ? { kind: 'measured', value: own.value } : null
      }),
    ]),
  }
}
