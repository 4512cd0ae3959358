/** `endstate drivers`: what it answers, and what it refuses. */

import type { DriversValue } from 'endstate'
import { expect, test } from 'vitest'
import { endstate } from '../../test/command-line.ts'

const few = ['--draws', '40']

test('the answer, what flips it, and a setting that does', async () => {
  const { code, stdout } = await endstate(['drivers', 'tutorial', ...few, '--json'])
  expect(code).toBe(0)
  const answer = JSON.parse(stdout) as { schema: string; finding: { value: DriversValue } }
  expect(answer.schema).toBe('endstate.drivers/1')
  expect(answer.finding.value.alone.length).toBeGreaterThan(5)
  const said = await endstate(['drivers', 'tutorial', ...few])
  const setting = /--set (\S+=[\d.-]+)/.exec(said.stdout)![1]!
  const after = await endstate(['drivers', 'tutorial', '--draws', '0', '--set', setting, '--json'])
  const changed = JSON.parse(after.stdout) as typeof answer
  expect(changed.finding.value.base.acceptable > 0).toBe(!(answer.finding.value.base.acceptable > 0))
})

test('one end state; an unknown one is refused with the nearest', async () => {
  const { stdout } = await endstate(['drivers', 'tutorial', '--of', 'gauge-deal', '--draws', '0'])
  expect(stdout).toContain('a version of “')
  const wrong = await endstate(['drivers', 'tutorial', '--of', 'gauge-dael'])
  expect(wrong.code).toBe(3)
  expect(wrong.stderr).toContain('did you mean gauge-deal?')
})
