/** What a person waits for: whole processes of the built command line. Run: npm run bench -- process */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Line, measure, referencePass, report } from './harness.ts'

const program = join('dist', 'cli', 'endstate.js')
const flagship = join('cases', 'conflicts', 'ukraine-2025')

function run(parameters: string[], flags: string[] = []): number {
  const child = spawnSync(process.execPath, [...flags, program, ...parameters], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`endstate ${parameters.join(' ')}: ${child.stderr}`)
  return child.stdout.length
}

/** Largest memory of a process that analyses the case, in MB; Node itself writes it down at the end. */
function memoryOf(parameters: string[]): number {
  const note = join(tmpdir(), `endstate-memory-${process.pid}`)
  const watch = `process.on('exit',()=>require('fs').writeFileSync(${JSON.stringify(note)},String(process.resourceUsage().maxRSS)))`
  const preload = `data:text/javascript,${encodeURIComponent(`import{createRequire}from'node:module';const require=createRequire(process.cwd()+'/');${watch}`)}`
  run(parameters, ['--import', preload])
  const megabytes = Number(readFileSync(note, 'utf8')) / 1024
  rmSync(note)
  return megabytes
}

const reference = referencePass(1_000_000)
const once = { warmup: 1, runs: 5 }
const lines: Line[] = [
  { timing: measure('endstate --version', () => run(['--version']), once), reference, limit: 200 },
  {
    timing: measure('endstate check, flagship', () => run(['check', flagship]), once),
    reference,
    limit: 1000,
  },
  { timing: measure('endstate deals, flagship', () => run(['deals', flagship]), once), reference },
]
report('whole processes, median of 5', lines)
const limit = 300
const megabytes = memoryOf(['deals', flagship])
console.log(`  memory of endstate deals, flagship: ${megabytes.toFixed(0)} MB, limit ${limit} MB`)
if (megabytes > limit && process.argv.includes('--check')) process.exitCode = 1
