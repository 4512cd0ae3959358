/** Tables of `events`: the same indicators for all parties side by side, then the figures, tactics and the timeline. */
import { type Cell, type Inline, leftColumn, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { EventsValue, IndicatorId, IndicatorResult, TacticOfParty } from './finding.ts'
import {
  cite,
  countedOf,
  eventsInline,
  indicatorOrder,
  indicatorWords,
  pWords,
  ratioWords,
  verdictWords,
  type Words,
} from './words.ts'

/** All tables; those without rows are left out by the caller. `parties`: ids to show, in order. */
export function eventTables(value: EventsValue, parties: readonly string[], words: Words): Table[] {
  const { tactic } = value.asked
  const tables = [
    sideBySide(value, parties, words),
    figures(value, parties, words),
    examples(value, parties, words),
    tactics(value, parties, words),
    tacticEvents(value, parties, words),
    crossedSignals(value, words),
    timeline(value, parties, words),
  ]
  return tactic === null ? tables : tables.filter(({ id }) => id.startsWith('events-tactic'))
}

const resultsOf = (value: EventsValue, indicator: IndicatorId, party: string): IndicatorResult[] =>
  value.indicators.filter((one) => one.indicator === indicator && one.party === party)

/** `1.5 [1.1–2.0], 7 rounds: more around talks`. */
function resultInline(result: IndicatorResult, words: Words): Inline[] {
  const label = result.series === null ? '' : `${words.series(result.series)}: `
  if (result.estimate === null) return [`${label}${verdictWords(result)}`]
  return [label, estimateOf(result), `, ${countedOf(result)}: ${verdictWords(result)}`]
}

function estimateOf({ estimate, interval }: IndicatorResult) {
  return {
    kind: 'measured' as const,
    value: estimate!,
    ...(interval ? { low: interval[0], high: interval[1] } : {}),
  }
}

function sideBySide(value: EventsValue, parties: readonly string[], words: Words): Table {
  return {
    kind: 'table',
    id: 'events-side-by-side',
    sentence: sentence(
      `The same indicators for every party: figure with its 90 % range, what it rests on, and what it says${corrected(value.tests)}. Below ${value.leastRounds} separate occasions there is no verdict.`,
    ),
    columns: [
      leftColumn('indicator', 'Indicator'),
      ...parties.map((party) => leftColumn(party, words.party(party))),
    ],
    rows: rowsShown(value).map((indicator): Cell[] => [
      `${indicatorWords[indicator].name} (${indicatorWords[indicator].figure})`,
      ...parties.map((party): Cell => {
        const results = resultsOf(value, indicator, party)
        return results.flatMap((result, index): Inline[] => [
          ...(index === 0 ? [] : ['; ']),
          ...resultInline(result, words),
        ])
      }),
    ]),
  }
}

function corrected(tests: number): string {
  if (tests === 0) return '; no test was possible'
  return tests === 1 ? ' by its one test' : ` after correction for all ${tests} tests`
}

/** All indicators; without a timeline only those that need none. */
function rowsShown(value: EventsValue): readonly IndicatorId[] {
  const told = (indicator: IndicatorId): boolean =>
    value.indicators.some((one) => one.indicator === indicator && one.estimate !== null)
  return value.events.length > 0 ? indicatorOrder : indicatorOrder.filter(told)
}

function figures(value: EventsValue, parties: readonly string[], words: Words): Table {
  const results = rowsShown(value).flatMap((indicator) =>
    parties.flatMap((party) => resultsOf(value, indicator, party)),
  )
  return {
    kind: 'table',
    id: 'events-indicators',
    sentence: sentence(
      'Every indicator with its test. The ratio says how many times better the figures fit “it negotiates this way” than “it does not”; it is for the analysis of readings.',
    ),
    columns: [
      leftColumn('indicator', 'Indicator'),
      leftColumn('party', 'Party'),
      rightColumn('estimate', 'Figure'),
      rightColumn('n', 'Rests on'),
      rightColumn('skipped', 'Left out'),
      rightColumn('p', 'p'),
      rightColumn('adjusted', 'p corrected'),
      rightColumn('same', 'p of no difference'),
      rightColumn('ratio', 'Ratio'),
      leftColumn('says', 'Says'),
    ],
    rows: results.map((result): Cell[] => [
      result.series === null
        ? indicatorWords[result.indicator].name
        : `${indicatorWords[result.indicator].name}: ${words.series(result.series)}`,
      words.party(result.party),
      result.estimate === null ? null : estimateOf(result),
      countedOf(result),
      result.skipped,
      result.test ? pWords(result.test.p) : null,
      result.test ? pWords(result.test.adjusted) : null,
      result.equivalence ? pWords(result.equivalence.adjusted) : null,
      ratioWords(result.likelihoodRatio),
      verdictWords(result),
    ]),
  }
}

function examples(value: EventsValue, parties: readonly string[], words: Words): Table {
  const results = indicatorOrder
    .flatMap((indicator) => parties.flatMap((party) => resultsOf(value, indicator, party)))
    .filter((one) => one.examples.length + one.counterExamples.length > 0)
  return {
    kind: 'table',
    id: 'events-examples',
    sentence: sentence('The events behind each figure, and the counter-examples.'),
    columns: [
      leftColumn('indicator', 'Indicator'),
      leftColumn('party', 'Party'),
      leftColumn('examples', 'Cases of it'),
      leftColumn('counter', 'Counter-examples'),
    ],
    rows: results.map((result): Cell[] => [
      indicatorWords[result.indicator].name,
      words.party(result.party),
      orNone(eventsInline(result.examples, words)),
      orNone(eventsInline(result.counterExamples, words)),
    ]),
  }
}

const orNone = (text: Inline[]): Inline[] => (text.length === 0 ? ['none'] : text)

/** Tactics asked for, with the parties to show: those with events, the one it is said of, or all for one tactic. */
function tacticRows(value: EventsValue, parties: readonly string[]) {
  const { tactic } = value.asked
  return value.tactics
    .filter(({ id }) => tactic === null || id === tactic)
    .flatMap((view) => {
      const shown = view.parties.filter(
        (own) => parties.includes(own.party) && (tactic !== null || hasAnything(own)),
      )
      return shown.map((own) => ({ view, own }))
    })
}

const hasAnything = (own: TacticOfParty): boolean =>
  own.saidOf || own.examples.length > 0 || own.against.length > 0

function tactics(value: EventsValue, parties: readonly string[], words: Words): Table {
  return {
    kind: 'table',
    id: 'events-tactics',
    sentence: sentence(
      'Tactics as hypotheses: events listed for and against, and what the linked indicator says. Every party is looked at; one with nothing listed is left out.',
    ),
    columns: [
      leftColumn('tactic', 'Tactic'),
      leftColumn('party', 'Party'),
      leftColumn('said', 'Said to use it'),
      rightColumn('for', 'Events for'),
      rightColumn('against', 'Events against'),
      leftColumn('indicator', 'Indicator'),
    ],
    rows: tacticRows(value, parties).map(({ view, own }): Cell[] => [
      [view.name, ...cite(view.claims)],
      words.party(own.party),
      { kind: 'mark', mark: own.saidOf ? 'yes' : 'no' },
      own.examples.length,
      own.against.length,
      own.indicators.length === 0
        ? view.indicator === null
          ? 'none'
          : null
        : own.indicators.flatMap((index, place): Inline[] => [
            ...(place === 0 ? [] : ['; ']),
            ...resultInline(value.indicators[index]!, words),
          ]),
    ]),
  }
}

function tacticEvents(value: EventsValue, parties: readonly string[], words: Words): Table {
  return {
    kind: 'table',
    id: 'events-tactic-events',
    sentence: sentence('What speaks for and against each tactic, side by side.'),
    columns: [
      leftColumn('tactic', 'Tactic'),
      leftColumn('party', 'Party'),
      leftColumn('for', 'For'),
      leftColumn('against', 'Against'),
    ],
    rows: tacticRows(value, parties).flatMap(({ view, own }): Cell[][] =>
      Array.from({ length: Math.max(own.examples.length, own.against.length) }, (_, line) => [
        view.name,
        words.party(own.party),
        own.examples[line] === undefined ? '' : words.event(own.examples[line]),
        own.against[line] === undefined ? '' : words.event(own.against[line]),
      ]),
    ),
  }
}

function crossedSignals(value: EventsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'events-crossed-signals',
    sentence: sentence('Words and steps that the parties understand differently.'),
    columns: [
      leftColumn('what', 'Word or step'),
      leftColumn('kind', 'About'),
      leftColumn('party', 'Party'),
      leftColumn('meaning', 'Understands it as'),
      leftColumn('events', 'Came up in'),
    ],
    rows: value.crossedSignals.flatMap((signal) =>
      signal.meanings.map(({ party, meaning }): Cell[] => [
        [signal.what, ...cite(signal.claims)],
        signal.kind,
        words.party(party),
        meaning,
        orNone(eventsInline(signal.events, words)),
      ]),
    ),
  }
}

function timeline(value: EventsValue, parties: readonly string[], words: Words): Table {
  return {
    kind: 'table',
    id: 'events-timeline',
    sentence: sentence('The timeline.'),
    columns: [
      leftColumn('date', 'Date'),
      leftColumn('until', 'Until'),
      leftColumn('party', 'Party'),
      leftColumn('kind', 'Kind'),
      leftColumn('to', 'Towards'),
      leftColumn('what', 'What'),
      leftColumn('certainty', 'Certainty'),
    ],
    rows: value.events
      .filter(({ actor }) => parties.includes(actor))
      .map((event): Cell[] => [
        event.date,
        event.until ?? '',
        words.party(event.actor),
        event.kind,
        event.target === null ? '' : words.party(event.target),
        [event.what, ...cite(event.claims)],
        event.certainty,
      ]),
  }
}
