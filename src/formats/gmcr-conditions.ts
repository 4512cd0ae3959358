/** Conditions of a `.gmcr` file: options that are taken or not, all of a list, or one of several lists. */
import type { GmcrCondition, GmcrOption, GmcrPattern } from './gmcr-model.ts'
import type { ProblemReport } from './import-problem.ts'
import type { JsonNode } from './json-tree.ts'

const again = 'Save the conflict again in the program it is from, or correct this row.'

/** A number of an option; undefined, and reported, where there is none such. */
export function optionNumber(
  node: JsonNode,
  row: string,
  count: number,
  report: ProblemReport,
): number | undefined {
  if (node.kind === 'number' && Number.isInteger(node.value) && node.value >= 0 && node.value < count)
    return node.value
  const got = node.kind === 'number' ? `there is no option ${node.value}` : 'this is no option number'
  report.add(
    node,
    row,
    got,
    `a number from 0 to ${count - 1}`,
    'Options count from 0 in the order of the file.',
  )
  return undefined
}

/** Conditions under a key of a decision maker; none where the key is absent. */
export function conditionsOf(
  node: JsonNode,
  key: string,
  row: string,
  options: readonly GmcrOption[],
  report: ProblemReport,
): GmcrCondition[] {
  const given = node.kind === 'object' ? node.members.get(key) : undefined
  if (given === undefined) return []
  if (given.kind !== 'list') {
    report.add(given, row, `${key} is no list`, 'a list of conditions', again)
    return []
  }
  return given.items.flatMap((one, index) => {
    const condition = readCondition(one, `${row}, ${key} ${index}`, options, report)
    return condition ? [condition] : []
  })
}

/** A condition, simple or compound; undefined, and reported, where it is none. */
export function readCondition(
  node: JsonNode,
  row: string,
  options: readonly GmcrOption[],
  report: ProblemReport,
): GmcrCondition | undefined {
  if (node.kind === 'list') {
    const pattern = readPattern(node.items, row, options, report)
    return pattern && [pattern]
  }
  const members = node.kind === 'object' ? node.members.get('members') : undefined
  if (members?.kind !== 'list') {
    const expected = 'a list of [option, "Y" or "N"], or an object with members'
    report.add(members ?? node, row, 'this is no condition', expected, again)
    return undefined
  }
  const patterns = members.items.map((one, index) => {
    const at = `${row}, member ${index}`
    if (one.kind === 'list') return readPattern(one.items, at, options, report)
    report.add(one, at, 'this is no condition', 'a list of [option, "Y" or "N"]', again)
    return undefined
  })
  return patterns.some((one) => one === undefined) ? undefined : (patterns as GmcrPattern[])
}

function readPattern(
  items: readonly JsonNode[],
  row: string,
  options: readonly GmcrOption[],
  report: ProblemReport,
): GmcrPattern | undefined {
  const pattern: GmcrPattern = []
  let sound = true
  for (const item of items) {
    const [first, second] = item.kind === 'list' && item.items.length === 2 ? item.items : []
    const taken = second?.kind === 'text' ? { Y: true, N: false }[second.value] : undefined
    if (first === undefined || taken === undefined) {
      report.add(second ?? item, row, 'this part says nothing', '[option number, "Y" or "N"]', again)
      sound = false
      continue
    }
    const option = optionNumber(first, row, options.length, report)
    const before = pattern.find((one) => one.option === option)
    if (option === undefined) sound = false
    else if (before === undefined) pattern.push({ option, taken })
    else if (before.taken !== taken) {
      const message = `${clip(options[option]!.name)} is to be both taken and not taken`
      report.add(item, row, message, 'each option once', again)
      sound = false
    }
  }
  return sound ? pattern : undefined
}

/** A name short enough for a message. */
export function clip(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name
}
