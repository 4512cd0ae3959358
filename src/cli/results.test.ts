/** What the commands answer on a sound case, in every form they write. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endstate, ensureBuilt, entry, inEmptyFolder } from '../../test/command-line.ts'
import { root } from '../../test/source-files.ts'

const minimal = readFileSync(join(root, 'cases/minimal/case.yaml'), 'utf8')
const escapeCharacter = String.fromCharCode(27)

test('check says the size of the case and exits with 0', async () => {
  const { code, stdout } = await endstate(['check', 'minimal'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/2 parties · 2 issues · 5 options · 6 of 6 states feasible/)
  expect(stdout).toMatch(/0 errors/)
})

test('check --json carries the documented fields', async () => {
  const { code, stdout } = await endstate(['check', 'minimal', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 'endstate.check/1',
    ok: true,
    feasibleStates: 6,
    combinations: 6,
    parties: 2,
    issues: 2,
    options: 5,
    coverage: expect.any(Object),
    diagnostics: expect.any(Array),
    caseHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    engine: expect.any(String),
  })
})

test('a case is found by file, folder, built-in name and on standard input, with the same answer', async () => {
  const words = ['--json', '--draws', '20']
  const answers = await Promise.all([
    endstate(['deals', 'minimal', ...words]),
    endstate(['deals', 'cases/minimal', ...words]),
    endstate(['deals', 'cases/minimal/case.yaml', ...words]),
    endstate(['deals', '-', ...words], { input: minimal }),
    endstate(['deals', '-', ...words], { input: `\ufeff${minimal.replaceAll('\n', '\r\n')}` }),
  ])
  const findings = answers.map(({ stdout }) => (JSON.parse(stdout) as { finding: unknown }).finding)
  for (const finding of findings) expect(finding).toEqual(findings[0])
})

test('the built-in cases are found from any folder', async () => {
  await inEmptyFolder(async (folder) => {
    const { code } = await endstate(['check', 'minimal'], { cwd: folder })
    expect(code).toBe(0)
  })
})

test('deals writes JSON, CSV and Markdown to files that are whole, and nothing to standard output', async () => {
  await inEmptyFolder(async (folder) => {
    for (const ending of ['json', 'csv', 'md']) {
      const output = join(folder, `deals.${ending}`)
      const { code, stdout } = await endstate(['deals', 'minimal', '--draws', '20', '-o', output])
      expect(code, ending).toBe(0)
      expect(stdout).toBe('')
    }
    expect(readdirSync(folder).sort()).toEqual(['deals.csv', 'deals.json', 'deals.md'])
    const json = JSON.parse(readFileSync(join(folder, 'deals.json'), 'utf8')) as { schema: string }
    expect(json.schema).toBe('endstate.deals/1')
  })
})

test('--expect decides the exit code; the answer is written all the same', async () => {
  const words = ['deals', 'minimal', '--draws', '0', '--json']
  const plain = JSON.parse((await endstate(words)).stdout) as { finding: { value: { acceptable: number } } }
  const found = plain.finding.value.acceptable > 0 ? 'zone' : 'no-zone'
  const other = found === 'zone' ? 'no-zone' : 'zone'
  expect((await endstate([...words, '--expect', found])).code).toBe(0)
  const refused = await endstate([...words, '--expect', other])
  expect(refused.code).toBe(1)
  expect(JSON.parse(refused.stdout)).toEqual(plain)
})

test('the same seed gives the same bytes; another seed does not', async () => {
  const run = async (seed: string) => (await endstate(['deals', 'minimal', '--json', '--seed', seed])).stdout
  expect(await run('7')).toBe(await run('7'))
  expect(await run('8')).not.toBe(await run('7'))
})

test('whatif without an effect shows no difference; with one it lists what was changed', async () => {
  const none = await endstate(['whatif', 'minimal', '--set', 'orchard.no-deal=0.35', '--draws', '50'])
  expect(none.code).toBe(0)
  expect(none.stdout).toMatch(/None of \d+ answers changes/)
  const some = await endstate(['whatif', 'minimal', '--set', 'mill.no-deal=0.9', '--draws', '50'])
  expect(some.code).toBe(0)
  expect(some.stdout).toMatch(/Changed inputs:\n.*mill\.no-deal/)
  expect(some.stdout).toMatch(/Beyond the evidence: mill\.no-deal/)
})

test('a new case passes check', async () => {
  await inEmptyFolder(async (folder) => {
    const made = await endstate(['new', 'My Conflict (1)'], { cwd: folder })
    expect(made.code).toBe(0)
    const file = join(folder, 'My Conflict (1)', 'case.yaml')
    expect(readFileSync(file, 'utf8')).toMatch(/^id: my-conflict-1/m)
    expect((await endstate(['check', file])).code).toBe(0)
  })
})

test('a case survives export to JSON and import again', async () => {
  await inEmptyFolder(async (folder) => {
    const json = join(folder, 'case.json')
    const yaml = join(folder, 'again.yaml')
    expect((await endstate(['export', 'minimal', '--as', 'json', '-o', json])).code).toBe(0)
    expect((await endstate(['import', json, '--as', 'json', '-o', yaml])).code).toBe(0)
    const hash = async (file: string) =>
      (JSON.parse((await endstate(['check', file, '--json'])).stdout) as { caseHash: string }).caseHash
    expect(await hash(yaml)).toBe(await hash('minimal'))
    expect(readFileSync(yaml, 'utf8')).toMatch(/^parties:$/m)
  })
})

test('export to YAML gives the file back, comments and all', async () => {
  const { code, stdout } = await endstate(['export', 'minimal', '--as', 'yaml'])
  expect(code).toBe(0)
  expect(stdout).toBe(minimal)
})

test('export to CSV has a line for every number of the case', async () => {
  const { stdout } = await endstate(['export', 'minimal', '--as', 'csv'])
  const lines = stdout.trim().split('\r\n')
  expect(lines[0]).toMatch(/^key,role,/)
  expect(lines).toHaveLength(1 + 16)
})

test('what a program reads has no colour, and NO_COLOR has none on a terminal either', async () => {
  const { stdout } = await endstate(['deals', 'minimal', '--draws', '20'], { env: { FORCE_COLOR: '1' } })
  expect(stdout).not.toContain(escapeCharacter)
  expect(stdout).not.toMatch(/[│┌]/)
})

test('a reader that stops reading is no error', () => {
  ensureBuilt()
  const shell = `"${process.execPath}" "${entry}" deals minimal --draws 20 --json | head -n 1; echo "\${PIPESTATUS[0]}"`
  const said = execFileSync('bash', ['-c', shell], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  expect(said).toBe('{\n0\n')
})

test('overview writes both briefs into a folder it makes', async () => {
  await inEmptyFolder(async (folder) => {
    const { code, stdout } = await endstate(
      ['overview', 'minimal', '--draws', '20', '--briefs', 'out/briefs'],
      {
        cwd: folder,
      },
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/The orchard and the mill/)
    for (const ending of ['html', 'md'])
      expect(existsSync(join(folder, `out/briefs/minimal.${ending}`))).toBe(true)
  })
})

test('a missing source text does not stop anything', async () => {
  await inEmptyFolder(async (folder) => {
    writeFileSync(join(folder, 'case.yaml'), minimal)
    expect((await endstate(['deals', folder, '--draws', '0'])).code).toBe(0)
  })
})
