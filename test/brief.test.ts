/** The two-page brief: the same words in every form, safe with any text, honest with any number. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildBrief, type LexiconName, lintText, renderBrief, reportJson } from '../src/report/index.ts'
import { type NumberAt, sampleInput } from './sample-brief.ts'

const input = sampleInput()
const brief = buildBrief(input)
const markdown = renderBrief(brief, { format: 'markdown' })
const html = renderBrief(brief, { format: 'html' })

test('golden: the brief of a hand-made finding', async () => {
  await expect(markdown).toMatchFileSnapshot('expected/sample-brief.md')
})

test('the page holds everything the Markdown holds', () => {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const page = new Set(words(html.replace(/&[#\w]+;/g, ' ').replace(/<style>[\s\S]*<\/style>/, '')))
  expect(words(markdown).filter((word) => !page.has(word))).toEqual([])
})

test.each<LexiconName>(['icd203', 'phia', 'none'])('the linter passes the brief under %s', (lexicon) => {
  const text = renderBrief(brief, { format: 'markdown', lexicon })
    .replace(/\\/g, '')
    .replace(/^\|.*$/gm, '')
  expect(lintText(text, lexicon)).toEqual([])
})

describe('the page', () => {
  test('is self-contained: no script, no request, a policy that forbids both', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)| on\w+=/i)
  })

  test('has one h1, labelled sections, captions and scopes', () => {
    expect(html.match(/<h1>/g)).toHaveLength(1)
    const tables = html.match(/<table/g)!.length
    expect(html.match(/<caption>[^<]/g)).toHaveLength(tables)
    expect(html.match(/<thead><tr><th scope="col"/g)).toHaveLength(tables)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/aria-labelledby="([^" ]*)/g)) expect(ids).toContain(id)
    for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(id)
  })

  test('takes the paper asked for', () => {
    expect(html).toContain('@page { size: A4')
    expect(renderBrief(brief, { format: 'html', paper: 'letter' })).toContain('@page { size: letter')
  })
})

test('says that the zone is an upper bound, and how sure it is, apart from how likely', () => {
  expect(markdown).toContain('The zone is an upper bound')
  expect(markdown).toMatch(/It is unlikely \(20–45 %\) that one exists\. Our confidence is low: /)
})

test('a passage that is not public is counted as a source, but never shown', () => {
  expect(markdown).toContain('A clerk')
  expect(markdown + html).not.toContain('a secret')
  expect(markdown).toContain('“the brook runs dry in August”')
})

test('only web addresses become links', () => {
  expect(html).toContain('href="https://example.org/diary"')
  expect(html + markdown).not.toContain('javascript:')
})

test('a what-if says so in its title and lists every change', () => {
  const changed = Array.from({ length: 3 }, (_, k) => ({
    key: `mill.weight.w${k}`,
    from: '0.5',
    to: `0.${k}`,
    because: 'set',
  }))
  const run = { ...input.finding.run, changed }
  const other = buildBrief({ ...input, findings: { deals: { ...input.finding, run } } })
  for (const text of [renderBrief(other, { format: 'html' }), renderBrief(other, { format: 'markdown' })]) {
    expect(text).toContain('WHAT-IF: 3 changes')
    for (const { key } of changed) expect(text).toContain(key)
  }
  expect(renderBrief(other, { format: 'html' })).toMatch(/<title>WHAT-IF: 3 changes/)
  expect(markdown + html).not.toMatch(/WHAT-IF/)
})

test('a scenario is a what-if even if it changes no number', () => {
  const run = { ...input.finding.run, scenario: 'us-support-stops' }
  expect(buildBrief({ ...input, findings: { deals: { ...input.finding, run } } }).whatIf).toBe(
    'WHAT-IF: 0 changes (scenario us-support-stops)',
  )
})

test('without any finding it says what it can and announces nothing', () => {
  const bare = renderBrief(buildBrief({ ...input, findings: {}, presentations: {} }), { format: 'markdown' })
  expect(bare).toContain('# The brook')
  expect(bare).not.toMatch(/End states|Readings|If no deal|Dissent/)
})

test('standards are judged from facts: taking evidence away takes the mark away', () => {
  const status = (name: string, from = brief): string | undefined =>
    from.standards.find((one) => one.name === name)?.status
  expect(status('Uncertainty expressed')).toBe('met')
  expect(status('Accurate')).toBe('not')
  const value = { ...input.finding.value, zoneLikelihood: null, byReading: [] }
  const less = buildBrief({
    ...input,
    findings: { deals: { ...input.finding, value, because: [] } },
    presentations: {},
  })
  for (const name of [
    'Uncertainty expressed',
    'Alternatives analysed',
    'Clear and logical argument',
    'Visuals',
  ]) {
    expect([name, status(name, less)]).toEqual([name, 'not'])
  }
  const anchors = [
    { claim: 'dry', source: 'gazette', verdict: 'exact' as const, at: { start: 0, end: 9 }, why: [] },
  ]
  expect(status('Accurate', buildBrief({ ...input, anchors }))).toBe('partly')
})

test('hostile texts of a case stay text', () => {
  const name = ' <script>alert(1)</script> | "x" [a](javascript:b) `c` \u202e'
  const hostile = buildBrief(sampleInput({ name }))
  const page = renderBrief(hostile, { format: 'html', annex: true })
  expect(page).not.toMatch(/<script|<a href="javascript|\u202e/)
  const text = renderBrief(hostile, { format: 'markdown', annex: true })
  expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\[a|(?<!\\)`c/)
  for (const line of text.split('\n').filter((one) => one.startsWith('|'))) {
    expect(line).not.toMatch(/(?<!\\)\|(?! |$)/)
  }
})

test('any numbers give no NaN, undefined or Infinity in any form', () => {
  fc.assert(
    fc.property(fc.array(fc.double(), { minLength: 10, maxLength: 10 }), (numbers) => {
      const at: NumberAt = (place) => numbers[place]!
      const given = sampleInput({}, at)
      const any = buildBrief(given)
      const page = renderBrief(any, { format: 'html', annex: true })
      const text = renderBrief(any, { format: 'markdown', annex: true })
      const json = JSON.stringify(reportJson({ ...given, run: given.finding.run }))
      for (const form of [page, text, json]) expect(form).not.toMatch(/NaN|undefined|Infinity|\[object/)
    }),
    { numRuns: 60 },
  )
})
