/** If no deal: what not agreeing is worth to each party, where it leads, and when a deal would beat it. */
import type { Finding, WarValue } from '../../analyses/index.ts'
import { type Block, type Cell, type Sentence, sentence, type Table } from '../../blocks/index.ts'
import { formatPercent } from '../numbers.ts'
import { type BriefContext, listInWords } from './context.ts'
import { onScale } from './scale.ts'

/** The war in two sentences, then one row per signatory; nothing before the deals are analysed. */
export function noDeal(context: BriefContext): Block[] {
  const { compiled, deals, names, findings } = context
  const thresholds = deals?.value.thresholds ?? []
  if (thresholds.length === 0) return []
  const war = (findings.war as Finding<WarValue> | undefined)?.value
  const insisting = thresholds.some(({ reservation }) => reservation !== null)
  const onPath = war?.goingOn.some(({ source }) => source === 'war path') ?? false
  const table: Table = {
    kind: 'table',
    id: 'no-deal',
    sentence: sentence(
      'A party refuses what is worth less to it than no deal, or less than it insists on.',
      onPath ? '' : ' These values are judged; no model of the war stands behind them.',
    ),
    columns: [
      { id: 'party', label: 'Party', align: 'left' },
      { id: 'no-deal', label: 'No deal is worth', align: 'right' },
      ...(insisting ? [{ id: 'reservation', label: 'Insists on', align: 'right' as const }] : []),
      { id: 'threshold', label: 'Line [90 % range]', align: 'right' },
      ...(onPath ? [{ id: 'waiting', label: 'By waiting a year', align: 'right' as const }] : []),
    ],
    rows: thresholds.map((one): Cell[] => {
      const ordinal = compiled.parties.find(({ id }) => id === one.party)?.scale === 'ordinal'
      const reservation = one.reservation === null ? '–' : onScale(one.reservation, undefined, ordinal)
      return [
        names.party(one.party),
        onScale(one.noDeal, undefined, ordinal),
        ...(insisting ? [reservation] : []),
        onScale(one.threshold, one, ordinal),
        ...(onPath ? [waitingCell(one.party, war)] : []),
      ]
    }),
  }
  return [...(war ? theWar(war, context) : []), table]
}

/** How the war goes on, and the first month in which some deal beats it for everybody. */
function theWar(war: WarValue, { names }: BriefContext): Sentence[] {
  const said: Sentence[] = []
  if (war.path) {
    const share = (one: (typeof war.path.endings)[number]): number => one.drawn?.share ?? one.expected
    const goingOn = war.path.endings.find(({ id }) => id === 'going-on')
    const ended = war.path.endings
      .filter((one) => one.id !== 'going-on' && share(one) >= 0.005)
      .sort((a, b) => share(b) - share(a))
      .map((one) => `${one.name} ${formatPercent(share(one))}`)
    const still = goingOn ? formatPercent(share(goingOn)) : null
    said.push(
      sentence(
        `On these inputs, after ${war.path.horizon} months: ${listInWords(ended)}${still === null ? '' : `; still going on ${still}`}.`,
      ),
    )
  }
  const first = war.endStates
    .filter(({ beatsForAll }) => beatsForAll.month !== null)
    .sort((a, b) => a.beatsForAll.month! - b.beatsForAll.month!)[0]
  if (first) {
    const month = first.beatsForAll.month!
    const when = month === 0 ? 'already today' : `from month ${month}`
    said.push(sentence(`${names.endState(first.id)} beats going on for every signatory ${when}.`))
  } else if (war.path && war.endStates.length > 0) {
    said.push(sentence(`No named end state beats going on for every signatory within ${war.months} months.`))
  }
  return said
}

function waitingCell(party: string, war: WarValue | undefined): Cell {
  const waiting = war?.goingOn.find((one) => one.party === party)?.waiting
  if (!waiting) return null
  const amount = waiting.amount * 10
  return Math.abs(amount) < 0.05 ? 'no change' : `${amount > 0 ? '+' : '−'}${Math.abs(amount).toFixed(1)}`
}
