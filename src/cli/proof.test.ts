/** `endstate proof`: what it answers, what it refuses, and taking a figure in. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProofValue } from 'endstate'
import { afterAll, expect, test } from 'vitest'
import { endstate } from '../../test/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'endstate-proof-'))
cpSync(new URL('../../cases/tutorial', import.meta.url), folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the overview, the board and the figures', async () => {
  const { code, stdout } = await endstate(['proof', folder, '--json'])
  expect(code).toBe(0)
  const answer = JSON.parse(stdout) as { schema: string; finding: { value: ProofValue } }
  expect(answer.schema).toBe('endstate.proof/1')
  expect(answer.finding.value.anchors.verdicts.map(({ verdict }) => verdict)).toEqual(['exact'])
  expect((await endstate(['proof', folder, '--board'])).stdout).toContain('conflict of positions')
  expect((await endstate(['proof', folder, '--figures'])).stdout).toContain('cannot both be right')
})

test('a number, a claim, a source; a wrong key is refused with the nearest', async () => {
  const number = await endstate(['proof', folder, 'lowbridge.weight.guarantee'])
  expect(number.stdout).toContain('heart-of-matter')
  expect((await endstate(['proof', folder, 'month-costs-twelve'])).stdout).toContain('war.waiting-cost')
  expect((await endstate(['proof', folder, 'flow-note', '--md'])).stdout).toContain('| weir-need |')
  const wrong = await endstate(['proof', folder, 'lowbridge.wieght.guarantee'])
  expect(wrong.code).toBe(3)
  expect(wrong.stderr).toContain('did you mean lowbridge.weight.guarantee?')
})

test('a figure is shown first and written only when asked, with everything else left as it was', async () => {
  const file = join(folder, 'case.yaml')
  const before = readFileSync(file, 'utf8')
  const accept = ['proof', folder, 'waiting-cost-letter', '--accept', 'month-costs-forty']
  expect((await endstate(accept)).stdout).toContain('Nothing was written')
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect((await endstate([...accept, '--write'])).code).toBe(0)
  const changed = before
    .split('\n')
    .filter((line, index) => line !== readFileSync(file, 'utf8').split('\n')[index])
  expect(changed).toEqual([expect.stringContaining('waiting-cost-letter:')])
  const units = await endstate(['proof', folder, 'deposit', '--accept', 'water-above-pumps'])
  expect([units.code, units.stderr]).toEqual([3, expect.stringContaining('does not convert')])
})
