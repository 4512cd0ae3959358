import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorOf } from './anchors.ts'
import { codePoints } from './code-points.ts'
import { prepareText } from './prepared.ts'
import { type Anchor, resolveAnchor } from './resolve.ts'

const river =
  'The company kept its word in two of five summers. It will not sign for 25 years, said Mayor Ilse Brandt. ' +
  'A licence for 10 years is acceptable to Lowbridge, and 1,500 people work there. Nobody else has been asked.'

const resolve = (text: string, anchor: Anchor) => resolveAnchor(prepareText(text), anchor)
function anchorAt(text: string, exact: string): Anchor {
  const unit = text.indexOf(exact)
  const { toPoints } = codePoints(text)
  return anchorOf(text, { start: toPoints(unit), end: toPoints(unit + exact.length) })
}
const bare = ({ exact, start }: Anchor): Anchor => ({ exact, start })

test.each<[string, string, string, string, string[]]>([
  ['in place', 'will not sign for 25 years', river, 'exact', []],
  ['shifted', 'will not sign for 25 years', `New. ${river}`, 'moved', ['elsewhere']],
  [
    'not before it',
    'is acceptable to Lowbridge',
    river.replace('is acc', 'is not acc'),
    'moved',
    ['elsewhere'],
  ],
])('without context: %s', (_, exact, text, verdict, why) => {
  const { verdict: got, why: reasons } = resolve(text, bare(anchorAt(river, exact)))
  // A “not” inside is seen; one beside is not, since the case does not say what stood there.
  expect([got, reasons]).toEqual(exact.startsWith('is acc') ? ['changed', expect.anything()] : [verdict, why])
})

test.each<[string, string, (text: string) => string, string]>([
  [
    'a “not” right before it',
    'acceptable to Lowbridge',
    (text) => text.replace('is acc', 'is not acc'),
    'negation-beside',
  ],
  [
    'a negation taken away right before it',
    'sign for 25 years',
    (text) => text.replace('not sign', 'sign'),
    'negation-beside',
  ],
  [
    'another number right before it',
    'years is acceptable',
    (text) => text.replace('10 years', '12 years'),
    'number-beside',
  ],
  [
    'another name right after it',
    'is acceptable to',
    (text) => text.replace('to Lowbridge', 'to Highmarsh'),
    'name-beside',
  ],
  [
    'another name at the end of what was stored',
    'said Mayor',
    (text) => text.replace('Ilse', 'Else'),
    'name-beside',
  ],
  ['more than', '1,500 people', (text) => text.replace('1,500', 'over 1,500'), 'comparator-beside'],
  ['a unit', 'for 25', (text) => text.replace('25 years', '25 months'), 'unit-beside'],
  [
    'a longer word',
    'acceptable to Lowbridge',
    (text) => text.replace('acceptable', 'unacceptable'),
    'inside-a-word',
  ],
  ['a longer number', '500 people work', (text) => text.replace('1,500', '2,500'), 'number-beside'],
  ['a digit inside', 'licence for 10 years', (text) => text.replace('10', '12'), 'number'],
])('with context: %s is never silent', (_, exact, change, reason) => {
  for (const shift of ['', 'A line before. ']) {
    const { verdict, why } = resolve(shift + change(river), anchorAt(river, exact))
    expect([verdict, why]).toEqual(['changed', expect.arrayContaining([reason])])
  }
})

test('what changes in the sentence before or after does not count against a fragment', () => {
  const text = river.replace('two of five', 'three of nine').replace('Nobody else has', 'Everybody has')
  expect(resolve(text, anchorAt(river, 'It will not sign')).verdict).toBe('moved')
  expect(resolve(text, anchorAt(river, 'people work there.')).verdict).toBe('moved')
})

test('a short fragment that was deleted does not attach to a twin', () => {
  const text =
    'First they said no deal today. Later the mayor of the lower town told them no deal today again.'
  const anchor = anchorAt(text, 'no deal today')
  const deleted = text.replace('they said no deal today', 'they went home')
  expect(resolve(deleted, anchor).verdict).toBe('orphan')
  expect(['orphan', 'ambiguous']).toContain(resolve(deleted, bare(anchor)).verdict)
})

test('two places that nothing tells apart are ambiguous', () => {
  const twin = 'They will sign it tomorrow morning. '
  const anchor = { exact: 'will sign it tomorrow morning', start: 500 }
  expect(resolve(twin.repeat(3), anchor)).toEqual({ verdict: 'ambiguous', why: ['twins'] })
})

