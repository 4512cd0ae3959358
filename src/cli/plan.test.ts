/** `endstate plan`: what it answers, and what it refuses. */
import type { PlanValue } from 'endstate'
import { beforeAll, expect, test } from 'vitest'
import { endstate, ensureBuilt } from '../../test/command-line.ts'

// Building takes longer than a test is given on a busy machine.
beforeAll(ensureBuilt)

const few = ['--draws', '5']

async function answered(words: string[]): Promise<PlanValue> {
  const { code, stdout } = await endstate(['plan', ...words, ...few, '--json'])
  expect(code).toBe(0)
  const answer = JSON.parse(stdout) as { schema: string; finding: { value: PlanValue } }
  expect(answer.schema).toBe('endstate.plan/1')
  return answer.finding.value
}

test('plans of everybody, or of one party; the rule and the tolerance are the user’s', async () => {
  const all = await answered(['tutorial'])
  expect(new Set(all.views.map((view) => view.for)).size).toBeGreaterThan(1)
  const party = all.views[0]!.for
  const one = await answered(['tutorial', '--for', party, '--rule', 'maximin', '--tau', '0'])
  expect(one.views.map((view) => view.for)).toEqual([party])
  expect([one.rule, one.tolerance]).toEqual(['maximin', 0])
})

test('the tables not shown are named; a comparison as CSV', async () => {
  const { stdout } = await endstate(['plan', 'tutorial', ...few])
  expect(stdout).toContain('Whose plan under whose diagnosis')
  expect(stdout).toMatch(/More with --all or --table: .*plan-offers/)
  const { stdout: csv } = await endstate(['plan', 'tutorial', ...few, '--csv', '--table', 'plan-offers'])
  expect(csv).toMatch(/Plan,Offer,Reading/)
})

test('wrong words are refused with what was meant', async () => {
  const unknown = await endstate(['plan', 'tutorial', '--for', 'nobody-here', ...few])
  expect(unknown.code).toBe(3)
  expect(unknown.stderr).toContain('unknown party')
  expect((await endstate(['plan', 'tutorial', '--rule', 'luck', ...few])).code).toBe(3)
  expect((await endstate(['plan', 'tutorial', '--tau', 'much', ...few])).code).toBe(3)
})
