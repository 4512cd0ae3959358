/** The judgements of `trust`: the answer in sentences, what it rests on, and what would change it. */
import { likelihoodSentence, listed, type Sentence, sentence, warningSentence } from '../../blocks/index.ts'
import type { Presentation } from '../analysis.ts'
import { calibratedApart, calibrationInTheCase } from './calibration-words.ts'
import type { EndStateTrust, OrderFlip, TrustBasis, TrustValue } from './finding.ts'
import { nowAndAt, onScale, percent, type Words, yearly } from './words.ts'

type Judged = Presentation['judgements'][number] | null

/** What to say where the case has no guarantees, and what to add. */
export const withoutGuarantees: Sentence[] = [
  sentence(
    'This case does not say what stands between a deal and the next war, so every deal is taken at its face value and the zone of agreement is an upper bound.',
  ),
  sentence(
    'To have it judged, add a section “guarantees”: who is feared to attack and whom, one kind of deal or more with its codes, and the one that is set to a base rate.',
  ),
]

/** The answer: how many promises suffice, the firmest and the weakest end state, what it all is set to. */
export function answerOf(value: TrustValue, basis: TrustBasis, words: Words): Sentence[] {
  const { endStates } = value
  const calibration = sentence(`All of this is set to: ${calibrationInTheCase(basis, words)}.`)
  if (endStates.length === 0) {
    return [
      sentence(
        'No named end state that was asked about is a deal; only the table of kinds of deals is shown.',
      ),
      calibration,
    ]
  }
  const sorted = [...endStates].sort((a, b) => b.five - a.five)
  const [firmest] = sorted
  const weakest = sorted[sorted.length - 1]!
  return [
    enoughOf(endStates, basis),
    stands(endStates.length === 1 ? '' : 'The firmest end state', firmest!),
    ...(endStates.length > 1 ? [stands('The weakest', weakest)] : []),
    calibration,
  ]
}

function enoughOf(endStates: readonly EndStateTrust[], basis: TrustBasis): Sentence {
  const bound = `to hold the risk of a new attack to ${yearly(basis.tolerated)} a year`
  const [only] = endStates
  if (endStates.length === 1) {
    const { outlook, name } = only!
    const has = `the guarantor would fight with a chance of ${percent(outlook.fights.calm)}, in a headwind of ${percent(outlook.fights.headwind)}`
    const enough = outlook.enough.headwind
      ? 'enough'
      : outlook.enough.calm
        ? 'enough in calm years only'
        : 'not enough'
    return sentence(`On these inputs what stands behind ${name} is ${enough} ${bound}: ${has}.`)
  }
  const both = endStates.filter(({ outlook }) => outlook.enough.calm && outlook.enough.headwind).length
  const calm = endStates.filter(({ outlook }) => outlook.enough.calm).length
  return sentence(
    `On these inputs what stands behind ${both === 0 ? 'none' : both} of ${endStates.length} named end states is enough ${bound} also in a headwind; in calm years ${calm} of them.`,
  )
}

function stands(opening: string, one: EndStateTrust): Sentence {
  return likelihoodSentence(
    opening === '' ? 'It is ' : `${opening} is ${one.name}: it is `,
    // A chance of the model, not a count of draws.
    { kind: 'likelihood', share: one.five, worlds: 0 },
    ' that five years pass without an attack.',
  )
}

/** Key judgements, most useful first. */
export function judgementsOf(value: TrustValue, basis: TrustBasis, words: Words): Presentation['judgements'] {
  return [
    headwind(value, words),
    price(value, words),
    order(value, words),
    veto(value, basis, words),
    roads(value),
    widerWar(value),
  ].flatMap((one) => (one ? [one] : []))
}

/**
 * The promise that a headwind takes most from: first where it then no longer suffices, then where it never
 * does.
 */
