/** Suggestions from a megabyte of news prose, and from odd texts of the same length. Run: npm run bench -- suggest */
import { articleSpans, suggest } from '../src/suggest/index.ts'
import { measure, referencePass, report } from './harness.ts'

const lines = [
  'The mayor of Kell, Ana Lund, said on Monday that at least 12 people had died in the shelling of the old town.',
  '“We hold the ridge,” she said, “and the road to it. Nobody will take it from us.”',
  'About 1,500 people a day cross the bridge, which was closed between 3 March and 5 May 2024, aid agencies say.',
  'General Petro Brandt, a former chief of staff, called the plan “a gift to the enemy” and warned of a longer war.',
]
const length = 1_000_000
const prose = lines
  .join('\n')
  .concat('\n')
  .repeat(Math.ceil(length / lines.join('\n').length))
  .slice(0, length)
const odd = '“a” said b, '.repeat(length / 12)
const reference = referencePass(length)
const options = { warmup: 1, runs: 3 }
report('one megabyte', [
  {
    timing: measure('article spans of prose', () => articleSpans(prose).length, options),
    reference,
    limit: 4000,
  },
  {
    timing: measure('all suggestions from prose', () => suggest(prose).quotes.length, options),
    reference,
    limit: 20_000,
  },
  {
    timing: measure('all suggestions from marks and cues', () => suggest(odd).quotes.length, options),
    reference,
    limit: 40_000,
  },
])
