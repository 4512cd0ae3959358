/** Finding → sentences, tables and pictures. */
import { type Chart, sentence } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { Finding, Presentation } from '../analysis.ts'
import type { WarPathAnswer, WarValue } from './finding.ts'
import { answerOf, caveatsOf } from './present-answer.ts'
import { judgementsOf } from './present-judgements.ts'
import { numberTables } from './present-numbers.ts'
import { pathTables } from './present-path.ts'
import { valueTables } from './present-values.ts'
import { capital, monthsWords, percent, type Words, wordsOf } from './words.ts'

/** Says the finding: with a war path in all its tables, without one in those of values only. */
export function presentWar(finding: Finding<WarValue>, compiled: CompiledCase): Presentation {
  const { value } = finding
  const words = wordsOf(compiled)
  const { path, months, worlds } = value
  const context = path ? { path, months, worlds, numbers: value.numbers.path!, words } : null
  const [endings, settings, ...more] = context ? pathTables(context) : []
  const tables = [
    ...(endings ? [endings, settings!] : []),
    ...valueTables(value, words),
    ...more,
    ...(context ? numberTables(context) : []),
  ]
  return {
    answer: answerOf(value, words),
    judgements: judgementsOf(value, words),
    tables: tables.filter((table) => table.rows.length > 0),
    charts: [
      ...(path ? [endingShares(path, value, words)] : []),
      ...noDealValue(value, words),
      ...fans(path),
    ],
    caveats: caveatsOf(value),
  }
}

function endingShares(path: WarPathAnswer, value: WarValue, words: Words): Chart {
  const still = path.endings[path.endings.length - 1]!
  return {
    kind: 'chart',
    id: 'war-ending-shares-chart',
    sentence: sentence(
      `How it has ended by each month, if there is no deal; ${percent(still.drawn?.share ?? still.expected)} still go on after ${monthsWords(value.months)}.`,
    ),
    data: {
      chart: 'ending-shares',
      months: path.course[0]!.byMonth.map((_, month) => month),
      bands: path.course.map(({ id, byMonth }) => ({ id, name: capital(words.ending(id)), shares: byMonth })),
    },
  }
}

/** Deals drawn beside the value of going on at most. */
const dealsDrawn = 3

/** One panel per party with values; the deals that come nearest to beating going on for everybody. */
function noDealValue(value: WarValue, words: Words): Chart[] {
  const panels = value.goingOn.filter(({ base }) => base.length > 1)
  if (panels.length === 0) return []
  const shortfall = ({ parties }: WarValue['endStates'][number]): number =>
    Math.max(...parties.map((one) => one.goingOn - one.value))
  // Two end states may be at their best in one and the same package; it is drawn once.
  const packages = new Map([...value.endStates].reverse().map((one) => [one.state.id, one]))
  const nearest = [...packages.values()].sort((a, b) => shortfall(a) - shortfall(b)).slice(0, dealsDrawn)
  return [
    {
      kind: 'chart',
      id: 'war-no-deal-value-chart',
      sentence: sentence(
        'What going on is worth to each party month by month, beside the end states that come nearest to beating it for everybody.',
      ),
      data: {
        chart: 'no-deal-value',
        months: panels[0]!.base.map(({ month }) => month),
        panels: panels.map(({ party, base, ranges }) => ({
          party,
          name: words.party(party),
          values: base.map((one) => one.value),
          ranges,
          levels: nearest.flatMap(({ id, parties }) => {
            const own = parties.find((one) => one.party === party)
            return own ? [{ id, name: words.endState(id), value: own.value }] : []
          }),
        })),
      },
    },
  ]
}

/** One fan per watched stock or total, where paths were drawn. */
function fans(path: WarPathAnswer | null): Chart[] {
  return (path?.levels ?? []).flatMap((level): Chart[] => {
    const { id, name, unit, kind, today, at, watched } = level
    const columns = at.flatMap(({ month, drawn }) =>
      drawn ? [{ month, dots: drawn.dots, paths: drawn.paths }] : [],
    )
    if (!watched || columns.length === 0) return []
    return [
      {
        kind: 'chart',
        id: `war-fan-${id}`,
        sentence: sentence(
          `What “${name}” comes to over ${kind === 'stock' ? 'the drawn paths that still go on' : 'all drawn paths'}.`,
        ),
        data: { chart: 'fan', name, unit, today: kind === 'stock' ? today : null, columns },
      },
    ]
  })
}
