/**
 * Random small cases as a case file says them, for tests that compare the engine with a plain rewriting of its rules.
 * Numbers are whole hundredths, so that ties are common and sums can be checked exactly.
 */
import fc from 'fast-check'
import { type CaseFile, parseCase } from '../../src/case/index.ts'
import { randomStream } from '../../src/numeric/index.ts'

/** A whole number from `low` to `high`, both included. */
export type Pick = (low: number, high: number) => number

/** Plain data of a case file; loose on purpose, since it is what a person would write. */
export type Written = Record<string, unknown>

/** A condition as written. */
export type WrittenCondition = Record<string, unknown>

/** What a random case may contain; everything is off unless said. */
export interface Contents {
  parties?: [number, number]
  issues?: [number, number]
  constraints?: boolean
  agreement?: boolean
  /** Rankings, statements and tables beside additive preferences. */
  ordinal?: boolean
  adjustments?: boolean
  redLines?: boolean
  reservations?: boolean
  readings?: boolean
  spreads?: boolean
  outsiders?: boolean
  endStates?: boolean
}

const issueNames = ['port', 'army', 'land', 'debt', 'zone']
const optionNames = ['wide', 'early', 'none', 'half']
const partyNames = ['north', 'east', 'west', 'guild', 'crown']

/** Issues of a written case, with their options. */
export interface WrittenIssue {
  id: string
  options: string[]
}

/** An entry of a list. */
export function one<T>(pick: Pick, list: readonly T[]): T {
  return list[pick(0, list.length - 1)]!
}

/** A list in random order. */
export function shuffled<T>(pick: Pick, list: readonly T[]): T[] {
  const rest = [...list]
  return list.map(() => rest.splice(pick(0, rest.length - 1), 1)[0]!)
}

const chance = (pick: Pick, percent: number): boolean => pick(1, 100) <= percent
const hundredth = (pick: Pick): number => pick(0, 10) / 10

/** A nested condition over these issues, at most `depth` operators deep. */
export function randomCondition(pick: Pick, issues: readonly WrittenIssue[], depth = 2): WrittenCondition {
  const kind = depth === 0 ? 0 : pick(0, 5)
  const inner = (): WrittenCondition => randomCondition(pick, issues, depth - 1)
  const atom = (): WrittenCondition => {
    const issue = one(pick, issues)
    const listed = chance(pick, 40)
    return {
      [issue.id]: listed ? [one(pick, issue.options), one(pick, issue.options)] : one(pick, issue.options),
    }
  }
  if (kind === 1) return { all: [inner(), inner()] }
  if (kind === 2) return { any: [inner(), inner(), ...(chance(pick, 20) ? [inner()] : [])] }
  if (kind === 3) return { not: inner() }
  // biome-ignore lint/suspicious/noThenProperty: the word of the case language; a condition is never awaited
  if (kind === 4) return { if: inner(), then: inner() }
  return chance(pick, 30) ? { ...atom(), ...atom() } : atom()
}

/** A number, or an interval around it where the case has spreads. */
function quantity(pick: Pick, value: number, { spreads }: Contents): unknown {
  if (!spreads || chance(pick, 50)) return value
  const low = Math.round(Math.max(0, value - 0.1) * 100) / 100
  const high = Math.round(Math.min(1, value + 0.1) * 100) / 100
  return chance(pick, 50) ? [low, high] : { value: [low, value, high], assumed: 'for a test' }
}

/** Weights in tenths that sum to 1. */
function weights(pick: Pick, count: number): number[] {
  const cuts = Array.from({ length: count - 1 }, () => pick(0, 10)).sort((a, b) => a - b)
  return [...cuts, 10].map((cut, k) => (cut - (k === 0 ? 0 : cuts[k - 1]!)) / 10)
}

