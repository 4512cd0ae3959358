/** `endstate sources`: the documents a case rests on. One file for each of its commands in `sources/`. */
import { Command } from 'commander'
import { withExample } from '../options.ts'
import { addCommand } from './sources/add.ts'
import { inboxCommand } from './sources/inbox.ts'
import { listCommand } from './sources/list.ts'
import { refreshCommand } from './sources/refresh.ts'
import { removeCommand } from './sources/remove.ts'
import { showCommand } from './sources/show.ts'
import { suggestCommand } from './sources/suggest.ts'

/** The group and its commands. */
export function sourcesCommand(): Command {
  const command = new Command('sources').description(
    'documents of a case: add, list, show, refresh, remove, suggest, inbox',
  )
  const commands = [
    addCommand(),
    listCommand(),
    showCommand(),
    refreshCommand(),
    removeCommand(),
    suggestCommand(),
    inboxCommand(),
  ]
  for (const one of commands) {
    one
      .exitOverride()
      .option('--no-colour', 'no colour')
      .showHelpAfterError(`\`endstate sources ${one.name()} --help\` shows the options and an example.`)
    command.addCommand(one)
  }
  return withExample(
    command,
    'endstate sources list --case tutorial',
    'Which texts are here, and whether the quotes stand in them.',
  )
}
