/** Names and short texts for readers of `proof`. */
import { nameOf } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import {
  type BasisClass,
  type FigureGroup,
  type FigureReason,
  type FigureVerdict,
  type Gives,
  reasonInWords,
} from '../../evidence/index.ts'
import { quantityWords } from '../quantity-words.ts'
import type { BrokenAnchor, PassageVerdict } from './finding.ts'

/** Names of one case; what has no name stands for itself. */
export interface Words {
  quantity: (key: string) => string
  /** A source in a few words: who publishes it, without what stands in brackets, else its id. */
  source: (id: string) => string
  /** Who says something: a speaker by name, a source in a few words. */
  asserter: (one: { asserter: string; source: string }) => string
  party: (id: string) => string
  endState: (id: string) => string
  ending: (id: string | null) => string
  proposition: (id: string) => string
}

/** Looks names up in one compiled case. */
export function wordsOf(compiled: CompiledCase): Words {
  const sources = new Map(
    compiled.sources.map((one) => [one.id, (one.publisher ?? one.author ?? one.id).replace(/ \(.*$/, '')]),
  )
  const speakers = new Set(compiled.claims.flatMap(({ by }) => (by === undefined ? [] : [by])))
  const propositions = new Map(compiled.propositions.map((one) => [one.id, one.says]))
  return {
    quantity: quantityWords(compiled),
    source: (id) => sources.get(id) ?? id,
    asserter: ({ asserter, source }) =>
      speakers.has(asserter) ? asserter : (sources.get(source) ?? asserter),
    party: (id) => nameOf(compiled.parties, id),
    endState: (id) => nameOf(compiled.endStates, id),
    ending: (id) => (id === null ? 'no end before the horizon' : nameOf(compiled.warPath?.endings ?? [], id)),
    proposition: (id) => propositions.get(id) ?? id,
  }
}

/** What a number rests on. */
export const basisInWords: Record<BasisClass, string> = {
  quoted: 'quoted: a passage states it',
  derived: 'worked out from other numbers',
  'judged from passages': 'judged from passages',
  'judged without passages': 'judged, no passage',
  assumed: 'assumed: nothing behind it',
}

/** The best that the passages of a number give. */
export const givesInWords: Record<Gives, string> = {
  number: 'the number',
  order: 'an order',
  direction: 'a direction',
  subject: 'only the subject',
  nothing: 'nothing',
}

/** What became of a passage. */
export const verdictInWords: Record<PassageVerdict, string> = {
  exact: 'stands there letter by letter',
  moved: 'stands there, at another place',
  fuzzy: 'stands there with small differences',
  ambiguous: 'cannot be told from others like it',
  changed: 'the text has changed',
  orphan: 'no longer in the text',
  'not checked here': 'not checked here: the text is not at hand',
  'no quote': 'no quote to check',
}

/** Why a passage does not hold, in words. */
export function whyBroken({ verdict, why }: Pick<BrokenAnchor, 'verdict' | 'why'>): string {
  const reasons = why.map(reasonInWords)
  return reasons.length === 0 ? verdictInWords[verdict] : `${verdictInWords[verdict]}: ${reasons.join(', ')}`
}

/** What two figures are to each other. */
export const figureVerdictInWords: Record<FigureVerdict, string> = {
  conflict: 'cannot both be right',
  tension: 'do not fit well',
  changed: 'changed over time',
}

/** Why two figures got their verdict. */
export const figureReasonInWords: Record<FigureReason, string> = {
  'words-leave-room': 'the words leave room for both, but hardly anybody would put it so',
  'rates-averaged': 'rates averaged over different stretches of time',
  undated: 'no date is known for one of them',
  'other-time': 'they speak of different times',
  'intervals-apart': 'same time, same unit, and no value fits both',
}

/** A figure as its passage states it: `more than 350,000 persons/year`. */
export function figureText({ figure }: FigureGroup['figures'][number]): string {
  const before = {
    '=': '',
    about: 'about ',
    '>': 'more than ',
    '>=': 'at least ',
    '<': 'less than ',
    '<=': 'at most ',
  }
  const { value, comparator, unit } = figure
  const number = typeof value === 'number' ? plain(value) : `${plain(value[0])} to ${plain(value[1])}`
  return `${before[comparator]}${number}${unit === undefined ? '' : ` ${unit}`}`
}

const plain = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 })

/** At most four figures, thousands grouped. */
export function numberText(value: number): string {
  if (value !== 0 && (Math.abs(value) >= 1e15 || Math.abs(value) < 1e-6))
    return String(Number(value.toPrecision(4)))
  return Number(value.toPrecision(4)).toLocaleString('en-US', { maximumFractionDigits: 9 })
}

/** A share as a whole per cent; never a 0 or 100 that it is not. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'below 1 %'
  if (share < 1 && share > 0.99) return 'above 99 %'
  return `${Math.round(share * 100)} %`
}

/** `1 claim`, `3 claims`. */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`
}

/** `JD Vance, in Responsible Statecraft`; the source alone where it speaks itself. */
export function whoAndWhere(one: { asserter: string; source: string }, words: Words): string {
  const [who, where] = [words.asserter(one), words.source(one.source)]
  return who === where ? who : `${who}, in ${where}`
}
