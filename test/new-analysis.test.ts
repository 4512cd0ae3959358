/** The skeleton of an analysis works as it comes: made in a copy of the tree, type-checked and run there. */
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inEmptyFolder } from './command-line.ts'
import { root } from './source-files.ts'

const parts = [
  'src',
  'scripts',
  'cases',
  'test',
  'bench',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
]

test('a new analysis type-checks, passes its test, keeps to the import table, and is told what it lacks', async () => {
  await inEmptyFolder(async (folder) => {
    for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const run = (...words: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, words, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      })
      return { status, said: `${stdout}${stderr}` }
    }
    const made = run('scripts/new-analysis.mjs', 'analysis', 'spring-tides')
    expect(made.said).toMatch(/Wrote .*src\/analyses\/spring-tides\/index\.ts/)
    expect(readFileSync(join(folder, 'src/analyses/registry.ts'), 'utf8')).toMatch(/, springTides\]/)
    expect(run('scripts/new-analysis.mjs', 'analysis', 'spring-tides').status).toBe(3)

    const types = run('node_modules/typescript/bin/tsc', '-p', '.')
    expect(types.said.split('\n').filter((line) => /spring-tides|registry/.test(line))).toEqual([])

    const tests = run(
      'node_modules/vitest/vitest.mjs',
      'run',
      'src/analyses/spring-tides',
      'test/architecture.test.ts',
      'test/completeness.test.ts',
    )
    const missing = [...tests.said.matchAll(/spring-tides has no ([a-z ]+)/g)].map(([, what]) => what?.trim())
    expect([...new Set(missing)].sort()).toEqual(
      expect.arrayContaining(['golden output for minimal', 'source']),
    )
    expect(tests.said).toMatch(/✓ src\/analyses\/spring-tides\/spring-tides\.test\.ts/)
    expect(tests.said).toMatch(/✓ test\/architecture\.test\.ts/)
  })
}, 240_000)
