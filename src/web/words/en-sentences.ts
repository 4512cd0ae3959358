/** English: the leading sentences, worded as the engine words them; a sentence that differs is not replaced. */
import type { Decision, Nearest, Worded } from '../engine/facts.ts'
import { numberIn } from './local-forms.ts'
import { likelihoodIn, listIn, named, row, type SentenceWords, type WordPiece } from './sentence-pieces.ts'

const count = (value: number): string => numberIn('en', Math.round(value))
const list = (items: readonly (string | WordPiece | WordPiece[])[]): WordPiece[] => listIn('and', items)
const names = (all: readonly string[]): WordPiece[] => list(all.map(named))
const everyone = (parties: number): string => (parties === 2 ? 'both parties' : `all ${parties} parties`)
const riskCounted = (durable: boolean): string =>
  durable ? ' once the risk of the next war is counted in' : ''
const months = (value: number): string => (value === 1 ? 'one month' : `${value} months`)
const one = (value: number, word: string, words = `${word}s`): string =>
  value === 1 ? `one ${word}` : `${count(value)} ${words}`
const overAll = ', over the rival readings and the ranges of the inputs.'

/** `It is unlikely (20–45 %)`, `There is a remote chance (0–5 %)`. */
function itIs(likelihood: Worded, first: 'It' | 'it' = 'It'): WordPiece[] {
  const { noun, ...piece } = likelihoodIn('en', likelihood)
  const there = first === 'It' ? 'There is ' : 'there is '
  return row(noun ? there : `${first} is `, piece)
}

/** A share as a whole per cent; never a 0 or 100 that it is not. */
function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'below 1 %'
  if (share < 1 && share > 0.995) return 'above 99 %'
  return `${Math.round(share * 100)} %`
}

function nearest(found: Nearest): WordPiece[] {
  if (found.by === 'red-line')
    return row(
      'Lifting one red line would open one: ',
      list(found.lines.map(({ name, party }) => row('“', named(name), '” of ', named(party)))),
      '.',
    )
  if (found.by === 'concession')
    return row(
      `The nearest falls short by at most ${Math.round(found.share * 100)} % of the scale, for `,
      names(found.parties),
      '.',
    )
  return row(
    `Every package crosses a red line or is refused by at least ${one(found.parties, 'party', 'parties')}.`,
  )
}

function decision({ kind, name }: Decision): WordPiece[] {
  if (kind === 'wait') return row('waiting')
  return row('“', named(name), kind === 'plan' ? '”' : '” in its best order')
}

const sources = {
  'over time': 'numbers over time',
  number: 'one number that does not change',
  state: 'the value of a state that does not change',
}

const rules: Record<string, string> = {
  expected: 'the highest expected value',
  maximin: 'the best worst case',
  hurwicz: 'the worst and best case weighed',
  regret: 'the least regret at worst',
  'regret-90': 'the least regret in nine futures of ten',
  domain: 'how often it is good enough',
}

