/** The answer of `plan` in sentences: what holds up under which reading, plan A and B, and what would change it. */
import { likelihoodSentence, listed, type Sentence, sentence, warningSentence } from '../../blocks/index.ts'
import { type RuleName, ruleNames } from '../../models/index.ts'
import type { Presentation } from '../analysis.ts'
import type { PlanValue, View } from './finding.ts'
import { dilemmaJudgement, ledgerJudgement, openingsJudgement } from './present-preparation.ts'
import { pairOf, percent, ruleSeeks, ruleWords, type Words } from './words.ts'

type Judgement = Presentation['judgements'][number]

/** One to four sentences; the first can stand alone. */
export function answerOf(value: PlanValue, words: Words): Sentence[] {
  const [first] = value.views
  if (!first) return [nothingToCompare(value)]
  const ahead = value.views.map((view) => {
    const level = view.level[value.rule]
    const first =
      level.length > 0
        ? `${words.quotedAll([view.recommended, ...level].slice(0, 4))} come too close to be told apart with ${value.worlds} draws`
        : `it is ${words.quoted(view.recommended)}`
    return `for ${pairOf(words, view)} ${first}${view.agreed.length > 0 ? '' : ' (the six rules do not agree)'}`
  })
  const shown = ahead.slice(0, 3)
  const more = ahead.length > 3 ? `; ${ahead.length - 3} more in the tables` : ''
  const rule = ruleSeeks[value.rule]
  return [
    sentence(`On these inputs, by ${rule}: ${shown.join('; ')}${more}.`),
    sentence(planAndFallback(first, value.rule, words)),
    // One reading leaves nothing to agree on: the first view with rival readings says more.
    sentence(agreementOf(value.views.find(({ readings }) => readings.length > 1) ?? first, words)),
    ...(value.plans.some(({ generated }) => generated)
      ? [
          sentence(
            'The case holds no plans here; these were made from its named end states and are nobody’s advice.',
          ),
        ]
      : []),
  ]
}

function nothingToCompare({ plans }: PlanValue): Sentence {
  return plans.length === 0
    ? sentence('There is nothing to compare: add plans to the case, or named end states that are deals.')
    : sentence(
        'The plans are for parties whose values are ranks, so that they cannot be compared in amounts.',
      )
}

/** Plan A, what triggers plan B, plan B, and what would change the advice, for the plan the chosen rule puts first. */
function planAndFallback(view: View, rule: RuleName, words: Words): string {
  const { tree, recommended } = view
  const change = changeOf(view, words)
    .text.filter((part) => typeof part === 'string')
    .join('')
  const steps = tree?.plan === recommended ? tree.steps : []
  const [first, second] = steps
  const of = view.level[rule].length > 0 ? `With ${words.quoted(recommended)}, one of those level: ` : ''
  if (!first) {
    return `${of}${words.quoted(recommended)} makes no offer: plan A is its pressure, and nothing triggers a plan B. ${change}`
  }
  const fallback = second
    ? `plan B is “${words.endState(second.endState)}”`
    : 'there is no plan B but to go on'
  return `${of}${of === '' ? 'Plan' : 'plan'} A is to offer “${words.endState(first.endState)}”; if ${words.party(view.to)} refuses, ${fallback}. ${change}`
}

/** Whether the same decision is best under every reading, or which are best under which. */
function agreementOf(view: View, words: Words): string {
  const everywhere = view.decisions.filter(({ id }) => view.bestUnder.every((best) => best.includes(id)))
  const who = words.party(view.for)
  if (view.readings.length === 1) return `For ${who} ${words.quotedAll(view.bestUnder[0]!)} is worth most.`
  if (everywhere.length > 0) {
    const all = words.quotedAll(everywhere.map(({ id }) => id))
    return `Whichever of the ${view.readings.length} readings of ${words.party(view.to)} is right, ${all} is worth most to ${who}.`
  }
  const ids = [...new Set(view.bestUnder.map(([id]) => id!))]
  const parts = ids.map((id) => {
    const readings = view.readings.filter((_, h) => view.bestUnder[h]![0] === id)
    return `${words.quoted(id)} under ${listed(readings.map(({ reading }) => `“${words.reading(reading)}”`))}`
  })
  const firstUnder = (id: string): number => view.bestUnder.filter((best) => best.includes(id)).length
  const most = ids.reduce((best, id) => (firstUnder(id) > firstUnder(best) ? id : best))
  const count = `${words.quoted(most)} is first under ${firstUnder(most)} of ${view.readings.length}`
  return `What is worth most to ${who} depends on the reading of ${words.party(view.to)} (${count}): ${parts.join('; ')}.`
}

