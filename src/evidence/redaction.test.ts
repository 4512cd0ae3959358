/** The public case: no byte of what is not public, and numbers that say what they lost. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CaseFile, parseCase } from '../case/index.ts'
import { publicCase, withheldBasis } from './redaction.ts'
import { renameIds, scrubTexts } from './redaction-words.ts'

const sample = readFileSync(new URL('../case/sample-case.yaml', import.meta.url), 'utf8')

function parsed(text: string): CaseFile {
  const read = parseCase(text)
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'))
  return read.value
}

/** Every private text of the planted case holds one of these, and nothing public does. */
const planted = sample
  .replace(
    'claims:\n',
    `claims:
  - id: zqid-secret
    source: gazette
    says: Zqsays that the town would take less.
    by: Zqspeaker
    handling: team
    quote: { exact: zqexact words here, start: 5, prefix: zqprefix, suffix: zqsuffix, refine: { exact: zqexact } }
    figure: { value: 5, unit: zqunit, measure: zqmeasure }
    accepted: { by: Zqacceptor, on: 2025, suggestedBy: zqmodel }
    answers: [{ proposition: zqproposition, says: yes }, { proposition: open, says: yes }]
  - id: from-memo
    source: zqmemo
    says: Zqmemosays hello.
  - id: open-answer
    source: gazette
    says: It is open.
    answers: [{ proposition: open, says: no }]
`,
  )
  .replace(
    'sources:\n',
    `# A comment on zqcomment
sources:
  - { id: zqmemo, kind: report, handling: private, title: 'Zqtitle memo', author: Zqauthor, url: 'https://zqurl.example', file: sources/zqfile.txt, note: zqnote }
`,
  )
  .replace(
    'parties:\n',
    `propositions:
  - { id: zqproposition, says: Zqpropositionsays. }
  - { id: open, says: The gate is open. }
parties:
`,
  )
  .replace(
    'because: Trade was steady., from: [{ claim: toll-matters, gives: subject }]',
    'because: Zqbecause., from: [{ claim: zqid-secret, gives: subject }, { claim: toll-matters, gives: subject }]',
  )
  .replace('reservation: 0.35', 'reservation: { value: 0.35, quoted: from-memo, note: zqquantitynote }')
  .replace(
    'wants: [{ what: The toll, claims: [toll-matters] }]',
    'wants: [{ what: The toll, claims: [toll-matters] }, { what: Zqwant, claims: [zqid-secret] }]',
  )
  .replace('summary: A low toll.', "summary: 'A low toll; the  Zqtitle  Memo says zqexact Words here.'")
  .replace(
    '\nevents:\n',
    `
events:
  - { id: zqevent, what: Zqhappened, date: 2025, kind: statement, actor: town, claims: [from-memo] }
  - { id: after-zqmemo, what: It was seen after zqmemo (zqid-secret), date: 2025, kind: statement, actor: town, rejects: zqevent, claims: [toll-matters, zqid-secret] }
`,
  )

test('the sample as it is has nothing to hide', () => {
  const result = publicCase(parsed(sample))
  expect(result.ok && result.value).toMatchObject({
    leftOut: { claims: 0, sources: 0 },
    rebased: [],
    scrubbed: 0,
  })
  expect(result.ok && result.value.file.spec).toEqual(parsed(sample).spec)
})

test('no byte of a private claim or source is left, and the numbers say what they lost', () => {
  const file = parsed(planted)
  const result = publicCase(file)
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  const { value } = result
  expect(value.file.text).not.toMatch(/zq/i)
  expect(value.leftOut).toEqual({
    claims: 2,
    sources: 1,
    propositions: 1,
    wants: 1,
    events: 1,
    observations: 0,
    counts: 0,
  })
  expect([...value.rebased].sort()).toEqual(['quantity.trade', 'town.reservation'])
  expect(value.rebased).toContain('town.reservation')
  expect(value.scrubbed).toBe(2)
  expect(value.shared).toEqual([])
  const town = value.file.spec.parties.find(({ id }) => id === 'town')!
  expect(town.reservation).toEqual({ value: 0.35, assumed: withheldBasis })
  expect(value.file.spec.quantities.trade).toMatchObject({
    value: [0.4, 0.6],
    judged: {
      because: 'Judged in part from passages that are not public.',
      from: [{ claim: 'toll-matters' }],
    },
  })
  expect(value.file.spec.endStates[0]!.summary).toBe('A low toll; the  [withheld] says [withheld].')
  expect(value.file.spec.events.map(({ id, claims, rejects }) => [id, claims, rejects])).toContainEqual([
    'after-withheld-1',
    ['toll-matters'],
    undefined,
  ])
  expect(file.text).toBe(planted)
})

test('what a file writes once and uses twice is taken out of both places', () => {
  const twice = sample
    .replace(
      'because: It says so., from: [{ claim: toll-matters, gives: order }]',
      'because: It says so., from: &both [{ claim: fleet-wants-berths, gives: order }, { claim: toll-matters, gives: order }]',
    )
    .replace(
      'because: Trade was steady., from: [{ claim: toll-matters, gives: subject }]',
      'because: Trade was steady., from: [{ claim: toll-matters, gives: subject }]',
    )
    .replace('says: The fleet asks for berths.', 'says: The fleet asks for berths.\n    handling: private')
  const result = publicCase(parsed(twice))
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  expect(result.value.file.text).not.toContain('fleet-wants-berths')
  expect(result.value.file.text).not.toContain('berths for every boat')
  expect(result.value.file.spec.claims.map(({ id }) => id)).toEqual(['toll-matters'])
})

test('an id that also names something public stays, and the result says so', () => {
  const same = sample
    .replace(/toll-matters/g, 'toll')
    .replace('says: The town says the toll matters most to it.', 'says: Zqsays it.\n    handling: team')
  const result = publicCase(parsed(same))
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  expect(result.value.shared).toEqual(['toll'])
  expect(result.value.file.text).not.toMatch(/zq/i)
  expect(result.value.file.spec.issues.map(({ id }) => id)).toContain('toll')
})

test('whatever signs the words have, they are found and taken out', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 4, maxLength: 20 })
    .map((one) => one.trim().replace(/\s+/g, ' ').toLowerCase())
  fc.assert(
    fc.property(words, (secret) => {
      fc.pre(secret.length >= 4 && secret === secret.toUpperCase().toLowerCase())
      const of = { says: `Before: ${secret} :after` }
      expect(scrubTexts(of, [secret])).toBe(1)
      expect(of.says).toBe('Before: [withheld] :after')
    }),
  )
  expect(renameIds('{"id":"view-a-long-id","of":["a-long-id","a-long-idea"]}', ['a-long-id'])).toBe(
    '{"id":"view-withheld-1","of":["withheld-1","a-long-idea"]}',
  )
})
