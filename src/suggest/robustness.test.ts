/** Whatever text comes: no throw, spans inside it and in code points, time in proportion to its length. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleSpans, type Suggestions, suggest } from './index.ts'

const parts = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '„',
  ' ',
  '\n',
  '\r\n',
  '.',
  ',',
  ':',
  '(',
  '-',
  '%',
  '$',
  '12',
  '1,500',
  '3.5',
  'million',
  'said',
  'told',
  'she',
  'he',
  'the',
  'according',
  'to',
  'Ana',
  'Lund',
  'President',
  'killed',
  'May',
  '2024',
  'on',
  'a',
  '🕊️',
  'שלום',
  'and',
  'who',
  'of',
  '-year-old',
]
const soup = fc
  .array(fc.constantFrom(...parts), { maxLength: 120 })
  .map((words) => words.join(' ').replaceAll(' , ', ', '))

function spansOf(found: Suggestions) {
  return [...found.quotes, ...found.figures, ...found.dates, ...found.positions, ...found.names].map(
    ({ span, text }) => ({ span, text }),
  )
}

test('spans count code points and hold the text they name', () => {
  fc.assert(
    fc.property(soup, fc.string({ unit: 'grapheme', maxLength: 40 }), (words, noise) => {
      const text = `${noise}\nThe mayor said that the bridge was closed and that he had no idea when it would be open to the public.\n${words}`
      const letters = [...text]
      const found = suggest(text, { article: [{ start: 0, end: letters.length }], published: '2024-06-01' })
      for (const { span, text: said } of spansOf(found)) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(letters.length)
        expect(letters.slice(span.start, span.end).join('')).toBe(said)
      }
      for (const { start, end } of articleSpans(text)) expect(start < end && end <= letters.length).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('an emoji, carriage returns and right-to-left words before a quotation move nothing', () => {
  const text =
    '🕊️🕊️ שלום and the peace\r\n“We hold the ridge and the road to it,” said Ana Lund. She lost 12 men.\r\n'
  const [quote] = suggest(text).quotes
  expect(quote?.text).toBe('We hold the ridge and the road to it,')
  expect([...text].slice(quote?.span.start, quote?.span.end).join('')).toBe(quote?.text)
})

test('another language gives nothing and says so', () => {
  const found = suggest(
    'Der Minister sagte am Montag, die Brücke bleibe gesperrt. „Wir haben keine Wahl“, sagte er. 12 Menschen starben.',
  )
  expect(found.english).toBe(false)
  expect(found.says).toContain('English only')
  expect(spansOf(found)).toEqual([])
})

const length = 150_000
const prose =
  'The mayor of Kell, Ana Lund, said on Monday that 12 people had died. “We hold the ridge,” she said, “and the road.”\n'
test.each(
  Object.entries({
    'double marks': '"',
    'curly opening marks': '“',
    'single marks': "'",
    'mixed marks': '“\'”"‘’ ',
    digits: '1',
    'digits and commas': '1,',
    numbers: '12 ',
    'number words': 'one hundred and ',
    blanks: ' ',
    'line ends': '\n',
    capitals: 'A ',
    names: 'Ana Lund ',
    initials: 'A. ',
    commas: 'a, ',
    cues: 'said ',
    'cues and marks': 'he said “',
    hyphens: 'a-',
    stops: '. ',
    brackets: '(',
    quotations: '“a” said b, ',
    'of the': 'the minister of ',
    'who said': 'x, who said ',
    months: 'May 5, ',
    apostrophes: "s' 'a",
    furniture: 'Subscribe to ',
    'to say': 'to say ',
  }),
)(
  '150,000 letters of %s take no longer than its length',
  (_, piece) => {
    const plain = prose.repeat(Math.ceil(length / prose.length)).slice(0, length)
    const start = performance.now()
    suggest(plain)
    const usual = performance.now() - start
    const odd = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
    const again = performance.now()
    articleSpans(odd)
    suggest(`The mayor said that the road to the town was closed.\n${odd}`, {
      article: [{ start: 0, end: length }],
    })
    expect((performance.now() - again) / usual).toBeLessThan(12)
  },
  120_000,
)
