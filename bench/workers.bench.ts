/** Two workers against one on the same ensemble, as whole processes. Run: npm run bench -- workers */
import { spawnSync } from 'node:child_process'
import { loadavg } from 'node:os'

/** Milliseconds of an ensemble of the tutorial by this many workers, the start of the process included. */
function ensemble(workers: number, worlds: number): number {
  const start = performance.now()
  const words = ['dist/cli/endstate.js', 'ensemble', 'tutorial', '--json', '--worlds', `${worlds}`]
  const { status, stderr } = spawnSync(process.execPath, [...words, '--workers', `${workers}`], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(stderr)
  return performance.now() - start
}

// Both sides take turns, so that whatever else the machine does meets both.
const worlds = 100_000
const [alone, both]: [number[], number[]] = [[], []]
for (let round = 0; round < 3; round++) {
  alone.push(ensemble(1, worlds))
  both.push(ensemble(2, worlds))
}
const middle = (times: number[]): number => times.sort((a, b) => a - b)[1]!
const busy = loadavg()[0]!
const ratio = middle(alone) / middle(both)
console.log(`ensemble of ${worlds} worlds of the tutorial, whole processes, median of 3
  one worker ${(middle(alone) / 1000).toFixed(1)} s, two workers ${(middle(both) / 1000).toFixed(1)} s; ${ratio.toFixed(2)} times as fast, limit 1.7${ratio < 1.7 ? ' MISSED' : ''}; ${busy.toFixed(1)} processes wanted a core at the end`)
if (ratio < 1.7 && process.argv.includes('--check')) process.exitCode = 1
