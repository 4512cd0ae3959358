/**
 * Movers: who can change what, as blocks and classes of states.
 *
 * A *mover* is a party acting alone, or the set of parties that decide a joint issue acting together. States that agree on
 * everything a mover cannot change form a block. Inside a block, issues that the mover can change freely make every state
 * reach every other; the others (irreversible, listed changes, exits) make classes with a direction.
 */
import type { Classes } from '../numeric/index.ts'
import { optionsInReach } from './moves.ts'
import type { CompiledCase, CompiledIssue } from './types.ts'

export interface Mover {
  /** Parties that have to move together, ascending; one for a party alone. */
  parties: number[]
  /** Issues it can change, ascending. */
  issues: number[]
  /** Name of the block of each state (equal names, same block). */
  block: Int32Array
  /** Null where every state of a block reaches every other. */
  classes: Classes | null
}

/** Parties of each mover: every party alone, then every set that decides an issue together. */
export function partiesOfMovers(compiled: CompiledCase): number[][] {
  const groups = new Map<string, number[]>()
  for (const issue of compiled.issues) {
    if (issue.decidedBy.length > 1) groups.set(issue.decidedBy.join(' '), issue.decidedBy)
  }
  const together = [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, parties]) => parties)
  return [...compiled.parties.map((_, party) => [party]), ...together]
}

/** Movers with their blocks and classes; those that can change nothing are left out. */
export function moversOf(compiled: CompiledCase): Mover[] {
  return partiesOfMovers(compiled)
    .map((parties) => moverOf(compiled, parties))
    .filter((mover) => mover.issues.length > 0)
}

/** Options the mover reaches from an option of an issue. */
export function reachOf(issue: CompiledIssue, parties: readonly number[], from: number): number[] {
  if (parties.length === 1) return optionsInReach(issue, parties[0]!, from)
  if (issue.decidedBy.length !== parties.length || issue.decidedBy.some((one) => !parties.includes(one)))
    return []
  const width = issue.options.length
  return issue.options.flatMap((_, to) =>
    to !== from && issue.possible[from * width + to] === 1 ? [to] : [],
  )
}

function moverOf(compiled: CompiledCase, parties: number[]): Mover {
  const reach = compiled.issues.map((issue) => issue.options.map((_, from) => reachOf(issue, parties, from)))
  const issues = reach.flatMap((own, issue) => (own.some((list) => list.length > 0) ? [issue] : []))
  const free = issues.filter((issue) =>
    reach[issue]!.every((list) => list.length === reach[issue]!.length - 1),
  )
  const directed = issues.filter((issue) => !free.includes(issue))
  const fixed = compiled.issues.flatMap((_, issue) => (issues.includes(issue) ? [] : [issue]))
  return {
    parties,
    issues,
    block: codeOver(compiled, fixed),
    classes: directed.length === 0 ? null : classesOf(compiled, directed, reach),
  }
}

/** Mixed-radix code of each state over some issues. At most 2³⁰, since all combinations are. */
function codeOver(compiled: CompiledCase, issues: readonly number[]): Int32Array {
  const { space } = compiled
  const rowPart = new Int32Array(space.rowCount)
  const columnPart = new Int32Array(space.columnCount)
  let stride = 1
  for (const issue of [...issues].reverse()) {
    const table = space.optionTable[issue]!
    const part = issue < space.split ? rowPart : columnPart
    for (let code = 0; code < table.length; code++) part[code]! += stride * table[code]!
    stride *= space.radices[issue]!
  }
  const codes = new Int32Array(space.count)
  for (let state = 0; state < codes.length; state++) {
    codes[state] = rowPart[space.row[state]!]! + columnPart[space.column[state]!]!
  }
  return codes
}

/** Classes over the issues with a direction: one class per combination of their options that occurs. */
function classesOf(compiled: CompiledCase, directed: readonly number[], reach: number[][][]): Classes {
  const codes = codeOver(compiled, directed)
  const distinct = Int32Array.from(new Set(codes)).sort()
  const position = new Map(Array.from(distinct, (code, index) => [code, index]))
  const of = codes.map((code) => position.get(code)!)
  const radices = directed.map((issue) => compiled.space.radices[issue]!)
  const reachedBy: number[][] = Array.from(distinct, () => [])
  distinct.forEach((code, from) => {
    for (const to of targets(optionsOfCode(code, radices), directed, reach, radices)) {
      const target = position.get(to)
      if (target !== undefined && target !== from) reachedBy[target]!.push(from)
    }
  })
  return { count: distinct.length, of, reachedBy: reachedBy.map((list) => Int32Array.from(list)) }
}

function optionsOfCode(code: number, radices: readonly number[]): number[] {
  const options: number[] = []
  let rest = code
  for (let k = radices.length - 1; k >= 0; k--) {
    options[k] = rest % radices[k]!
    rest = Math.floor(rest / radices[k]!)
  }
  return options
}

/** Codes of every combination in which each issue stays or makes one possible change. */
function targets(
  options: readonly number[],
  directed: readonly number[],
  reach: number[][][],
  radices: readonly number[],
): number[] {
  let codes = [0]
  options.forEach((option, k) => {
    const choices = [option, ...reach[directed[k]!]![option]!]
    codes = codes.flatMap((code) => choices.map((choice) => code * radices[k]! + choice))
  })
  return codes
}
