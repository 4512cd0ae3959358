/** Nobody's change to a file is lost when two commands write it. */
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endstate, inEmptyFolder } from '../../test/command-line.ts'
import { ChangedMeanwhile, replaceFile } from './replace-file.ts'

test('what was changed since it was read is not written over; nothing is left behind', async () => {
  await inEmptyFolder(async (folder) => {
    const file = join(folder, 'case.yaml')
    replaceFile(file, undefined, 'one')
    replaceFile(file, 'one', 'two')
    expect(() => replaceFile(file, 'one', 'three')).toThrow(ChangedMeanwhile)
    expect(() => replaceFile(file, undefined, 'three')).toThrow(/run the command again/)
    expect(readFileSync(file, 'utf8')).toBe('two')
    expect(readdirSync(folder)).toEqual(['case.yaml'])
  })
})

test('a byte order mark is no change, and a lock left by a stopped process is taken away', async () => {
  await inEmptyFolder(async (folder) => {
    const file = join(folder, 'case.yaml')
    writeFileSync(file, '\ufeffone')
    const lock = join(folder, '.case.yaml.lock')
    writeFileSync(lock, '')
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(lock, longAgo, longAgo)
    replaceFile(file, 'one', 'two')
    expect([readFileSync(file, 'utf8'), existsSync(lock)]).toEqual(['two', false])
  })
})

test('files added at the same time are all in the case', { timeout: 300_000 }, async () => {
  await inEmptyFolder(async (folder) => {
    const place = join(folder, 'my-case')
    expect((await endstate(['new', place])).code).toBe(0)
    const names = ['first', 'second', 'third', 'fourth']
    const added = await Promise.all(
      names.map((name, index) => {
        const file = join(folder, `${name}.txt`)
        writeFileSync(file, `The ${name} letter says that ${index + 3} boats went down the river that day.\n`)
        return endstate(['sources', 'add', file, '--case', place])
      }),
    )
    expect(added.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    const { stdout } = await endstate(['sources', 'list', '--case', place, '--json'])
    const { sources } = JSON.parse(stdout) as { sources: { id: string; state: string }[] }
    const stored = sources.filter(({ id }) => names.includes(id))
    expect(stored.map(({ state }) => state)).toEqual(['here', 'here', 'here', 'here'])
  })
})