test('a twin elsewhere does not hide that the passage itself was changed', () => {
  const text = `Title: a licence for 10 years is acceptable\n\n${river}`
  const changed = text.replace('A licence for 10 years is', 'A licence for 90 years is')
  const anchor = anchorAt(text, 'licence for 10 years is acceptable to')
  expect(resolve(changed, anchor).verdict).toBe('changed')
})

test('the refined part is found inside, and its loss shows', () => {
  const anchor: Anchor = {
    ...anchorAt(river, 'and 1,500 people work there'),
    refine: { exact: '1,500', start: 4 },
  }
  const at = river.indexOf('1,500')
  expect(resolve(river, anchor).refined).toEqual({ start: at, end: at + 5 })
  const gone = resolve(river.replace('1,500', 'many'), anchor)
  expect(gone.why).toContain('refined-part')
})

test('positions count an emoji as one', () => {
  const text = `🕊🕊 ${river}`
  const found = resolve(text, anchorAt(river, 'kept its word in two'))
  expect(found).toMatchObject({ verdict: 'moved', found: 'kept its word in two' })
  expect([...text].slice(found.at!.start, found.at!.end).join('')).toBe('kept its word in two')
})

test('right to left, with marks of direction', () => {
  const text = 'הממשלה הודיעה אתמול כי לא תחתום על ההסכם לפני סוף השנה. הצדדים ייפגשו שוב ב-12 במרץ.'
  const anchor = anchorAt(text, 'לא תחתום על ההסכם')
  expect(resolve(text, anchor).verdict).toBe('exact')
  expect(resolve(`\u200F${text.replaceAll(' ', '\u00A0')}`, anchor).verdict).toBe('moved')
  expect(resolve(`מאמר. ${text}`, anchor).verdict).toBe('moved')
  expect(resolve(text.replace('לא תחתום על ההסכם', ''), anchor).verdict).toBe('orphan')
})

test.each<[string, string, Anchor]>([
  ['an empty text', '', { exact: 'a deal', start: 0 }],
  ['a fragment longer than the text', 'a deal', { exact: 'a deal that nobody signed', start: 0 }],
  ['a fragment of soft hyphens', river, { exact: '\u00AD\u00AD', start: 3 }],
  ['signs of search patterns', river, { exact: '.*(?:a|b)[^]+$\\', start: 3 }],
  ['half of a pair', river, { exact: '\uD83D', start: 3 }],
])('%s is an orphan', (_, text, anchor) => {
  expect(resolve(text, anchor).verdict).toBe('orphan')
})

test('signs of search patterns are found letter by letter', () => {
  const text = 'It cost $5.00 (or more?) [sic] a+b^2 \\ end.'
  expect(resolve(text, anchorAt(text, '$5.00 (or more?) [sic] a+b^2 \\')).verdict).toBe('exact')
})

test('an anchor made of a span resolves exactly there, in any text', () => {
  const piece = fc.constantFrom(
    ...[
      'deal ',
      'no ',
      'Kyiv ',
      '5 ',
      '1,500 ',
      '🕊',
      'é',
      'e\u0301',
      '\n',
      '- ',
      'un',
      'able',
      '. ',
      '\uD83D',
      '“',
      'ש',
    ],
  )
  const spans = fc
    .array(piece, { minLength: 1, maxLength: 60 })
    .chain((pieces) => fc.tuple(fc.constant(pieces.join('')), fc.nat(), fc.nat()))
  fc.assert(
    fc.property(spans, ([text, one, other]) => {
      const { length } = codePoints(text)
      const [start, end] = [one % length, other % (length + 1)].sort((a, b) => a - b) as [number, number]
      const anchor = anchorOf(text, { start, end })
      const found = resolve(text, anchor)
      if (found.why.includes('empty')) return
      expect(found).toMatchObject({ verdict: 'exact', at: { start, end }, found: anchor.exact })
    }),
    { numRuns: 400 },
  )
})

test('ten million characters are searched without harm', () => {
  const text = `${'The talks went on and nobody signed. '.repeat(280_000)}${river}`
  const prepared = prepareText(text)
  expect(resolveAnchor(prepared, anchorAt(river, 'will not sign for 25 years')).verdict).toBe('moved')
  const changed = anchorAt(river.replace('25', '35'), 'will not sign for 35 years')
  expect(resolveAnchor(prepared, changed).verdict).toBe('changed')
})
