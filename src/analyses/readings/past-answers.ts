/**
 * Answers that a party has given in the past, against what each reading would have expected.
 *
 * An event of kind `agree` with a position is a yes to it; one of kind `reject` a no to the position of the event it answers,
 * or to its own position where it names no event. A no to the order of steps or to the meaning of a word is no answer on the
 * terms and is left out. Scores stand beside belief; they do not enter it, since the same answers may be among the observations.
 */
import { type CompiledCase, durableWorlds, type World, type WorldSet } from '../../compile/index.ts'
import { logScores } from '../../models/index.ts'
import type { PastAnswer, PastAnswers } from './finding.ts'
import { atMost } from './next-fact.ts'

interface Answer {
  event: string
  what: string
  date: string
  accepted: boolean
  party: number
  /** Packages that fit what was put to the party. */
  states: number[]
}

/** Answers of all parties that can be scored, oldest first, and how many of each party cannot. */
export interface AnswersOfCase {
  answers: Answer[]
  left: Int32Array
}

/** Finds the answers on the timeline of a case. */
export function answersOf(compiled: CompiledCase): AnswersOfCase {
  const left = new Int32Array(compiled.parties.length)
  const answers = compiled.events.flatMap((event): Answer[] => {
    if (event.kind !== 'agree' && event.kind !== 'reject') return []
    const answered = event.rejects === null ? null : compiled.events[event.rejects]!.position
    const position = event.kind === 'reject' ? (answered ?? event.position) : event.position
    const onTerms = event.reason !== 'order' && event.reason !== 'meaning'
    const states = position && onTerms ? packagesFitting(compiled, position) : []
    if (states.length === 0) {
      left[event.actor]!++
      return []
    }
    const { id, what, date, actor } = event
    return [{ event: id, what, date, accepted: event.kind === 'agree', party: actor, states }]
  })
  return { answers, left }
}

/** Packages with one of the options named for every issue that the position settles, ascending. */
function packagesFitting(
  compiled: CompiledCase,
  position: readonly { issue: number; options: readonly number[] }[],
): number[] {
  const { space, agreement } = compiled
  const states: number[] = []
  for (let state = 0; state < space.count; state++) {
    if (agreement[state] === 0) continue
    const fits = position.every(({ issue, options }) => {
      const index = issue < space.split ? space.row[state]! : space.column[state]!
      return options.includes(space.optionTable[issue]![index]!)
    })
    if (fits) states.push(state)
  }
  return states
}

/** Weight of a combination that nobody believes: it counts only where its reading has no other. */
const unbelieved = 1e-200

/**
 * Share of the versions that the answering party would accept, per answer and reading of the case; by the priors of the
 * other parties' readings, NaN for a reading of another party. Values are those of the deals finding. Nothing is evaluated
 * where there are no answers.
 */
export function expectedAnswers(
  compiled: CompiledCase,
  worlds: WorldSet,
  { answers }: AnswersOfCase,
  basis: 'face' | 'durable',
): Float64Array[] {
  if (answers.length === 0) return []
  const { guarantees } = compiled
  const set = guarantees && basis === 'durable' ? durableWorlds(compiled, guarantees, worlds) : worlds
  const yes = answers.map(() => new Float64Array(compiled.readings.length))
  const weight = new Float64Array(compiled.readings.length)
  set.forEachReading((world, readings, prior) => {
    const counted = Math.max(prior, unbelieved)
    for (const reading of readings) if (reading >= 0) weight[reading]! += counted
    answers.forEach(({ party, states }, k) => {
      const reading = readings[party]!
      if (reading >= 0) yes[k]![reading]! += counted * acceptedShare(world, party, states)
    })
  })
  return yes.map((row, k) =>
    row.map((sum, reading) =>
      compiled.readings[reading]!.party === answers[k]!.party ? sum / weight[reading]! : Number.NaN,
    ),
  )
}

/** A party accepts what is worth at least what it insists on and crosses none of its red lines that bind. */
function acceptedShare(world: World, party: number, states: readonly number[]): number {
  const payoff = world.payoffOf[party]!
  const threshold = world.threshold[party]!
  const accepted = states.filter(
    (state) => payoff[state]! >= threshold && ((world.crossed[state]! >>> party) & 1) === 0,
  )
  return accepted.length / states.length
}

/** The past answers of one party with the scores of its readings; no answers give empty lists. */
export function pastAnswersOf(
  compiled: CompiledCase,
  party: number,
  readings: readonly number[],
  { answers, left }: AnswersOfCase,
  expected: readonly Float64Array[],
  surest: number,
): PastAnswers {
  const scored = answers.flatMap((answer, k) =>
    answer.party === party ? [{ answer, row: expected[k]! }] : [],
  )
  const known = readings.filter((reading) => scored.every(({ row }) => Number.isFinite(row[reading])))
  const name = (reading: number): string => compiled.readings[reading]!.id
  return {
    answers: scored.map(({ answer, row }): PastAnswer => {
      const { event, what, date, accepted } = answer
      const chances = known.map((reading) => ({ reading: name(reading), chance: row[reading]! }))
      return { event, what, date, accepted, chances }
    }),
    scores: known.map((reading) => ({
      reading: name(reading),
      running: logScores(
        scored.map(({ row }) => atMost(row[reading]!, surest)),
        scored.map(({ answer }) => answer.accepted),
      ),
    })),
    left: left[party]!,
  }
}
