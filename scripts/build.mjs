/**
 * Builds dist/ from src/: the library (JavaScript and declarations), the command line, the browser bundle and the JSON
 * Schema of a case file. Does nothing when dist/ is newer than everything it is made from; `--force` builds anyway.
 * The new dist/ is made beside the old one and swapped in at the end, so a failed build leaves the old one in place.
 */
import './node-version.mjs'
import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWeb } from './build-web.mjs'
import { install, root } from './installation.mjs'

const dist = join(root, 'dist')
const stamp = join(dist, '.built')
const inputs = [
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/build.mjs',
  'scripts/build-web.mjs',
  'cases',
]

/** Newest change below a path, tests excepted; folders count, so that a removed file is noticed. */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return /\.test\.ts$/.test(path) ? 0 : stat.mtimeMs
  let latest = 0
  for (const entry of readdirSync(path)) latest = Math.max(latest, newest(join(path, entry)))
  return Math.max(latest, stat.mtimeMs)
}

/** True where dist/ is missing or older than what it is made from. */
export function needsBuild() {
  if (!existsSync(stamp)) return true
  const built = statSync(stamp).mtimeMs
  return inputs.some((input) => newest(join(root, input)) > built)
}

function run(command, parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...parameters], { cwd: root })
    let said = ''
    child.stdout.on('data', (part) => {
      said += part
    })
    child.stderr.on('data', (part) => {
      said += part
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said.trim()))))
  })
}

async function bundle(folder) {
  const { build } = await import('esbuild')
  const shared = {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    conditions: ['endstate-source'],
    legalComments: 'none',
    logLevel: 'silent',
    // The yaml package asks these for every token, and each question goes to the operating system.
    define: { 'process.env.LOG_TOKENS': 'undefined', 'process.env.LOG_STREAM': 'undefined' },
  }
  const commandLine = build({
    ...shared,
    // Worker threads, of large ensembles and of the readers of documents, are files of their own beside the shared parts.
    entryPoints: {
      endstate: 'src/cli/endstate.ts',
      'parts/block-worker': 'src/jobs/block-worker.ts',
      'parts/sources-worker': 'src/cli/sources-worker.ts',
    },
    outdir: join(folder, 'cli'),
    platform: 'node',
    target: 'node20',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    // Everything is bundled, also what the library imports at run time: one file loads four times as fast as many
    // (0.06 s against 0.25 s for zod and yaml), and every command pays for it.
    // Bundled CommonJS parts call `require` for Node's own modules.
    banner: {
      js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);",
    },
  })
  const browser = build({
    ...shared,
    entryPoints: ['src/endstate.ts'],
    outfile: join(folder, 'browser', 'endstate.js'),
    platform: 'browser',
    target: 'es2022',
    minify: true,
    sourcemap: 'external',
  })
  await Promise.all([commandLine, browser, buildWeb(folder, shared)])
}

async function writeSchema(folder) {
  const { caseJsonSchema } = await import(pathToFileURL(join(folder, 'endstate.js')).href)
  writeFileSync(join(folder, 'case.schema.json'), `${JSON.stringify(caseJsonSchema(), null, 2)}\n`)
}

const lock = join(root, 'node_modules', '.cache', 'endstate-build.lock')
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function isRunning(holder) {
  try {
    process.kill(holder, 0)
    return true
  } catch {
    return false
  }
}

/** One build at a time: whoever comes second waits, and mostly finds that nothing is left to do. */
async function withLock(work) {
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
      // A lock without a living process was left by one that was stopped; an empty one is just being written.
      if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true })
      else await pause(100)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Builds if needed; true if it did. Rejects with what the compiler said. */
export async function build({ force = false } = {}) {
  if (!force && !needsBuild()) return false
  return withLock(() => buildNow(force))
}

async function buildNow(force) {
  if (!force && !needsBuild()) return false
  // Only what was saved before the build began is in it: the stamp carries that moment.
  const began = new Date()
  const folder = join(root, 'node_modules', '.cache', `endstate-build-${process.pid}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  try {
    const typescript = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    await Promise.all([run(typescript, ['-p', 'tsconfig.build.json', '--outDir', folder]), bundle(folder)])
    chmodSync(join(folder, 'cli', 'endstate.js'), 0o755)
    await writeSchema(folder)
    writeFileSync(join(folder, '.built'), '')
    utimesSync(join(folder, '.built'), began, began)
    const old = join(root, 'node_modules', '.cache', `endstate-old-${process.pid}`)
    if (existsSync(dist)) renameSync(dist, old)
    renameSync(folder, dist)
    rmSync(old, { recursive: true, force: true })
    return true
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install()
  const started = Date.now()
  try {
    const built = await build({ force: process.argv.includes('--force') })
    console.error(
      built ? `Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s.` : 'dist/ is up to date.',
    )
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    console.error('The build failed; dist/ is as it was.')
    process.exit(1)
  }
}