/** English. */
export const enSentences: SentenceWords = {
  'live-zone': ({ acceptable, packages, parties, durable }) =>
    row(
      `On these inputs, at central values, ${
        acceptable === 0
          ? 'no package is'
          : `${count(acceptable)} of ${count(packages)} possible packages ${acceptable === 1 ? 'is' : 'are'}`
      } acceptable to ${everyone(parties)}${riskCounted(durable)}.`,
    ),
  'live-end-states': ({ open, all }) =>
    row(
      `${open === 0 ? 'None' : count(open)} of the ${count(all)} named end states ${open === 1 ? 'has' : 'have'} a version that everybody accepts.`,
    ),
  estimate: ({ likelihood }) =>
    row(itIs(likelihood), ` that at least one package is acceptable to everybody${overAll}`),
  zone: ({ acceptable, packages, parties, durable, range, nearest: found }) =>
    acceptable === 0
      ? row(
          `On these inputs no package is acceptable to ${everyone(parties)}${riskCounted(durable)}. `,
          found ? nearest(found) : '',
        )
      : row(
          `On these inputs ${count(acceptable)} of ${count(packages)} possible packages are acceptable to ${everyone(parties)}${riskCounted(durable)}`,
          range
            ? ` (90 % of ${count(range.worlds)} draws: ${count(range.low)} to ${count(range.high)}).`
            : '.',
        ),
  'zone-likelihood': ({ likelihood, parties }) =>
    row(itIs(likelihood), ` that at least one package is acceptable to ${everyone(parties)}${overAll}`),
  price: ({ basis, packages, face, durable, onlyFace, onlyDurable }) => {
    if (basis === 'face')
      return row(
        `With every guarantee taken at its word; once the risk of the next war is counted in it is ${count(durable)} of ${count(packages)}.`,
      )
    if (face === 0 && durable === 0) return row('Nor would there be one if every promise were kept.')
    if (face === durable && onlyFace === 0)
      return row(
        'If every guarantee were kept it would be the same packages: the guarantees cost nothing here.',
      )
    const won =
      onlyDurable === 0
        ? ': the price of weak guarantees'
        : ` and opens ${count(onlyDurable)}, since going on without a deal loses by it too`
    return row(
      `If every promise were kept it would be ${count(face)}; the risk of the next war takes ${one(onlyFace, 'package')} away${won}.`,
    )
  },
  lasting: ({ all, lasting }) =>
    lasting.length === 0
      ? row('No named end state has a version that everybody accepts and nobody would leave.')
      : row(
          `${lasting.length} of ${all} named end states ${lasting.length === 1 ? 'has' : 'have'} acceptable versions that would hold, because nobody gains by leaving or answers deter: `,
          list(
            lasting.map(({ name, both, acceptable }) =>
              row(named(name), ` (${count(both)} of ${count(acceptable)})`),
            ),
          ),
          '.',
        ),
  'one-holds': ({ name, holds }) =>
    row(
      named(name),
      holds
        ? ' holds against every better move, by content or by credible answers.'
        : ' does not hold: at least one party has a better move that no credible answer deters.',
    ),
  'best-versions': ({ all, firm }) => {
    const of = `Of the ${all} versions nearest to everybody’s consent`
    return firm.length === 0
      ? row(`${of} none holds: in each, some party has a better move that no credible answer deters.`)
      : row(`${of} ${firm.length} hold${firm.length === 1 ? 's' : ''}: `, names(firm), '.')
  },
  'holds-likelihood': ({ name, likelihood }) =>
    name === null
      ? row(itIs(likelihood), ` that it holds${overAll}`)
      : row(
          'The one that holds most often is ',
          named(name),
          ': ',
          itIs(likelihood, 'it'),
          ` that it holds${overAll}`,
        ),
  leaver: ({ party, count: times, all }) =>
    row(named(party), ` is the party that most often has reason to leave (${times} of ${all}).`),
  'war-course': ({ months: ahead, ended, still, drawn }) =>
    row(
      `On these inputs, ${months(ahead)} without a deal lead to `,
      list([
        ...ended.map(({ name, share }) => row('“', named(name), `” in ${percent(share)}`)),
        `no end yet in ${percent(still)}`,
      ]),
      ` of the ${drawn ? 'drawn paths' : 'cases on the expected path'}.`,
    ),
  'war-goes-on': ({ months: ahead, likelihood }) =>
    row(
      'Over the rival readings and the ranges of the inputs ',
      itIs(likelihood, 'it'),
      ` that there is still no end after ${months(ahead)}.`,
    ),
  'war-beats': ({ months: ahead, endStates, names: beating, month, refusing, firstPackage }) => {
    const when = (from: number): string => (from === 0 ? 'already today' : `from month ${from} on`)
    const any =
      firstPackage === null
        ? `no package is acceptable to everybody within ${months(ahead)}.`
        : `some package is acceptable to everybody ${when(firstPackage)}.`
    if (endStates === 0) return row(`At central values ${any}`)
    if (beating.length === 0)
      return row(`No named end state beats going on for every party within ${months(ahead)}; ${any}`)
    return row(
      'At central values ',
      names(beating),
      ` beat${beating.length === 1 ? 's' : ''} going on for every party ${when(month)}`,
      refusing.length === 0
        ? ''
        : row(
            ', though ',
            names(refusing),
            ` refuse${refusing.length === 1 ? 's' : ''} it for another reason`,
          ),
      `; ${any}`,
    )
  },
  'war-beats-likelihood': ({ name, months: ahead, likelihood }) =>
    row(
      'Over the rival readings and the ranges of the inputs ',
      itIs(likelihood, 'it'),
      ' that ',
      named(name),
      ` does so in any of ${months(ahead)}.`,
    ),
  'war-rests': ({ on }) =>
    row(
      'This case has no war path: what no deal is worth rests ',
      list(on.map(({ source, parties }) => row('for ', names(parties), ` on ${sources[source]}`))),
      ', as the case gives it.',
    ),
  'plan-first': ({ rule, worlds, ahead, more }) =>
    row(
      `On these inputs, by ${rules[rule] ?? rule}: `,
      ahead.flatMap((view, k) =>
        row(
          k === 0 ? 'for ' : '; for ',
          named(view.for),
          ' towards ',
          named(view.to),
          view.decisions.length > 1
            ? row(
                ' ',
                list(view.decisions.map(decision)),
                ` come too close to be told apart with ${worlds} draws`,
              )
            : row(' it is ', ...view.decisions.map(decision)),
          view.agreed ? '' : ' (the six rules do not agree)',
        ),
      ),
      more > 0 ? `; ${more} more in the tables.` : '.',
    ),
}