/** Key judgements: each view with its rules, its tree and what would change it; dilemmas; the ledger; circles. */
export function judgementsOf(value: PlanValue, words: Words): Judgement[] {
  return [
    ...value.views.map((view) => viewJudgement(view, value, words)),
    ...value.views.flatMap((view) => treeJudgement(view, words)),
    ...value.dilemmas.map((row) => dilemmaJudgement(row, words)),
    ...ledgerJudgement(value, words),
    ...openingsJudgement(value, words),
    ...value.sequence.circles.map(({ steps, says }): Judgement => {
      const asks = says.map(({ step, after, party }) => {
        const who = party === null ? 'The case' : words.party(party)
        return `${who}: “${words.step(after)}” before “${words.step(step)}”`
      })
      return {
        judgement: [
          sentence(
            `${listed(steps.map((id) => `“${words.step(id)}”`))} wait for each other, so that nobody can begin. ${asks.join('. ')}.`,
          ),
        ],
        wouldChange: sentence('One of these orders given up, or the steps taken at the same time.'),
      }
    }),
  ]
}

function viewJudgement(view: View, value: PlanValue, words: Words): Judgement {
  const by = new Map<string, RuleName[]>()
  for (const rule of ruleNames) {
    const id = view.winners[rule][0]!
    by.set(id, [...(by.get(id) ?? []), rule])
  }
  const rules = [...by].map(([id, own]) => {
    const ties = new Set(own.flatMap((rule) => view.winners[rule].slice(1)))
    const tied = ties.size > 0 ? ` (level with ${words.quotedAll([...ties].slice(0, 3))} by some)` : ''
    return `${listed(own.map((rule) => ruleWords[rule].toLowerCase()))}: ${words.quoted(id)}${tied}`
  })
  const heading = pairOf(words, view)
  const said =
    view.agreed.length > 0
      ? `For ${heading} all six rules put ${words.quotedAll(view.agreed.slice(0, 3))} first.`
      : `For ${heading} the rules do not agree: ${rules.join('; ')}.`
  return {
    judgement: [
      sentence(said),
      ...nearTieWords(view, value, words),
      ...(value.rule === 'regret'
        ? [
            sentence(
              'Regret leads here because it needs no belief in any reading; it is a choice, and the others stand beside it.',
            ),
          ]
        : []),
    ],
    wouldChange: changeOf(view, words),
  }
}

/** What the draws cannot tell from the decision that is put first, and how often it comes first again. */
function nearTieWords(view: View, { rule, worlds }: PlanValue, words: Words): Sentence[] {
  const level = view.level[rule]
  if (level.length === 0 || view.again === null) return []
  const others = words.quotedAll(level.slice(0, 3))
  return [
    sentence(
      `By ${ruleWords[rule].toLowerCase()} ${words.quoted(view.recommended)} comes first by less than the error of ${worlds} draws: ${others} would do as well as far as they can tell. Drawn again, it comes first in ${percent(view.again)} of the rounds.`,
    ),
  ]
}