function additive(pick: Pick, issues: readonly WrittenIssue[], contents: Contents): Written {
  const shares = weights(pick, issues.length)
  const entries = issues.map((issue, k) => [
    issue.id,
    {
      weight: shares[k],
      options: Object.fromEntries(issue.options.map((id) => [id, quantity(pick, hundredth(pick), contents)])),
    },
  ])
  const adjustments = contents.adjustments ? randomAdjustments(pick, issues, contents) : []
  return { kind: 'additive', issues: Object.fromEntries(entries), adjustments }
}

function randomAdjustments(pick: Pick, issues: readonly WrittenIssue[], contents: Contents): Written[] {
  return shuffled(pick, ['bonus', 'fear', 'pride'])
    .slice(0, pick(0, 3))
    .map((id) => ({
      id,
      name: id,
      when: randomCondition(pick, issues, 1),
      add: contents.spreads ? quantity(pick, hundredth(pick), contents) : pick(-6, 10) / 10,
    }))
}

function ordinal(pick: Pick, issues: readonly WrittenIssue[]): Written {
  if (chance(pick, 50)) {
    const statements = Array.from({ length: pick(1, 4) }, () => randomCondition(pick, issues, 1))
    return { kind: 'statements', statements }
  }
  const tiers = Array.from({ length: pick(1, 4) }, () =>
    chance(pick, 30)
      ? [randomCondition(pick, issues, 1), randomCondition(pick, issues, 1)]
      : randomCondition(pick, issues, 1),
  )
  return { kind: 'ranking', tiers, otherwise: 'worst' }
}

function table(pick: Pick, issues: readonly WrittenIssue[], contents: Contents): Written {
  const rows = Array.from({ length: pick(1, 4) }, () => ({
    when: randomCondition(pick, issues, 1),
    value: quantity(pick, hundredth(pick), contents),
  }))
  return { kind: 'table', rows, otherwise: hundredth(pick) }
}

function cardinal(pick: Pick, issues: readonly WrittenIssue[], contents: Contents): Written {
  return contents.ordinal && chance(pick, 25)
    ? table(pick, issues, contents)
    : additive(pick, issues, contents)
}

function noDeal(
  pick: Pick,
  issues: readonly WrittenIssue[],
  scale: 'cardinal' | 'ordinal',
  contents: Contents,
): unknown {
  const state = { state: Object.fromEntries(issues.map((issue) => [issue.id, one(pick, issue.options)])) }
  if (scale === 'ordinal' || chance(pick, 15)) return state
  const value = pick(0, 6) / 10
  if (chance(pick, 15))
    return {
      overTime: [
        { month: 12, value: 0.5 },
        { month: 0, value },
      ],
    }
  return quantity(pick, value, contents)
}

function randomParty(
  pick: Pick,
  id: string,
  issues: readonly WrittenIssue[],
  contents: Contents,
  sure: boolean,
): Written {
  const scale = contents.ordinal && chance(pick, 30) ? 'ordinal' : 'cardinal'
  const lines = contents.redLines ? shuffled(pick, ['flag', 'shore']).slice(0, pick(0, 2)) : []
  const redLines = lines.map((line) => ({
    id: line,
    name: line,
    crossedWhen: randomCondition(pick, issues, 1),
    ...(chance(pick, 50) ? { declared: {} } : {}),
    ...(chance(pick, 80) ? { assessed: pick(0, 10) / 10 } : {}),
  }))
  return {
    id,
    name: id,
    signs: sure || !contents.outsiders || chance(pick, 75),
    preferences: scale === 'ordinal' ? ordinal(pick, issues) : cardinal(pick, issues, contents),
    noDeal: noDeal(pick, issues, scale, contents),
    redLines,
    ...(contents.reservations && scale === 'cardinal' && chance(pick, 40)
      ? { reservation: pick(1, 7) / 10 }
      : {}),
  }
}

