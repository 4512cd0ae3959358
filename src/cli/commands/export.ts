/** `endstate export CASE --as FORMAT`: the case in another form. */
import { Command, Option } from 'commander'
import { quantitiesAsCsv } from '../case-forms.ts'
import { exportFormats } from '../formats.ts'
import { type CaseOptions, withExample } from '../options.ts'
import { emit, toJson } from '../output.ts'
import { openCase } from '../session.ts'

/** Writes the case as JSON, as YAML, or its numbers as CSV. What is not in a format is not lost from the case. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('the case in another form')
    .argument('<case>', 'case file, folder, - or built-in name')
    .addOption(
      new Option('--as <format>', formatsInWords()).choices(Object.keys(exportFormats)).makeOptionMandatory(),
    )
    .option('-o, --output <file>', 'write to a file, whole or not at all')
  withExample(
    command,
    'endstate export minimal --as csv',
    'Every number of the case with its basis, as a table.',
  )
  return command.action(async (typed: string, options: CaseOptions & { as: keyof typeof exportFormats }) => {
    const session = await openCase(typed, options)
    const forms = {
      json: () => toJson(session.file.document.toJS()),
      yaml: () => session.engine.writeCase(session.file),
      csv: () => quantitiesAsCsv(session.engine, session.compiled),
    }
    emit(forms[options.as](), options.output)
  })
}

const formatsInWords = (): string =>
  Object.entries(exportFormats)
    .map(([name, says]) => `${name}: ${says}`)
    .join('; ')
