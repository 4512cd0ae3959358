#!/usr/bin/env node
/** Entry of the command line. Answers `--version` at once; everything else is loaded when it is needed. */
import { versionOfPackage } from './package-folder.ts'

const asked = process.argv.slice(2)
if (asked.length === 1 && (asked[0] === '--version' || asked[0] === '-V')) {
  process.stdout.write(`${versionOfPackage()}\n`)
} else {
  const { run } = await import('./program.ts')
  process.exitCode = await run(asked)
}
