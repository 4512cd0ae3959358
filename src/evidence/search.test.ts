import { expect, test } from 'vitest'
import { claim as claimSchema } from '../case/index.ts'
import { indexPassages } from './search.ts'
import { stem, termOf, wordsOf } from './search-words.ts'

const spec = {
  parties: [
    { id: 'town', name: 'Northport', short: 'NP', aliases: ['the harbour town', 'Mayor Lind'] },
    { id: 'fleet', name: 'The fishing fleet', aliases: ['skippers'] },
  ],
  issues: [
    {
      id: 'toll',
      name: 'The toll',
      options: [
        { id: 'waived', name: 'Fee waived' },
        { id: 'full', name: 'Full charge' },
      ],
    },
  ],
  claims: [
    claimSchema.parse({
      id: 'pays',
      source: 's',
      says: 'x',
      quote: { exact: 'boats pay 40 crowns', start: 31 },
    }),
  ],
} as unknown as Parameters<typeof indexPassages>[1]

const text = [
  '🎉 A festival was held on Monday.',
  'The skippers are negotiating over berths. They met twice.',
  'Mayor Lind refused every payment of damages.',
  'Under the tariff boats pay 40 crowns, or 1,500 a year.',
  'Weather: sunny. Negotiations about the festival ended.',
].join('\n\n')
const article = [{ start: 0, end: [...text].length }]
const index = indexPassages([{ source: 's', text, article }], spec)

test('inflections of a word meet, numbers stay whole, the smallest words are not looked for', () => {
  const meet = [
    ['negotiations', 'negotiating', 'negotiated', 'negotiation'],
    ['boats', 'boat'],
    ['parties', 'party'],
    ['refused', 'refuses', 'refuse', 'refusing'],
    ['stopped', 'stops', 'stopping'],
  ]
  for (const group of meet) expect(new Set(group.map(stem)).size, group.join()).toBe(1)
  expect(stem('crisis')).toBe('crisis')
  expect(wordsOf('Zelenský’s 1,500 “men”')).toEqual(['zelensky', '1,500', 'men'])
  expect(termOf('the')).toBeNull()
})

test('passages with their places in code points, and the claims that rest on them', () => {
  const [first] = index.find('boats paying')
  expect([...text].slice(first!.start, first!.end).join('')).toBe(first!.text)
  expect(first).toMatchObject({ source: 's', text: expect.stringContaining('40 crowns') as string })
  const here = {
    ...spec,
    claims: [{ ...spec.claims[0]!, quote: { exact: 'boats pay', start: first!.start + 3 } }],
  }
  expect(indexPassages([{ source: 's', text }], here).find('boats')[0]!.claims).toEqual(['pays'])
})

test.each([
  ['Northport damages', 'Mayor Lind refused'],
  ['fleet berths', 'The skippers'],
  ['negotiation berth', 'negotiating'],
  ['1,500', '40 crowns'],
])('%s finds what the case calls by another name', (words, passage) => {
  expect(index.find(words)[0]!.text).toContain(passage)
})

test('nothing to look for finds nothing; site furniture is left out', () => {
  for (const words of ['', 'the of and', '…', 'zebra', '__proto__ constructor'])
    expect(index.find(words)).toEqual([])
  const without = indexPassages([{ source: 's', text, article: [{ start: 0, end: 33 }] }], spec)
  expect(without.passages).toBe(1)
  expect(without.find('berths')).toEqual([])
  expect(indexPassages([], spec).find('x')).toEqual([])
})

/** Ten questions about invented news, with the passages that answer them. */
test('relevance: the answer is the first passage for nearly every question, and among the first three for all', () => {
  const answers: [string, string][] = [
    ['who refuses to pay damages', 'refused every payment'],
    ['talks about berths', 'negotiating over berths'],
    ['tariff for boats', 'Under the tariff'],
    ['festival Monday', 'A festival was held'],
    ['sunny weather', 'Weather: sunny'],
    ['crowns a year', '1,500 a year'],
    ['met twice', 'They met twice'],
    ['mayor refusal payment', 'Mayor Lind'],
  ]
  let first = 0
  for (const [question, answer] of answers) {
    const found = index.find(question, 3).map((one) => one.text.includes(answer))
    expect(found, question).toContain(true)
    if (found[0] === true) first += 1
  }
  expect(first / answers.length).toBeGreaterThanOrEqual(0.75)
})

test('50,000 passages: a query takes less than one plain pass over the words', () => {
  // Words with frequencies like those of a language: the n-th is n times rarer than the first.
  const words = Array.from(
    { length: 20_000 },
    (_, number) => `w${number.toString(36).replace(/\d/g, (d) => 'abcdefghij'[Number(d)]!)}`,
  )
  let seed = 1
  const next = () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
  const passage = () =>
    Array.from({ length: 35 }, () => words[Math.floor(20_000 ** next()) - 1] ?? words[0]!).join(' ')
  const long = Array.from({ length: 50_000 }, passage).join('\n\n')
  const large = indexPassages([{ source: 's', text: long }], spec)
  expect(large.passages).toBe(50_000)
  const median = (run: () => unknown): number => {
    const times = Array.from({ length: 7 }, () => {
      const begun = performance.now()
      run()
      return performance.now() - begun
    })
    return times.sort((a, b) => a - b)[3]!
  }
  const queries = ['20', '60', '200', '900', '5000'].map((number) => words[Number(number)]!)
  const search = median(() => large.find(queries.join(' ')))
  const plain = median(() => long.toLowerCase().split(/\W+/).length)
  console.info(
    `search over 50,000 passages: ${search.toFixed(0)} ms; one pass over their words ${plain.toFixed(0)} ms`,
  )
  expect(search).toBeLessThan(plain)
}, 60_000)
