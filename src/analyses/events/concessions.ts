/** Concession asymmetry: who would give up what, if a party's proposals were followed? */
import type { CompiledCase, CompiledEvent } from '../../compile/index.ts'
import { blockBootstrap, exactShareTest, shareRatio } from '../../models/index.ts'
import type { RandomStream } from '../../numeric/index.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { EventsParameters } from './parameters.ts'
import { inOrder, overlaps, type PartyRecord, standingPositions, type Worth } from './positions.ts'

/** Kinds that propose something. */
const proposals: readonly CompiledEvent['kind'][] = ['offer', 'demand', 'request', 'concession', 'yield']

/**
 * Of everything a party's proposals would have parties give up against what each last asked for, the
 * share asked of the others. Each loss is on the loser's own scale of 0 to 1; of several other parties the mean
 * counts, unless the proposal names its target. One half is even; 1 asks everything of the others. Tested by the sign of each
 * proposal; interval from proposals drawn again. A proposal counts only where the party itself and somebody else had spoken of
 * its issues before.
 */
export function concessionAsymmetry(
  compiled: CompiledCase,
  party: number,
  records: readonly PartyRecord[],
  worth: Worth,
  { leastRounds, draws }: EventsParameters,
  stream: RandomStream,
): Draft {
  const { id, scale } = compiled.parties[party]!
  const { skipped } = records[party]!
  const own = { party: id, indicator: 'concession-asymmetry', counted: 'offers', skipped } as const
  if (scale === 'ordinal') return emptyDraft(own, 'ordinal')
  const asked = proposalsOf(compiled, party, records, worth)
  const n = asked.length
  if (n === 0) return emptyDraft(own, 'no-offers')
  const share = (list: Iterable<number>): number => {
    let asks = 0
    let total = 0
    for (const k of list) {
      asks += asked[k]!.other
      total += asked[k]!.own + asked[k]!.other
    }
    return asks / total
  }
  const drawn = blockBootstrap(n, share, { draws }, stream)
  const lopsided = asked.filter((one) => one.other > one.own)
  const generous = asked.filter((one) => one.other < one.own)
  const signed = lopsided.length + generous.length
  const idsOf = (list: typeof asked): string[] =>
    list.flatMap(({ events }) => events.map((event) => compiled.events[event]!.id))
  return {
    ...own,
    series: null,
    estimate: share(asked.keys()),
    interval: drawn ? [drawn.low, drawn.high] : null,
    n,
    why: n < leastRounds ? 'few' : null,
    details: { asksMore: lopsided.length, givesMore: generous.length },
    examples: idsOf(lopsided),
    counterExamples: idsOf(generous),
    p: exactShareTest(lopsided.length, signed, 0.5),
    sameP: null,
    direction: lopsided.length - generous.length,
    ratio: shareRatio(lopsided.length, signed, 0.5),
  }
}

/** What each proposal of the party asks of itself and of the others; those that ask nothing of anybody are left out. */
function proposalsOf(
  compiled: CompiledCase,
  party: number,
  records: readonly PartyRecord[],
  worth: Worth,
): { own: number; other: number; events: number[] }[] {
  const standing = standingPositions(compiled.parties.length)
  const found: { own: number; other: number; events: number[] }[] = []
  for (const statement of inOrder(records)) {
    if (statement.party === party) {
      const events = statement.events.map((event) => compiled.events[event]!)
      const targets = new Set(
        events.flatMap(({ target }) => (target === null || target === party ? [] : [target])),
      )
      const lossOf = (who: number): number | null => {
        let loss = 0
        let spoken = false
        for (const { issue, options } of statement.position) {
          const before = standing.of(who, issue)
          if (!before) continue
          const was = worth(who, issue, before)
          const would = worth(who, issue, options)
          if (was === null || would === null) continue
          spoken = true
          if (!overlaps(before, options)) loss += Math.max(0, was - would)
        }
        return spoken ? loss : null
      }
      const others = compiled.parties.flatMap((_, other) => {
        if (other === party || (targets.size > 0 && !targets.has(other))) return []
        const loss = lossOf(other)
        return loss === null ? [] : [loss]
      })
      const own = lossOf(party)
      if (own !== null && others.length > 0 && events.some(({ kind }) => proposals.includes(kind))) {
        const other = others.reduce((sum, loss) => sum + loss, 0) / others.length
        if (own + other > 0) found.push({ own, other, events: statement.events })
      }
    }
    standing.take(statement)
  }
  return found
}
