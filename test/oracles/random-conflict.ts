/** Random conflicts for stability: who moves what, in which direction, and what everybody makes of every state. */
import fc from 'fast-check'
import { randomStream } from '../../src/numeric/index.ts'
import { one, type Pick, randomCondition, shuffled, type Written, type WrittenIssue } from './random-case.ts'

/** How large a random conflict may be. */
export interface ConflictSize {
  parties: [number, number]
  issues: [number, number]
  /** Options an issue may have at most. */
  options: number
}

const partyNames = ['north', 'east', 'west', 'guild', 'crown']
const issueNames = [
  'port',
  'army',
  'land',
  'debt',
  'zone',
  'mine',
  'road',
  'tax',
  'oath',
  'ford',
  'mill',
  'wall',
]
const optionNames = ['wide', 'early', 'none', 'half']

function changes(pick: Pick, options: readonly string[]): unknown {
  const kind = pick(0, 9)
  if (kind < 5) return 'any'
  if (kind < 7) return 'irreversible'
  const pairs = options.flatMap((from) => options.filter((to) => to !== from).map((to) => [from, to]))
  return pairs.filter(() => pick(0, 2) > 0)
}

function exits(pick: Pick, parties: readonly string[], options: readonly string[]): Written[] {
  if (pick(0, 9) < 6) return []
  return shuffled(pick, parties)
    .slice(0, pick(1, 2))
    .map((party) => {
      const to = one(pick, options)
      const from = options.filter((id) => id !== to)
      return { party, to, ...(pick(0, 1) === 0 ? {} : { from: shuffled(pick, from).slice(0, pick(1, 2)) }) }
    })
}

/** A random conflict as a case file says it; its preferences say nothing, since tests bring their own. */
export function randomConflict(pick: Pick, size: ConflictSize): Written {
  const parties = shuffled(pick, partyNames).slice(0, pick(...size.parties))
  const issues: WrittenIssue[] = shuffled(pick, issueNames)
    .slice(0, pick(...size.issues))
    .map((id) => ({ id, options: shuffled(pick, optionNames).slice(0, pick(2, size.options)) }))
  const joint = pick(0, 2) === 0 ? 0 : pick(0, 60)
  const rules = ['law', 'map', 'sea'].slice(0, pick(0, 3))
  return {
    endstate: 1,
    id: 'random',
    title: 'Random',
    question: 'What holds?',
    asOf: '2025-06-01',
    purpose: 'A test.',
    limits: ['A test.'],
    authors: ['A test'],
    parties: parties.map((id) => ({
      id,
      name: id,
      noDeal: 0,
      preferences: { kind: 'table', rows: [{ when: {}, value: 0 }] },
    })),
    issues: issues.map(({ id, options }) => ({
      id,
      name: id,
      decidedBy: shuffled(pick, parties).slice(0, pick(1, 100) <= joint ? pick(2, parties.length) : 1),
      exits: exits(pick, parties, options),
      changes: changes(pick, options),
      options: options.map((option) => ({ id: option, name: option })),
    })),
    constraints: rules.map((id) => ({
      id,
      because: 'a test',
      forbid: { all: [randomCondition(pick, issues, 0), randomCondition(pick, issues, 1)] },
    })),
  }
}

/** A stream of whole numbers from `low` to `high`, both included. */
export function picks(seed: number, name: string): Pick {
  const random = randomStream(seed, name)
  return (low, high) => low + random.integer(high - low + 1)
}

/** Seeds; not shrunk, since a smaller seed is no simpler case. */
export const anySeed = fc.noShrink(fc.nat())

/** What a number of states is worth to a number of parties: few values mean many ties. */
export function randomPay(pick: Pick, parties: number, states: number): Int32Array[] {
  return Array.from({ length: parties }, () => {
    const values = pick(0, 3) === 0 ? pick(1, 3) : 4 * states
    return Int32Array.from({ length: states }, () => pick(0, values))
  })
}
