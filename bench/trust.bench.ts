/**
 * The trust table of ten end states, its sensitivity, and the flagship over 200 worlds. Run: npm run bench --
 * trust
 */
import { readFileSync } from 'node:fs'
import { deals, type Finding, trust } from '../src/analyses/index.ts'
import { documentedTerms } from '../src/analyses/trust/documented.ts'
import { sceneOf } from '../src/analyses/trust/scene.ts'
import { sensitivityOf } from '../src/analyses/trust/sensitivity.ts'
import { parseCase } from '../src/case/index.ts'
import { compileCase, drawWorlds } from '../src/compile/index.ts'
import { type Line, measure, referencePass, report } from './harness.ts'

const read = parseCase(readFileSync('cases/conflicts/ukraine-2025/case.yaml', 'utf8'))
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics.find((one) => one.severity === 'error')))
const built = compileCase(read.value)
if (!built.ok) throw new Error(JSON.stringify(built.diagnostics[0]))
const flagship = built.value

const { id, hash, scenario, changes } = flagship
const run = { case: id, caseHash: hash, scenario, changed: changes, engine: 'bench', seed: 1, worlds: 200 }

/** Takes the steps of an analysis to its end. */
function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const lines: Line[] = []
{
  // One pass over as many values as the table has: ten rows of thirty numbers.
  const reference = referencePass(300)
  const worlds = drawWorlds(flagship, 0, 1)
  const scene = sceneOf(flagship, flagship.guarantees!, worlds.base(), [])
  const table = measure('the table of ten kinds of deals', () => documentedTerms(scene), {
    warmup: 200,
    runs: 201,
  })
  lines.push({ timing: table, reference, limit: 5, note: `${table.value.length} rows` })
  const sensitivity = measure('its sensitivity and turning points', () => sensitivityOf(scene), { runs: 15 })
  lines.push({ timing: sensitivity, reference, note: `${sensitivity.value.flips.length} pairs turn over` })
}
report('ten end states; reference pass of 300 values', lines)

{
  const reference = referencePass(flagship.space.count * flagship.parties.length)
  const worlds = drawWorlds(flagship, 200, 1)
  const input = { compiled: flagship, worlds, run, influence: [], needs: {} }
  const found = finish(deals.run({ ...input, worlds: drawWorlds(flagship, 0, 1) }, deals.parameters))
  const needs: Record<string, Finding<unknown>> = { deals: found }
  const timing = measure(
    'trust over 200 worlds, deals apart',
    () => finish(trust.run({ ...input, needs }, trust.parameters)),
    { warmup: 1, runs: 3 },
  )
  const live = measure(
    'trust at central values',
    () => finish(trust.run({ ...input, worlds: drawWorlds(flagship, 0, 1), needs }, trust.parameters)),
    { warmup: 2, runs: 9 },
  )
  report(`flagship, ${flagship.space.count} states; reference pass ${reference.toFixed(2)} ms`, [
    { timing, reference, limit: 6000 },
    { timing: live, reference },
  ])
}
