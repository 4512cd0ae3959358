/** `endstate sources remove ID`: a source and its stored text leave the case. */
import { Command } from 'commander'
import { openStore, removeText } from '../../../store/index.ts'
import { withExample } from '../../options.ts'
import { exitCodes, Refusal } from '../../refusal.ts'
import { sayDiagnostics } from '../../session.ts'
import { openSourcesCase, refuseFixedCase, saveCase, sourceNamed } from '../../sources-case.ts'
import { fileInCase } from '../../sources-place.ts'
import { type Removal, removalOf } from '../../sources-removal.ts'

interface RemoveOptions {
  case: string
  withClaims?: boolean
}

const some = (names: readonly string[], most = 12): string =>
  names.slice(0, most).join(', ') + (names.length > most ? ` and ${names.length - most} more` : '')

function whatRests({ claims, numbers }: Removal): string {
  const many = claims.length === 1 ? '1 claim rests' : `${claims.length} claims rest`
  const basis =
    numbers.length === 0
      ? 'No number rests on them.'
      : `${numbers.length === 1 ? 'This number loses' : `These ${numbers.length} numbers lose`} basis: ${some(numbers)}.`
  return `${many} on it: ${some(claims)}. ${basis}`
}

/** Refused while claims rest on the source, unless they are to go too; the numbers that lose their basis are named. */
export function removeCommand(): Command {
  const command = new Command('remove')
    .description('take a source and its text out of a case')
    .argument('<id>', 'source of the case')
    .requiredOption('--case <case>', 'case file or folder')
    .option('--with-claims', 'also take out the claims that rest on it, and every reference to them')
  withExample(
    command,
    'endstate sources remove old-report --case my-conflict',
    'Refused while claims rest on it.',
  )
  return command.action(async (id: string, options: RemoveOptions) => {
    const context = await openSourcesCase(options.case)
    refuseFixedCase(context)
    const { source } = sourceNamed(context, id)
    const removal = removalOf(context, id)
    if (removal.claims.length > 0 && options.withClaims !== true) {
      const says = `${id} stays: ${whatRests(removal)} To take them out too, add --with-claims.`
      throw new Refusal(exitCodes.usage, says)
    }
    if (!removal.result.ok) {
      sayDiagnostics(context.engine, context.location, removal.result.diagnostics)
      throw new Refusal(
        exitCodes.invalidCase,
        `Without ${id} the case would not be sound. Nothing was changed.`,
      )
    }
    const found = openStore(context.location.folder!).find(source)
    saveCase(context, removal.result.file)
    const lines = [`${id} is no longer in ${context.location.name}.`]
    if (removal.claims.length > 0)
      lines.push(whatRests(removal).replace(' on it:', ' no longer, they went too:'))
    if (found?.record && fileInCase(context.location, found.path) !== undefined) {
      removeText(found.path, found.record)
      lines.push('Its stored text and record were removed.')
    } else if (found) lines.push(`${found.path} was not made by \`sources add\` and stays.`)
    process.stdout.write(`${lines.join('\n')}\n`)
  })
}
