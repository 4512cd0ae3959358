/** From a JSON tree to the data of a `.gmcr` file; whatever does not fit is reported with its row. */
import { clip, conditionsOf, optionNumber, readCondition } from './gmcr-conditions.ts'
import type { GmcrDirection, GmcrModel, GmcrOption } from './gmcr-model.ts'
import { readPreferences } from './gmcr-preferences.ts'
import { feasibleStates, gmcrOptionLimit, gmcrStateLimit } from './gmcr-states.ts'
import type { ProblemReport } from './import-problem.ts'
import type { JsonNode } from './json-tree.ts'

type Members = Map<string, JsonNode>
const again = 'Save the conflict again in the program it is from, or correct this row.'

/** Reads a whole file; undefined where something had to be reported. */
export function readGmcr(root: JsonNode, report: ProblemReport): GmcrModel | undefined {
  if (root.kind !== 'object') {
    report.add(
      root,
      '',
      'the file is no conflict',
      'an object with decisionMakers, options and infeasibles',
      again,
    )
    return undefined
  }
  const { members } = root
  const options = listOf(members, 'options', root, '', report).map((node, index) =>
    readOption(node, `option ${index}`, report),
  )
  const rows = listOf(members, 'decisionMakers', root, '', report)
  const parties = rows.map((node, index) => readOwner(node, index, options, report))
  const named = (index: number): string => `decision maker ${index} (${clip(parties[index]!.name)})`
  const infeasible = listOf(members, 'infeasibles', root, '', report).flatMap((node, index) => {
    const condition = readCondition(node, `infeasible pattern ${index}`, options, report)
    return condition ? [condition] : []
  })
  if (rows.length > 0 && rows.length < 2)
    report.add(
      rows[0]!,
      '',
      'there is one decision maker',
      'two or more',
      'Stability needs somebody to answer.',
    )
  if (options.length > gmcrOptionLimit) {
    report.add(
      members.get('options')!,
      'options',
      `${options.length} options make 2^${options.length} combinations`,
      `at most ${gmcrOptionLimit} options`,
      'Take out options that change no verdict, or split the conflict.',
    )
  }
  if (report.problems.length > 0) return undefined
  const order = numbering(parties, options.length)
  const place = Array.from(options, (_, option) => order.indexOf(option))
  const listed = feasibleStates(infeasible, place)
  if (!listed.ok) {
    reportStates(listed.problem, options.length, members, report)
    return undefined
  }
  const unseen = parties.map(({ node }, index) =>
    conditionsOf(node, 'misperceptions', named(index), options, report),
  )
  const preferences = parties.map(({ node }, index) =>
    readPreferences(
      { node, row: named(index), root: members, options, order, states: listed.states },
      report,
    ),
  )
  const coalitions = readCoalitions(members.get('coalitions'))
  if (report.problems.length > 0) return undefined
  return {
    parties: parties.map(({ name }, index) => ({
      name,
      preferences: preferences[index]!,
      unseen: unseen[index]!,
    })),
    options,
    infeasible,
    order,
    states: listed.states,
    coalitions,
  }
}

function reportStates(
  problem: 'too many' | 'none' | 'too hard',
  width: number,
  members: Members,
  report: ProblemReport,
): void {
  const at = members.get('infeasibles')!
  const limit = gmcrStateLimit.toLocaleString('en-US')
  const all = (2 ** width).toLocaleString('en-US')
  if (problem === 'none') {
    const remedy = 'Take out the pattern that excludes too much.'
    report.add(at, 'infeasibles', 'the patterns exclude every combination', 'at least one state', remedy)
  } else if (problem === 'too many') {
    const message = `more than ${limit} of ${all} combinations are feasible`
    const remedy = 'Take out options that change no verdict, or exclude what cannot happen.'
    report.add(at, 'infeasibles', message, `at most ${limit} states`, remedy)
  } else {
    const message = `the patterns could not be followed through all ${all} combinations`
    report.add(
      at,
      'infeasibles',
      message,
      `at most ${limit} states`,
      'Use fewer options or shorter patterns.',
    )
  }
}

/** Options by the decision maker that has them first, in the order of the file; those of nobody last. */
function numbering(parties: readonly { owned: number[] }[], count: number): number[] {
  const order = new Set(parties.flatMap(({ owned }) => owned))
  for (let option = 0; option < count; option++) order.add(option)
  return [...order]
}

function listOf(
  members: Members,
  key: string,
  parent: JsonNode,
  row: string,
  report: ProblemReport,
): JsonNode[] {
  const node = members.get(key)
  if (node?.kind === 'list') {
    if (node.items.length === 0 && key !== 'infeasibles')
      report.add(node, row || key, `${key} is empty`, 'at least one entry', again)
    return node.items
  }
  const what = node === undefined ? `${key} is missing` : `${key} is no list`
  report.add(node ?? parent, row || key, what, 'a list', again)
  return []
}

function readOption(node: JsonNode, row: string, report: ProblemReport): GmcrOption {
  const option: GmcrOption = { name: nameOf(node, row, report), direction: 'both', owners: [] }
  if (node.kind !== 'object') return option
  const given = node.members.get('permittedDirection')
  const directions: readonly string[] = ['both', 'fwd', 'back']
  if (given?.kind === 'text' && directions.includes(given.value))
    option.direction = given.value as GmcrDirection
  else {
    const got = given === undefined ? 'no permittedDirection' : 'a permittedDirection it does not know'
    report.add(given ?? node, row, `${clip(option.name)} has ${got}`, 'both, fwd or back', again)
  }
  return option
}

function readOwner(node: JsonNode, index: number, options: GmcrOption[], report: ProblemReport) {
  const row = `decision maker ${index}`
  const name = nameOf(node, row, report)
  const owned: number[] = []
  const given = node.kind === 'object' ? node.members.get('options') : undefined
  if (node.kind === 'object' && given?.kind !== 'list')
    report.add(given ?? node, row, `${clip(name)} has no list of options`, 'a list of option numbers', again)
  for (const one of given?.kind === 'list' ? given.items : []) {
    const option = optionNumber(one, row, options.length, report)
    if (option === undefined || owned.includes(option)) continue
    owned.push(option)
    options[option]!.owners.push(index)
  }
  return { node, name, owned }
}

function nameOf(node: JsonNode, row: string, report: ProblemReport): string {
  const given = node.kind === 'object' ? node.members.get('name') : undefined
  if (given?.kind === 'text' && given.value.trim() !== '') return given.value.trim()
  const what = node.kind === 'object' ? 'the name is missing' : 'this is no object'
  report.add(given ?? node, row, what, 'an object with a name', again)
  return ''
}

function readCoalitions(node: JsonNode | undefined): number[][] {
  if (node?.kind !== 'list') return []
  return node.items.flatMap((one) => {
    const numbers =
      one.kind === 'list' ? one.items.flatMap((item) => (item.kind === 'number' ? [item.value] : [])) : []
    return numbers.length > 1 ? [numbers] : []
  })
}
