/** `endstate serve`: the workbench in a browser, from this machine to this machine only. */
import { join } from 'node:path'
import { Command } from 'commander'
import { serve } from '../../server/index.ts'
import { wholeNumber, withExample } from '../options.ts'
import { packageFolder } from '../package-folder.ts'
import { exitCodes, Refusal } from '../refusal.ts'

/** Serves until it is interrupted. The address is printed; nothing is opened by itself. */
export function serveCommand(): Command {
  const command = new Command('serve')
    .description('the workbench in your browser; served to this machine only')
    .option('--port <number>', 'port to listen on, or the next free one', wholeNumber(0, 65_535), 4173)
  withExample(command, 'endstate serve', 'Open the address it prints. Ctrl C stops it.')
  return command.action(async ({ port }: { port: number }) => {
    const served = await serve(join(packageFolder(), 'dist', 'web'), { port })
    if (!served.ok) throw new Refusal(exitCodes.limit, `${served.problem.says} ${served.problem.remedy}`)
    process.stdout.write(
      `\nThe workbench: ${served.value.address}\nOnly this machine can reach it. Ctrl C stops it.\n`,
    )
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    })
    await served.value.close()
  })
}
