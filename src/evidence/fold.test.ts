import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, sameWords } from './fold.ts'

const loose = (text: string): string => fold(text, 'loose').text
const kept = (text: string): string => fold(text, 'kept').text

test.each([
  ['quotes', '“We’re ‘able’,” «he» said', '"We\'re \'able\'," "he" said'],
  ['spaces', ' 40\u00A0km \u2009a\tday\r\n\r\nnow\u3000', '40 km a day now'],
  ['ligatures', 'the ﬁrst ﬂow of eﬀort', 'the first flow of effort'],
  ['soft hyphens and zero width', 'nego\u00ADtia\u200Btion\uFEFF', 'negotiation'],
  ['a soft hyphen at a line end', 'nego\u00AD\ntiation', 'negotiation'],
  ['hyphenation at a line end', 'nego-\n  tiation and cease-\r\nfire', 'negotiation and ceasefire'],
  ['hyphens inside words', 'cease‑fire and cease–fire', 'ceasefire and ceasefire'],
  ['dashes between words', 'war — and peace', 'warand peace'],
  ['ranges', '10 – 15 and 1914–18', '10-15 and 1914-18'],
  ['a minus sign', 'fell to −5 degrees', 'fell to -5 degrees'],
  ['marks apart', 'cafe\u0301 A\u030Angstro\u0308m', 'café Ångström'],
  ['full-width forms', '１，５００', '1,500'],
  ['superscripts and fractions stay', '10² and 1½', '10² and 1½'],
  ['an ellipsis', 'so…', 'so...'],
  ['marks of direction', '\u200Fשלום\u200E', 'שלום'],
  ['Arabic presentation forms', 'ﺳﻼﻡ', 'سلام'],
  ['emoji with variation selectors', '🕊️ deal', '🕊 deal'],
  ['nothing', ' \u00AD\n ', ''],
])('%s', (_, text, folded) => {
  expect(loose(text)).toBe(folded)
})

test('kept hyphens differ where they were typed, and may differ where a line ended', () => {
  expect(sameWords(kept('re-sign'), kept('resign'))).toBe(false)
  expect(sameWords(kept('re-\nsign'), kept('resign'))).toBe(true)
  expect(sameWords(kept('re-\nsign'), kept('re-sign'))).toBe(true)
  expect(sameWords(kept('re-\nsign'), kept('re sign'))).toBe(false)
})

test('folding twice changes nothing, and every folded letter knows where it came from', () => {
  const piece = fc.constantFrom(
    ...['a', 'B', ' ', '\n', '-', '—', '\u00AD', '’', 'ﬁ', 'e\u0301', '5', '.', '🕊', '\uD83D', '\u200B', 'ﷺ'],
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const folded = fold(text, 'loose')
      expect(folded.starts).toHaveLength(folded.text.length)
      for (let i = 0; i < folded.text.length; i++) {
        expect(folded.starts[i]!).toBeLessThan(folded.ends[i]!)
        if (i > 0) expect(folded.starts[i]!).toBeGreaterThanOrEqual(folded.starts[i - 1]!)
      }
      expect(folded.ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length)
    }),
  )
})
