import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CaseFile, parseCase } from '../case/index.ts'
import { acceptFigure } from './accept-figure.ts'

function open(text: string): CaseFile {
  const parsed = parseCase(text, { name: 'case.yaml' })
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'))
  return parsed.value
}

const minimal = readFileSync(new URL('../../cases/minimal/case.yaml', import.meta.url), 'utf8')
const text = `${minimal}
sources: [{ id: gazette, kind: news }]
quantities:
  toll: { value: 3, unit: thousand crowns/month, note: kept }   # a comment
claims:
  - { id: dues, source: gazette, says: The toll is about 60., figure: { value: 60, unit: thousand crowns/year, comparator: about } }
  - { id: silent, source: gazette, says: No number. }
  - { id: metres, source: gazette, says: Two., figure: { value: 2, unit: metres } }
`

test('a figure becomes the value, with unit converted, interval, basis and note; comments stay', () => {
  const accepted = acceptFigure(open(text), 'dues', 'quantity.toll')
  expect(accepted).toMatchObject({ ok: true, before: 3, after: [4.5, 5, 5.5], unit: 'thousand crowns/month' })
  if (!accepted.ok) return
  expect(accepted.file.spec.quantities.toll).toMatchObject({ quoted: ['dues'], note: 'kept' })
  expect(accepted.file.text).toContain('# a comment')
})

test('a new shared number takes the unit of the figure', () => {
  const accepted = acceptFigure(open(text), 'metres', 'quantity.depth')
  expect(accepted).toMatchObject({ ok: true, before: undefined, after: 2, unit: 'metres' })
})

test('what cannot be taken in is refused with a reason and a remedy', () => {
  const file = open(text)
  const codes = [
    ['nobody', 'quantity.toll'],
    ['silent', 'quantity.toll'],
    ['dues', 'quantity.Toll'],
    ['metres', 'quantity.toll'],
    ['dues', `${file.spec.parties[0]!.id}.weight.${file.spec.issues[0]!.id}`],
  ].map(([claim, key]) => {
    const got = acceptFigure(file, claim!, key!)
    if (got.ok) return 'accepted'
    expect(got.problem.remedy).not.toBe('')
    return got.problem.code
  })
  expect(codes).toEqual(['unknown-claim', 'no-figure', 'unknown-quantity', 'units', 'no-stated-number'])
})
