import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { caseRoom } from './case-room.ts'
import type { Where } from './where.ts'

const minimal = readFileSync(new URL('../../../cases/minimal/case.yaml', import.meta.url), 'utf8')
const where: Where = { scenario: 'base', levers: [], set: {}, readings: {} }
const asked = { analysis: 'deals', where, worlds: 40, seed: 1, parameters: {} }
const asking = { onProgress: () => {} }

test('an answer that comes after another case was opened is not saved as that of the other', async () => {
  const room = caseRoom()
  room.open({ text: minimal, name: 'case.yaml' }, asking)
  const late = room.answer({ ...asked, lexicon: 'icd203' }, asking)
  const other = await room.open(
    { text: minimal.replace(/^title: .*$/m, 'title: Another'), name: 'x' },
    asking,
  )
  const { run } = await late
  const saved = JSON.parse(await room.finding(asked, asking))
  expect(other.about?.title).toBe('Another')
  expect(run.caseHash).not.toBe(other.about?.hash)
  expect(saved.finding.run.caseHash).toBe(other.about?.hash)
})
