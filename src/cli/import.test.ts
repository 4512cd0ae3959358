/** `endstate import` of a conflict saved by another program: a case that answers, or a report and no file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endstate, inEmptyFolder } from '../../test/command-line.ts'

const option = (name: string) => ({ name, permittedDirection: 'both' })
const conflict = {
  options: [option('Stay'), option('Pay')],
  decisionMakers: [
    { name: 'Tenant', options: [0], preferences: [[[1, 'N']], [[0, 'Y']]] },
    { name: 'Owner', options: [1], preferences: [], preferenceRanking: [2, [1, 4], 3] },
  ],
  infeasibles: [],
  program: 'gmcr-py',
}

test('a .gmcr file becomes a case that check accepts', async () => {
  await inEmptyFolder(async (folder) => {
    const from = join(folder, 'flat.gmcr')
    const to = join(folder, 'case.yaml')
    writeFileSync(from, JSON.stringify(conflict))
    const made = await endstate(['import', from, '--as-of', '2024-05', '-o', to])
    expect(made).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(to, 'utf8')).toMatch(/^id: flat$/m)
    expect(readFileSync(to, 'utf8')).toMatch(/^asOf: "2024-05"/m)
    expect((await endstate(['check', to])).code).toBe(0)
    expect((await endstate(['import', '-', '--as', 'gmcr'], { input: JSON.stringify(conflict) })).code).toBe(
      0,
    )
  })
})

test('a broken .gmcr file is reported row by row, and no file is written', async () => {
  await inEmptyFolder(async (folder) => {
    const from = join(folder, 'flat.gmcr')
    const to = join(folder, 'case.yaml')
    const [tenant, owner] = conflict.decisionMakers
    const spoilt = { ...conflict, decisionMakers: [tenant, { ...owner, preferenceRanking: [2, 1, 2] }] }
    writeFileSync(from, JSON.stringify(spoilt, null, 1))
    const { code, stdout, stderr } = await endstate(['import', from, '-o', to])
    expect([code, stdout, existsSync(to)]).toEqual([2, '', false])
    expect(stderr).toMatch(/flat\.gmcr:\d+:\d+ decision maker 1 \(Owner\), place 3 of the ranking: state 2/)
    expect(stderr).toMatch(/state 3 \(NY\) is not ranked/)
    expect(stderr).toMatch(/Nothing was imported\./)
    writeFileSync(from, JSON.stringify(conflict).slice(0, 150))
    expect((await endstate(['import', from])).code).toBe(2)
    writeFileSync(join(folder, 'flat.txt'), '')
    expect((await endstate(['import', join(folder, 'flat.txt')])).code).toBe(3)
    expect((await endstate(['import', from, '--as-of', 'May'])).code).toBe(3)
  })
})
