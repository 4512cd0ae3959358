/** Finding → sentences, tables and pictures. */
import { type Chart, sentence } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { Finding, Presentation } from '../analysis.ts'
import type { PlanValue, View } from './finding.ts'
import { answerOf, caveatsOf, judgementsOf } from './present-judgements.ts'
import { tablesOf } from './present-tables.ts'
import { pairOf, type Words, wordsOf } from './words.ts'

/** How the finding is said: every author's plan in the same table, for every party. */
export function presentPlan(finding: Finding<PlanValue>, compiled: CompiledCase): Presentation {
  const words = wordsOf(compiled, finding.value)
  const { value } = finding
  return {
    answer: answerOf(value, words),
    judgements: judgementsOf(value, words),
    tables: tablesOf(value, words),
    charts: value.views.flatMap((view) => [regretMap(view, words), ...planTreeOf(view, words)]),
    caveats: caveatsOf(value, words),
  }
}

function regretMap(view: View, words: Words): Chart {
  return {
    kind: 'chart',
    id: `plan-regret-${view.for}-${view.to}-chart`,
    sentence: sentence(
      `What each plan loses against the best choice under each reading, ${pairOf(words, view)}; in bold what is recommended.`,
    ),
    data: {
      chart: 'regret',
      party: words.party(view.for),
      columns: view.readings.map(({ reading }, h) => ({
        id: reading ?? `reading-${h}`,
        name: words.reading(reading),
      })),
      rows: view.decisions.map(({ id, byReading }) => ({
        id,
        name: words.decision(id),
        first: id === view.recommended,
        regrets: byReading.map(({ regret }) => regret),
      })),
    },
  }
}

/** The tree of the recommended plan; none where there is nothing to offer. */
function planTreeOf(view: View, words: Words): Chart[] {
  const { tree, readings } = view
  if (!tree || tree.steps.length === 0) return []
  const steps = tree.steps.map((step, k) => {
    const before = (k === 0 ? tree.before : tree.steps[k - 1]!.after) ?? tree.before
    const gains = step.after?.map((own, h) => own - before[h]!) ?? []
    const most = gains.indexOf(Math.max(...gains))
    const taught = readings.length > 1 && most >= 0 && gains[most]! >= 0.005
    return {
      name: words.endState(step.endState),
      reached: step.reached,
      accepted: step.accepted,
      lesson: taught
        ? {
            reading: words.reading(readings[most]!.reading),
            before: before[most]!,
            after: step.after![most]!,
          }
        : null,
    }
  })
  return [
    {
      kind: 'chart',
      id: `plan-tree-${view.for}-${view.to}-chart`,
      sentence: sentence(
        `The offers of “${words.plan(tree.plan)}” in their best order, and what each refusal would teach.`,
      ),
      data: { chart: 'plan-tree', plan: words.plan(tree.plan), steps },
    },
  ]
}