function headwind({ endStates }: TrustValue, words: Words): Judged {
  const loss = ({ outlook }: EndStateTrust): number => outlook.fights.calm - outlook.fights.headwind
  const rank = ({ outlook: { enough } }: EndStateTrust): number => (enough.headwind ? 2 : enough.calm ? 0 : 1)
  const worst = [...endStates].sort((a, b) => rank(a) - rank(b) || loss(b) - loss(a))[0]
  if (!worst || loss(worst) < 0.01) return null
  const { outlook, name, term } = worst
  const needed =
    outlook.needed.verdict === 'needed' ? `; ${percent(outlook.needed.credibility!)} is needed` : ''
  const behind = words.term(term) === name ? '' : ` (“${words.term(term)}”)`
  return {
    judgement: [
      sentence(
        `${outlook.enough.headwind ? 'A headwind takes most from' : 'A headwind empties'} ${name}${behind}: the chance that the guarantor fights falls from ${percent(outlook.fights.calm)} to ${percent(outlook.fights.headwind)}${needed}.`,
      ),
    ],
    wouldChange: sentence('A promise that holds whoever governs and whatever else happens.'),
  }
}

/** The largest price of a weak guarantee among those who sign, and how many answers it turns. */
function price({ endStates }: TrustValue, words: Words): Judged {
  const prices = endStates.flatMap((endState) =>
    endState.price.filter(({ signs }) => signs).map((one) => ({ endState, one })),
  )
  const largest = [...prices].sort((a, b) => a.one.difference - b.one.difference)[0]
  if (!largest || largest.one.difference > -0.005) return null
  const { endState, one } = largest
  const lost = endStates.flatMap(({ name, price: own }) => {
    const parties = own.filter(({ signs, accepts }) => signs && accepts.face && !accepts.durable)
    return parties.length === 0
      ? []
      : [`${listed(parties.map(({ party }) => words.party(party)))} on ${name}`]
  })
  const more = lost.length > 3 ? `; and on ${lost.length - 3} more` : ''
  const turned =
    lost.length === 0
      ? []
      : [sentence(`Counting it turns a yes into a no: ${lost.slice(0, 3).join('; ')}${more}.`)]
  return {
    judgement: [
      sentence(
        `The next war takes most from ${words.party(one.party)} under ${endState.name}: ${onScale(one.face)} if the deal is kept, ${onScale(one.durable)} once that war is counted in.`,
      ),
      ...turned,
    ],
    wouldChange: null,
  }
}

/** Pairs of rows that one number turns over; first those that hang on a single number and no other. */
function order({ flips, documented }: TrustValue, words: Words): Judged {
  if (flips.length === 0) return null
  const rows = documented.filter(({ outlook }) => outlook).length
  const said = ({ above, below, numbers }: OrderFlip): string => {
    const [nearest] = numbers
    const { now, at } = nowAndAt(nearest!)
    return `“${words.term(above)}” above “${words.term(below)}” on ${words.number(nearest!.key)} (now ${now}, equal at ${at})`
  }
  const alone = flips.filter(({ numbers }) => numbers.length === 1)
  const nearest = flips.filter(({ numbers }) => numbers.length > 1)
  const hang =
    alone.length === 0
      ? []
      : [sentence(`This order hangs on one number and no other: ${alone.slice(0, 3).map(said).join('; ')}.`)]
  const near =
    nearest.length === 0
      ? []
      : [sentence(`Nearest to turning over: ${nearest.slice(0, 2).map(said).join('; ')}.`)]
  return {
    judgement: [
      sentence(
        `The order of the kinds of deals is a judgement: ${flips.length} of ${(rows * (rows - 1)) / 2} pairs turn over through one number within its range.`,
      ),
      ...hang,
      ...near,
    ],
    wouldChange: sentence('Evidence for one of these numbers.'),
  }
}

