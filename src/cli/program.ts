/** The command line as a whole: its commands, and what happens to wrong input. */
import { Command, CommanderError } from 'commander'
import { analysisCommand } from './commands/analysis.ts'
import { briefCommand } from './commands/brief.ts'
import { casesCommand } from './commands/cases.ts'
import { checkCommand } from './commands/check.ts'
import { completionCommand } from './commands/completion.ts'
import { dealsCommand } from './commands/deals.ts'
import { driversCommand } from './commands/drivers.ts'
import { ensembleCommand } from './commands/ensemble.ts'
import { eventsCommand } from './commands/events.ts'
import { exportCommand } from './commands/export.ts'
import { findCommand } from './commands/find.ts'
import { holdsCommand } from './commands/holds.ts'
import { importCommand } from './commands/import.ts'
import { newCommand } from './commands/new.ts'
import { overviewCommand } from './commands/overview.ts'
import { planCommand } from './commands/plan.ts'
import { proofCommand } from './commands/proof.ts'
import { readingsCommand } from './commands/readings.ts'
import { serveCommand } from './commands/serve.ts'
import { sourcesCommand } from './commands/sources.ts'
import { trustCommand } from './commands/trust.ts'
import { warCommand } from './commands/war.ts'
import { whatifCommand } from './commands/whatif.ts'
import { tolerateClosedPipe } from './output.ts'
import { versionOfPackage } from './package-folder.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { chooseColour } from './style.ts'

/** What the program takes from the registry of analyses. */
type Listed = readonly { id: string; question: string }[]

/** Analyses that have a command of their own. */
const ownCommands = ['deals', 'holds', 'war', 'trust', 'readings', 'events', 'plan', 'drivers', 'proof']

/**
 * All commands in the order of `--help`. Analyses without a command of their own get the general one.
 */
export function makeProgram(analyses: Listed = []): Command {
  const program = new Command('endstate')
    .description('How can this conflict end, would the end hold, and how do we know?')
    .version(versionOfPackage())
    .option('--no-colour', 'no colour; also when NO_COLOR is set or the output is not a terminal')
    .showHelpAfterError('`endstate --help` lists the commands.')
    .addHelpText('after', helpEnd)
  const commands = [
    newCommand(),
    casesCommand(),
    checkCommand(),
    sourcesCommand(),
    findCommand(),
    overviewCommand(),
    dealsCommand(),
    holdsCommand(),
    warCommand(),
    trustCommand(),
    eventsCommand(),
    planCommand(),
    ...analyses.filter(({ id }) => !ownCommands.includes(id)).map(analysisCommand),
    readingsCommand(),
    driversCommand(),
    proofCommand(),
    whatifCommand(),
    ensembleCommand(),
    briefCommand(),
    serveCommand(),
    importCommand(),
    exportCommand(),
    completionCommand(),
  ]
  for (const command of commands) {
    command
      .option('--no-colour', 'no colour')
      .showHelpAfterError(`\`endstate ${command.name()} --help\` shows the options and an example.`)
      .hook('preAction', (_, action) => {
        const { colour } = action.opts<{ colour: boolean }>()
        chooseColour(colour && program.opts<{ colour: boolean }>().colour)
      })
    program.addCommand(command)
  }
  return program
}

const helpEnd = `
CASE is a case file, a folder that holds case.yaml, \`-\` for standard input, or a built-in case such as minimal.
Exit codes: 0 done · 1 not what --expect named · 2 the case is invalid · 3 wrong command line · 4 limit reached

Example:
  $ endstate deals minimal
  Which packages every party could accept, and who blocks the others.`

/** The registry is part of the engine, so it is loaded only for a word that is not a command by itself. */
async function programFor(asked: readonly string[]): Promise<Command> {
  const program = makeProgram()
  const word = asked.find((one) => !one.startsWith('-'))
  const known = program.commands.some((command) => command.name() === word)
  if (known && word !== 'completion') return program
  return makeProgram((await import('endstate')).analyses)
}

/** Runs one command line and returns its exit code. Never throws: what went wrong is said on standard error. */
export async function run(asked: readonly string[]): Promise<number> {
  tolerateClosedPipe()
  const program = await programFor(asked)
  for (const command of [program, ...program.commands]) command.exitOverride()
  try {
    await program.parseAsync(asked, { from: 'user' })
    return typeof process.exitCode === 'number' ? process.exitCode : exitCodes.done
  } catch (problem) {
    if (problem instanceof CommanderError) {
      return problem.exitCode === 0 || problem.code === 'commander.help' ? exitCodes.done : exitCodes.usage
    }
    if (problem instanceof Refusal) {
      process.stderr.write(`endstate: ${problem.message}\n`)
      return problem.exitCode
    }
    const said = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
    process.stderr.write(
      `endstate: this is a fault of the program, not of your case. Please report it.\n${said}\n`,
    )
    return exitCodes.limit
  }
}
