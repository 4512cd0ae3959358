/** `endstate sources add FILE…`: documents become texts that quotes can be checked against. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { withExample } from '../../options.ts'
import { exitCodes, Refusal, usageError } from '../../refusal.ts'
import { ChangedMeanwhile } from '../../replace-file.ts'
import { type AddedSource, type Adding, addSource } from '../../sources-adding.ts'
import { openSourcesCase } from '../../sources-case.ts'
import { checkSourceId, type SourceWishes } from '../../sources-entry.ts'
import { type GivenFile, printable, readGiven } from '../../sources-files.ts'
import { placeForTexts, userFolder } from '../../sources-place.ts'
import { documentReader } from '../../sources-thread.ts'
import { paint } from '../../style.ts'

interface AddOptions extends SourceWishes {
  case: string
  store?: string
  whole?: boolean
}

const kinds = ['opinion', 'analysis', 'news', 'report', 'official', 'agreement', 'data', 'invented']

function readDate(text: string): string {
  if (/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return text
  throw new InvalidArgumentError('It must be a date such as 2025, 2025-10 or 2025-10-17.')
}

/** Today's day; the only clock `sources` reads. */
export const today = (): string => new Date().toISOString().slice(0, 10)

/** Reads each file in a thread of its own, stores its text and names it in the case. */
export function addCommand(): Command {
  const command = new Command('add')
    .description('take documents in: HTML, PDF, DOCX, Markdown, plain text')
    .argument('<file...>', 'files to add')
    .requiredOption('--case <case>', 'case file or folder')
    .option('--id <id>', 'id of the source; for one file')
    .option('--store <dir>', 'keep the text in this folder, not beside the case')
    .option('--whole', 'count the whole page as article')
    .addOption(new Option('--kind <kind>', 'what it is').choices(kinds))
    .option('--title <text>', 'its title, where the document does not state it; for one file')
    .option('--author <text>', 'its author')
    .option('--publisher <text>', 'its publisher')
    .option('--published <date>', 'when it was published', readDate)
    .addOption(new Option('--handling <who>', 'who may see it').choices(['public', 'team', 'private']))
  withExample(
    command,
    'endstate sources add report.pdf --case my-conflict --kind report',
    'Stores its text in my-conflict/sources and names it in the case. The network is not used.',
  )
  return command.action(async (files: string[], options: AddOptions) => {
    checkSourceId(options.id)
    if (files.length > 1 && (options.id !== undefined || options.title !== undefined))
      throw usageError('--id and --title are for one file. Add the files one by one, or leave them out.')
    const context = await openSourcesCase(options.case)
    const place = placeForTexts(context.location, options.store)
    const reader = documentReader()
    const adding: Adding = {
      context,
      place,
      reader,
      wishes: options,
      whole: options.whole === true,
      today: today(),
    }
    try {
      const failed = await addAll(adding, files)
      sayPlace(adding)
      if (failed.length === 0) return
      const many = files.length === 1 ? 'The file was' : `${failed.length} of ${files.length} files were`
      throw new Refusal(
        Math.max(...failed),
        `${many} not added; nothing of ${failed.length === 1 ? 'it' : 'them'} was stored.`,
      )
    } finally {
      await reader.close()
    }
  })
}

const limitCodes = [
  'too-large',
  'too-much-text',
  'too-many-pages',
  'too-slow',
  'too-much-memory',
  'not-writable',
]

/** Adds one file after the other; a file that is refused does not stop the others. Returns the exit codes of those. */
async function addAll(adding: Adding, files: readonly string[]): Promise<number[]> {
  const failed: number[] = []
  for (const file of files) {
    try {
      const result = await addAgain(adding, readGiven(file))
      sayResult(file, result)
      if (result.outcome === 'refused')
        failed.push(limitCodes.includes(result.code ?? '') ? exitCodes.limit : exitCodes.invalidCase)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      process.stdout.write(`${paint().red('✗')} ${problem.message}\n`)
      failed.push(problem.exitCode)
    }
  }
  return failed
}

/** Tries of one file while other commands write the same case. */
const mostTries = 20

/** Adds a file; once more with the case as it is now, where another command wrote it in the meantime. */
async function addAgain(adding: Adding, given: GivenFile): Promise<AddedSource> {
  for (let tries = 1; ; tries++) {
    try {
      return await addSource(adding, given)
    } catch (problem) {
      if (!(problem instanceof ChangedMeanwhile) || tries === mostTries) throw problem
      adding.context = await openSourcesCase(adding.context.location.file!)
    }
  }
}

function sayResult(file: string, { outcome, says, notes, code, remedy }: AddedSource): void {
  const name = printable(file)
  if (outcome === 'refused') {
    process.stdout.write(`${paint().red('✗')} ${name} [${code}]: ${says}\n    ${remedy}\n`)
    return
  }
  process.stdout.write(`${paint().green('✓')} ${name}: ${says}\n`)
  for (const note of notes) process.stdout.write(`    ${note}\n`)
}

function sayPlace({ place }: Adding): void {
  if (place.because === undefined) return
  const own = place.folder === userFolder()
  const find = own
    ? 'Other commands find them there.'
    : `Other commands find them with --sources ${place.folder}`
  process.stdout.write(`Texts are kept in ${place.folder}, because ${place.because}. ${find}\n`)
}
