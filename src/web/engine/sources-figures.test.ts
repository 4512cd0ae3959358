import { readFileSync } from 'node:fs'
import { type CaseFile, parseCase } from 'endstate'
import { expect, test } from 'vitest'
import { figuresIn, figureTaken } from './sources-figures.ts'

function caseOf(written: string): CaseFile {
  const parsed = parseCase(written)
  if (!parsed.ok) throw new Error('the case must be readable')
  return parsed.value
}

const file = caseOf(readFileSync(new URL('../../../cases/tutorial/case.yaml', import.meta.url), 'utf8'))
const before = '🌊 '.repeat(900)
const text = `${before}\n\nThe company keeps 1.4 million crowns in reserve, and 30 people. It pays 12 crowns.`
const who = { by: 'Test team', on: '2026-05-04' }

function selecting(words: string) {
  const from = text.indexOf(words)
  return { source: 'courier', text, from, to: from + words.length }
}

test('only figures in the selected words are found, at their place in the whole text', () => {
  const found = figuresIn(file, selecting('keeps 1.4 million crowns'))
  expect(found).toMatchObject([{ says: '1.4 million crowns', unit: expect.stringContaining('crown') }])
  const { quote } = found[0]!.item.claim
  expect([...text].slice(quote!.start, quote!.start! + [...quote!.exact].length).join('')).toBe(quote!.exact)
  expect(figuresIn(file, selecting('The company keeps'))).toEqual([])
  expect(figuresIn(file, selecting('crowns in reserve, and 30 people')).length).toBe(2)
})

test('a figure goes in with its claim, in the unit of the number; taken twice the claim stands once', () => {
  const asked = { ...selecting('keeps 1.4 million crowns'), number: 0, key: 'war.reserve', ...who }
  const done = figureTaken(file, asked)
  if (!done.ok) throw new Error(done.says)
  expect(done).toMatchObject({ before: '1500', after: '1400', unit: 'thousand crowns' })
  const next = caseOf(done.text)
  expect(next.spec.claims).toHaveLength(file.spec.claims.length + 1)
  expect(next.spec.claims.at(-1)).toMatchObject({ source: 'courier', accepted: { ...who, edited: false } })
  const again = figureTaken(next, asked)
  expect(again.ok && caseOf(again.text).spec.claims.length).toBe(next.spec.claims.length)
})

test('what no passage states, and what does not convert, is refused with a remedy; so are words without a figure', () => {
  const asked = { ...selecting('keeps 1.4 million crowns'), number: 0, ...who }
  const refused = (one: Parameters<typeof figureTaken>[1]) => {
    const done = figureTaken(file, one)
    return done.ok ? '' : done.says
  }
  expect(refused({ ...asked, key: 'ellin-water.weight.withdrawal' })).toContain('Judge it')
  expect(refused({ ...asked, key: 'war.well-level' })).toContain('does not convert')
  expect(refused({ ...asked, key: 'war.nothing' })).toContain('has no number')
  expect(refused({ ...asked, ...selecting('The company'), key: 'war.reserve' })).toContain('no figure')
})
