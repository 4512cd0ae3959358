/** One line in the registry, and this test names whatever is missing. */
import { analyses } from 'endstate'
import { expect, test } from 'vitest'
import { makeProgram } from '../src/cli/program.ts'
import { missingParts } from './completeness.ts'
import { caseNames } from './golden-findings.ts'
import { root } from './source-files.ts'

const commands = makeProgram(analyses).commands.map((command) => command.name())

test('every analysis of the registry has all its parts', () => {
  expect(analyses.length).toBeGreaterThan(0)
  expect(missingParts({ root, analyses, cases: caseNames(), commands })).toEqual([])
})

test('an analysis with nothing but its line is told everything that is missing', () => {
  const planted = [{ id: 'tides', question: 'High water', sources: [] }]
  expect(missingParts({ root, analyses: planted, cases: ['minimal'], commands })).toEqual([
    'tides has no index.ts: add src/analyses/tides/index.ts',
    'tides has no finding.ts: add src/analyses/tides/finding.ts',
    'tides has no present.ts: add src/analyses/tides/present.ts',
    'tides has no tests: add src/analyses/tides/tides.test.ts',
    'tides has no question: say in its index.ts what it answers, ending in a question mark',
    'tides has no source: name in its index.ts what it follows, with author and year',
    'tides has no method page: write docs/methods/tides.md',
    'tides has no command: src/cli/program.ts must read it from the registry',
    'tides has no golden output for minimal: run `npm run golden -- minimal`',
  ])
})
