/**
 * Every command in a ```sh block of the README and of docs/guide/ is run as it stands.
 *
 * A line is a command; `# exit 2` at its end says how it must end, otherwise it must end with 0. `$ ` in front is allowed.
 * `npx endstate` and `endstate` are the command line of this tree. Lines that install, clone or start everything
 * (`npm …`, `git …`, `cd …`) are not run here: `npm start` and `npm test` are what runs this test.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureBuilt, entry } from './command-line.ts'
import { root } from './source-files.ts'

/** One command of a page. */
interface PageCommand {
  page: string
  line: number
  command: string
  exit: number
}

const notRun = /^(npm|git|cd|npx (?!endstate))\b/

/** The commands of the `sh` blocks of a page, in order. */
function commandsOf(page: string, text: string): PageCommand[] {
  const commands: PageCommand[] = []
  let inside = false
  text.split('\n').forEach((raw, index) => {
    if (/^\s*```/.test(raw)) inside = !inside && /^\s*```sh\s*$/.test(raw)
    else if (inside) {
      const line = raw.trim().replace(/^\$ /, '')
      const [, command = '', exit = '0'] = /^(.*?)(?:\s+#\s*exit (\d+).*|\s+#.*)?$/.exec(line) ?? []
      if (command !== '' && !command.startsWith('#'))
        commands.push({ page, line: index + 1, command, exit: Number(exit) })
    }
  })
  return commands
}

const guide = join(root, 'docs', 'guide')
const pages = [
  ...(existsSync(join(root, 'README.md')) ? ['README.md'] : []),
  ...(existsSync(guide) ? readdirSync(guide).filter((name) => name.endsWith('.md')) : []).map(
    (name) => `docs/guide/${name}`,
  ),
]
const commands = pages.flatMap((page) => commandsOf(page, readFileSync(join(root, page), 'utf8')))
const runnable = commands.filter(({ command }) => !notRun.test(command))

let folder = ''
beforeAll(() => {
  ensureBuilt()
  // Commands of the pages write files: they run in a copy of what they read.
  folder = mkdtempSync(join(tmpdir(), 'endstate-readme-'))
  cpSync(join(root, 'cases'), join(folder, 'cases'), { recursive: true })
  symlinkSync(entry, join(folder, 'endstate'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the README has commands to run', () => {
  expect(pages).toContain('README.md')
  expect(runnable.length).toBeGreaterThan(0)
})

for (const { page, line, command, exit } of runnable) {
  test(`${page}:${line} ${command}`, { timeout: 120_000 }, () => {
    const run = spawnSync('bash', ['-c', command.replace(/\bnpx endstate\b/g, 'endstate')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    })
    expect(run.status, `${run.stdout}${run.stderr}`).toBe(exit)
  })
}

test('commands are read from sh blocks only, with the exit they must have', () => {
  const text =
    'Text.\n```sh\n$ endstate check minimal   # all is well\nendstate check nothing # exit 3\n```\n```ts\nlet a\n```\n'
  expect(commandsOf('page', text)).toEqual([
    { page: 'page', line: 3, command: 'endstate check minimal', exit: 0 },
    { page: 'page', line: 4, command: 'endstate check nothing', exit: 3 },
  ])
})
