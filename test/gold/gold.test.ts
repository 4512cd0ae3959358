/** The gold on disk is what its marked texts say, and holds together; the checker notices what it is for. */
import { describe, expect, test } from 'vitest'
import { checkGold } from './check-gold.ts'
import { type GoldDocument, goldOf } from './gold-document.ts'
import { goldNames, markedSource, readGold } from './gold-files.ts'
import { writeGold } from './make-gold.ts'
import vocabulary from './vocab.json' with { type: 'json' }

if (process.env.REMAKE_GOLD === 'yes') writeGold()

describe.each(goldNames())('%s', (name) => {
  const { text, gold } = readGold(name)

  test('holds together: slices, marks, nesting, sentences that tile the article', () => {
    expect(checkGold(text, gold)).toEqual([])
  })

  test('is what its marked text says', () => {
    expect(goldOf(name, markedSource(name))).toEqual({ text, gold })
  })

  test('has the length of a short news text and speaks the words of vocab.json', () => {
    const words = text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length
    expect(words).toBeGreaterThanOrEqual(250)
    expect(words).toBeLessThanOrEqual(600)
    for (const { kind } of gold.events) expect(vocabulary.eventKinds).toContain(kind)
    for (const { kind, issue } of gold.claims ?? []) {
      expect(vocabulary.kinds).toContain(kind)
      expect(Object.keys(vocabulary.issues)).toContain(issue)
    }
  })
})

test('the styles bring what is hard about real texts', () => {
  const all = goldNames().map(readGold)
  const quotes = all.flatMap(({ gold }) => gold.quotes)
  const figures = all.flatMap(({ gold }) => gold.figures)
  expect(all.filter(({ text }) => text.includes('\r\n'))).toHaveLength(1)
  expect(all.filter(({ text, gold }) => text.length > gold.length)).toHaveLength(1)
  expect(quotes.some(({ unclosed }) => unclosed)).toBe(true)
  expect(quotes.some(({ inBoilerplate }) => inBoilerplate)).toBe(true)
  expect(quotes.filter(({ form }) => form === 'nested').length).toBeGreaterThan(1)
  expect(figures.some(({ vague }) => vague)).toBe(true)
  expect(figures.some(({ range }) => range)).toBe(true)
  expect(all.filter(({ gold }) => gold.claims)).toHaveLength(4)
})

const planted = `title: A test
published: 2031-01-02
---
[[h::Ferry]]
[[b byline; optional::By Ana 🙂 Lund]]
Boats left.‖ “[[q Ana Lund; skipper; said; frag :: We sail]]” with [[f 2 boats; boats that left :: two boats]], she said on [[nf date::Monday]].
[[b footer::Subscribe]]
`

function changed(change: (gold: GoldDocument) => void): string[] {
  const { text, gold } = goldOf('00-test', planted)
  change(gold)
  return checkGold(text, gold)
}

test('a marked text becomes a plain text with spans in code points', () => {
  const { text, gold } = goldOf('00-test', planted)
  expect(text).toBe(
    'Ferry\nBy Ana 🙂 Lund\nBoats left. “We sail” with two boats, she said on Monday.\nSubscribe\n',
  )
  expect(gold.quotes[0]).toMatchObject({
    start: 33,
    end: 40,
    outer: { start: 32, end: 41 },
    form: 'fragment',
  })
  expect(gold.figures[0]).toMatchObject({ value: 2, unit: 'boats', attributedTo: 'author' })
  expect(gold.sentences.map(({ kind }) => kind)).toEqual(['heading', 'sentence', 'sentence'])
  expect(gold.article).toEqual({ start: 0, end: gold.sentences.at(-1)?.end })
})

test('the checker says planted faults as sentences', () => {
  expect(changed(() => {})).toEqual([])
  expect(changed((gold) => gold.figures.splice(0, 1, { ...gold.figures[0]!, start: 48 }))).toEqual([
    '[48,56) holds "wo boats", not "two boats"',
  ])
  expect(changed((gold) => gold.sentences.splice(1, 1)).length).toBeGreaterThan(1)
  expect(changed((gold) => gold.quotes.splice(0, 1))).toEqual(['the words in marks at 32 are not judged'])
  expect(changed((gold) => Object.assign(gold.quotes[0]!, { group: 'lonely' }))).toEqual([
    '00-q01 is alone in its group',
  ])
  expect(changed((gold) => Object.assign(gold.quotes[0]!, { outer: { start: 31, end: 40 } }))).toEqual([
    '00-q01 has no opening mark',
    '00-q01 has no closing mark',
  ])
  expect(
    changed((gold) => Object.assign(gold.notQuotes, [{ start: 39, end: 50, text: 'l” with two' }])),
  ).toEqual(['[39,50) crosses [33,40)'])
})

test('a mark that is not closed, and a figure that cannot be read, write no gold', () => {
  expect(() => goldOf('00-test', planted.replace('boats]]', 'boats'))).toThrow('not closed')
  expect(() => goldOf('00-test', planted.replace('f 2 boats', 'f two boats'))).toThrow('not a figure')
})
