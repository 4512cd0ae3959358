/** `endstate readings`: what it answers, and what it refuses. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadingsValue } from 'endstate'
import { expect, test } from 'vitest'
import { endstate, inEmptyFolder } from '../../test/command-line.ts'
import { root } from '../../test/source-files.ts'

const few = ['--draws', '10']

/** The minimal case with two readings of the mill and three observations on it. */
function observed(folder: string): string {
  const file = join(folder, 'case.yaml')
  const more = `
readings:
  - { id: builder, party: mill, name: Builds to stay, summary: It wants a long lease., prior: 1 }
  - { id: harvester, party: mill, name: Takes and leaves, summary: It wants what it can carry., prior: 1 }
observations:
  - { id: pump, party: mill, what: A second pump is ordered, likelihoods: { builder: inconsistent, harvester: very-consistent } }
  - { id: letter, party: mill, what: A letter asks for a long term, likelihoods: { builder: 0.9, harvester: [0.4, 0.6] }, planted: true }
  - { id: loan, party: mill, what: It asks its bank for a loan, seen: false, likelihoods: { builder: 0.8, harvester: 0.1 } }
`
  writeFileSync(file, readFileSync(join(root, 'cases', 'minimal', 'case.yaml'), 'utf8') + more)
  return file
}

test('a case with observations gets belief, matrix, flips that work, and the next fact', async () => {
  await inEmptyFolder(async (folder) => {
    const file = observed(folder)
    const { code, stdout } = await endstate(['readings', file, 'mill', ...few])
    expect(code).toBe(0)
    expect(stdout).toMatch(/the reading of .+ believed most is “Takes and leaves”/)
    expect(stdout).toMatch(/The next fact to look for about .+: “It asks its bank for a loan”/)
    expect(stdout).toMatch(/Reading +Before +pump +letter +Now/)
    const flip = /--set (observation\.\S+=[\d.]+)/.exec(stdout)![1]!
    const words = ['readings', file, ...few, '--json', '--set', flip]
    const answer = JSON.parse((await endstate(words)).stdout) as {
      schema: string
      finding: { value: ReadingsValue }
    }
    expect(answer.schema).toBe('endstate.readings/1')
    expect(answer.finding.value.parties[0]!.leaders).toEqual(['builder'])
    const csv = await endstate(['readings', file, ...few, '--csv', '--table', 'readings-observations'])
    expect(csv.stdout.split('\r\n')).toHaveLength(1 + 2 + 1)
  })
})

test('past answers are a table of readings and answers; what plans take for granted stands beside it', async () => {
  const { code, stdout } = await endstate(['readings', 'tutorial', ...few])
  expect(code).toBe(0)
  expect(stdout).toMatch(/Reading +Yes, 2026-04-02: board-would-do +No, 2026-04-02: no-deposit/)
  expect(stdout).toContain('3 past answers score what the readings predict')
  expect(stdout).toMatch(/Stand firm and go to court +the mayor of Lowbridge +Ellin Water/)
})

test('--indicators takes what the record is worth in place of judgements, and says where it is worth nothing yet', async () => {
  await inEmptyFolder(async (folder) => {
    const file = observed(folder)
    const named = 'harvester: very-consistent }, measuredBy: demand-drift }'
    writeFileSync(file, readFileSync(file, 'utf8').replace('harvester: very-consistent } }', named))
    const { stdout } = await endstate(['readings', file, ...few, '--indicators', '--json'])
    const { value } = (JSON.parse(stdout) as { finding: { value: ReadingsValue } }).finding
    expect(value.indicators).toBe(true)
    expect(value.parties[0]!.measured!.rows).toMatchObject([{ observation: 'pump', ratio: null, n: 0 }])
    const said = await endstate(['readings', file, ...few])
    expect(said.stdout).toContain('so belief stays as judged')
    expect(said.stdout).toContain('`--indicators` takes the indicators of `events`')
  })
})

test('a case without rival readings says what to add, with exit code 0', async () => {
  const { code, stdout } = await endstate(['readings', 'minimal', ...few, '--explain'])
  expect(code).toBe(0)
  expect(stdout).toContain('No rival readings are given for')
  expect(stdout).toContain('under `observations`')
})

test('an unknown party is refused with what exists', async () => {
  const { code, stderr } = await endstate(['readings', 'minimal', 'mil', ...few])
  expect(code).toBe(3)
  expect(stderr).toContain('unknown party mil; did you mean mill?')
})
