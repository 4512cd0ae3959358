/** Belief as judged and with indicators taken, for readers. */
import {
  type Cell,
  leftColumn,
  rightColumn,
  type Sentence,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type { MeasuredBelief, PartyDiagnosis, ReadingsValue } from './finding.ts'
import { inQuotes, percent, type Words } from './words.ts'

/** Indicators as a reader knows them from `events`. */
const names: Record<string, string> = {
  'talk-while-striking': 'acts counted near its talks',
  'threat-timing': 'threats before decisions',
  'demand-drift': 'change of its demands',
  'clock-reset': 'setting the clock back',
  'false-choice': 'offers the other side cannot want',
  'crossed-signal': 'refusals about order or meaning',
  'stalling-incentive': 'what waiting is worth to it',
}

/** One row per observation that an indicator measures: what was judged, what the record is worth. */
export function measuredTable({ parties }: ReadingsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'readings-measured',
    sentence: sentence(
      'Observations that an indicator of `events` measures: how many times better the record fits that the party negotiates so than that it does not; all of them share the weight of one observation.',
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('observation', 'Observation'),
      leftColumn('indicator', 'Measured by'),
      rightColumn('occasions', 'Separate occasions'),
      rightColumn('ratio', 'Ratio'),
    ],
    rows: parties.flatMap(({ party, measured }) =>
      (measured?.rows ?? []).map((row): Cell[] => [
        words.party(party),
        words.observation(row.observation),
        names[row.indicator] ?? row.indicator,
        row.n,
        row.ratio === null ? 'none: the judgement stays' : ratioInWords(row.ratio),
      ]),
    ),
  }
}

/** Belief both ways, reading by reading. */
export function bothWaysTable({ parties, indicators }: ReadingsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'readings-both-ways',
    sentence: sentence(
      `Belief as judged, and with the indicators of \`events\` in place of what they measure; everything else here rests on the ${indicators ? 'second' : 'first'}.`,
    ),
    columns: [
      leftColumn('party', 'Party'),
      leftColumn('reading', 'Reading'),
      rightColumn('judged', 'As judged'),
      rightColumn('measured', 'With indicators'),
    ],
    rows: parties.flatMap(({ party, beliefs, measured }) =>
      measured === null
        ? []
        : beliefs.map(({ reading }, k): Cell[] => [
            words.party(party),
            words.reading(reading),
            shareOf(measured.judged[k]),
            shareOf(measured.measured[k]),
          ]),
    ),
  }
}

const shareOf = (share: number | null | undefined): string | null =>
  share === null || share === undefined ? null : percent(share)

/** `3.2 to 1`, `1 to 4.0`; beyond a thousand it says so. */
function ratioInWords(ratio: number): string {
  const size = ratio >= 1 ? ratio : 1 / ratio
  const text = size > 1000 ? 'over 1,000' : size.toFixed(1)
  return ratio >= 1 ? `${text} to 1` : `1 to ${text}`
}

/** What the indicators do to belief, in one sentence; none where no observation names one. */
export function measuredSentences(
  { party, beliefs, measured }: PartyDiagnosis,
  taken: boolean,
  words: Words,
): Sentence[] {
  if (!measured) return []
  const usable = measured.rows.filter(({ ratio }) => ratio !== null)
  const name = words.party(party)
  const [first] = measured.rows
  if (usable.length === 0) {
    const what =
      measured.rows.length === 1
        ? `The indicator that measures ${inQuotes(words.observation(first!.observation))} has`
        : `None of the ${measured.rows.length} indicators that measure observations on ${name} has`
    return [sentence(`${what} enough occasions for a likelihood ratio, so belief stays as judged.`)]
  }
  return [
    sentence(
      `${taken ? 'Taken here' : 'Not taken here'}: ${usable.length === 1 ? 'the indicator' : `the ${usable.length} indicators`} of conduct for ${name}. ${change(beliefs, measured, words)}`,
    ),
  ]
}

function change(
  beliefs: PartyDiagnosis['beliefs'],
  { rows, judged, measured, leaders }: MeasuredBelief,
  words: Words,
): string {
  const usable = rows.filter(({ ratio }) => ratio !== null)
  const highest = Math.max(...judged.map((share) => share ?? 0))
  const before = beliefs.flatMap(({ reading }, k) => (judged[k] === highest ? [reading] : []))
  const k = beliefs.findIndex(({ reading }) => reading === leaders[0])
  if (k < 0 || measured[k] === null)
    return 'With the record in their place the observations rule out every reading.'
  const now = percent(measured[k]!)
  const from = judged[k] === null ? null : percent(judged[k]!)
  const still = before.join() === leaders.join() ? ' still' : ''
  const moved = from === null || from === now ? `, at ${now}` : ` and moves from ${from} to ${now}`
  return `With ${usable.length === 1 ? 'it' : 'them'} ${words.quoted(leaders)}${still} leads${moved}.`
}

/** How the option is asked for, or why there is nothing to ask for. */
export function measuredCaveat({ parties, indicators }: ReadingsValue): Sentence[] {
  const rows = parties.flatMap(({ measured }) => measured?.rows ?? [])
  const observed = parties.some(({ observations }) => observations.length > 0)
  if (rows.length === 0) {
    return observed
      ? [
          sentence(
            'No indicator of `events` is taken: no observation names the one that measures it (`measuredBy`).',
          ),
        ]
      : []
  }
  const how = indicators
    ? 'This answer takes the indicators of `events` in place of what they measure'
    : 'This answer rests on judgement alone; `--indicators` takes the indicators of `events` in place of what they measure'
  return [
    sentence(
      `${how}. They come from the same events, so together they weigh as one observation; other observations can rest on these events too.`,
    ),
  ]
}
