/** Tables of the numbers behind the path: base rates, rival figures, what separates readings, what drives the endings. */
import { type Cell, leftColumn, listed, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { PathContext } from './present-path.ts'
import { figure, monthsWords, percent, proofWords, restsOn } from './words.ts'

/** Inputs listed per ending. */
const drivingInputs = 6
/** An index below this is not told from none. */
const leastIndex = 0.02

/** The tables, in the order a reader needs them. */
export function numberTables(context: PathContext): Table[] {
  return [
    ...calibration(context),
    rivals(context),
    separated(context),
    drivers(context),
    influential(context),
  ]
}

function calibration({ path, months, numbers, words }: PathContext): Table[] {
  const found = path.calibration
  if (!found) return []
  const share = (k: number): string => percent(found.targets[k]!.share)
  const said = found.targets.map(
    ({ endings, within }, k) =>
      `${share(k)} ended ${endings.length === path.endings.length - 1 ? '' : `by ${listed(endings.map((id) => `“${words.ending(id)}”`)).replace(' and ', ' or ')} `}within ${monthsWords(within)}`,
  )
  return [
    {
      kind: 'table',
      id: 'war-calibration',
      sentence: sentence(
        `Scaled to “${found.name}”: ${listed(said)}. ${found.met ? 'How it then ends was asked for, so it is a check and no evidence.' : 'It cannot be met between a hundredth and a hundred times these numbers, or within their limits; this is as near as it comes.'} Use it elsewhere with ${found.set}.${restsOn(numbers)}`,
      ),
      columns: [
        leftColumn('what', 'What'),
        rightColumn('before', 'Before'),
        rightColumn('after', 'After'),
        rightColumn('factor', 'Factor'),
      ],
      rows: [
        ...found.numbers.map(({ key, from, to, factor, clipped }): Cell[] => [
          key,
          figure(from),
          `${figure(to)}${clipped ? ' (its limit)' : ''}`,
          figure(factor),
        ]),
        ...found.endings.map(({ id, before, after }): Cell[] => [
          `${words.ending(id)}, after ${monthsWords(months)}`,
          percent(before),
          percent(after),
          '',
        ]),
        ...found.noDeal.map(({ party, before, after }): Cell[] => [
          `no deal, to ${words.party(party)}`,
          { kind: 'measured', value: before },
          { kind: 'measured', value: after },
          '',
        ]),
      ],
    },
  ]
}

function rivals({ path, months, numbers, words }: PathContext): Table {
  return {
    kind: 'table',
    id: 'war-rivals',
    sentence: sentence(
      `Figures of different sources for one number of the war path, and how it ends after ${monthsWords(months)} with each alone put in${path.paths > 0 ? ` (${path.singlePaths.toLocaleString('en-US')} drawn paths each)` : ''}. They are set side by side and not averaged.${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('number', 'Number'),
      leftColumn('figure', 'Figure'),
      rightColumn('value', 'Value'),
      leftColumn('basis', 'Basis'),
      rightColumn('ratio', 'Largest to least'),
      ...path.endings.map(({ id }) => rightColumn(id, words.ending(id))),
      leftColumn('note', 'Note'),
    ],
    rows: path.rivals.flatMap(({ key, unit, used, note, ratio, figures }) =>
      figures.map((one, k): Cell[] => [
        k === 0 ? `${key} (used: ${figure(used)}${unit === '' ? '' : ` ${unit}`})` : '',
        one.claims.length === 0 ? one.key : [one.key, ' ', { kind: 'citation', claims: one.claims }],
        figure(one.value),
        proofWords(one),
        k > 0 ? '' : ratio === null ? null : figure(Number(ratio.toPrecision(2))),
        ...one.shares.map(({ expected, drawn }) => percent(drawn?.share ?? expected)),
        k === 0 ? note : '',
      ]),
    ),
  }
}

function separated({ path, numbers, words }: PathContext): Table {
  return {
    kind: 'table',
    id: 'war-separate',
    sentence: sentence(
      `What separates a rival view of the war from the base: how often the ending comes on which the two differ most, with each number of the view put in alone, and with all of them but that one.${path.paths > 0 ? ` ${path.singlePaths.toLocaleString('en-US')} drawn paths each.` : ''}${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('scenario', 'Scenario'),
      leftColumn('ending', 'Ending'),
      rightColumn('base', 'Base'),
      rightColumn('together', 'All its numbers'),
      leftColumn('number', 'Number'),
      rightColumn('change', 'Change'),
      rightColumn('alone', 'It alone'),
      rightColumn('without', 'All but it'),
    ],
    rows: path.separated.flatMap(({ name, ending, base, together, numbers: own }) =>
      own.map(({ key, from, to, alone, without }, k): Cell[] => [
        ...(k === 0 ? [name, words.ending(ending), percent(base), percent(together)] : ['', '', '', '']),
        key,
        `${figure(from)} → ${figure(to)}`,
        percent(alone),
        percent(without),
      ]),
    ),
  }
}

function drivers({ path, months, numbers, words }: PathContext): Table {
  const runs = path.drivers?.runs ?? 0
  return {
    kind: 'table',
    id: 'war-drivers',
    sentence: sentence(
      `Which numbers drive each ending after ${monthsWords(months)} when all of them move over their 90 % ranges, every value there counting alike: shares of the variance by one number alone, and with all its joint effects (Sobol indices, ${runs.toLocaleString('en-US')} expected paths).${restsOn(numbers)}`,
    ),
    columns: [
      leftColumn('ending', 'Ending'),
      rightColumn('mean', 'Mean share'),
      leftColumn('number', 'Number'),
      rightColumn('first', 'Alone'),
      rightColumn('total', 'With joint effects'),
    ],
    rows: (path.drivers?.endings ?? []).flatMap(({ ending, mean, inputs }) =>
      inputs
        .filter(({ total }) => total >= leastIndex)
        .slice(0, drivingInputs)
        .map(({ key, first, firstError, total, totalError }, k): Cell[] => [
          k === 0 ? words.ending(ending) : '',
          k === 0 ? percent(mean) : '',
          key,
          measuredIndex(first, firstError),
          measuredIndex(total, totalError),
        ]),
    ),
  }
}

/** An index with the 90 % range of its sampling error. */
function measuredIndex(value: number, error: number): Cell {
  return { kind: 'measured', value, low: value - 1.645 * error, high: value + 1.645 * error }
}

function influential({ path, numbers }: PathContext): Table {
  return {
    kind: 'table',
    id: 'war-numbers',
    sentence: sentence(
      `The numbers of the war path with most influence on what no deal is worth, and what they rest on.${path.model === null ? '' : ' Numbers the case does not give are documented defaults of the model and count as assumed.'}${restsOn({ ...numbers, influential: [] })}`,
    ),
    columns: [
      leftColumn('number', 'Number'),
      leftColumn('basis', 'Basis'),
      rightColumn('value', 'Value'),
      rightColumn('range', '90 % range'),
      leftColumn('reason', 'Reason'),
    ],
    rows: numbers.influential.map((one): Cell[] => [
      one.key,
      proofWords(one),
      figure(one.central),
      one.low === one.high ? '' : `${figure(one.low)} to ${figure(one.high)}`,
      one.reason,
    ]),
  }
}
