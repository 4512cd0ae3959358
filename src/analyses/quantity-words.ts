/** Names of quantities for readers, from their keys and a compiled case. */
import { nameOf } from '../blocks/index.ts'
import type { CompiledCase } from '../compile/index.ts'

/**
 * Key → words: `value of no deal to Orchard`. What has no name stands as its key with spaces; nothing is ever blank. A
 * number that rests on a broken passage is marked, unless `marking` is false.
 */
export function quantityWords(compiled: CompiledCase, marking = true): (key: string) => string {
  const party = (id: string): string => nameOf(compiled.parties, id)
  const redLine = (owner: string, id: string): string =>
    compiled.redLines.find((line) => line.id === id && compiled.parties[line.party]!.id === owner)?.name ?? id
  const ofParty = (key: string): string => {
    const [owner = '', what = '', id = '', option = ''] = key.split('.')
    if (owner === 'war') return `war path: ${spaced(key.slice(4))}`
    if (owner === 'guarantee') return `guarantee, ${spaced([what, id].filter(Boolean).join(': '))}`
    if (owner === 'observation') return ofObservation(compiled, what, id)
    if (owner === 'quantity') return spaced(what)
    if (!compiled.parties.some((one) => one.id === owner)) return spaced(key)
    const name = party(owner)
    const issue = compiled.issues.find((one) => one.id === id)
    switch (what) {
      case 'weight':
        return `weight of ${issue?.name ?? spaced(id)} to ${name}`
      case 'value':
        return `value of “${issue?.options.find((one) => one.id === option)?.short ?? spaced(option)}” to ${name}`
      case 'no-deal':
        return `value of no deal to ${name}${id === '' ? '' : ` after ${id} months`}`
      case 'reservation':
        return `the least ${name} insists on`
      case 'red-line':
        return `share of draws in which “${redLine(owner, id)}” binds ${name}`
      default:
        return `${spaced(key.slice(owner.length + 1))} of ${name}`
    }
  }
  const nameOfKey = (key: string): string => {
    const [first = '', second = ''] = key.split('.')
    const own = compiled.readings.find(({ id }) => first === 'reading' && id === second)
    if (!own) return ofParty(key)
    const rest = key.slice(first.length + second.length + 2)
    const view = `“${own.name}”`
    if (rest === 'prior') return `belief in ${view}`
    return `${ofParty(rest.startsWith('war.') ? rest : `${compiled.parties[own.party]!.id}.${rest}`)} under ${view}`
  }
  return (key) => (marking ? `${nameOfKey(key)}${brokenMark(compiled, key)}` : nameOfKey(key))
}

/** ` (proof broken)` for a number that rests on a broken passage, else nothing. */
export function brokenMark(compiled: CompiledCase, key: string): string {
  const place = compiled.quantityIndex.get(key)
  return place !== undefined && compiled.quantities[place]!.basis.broken ? ' (proof broken)' : ''
}

function ofObservation(compiled: CompiledCase, id: string, last: string): string {
  const what = `“${compiled.observations.find((one) => one.id === id)?.what ?? id}”`
  if (last === 'credibility') return `how far to believe ${what}`
  if (last === 'other') return `how expected ${what} is if no reading is right`
  return `how expected ${what} is under “${nameOf(compiled.readings, last)}”`
}

/** A key with spaces in place of its dots and hyphens. */
export function spaced(text: string): string {
  return text.replaceAll(/[.-]/g, ' ')
}
