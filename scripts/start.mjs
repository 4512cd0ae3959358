/**
 * `npm start`: from a fresh clone to an answer and the workbench. Installs and builds only if needed, shows the flagship
 * case, then serves the page to this machine until Ctrl C. `npm start -- COMMAND` runs one command of the command line
 * instead; `npm start -- --no-page` stops after the answer.
 */
import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, needsBuild } from './build.mjs'
import { install, root } from './installation.mjs'

const flagship = 'conflicts/ukraine-2025'

install()
if (needsBuild()) {
  try {
    await build()
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    console.error('The build failed, so there is nothing to start.')
    process.exit(1)
  }
}
const entry = join(root, 'dist', 'cli', 'endstate.js')
const asked = process.argv.slice(2)
const onlyAnswer = asked.length === 1 && asked[0] === '--no-page'
const command = asked.length > 0 && !onlyAnswer ? asked : ['overview', flagship, '--briefs', 'briefs']
const run = spawnSync(process.execPath, [entry, ...command], { cwd: root, stdio: 'inherit' })
if (asked.length > 0 || run.status !== 0) process.exit(run.status ?? 1)

// In this process, so that whatever ends it ends the server too.
process.argv = [process.execPath, entry, 'serve', flagship]
await import(pathToFileURL(entry).href)
