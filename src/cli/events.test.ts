/** `endstate events`: what it answers, and what it refuses. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventsValue } from 'endstate'
import { expect, test } from 'vitest'
import { endstate, inEmptyFolder } from '../../test/command-line.ts'
import { root } from '../../test/source-files.ts'

const few = ['--draws', '10']
const minimal = readFileSync(join(root, 'cases', 'minimal', 'case.yaml'), 'utf8')

/** The minimal case with a timeline of its own. */
function withTimeline(folder: string): string {
  const file = join(folder, 'case.yaml')
  writeFileSync(
    file,
    `${minimal}
events:
  - { id: talks, what: They meet, date: 2025-03-01, kind: talks, actor: mill, target: orchard }
  - { id: threat, what: A threat, date: 2025-04, kind: threaten, actor: orchard, tactics: [pressure] }
tactics:
  - { id: pressure, name: Pressure, user: orchard, indicator: threat-timing }
`,
  )
  return file
}

test('a case without events is told what to add, with exit code 0', async () => {
  const { code, stdout } = await endstate(['events', 'minimal', ...few])
  expect(code).toBe(0)
  expect(stdout).toContain('The case lists no events')
  const answer = JSON.parse((await endstate(['events', 'minimal', ...few, '--json'])).stdout) as {
    schema: string
    finding: { value: EventsValue }
  }
  expect(answer.schema).toBe('endstate.events/1')
  expect(answer.finding.value.events).toEqual([])
})

test('the timeline, one party, and one tactic', async () => {
  await inEmptyFolder(async (folder) => {
    const file = withTimeline(folder)
    const all = await endstate(['events', file, ...few])
    expect(all.stdout).toContain('They meet')
    expect(all.stdout).toContain('Pressure')
    const one = await endstate(['events', file, 'mill', ...few, '--table', 'events-timeline', '--csv'])
    expect(one.stdout).toContain('They meet')
    expect(one.stdout).not.toContain('A threat')
    const tactic = await endstate(['events', file, '--tactic', 'pressure', ...few])
    expect(tactic.stdout).toContain('side by side')
    expect(tactic.stdout).not.toContain('They meet')
    expect((await endstate(['events', file, '--explain', ...few])).stdout).toContain(
      'Every indicator with its test',
    )
  })
})

test('an unknown party, tactic or table is refused with what exists', async () => {
  await inEmptyFolder(async (folder) => {
    const file = withTimeline(folder)
    const party = await endstate(['events', file, 'nobody', ...few])
    expect(party.code).toBe(3)
    expect(party.stderr).toContain('Known: ')
    const tactic = await endstate(['events', file, '--tactic', 'presure', ...few])
    expect(tactic.code).toBe(3)
    expect(tactic.stderr).toContain('did you mean pressure?')
    expect((await endstate(['events', file, '--table', 'tides', ...few])).code).toBe(3)
    const none = await endstate(['events', 'minimal', '--tactic', 'pressure', ...few])
    expect(none.stderr).toContain('The case has no tactic.')
  })
})
