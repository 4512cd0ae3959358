import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claim as claimSchema, parseCase } from '../case/index.ts'
import { checkAnchors } from './anchors.ts'
import { addToInbox, emptyInbox, readInbox, writeInbox } from './inbox.ts'
import { acceptSuggestions, rejectSuggestions } from './inbox-decide.ts'
import { fragmentAnchor } from './inbox-fragment.ts'
import { inboxImports, inboxSuggestions, type Proposals } from './inbox-suggested.ts'

const sample = readFileSync(new URL('../case/sample-case.yaml', import.meta.url), 'utf8')
const read = parseCase(sample)
if (!read.ok) throw new Error('the sample is not sound')
const file = read.value

const text =
  '🚢 The harbour. "We will not under any circumstances that anybody could name today accept more than 40 boats," said the mayor.'
const span = (words: string, length = words.length) => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return { start, end: start + length }
}
const sentence = { start: 0, end: [...text].length }
const proposals: Proposals = {
  quotes: [{ span: span('We will', 87), kind: 'direct', speaker: 'the mayor', who: 'town', confidence: 0.9 }],
  figures: [
    {
      span: span('40 boats'),
      text: '40 boats',
      value: null,
      min: null,
      max: 40,
      comparator: '=',
      unit: 'boats',
      asOf: '2025',
      sentence,
      confidence: 0.8,
    },
    {
      span: span('40'),
      text: '40',
      value: null,
      min: null,
      max: null,
      comparator: '=',
      unit: null,
      asOf: null,
      sentence,
      confidence: 0.8,
    },
  ],
  dates: [{ span: span('today'), date: null, sentence, confidence: 0.5 }],
  positions: [{ span: sentence, issue: 'berths', actor: 'town', confidence: 0.5 }],
}
const about = { source: 'gazette', text, suggestedBy: 'rules 1', parties: ['town', 'fleet'] }
const day = { by: 'A. Reader', on: '2025-06-02' }

test('proposals become claims with short anchors that keep the figure and the negation', () => {
  const items = inboxSuggestions(proposals, about)
  expect(items.map(({ kind }) => kind)).toEqual(['quote', 'figure', 'position'])
  const [quote, figure, position] = items.map(({ claim }) => claim)
  expect(quote).toMatchObject({ by: 'the mayor', holder: 'town' })
  expect(quote!.quote!.exact).toContain('not')
  expect(figure).toMatchObject({
    figure: { value: 40, comparator: '<=', unit: 'boats', from: '2025' },
    quote: { refine: { exact: '40 boats' } },
  })
  expect(position).toMatchObject({ about: ['berths'], holder: 'town' })
  for (const { claim } of items) expect(claim.quote!.exact.split(/\s+/).length).toBeLessThanOrEqual(12)
  const results = checkAnchors(
    items.map(({ claim }) => claim),
    () => text,
  )
  expect(results.map(({ verdict }) => verdict)).toEqual(['exact', 'exact', 'exact'])
})

test('any passage gives a fragment of it that holds what must be kept', () => {
  const words = fc.array(fc.constantFrom('no', '1,500', 'boats', '🎉', 'שלום', 'never', 'a\nb'), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(words, fc.nat(39), (list, at) => {
      const stored = `before ${list.join(' ')} after`
      const points = [...stored]
      const keep = list[at % list.length]!
      const start =
        7 + [...list.slice(0, at % list.length).join(' ')].length + (at % list.length === 0 ? 0 : 1)
      const kept = { start, end: start + [...keep].length }
      const anchor = fragmentAnchor(stored, { start: 7, end: points.length - 6 }, kept)!
      expect(points.slice(anchor.start, anchor.start! + [...anchor.exact].length).join('')).toBe(anchor.exact)
      expect(anchor.exact.trim().split(/\s+/).length).toBeLessThanOrEqual(12)
      const inside = anchor.refine ?? { exact: anchor.exact, start: 0 }
      expect([...anchor.exact].slice(inside.start).join('').startsWith(keep)).toBe(true)
    }),
  )
  expect(fragmentAnchor('   ', { start: 0, end: 3 })).toBeUndefined()
})

test('accepting writes the claim with who took it in; comments stay; deciding twice is refused', () => {
  const { inbox } = addToInbox(emptyInbox, inboxSuggestions(proposals, about))
  const id = inbox.items[1]!.id
  const done = acceptSuggestions(file, inbox, [id], day)
  if (!done.ok) throw new Error(done.problem.says)
  expect(done.value.file.text.startsWith(sample.split('\n')[0]!)).toBe(true)
  expect(done.value.file.spec.claims.at(-1)).toMatchObject({
    id,
    figure: { value: 40, comparator: '<=' },
    accepted: { ...day, suggestedBy: 'rules 1', edited: false },
  })
  expect(done.value.inbox.items[1]).toMatchObject({ state: 'accepted', ...day })
  expect(acceptSuggestions(done.value.file, done.value.inbox, [id], day)).toMatchObject({
    ok: false,
    problem: { code: 'decided' },
  })
  expect(file.spec.claims.length).toBe(2)
})

