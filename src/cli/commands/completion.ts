/** `endstate completion SHELL`: a script that completes commands, options and built-in cases. */
import { Argument, Command } from 'commander'
import { builtInCases } from '../case-location.ts'
import { type CompletionWords, completionScript, shells } from '../completion-script.ts'
import { withExample } from '../options.ts'
import { emit } from '../output.ts'

function wordsOf(program: Command): CompletionWords {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    says: command.description(),
    options: command.options.flatMap((option) => (option.long ? [option.long] : [])),
  }))
  return { commands, cases: builtInCases().map((one) => one.name) }
}

/** Writes the script; the shell evaluates it when it starts. */
export function completionCommand(): Command {
  const command = new Command('completion').description('a script that completes commands in your shell')
  command.addArgument(new Argument('<shell>', 'your shell').choices(shells))
  withExample(command, 'source <(endstate completion bash)', 'Put this line into ~/.bashrc.')
  return command.action((shell: (typeof shells)[number], _options: unknown, self: Command) => {
    emit(completionScript(shell, wordsOf(self.parent ?? self)))
  })
}
