/** `endstate ensemble`: a run that is killed goes on where it was, and ends as if nothing had happened. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endstate, ensureBuilt, entry } from './command-line.ts'
import { root } from './source-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'endstate-run-'))
const words = ['ensemble', 'tutorial', '--worlds', '20000', '--workers', '2']
const blocks = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.f64'))

beforeAll(() => ensureBuilt(), 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('killed in the middle, it measures no finished part again and gives the same numbers', async () => {
  const child = spawn(process.execPath, [entry, ...words, '--run', folder], { cwd: root, stdio: 'ignore' })
  const gone = new Promise((resolve) => child.on('close', resolve))
  while (blocks().length < 2 && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 20))
  child.kill('SIGKILL')
  await gone
  const before = new Map(blocks().map((name) => [name, statSync(join(folder, name)).mtimeMs]))
  expect(before.size).toBeGreaterThanOrEqual(2)
  const again = await endstate([...words, '--run', folder, '--json'])
  expect(again.code, again.stderr).toBe(0)
  for (const [name, written] of before) expect(statSync(join(folder, name)).mtimeMs, name).toBe(written)
  const whole = await endstate([...words, '--json'])
  expect(JSON.parse(again.stdout)).toEqual(JSON.parse(whole.stdout))
  const other = await endstate([...words, '--run', folder, '--seed', '2'])
  expect(other.code).toBe(3)
  expect(other.stderr).toMatch(/holds something else/)
}, 180_000)
