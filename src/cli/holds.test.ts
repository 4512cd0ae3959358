/** `endstate holds`: what it answers, and what it refuses. */

import type { HoldsValue } from 'endstate'
import { expect, test } from 'vitest'
import { endstate } from '../../test/command-line.ts'

const few = ['--draws', '10']

async function answered(words: string[]): Promise<HoldsValue> {
  const { code, stdout } = await endstate(['holds', ...words, ...few, '--json'])
  expect(code).toBe(0)
  const answer = JSON.parse(stdout) as { schema: string; finding: { value: HoldsValue } }
  expect(answer.schema).toBe('endstate.holds/1')
  return answer.finding.value
}

test('without a state it judges every named one, with one it gives the reason', async () => {
  const all = await answered(['tutorial'])
  expect(all.states.map((one) => one.id)).toContain('status-quo')
  expect(all.all).toBeNull()
  const { stdout } = await endstate(['holds', 'tutorial', 'promise-deal', ...few])
  expect(stdout).toContain('Ellin Water can move')
  expect((await answered(['tutorial', 'promise-deal'])).states).toHaveLength(1)
})

test('an unknown state, clause or bloc is refused with what exists', async () => {
  const { code, stderr } = await endstate(['holds', 'tutorial', 'promise-del', ...few])
  expect(code).toBe(3)
  expect(stderr).toContain('did you mean promise-deal?')
  expect(
    (await endstate(['holds', 'tutorial', ...few, '--misread', 'gate=nowhere:lowbridge=company'])).code,
  ).toBe(3)
  expect((await endstate(['holds', 'tutorial', ...few, '--foresight', 'nobody/lowbridge'])).code).toBe(3)
})

test('ways, coalitions, inverse, crossed signals and foresight are answered when asked for', async () => {
  const asked = ['--path', '--coalitions', '--inverse']
  const value = await answered([
    'tutorial',
    'promise-deal',
    ...asked,
    '--foresight',
    'ellin-water/lowbridge,highmarsh',
  ])
  const [state] = value.states
  expect(state!.path!.steps!.length).toBeGreaterThan(0)
  expect(state!.coalitions!.complete).toBe(true)
  expect(state!.inverse!.map((one) => one.party)).toEqual(['ellin-water'])
  expect(value.foresight!.states).toHaveLength(1)
  const crossed = await answered(['tutorial', '--misread', 'gate=county:ellin-water=company'])
  expect(crossed.crossed!.apparent).toBeGreaterThanOrEqual(crossed.crossed!.illusory)
})

test('verdicts on every state count the same equilibria as their flags', async () => {
  const { all } = await answered(['fraser1982-cuban-missile-crisis', '--all'])
  const parties = Object.keys(all!.flags[0]!.parties)
  const stable = all!.flags.filter((one) => parties.every((party) => one.parties[party]!.includes('seq')))
  expect(all!.states).toBe(all!.flags.length)
  expect(all!.equilibria.seq).toBe(stable.length)
})

test('--expect turns the verdict into an exit code', async () => {
  expect((await endstate(['holds', 'tutorial', 'promise-deal', ...few, '--expect', 'leaves'])).code).toBe(0)
  expect((await endstate(['holds', 'tutorial', 'promise-deal', ...few, '--expect', 'holds'])).code).toBe(1)
})
