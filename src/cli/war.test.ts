/** `endstate war`: what it answers, and what it refuses. */
import type { WarValue } from 'endstate'
import { expect, test } from 'vitest'
import { endstate } from '../../test/command-line.ts'

const few = ['--draws', '4', '--paths', '400', '--no-separate']

async function answered(words: string[]): Promise<WarValue> {
  const { code, stdout } = await endstate(['war', ...words, ...few, '--json'])
  expect(code).toBe(0)
  const answer = JSON.parse(stdout) as { schema: string; finding: { value: WarValue } }
  expect(answer.schema).toBe('endstate.war/1')
  return answer.finding.value
}

test('the horizon of the case, or the months asked for; only the settings asked for', async () => {
  const whole = await answered(['tutorial'])
  expect(whole.months).toBe(72)
  expect(whole.path!.paths).toBe(400)
  expect(whole.path!.drivers).toBeNull()
  const near = await answered(['tutorial', '--months', '12', '--setting', 'deeper-pumps'])
  expect(near.months).toBe(12)
  expect(near.path!.settings.map(({ id }) => id)).toEqual(['base', 'deeper-pumps'])
})

test('a base rate is scaled to, and the line to use it elsewhere works there', async () => {
  const { path } = await answered(['tutorial', '--calibrate', 'county-permits'])
  const { set, endings, met } = path!.calibration!
  expect(met).toBe(true)
  const elsewhere = await answered(['tutorial', ...set.split(' ')])
  for (const { id, after } of endings) {
    expect(elsewhere.path!.endings.find((one) => one.id === id)!.expected).toBeCloseTo(after, 9)
  }
})

test('the first tables are shown and the others named; one table as CSV', async () => {
  const { stdout } = await endstate(['war', 'tutorial', ...few])
  expect(stdout).toContain('without a deal lead to')
  expect(stdout).toContain('What it is worth to each party')
  expect(stdout).toMatch(/More with --all or --table: .*war-spoilers/)
  const { stdout: csv } = await endstate(['war', 'tutorial', ...few, '--csv', '--table', 'war-levels'])
  expect(csv).toMatch(/Stock or total,Unit,Today/)
})

test('names the case does not have are refused with what was meant', async () => {
  const rate = await endstate(['war', 'tutorial', ...few, '--calibrate', 'county-permit'])
  expect(rate.code).toBe(3)
  expect(rate.stderr).toContain('did you mean county-permits?')
  const setting = await endstate(['war', 'tutorial', ...few, '--setting', 'deeper-pump'])
  expect(setting.code).toBe(3)
  expect(setting.stderr).toContain('did you mean deeper-pumps?')
  expect((await endstate(['war', 'tutorial', ...few, '--table', 'nothing'])).code).toBe(3)
})

test.each([
  ['--months', '0'],
  ['--months', '601'],
  ['--months', '1.5'],
  ['--paths', '1000001'],
  ['--paths', '-1'],
  ['--paths', 'many'],
])('%s %s is refused', async (option, value) => {
  const { code, stdout, stderr } = await endstate(['war', 'tutorial', option, value])
  expect(code).toBe(3)
  expect(stdout).toBe('')
  expect(stderr).toContain('It must be a whole number from')
})

test('a case without a war path is answered, and what only a war path has is refused', async () => {
  const { code, stdout } = await endstate(['war', 'minimal', ...few])
  expect(code).toBe(0)
  expect(stdout).toContain('This case has no war path')
  const refused = await endstate(['war', 'minimal', ...few, '--calibrate', 'past'])
  expect(refused.code).toBe(3)
  expect(refused.stderr).toContain('Add a section `warPath`')
})

test('--expect compares, after the answer is written', async () => {
  const deal = await endstate(['war', 'tutorial', ...few, '--expect', 'deal'])
  const none = await endstate(['war', 'tutorial', ...few, '--expect', 'no-deal'])
  expect([deal.code, none.code].sort()).toEqual([0, 1])
  expect(none.stdout).toContain('without a deal lead to')
})
