/** Compiling a million states. Run: npm run bench -- compile */
import {
  centralValues,
  compileCase,
  emptyWorld,
  evaluateWorld,
  leadingReadings,
} from '../src/compile/index.ts'
import { madeCase } from './case-data.ts'
import { type Line, measure, referencePass, report } from './harness.ts'

/** Eight issues, five parties, 10^6 combinations. */
const million = { parties: 5, options: [10, 10, 10, 10, 5, 5, 2, 2] }

/** Compiles or stops the bench: there is nothing to time otherwise. */
function compiled(file: ReturnType<typeof madeCase>) {
  const result = compileCase(file)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics[0]))
  return result.value
}

const lines: Line[] = []
// One value per state and party, the same number the utilities have.
const reference = referencePass(5_000_000)
for (const [name, size, limits] of [
  ['plain', million, { utilities: 2, compile: 12 }],
  [
    '12 rules, 3 adjustments a party',
    { ...million, constraints: 12, adjustments: 3 },
    { utilities: 2, compile: 12 },
  ],
] as const) {
  const file = madeCase(size)
  const whole = measure(`compile, ${name}`, () => compiled(file).space.count, { warmup: 3, runs: 9 })
  lines.push({ timing: whole, reference, ratioLimit: limits.compile, note: `${whole.value} states` })
  const one = compiled(file)
  const world = emptyWorld(one)
  const values = centralValues(one)
  const readings = leadingReadings(one)
  const timing = measure(`utilities, ${name}`, () => evaluateWorld(one, values, readings, world), {
    warmup: 5,
    runs: 15,
  })
  lines.push({ timing, reference, ratioLimit: limits.utilities })
}
report(`10^6 combinations, 5 parties, 8 issues; reference pass ${reference.toFixed(2)} ms`, lines)
