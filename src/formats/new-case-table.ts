/**
 * A new case from a table: issues and options in rows, parties in columns. What the table does not say gets a default, and
 * every default says that it is one.
 *
 *   issue,option,Mill,Orchard
 *   water,,0.7,0.6          weights of the issue; scaled where those of a party do not add up to 1
 *   water,shared,0.6,0.5-0.8
 *   water,all to one,1,0
 *   no deal,,0.2,0.3        what no deal is worth; may be left out
 */
import { reservedWords } from '../case/index.ts'
import type { ImportRow } from './annotations-rows.ts'
import { readTableValue, refusedLine, type TableValue, withCommas } from './case-table.ts'
import { type CsvRecord, readCsv } from './claims-csv-records.ts'
import { slug } from './gmcr-names.ts'
import { type TableCase, writeTableCase } from './new-case-text.ts'

/** What the table itself does not say. */
export interface NewCaseFrame {
  /** Name of the file, for the reasons beside numbers. */
  name: string
  title: string
  /** The day the case describes, as an ISO date. */
  asOf: string
}

/** The rows, each taken or refused, and the text of the case from those that were taken; null where they make none. */
export interface NewCaseTable {
  rows: ImportRow[]
  text: string | null
}

const most = { length: 2_000_000, parties: 16, issues: 64, name: 160 }
const noDealWords = /^(no[ -]?deal|no[ -]agreement|sans[ -]accord)$/i
const weightWords = /^(weights?|poids)?$/i

/** Reads a table without a case. Every row is taken whole, or refused with its line, what was expected and a remedy. */
export function caseFromTable(text: string, frame: NewCaseFrame): NewCaseTable {
  const failed = (line: number, says: string, remedy: string): NewCaseTable => ({
    rows: [refusedLine(line, says, remedy)],
    text: null,
  })
  if (text.length > most.length)
    return failed(1, 'The table is too long.', 'Split it; two million characters are read.')
  const [header, ...records] = readCsv(withCommas(text))
  if (!header) return failed(1, 'The table is empty.', 'Give it a header and rows.')
  const parties = header.fields.slice(2).map((one) => one.trim())
  while (parties.at(-1) === '') parties.pop()
  const distinct = new Set(parties.map((one) => one.toLowerCase()))
  if (parties.length < 2 || parties.length > most.parties)
    return failed(
      header.line,
      `The header names ${parties.length} parties.`,
      'The first row must be: issue, option, then 2 to 16 parties, one a column.',
    )
  if (distinct.size < parties.length || parties.some((one) => one === '' || one.length > most.name))
    return failed(
      header.line,
      'A party is named twice, not at all, or too long.',
      'Give every column a name of its own.',
    )
  const made: TableCase = { parties: parties.map((name) => ({ name, noDeal: undefined })), issues: [] }
  const rows = records.filter(({ fields }) => fields.some((one) => one.trim() !== '')).map(rowReader(made))
  const enough = made.issues.filter(({ options }) => options.length >= 2)
  for (const { name, line, options } of made.issues)
    if (options.length < 2)
      replace(
        rows,
        refusedLine(
          line,
          `${name} has ${options.length === 1 ? 'one option' : 'no option'}.`,
          'Give it two options or more, each in a row of its own.',
        ),
      )
  if (enough.length === 0) {
    if (rows.length === 0)
      rows.push(refusedLine(header.line, 'There are no rows below the header.', 'Add issues and options.'))
    return { rows, text: null }
  }
  const scaled = scaleWeights({ ...made, issues: enough }, rows)
  return { rows, text: writeTableCase(withIds(scaled), frame) }
}

/** What is said last about a line is said alone. */
function replace(rows: ImportRow[], row: ImportRow): void {
  const at = rows.findIndex(({ line }) => line === row.line)
  if (at === -1) rows.push(row)
  else if (rows[at]!.outcome !== 'refused') rows[at] = row
}

/** Takes rows one after another into the case. A row without an issue belongs to the issue above it. */
function rowReader(made: TableCase): (record: CsvRecord) => ImportRow {
  const lines = new Map<string, number>()
  let above = ''
  return ({ fields, line }) => {
    const [first = '', second = '', ...cells] = fields.map((one) => one.trim())
    const name = first === '' ? above : first
    above = name
    if (name === '') return refusedLine(line, 'The row names no issue.', 'Name it in the first column.')
    if (name.length > most.name || second.length > most.name)
      return refusedLine(line, 'A name is longer than 160 characters.', 'Shorten it.')
    if (cells.slice(made.parties.length).some((one) => one !== ''))
      return refusedLine(line, 'The row has more cells than the header.', 'Quote cells that hold commas.')
    const what = noDealWords.test(name) ? 'no deal' : weightWords.test(second) ? 'weight' : 'option'
    const key = JSON.stringify([name.toLowerCase(), what === 'option' ? second.toLowerCase() : what])
    const before = lines.get(key)
    if (before !== undefined)
      return refusedLine(line, `The same row stands in line ${before} already.`, 'Keep one of the lines.')
    const numbers: (TableValue | undefined)[] = []
    for (const [at, party] of made.parties.entries()) {
      const cell = cells[at] ?? ''
      const value = cell === '' || /^[–—-]$/.test(cell) ? undefined : readTableValue(cell)
      const ends = typeof value === 'number' ? [value] : (value ?? [])
      const high = what === 'weight' ? 1000 : 1
      if ((value === undefined && !/^[–—-]?$/.test(cell)) || ends.some((one) => one < 0 || one > high)) {
        const expected =
          what === 'weight' ? 'a number that is not negative' : 'a number from 0 to 1 or low-high'
        const says = `${party.name}: expected ${expected}, got ${cell.slice(0, 80)}.`
        return refusedLine(line, says, 'Write 0.4, or 0.3-0.5, or leave the cell empty.')
      }
      numbers.push(value)
    }
    let issue = made.issues.find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (!issue && what !== 'no deal') {
      if (made.issues.length === most.issues)
        return refusedLine(
          line,
          `There are more than ${most.issues} issues.`,
          'Leave some out, or put some together.',
        )
      issue = { name, line, weights: [], options: [] }
      made.issues.push(issue)
    }
    lines.set(key, line)
    if (what === 'weight') issue!.weights = numbers
    else if (what === 'option') issue!.options.push({ name: second, values: numbers })
    else
      made.parties.forEach((party, at) => {
        party.noDeal = numbers[at]
      })
    const given = numbers.filter((one) => one !== undefined).length
    const says = `${what === 'option' ? `${name}: ${second}` : what === 'weight' ? `${name}, weight` : 'no deal'}; ${given} of ${numbers.length} numbers given.`
    return { row: `line ${line}`, line, outcome: 'taken', says }
  }
}

