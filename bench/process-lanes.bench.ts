/** Monthly processes, with a war of attrition as the model. Run: npm run bench -- process-lanes */
import { expectedPaths, simulatePaths } from '../src/models/index.ts'
import { randomStream } from '../src/numeric/index.ts'
import {
  type AttritionParameter,
  attritionDefaults,
  attritionModel,
  attritionValues,
} from '../test/oracles/attrition-process.ts'
import { compiled } from '../test/oracles/process-text.ts'
import { type Line, measure, referencePass, report } from './harness.ts'

const war = compiled(attritionModel())
const names = Object.keys(attritionDefaults) as AttritionParameter[]
const runs = 10_000
const paths = 20_000
const months = 60

/** Columns of runs in which the parameters that `varies` names are up to a tenth off. */
function columns(varies: (name: AttritionParameter) => boolean): Float64Array {
  const stream = randomStream('bench')
  const values = new Float64Array(names.length * runs)
  for (const [p, name] of names.entries()) {
    for (let run = 0; run < runs; run++) {
      values[p * runs + run] = attritionDefaults[name] * (varies(name) ? 0.9 + 0.2 * stream.uniform() : 1)
    }
  }
  return values
}

const some = new Set(names.slice(0, 15))
const isPower = (name: string): boolean => name.endsWith('-power')
const expected = (values: Float64Array, keep: 'final' | 'monthly' = 'final') => {
  return () => expectedPaths(war, { runs, months, values, keep }).continuing[0]
}
const drawn = (watch: readonly string[]) => {
  const input = { paths, months, values: attritionValues(), seed: 1, watch }
  return () => simulatePaths(war, input).continuing
}
const one = { runs: 1, months, values: attritionValues(), keep: 'monthly' } as const

const perRun = referencePass(runs * months)
const perPath = referencePass(paths * months)
const lines: Line[] = [
  {
    timing: measure(
      '10,000 expected paths, all parameters but powers vary',
      expected(columns((n) => !isPower(n))),
    ),
    reference: perRun,
    limit: 100,
  },
  {
    timing: measure('the same, 15 of 55 parameters vary', expected(columns((n) => some.has(n)))),
    reference: perRun,
    limit: 100,
  },
  {
    timing: measure('the same, powers vary as well', expected(columns(() => true))),
    reference: perRun,
  },
  {
    timing: measure(
      'the same, 15 vary, every month kept',
      expected(
        columns((n) => some.has(n)),
        'monthly',
      ),
    ),
    reference: perRun,
  },
  {
    timing: measure('20,000 drawn paths', drawn([])),
    reference: perPath,
    limit: 300,
  },
  {
    timing: measure(
      'the same, dots of six values in every month',
      drawn(['territory', 'troops-r', 'troops-u', 'will-r', 'will-u', 'casualties-r']),
    ),
    reference: perPath,
  },
  {
    timing: measure('one expected path, every month kept', () => expectedPaths(war, one).continuing[0], {
      warmup: 50,
      runs: 31,
    }),
    reference: perRun,
    limit: 5,
  },
]
report(
  `war of attrition, 60 months; reference pass ${perRun.toFixed(2)} ms for runs, ${perPath.toFixed(2)} ms for paths`,
  lines,
)
