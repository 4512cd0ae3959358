/** The war path of a case run in all its ways: base, settings, base rate, rival figures, what separates and what drives. */
import { type CompiledCase, type CompiledWarPath, optionsById, stateId } from '../../compile/index.ts'
import type { ExpectedPaths } from '../../models/index.ts'
import type { AnalysisInput, Progress } from '../analysis.ts'
import { calibrationAnswer } from './calibration-answer.ts'
import { type Drawer, type DrawnPaths, drawerOf } from './drawn-paths.ts'
import type { warsOfWorlds } from './drawn-worlds.ts'
import type { EndingShare, Level, WarPathAnswer } from './finding.ts'
import { markedMonths } from './months.ts'
import { rivalsOf } from './rivals.ts'
import { driversOf, separateScenario } from './separate.ts'
import { settingRow, settingRuns } from './settings-table.ts'
import { stalemateOf } from './stalemate.ts'
import { expectedOf, sharesOf, stocksToday, type WarRun } from './war-run.ts'

/** What is asked of the path. */
export interface PathRequest {
  paths: number
  months: number
  seed: number
  /** Whether values are durable ones. */
  durable: boolean
  calibrate: string | null
  separate: number
  settings: string[] | null
}

/**
 * Rows of settings draw this part of the paths, and single numbers this part: all rows meet the same luck, so that fewer
 * paths tell them apart.
 */
const rowShare = 5
const singleShare = 20

/** Two shares further apart than this are said to differ. */
export const apart = 0.02

/** Everything the war path says; yields as it goes on. */
export function* pathAnswer(
  { compiled }: AnalysisInput,
  war: CompiledWarPath,
  wars: ReturnType<typeof warsOfWorlds>,
  request: PathRequest,
): Generator<Progress, WarPathAnswer> {
  const { months, seed } = request
  const runs = settingRuns(compiled, war, request.settings)
  const base = runs[0]!
  const expected = expectedOf(war, base.run, months)
  const drawing = (share: number): Drawer =>
    drawerOf(war, { paths: Math.ceil(request.paths / share), months, seed })
  const [whole, forRows, forSingles] = [drawing(1), drawing(rowShare), drawing(singleShare)]
  const worlds = wars.finish(base.run.schedule, months)
  const watched = whole.watch(base.run)
  const drawn = whole.draw(base.run)
  const rows = []
  for (const run of runs) {
    rows.push(settingRow(war, run, months, forRows))
    yield { share: 0.4 + (0.3 * rows.length) / runs.length, doing: run.name }
  }
  const rivals = rivalsOf(compiled, war, base.run, months, forSingles.draw)
  yield { share: 0.75, doing: 'rival figures' }
  const separated = []
  for (const run of runs.slice(1)) {
    const found = separateScenario(war, base.run, run, months, forSingles.draw)
    if (found) separated.push(found)
    yield { share: 0.85, doing: `what separates ${run.name}` }
  }
  const steps = driversOf(compiled, war, base.run, { base: request.separate, months, seed })
  let step = steps.next()
  while (!step.done) {
    yield { share: 0.85 + 0.1 * step.value, doing: 'what drives the endings' }
    step = steps.next()
  }
  const calibration = calibrationAnswer(compiled, war, base.run, request)
  return {
    model: war.model,
    summary: war.summary,
    horizon: war.horizon,
    paths: request.paths,
    rowPaths: Math.ceil(request.paths / rowShare),
    singlePaths: Math.ceil(request.paths / singleShare),
    endings: endingsOf(compiled, war, expected, drawn, worlds?.ranges ?? null),
    course: courseOf(war, expected, drawn),
    levels: levelsOf(war, base.run, expected, watched),
    settings: rows,
    stalemate: stalemateOf(
      compiled,
      war,
      { values: base.run.values, paths: expected },
      worlds?.stalemate ?? null,
    ),
    calibration,
    rivals,
    separated,
    drivers: step.value,
    undefinedRuns: [
      ...whatWasLost([whole, forRows, forSingles]),
      ...(expected.undefinedMonth[0]! > 0
        ? [{ what: 'the expected path', month: expected.undefinedMonth[0]!, runs: 1 }]
        : []),
      ...(worlds?.undefinedRuns ?? []),
    ],
  }
}

/** Drawn paths in which some formula had no usable value; one entry for all draws. */
function whatWasLost(drawers: readonly Drawer[]): WarPathAnswer['undefinedRuns'] {
  const lost = drawers.map(({ lost: own }) => own).filter(({ runs }) => runs > 0)
  if (lost.length === 0) return []
  const runs = lost.reduce((sum, own) => sum + own.runs, 0)
  return [{ what: 'drawn paths', month: Math.min(...lost.map(({ month }) => month)), runs }]
}

function endingsOf(
  compiled: CompiledCase,
  war: CompiledWarPath,
  paths: ExpectedPaths,
  drawn: DrawnPaths | null,
  ranges: readonly NonNullable<EndingShare['range']>[] | null,
): EndingShare[] {
  const expected = sharesOf(paths)
  const all = [
    ...war.endings.map(({ id, name, state }) => ({
      id,
      name,
      state: { id: stateId(compiled, state), options: optionsById(compiled, state) },
    })),
    { id: 'going-on', name: 'still going on', state: null },
  ]
  return all.map((one, k) => {
    const own = drawn?.shares[k] ?? null
    return {
      ...one,
      expected: expected[k]!,
      drawn: own,
      differs: own !== null && Math.abs(own.share - expected[k]!) > apart,
      range: ranges?.[k] ?? null,
    }
  })
}

/** Shares by month, today first; what still goes on is the rest. */
function courseOf(
  war: CompiledWarPath,
  paths: ExpectedPaths,
  drawn: DrawnPaths | null,
): WarPathAnswer['course'] {
  const { months, monthly } = paths
  const endings = war.endings.map(({ id }, ending) => {
    let sum = 0
    const byMonth = [0]
    for (let month = 1; month <= months; month++) {
      sum += monthly!.endingAt[ending * months + month - 1]!
      byMonth.push(drawn ? drawn.endedBy(ending, month) : sum)
    }
    return { id, byMonth }
  })
  const rest = Array.from({ length: months + 1 }, (_, month) =>
    Math.max(0, 1 - endings.reduce((sum, { byMonth }) => sum + byMonth[month]!, 0)),
  )
  return [...endings, { id: 'going-on', byMonth: rest }]
}

function levelsOf(
  war: CompiledWarPath,
  { values }: WarRun,
  paths: ExpectedPaths,
  drawn: ReturnType<Drawer['watch']>,
): Level[] {
  const { months, monthly } = paths
  const today = stocksToday(war, values)
  const marks = markedMonths(months)
  const stocks = war.stocks.map(({ id, name, unit }, stock): Level => {
    const at = marks.map((month) => ({
      month,
      expected: monthly!.stocks[stock * months + month - 1]!,
      drawn: drawn?.(id, month) ?? null,
    }))
    return { id, name, unit, kind: 'stock', watched: war.watch.includes(id), today: today[stock]!, at }
  })
  const totals = war.totals.map(({ id, name, unit }, total): Level => {
    const at = marks.map((month) => ({
      month,
      expected: monthly!.totalsAt[total * months + month - 1]!,
      drawn: drawn?.(id, month) ?? null,
    }))
    return { id, name, unit, kind: 'total', watched: war.watch.includes(id), today: 0, at }
  })
  return [...stocks, ...totals]
}
