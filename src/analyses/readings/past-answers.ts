/**
 * Scores of past answers: what each reading would have said beforehand, against what came. They stand beside belief and do not
 * enter it, since the same answers may be among the observations.
 */
import type { CompiledCase } from '../../compile/index.ts'
import { logScores } from '../../models/index.ts'
import type { AnswersOfCase } from './answers-of-case.ts'
import { type Expected, restRules } from './expected-answers.ts'
import type { PastAnswer, PastAnswers, RestRule } from './finding.ts'
import { atMost } from './next-fact.ts'

/** The past answers of one party with the scores of its readings; no answers give empty lists. */
export function pastAnswersOf(
  compiled: CompiledCase,
  party: number,
  readings: readonly number[],
  { answers, left }: AnswersOfCase,
  expected: readonly Expected[],
  surest: number,
): PastAnswers {
  const scored = answers.flatMap((answer, k) =>
    answer.party === party ? [{ answer, rows: expected[k]! }] : [],
  )
  const known = readings.filter((reading) =>
    scored.every(({ rows }) => Number.isFinite(rows.unchanged[reading])),
  )
  const name = (reading: number): string => compiled.readings[reading]!.id
  const given = scored.map(({ answer }) => answer.accepted)
  const running = (reading: number, rule: RestRule): number[] =>
    logScores(
      scored.map(({ rows }) => atMost(rows[rule][reading]!, surest)),
      given,
    )
  const scores = known.map((reading) => ({
    reading: name(reading),
    running: running(reading, 'unchanged'),
    total: {
      unchanged: lastOf(running(reading, 'unchanged')),
      any: lastOf(running(reading, 'any')),
      best: lastOf(running(reading, 'best')),
    },
  }))
  return {
    answers: scored.map(({ answer, rows }): PastAnswer => {
      const { event, what, date, accepted, certainty, claims, settled, states } = answer
      const chances = known.map((reading) => ({
        reading: name(reading),
        unchanged: rows.unchanged[reading]!,
        any: rows.any[reading]!,
        best: rows.best[reading]!,
      }))
      const open = compiled.issues.length - settled
      return { event, what, date, certainty, claims, accepted, open, versions: states.length, chances }
    }),
    scores,
    foreseen: scored.length === 0 ? [] : bestOf(scores, 'unchanged'),
    robust: restRules.every((rule) => bestOf(scores, rule).join() === bestOf(scores, 'unchanged').join()),
    left: left[party]!,
  }
}

const lastOf = (list: readonly number[]): number => list[list.length - 1] ?? 0

/** Scores closer than this, in bits, are level. */
const level = 1e-9

function bestOf(scores: PastAnswers['scores'], rule: RestRule): string[] {
  const best = Math.max(...scores.map(({ total }) => total[rule]))
  return scores.filter(({ total }) => total[rule] >= best - level).map(({ reading }) => reading)
}
