/**
 * Reads a conflict saved by the program GMCR+ (`.gmcr`, JSON) as a case file.
 *
 * Options become issues with the options `no` and `yes`; directions, impossible combinations and both forms of
 * preferences carry over. What a case cannot say is kept as a note. A file with a problem is not imported at all.
 */
import { parseCase } from '../case/index.ts'
import type { GmcrModel } from './gmcr-model.ts'
import { idsOf, slug } from './gmcr-names.ts'
import { readGmcr } from './gmcr-read.ts'
import { writeGmcrCase } from './gmcr-write.ts'
import { type ImportProblem, ProblemReport } from './import-problem.ts'
import { readJson } from './json-tree.ts'

/** A case file as text with what could not be carried over, or everything wrong with the file. Never both. */
export type ImportResult =
  | { ok: true; yaml: string; notes: string[] }
  | { ok: false; problems: ImportProblem[] }

/** What the importer takes beside the text. */
export interface GmcrOptions {
  /** Name of the file, for the title and the id of the case. */
  name?: string
  /** The day the case describes, since the file does not say it; a placeholder if absent. */
  asOf?: string
}

/** Characters of a file; a longer one is refused unread. */
const maximumLength = 8_000_000

/** Imports a `.gmcr` file. Never throws; the YAML it returns is a sound case. */
export function importGmcr(
  text: string,
  { name = 'conflict.gmcr', asOf = '1970-01-01' }: GmcrOptions = {},
): ImportResult {
  const report = new ProblemReport(text)
  const refused = (): ImportResult => ({ ok: false, problems: report.all() })
  if (text.length > maximumLength) {
    const got = `the file has ${text.length.toLocaleString('en-US')} characters`
    const expected = `at most ${maximumLength.toLocaleString('en-US')}`
    report.add(0, '', got, expected, 'State preferences as statements instead of rankings.')
    return refused()
  }
  const tree = readJson(text)
  if (!tree.ok) {
    const remedy = 'The file is broken or cut off. Save or copy it again.'
    report.add(tree.at, '', tree.problem, 'JSON, as GMCR+ saves it', remedy)
    return refused()
  }
  const model = readGmcr(tree.node, report)
  if (model === undefined) return refused()
  const title = titleOf(name)
  const ids = idsOf(model)
  const shown = { ...model, options: optionsByFullName(model) }
  const notes = notesOn(shown)
  const yaml = writeGmcrCase(shown, ids, { id: slug(title, 'conflict'), title, asOf, notes })
  const read = parseCase(yaml, { name })
  if (read.ok) return { ok: true, yaml, notes }
  for (const one of read.diagnostics.filter(({ severity }) => severity === 'error')) {
    const remedy = 'Use fewer states, statements or patterns; statements take less room than rankings.'
    report.add(0, 'the case it would become', one.message, 'a case within its limits', remedy)
  }
  return refused()
}

/** Options of which several have one name are called after their decision maker as well: `Full (IJC)`. */
function optionsByFullName({ parties, options }: GmcrModel): GmcrModel['options'] {
  const count = new Map<string, number>()
  for (const { name } of options) count.set(name, (count.get(name) ?? 0) + 1)
  return options.map((option) => {
    const owner = parties[option.owners[0] ?? -1]?.name
    if (count.get(option.name) === 1 || owner === undefined) return option
    return { ...option, name: `${option.name} (${owner})` }
  })
}

/** The name of a file without folders and ending. */
function titleOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1)!
  const stem = last.replace(/\.[A-Za-z0-9]+$/, '').trim()
  return stem === '' ? 'Imported conflict' : stem
}

/** What the case does not say although the file does. */
function notesOn({ parties, options, order, coalitions }: GmcrModel): string[] {
  const notes: string[] = []
  const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name)
  for (const { name, unseen } of parties) {
    if (unseen.length === 0) continue
    const words = unseen
      .slice(0, 3)
      .map((condition) =>
        condition
          .map((pattern) =>
            pattern
              .map(({ option, taken }) => `${taken ? '' : 'no '}${short(options[option]!.name)}`)
              .join(' and '),
          )
          .join(' or '),
      )
    const more = unseen.length > 3 ? ` and ${unseen.length - 3} more conditions` : ''
    notes.push(
      `${short(name)} does not see the states with ${words.join('; ')}${more}. This is not part of the case.`,
    )
  }
  for (const group of coalitions) {
    const names = group.map((index) => short(parties[index]?.name ?? `decision maker ${index}`))
    notes.push(`The file treats ${names.join(', ')} as one. In the case each moves alone.`)
  }
  const nobody = options.filter(({ owners }) => owners.length === 0).map(({ name }) => short(name))
  if (nobody.length > 0) notes.push(`Nobody can change ${nobody.join(', ')}.`)
  if (order.some((option, place) => option !== place))
    notes.push('State numbers count the options decision maker by decision maker, as the program does.')
  return notes
}
