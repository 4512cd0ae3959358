/** Finding → sentences, tables and the timeline. Tests of conduct are hypotheses; the words keep to that. */
import { type Inline, listed, type Sentence, sentence, warningSentence } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import type { Finding, Presentation } from '../analysis.ts'
import type { EventsValue, IndicatorResult } from './finding.ts'
import { eventTables } from './present-tables.ts'
import { timelineChart } from './present-timeline.ts'
import { countedOf, indicatorWords, keysListed, verdictWords, type Words, wordsOf } from './words.ts'

/** Judgements shown; the tables have all. */
const shown = 4

export function presentEvents(finding: Finding<EventsValue>, compiled: CompiledCase): Presentation {
  const { value } = finding
  const words = wordsOf(compiled, value.events)
  const { party } = value.asked
  const parties = compiled.parties.map(({ id }) => id).filter((id) => party === null || id === party)
  const empty = value.events.length === 0 && compiled.counts.length === 0
  const told = value.indicators.filter(
    (one) => parties.includes(one.party) && one.verdict !== null && one.verdict !== 'open',
  )
  const chart = timelineChart(value, parties, words)
  const tables = eventTables(value, parties, words)
  return {
    answer: empty ? emptyAnswer(told, words) : answerOf(value, told, parties, words),
    judgements: told.slice(0, shown).map((one) => ({
      judgement: [judgementOf(one, words)],
      wouldChange: wouldChange(one),
    })),
    tables: tables.filter(({ rows }) => rows.length > 0),
    charts: chart ? [chart] : [],
    caveats: empty ? [] : caveatsOf(value, compiled),
  }
}

/** What to add; and what can be said without events, which is only whether waiting pays. */
function emptyAnswer(told: readonly IndicatorResult[], words: Words): Sentence[] {
  return [
    sentence('The case lists no events, so nothing can be said about what has happened.'),
    sentence(
      `To ask this, add ${keysListed(['events'])} with a date, a kind, who acted and, where somebody demanded or offered something, the position; ${keysListed(['counts'])} of acts by day or week; and ${keysListed(['tactics', 'crossedSignals'])} as hypotheses.`,
    ),
    ...told.map((one) => judgementOf(one, words)),
  ]
}

function answerOf(
  value: EventsValue,
  told: readonly IndicatorResult[],
  parties: readonly string[],
  words: Words,
): Sentence[] {
  const events = value.events.filter(({ actor }) => parties.includes(actor))
  const listedEvents = `${events.length} ${events.length === 1 ? 'event' : 'events'}`
  const who = parties.length === 1 ? ` of ${words.party(parties[0]!)}` : ` of ${parties.length} parties`
  const tests = value.tests === 1 ? 'one test was' : `${value.tests} tests were`
  const few = value.indicators.filter((one) => parties.includes(one.party) && one.why === 'few').length
  const tested = told.filter(({ indicator }) => indicator !== 'stalling-incentive')
  const none = value.tests === 1 ? 'it tells of no pattern' : 'none of them tells of a pattern'
  const found =
    tested.length === 0
      ? `on these inputs ${none}`
      : `on these inputs ${tested.length} of them ${tested.length === 1 ? 'tells' : 'tell'} of something once all are corrected for each other`
  return [
    value.tests === 0
      ? sentence(
          `The timeline has ${listedEvents}${who}; on these inputs no indicator has the ${value.leastRounds} separate occasions that a test needs.`,
        )
      : sentence(`The timeline has ${listedEvents}${who}. For all parties together ${tests} made; ${found}.`),
    ...told.slice(0, 2).map((one) => judgementOf(one, words)),
    ...(few > 0
      ? [
          sentence(
            `${few === 1 ? 'One indicator has' : `${few} indicators have`} figures but fewer than ${value.leastRounds} separate occasions, and so no verdict.`,
          ),
        ]
      : []),
    sentence(
      'A pattern is a hypothesis about how somebody negotiates, not a verdict on what they intend; the same is computed for every party.',
    ),
  ]
}

/** `Russia, acts counted near its talks: 1.5 [1.1–2.0] (times the rate on matched days), 7 rounds: more around talks.` */
function judgementOf(one: IndicatorResult, words: Words): Sentence {
  const { name, figure } = indicatorWords[one.indicator]
  const series = one.series === null ? '' : ` (${words.series(one.series)})`
  const measured: Inline = {
    kind: 'measured',
    value: one.estimate!,
    ...(one.interval ? { low: one.interval[0], high: one.interval[1] } : {}),
  }
  const label = `${name.charAt(0).toLowerCase()}${name.slice(1)}${series}`
  const patience =
    one.indicator === 'stalling-incentive' && one.verdict === 'more'
      ? ', so delay on its part is no sign of bad faith'
      : ''
  return sentence(
    `${words.party(one.party)}, ${label}: `,
    measured,
    ` (${figure}), ${countedOf(one)}: ${verdictWords(one)}${patience}.`,
  )
}

function wouldChange(one: IndicatorResult): Sentence {
  if (one.indicator === 'stalling-incentive') {
    return sentence('Other numbers of the war path would change it; it says nothing about intentions.')
  }
  const against = one.counterExamples.length
  const listedAgainst =
    against === 0 ? 'no counter-example is listed' : `${against} counter-examples are listed`
  return sentence(
    `More rounds, events nobody reported, or a second coder who sees the same events differently would change it; ${against === 1 ? 'one counter-example is listed' : listedAgainst}.`,
  )
}

function caveatsOf(value: EventsValue, compiled: CompiledCase): Sentence[] {
  const { vague, later, events } = value
  const parts = [
    vague.month > 0 ? `${vague.month} by the month` : '',
    vague.year > 0 ? `${vague.year} by the year` : '',
  ].filter((part) => part !== '')
  const inferred = events.filter(({ certainty }) => certainty === 'inferred').length
  return [
    warningSentence(
      'Events and counts are reports, often by one side. What nobody reported is missing, and who coded the events decides much.',
    ),
    ...(parts.length > 0
      ? [
          warningSentence(
            `Dates of events that are known in part only: ${listed(parts)}. Indicators that need more leave them out and say how many.`,
          ),
        ]
      : []),
    ...(inferred > 0 ? [warningSentence(`${inferred} of the events are inferred, not stated.`)] : []),
    ...(later.length > 0
      ? [
          warningSentence(
            `${later.length === 1 ? 'One event is' : `${later.length} events are`} dated after ${compiled.asOf}, the day of the case: hindsight.`,
          ),
        ]
      : []),
    ...(value.indicators.some(
      ({ indicator, estimate }) => indicator === 'talk-while-striking' && estimate !== null,
    )
      ? [
          warningSentence(
            'Seasons, weather and supplies move counts as well; matched days remove slow change only.',
          ),
        ]
      : []),
  ]
}
