/** False choices: offers that the other side cannot want, or that are wasteful for both. */
import type { CompiledCase, CompiledEvent, World } from '../../compile/index.ts'
import { exactShareTest, shareRatio } from '../../models/index.ts'
import { normalQuantile, paretoFront, wilsonInterval } from '../../numeric/index.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { forEachFitting } from './fitting-states.ts'
import type { EventsParameters } from './parameters.ts'

const reach90 = normalQuantile(0.95)

/**
 * Share of a party's offers that are false choices: even the version that suits the other party best is worth less to it than
 * no deal, or for every version some deal is better for one of the two and no worse for the other. An offer without a target
 * goes to every other party that signs, and the first such objection counts. The same offer made again counts once. Half is
 * what it is tested against. Reads the base world; needs no dates.
 */
export function falseChoice(
  compiled: CompiledCase,
  world: World,
  party: number,
  front: (first: number, second: number) => Uint8Array,
  { leastRounds }: EventsParameters,
): Draft {
  const { id } = compiled.parties[party]!
  const own = { party: id, indicator: 'false-choice', counted: 'offers' } as const
  const events = compiled.events.filter(({ kind, actor }) => kind === 'offer' && actor === party)
  const placed = events.filter(({ position }) => position !== null)
  const skipped = events.length - placed.length
  const judged = distinct(placed).flatMap((event) => {
    const fault = faultOf(compiled, world, party, event, front)
    return fault === null ? [] : [{ event, ...fault }]
  })
  const n = judged.length
  if (n === 0) return emptyDraft({ ...own, skipped }, 'no-offers')
  const bad = judged.filter(({ belowNoDeal, dominated }) => belowNoDeal || dominated)
  return {
    ...own,
    series: null,
    estimate: bad.length / n,
    interval: wilsonInterval(bad.length, n, reach90),
    n,
    skipped,
    why: n < leastRounds ? 'few' : null,
    details: {
      belowNoDeal: judged.filter(({ belowNoDeal }) => belowNoDeal).length,
      dominated: judged.filter(({ dominated }) => dominated).length,
    },
    examples: bad.map(({ event }) => event.id),
    counterExamples: judged.filter((one) => !bad.includes(one)).map(({ event }) => event.id),
    p: exactShareTest(bad.length, n, 0.5),
    sameP: null,
    direction: bad.length - n / 2,
    ratio: shareRatio(bad.length, n, 0.5),
  }
}

function distinct(events: readonly CompiledEvent[]): CompiledEvent[] {
  const seen = new Set<string>()
  return events.filter(({ position, target }) => {
    const key = JSON.stringify([target, position])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function faultOf(
  compiled: CompiledCase,
  { payoffOf, noDeal }: World,
  party: number,
  { position, target }: CompiledEvent,
  front: (first: number, second: number) => Uint8Array,
): { belowNoDeal: boolean; dominated: boolean } | null {
  const others =
    target !== null && target !== party
      ? [target]
      : compiled.parties.flatMap(({ signs }, other) => (signs && other !== party ? [other] : []))
  let belowNoDeal = false
  let dominated = false
  for (const other of others) {
    const own = payoffOf[other]!
    const marks = front(party, other)
    let best = Number.NEGATIVE_INFINITY
    let efficient = false
    const fits = forEachFitting(compiled, position!, (state) => {
      if (own[state]! > best) best = own[state]!
      if (marks[state] === 1) efficient = true
    })
    if (!fits) return null
    if (best < noDeal[other]!) belowNoDeal = true
    if (!efficient) dominated = true
  }
  return others.length === 0 ? null : { belowNoDeal, dominated }
}

/** Marks, for two parties, the deals that no other deal beats for one without loss to the other; pairs are remembered. */
export function frontsOf(
  compiled: CompiledCase,
  world: World,
): (first: number, second: number) => Uint8Array {
  const known = new Map<string, Uint8Array>()
  let deals: Int32Array | undefined
  return (first, second) => {
    const pair = [Math.min(first, second), Math.max(first, second)] as const
    const key = pair.join()
    const before = known.get(key)
    if (before) return before
    deals ??= Int32Array.from(compiled.agreement.keys()).filter((state) => compiled.agreement[state] === 1)
    const marks = new Uint8Array(compiled.space.count)
    for (const state of paretoFront([world.payoffOf[pair[0]]!, world.payoffOf[pair[1]]!], deals))
      marks[state] = 1
    known.set(key, marks)
    return marks
  }
}
