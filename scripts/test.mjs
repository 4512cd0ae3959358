/**
 * `npm test`: everything that must hold, in the order in which it is quickest to learn what is wrong.
 *
 *   npm test                            all steps
 *   npm test -- --only lint,types       some of them
 *   npm test -- --only unit             the tests beside the code, without the checks before them
 *   npm test -- --only tests src/case   the test step, for some files
 */
import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { provideBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { install, root } from './installation.mjs'

const tool = (path) => join(root, 'node_modules', ...path.split('/'))

/** Runs a tool of the project. Its output is shown as it comes (`loud`) or only where it fails. */
function node(path, parameters, loud = false) {
  const run = spawnSync(process.execPath, [tool(path), ...parameters], {
    cwd: root,
    stdio: loud ? 'inherit' : 'pipe',
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (run.status === 0) return true
  if (!loud) console.error(`${run.stdout ?? ''}${run.stderr ?? ''}`.trim())
  return false
}

async function buildAll() {
  try {
    await build()
    return true
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    return false
  }
}

const steps = [
  {
    id: 'lint',
    doing: 'Lint and format',
    run: () => node('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
    failed: 'The code is not as the linter wants it: `npm run format` mends most of it.',
  },
  {
    id: 'types',
    doing: 'Types',
    run: () => node('typescript/bin/tsc', ['-p', '.']),
    failed: 'The types do not agree.',
  },
  {
    id: 'cycles',
    doing: 'Import cycles',
    run: () =>
      node('dependency-cruiser/bin/dependency-cruise.mjs', [
        'src',
        '--config',
        '.dependency-cruiser.cjs',
        '-T',
        'err',
      ]),
    failed: 'Imports run in a circle, or one analysis imports another.',
  },
  {
    id: 'unused',
    doing: 'Unused code',
    run: () => node('knip/bin/knip.js', ['--no-progress']),
    failed: 'Files, exports or dependencies are not used by anything: remove them.',
  },
  { id: 'build', doing: 'Build', run: buildAll, failed: 'The build failed; dist/ is as it was.' },
  {
    id: 'tests',
    doing: 'Tests',
    run: (files) => node('vitest/vitest.mjs', ['run', ...files], true),
    failed: 'At least one test fails; the summary above says which.',
  },
]

function usage(problem) {
  console.error(`${problem} Steps: ${steps.map((step) => step.id).join(', ')}, unit.`)
  process.exit(3)
}

const given = process.argv.slice(2)
const place = given.findIndex((word) => word === '--only' || word.startsWith('--only='))
let chosen = steps
let files = given
if (place >= 0) {
  const joined = given[place].startsWith('--only=')
  const words = (joined ? given[place].slice('--only='.length) : (given[place + 1] ?? ''))
    .split(',')
    .filter(Boolean)
  files = [...given.slice(0, place), ...given.slice(place + (joined ? 1 : 2))]
  const unknown = words.filter((word) => word !== 'unit' && !steps.some((step) => step.id === word))
  if (words.length === 0) usage('--only must name at least one step.')
  if (unknown.length > 0) usage(`Unknown step ${unknown.join(', ')}.`)
  chosen = steps.filter((step) => words.includes(step.id) || (step.id === 'tests' && words.includes('unit')))
  if (words.includes('unit') && files.length === 0) files = ['src']
}

const began = Date.now()
install()
const complaint = chosen.some((step) => step.id === 'tests') ? provideBrowser() : undefined
if (complaint) console.error(complaint)
for (const step of chosen) {
  const started = Date.now()
  const loud = step.id === 'tests'
  if (loud) console.error(`${step.doing} …`)
  const good = await step.run(files)
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`
  console.error(`${good ? '✓' : '✗'} ${step.doing.padEnd(16)} ${seconds.padStart(8)}`)
  if (!good) {
    console.error(step.failed)
    process.exit(1)
  }
}
console.error(`All ${chosen.length} steps passed in ${((Date.now() - began) / 1000).toFixed(0)} s.`)
