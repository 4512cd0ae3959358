/**
 * Answers that a party has given in the past, against what each reading would have expected.
 *
 * An event of kind `agree` with a position is a yes to it; one of kind `reject` a no to the position of the event it answers,
 * or to its own position where it names no event. A no to the order of steps or to the meaning of a word is no answer on the
 * terms and is left out. Scores stand beside belief; they do not enter it, since the same answers may be among the observations.
 */
import { type CompiledCase, nearestStates } from '../../compile/index.ts'
import type { PastAnswer } from './finding.ts'

/** One answer and the packages that fit what was put to the party. */
export interface Answer
  extends Pick<PastAnswer, 'event' | 'what' | 'date' | 'certainty' | 'claims' | 'accepted'> {
  party: number
  /** Issues that what was put to the party settles. */
  settled: number
  /** Packages that fit it, ascending, and those of them that are nearest to where things stand. */
  states: Int32Array
  nearest: Int32Array
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
    const states = position && onTerms ? packagesFitting(compiled, position) : new Int32Array()
    if (states.length === 0) {
      left[event.actor]!++
      return []
    }
    const { id, what, date, actor, certainty, claims } = event
    const nearest = nearestStates(compiled.space, compiled.statusQuo, states)
    const accepted = event.kind === 'agree'
    const settled = position!.length
    return [{ event: id, what, date, certainty, claims, accepted, party: actor, settled, states, nearest }]
  })
  return { answers, left }
}

/** Packages with one of the options named for every issue that the position settles, ascending. */
function packagesFitting(
  compiled: CompiledCase,
  position: readonly { issue: number; options: readonly number[] }[],
): Int32Array {
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
  return Int32Array.from(states)
}
