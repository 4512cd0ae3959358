/** Advice for readers: whose plan rests on which diagnosis, and what it would cost to rule out what it rules out. */
import {
  type Cell,
  leftColumn,
  listed,
  rightColumn,
  type Sentence,
  sentence,
  type Table,
} from '../../blocks/index.ts'
import type { Advice, ReadingsValue } from './finding.ts'
import { decimal, percent, type Words } from './words.ts'

/** One row per plan and reading that its author believes, with belief in all of them together. */
export function adviceTable({ advice }: ReadingsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'readings-advice',
    sentence: sentence(
      'Whose advice rests on which diagnosis: belief in each reading that a plan takes for granted, in all of them together (parties counted as independent), and how well they foresaw past answers.',
    ),
    columns: [
      leftColumn('plan', 'Plan'),
      leftColumn('by', 'Advised by'),
      leftColumn('party', 'Party'),
      leftColumn('reading', 'Read as'),
      rightColumn('before', 'Before'),
      rightColumn('now', 'Now'),
      rightColumn('bits', 'Bits lost on past answers'),
      rightColumn('together', 'All together'),
    ],
    rows: advice.flatMap(({ plan, by, believes, together }) =>
      believes.map((one): Cell[] => [
        words.plan(plan),
        listed(by),
        words.party(one.party),
        words.reading(one.reading),
        percent(one.before),
        one.now === null ? null : `${percent(one.now)}${one.leads ? ' (leads)' : ''}`,
        one.bits === null ? 'no past answer' : `${decimal(-one.bits)} of ${one.answers}`,
        together === null ? null : percent(together),
      ]),
    ),
  }
}

/** One row per plan and end state that it refuses whatever happens. */
export function ruledOutTable({ advice }: ReadingsValue, words: Words): Table {
  return {
    kind: 'table',
    id: 'readings-ruled-out',
    sentence: sentence(
      'What each plan rules out, if its own readings are right: how often every signatory accepts some version (by the priors of the other readings, at central values), and who refuses every one.',
    ),
    columns: [
      leftColumn('plan', 'Plan'),
      leftColumn('end-state', 'Rules out'),
      rightColumn('open', 'All accept'),
      leftColumn('refuse', 'Refuse every version'),
      leftColumn('note', 'So'),
    ],
    rows: advice.flatMap(({ plan, ruledOut }) =>
      ruledOut.map((one): Cell[] => [
        words.plan(plan),
        words.endState(one.endState),
        one.open === null ? null : percent(one.open),
        one.refuse.length === 0
          ? 'nobody'
          : listed(
              one.refuse.map(({ party, share }) =>
                share > 1 - 1e-9 ? words.party(party) : `${words.party(party)} (${percent(share)})`,
              ),
            ),
        consequence(one),
      ]),
    ),
  }
}

function consequence({ offered, open }: Advice['ruledOut'][number]): string {
  if (offered) return 'the plan also offers it: it contradicts itself'
  if (open === null) return 'its readings do not occur together'
  return open > 0 ? 'gives up a deal that its own readings open' : 'gives up nothing by its own readings'
}

/** The advice that rests on what is believed most, in one sentence; none where no plan says what it believes. */
export function adviceSentence({ advice }: ReadingsValue, words: Words): Sentence[] {
  const scored = advice.filter(({ believes, together }) => believes.length > 0 && together !== null)
  if (scored.length < 2) return []
  // A plan that takes less for granted has it easier, so belief is set against the base rates.
  const gain = ({ together, togetherBefore }: Advice): number => together! / togetherBefore
  const [first] = [...scored].sort((a, b) => gain(b) - gain(a) || (a.plan < b.plan ? -1 : 1))
  const { plan, by, together, togetherBefore, believes } = first!
  const whose = by.length === 0 ? '' : ` (${listed(by)})`
  return [
    sentence(
      `Of ${scored.length} plans, “${words.plan(plan)}”${whose} rests on the ${believes.length === 1 ? 'reading' : 'readings'} that gained most from what was observed: from ${percent(togetherBefore)} to ${percent(together!)}. A right diagnosis does not make a plan work.`,
    ),
  ]
}
