/** `npm start`: from a fresh clone to an answer. Installs and builds only if needed, then shows the flagship case. */
import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
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
const asked = process.argv.slice(2)
const command = asked.length > 0 ? asked : ['overview', flagship, '--briefs', 'briefs']
const run = spawnSync(process.execPath, [join(root, 'dist', 'cli', 'endstate.js'), ...command], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(run.status ?? 1)
