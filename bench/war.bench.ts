/** The war path of the flagship case: the whole answer, and what going on is worth while a lever moves. Run: npm run bench -- war */
import { readFileSync } from 'node:fs'
import { analyses, liveGoingOn } from '../src/analyses/index.ts'
import { drawerOf } from '../src/analyses/war/drawn-paths.ts'
import { driversOf } from '../src/analyses/war/separate.ts'
import { expectedOf, warRunOf } from '../src/analyses/war/war-run.ts'
import { parseCase } from '../src/case/index.ts'
import { compileCase, drawWorlds, influences } from '../src/compile/index.ts'
import { type Line, measure, referencePass, report, type Timing } from './harness.ts'

const read = parseCase(readFileSync('cases/conflicts/ukraine-2025/case.yaml', 'utf8'))
if (!read.ok) throw new Error('the flagship case does not read')
const built = compileCase(read.value)
if (!built.ok) throw new Error(JSON.stringify(built.diagnostics[0]))
const compiled = built.value
const warPath = compiled.warPath!
const reference = referencePass(1_000_000)

/** One run of an analysis to its end. */
function drive<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function once<T>(name: string, work: () => T): Timing<T> {
  return measure(name, work, { warmup: 0, runs: 1 })
}

const worlds = drawWorlds(compiled, 200, 1)
const run = {
  case: compiled.id,
  caseHash: compiled.hash,
  scenario: 'base',
  changed: [],
  engine: 'bench',
  seed: 1,
  worlds: 200,
}
const amount = influences(compiled)
const influence = compiled.quantities.map(({ key }, index) => ({ key, influence: amount[index]! }))
const input = { compiled, worlds, run, influence, needs: {} }
const [deals, war] = ['deals', 'war'].map((id) => analyses.find((one) => one.id === id)!)
const found = once('deals, 200 worlds', () => drive(deals!.run(input, deals!.parameters)))
const whole = once('war with its defaults, deals already there', () =>
  drive(war!.run({ ...input, needs: { deals: found.value } }, war!.parameters)),
)

const live = liveGoingOn(compiled, warPath.horizon)
const settings = [...compiled.scenarios, ...compiled.levers].map((one) => one.settings)
let step = 0
const lever = measure(
  'W(t) of every party after a moved lever',
  () => live.under(settings[step++ % settings.length]!)[0]![0],
  { warmup: 2 * settings.length, runs: 4 * settings.length },
)
const base = warRunOf(compiled, warPath)
const expected = measure(
  'one expected path, month by month',
  () => expectedOf(warPath, base, 60).continuing[0],
)
const paths = measure(
  '20,000 drawn paths',
  () => drawerOf(warPath, { paths: 20_000, months: 60, seed: 1 }).draw(base)!.shares.length,
  { warmup: 1, runs: 5 },
)
const drivers = measure(
  'what drives the endings, 1,024 base points',
  () => drive(driversOf(compiled, warPath, base, { base: 1024, months: 60, seed: 1 }))?.runs,
  { warmup: 1, runs: 3 },
)
const lines: Line[] = [
  { timing: found, reference, note: 'not part of the next line' },
  { timing: whole, reference, limit: 8000 },
  { timing: lever, reference, limit: 16, note: `${settings.length} levers and scenarios in turn` },
  { timing: expected, reference },
  { timing: paths, reference, limit: 300 },
  { timing: drivers, reference, note: `${drivers.value} expected paths` },
]
report(
  `flagship, ${compiled.space.count} states, ${warPath.parameters.length} numbers of the war path`,
  lines,
)
