import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml, escapeMarkdown, plainText, webAddress } from './escape.ts'

test('HTML: nothing opens a tag, an attribute or an entity', () => {
  expect(escapeHtml('<script>alert("1")</script> & \'x\'')).toBe(
    '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;',
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
    }),
  )
})

test('Markdown: no mark-up, link, raw HTML, cell border or list', () => {
  expect(escapeMarkdown('a|b')).toBe('a\\|b')
  expect(escapeMarkdown('[x](javascript:alert(1))')).toBe('\\[x\\](javascript:alert(1))')
  expect(escapeMarkdown('<b>*x*</b>')).toBe('\\<b\\>\\*x\\*\\</b\\>')
  expect(escapeMarkdown('- item')).toBe('\\- item')
  expect(escapeMarkdown('1. item')).toBe('1\\. item')
  expect(escapeMarkdown('# head')).toBe('\\# head')
  expect(escapeMarkdown('&lt;')).toBe('\\&lt;')
  expect(escapeMarkdown('line\nbreak')).toBe('line break')
})

test('plain text loses control characters, direction overrides and lone surrogates, and keeps every other letter', () => {
  expect(plainText('a\u0000b\u202ec\ud800d')).toBe('a bc\ufffdd')
  expect(plainText('Київ · سلام · 和平 · 🕊')).toBe('Київ · سلام · 和平 · 🕊')
})

test.each([
  ['https://example.org/a b?x=<y>', 'https://example.org/a%20b?x=%3Cy%3E'],
  ['javascript:alert(1)', undefined],
  [' https://example.org', undefined],
  ['data:text/html,x', undefined],
  ['https://', undefined],
  [undefined, undefined],
])('address %s becomes %s', (address, link) => {
  expect(webAddress(address)).toBe(link)
})
