import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCase } from '../case/index.ts'
import { compileCase } from '../compile/index.ts'
import { caseFromTable } from './new-case-table.ts'
import { tableOfSheet } from './workbook/table-of-sheet.ts'

const frame = { name: 'water.csv', title: 'Water', asOf: '2026-01-02' }
const rows = [
  'issue,option,The Mill,Orchard',
  'Water in summer,,0.7,0.6',
  'Water in summer,all to one,1,0',
  ',shared,0.6,0.5-0.8',
  'Payment,weight,0.3,0.4',
  'Payment,none,0.2,',
  'Payment,monthly,0.9,0.1',
  'no deal,,0.2,0.3-0.4',
]

function read(text: string) {
  const made = caseFromTable(text, frame)
  if (made.text === null) throw new Error(made.rows.map(({ says }) => says).join('; '))
  const parsed = parseCase(made.text)
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('; '))
  const compiled = compileCase(parsed.value)
  if (!compiled.ok) throw new Error('the case must compile')
  return { ...made, spec: parsed.value.spec, warnings: parsed.diagnostics }
}

test('a table becomes a case that compiles; ranges and weights are taken, what is missing is a default that says so', () => {
  const { spec, rows: report } = read(rows.join('\n'))
  expect(report.map(({ outcome }) => outcome)).toEqual(Array(7).fill('taken'))
  expect(spec.parties.map(({ id, name }) => [id, name])).toEqual([
    ['the-mill', 'The Mill'],
    ['orchard', 'Orchard'],
  ])
  expect(spec.issues.map(({ id, options }) => [id, options.map((one) => one.id)])).toEqual([
    ['water-in-summer', ['all-to-one', 'shared']],
    ['payment', ['none', 'monthly']],
  ])
  const from = 'From the table water.csv; nobody has judged it yet.'
  expect(spec.parties[1]!.noDeal).toEqual({ value: [0.3, 0.4], assumed: from })
  expect(spec.parties[1]!.preferences).toMatchObject({
    issues: {
      'water-in-summer': {
        weight: { value: 0.6 },
        options: { shared: { value: [0.5, 0.8], assumed: from } },
      },
      payment: {
        options: { none: { value: [0.1, 0.9], assumed: 'A default: anything is possible.' } },
      },
    },
  })
  expect(spec.statusQuo).toEqual({ 'water-in-summer': 'all-to-one', payment: 'none' })
})

test('three bad rows are reported, exactly those, with their lines; without them there is still a case', () => {
  const bad = [...rows]
  bad[3] = ',shared,lots,0.5'
  bad.push('Payment,monthly,0.1,0.2', 'Water in summer,half,0.5,1.5', 'Water in summer,a third,0.3,0.4')
  const { rows: report, spec } = read(bad.join('\r\n'))
  const refused = report.filter(({ outcome }) => outcome === 'refused')
  expect(refused.map(({ line }) => line)).toEqual([4, 9, 10])
  expect(refused[0]!.says).toBe('The Mill: expected a number from 0 to 1 or low-high, got lots.')
  expect(refused[1]!.says).toBe('The same row stands in line 7 already.')
  expect(spec.issues[0]!.options.map(({ id }) => id)).toEqual(['all-to-one', 'a-third'])
})

test('weights of 2 and 3 become shares and say so; a missing one is a default; none at all are equal', () => {
  const scaled = read(
    ['a\tb\tX\tY', 'i\t\t2\t', 'i\to\t1\t0', 'i\tp\t0\t1', 'j\t\t3\t0.25', 'j\tq\t1\t0', 'j\tr\t0\t1'].join(
      '\n',
    ),
  )
  const weights = scaled.spec.parties.map(({ preferences }) =>
    preferences.kind === 'additive' ? Object.values(preferences.issues).map(({ weight }) => weight) : [],
  )
  expect(weights).toMatchObject([
    [{ value: 0.4 }, { value: 0.6 }],
    [{ value: 0.75, assumed: expect.stringContaining('A default') }, { value: 0.25 }],
  ])
  expect(scaled.rows[0]).toMatchObject({ outcome: 'changed', says: expect.stringContaining('add up to 5') })
  const equal = read(['a,b,X,Y', 'i,o,1,0', 'i,p,0,1', 'j,q,1,0', 'j,r,0,1'].join('\n'))
  expect(equal.spec.parties[0]!.preferences).toMatchObject({
    issues: { i: { weight: { value: 0.5, assumed: expect.stringContaining('A default') } } },
  })
})

test('a range of a weight that would pass 1 narrows about its middle; weights that are all 0 are defaults; both are said', () => {
  const { spec, rows: report } = read(
    ['a,b,X,Y,Z', 'i,,0-10,0,0.2-1.2', 'i,o,1,0,1', 'i,p,0,1,0', 'j,,5,0,0.3', 'j,q,1,0,1', 'j,r,0,1,0'].join(
      '\n',
    ),
  )
  const weights = spec.parties.map(({ preferences }) =>
    preferences.kind === 'additive' ? Object.values(preferences.issues).map(({ weight }) => weight) : [],
  )
  expect(weights).toMatchObject([
    [{ value: [0, 1] }, { value: 0.5 }],
    [
      { value: 0.5, assumed: expect.stringContaining('A default') },
      { value: 0.5, assumed: expect.stringContaining('A default') },
    ],
    [{ value: [0.4, 1] }, { value: 0.3 }],
  ])
  expect(report[0]).toMatchObject({ outcome: 'changed' })
  for (const part of ['of X add up to 10', 'of Y are all 0', 'of Z would pass 1'])
    expect(report[0]!.says).toContain(part)
  expect(report[0]!.says).not.toContain('of X would pass')
})

test.each([
  ['', /empty/],
  ['issue,option,Mill', /names 1 parties/],
  ['issue,option,Mill,mill\n', /twice/],
  ['issue,option,A,B\n', /no rows/],
  ['issue,option,A,B\nwater,shared,1,0\n', /one option/],
  ['issue,option,A,B\nno deal,,1,0\n', /./],
])('%j makes no case', (text, says) => {
  const made = caseFromTable(text, frame)
  expect(made.text).toBeNull()
  expect(made.rows.map((one) => one.says).join(' ')).toMatch(says)
})

test('a sheet is read row by row: empty rows count, formulas and dates are refused', () => {
  const sheet = {
    rows: [
      ['issue', 'option', 'A', 'B'],
      [],
      ['w', 'x, "y"', 0.5, '0.1–0.2'],
      ['w', 'z\nz', 2, '2026-01-02'],
      ['w', 'v', 1, 0],
    ],
    marks: { C4: 'formula', D4: 'date' },
  } as const
  const made = caseFromTable(tableOfSheet(sheet), frame)
  expect(made.rows.map(({ line, outcome }) => [line, outcome])).toEqual([
    [3, 'taken'],
    [4, 'refused'],
    [5, 'taken'],
  ])
  expect(made.rows[1]!.says).toContain('got 2 (formula)')
})

test('any table makes a case that can be read, or none', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '0.4',
      '0.2-0.6',
      'no deal',
      'weight',
      'yes',
      'all',
      'null',
      '7',
      'constructor',
      '水',
      '-',
    ),
    fc.string({ maxLength: 8 }),
  )
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(table, (more) => {
      const all = [
        ...rows.slice(0, 4),
        ...more.map((one) => one.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')),
      ]
      const made = caseFromTable(all.join('\n'), frame)
      if (made.text === null) return
      const parsed = parseCase(made.text)
      expect(parsed.ok ? [] : parsed.diagnostics.map(({ message }) => message)).toEqual([])
    }),
    { numRuns: 200 },
  )
})
