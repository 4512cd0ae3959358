/** `endstate trust`: what it answers, and what it refuses. */

import type { TrustValue } from 'endstate'
import { expect, test } from 'vitest'
import { endstate } from '../../test/command-line.ts'

const few = ['--draws', '10']

async function answered(words: string[]): Promise<TrustValue> {
  const { code, stdout } = await endstate(['trust', ...words, ...few, '--json'])
  expect(code).toBe(0)
  const answer = JSON.parse(stdout) as { schema: string; finding: { value: TrustValue } }
  expect(answer.schema).toBe('endstate.trust/1')
  return answer.finding.value
}

test('all named deals, or those asked for', async () => {
  const all = await answered(['tutorial'])
  expect(all.endStates.map(({ id }) => id)).toContain('gauge-deal')
  expect(all.documented.length).toBeGreaterThan(0)
  const asked = await answered(['tutorial', 'promise-deal', 'gauge-deal', '--no-documented'])
  expect(asked.endStates.map(({ id }) => id).sort()).toEqual(['gauge-deal', 'promise-deal'])
  expect(asked.documented).toEqual([])
})

test('the sensitivity stands beside the table, the rest is named; one table as CSV', async () => {
  const { stdout } = await endstate(['trust', 'tutorial', ...few])
  expect(stdout).toContain('How far one number alone moves')
  expect(stdout).toMatch(/More with --all or --table: .*trust-roads/)
  expect(stdout).toMatch(/Codes of guarantees are judgements/)
  const { stdout: csv } = await endstate([
    'trust',
    'tutorial',
    ...few,
    '--csv',
    '--table',
    'trust-precedents',
  ])
  expect(csv).toMatch(/Precedent,Failures,Years/)
})

test('an unknown end state is refused with what was meant, one that is no deal with why', async () => {
  const unknown = await endstate(['trust', 'tutorial', 'promise-del', ...few])
  expect(unknown.code).toBe(3)
  expect(unknown.stderr).toContain('did you mean promise-deal?')
  const drift = await endstate(['trust', 'tutorial', 'drift', ...few])
  expect(drift.code).toBe(3)
  expect(drift.stderr).toContain('no deal')
  expect((await endstate(['trust', 'tutorial', '--table', 'nothing', ...few])).code).toBe(3)
})

test('a case without guarantees is answered, not refused', async () => {
  const { code, stdout } = await endstate(['trust', 'minimal', ...few])
  expect(code).toBe(0)
  expect(stdout).toContain('face value')
  expect(stdout).toContain('add a section “guarantees”')
})

test('--expect compares, after the answer is written', async () => {
  const short = await endstate(['trust', 'tutorial', 'promise-deal', ...few, '--expect', 'short'])
  expect(short.code).toBe(0)
  const enough = await endstate(['trust', 'tutorial', 'promise-deal', ...few, '--expect', 'enough'])
  expect(enough.code).toBe(1)
  expect(enough.stdout).toContain('is not enough')
  expect(enough.stderr).toContain('promise-deal')
})
