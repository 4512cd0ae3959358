/** The judgements of `deals`: the answer in sentences, then what it rests on and what would change it. */
import {
  grouped,
  likelihoodSentence,
  listed,
  type Sentence,
  sentence,
  warningSentence,
} from '../../blocks/index.ts'
import type { Presentation } from '../analysis.ts'
import type { DealsValue, GuaranteePrice } from './finding.ts'
import { counted, percent, type Words } from './words.ts'

/** The answer: how many packages, how likely any is possible, and what the number leaves out. */
export function answerOf(value: DealsValue, words: Words): Sentence[] {
  const everyone = value.signatories.length === 2 ? 'both parties' : `all ${value.signatories.length} parties`
  const answer: Sentence[] = []
  if (value.acceptable > 0) {
    const range = value.acceptableRange
    answer.push(
      sentence(
        `On these inputs ${grouped(value.acceptable)} of ${grouped(value.packages)} possible packages are acceptable to ${everyone}`,
        value.valueBasis === 'durable' ? ' once the risk of the next war is counted in' : '',
        range
          ? ` (90 % of ${grouped(range.worlds)} draws: ${grouped(range.low)} to ${grouped(range.high)}).`
          : '.',
      ),
    )
  } else {
    answer.push(
      sentence(
        `On these inputs no package is acceptable to ${everyone}${value.valueBasis === 'durable' ? ' once the risk of the next war is counted in' : ''}. `,
        ...nearest(value, words),
      ),
    )
  }
  if (value.price) answer.push(priceSentence(value.price, value.valueBasis, value.packages))
  if (value.zoneLikelihood) {
    answer.push(
      likelihoodSentence(
        'It is ',
        { kind: 'likelihood', share: value.zoneLikelihood.share, worlds: value.zoneLikelihood.worlds },
        ` that at least one package is acceptable to ${everyone}, over the rival readings and the ranges of the inputs.`,
      ),
    )
  }
  return answer
}

/** The zone on the other basis, and what the difference is. */
function priceSentence(price: GuaranteePrice, basis: DealsValue['valueBasis'], packages: number): Sentence {
  const { face, durable } = price
  if (basis === 'face') {
    return sentence(
      `With every guarantee taken at its word; once the risk of the next war is counted in it is ${grouped(durable.acceptable)} of ${grouped(packages)}.`,
    )
  }
  if (face.acceptable === 0 && durable.acceptable === 0) {
    return sentence('Nor would there be one if every promise were kept.')
  }
  if (face.acceptable === durable.acceptable && price.onlyFace === 0) {
    return sentence(
      'If every guarantee were kept it would be the same packages: the guarantees cost nothing here.',
    )
  }
  const lost = `takes ${counted(price.onlyFace, 'package')} away`
  const won =
    price.onlyDurable === 0
      ? ': the price of weak guarantees'
      : ` and opens ${grouped(price.onlyDurable)}, since going on without a deal loses by it too`
  return sentence(
    `If every promise were kept it would be ${grouped(face.acceptable)}; the risk of the next war ${lost}${won}.`,
  )
}

function nearest(value: DealsValue, words: Words): string[] {
  const { smallestConcession, liftingOpens, fewestBlockers } = value.certificate
  if (liftingOpens.length > 0) {
    return [
      `Lifting one red line would open one: ${listed(
        liftingOpens.map((one) => `“${words.redLine(one.redLine, one.party)}” of ${words.party(one.party)}`),
      )}.`,
    ]
  }
  if (smallestConcession) {
    const short = smallestConcession.package.blockers
    return [
      `The nearest falls short by at most ${percent(smallestConcession.amount)} of the scale, for ${words.parties(short)}.`,
    ]
  }
  return [
    `Every package crosses a red line or is refused by at least ${counted(fewestBlockers, 'party', 'parties')}.`,
  ]
}

/** Key judgements, most useful first. */
export function judgementsOf(value: DealsValue, words: Words): Presentation['judgements'] {
  return [
    endStates(value, words),
    readings(value, words),
    blockers(value, words),
    price(value, words),
    bridge(value, words),
    trade(value, words),
    declared(value, words),
  ].flatMap((one) => (one ? [one] : []))
}

