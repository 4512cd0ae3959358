/** The facts behind the leading sentences of a finding, for the page to word; names are those of the case. */
import {
  type CompiledCase,
  type DealsValue,
  type Finding,
  type HoldsValue,
  likelihoodLanguages,
  type PlanValue,
  type WarValue,
  wordLikelihood,
} from 'endstate'
import type { Decision, Fact, Nearest, Worded } from './facts.ts'
import type { Lexicon } from './where.ts'

/** A likelihood in the words of every language. */
export function worded(share: number, worlds: number, lexicon: Lexicon): Worded {
  const words = likelihoodLanguages.map((language) => [
    language,
    wordLikelihood({ kind: 'likelihood', share, worlds }, lexicon, language),
  ])
  return { banded: lexicon !== 'none', in: Object.fromEntries(words) as Worded['in'] }
}

interface Named {
  id: string
  name: string
}

const nameIn = (list: readonly Named[], id: string): string => list.find((one) => one.id === id)?.name ?? id

/** Every leading sentence of a finding as facts, in no order; none for an analysis that is not told this way. */
export function factsOf(
  analysis: string,
  { value }: Finding<unknown>,
  compiled: CompiledCase,
  lexicon: Lexicon,
): Fact[] {
  if (analysis === 'deals') return factsOfDeals(value as DealsValue, compiled, lexicon)
  if (analysis === 'holds') return factsOfHolds(value as HoldsValue, compiled, lexicon)
  if (analysis === 'war') return factsOfWar(value as WarValue, compiled, lexicon)
  if (analysis === 'plan') return factsOfPlan(value as PlanValue, compiled)
  return []
}

function factsOfDeals(value: DealsValue, compiled: CompiledCase, lexicon: Lexicon): Fact[] {
  const { acceptable, packages, price, zoneLikelihood } = value
  const parties = value.signatories.length
  const facts: Fact[] = [
    {
      says: 'zone',
      acceptable,
      packages,
      parties,
      durable: value.valueBasis === 'durable',
      range: value.acceptableRange,
      nearest: acceptable > 0 ? null : nearestOf(value, compiled),
    },
  ]
  if (price)
    facts.push({
      says: 'price',
      basis: value.valueBasis,
      packages,
      face: price.face.acceptable,
      durable: price.durable.acceptable,
      onlyFace: price.onlyFace,
      onlyDurable: price.onlyDurable,
    })
  if (zoneLikelihood) {
    const { share, worlds } = zoneLikelihood
    facts.push({ says: 'zone-likelihood', likelihood: worded(share, worlds, lexicon), parties })
  }
  return facts
}

function nearestOf({ certificate }: DealsValue, compiled: CompiledCase): Nearest {
  const { liftingOpens, smallestConcession, fewestBlockers } = certificate
  const party = (id: string): string => nameIn(compiled.parties, id)
  if (liftingOpens.length > 0) {
    const lines = liftingOpens.map((one) => {
      const owner = compiled.parties.findIndex(({ id }) => id === one.party)
      const own = compiled.redLines.filter((line) => line.party === owner)
      return { name: nameIn(own, one.redLine), party: party(one.party) }
    })
    return { by: 'red-line', lines }
  }
  if (!smallestConcession) return { by: 'refusals', parties: fewestBlockers }
  const { amount, package: nearest } = smallestConcession
  return { by: 'concession', share: amount, parties: nearest.blockers.map(party) }
}

function factsOfHolds(value: HoldsValue, compiled: CompiledCase, lexicon: Lexicon): Fact[] {
  const facts: Fact[] = []
  const counted = value.states.flatMap(({ name, versions }) => (versions ? [{ name, ...versions }] : []))
  if (counted.length > 0)
    facts.push({ says: 'lasting', all: counted.length, lasting: counted.filter(({ both }) => both > 0) })
  const named = value.states.filter(({ kind }) => kind === 'end-state')
  const shown = named.length > 0 ? named : value.states
  const [only] = shown
  const firm = shown.filter(({ equilibrium }) => equilibrium.seq)
  if (shown.length === 1) facts.push({ says: 'one-holds', name: only!.name, holds: firm.length === 1 })
  else facts.push({ says: 'best-versions', all: shown.length, firm: firm.map(({ name }) => name) })
  for (const { name, shares } of shown)
    if (shares)
      facts.push({
        says: 'holds-likelihood',
        name: shown.length === 1 ? null : name,
        likelihood: worded(shares.seq, value.worlds, lexicon),
      })
  for (const { id, name } of compiled.parties) {
    const count = shown.filter(({ parties }) =>
      parties.some((one) => one.party === id && !one.stable.seq),
    ).length
    if (count > 0) facts.push({ says: 'leaver', party: name, count, all: shown.length })
  }
  return facts
}

