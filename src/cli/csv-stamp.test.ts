/** Every table written as CSV says of which case it is, what was changed, and which run gives it again. */
import { expect, test } from 'vitest'
import { endstate } from '../../test/command-line.ts'

const key = 'mill.no-deal'
const set = ['--set', `${key}=0.65`]
const few = ['--draws', '20']

test.each([
  ['deals', ['deals', 'minimal', ...set, ...few, '--csv']],
  ['whatif', ['whatif', 'minimal', ...set, ...few, '--csv']],
  ['ensemble', ['ensemble', 'minimal', ...set, '--worlds', '50', '--workers', '1', '--csv']],
])(
  '%s: a what-if is in the header and on every row',
  async (_, words) => {
    const { code, stdout, stderr } = await endstate(words)
    expect([code, stdout === '' ? stderr : '']).toEqual([0, ''])
    const [header, ...rows] = stdout.trim().split('\r\n')
    expect(header).toMatch(/,scenario,what-if,case,run$/)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row).toContain(`${key}: `)
      expect(row).toMatch(/"endstate \d+\.\d+\.\d+, seed \d+(, \d+ draws)?"$/)
    }
  },
  60_000,
)

test('the numbers of a case say of which case they are', async () => {
  const { stdout } = await endstate(['export', 'minimal', '--as', 'csv'])
  expect(stdout.split('\r\n')[0]).toMatch(/,scenario,what-if,case$/)
  expect(stdout.split('\r\n')[1]).toMatch(/,base,,[0-9a-f]{8,}$/)
})