test('an edited one is marked as edited; an edit that is no claim writes nothing', () => {
  const { inbox } = addToInbox(emptyInbox, inboxSuggestions(proposals, about))
  const id = inbox.items[0]!.id
  const done = acceptSuggestions(file, inbox, [id], day, { says: 'The mayor sets a limit.', id: 'limit' })
  expect(done.ok && done.value.file.spec.claims.at(-1)).toMatchObject({
    id: 'limit',
    says: 'The mayor sets a limit.',
    accepted: { edited: true },
  })
  expect(done.ok && done.value.inbox.items[0]!.state).toBe('edited')
  expect(acceptSuggestions(file, inbox, [id], day, { id: 'No Id' })).toMatchObject({
    ok: false,
    problem: { code: 'not-a-claim' },
  })
  expect(acceptSuggestions(file, inbox, [id, 'quote-none'], day)).toMatchObject({
    ok: false,
    problem: { code: 'unknown-suggestion' },
  })
})

test('a rejected suggestion does not come back, also after the text was set anew', () => {
  const { inbox } = addToInbox(emptyInbox, inboxSuggestions(proposals, about))
  const id = inbox.items[0]!.id
  const rejected = rejectSuggestions(inbox, [id], day)
  if (!rejected.ok) throw new Error(rejected.problem.says)
  const shifted = `New first line.\n\n${text.replace('under any', 'under\u00a0any')}`
  const move = ({ start, end }: { start: number; end: number }) => ({ start: start + 17, end: end + 17 })
  const again = inboxSuggestions(
    {
      ...proposals,
      quotes: proposals.quotes.map((one) => ({ ...one, span: move(one.span) })),
      figures: [],
      positions: [],
    },
    { ...about, text: shifted },
  )
  const after = addToInbox(rejected.value, again)
  expect(after).toMatchObject({ added: [], known: [id] })
  expect(after.inbox.items.find((one) => one.id === id)?.state).toBe('rejected')
})

test('imported claims keep their ids and how they had been accepted', () => {
  const accepted = { by: 'B', on: '2024', suggestedBy: 'rules 0', edited: true }
  const claim = claimSchema.parse({ id: 'from-elsewhere', source: 'gazette', says: 'X.', accepted })
  const { inbox } = addToInbox(emptyInbox, inboxImports([claim], 'import w3c'))
  const done = acceptSuggestions(file, inbox, [inbox.items[0]!.id], day)
  expect(done.ok && done.value.file.spec.claims.at(-1)).toEqual(claim)
})

test('imported claims that the case has already are left out, whatever their ids; said otherwise they are new', () => {
  const one = file.spec.claims.find(({ quote }) => quote !== undefined)!
  const again = { ...one, id: 'from-elsewhere' }
  const other = { ...again, says: `${one.says} Or so.` }
  const elsewhere = { ...again, source: 'another' }
  const suggested = inboxImports([again, other, elsewhere], 'import csv', file.spec.claims)
  expect(suggested.map(({ claim }) => claim)).toEqual([other, elsewhere])
  expect(inboxImports(file.spec.claims, 'import csv', file.spec.claims)).toEqual([])
})

test('a claim that does not fit the case is refused as a whole', () => {
  const claim = claimSchema.parse({ id: 'x', source: 'nowhere', says: 'X.' })
  const { inbox } = addToInbox(emptyInbox, inboxImports([claim], 'import'))
  expect(acceptSuggestions(file, inbox, [inbox.items[0]!.id], day)).toMatchObject({
    ok: false,
    problem: { code: 'case' },
  })
})

test('the file of an inbox comes back; what is no inbox is refused as a value', () => {
  const { inbox } = addToInbox(emptyInbox, inboxSuggestions(proposals, about))
  expect(readInbox(writeInbox(inbox))).toEqual({ ok: true, value: inbox })
  const hostile = [
    '',
    '{',
    '[]',
    '{"inbox":1}',
    '{"inbox":1,"items":[{"__proto__":{"id":"x"}}]}',
    '{"inbox":2,"items":[]}',
    '['.repeat(9999),
  ]
  for (const one of hostile)
    expect(readInbox(one)).toMatchObject({ ok: false, problem: { code: 'not-an-inbox' } })
})
