/** `endstate cases`: the cases that come with the package, one line each. */
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { builtInCases } from '../case-location.ts'
import { withExample, withFormats } from '../options.ts'
import { checkOutput, emit, formatOf, type OutputOptions, toJson } from '../output.ts'
import { layTable } from '../terminal-table.ts'

/** A top-level line of a case file, read without parsing the file: the list must be quick. */
function lineOf(text: string, key: string): string {
  const found = new RegExp(`^${key}:[ \\t]*(.+)$`, 'm').exec(text)?.[1]?.trim() ?? ''
  return found.replace(/\s+#.*$/, '').replace(/^(['"])(.*)\1$/, '$2')
}

/** Lists name, day and question of every built-in case. */
export function casesCommand(): Command {
  const command = new Command('cases').description('the cases that come with the package, one line each')
  withFormats(command, ['json'])
  withExample(command, 'endstate cases', 'Any name in the first column can stand for CASE.')
  return command.action((options: OutputOptions) => {
    const format = formatOf(options, ['text', 'json'])
    checkOutput(options.output)
    const cases = builtInCases().map(({ name, file }) => {
      const text = readFileSync(file, 'utf8')
      return {
        name,
        title: lineOf(text, 'title'),
        asOf: lineOf(text, 'asOf'),
        question: lineOf(text, 'question'),
      }
    })
    if (format === 'json') {
      emit(toJson({ schema: 'endstate.cases/1', cases }), options.output)
      return
    }
    const left = (label: string) => ({ label, align: 'left' as const })
    const columns = [left('name'), left('as of'), left('question')]
    emit(
      layTable(
        columns,
        cases.map((one) => [one.name, one.asOf, one.question]),
      ),
      options.output,
    )
  })
}
