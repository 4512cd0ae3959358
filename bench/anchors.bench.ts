/**
 * Ten thousand anchors resolved again in a changed source of fifty pages, and the work of a changed one alone. Run:
 * npm run bench -- anchors
 */
import { checkAnchors, codePoints, prepareText, resolveAnchor } from '../src/evidence/index.ts'
import { apply, numbers, wholeTextChanges } from '../test/anchor-changes.ts'
import { claimsOf, longText } from '../test/anchor-load.ts'
import { type Line, measure, referencePass, report } from './harness.ts'

const text = longText(150_000)
const reference = referencePass(text.length)
const lines: Line[] = []
for (const context of [true, false]) {
  const claims = claimsOf(text, 10_000, context)
  const changes: Record<string, string> = {
    'the text of the case': text,
    'paragraphs added': apply(text, wholeTextChanges['paragraphs added']!(text, numbers(1))).text,
    'one word in 12 replaced': apply(text, wholeTextChanges['one word in 12 replaced']!(text, numbers(1)))
      .text,
  }
  for (const [name, changed] of Object.entries(changes)) {
    const timing = measure(
      `${name}, ${context ? 'with' : 'without'} context`,
      () => checkAnchors(claims, () => changed).filter(({ at }) => at !== undefined).length,
      { warmup: 0, runs: 1 },
    )
    lines.push({
      timing,
      reference,
      ...(name === 'one word in 12 replaced' ? {} : { limit: 5000 }),
      note: `${timing.value} found`,
    })
  }
}
report(
  `10,000 anchors in ${codePoints(text).length} characters; reference pass ${reference.toFixed(2)} ms`,
  lines,
)

{
  const long = longText(10_000_000)
  const prepare = measure('a text of 10 MB made ready', () => prepareText(long), { warmup: 0, runs: 1 })
  const prepared = prepare.value
  prepared.grams()
  const anchor = { exact: 'a sentence about 77 boats that no text has ever had', start: 5_000_000 }
  const absent = measure('an anchor that is not in it', () => resolveAnchor(prepared, anchor).verdict, {
    runs: 5,
  })
  const ten = referencePass(long.length)
  report('10 MB', [
    { timing: prepare, reference: ten },
    { timing: absent, reference: ten, limit: 100, note: absent.value },
  ])
}