function changeOf(view: View, words: Words): Sentence {
  const parts: string[] = []
  const { flip } = view
  if (flip) {
    const points = Math.max(1, Math.round(flip.moved * 100))
    const to = flip.towards === null ? '' : ` to “${words.reading(flip.towards)}”`
    parts.push(
      flip.moved < 1e-9
        ? `on expected value ${words.quoted(flip.from)} and ${words.quoted(flip.to)} are level`
        : `on expected value ${words.quoted(flip.to)} draws level with ${words.quoted(flip.from)} if ${points} points of belief move${to}`,
    )
  } else parts.push('no shift of belief between the readings changes the leader on expected value')
  const [most] = view.observations
  if (most && most.value > 0.0005) {
    parts.push(`the fact most worth finding out is “${words.observation(most.id)}”`)
  }
  for (const { reading, recommended } of view.without.slice(0, 2)) {
    parts.push(`without the reading “${words.reading(reading)}” it would be ${words.quoted(recommended)}`)
  }
  const [head, ...rest] = parts
  return sentence(`${[head![0]!.toUpperCase() + head!.slice(1), ...rest].join('; ')}.`)
}

function treeJudgement(view: View, words: Words): Judgement[] {
  const { tree } = view
  if (!tree) return []
  const [first, second] = tree.steps
  if (!first) {
    const said = `For ${pairOf(words, view)} no offer of “${words.plan(tree.plan)}” is expected to gain anything: its levers or waiting do as well.`
    return [{ judgement: [sentence(said)], wouldChange: null }]
  }
  const shift = first.after && shiftOf(view, tree.before, first.after, words)
  const then = second
    ? `If it is refused${shift ? ` (${shift})` : ''}, plan B is “${words.endState(second.endState)}”.`
    : `If it is refused${shift ? ` (${shift})` : ''}, there is no further offer to make.`
  const last = tree.steps[tree.steps.length - 1]!
  const stop = `Stop after “${words.endState(last.endState)}” is refused${tree.unused.length > 0 ? `; ${listed(tree.unused.map((id) => `“${words.endState(id)}”`))} would gain nothing after that` : ''}.`
  return [
    {
      judgement: [
        likelihoodSentence(
          `In “${words.plan(tree.plan)}”, plan A is “${words.endState(first.endState)}”; that it is accepted by all it needs is `,
          { kind: 'likelihood', share: first.accepted, worlds: 0 },
          '.',
        ),
        sentence(`${then} ${stop}`),
      ],
      wouldChange: sentence(
        'A refusal made to get a better offer teaches nothing, and the order then rests on the first beliefs.',
      ),
    },
  ]
}

/** The reading that gains most belief by a refusal. */
function shiftOf(
  view: View,
  before: readonly number[],
  after: readonly number[],
  words: Words,
): string | null {
  const gains = after.map((own, h) => own - before[h]!)
  const most = gains.indexOf(Math.max(...gains))
  if (view.readings.length < 2 || gains[most]! < 0.005) return null
  const name = words.reading(view.readings[most]!.reading)
  return `belief in “${name}” then goes from ${percent(before[most]!)} to ${percent(after[most]!)}`
}

/** Limits that travel with the numbers. */
export function caveatsOf(value: PlanValue, words: Words): Sentence[] {
  const { tolerance, discount, worlds, drawn, plans } = value
  const chance =
    tolerance > 0
      ? `An answer is uncertain within about ${tolerance} of what a party insists on (judged); the party with the smallest margin decides.`
      : 'Answers are taken as certain: whoever gains accepts.'
  const silent = [...new Set(plans.flatMap((plan) => plan.leversWithoutEffect))]
  return [
    sentence(
      'Every plan is put through the same futures and the same rules. No plan is called right: the result depends on the options listed, and one more option can change the order of the rest.',
    ),
    sentence('A refusal that is meant to get more tells less about what a party is after than it seems.'),
    sentence(`${chance} A gain one round later counts ${discount} times as much (judged).`),
    ...(worlds < drawn
      ? [
          sentence(
            `${worlds} of the ${drawn} drawn worlds were used under each reading and set of levers, to answer in seconds.`,
          ),
        ]
      : []),
    ...(silent.length > 0
      ? [
          warningSentence(
            `Nobody judged the effect of ${listed(silent.slice(0, 6).map(words.lever))}${silent.length > 6 ? ` and ${silent.length - 6} more` : ''}: pulling it changes nothing here, so plans that rest on it look weaker than their authors think.`,
          ),
        ]
      : []),
  ]
}
