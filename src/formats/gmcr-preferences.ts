/** Preferences of a `.gmcr` file: ordered statements or a ranking; gaps and circles are reported one by one. */
import { conditionsOf } from './gmcr-conditions.ts'
import { type GmcrOption, type GmcrPreferences, yesNo } from './gmcr-model.ts'
import type { ProblemReport } from './import-problem.ts'
import type { JsonNode } from './json-tree.ts'

/** What reading one decision maker's preferences needs. */
export interface PreferenceRow {
  node: JsonNode
  row: string
  /** Members of the whole file, where the kind of preferences is said. */
  root: Map<string, JsonNode>
  options: readonly GmcrOption[]
  order: readonly number[]
  states: Int32Array
}

/** Missing states asked for one by one; the rest is counted. */
const longestQuestions = 20

/** Preferences of one decision maker; undefined where something had to be reported. */
export function readPreferences(from: PreferenceRow, report: ProblemReport): GmcrPreferences | undefined {
  const { node, row, root } = from
  const members = node.kind === 'object' ? node.members : new Map<string, JsonNode>()
  const ranking = members.get('preferenceRanking') ?? members.get('preferenceVector')
  const flag = root.get('useManualPreferenceRanking') ?? root.get('useManualPreferenceVectors')
  const given = members.get('preferences')
  const stated = given?.kind === 'list' && given.items.length > 0
  if (flag?.kind !== 'truth' && ranking && stated) {
    const expected = 'useManualPreferenceRanking, true or false'
    const remedy = 'Say whether the ranking or the statements count.'
    report.add(
      flag ?? node,
      row,
      'has a ranking and statements, and the file does not say which counts',
      expected,
      remedy,
    )
    return undefined
  }
  const ranked = flag?.kind === 'truth' ? flag.value : ranking !== undefined
  if (ranked) {
    if (ranking?.kind === 'list') return readRanking(ranking.items, ranking, from, report)
    const message = ranking ? 'preferenceRanking is no list' : 'has no preferenceRanking'
    const remedy = 'Which state does it like best, which next? Rank all of them.'
    report.add(ranking ?? node, row, message, 'state numbers, best first', remedy)
    return undefined
  }
  if (given?.kind !== 'list' || given.items.length === 0) {
    const message = 'says nothing about what it prefers'
    const remedy =
      'What matters most to it? A decision maker to which all states are alike is ranked as one tie.'
    report.add(given ?? node, row, message, 'at least one statement, or a ranking', remedy)
    return undefined
  }
  return { kind: 'statements', statements: conditionsOf(node, 'preferences', row, from.options, report) }
}

function readRanking(
  items: readonly JsonNode[],
  at: JsonNode,
  { row, order, states }: PreferenceRow,
  report: ProblemReport,
): GmcrPreferences {
  const placeOfState = new Map<number, number>()
  const tiers = items.map((item, index) => {
    const place = index + 1
    const here = `${row}, place ${place} of the ranking`
    const tied = item.kind === 'list' ? item.items : [item]
    return tied.flatMap((one) => {
      if (
        one.kind !== 'number' ||
        !Number.isInteger(one.value) ||
        one.value < 1 ||
        one.value > states.length
      ) {
        const got = one.kind === 'number' ? `there is no state ${one.value}` : 'this is no state number'
        const remedy =
          'State numbers change when options or infeasible patterns change; rank the states again.'
        report.add(one, here, got, `a number from 1 to ${states.length}`, remedy)
        return []
      }
      const before = placeOfState.get(one.value)
      if (before !== undefined) {
        const message =
          before === place
            ? `state ${one.value} stands here twice`
            : `state ${one.value} stands at place ${before} already: the ranking goes round in a circle`
        report.add(one, here, message, 'each state once', 'Decide where the state belongs.')
        return []
      }
      placeOfState.set(one.value, place)
      return [one.value]
    })
  })
  reportGaps(at, row, order.length, states, placeOfState, report)
  return { kind: 'ranking', tiers: tiers.filter((tier) => tier.length > 0) }
}

function reportGaps(
  at: JsonNode,
  row: string,
  width: number,
  states: Int32Array,
  known: ReadonlyMap<number, number>,
  report: ProblemReport,
): void {
  let missing = 0
  states.forEach((state, index) => {
    if (known.has(index + 1)) return
    missing += 1
    if (missing > longestQuestions) return
    const message = `state ${index + 1} (${yesNo(state, width)}) is not ranked`
    report.add(at, row, message, 'every feasible state', 'Which states does it like better, which less?')
  })
  if (missing <= longestQuestions) return
  const message = `${missing - longestQuestions} more states are not ranked`
  report.add(at, row, message, 'every feasible state', 'Rank all of them.')
}