type Judged = Presentation['judgements'][number] | null

function endStates(value: DealsValue, words: Words): Judged {
  if (value.frameworks.length === 0) return null
  const open = value.frameworks.filter((one) => one.acceptable > 0)
  const shut = value.frameworks.filter((one) => one.acceptable === 0)
  const judgement: Sentence[] = []
  if (open.length > 0) {
    const names = listed(open.map((one) => one.name))
    judgement.push(
      sentence(
        `${capital(counted(open.length, 'named end state'))} of ${value.frameworks.length} can be completed into a package everybody accepts: ${names}.`,
      ),
    )
  } else
    judgement.push(
      sentence(
        `None of the ${value.frameworks.length} named end states can be completed into a package everybody accepts.`,
      ),
    )
  if (shut.length > 0) {
    const why = shut
      .slice(0, 4)
      .map(
        (one) =>
          `${one.name} (${one.blockers.length > 0 ? `${words.parties(one.blockers)} refuse${one.blockers.length === 1 ? 's' : ''} every version` : 'no version suits all at once'})`,
      )
    judgement.push(sentence(`Shut: ${listed(why)}${shut.length > 4 ? `, and ${shut.length - 4} more` : ''}.`))
  }
  const best = [...value.frameworks].sort(
    (a, b) => (b.likelihood?.acceptable ?? 0) - (a.likelihood?.acceptable ?? 0),
  )[0]!
  if (best.likelihood && best.likelihood.acceptable > 0) {
    judgement.push(
      likelihoodSentence(
        `The named end state with most chances is ${best.name}: it is `,
        { kind: 'likelihood', share: best.likelihood.acceptable, worlds: best.likelihood.worlds },
        ' that some version of it is acceptable to everybody',
        ...words.cite('end-state', best.id),
        '.',
      ),
    )
  }
  return { judgement, wouldChange: null }
}

/** The reading that opens most and the one that opens least, for the party on which the answer turns most. */
function readings(value: DealsValue, words: Words): Judged {
  const shareOf = (row: DealsValue['readings'][number]): number =>
    row.worlds === 0 ? 0 : row.open / row.worlds
  const parties = [...new Set(value.readings.map((row) => row.party))].map((party) => {
    const rows = value.readings.filter((row) => row.party === party && row.worlds > 0)
    const sorted = rows.sort((a, b) => shareOf(b) - shareOf(a))
    return { party, most: sorted[0], least: sorted[sorted.length - 1] }
  })
  const spread = (one: (typeof parties)[number]): number =>
    one.most && one.least ? shareOf(one.most) - shareOf(one.least) : 0
  const turning = parties.sort((a, b) => spread(b) - spread(a))[0]
  if (!turning?.most || !turning.least || spread(turning) === 0) return null
  const { party, most, least } = turning
  return {
    judgement: [
      sentence(`The answer turns most on how ${words.party(party)} is read.`),
      likelihoodSentence(
        `If the reading “${words.reading(most.reading)}” is right, it is `,
        { kind: 'likelihood', share: shareOf(most), worlds: most.worlds },
        ' that an acceptable package exists',
        ...words.cite('reading', most.reading),
        '.',
      ),
      likelihoodSentence(
        `If “${words.reading(least.reading)}” is right, it is `,
        { kind: 'likelihood', share: shareOf(least), worlds: least.worlds },
        ...words.cite('reading', least.reading),
        '.',
      ),
    ],
    wouldChange: sentence(`A fact that rules out one of the readings of ${words.party(party)}.`),
  }
}

function blockers(value: DealsValue, words: Words): Judged {
  const most = [...value.blockers].sort((a, b) => b.aloneRefuses - a.aloneRefuses || b.refuses - a.refuses)[0]
  if (!most || most.refuses === 0) return null
  const typical = most.typicalOption
  const judgement = [
    sentence(
      `${words.party(most.party)} alone stands in the way of ${counted(most.aloneRefuses, 'package')} that the others would accept, and refuses ${grouped(most.refuses)} of ${grouped(value.packages)} in all.`,
    ),
  ]
  if (typical && typical.share - typical.shareOfAll > 0.02) {
    judgement.push(
      sentence(
        `What it refuses alone most often holds “${words.option(typical.issue, typical.option)}” (${percent(typical.share)} of these packages, ${percent(typical.shareOfAll)} of all).`,
      ),
    )
  }
  const alone = value.certificate.aloneOpens.find((one) => one.party === most.party)
  const change =
    value.certificate.empty && alone?.amount != null
      ? sentence(
          `The zone opens if ${words.party(most.party)} insists on ${percent(alone.amount)} of its scale less.`,
        )
      : null
  return { judgement, wouldChange: change }
}

