/** Cases that are not cases: every one is refused with a reason, none crashes, none leaves a half-written file. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { endstate, inEmptyFolder } from '../../test/command-line.ts'
import { root } from '../../test/source-files.ts'

const minimal = readFileSync(join(root, 'cases/minimal/case.yaml'), 'utf8')

/** Bytes of a text as UTF-16 with a byte order mark, as some editors save it. */
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')

const broken: [string, string | Uint8Array, RegExp][] = [
  ['an empty file', '', /error\[empty-file\]/],
  ['only a comment', '# nothing yet\n', /error\[empty-file\]/],
  ['UTF-16', utf16(minimal), /error\[not-utf8\]/],
  ['binary', Uint8Array.from({ length: 4096 }, (_, index) => (index * 37 + 128) % 256), /error\[/],
  ['not YAML', 'parties: [a, b\nissues: }', /error\[/],
  ['a list', '- one\n- two\n', /error\[not-a-mapping\]/],
  ['an unknown key', `${minimal}\ncolour: red\n`, /error\[unknown-key\].*colour/],
  ['a number that is none', minimal.replace('noDeal: 0.35', 'noDeal: .nan'), /error\[not-a-number\]/],
  ['a number without end', minimal.replace('noDeal: 0.35', 'noDeal: .inf'), /error\[not-a-number\]/],
  [
    'an unknown option',
    minimal.replace('water: mill, payment', 'water: fishery, payment'),
    /error\[unknown-option\]/,
  ],
  ['weights that do not sum to 1', minimal.replace('weight: 0.7', 'weight: 0.2'), /error\[weights-sum\]/],
  ['deep nesting', `endstate: 1\nid: ${'['.repeat(20_000)}`, /error\[/],
  ['too large', `# ${'x'.repeat(9 * 1024 * 1024)}`, /error\[too-large\]/],
]

/** Every fault is tried on two commands; the others share the way in, so three faults are enough for them. */
const triedOn = [
  { command: 'check', faults: broken },
  { command: 'deals', faults: broken },
  { command: 'brief', faults: broken.slice(0, 3) },
  { command: 'export', faults: broken.slice(0, 3) },
]

describe.each(triedOn)('$command refuses with exit 2 and writes no file', ({ command, faults }) => {
  test.each(faults)('%s', async (_, content, says) => {
    await inEmptyFolder(async (folder) => {
      const file = join(folder, 'case.yaml')
      writeFileSync(file, content)
      const more = command === 'export' ? ['--as', 'json'] : []
      const output = join(folder, command === 'brief' ? 'out.html' : 'out.json')
      const words = command === 'check' ? [command, file] : [command, file, ...more, '-o', output]
      const { code, stdout, stderr } = await endstate(words)
      expect(`${stdout}${stderr}`).toMatch(says)
      expect(stderr).not.toMatch(/\n\s+at |fault of the program/)
      expect(code).toBe(2)
      expect(readdirSync(folder)).toEqual(['case.yaml'])
    })
  })
})

test('check --json tells a program the same, and nothing on standard error but the verdict', async () => {
  const { code, stdout } = await endstate(['check', '-', '--json'], { input: 'endstate: 1\n' })
  const answer = JSON.parse(stdout) as {
    schema: string
    ok: boolean
    diagnostics: { code: string; line: number }[]
  }
  expect(code).toBe(2)
  expect(answer.schema).toBe('endstate.check/1')
  expect(answer.ok).toBe(false)
  expect(answer.diagnostics.map((one) => one.code)).toContain('missing-key')
})

test('the case itself is never overwritten, not even through a link', async () => {
  await inEmptyFolder(async (folder) => {
    const file = join(folder, 'case.yaml')
    writeFileSync(file, minimal)
    symlinkSync(file, join(folder, 'again.md'))
    for (const output of [file, join(folder, 'again.md')]) {
      const { code } = await endstate(['deals', file, '--md', '-o', output])
      expect(code).toBe(3)
    }
    expect(readFileSync(file, 'utf8')).toBe(minimal)
  })
})

test('new refuses a folder that holds something, and leaves it as it was', async () => {
  await inEmptyFolder(async (folder) => {
    const place = join(folder, 'mine')
    mkdirSync(place)
    writeFileSync(join(place, 'notes.txt'), 'mine')
    const { code, stderr } = await endstate(['new', place])
    expect(code).toBe(3)
    expect(stderr).toMatch(/not empty/)
    expect(readdirSync(place)).toEqual(['notes.txt'])
  })
})

test('a stored source outside the folder of the case is not read', async () => {
  await inEmptyFolder(async (folder) => {
    const place = join(folder, 'mine')
    mkdirSync(place)
    writeFileSync(join(folder, 'secret.txt'), 'the secret fragment')
    const sources = `sources:\n  - { id: away, kind: invented, file: ../secret.txt }\nclaims:\n  - { id: c-one, source: away, says: Something., quote: { exact: the secret fragment } }\n`
    writeFileSync(join(place, 'case.yaml'), `${minimal}\n${sources}`)
    const { stdout } = await endstate(['check', place])
    expect(stdout).toMatch(/1 quotes? not checked here/)
  })
})
