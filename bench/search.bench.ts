/** Search over 50,000 passages of words with the frequencies of a language. Run: npm run bench -- search */
import { indexPassages } from '../src/evidence/index.ts'
import { measure, referencePass, report } from './harness.ts'

const vocabulary = 20_000
const letters = 'abcdefghij'
const words = Array.from(
  { length: vocabulary },
  (_, number) => `w${String(number).replace(/\d/g, (digit) => letters[Number(digit)]!)}`,
)
let seed = 1
function next(): number {
  seed = (seed * 48271) % 2147483647
  return seed / 2147483647
}
// The n-th word is n times rarer than the first.
const passage = (): string =>
  Array.from({ length: 35 }, () => words[Math.floor(vocabulary ** next()) - 1] ?? words[0]!).join(' ')
const text = Array.from({ length: 50_000 }, passage).join('\n\n')
const nothing = { parties: [], issues: [], claims: [] }

const reference = referencePass(50_000)
const built = measure('index', () => indexPassages([{ source: 's', text }], nothing), { warmup: 0, runs: 1 })
const frequent = [20, 60, 200, 900, 5000].map((number) => words[number]!).join(' ')
const rare = [900, 5000].map((number) => words[number]!).join(' ')
report('50,000 passages of 35 words; reference pass of 50,000 values', [
  { timing: built, reference, note: `${built.value.passages} passages` },
  { timing: measure('five frequent words', () => built.value.find(frequent).length), reference, limit: 100 },
  { timing: measure('two rarer words', () => built.value.find(rare).length), reference, limit: 100 },
])
