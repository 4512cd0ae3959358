/**
 * `npm run bench`: every bench in its own process, one after the other, and the table in bench/README.md.
 *
 *   npm run bench                      all of them; bench/README.md is written anew
 *   npm run bench -- deals             those whose name holds a word; nothing is written
 *   npm run bench -- --check           fails where a limit is missed
 */
import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { install, root } from './installation.mjs'

const given = process.argv.slice(2)
const flags = given.filter((word) => word.startsWith('--'))
const words = given.filter((word) => !word.startsWith('--'))
const files = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort()
if (files.length === 0) {
  console.error(`No bench is called ${words.join(' or ')}.`)
  process.exit(3)
}
install()
// The benches of whole processes run the built command line.
await build()
const busy = loadavg()[0].toFixed(1)
const sections = []
let failed = false
for (const file of files) {
  const run = spawnSync(process.execPath, [join('scripts', 'run.mjs'), join('bench', file), ...flags], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  process.stdout.write(`${run.stdout}${run.stderr}\n`)
  sections.push(`## ${file.replace('.bench.ts', '')}\n\n\`\`\`text\n${run.stdout.trim()}\n\`\`\`\n`)
  if (run.status !== 0) failed = true
}
if (words.length === 0 && !failed) {
  const head = `# How fast

Written by \`npm run bench\`; read the limits, not the digits. Times are milliseconds. The ratio compares the best time with
the best time of a pass that writes as many Float64 values, on the same machine in the same process, so that machines can
be compared; medians and 95 % points feel everything else the machine does. \`MISSED\` marks a line over its limit.

Node ${process.versions.node}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}. ${busy} processes wanted a core when the run began: with more than
the cores there are, medians are too high.
`
  writeFileSync(join(root, 'bench', 'README.md'), `${[head, ...sections].join('\n')}`)
  console.error('bench/README.md is written.')
}
if (failed) process.exitCode = 1
