/** `endstate import FILE --as FORMAT`: a case from another form. */
import { Command, Option } from 'commander'
import { asReadableYaml } from '../case-forms.ts'
import { importFormats } from '../formats.ts'
import { type CaseOptions, withExample } from '../options.ts'
import { emit } from '../output.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { openCase } from '../session.ts'

/** Reads a case in another form and writes it as YAML; a file with an error is imported not at all. */
export function importCommand(): Command {
  const formats = Object.entries(importFormats).map(([name, says]) => `${name}: ${says}`)
  const command = new Command('import')
    .description('a case from another form, written as YAML')
    .argument('<file>', 'file to read, or - for standard input')
    .addOption(
      new Option('--as <format>', formats.join('; '))
        .choices(Object.keys(importFormats))
        .makeOptionMandatory(),
    )
    .option('-o, --output <file>', 'write to a file, whole or not at all')
  withExample(
    command,
    'endstate import case.json --as json -o case.yaml',
    'The same case, ready to be edited.',
  )
  return command.action(async (typed: string, options: CaseOptions) => {
    const { engine, file, location } = await openCase(typed, options)
    if (!/^\s*\{/.test(file.text)) {
      throw new Refusal(exitCodes.invalidCase, `${location.name} is not JSON: it must begin with {.`)
    }
    const yaml = asReadableYaml(file)
    const again = engine.parseCase(yaml, { name: location.name })
    if (!again.ok || JSON.stringify(again.value.spec) !== JSON.stringify(file.spec)) {
      throw new Refusal(
        exitCodes.limit,
        `${location.name} would change its meaning in YAML; nothing was written.`,
      )
    }
    emit(yaml, options.output)
  })
}