function factsOfWar(value: WarValue, compiled: CompiledCase, lexicon: Lexicon): Fact[] {
  return [...courseOf(value, compiled, lexicon), ...beatingOf(value, compiled, lexicon)]
}

/** The named end states that beat going on for everybody first, those nobody refuses before the others. */
function beatingOf(value: WarValue, compiled: CompiledCase, lexicon: Lexicon): Fact[] {
  const { endStates, months, firstPackage, worlds } = value
  const reached = ({ accepted }: (typeof endStates)[number]): number =>
    accepted.month ?? Number.POSITIVE_INFINITY
  const [first, ...others] = endStates
    .filter(({ beatsForAll }) => beatsForAll.month !== null)
    .sort((a, b) => reached(a) - reached(b) || a.beatsForAll.month! - b.beatsForAll.month!)
  const said = { says: 'war-beats', months, endStates: endStates.length, firstPackage } as const
  if (!first) return [{ ...said, names: [], month: 0, refusing: [] }]
  const month = first.beatsForAll.month!
  const alike = others.filter((one) => one.beatsForAll.month === month && reached(one) === reached(first))
  const name = ({ id }: { id: string }): string => nameIn(compiled.endStates, id)
  const refusing = first.parties.flatMap(({ refuses, party }) =>
    refuses && alike.length === 0 ? [nameIn(compiled.parties, party)] : [],
  )
  const beating = [first, ...alike]
  return [
    { ...said, names: beating.map(name), month, refusing },
    ...beating.flatMap((one): Fact[] => {
      const ever = one.beatsForAll.worlds?.ever
      return ever === undefined
        ? []
        : [
            {
              says: 'war-beats-likelihood',
              name: name(one),
              months,
              likelihood: worded(ever, worlds, lexicon),
            },
          ]
    }),
  ]
}

/** Where the war goes, or what no deal rests on where the case has no war path. */
function courseOf(value: WarValue, compiled: CompiledCase, lexicon: Lexicon): Fact[] {
  const { path, months } = value
  if (!path) {
    const on = (['over time', 'number', 'state'] as const).flatMap((source) => {
      const own = value.goingOn.filter((one) => one.source === source)
      const parties = own.map(({ party }) => nameIn(compiled.parties, party))
      return parties.length === 0 ? [] : [{ source, parties }]
    })
    return [{ says: 'war-rests', on }]
  }
  const share = ({ drawn, expected }: (typeof path.endings)[number]): number => drawn?.share ?? expected
  const ended = path.endings
    .filter((one) => one.state !== null && share(one) >= 0.005)
    .sort((a, b) => share(b) - share(a))
    .map((one) => ({ name: nameIn(compiled.warPath?.endings ?? [], one.id), share: share(one) }))
  const still = path.endings.at(-1)!
  const course: Fact = { says: 'war-course', months, ended, still: share(still), drawn: path.paths > 0 }
  if (!still.range) return [course]
  return [course, { says: 'war-goes-on', months, likelihood: worded(still.range.mean, 0, lexicon) }]
}

/** Views that are named in the first sentence, and decisions named in each. */
const [mostViews, mostLevel] = [3, 4]
const bestOrder = '-best-order'

function factsOfPlan({ views, plans, rule, worlds }: PlanValue, compiled: CompiledCase): Fact[] {
  const decision = (id: string): Decision => {
    if (id === 'wait') return { kind: 'wait', name: id }
    const own = id.endsWith(bestOrder) && !plans.some((one) => one.id === id)
    if (own) return { kind: 'best-order', name: nameIn(plans, id.slice(0, -bestOrder.length)) }
    return { kind: 'plan', name: nameIn(plans, id) }
  }
  if (views.length === 0) return []
  const ahead = views.slice(0, mostViews).map((view) => ({
    for: nameIn(compiled.parties, view.for),
    to: nameIn(compiled.parties, view.to),
    decisions: [view.recommended, ...view.level[rule]].slice(0, mostLevel).map(decision),
    agreed: view.agreed.length > 0,
  }))
  return [{ says: 'plan-first', rule, worlds, ahead, more: views.length - ahead.length }]
}