/** Rival readings of a party: replacing its preferences, or laid over them. */
function randomReadings(
  pick: Pick,
  party: Written,
  issues: readonly WrittenIssue[],
  contents: Contents,
): Written[] {
  const kind = (party.preferences as Written).kind
  const scale = kind === 'additive' || kind === 'table' ? 'cardinal' : 'ordinal'
  return ['fear', 'greed'].slice(0, pick(0, 2)).map((name) => {
    const changes: Written = {}
    if (chance(pick, 30)) {
      changes.preferences = scale === 'ordinal' ? ordinal(pick, issues) : cardinal(pick, issues, contents)
    } else if (kind === 'additive') {
      const all = additive(pick, issues, contents)
      if (chance(pick, 60)) changes.issues = all.issues
      changes.adjustments = all.adjustments
    }
    if (chance(pick, 40)) changes.noDeal = noDeal(pick, issues, scale, contents)
    if (scale === 'cardinal' && contents.reservations && chance(pick, 40))
      changes.reservation = pick(1, 8) / 10
    const lines = (party.redLines as Written[]).filter(() => chance(pick, 50))
    changes.redLines = Object.fromEntries(lines.map((line) => [line.id, pick(0, 10) / 10]))
    const id = `${party.id}-${name}`
    return { id, party: party.id, name: id, summary: id, prior: pick(1, 4), changes }
  })
}

/** A case as written, in random order of everything. */
export function randomCase(pick: Pick, contents: Contents = {}): Written {
  const issues = shuffled(pick, issueNames)
    .slice(0, pick(...(contents.issues ?? [1, 3])))
    .map((id) => ({ id, options: shuffled(pick, optionNames).slice(0, pick(2, 4)) }))
  const ids = shuffled(pick, partyNames).slice(0, pick(...(contents.parties ?? [2, 3])))
  const parties = ids.map((id, k) => randomParty(pick, id, issues, contents, k === 0))
  const constraints = shuffled(pick, ['law', 'map', 'sea']).slice(0, contents.constraints ? pick(0, 3) : 0)
  return {
    endstate: 1,
    id: 'random',
    title: 'Random',
    question: 'What holds?',
    asOf: '2025-06-01',
    purpose: 'A test.',
    limits: ['A test.'],
    authors: ['A test'],
    parties,
    issues: issues.map((issue) => ({
      id: issue.id,
      name: issue.id,
      decidedBy: shuffled(pick, ids).slice(0, pick(1, ids.length)),
      options: issue.options.map((id) => ({ id, name: id })),
    })),
    constraints: constraints.map((id) => ({
      id,
      because: 'a test',
      ...(chance(pick, 60)
        ? { forbid: { all: [randomCondition(pick, issues), randomCondition(pick, issues, 0)] } }
        : // biome-ignore lint/suspicious/noThenProperty: the word of the case language
          { if: randomCondition(pick, issues, 1), then: randomCondition(pick, issues, 1) }),
    })),
    ...(contents.agreement && chance(pick, 60) ? { agreement: randomCondition(pick, issues, 1) } : {}),
    readings: contents.readings
      ? parties.flatMap((party) => randomReadings(pick, party, issues, contents))
      : [],
    endStates: contents.endStates
      ? ['truce', 'accord'].slice(0, pick(1, 2)).map((id) => ({
          id,
          name: id,
          summary: id,
          is: { [issues[0]!.id]: one(pick, issues[0]!.options) },
        }))
      : [],
  }
}

/** Reads a written case; throws with the diagnostics where it is not sound, since the test made it so. */
export function readCase(written: Written): CaseFile {
  const read = parseCase(JSON.stringify(written))
  if (!read.ok)
    throw new Error(
      JSON.stringify(read.diagnostics.filter((d) => d.severity === 'error').map((d) => d.message)),
    )
  return read.value
}

/** Random written cases for properties, from seeds; not shrunk, since a case reads well as it is and shrinking is slow. */
export function anyCase(contents: Contents): fc.Arbitrary<Written> {
  return fc.noShrink(fc.nat()).map((seed) => {
    const random = randomStream(seed, 'case')
    return randomCase((low, high) => low + random.integer(high - low + 1), contents)
  })
}