/** Where the price of weak guarantees falls: end states lost to it, and the parties it costs most. */
function price(value: DealsValue, words: Words): Judged {
  if (!value.price) return null
  const { endStates, byParty } = value.price
  const lost = endStates.filter((one) => one.face > 0 && one.durable === 0)
  const judgement: Sentence[] = []
  if (lost.length > 0) {
    judgement.push(
      sentence(
        `Weak guarantees alone shut ${counted(lost.length, 'named end state')}: ${listed(lost.map((one) => one.name))} would have acceptable versions if promises were kept.`,
      ),
    )
  }
  const most = [...(byParty ?? [])].sort((a, b) => b.face - b.durable - (a.face - a.durable))[0]
  if (most && most.face - most.durable > 0.005) {
    judgement.push(
      sentence(
        `Over the packages that promises would make acceptable, the risk of the next war costs ${words.party(most.party)} most: ${percent(most.face - most.durable)} of its scale on average.`,
      ),
    )
  }
  if (judgement.length === 0) return null
  return { judgement, wouldChange: sentence('A guarantee that would be believed; see `trust`.') }
}

function bridge(value: DealsValue, words: Words): Judged {
  const found = value.bridges.find(({ bridges }) => bridges[0]?.to.acceptable)
  if (!found) return null
  const best = found.bridges[0]!
  const changes = best.changes.map(
    (one) =>
      `${words.issue(one.issue)} “${words.option(one.issue, one.to)}” instead of “${words.option(one.issue, one.from)}”`,
  )
  return {
    judgement: [
      sentence(
        `${words.endState(found.endState)} is one step from a package everybody accepts: ${listed(changes)}`,
        ...words.cite('end-state', found.endState),
        '.',
      ),
    ],
    wouldChange: null,
  }
}

function trade(value: DealsValue, words: Words): Judged {
  const best = value.logrolls[0]
  if (!best) return null
  const [first, second] = best.parties
  return {
    judgement: [
      sentence(
        `The best trade of one issue for another is between ${words.party(first)} and ${words.party(second)}: ${words.party(first)} gives way on ${words.issue(best.issues[0])}, ${words.party(second)} on ${words.issue(best.issues[1])}.`,
      ),
    ],
    wouldChange: null,
  }
}

function declared(value: DealsValue, words: Words): Judged {
  if (value.declaredOnly.length === 0) return null
  const names = value.declaredOnly.slice(0, 4).map((one) => `${words.party(one.party)}: “${one.name}”`)
  const more = value.declaredOnly.length - names.length
  return {
    judgement: [
      sentence(
        `${capital(counted(value.declaredOnly.length, 'declared red line'))} ${value.declaredOnly.length === 1 ? 'is' : 'are'} taken as a position, not a limit: ${listed(names)}${more > 0 ? `, and ${more} more` : ''}.`,
      ),
    ],
    wouldChange: sentence('If one of them binds after all, packages that cross it are lost.'),
  }
}

/** What must travel with the numbers. */
export function caveatsOf(value: DealsValue): Sentence[] {
  const caveats: Sentence[] = []
  if (value.valueBasis === 'face') {
    caveats.push(
      warningSentence(
        'The zone is an upper bound: every guarantee is taken at its word, and the risk that a deal is broken is not counted against it.',
      ),
    )
  }
  if (value.withoutCardinalValues.length > 0) {
    caveats.push(
      warningSentence(
        `No bargaining solution is given: ${listed(value.withoutCardinalValues)} has an order of preference but no values, and none are made up.`,
      ),
    )
  }
  if (value.acceptable === value.packages) {
    caveats.push(warningSentence('Every package is acceptable: the no-deal values look too low.'))
  }
  return caveats
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
