/** `endstate serve`: the workbench in a browser, from this machine to this machine only. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { serve } from '../../server/index.ts'
import { wholeNumber, withExample } from '../options.ts'
import { packageFolder } from '../package-folder.ts'
import { exitCodes, Refusal, usageError } from '../refusal.ts'

/** Serves until it is interrupted. The address is printed; nothing is opened by itself. */
export function serveCommand(): Command {
  const command = new Command('serve')
    .description('the workbench in your browser; served to this machine only')
    .argument('[case]', 'built-in case whose address is printed too')
    .option('--port <number>', 'port to listen on, or the next free one', wholeNumber(0, 65_535), 4173)
  withExample(command, 'endstate serve', 'Open the address it prints. Ctrl C stops it.')
  return command.action(async (name: string | undefined, { port }: { port: number }) => {
    const folder = join(packageFolder(), 'dist', 'web')
    if (name !== undefined && !isBuiltIn(folder, name)) {
      throw usageError(
        `The page has no case called ${name}. Built-in names are listed by \`endstate cases\`; open a file of your own in the page.`,
      )
    }
    const served = await serve(folder, { port })
    if (!served.ok) throw new Refusal(exitCodes.limit, `${served.problem.says} ${served.problem.remedy}`)
    const { address, close } = served.value
    const direct = name === undefined ? '' : `  ${name}: ${address}#/c/${encodeURIComponent(name)}/deals\n`
    process.stdout.write(
      `\nThe workbench: ${address}\n${direct}Only this machine can reach it. Ctrl C stops it.\n`,
    )
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
      process.once('SIGHUP', resolve)
    })
    await close()
  })
}

/** True for a name such as `tutorial` whose case lies in the page's folder. */
function isBuiltIn(folder: string, name: string): boolean {
  return /^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(name) && existsSync(join(folder, 'cases', `${name}.js`))
}
