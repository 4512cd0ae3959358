/**
 * Conditions as row tests: truth of a condition for all columns of one row, as a bitset.
 *
 * Parts that speak only of row issues are true or false for the whole row and are settled at once; the others are a
 * handful of word operations. Nothing is expanded, so no condition, however nested, can blow up.
 */
import type { Condition } from '../case/index.ts'
import type { RowTest, StateSpace } from './space.ts'

export interface Vocabulary {
  issueOf: Map<string, number>
  optionOf: Map<string, number>[]
}

type Shape = Pick<StateSpace, 'radices' | 'split' | 'rowCount' | 'columnCount' | 'optionTable'>

const wordsOf = (shape: Shape): number => (shape.columnCount + 31) >>> 5

/** True everywhere or nowhere. */
function constant(value: boolean): RowTest {
  return { status: () => (value ? 1 : 0), fill: (_row, into) => void into.fill(value ? 0xffffffff : 0) }
}

/** 1 for each entry of a table that is one of the options. */
function membership(table: Uint16Array, options: Set<number>, radix: number): Uint8Array {
  const wanted = new Uint8Array(radix)
  for (const option of options) wanted[option] = 1
  const truth = new Uint8Array(table.length)
  for (let code = 0; code < table.length; code++) truth[code] = wanted[table[code]!]!
  return truth
}

/** "The issue has one of these options." */
function atom(shape: Shape, issue: number, options: Set<number>): RowTest {
  const table = shape.optionTable[issue]!
  if (issue < shape.split) {
    const truth = membership(table, options, shape.radices[issue]!)
    return {
      status: (row) => truth[row] as 0 | 1,
      fill: (row, into) => void into.fill(truth[row] === 1 ? 0xffffffff : 0),
    }
  }
  const bits = new Uint32Array(wordsOf(shape))
  const truth = membership(table, options, shape.radices[issue]!)
  for (let column = 0; column < table.length; column++) {
    if (truth[column] === 1) bits[column >>> 5]! |= 1 << (column & 31)
  }
  return { status: () => 2, fill: (_row, into) => into.set(bits) }
}

/** All of them. `any` is built from it by negation, so that there is one place to be right. */
function every(shape: Shape, parts: RowTest[]): RowTest {
  if (parts.length === 0) return constant(true)
  if (parts.length === 1) return parts[0]!
  const scratch = new Uint32Array(wordsOf(shape))
  return {
    status: (row) => {
      let mixed = false
      for (const part of parts) {
        const status = part.status(row)
        if (status === 0) return 0
        if (status === 2) mixed = true
      }
      return mixed ? 2 : 1
    },
    fill: (row, into) => {
      into.fill(0xffffffff)
      for (const part of parts) {
        const status = part.status(row)
        if (status === 1) continue
        if (status === 0) {
          into.fill(0)
          return
        }
        part.fill(row, scratch)
        for (let word = 0; word < into.length; word++) into[word]! &= scratch[word]!
      }
    },
  }
}

function negation(part: RowTest): RowTest {
  return {
    status: (row) => {
      const status = part.status(row)
      return status === 2 ? 2 : status === 1 ? 0 : 1
    },
    fill: (row, into) => {
      part.fill(row, into)
      for (let word = 0; word < into.length; word++) into[word] = ~into[word]!
    },
  }
}

/** At least one of them; false for an empty list. */
export function anyOf(shape: Shape, parts: RowTest[]): RowTest {
  return negation(every(shape, parts.map(negation)))
}

/**
 * Row test of a condition. Issues and options must exist (the loader has checked them); an unknown one counts as an
 * option no state has.
 */
export function rowTest(condition: Condition, shape: Shape, vocabulary: Vocabulary): RowTest {
  const parts: RowTest[] = []
  for (const [key, value] of Object.entries(condition)) {
    if (value === undefined) continue
    if (key === 'all')
      parts.push(
        every(
          shape,
          (value as Condition[]).map((one) => rowTest(one, shape, vocabulary)),
        ),
      )
    else if (key === 'any')
      parts.push(
        anyOf(
          shape,
          (value as Condition[]).map((one) => rowTest(one, shape, vocabulary)),
        ),
      )
    else if (key === 'not') parts.push(negation(rowTest(value as Condition, shape, vocabulary)))
    else if (key === 'if' || key === 'then') continue
    else {
      const issue = vocabulary.issueOf.get(key)
      if (issue === undefined) parts.push(constant(false))
      else {
        const options = new Set<number>()
        for (const id of Array.isArray(value) ? value : [value]) {
          const option = vocabulary.optionOf[issue]!.get(id as string)
          if (option !== undefined) options.add(option)
        }
        parts.push(atom(shape, issue, options))
      }
    }
  }
  if (condition.if !== undefined && condition.then !== undefined) {
    const premise = rowTest(condition.if, shape, vocabulary)
    parts.push(anyOf(shape, [negation(premise), rowTest(condition.then, shape, vocabulary)]))
  }
  return every(shape, parts)
}

/**
 * Feasible states that meet a test, ascending. `found` is memory for one number more than there are states; a case has
 * hundreds of conditions, and growing a list for each of them made most of the garbage of compiling.
 */
export function statesMeeting(space: StateSpace, test: RowTest, found: Int32Array): Int32Array {
  const bits = new Uint32Array(wordsOf(space))
  let count = 0
  for (let row = 0; row < space.rowCount; row++) {
    const from = space.rowStart[row]!
    const to = space.rowStart[row + 1]!
    if (from === to) continue
    const status = test.status(row)
    if (status === 0) continue
    if (status === 1) for (let state = from; state < to; state++) found[count++] = state
    else {
      test.fill(row, bits)
      for (let state = from; state < to; state++) {
        const column = space.column[state]!
        found[count] = state
        count += (bits[column >>> 5]! >>> (column & 31)) & 1
      }
    }
  }
  return found.slice(0, count)
}
