/** `endstate proof CASE [KEY|CLAIM|SOURCE]`: how do we know? */
import { Command, Option } from 'commander'
import type { Finding, ProofValue, Table } from 'endstate'
import { emitAcceptance } from '../figure-acceptance.ts'
import { chosenTables, emitFinding, type FindingOptions, findingFormats } from '../finding-output.ts'
import { nearest } from '../near-miss.ts'
import { wholeNumber, withAnalysisOptions, withExample } from '../options.ts'
import { formatOf } from '../output.ts'
import { checkQuotes } from '../quotes.ts'
import { usageError } from '../refusal.ts'
import { analyseCase, openCase, type Session } from '../session.ts'

interface ProofOptions extends FindingOptions {
  board?: boolean
  figures?: boolean
  all?: boolean
  sources?: string
  accept?: string
  write?: boolean
}

/** Nothing of it depends on draws. */
const noDraws = 0

/** Shown unless something else is asked for. */
const shownFirst = [
  'proof-coverage',
  'proof-weakest',
  'proof-sources',
  'proof-figure-conflicts',
  'proof-broken',
]
const shownFigures = ['proof-figures', 'proof-figure-conflicts']

function tablesFor(
  tables: readonly Table[],
  of: string | undefined,
  options: ProofOptions,
): readonly Table[] {
  if (options.table !== undefined || options.all || options.explain)
    return chosenTables(tables, options.table)
  if (options.board || options.figures) {
    const wanted = [...(options.board ? ['proof-board'] : []), ...(options.figures ? shownFigures : [])]
    return tables.filter(({ id }) => wanted.includes(id))
  }
  if (of !== undefined) return tables.filter(({ id }) => id.startsWith('proof-of-'))
  return tables.filter(({ id }) => shownFirst.includes(id))
}

/** Names listed where what was asked for is part of them. */
const mostListed = 8

/** Refuses a name that is no number, no claim and no source, with what was probably meant. */
function refuseUnknown({ compiled }: Session, of: string): void {
  const keys = compiled.quantities.map(({ key }) => key)
  const known = [...keys, ...[...compiled.claims, ...compiled.sources].map(({ id }) => id)]
  if (known.includes(of) || keys.includes(`quantity.${of}`)) return
  const meant =
    nearest(of, known) ??
    nearest(
      of,
      keys.map((key) => key.replace(/^quantity\./, '')),
    )
  const holding = known.filter((name) => of.length > 2 && name.includes(of)).slice(0, mostListed)
  const found = holding.length > 0 ? ` With that in it: ${holding.join(', ')}.` : ''
  throw usageError(
    `the case has no number, claim or source ${of}${meant ? `; did you mean ${meant}?` : '.'}${found} ` +
      '`endstate export` with --csv lists every number.',
  )
}

/** `endstate proof`. */
export function proofCommand(): Command {
  const command = new Command('proof')
    .description('how do we know: what numbers rest on, who disagrees, what the sources carry')
    .argument('<case>', 'case file, folder, - or built-in name')
    .argument('[of]', 'a number by its key, a claim or a source; the overview if absent')
    .option('--board', 'only the disagreement board')
    .option('--figures', 'only the figures and where they do not fit together')
    .option('--sources <dir>', 'folder with the source texts, to check the quotes against')
    .option('--all', 'every table')
    .option(
      '--accept <claim>',
      'take the figure of a claim as the number named by its key; shows what would change',
    )
    .option('--write', 'with --accept: write it into the case file')
    .addOption(new Option('--top <n>', 'rows of each table').default(10).argParser(wholeNumber(1, 100_000)))
    .option('--table <id>', 'only this table')
  withAnalysisOptions(command, noDraws)
  withExample(
    command,
    'endstate proof tutorial quantity.promise-record',
    'What one number rests on, what speaks against it, and what it drives.',
  )
  return command.action(async (typed: string, of: string | undefined, options: ProofOptions) => {
    formatOf(options, findingFormats)
    const session = await openCase(typed, options)
    if (options.accept !== undefined) {
      if (of === undefined) throw usageError('--accept needs the key of the number the figure is for.')
      await emitAcceptance(session, of, options.accept, options.write === true)
      return
    }
    if (options.write) throw usageError('--write goes with --accept.')
    if (of !== undefined) refuseUnknown(session, of)
    const { engine, file, location } = session
    const { results: anchors } = checkQuotes(engine, file, location.folder, options.sources)
    const parameters = of === undefined ? {} : { proof: { of } }
    const analysed = await analyseCase(session, options, { only: ['proof'], parameters, anchors })
    const finding = analysed.findings.proof as Finding<ProofValue>
    const said = analysed.presentations.proof!
    emitFinding(session, finding, said, options, tablesFor(said.tables, of, options), true)
  })
}
