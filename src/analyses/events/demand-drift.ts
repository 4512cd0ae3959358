/** Do a party's demands rise, fall or stay? Three rival predictions, one statistic. */
import type { CompiledCase, World } from '../../compile/index.ts'
import { equivalence, halfNormalRatio, mannKendall, ratchet, theilSen } from '../../models/index.ts'
import { normalQuantile } from '../../numeric/index.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { expectedValue } from './fitting-states.ts'
import type { EventsParameters } from './parameters.ts'
import { type PartyRecord, standingPositions, type Worth } from './positions.ts'

const reach90 = normalQuantile(0.95)

/**
 * Each statement is worth to its own author what the deals that fit it are worth on average (each as likely as the other). The
 * estimate is the change over the whole record by the Theil–Sen slope; Mann–Kendall tests rising or falling, two one-sided
 * tests whether it stayed within the margin. A party with ranks only is not judged: ranks have no mean.
 */
export function demandDrift(
  compiled: CompiledCase,
  world: World,
  party: number,
  record: PartyRecord,
  worth: Worth,
  parameters: EventsParameters,
): Draft {
  const { id, scale } = compiled.parties[party]!
  const { skipped } = record
  const own = { party: id, indicator: 'demand-drift', counted: 'statements', skipped } as const
  if (record.statements.length === 0) return emptyDraft(own, 'no-positions')
  if (scale === 'ordinal') return emptyDraft(own, 'ordinal')
  const valued = record.statements.flatMap((statement) => {
    const value = expectedValue(compiled, world.payoffOf[party]!, statement.position)
    return value === null ? [] : [{ statement, value }]
  })
  const unplaced = record.statements.length - valued.length
  const times = valued.map(({ statement }) => statement.at)
  const values = valued.map(({ value }) => value)
  const n = values.length
  const named = { ...own, n, skipped: skipped + unplaced }
  const span = n > 1 ? times[n - 1]! - times[0]! : 0
  if (span === 0) return emptyDraft({ ...named, n }, n < parameters.leastRounds ? 'few' : 'cannot-tell')
  const { slope, low, high } = theilSen(times, values)
  const change = slope * span
  // Statements that never change leave no spread; a tenth of the margin stands for how finely they can be read.
  const error = Math.max(((high - low) * span) / 2 / reach90, parameters.sameChange / 10)
  const trend = mannKendall(values)
  const moves = movesOf(record, party, worth)
  const steps = ratchet(
    moves.map(({ change: step }) => step),
    parameters.leastMove,
  )
  const eventsAt = (wanted: (step: number) => boolean): string[] =>
    moves
      .filter(({ change: step }) => wanted(step))
      .flatMap(({ events }) => events.map((event) => compiled.events[event]!.id))
  return {
    ...named,
    series: null,
    estimate: change,
    // Ranks of fewer statements have no interval of this level.
    interval: n < parameters.leastRounds ? null : [low * span, high * span],
    why: n < parameters.leastRounds ? 'few' : null,
    details: {
      first: values[0]!,
      last: values[n - 1]!,
      days: span,
      s: trend.s,
      variance: trend.variance,
      z: trend.z,
      up: steps.up,
      down: steps.down,
      ...(steps.up + steps.down > 0
        ? { ratchet: steps.share, ratchetLow: steps.low, ratchetHigh: steps.high }
        : {}),
      fallingRatio: halfNormalRatio(-change, error, parameters.expectedChange),
    },
    examples: eventsAt((step) => step > parameters.leastMove),
    counterExamples: eventsAt((step) => step < -parameters.leastMove),
    p: trend.p,
    sameP: equivalence(change, error, parameters.sameChange).p,
    direction: trend.s,
    ratio: halfNormalRatio(change, error, parameters.expectedChange),
  }
}

/**
 * What each statement changed on issues the party had spoken of before, on its own scale: only what is said again can be raised
 * or lowered, so a first word on a new issue is no move.
 */
function movesOf(
  { statements }: PartyRecord,
  party: number,
  worth: Worth,
): { change: number; events: number[] }[] {
  const standing = standingPositions(party + 1)
  const moves: { change: number; events: number[] }[] = []
  for (const statement of statements) {
    let change = 0
    let restated = false
    for (const { issue, options } of statement.position) {
      const before = standing.of(party, issue)
      if (!before) continue
      restated = true
      change += (worth(party, issue, options) ?? 0) - (worth(party, issue, before) ?? 0)
    }
    standing.take(statement)
    if (restated) moves.push({ change, events: statement.events })
  }
  return moves
}