const middle = (value: TableValue): number =>
  typeof value === 'number' ? value : value.length === 3 ? value[1] : (value[0] + value[1]) / 2

/** A weight divided by a number; an interval that would pass 1 narrows about its middle. */
const scale = (value: TableValue, by: number): TableValue => {
  const one = (number: number) => Number(Math.min(1, number / by).toFixed(4))
  if (typeof value === 'number') return one(value)
  if (value.length === 3) return [one(value[0]), one(value[1]), one(value[2])]
  const center = Math.min(1, middle(value) / by)
  const half = Math.min((value[1] - value[0]) / 2 / by, 1 - center)
  return half < 0.0001 ? one(center * by) : [one((center - half) * by), one((center + half) * by)]
}

/** Weights of each party that add up to 1: those missing share what is left, and all are divided by their sum. */
function scaleWeights(made: TableCase, rows: ImportRow[]): TableCase {
  const issues = made.issues.map((issue) => ({
    ...issue,
    weights: [...issue.weights],
    assumed: [] as number[],
  }))
  const [first] = issues
  const change = (says: string): void => {
    const row = rows.find(({ line }) => line === first?.line)
    if (!row || row.outcome === 'refused') return
    row.outcome = 'changed'
    row.says += ` ${says}`
  }
  for (const [party, { name }] of made.parties.entries()) {
    const given = issues.flatMap(({ weights }) =>
      weights[party] === undefined ? [] : [middle(weights[party])],
    )
    const sum = given.reduce((total, one) => total + one, 0)
    const missing = issues.length - given.length
    // One that is missing counts as much as the average of those that are given, or what they leave of 1.
    const each = missing === 0 ? 0 : sum < 1 ? (1 - sum) / missing : sum / given.length
    const whole = sum + each * missing
    if (whole === 0) {
      for (const issue of issues) {
        issue.weights[party] = Number((1 / issues.length).toFixed(4))
        issue.assumed.push(party)
      }
      change(`The weights of ${name} are all 0; its issues count alike instead.`)
      continue
    }
    const sums = Math.abs(whole - 1) < 0.0005
    for (const issue of issues) {
      if (issue.weights[party] === undefined) issue.assumed.push(party)
      const weight = issue.weights[party] ?? each
      const by = sums ? 1 : whole
      const ends = typeof weight === 'number' ? [weight] : weight
      if (ends.some((one) => one / by > 1 + 1e-9))
        change(`A range of the weights of ${name} would pass 1 and is narrower.`)
      issue.weights[party] = sums && ends.every((one) => one <= 1) ? weight : scale(weight, by)
    }
    if (!sums)
      change(`The weights of ${name} add up to ${Number(whole.toFixed(4))}; each is divided by that.`)
  }
  return { ...made, issues }
}

function withIds(made: TableCase): TableCase {
  const ids = (names: readonly string[], kind: string, never: readonly string[] = []): string[] => {
    const taken = new Set<string>(['constructor', 'true', 'false', 'null', ...never])
    return names.map((name) => {
      const base = slug(name, kind)
      // YAML reads some names as numbers or words of its own; a letter in front keeps them names.
      const plain = /^[0-9-]|^(yes|no|on|off|y|n)$/.test(base) ? `${kind}-${base}` : base
      let id = plain
      for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`
      taken.add(id)
      return id
    })
  }
  const parties = ids(
    made.parties.map(({ name }) => name),
    'party',
    ['reading', 'quantity'],
  )
  const issues = ids(
    made.issues.map(({ name }) => name),
    'issue',
    reservedWords,
  )
  return {
    parties: made.parties.map((one, at) => ({ ...one, id: parties[at]! })),
    issues: made.issues.map((issue, at) => {
      const options = ids(
        issue.options.map(({ name }) => name),
        'option',
      )
      return {
        ...issue,
        id: issues[at]!,
        options: issue.options.map((one, k) => ({ ...one, id: options[k]! })),
      }
    }),
  }
}
