/** Names of inputs and numbers for readers of `drivers`. */
import { nameOf } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import { quantityWords } from '../quantity-words.ts'
import type { BoxLimit, InputName, ProofName } from './finding.ts'

export interface Words {
  party: (id: string) => string
  /** Name of a party by its place in canonical order. */
  partyAt: (place: number) => string
  endState: (id: string) => string
  reading: (id: string) => string
  /** An input in words: `value of no deal to Orchard`, `which reading of Mill is right`. */
  input: (input: InputName) => string
  quantity: (key: string) => string
}

/** Looks up names of one compiled case; an unknown id stands for itself. */
export function wordsOf(compiled: CompiledCase): Words {
  const party = (id: string): string => nameOf(compiled.parties, id)
  const reading = (id: string): string => nameOf(compiled.readings, id)
  const redLine = (owner: string, id: string): string =>
    compiled.redLines.find((line) => line.id === id && compiled.parties[line.party]!.id === owner)?.name ?? id
  const quantity = quantityWords(compiled)
  return {
    party,
    partyAt: (place) => compiled.parties[place]?.name ?? String(place),
    reading,
    quantity,
    endState: (id) => nameOf(compiled.endStates, id),
    input: (input) => {
      if (input.kind === 'quantity') return quantity(input.key)
      if (input.kind === 'reading') return `which reading of ${party(input.party)} is right`
      return `whether “${redLine(input.party, input.redLine)}” binds ${party(input.party)}`
    },
  }
}

/** What a number rests on, in words. */
export const proofInWords: Record<ProofName, string> = {
  assumed: 'nothing: assumed',
  judged: 'judged, no passage',
  subject: 'judged from passages on the subject',
  direction: 'judged from passages that give a direction',
  order: 'judged from passages that give an order',
  number: 'judged from passages that give a number',
  derived: 'worked out from other numbers',
  quoted: 'quoted',
}

/** Three figures, or as many decimals as tell it from 0. */
export function figure(value: number): string {
  return String(Number(value.toPrecision(3)))
}

/** A value just beyond `to`, seen from `from`, with as few figures as keep it there. */
export function beyond(from: number, to: number): string {
  for (let figures = 2; figures < 15; figures++) {
    const step = 10 ** (Math.floor(Math.log10(Math.abs(to) || 1)) - figures + 1)
    const value = Number(
      ((to > from ? Math.ceil(to / step) : Math.floor(to / step)) * step).toPrecision(figures),
    )
    const over = Math.abs(value - to)
    if ((to > from ? value >= to : value <= to) && over <= 0.05 * Math.abs(to - from)) return String(value)
  }
  return String(to)
}

/** A share as a whole per cent; never a 0 or 100 that it is not. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'below 1 %'
  if (share < 1 && share > 0.99) return 'above 99 %'
  return `${Math.round(share * 100)} %`
}

/** `8 in 10`: a share out of ten for a sentence; `nearly all` and `hardly any` at the ends. */
export function inTen(share: number): string {
  const tenths = Math.round(share * 10)
  return share === 1 ? 'all' : tenths === 10 ? 'nearly all' : tenths === 0 ? 'hardly any' : `${tenths} in 10`
}

/** One limit as a condition: `X is above 0.4`, `the reading of P is “R”`. */
export function limitInWords(limit: BoxLimit, words: Words): string {
  const { input, low, high, holds, reading } = limit
  if (input.kind === 'reading')
    return `the reading of ${words.party(input.party)} is ${holds ? '' : 'not '}“${words.reading(reading ?? '')}”`
  if (input.kind === 'red line')
    return words.input(input).replace(/^whether (.*) binds/, `$1 ${holds ? 'binds' : 'does not bind'}`)
  const name = words.input(input)
  if (low !== null && high !== null) return `the ${name} lies between ${figure(low)} and ${figure(high)}`
  return low === null
    ? `the ${name} is at most ${figure(high ?? 0)}`
    : `the ${name} is at least ${figure(low)}`
}
