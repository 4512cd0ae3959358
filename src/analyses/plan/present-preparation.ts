/** Judgements on dilemmas, levers and the ledger. */
import { listed, sentence } from '../../blocks/index.ts'
import type { Presentation } from '../analysis.ts'
import type { DilemmaRow, PlanValue } from './finding.ts'
import { tellsApart } from './present-levers.ts'
import { hundredths, percent, type Words } from './words.ts'

type Judgement = Presentation['judgements'][number]

/** Whether a dilemma is one, and what is struck out of it. */
export function dilemmaJudgement(row: DilemmaRow, words: Words): Judgement {
  const target = row.items.find(({ id }) => id === row.target)!.name
  const real = row.byReading.filter(({ margin }) => margin !== null && margin > 0)
  const all = row.byReading.length
  const name = `The choice “${row.name}” that ${words.party(row.by)} puts to ${words.party(row.for)}`
  const struck = [...new Set(row.byReading.flatMap((own) => own.struck.map(({ item }) => item)))]
  const out = struck.map((id) => `“${row.items.find((item) => item.id === id)!.name}”`)
  const said = row.byReading.every(({ margin }) => margin === null)
    ? `${name} cannot be judged: “${target}” has no version, or is a threat that would not be carried out.`
    : real.length === all
      ? `${name} is a dilemma: “${target}” is the best it can get${all > 1 ? ' under every reading' : ''}.`
      : real.length === 0
        ? `${name} is no dilemma: “${target}” is not the best it can get${all > 1 ? ' under any reading' : ''}.`
        : `${name} is a dilemma under ${listed(real.map(({ reading }) => `“${words.reading(reading)}”`))} only, ${real.length} of ${all} readings.`
  const costs = row.byReading.flatMap((own) => own.struck.map(({ cost }) => cost))
  return {
    judgement: [
      sentence(said),
      ...(out.length > 0
        ? [
            sentence(
              `Struck out: ${listed(out)}. Carrying it out would cost ${words.party(row.by)} up to ${hundredths(Math.max(...costs))} against letting things be.`,
            ),
          ]
        : []),
    ],
    wouldChange: null,
  }
}

/** The levers that do most for an end state beyond the error of the draws; nothing where no worlds were drawn. */
export function openingsJudgement({ openings: { worlds, rows } }: PlanValue, words: Words): Judgement[] {
  if (worlds === 0) return []
  const best = rows.filter((row) => row.change > 0 && tellsApart(row)).sort((a, b) => b.change - a.change)
  const parts = best.slice(0, 3).map(({ endState, lever, before, after }) => {
    return `“${words.lever(lever)}” for “${words.endState(endState)}”, from ${percent(before)} to ${percent(after)} of the draws`
  })
  const said =
    parts.length > 0
      ? `One lever alone makes an end state acceptable to everybody more often: ${parts.join('; ')}.`
      : `No lever alone makes a named end state acceptable to everybody more often by more than the error of ${worlds} draws.`
  return [{ judgement: [sentence(said)], wouldChange: null }]
}

/** What plans lack that nobody gives; nothing where all is met, in part or not judged. */
export function ledgerJudgement({ ledger }: PlanValue, words: Words): Judgement[] {
  const missing = ledger.filter(({ status }) => status === 'not')
  if (missing.length === 0) return []
  const byPlan = new Map<string, string[]>()
  for (const { plan, item } of missing) byPlan.set(plan, [...(byPlan.get(plan) ?? []), item])
  const parts = [...byPlan]
    .slice(0, 4)
    .map(([plan, items]) => `“${words.plan(plan)}” lacks ${listed(items.slice(0, 3))}`)
  const more = byPlan.size > 4 ? `; ${byPlan.size - 4} more plans in the table` : ''
  return [
    {
      judgement: [sentence(`Not everything can be done as it stands: ${parts.join('; ')}${more}.`)],
      wouldChange: sentence('Somebody who can give what is missing.'),
    },
  ]
}
