/** What strategy under deep uncertainty asks of the engine, on the flagship's war path. Run: npm run bench -- strategy */
import { readFileSync } from 'node:fs'
import { settingRuns } from '../src/analyses/war/settings-table.ts'
import { parseCase } from '../src/case/index.ts'
import { compileCase } from '../src/compile/index.ts'
import { expectedPaths, type IssueQuestion, issueOrder } from '../src/models/index.ts'
import { randomStream, sensitivityDesign, sensitivityIndices } from '../src/numeric/index.ts'
import { type Line, measure, referencePass, report } from './harness.ts'

const read = parseCase(readFileSync('cases/conflicts/ukraine-2025/case.yaml', 'utf8'))
if (!read.ok) throw new Error('the flagship case does not read')
const built = compileCase(read.value)
if (!built.ok) throw new Error(JSON.stringify(built.diagnostics[0]))
const war = built.value.warPath!
const months = 60
const reference = referencePass(1_000_000)
const runs = settingRuns(built.value, war, null)
const base = runs[0]!.run
const width = base.values.length
/** Numbers that move: the first twelve that are not 0, a fifth to each side. */
const moving = [...base.values.keys()].filter((parameter) => base.values[parameter] !== 0).slice(0, 12)

/** Numbers of several runs side by side, `columns[input][run]` from 0 to 1 laid over the base. */
function laidOver(values: Float64Array, columns: readonly Float64Array[], first: number, count: number) {
  const sets = new Float64Array(width * count)
  values.forEach((value, parameter) => {
    sets.fill(value, parameter * count, (parameter + 1) * count)
  })
  moving.forEach((parameter, input) => {
    for (let run = 0; run < count; run++)
      sets[parameter * count + run]! *= 0.8 + 0.4 * columns[input]![first + run]!
  })
  return sets
}

const scenarios = 2000
const stream = randomStream(1, 'strategy bench')
const drawn = moving.map(() => Float64Array.from({ length: scenarios }, () => stream.uniform()))
const policies = runs.slice(0, 5)
const experiments = measure(
  `${scenarios * policies.length} experiments: 2,000 scenarios × 5 policies`,
  () =>
    policies.map(({ run: { values, schedule } }) => {
      const sets = laidOver(values, drawn, 0, scenarios)
      return expectedPaths(war.process, { runs: scenarios, months, values: sets, schedule }).continuing[0]
    }),
  { warmup: 1, runs: 7 },
)

const points = 4096
const batch = 8192
const sobol = measure(
  'sample, run and analyse first and total order, 12 inputs',
  () => {
    const design = sensitivityDesign(
      moving.map((parameter) => String(parameter)),
      points,
      1,
    )
    const outcome = new Float64Array(design.rows)
    for (let first = 0; first < design.rows; first += batch) {
      const count = Math.min(batch, design.rows - first)
      const values = laidOver(base.values, design.columns, first, count)
      const { continuing } = expectedPaths(war.process, {
        runs: count,
        months,
        values,
        schedule: base.schedule,
      })
      outcome.set(continuing, first)
    }
    return { rows: design.rows, indices: sensitivityIndices(design, outcome) }
  },
  { warmup: 1, runs: 5 },
)

/** Sixteen issues, each of which can be settled at any time: the most sets there can be. */
const free: IssueQuestion<number> = {
  start: 0,
  steps: (settled) =>
    Array.from({ length: 16 }, (_, issue) => ({ issue, option: 0, against: issue & 1 })).filter(
      ({ issue }) => ((settled >> issue) & 1) === 0,
    ),
  after: (settled, { issue }) => settled | (1 << issue),
  effort: () => 1,
}
const issues = measure('order of 16 issues, 65,536 sets', () => issueOrder(free, 1e9), { warmup: 1, runs: 3 })

const lines: Line[] = [
  { timing: experiments, reference, processorLimit: 500, note: `${width} numbers, ${months} months` },
  { timing: sobol, reference, processorLimit: 1000, note: `${sobol.value.rows} runs` },
  { timing: issues, reference, processorLimit: 2000 },
]
report('war path of the flagship, and the order of issues', lines)
