import { expect, test } from 'vitest'
import { claim as claimSchema } from '../case/index.ts'
import { writeArgdown } from './argdown.ts'

const claim = (id: string, says: 'yes' | 'no', fields: Record<string, unknown> = {}, only?: string) =>
  claimSchema.parse({
    id,
    source: 's',
    says: `${id} [says] so`,
    answers: [{ proposition: 'pays', says, ...(only ? { only } : {}) }],
    ...fields,
  })

test('propositions with who affirms and who denies; conditions as comments; signs escaped', () => {
  const text = writeArgdown({
    title: 'A "case"',
    sources: [{ id: 's', kind: 'news', title: 'Gazette', handling: 'public' }],
    propositions: [
      { id: 'pays', says: 'The town pays', about: [] },
      { id: 'quiet', says: 'Nobody asks', about: [] },
    ],
    claims: [
      claim('first', 'yes', { date: '2025', quote: { exact: 'it <pays>\nnow' } }),
      claim('second', 'no', { by: 'B' }),
      claim('third', 'no', {}, 'as a question'),
    ],
  })
  expect(text).toBe(`===
title: "A \\"case\\""
===

[pays]: The town pays #(sources disagree)
  + <first>: first \\[says\\] so (s, 2025, Gazette; is, plain) “it \\<pays\\> now”
  - <second>: second \\[says\\] so (B, Gazette; is, plain)
  // as a question, -: third

[quiet]: Nobody asks
`)
})