function veto({ endStates, documented }: TrustValue, basis: TrustBasis, words: Words): Judged {
  const vetoed = endStates.filter(({ outlook }) => outlook.vetoed).map(({ name }) => name)
  const terms = documented.filter(({ outlook }) => outlook?.vetoed).map(({ name }) => `“${name}”`)
  const names = vetoed.length > 0 ? vetoed : terms
  if (names.length === 0) return null
  const who = words.party(basis.challenger)
  return {
    judgement: [
      sentence(
        `Under ${listed(names)} the guarantors need the consent of ${who} to act against ${who}: the chance that they fight is exactly 0, whatever was promised.`,
      ),
    ],
    wouldChange: sentence('A text that lets each guarantor act on its own.'),
  }
}

/** Which road adds most to armies, over the named end states. */
function roads({ endStates }: TrustValue): Judged {
  const counts = { promise: 0, punishment: 0, monitors: 0 }
  for (const { outlook } of endStates) {
    const added = (['promise', 'punishment', 'monitors'] as const).map(
      (road) => [road, outlook.roads[road] - outlook.roads.denial] as const,
    )
    const [road, most] = added.sort((a, b) => b[1] - a[1])[0]!
    if (most >= 0.005) counts[road]++
  }
  const parts = [
    [counts.promise, 'the promise that others fight'],
    [counts.punishment, 'punishment'],
    [counts.monitors, 'monitors'],
  ] as const
  const found = parts.filter(([count]) => count > 0)
  if (found.length === 0) return null
  const first = (count: number): string => (count === 1 ? 'one end state' : `${count} end states`)
  return {
    judgement: [
      sentence(
        `What adds most to armies is, by end state: ${listed(found.map(([count, name]) => `${name} in ${first(count)}`))}.`,
      ),
    ],
    wouldChange: null,
  }
}

function widerWar({ endStates }: TrustValue): Judged {
  const rising = endStates.filter(({ outlook }) => outlook.widerWar.rises.headwind)
  if (rising.length === 0) return null
  const calm = rising.filter(({ outlook }) => outlook.widerWar.rises.calm)
  const names = listed((calm.length > 0 ? calm : rising).slice(0, 4).map(({ name }) => name))
  const [first] = calm.length > 0 ? calm : rising
  return {
    judgement: [
      sentence(
        `${names}: ${calm.length > 0 ? '' : 'in a headwind '}a little more credibility means more wars that draw the guarantor in here, not fewer.`,
      ),
      sentence(
        `For ${first!.name} that risk is highest at a credibility of ${percent(first!.outlook.widerWar.peakAt)} (${yearly(first!.outlook.widerWar.peak)} a year).`,
      ),
    ],
    wouldChange: null,
  }
}

/** What must travel with the numbers. */
export function caveatsOf(basis: TrustBasis, words: Words): Sentence[] {
  return [
    ...missed(basis, words),
    warningSentence(
      'Codes of guarantees are judgements, not measurements, and the chances follow from them and from one base rate; the order of end states is not confirmed by anything independent.',
    ),
    warningSentence(
      'Deterrence that worked cannot be seen, and promises are tested most where they look weak; nuclear escalation is in the costs alone.',
    ),
  ]
}

/** Said where the calibration is met on a judged worth, but not on what such deals are worth in the case. */
function missed(basis: TrustBasis, words: Words): Sentence[] {
  const { calibration, challenger } = basis
  const { inTheCase, share, years, term } = calibration
  if (!inTheCase || !calibratedApart(basis)) return []
  const better = inTheCase.share < share
  return [
    warningSentence(
      `The documented table is set to a judged worth of “${words.term(term)}”. In this case the deal of that kind nearest to where things stand is worth ${onScale(inTheCase.worth)} to ${words.party(challenger)}; on the occasions of that table ${percent(inTheCase.share)} of such deals would fail within ${years} years, not ${percent(share)}, and everything would look ${better ? 'safer' : 'weaker'} than the base rate says. So the named end states, and durable values everywhere, are set to that deal${inTheCase.occasions === null ? ', as far as that can be met' : ` (${inTheCase.occasions.toFixed(2)} occasions a year)`}.`,
    ),
  ]
}
