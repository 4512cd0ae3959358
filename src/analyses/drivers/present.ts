/** Finding → sentences, tables and pictures. */
import { type Chart, sentence } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { Finding, Presentation } from '../analysis.ts'
import type { AloneRow, DriversValue } from './finding.ts'
import { inputKey } from './input-key.ts'
import { answerOf, caveatsOf, judgementsOf } from './present-judgements.ts'
import { tablesOf } from './present-tables.ts'
import { figure, type Words, wordsOf } from './words.ts'

/** How the finding is said; a case of orders only gets no tables and no pictures. */
export function presentDrivers(finding: Finding<DriversValue>, compiled: CompiledCase): Presentation {
  const words = wordsOf(compiled)
  const { value } = finding
  return {
    answer: answerOf(value, words),
    judgements: judgementsOf(value, words),
    tables: tablesOf(value, words),
    charts: value.alone.length === 0 ? [] : [tornado(value, words), ...box(value, words)],
    caveats: caveatsOf(value),
  }
}

/** Bars drawn; more cannot be read on half a page. */
const barsDrawn = 10

function tornado(value: DriversValue, words: Words): Chart {
  const shown = value.alone.slice(0, barsDrawn)
  const end = (moved: AloneRow['low']) => ({
    label: typeof moved.to === 'number' ? figure(moved.to) : words.reading(moved.to),
    room: moved.standing.room,
  })
  return {
    kind: 'chart',
    id: 'drivers-tornado-chart',
    sentence: sentence(
      `The room for a deal moves most with ${words.input(shown[0]!.input)}, each input moved alone.`,
    ),
    data: {
      chart: 'tornado',
      base: value.base.room,
      rows: shown.map((row) => ({
        id: inputKey(row.input),
        name: words.input(row.input),
        low: end(row.low),
        high: end(row.high),
      })),
      left: value.alone.length - shown.length,
    },
  }
}

function box({ discovery }: DriversValue, words: Words): Chart[] {
  if (!discovery || discovery.limits.length === 0) return []
  const { answer, coverage, density } = discovery
  return [
    {
      kind: 'chart',
      id: 'drivers-discovery-chart',
      sentence: sentence(
        `Where the draws with the zone ${answer} gather, as the part of each range that is left.`,
      ),
      data: {
        chart: 'discovery',
        answer,
        coverage,
        density,
        rows: discovery.limits.map((limit) => ({
          id: inputKey(limit.input),
          name: words.input(limit.input),
          ...(limit.holds === null
            ? {
                from: limit.drawn.low,
                to: limit.drawn.high,
                low: limit.low ?? limit.drawn.low,
                high: limit.high ?? limit.drawn.high,
              }
            : { word: classWord(limit.input.kind, limit.holds, limit.reading, words) }),
          again: limit.again,
        })),
      },
    },
  ]
}

function classWord(kind: string, holds: boolean, reading: string | null, words: Words): string {
  if (kind === 'reading') return `${holds ? '' : 'not '}“${words.reading(reading ?? '')}”`
  return holds ? 'yes' : 'no'
}
