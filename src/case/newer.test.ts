import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { setValues } from './edit.ts'
import { parseCase } from './load.ts'
import { readNewer } from './newer.ts'

const minimal = readFileSync(new URL('../../cases/minimal/case.yaml', import.meta.url), 'utf8')

function read(text: string) {
  const result = parseCase(text)
  if (!result.ok) throw new Error(result.diagnostics.map((one) => one.message).join('\n'))
  return result.value
}

test('a case of a newer format is read without what is not understood, which is said', () => {
  const newer = minimal
    .replace(/^endstate: 1/m, 'endstate: 2')
    .replace(/^question:/m, 'mediators: [a-king]\nquestion:')
  const found = readNewer(newer)
  expect(found?.notUnderstood.map((one) => one.path)).toEqual([['mediators']])
  expect(found?.file.spec.parties).toEqual(read(minimal).spec.parties)
})

test('a case of this format is not newer; one that differs in more than keys is not read', () => {
  expect(readNewer(minimal)).toBeNull()
  expect(readNewer('endstate: 2\nparties: none\n')).toBeNull()
})

test('several changes are checked as one: a party that decides may be named before it exists', () => {
  const file = read(minimal)
  const count = file.spec.parties.length
  const { preferences } = file.spec.parties[0]!
  const done = setValues(file, [
    { path: ['issues', 0, 'decidedBy'], value: ['a-third-town'] },
    {
      path: ['parties', count],
      value: { id: 'a-third-town', name: 'A third town', preferences, noDeal: 0.2 } as never,
    },
  ])
  expect(done.ok ? done.value.spec.issues[0]?.decidedBy : done.diagnostics).toEqual(['a-third-town'])
})

test('several values that stand in one place each leave every other letter as it was', () => {
  const file = read(minimal)
  const noDeal = (index: number, value: number) => ({ path: ['parties', index, 'noDeal'], value })
  const done = setValues(file, [noDeal(1, 0.2), noDeal(0, 0.1)])
  if (!done.ok) throw new Error('refused')
  expect(done.value.text).toBe(
    minimal.replace('noDeal: [0.2, 0.3, 0.4]', 'noDeal: 0.1').replace('noDeal: 0.35', 'noDeal: 0.2'),
  )
})
