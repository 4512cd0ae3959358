/** Rules over 10,000 futures × 50 decisions, the tree of twelve offers, and the flagship. Run: npm run bench -- plan */
import { readFileSync } from 'node:fs'
import { deals, events, type Finding, plan, readings } from '../src/analyses/index.ts'
import { parseCase } from '../src/case/index.ts'
import { compileCase, drawWorlds } from '../src/compile/index.ts'
import { payoffTable, planTree, robustnessOf } from '../src/models/index.ts'
import { randomStream } from '../src/numeric/index.ts'
import { measure, referencePass, report } from './harness.ts'

const random = randomStream(1, 'plan bench')
const drawn = (length: number): Float64Array => Float64Array.from({ length }, () => random.integer(1e6) / 1e6)

{
  const table = payoffTable(Array.from({ length: 50 }, () => drawn(10_000)))
  const rules = measure('six rules, 50 decisions × 10,000 futures', () =>
    robustnessOf(table, { optimism: 0.4, threshold: 0.5 }),
  )
  const input = {
    offers: 12,
    hypotheses: 5,
    prior: [0.2, 0.2, 0.2, 0.2, 0.2],
    accepted: drawn(60),
    worth: drawn(60),
    noDeal: drawn(5),
    cost: 0,
    discount: 0.97,
  }
  const tree = measure('tree of 12 offers under 5 readings', () => planTree(input))
  const reference = referencePass(500_000)
  report('kernels; reference pass of 500,000 values', [
    { timing: rules, reference, processorLimit: 30 },
    { timing: tree, reference, processorLimit: 20, note: `${tree.value.order.length} offers made` },
  ])
}

/** Takes the steps of an analysis to its end. */
function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

{
  const read = parseCase(readFileSync('cases/conflicts/ukraine-2025/case.yaml', 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics.find((one) => one.severity === 'error')))
  const built = compileCase(read.value)
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics[0]))
  const compiled = built.value
  const { id, hash, scenario, changes } = compiled
  const run = { case: id, caseHash: hash, scenario, changed: changes, engine: 'bench', seed: 1, worlds: 100 }
  const input = { compiled, worlds: drawWorlds(compiled, 100, 1), run, influence: [], needs: {} }
  const needs: Record<string, Finding<unknown>> = {
    deals: finish(deals.run({ ...input, worlds: drawWorlds(compiled, 0, 1) }, deals.parameters)),
  }
  needs.events = finish(events.run(input, events.parameters))
  needs.readings = finish(readings.run({ ...input, needs }, readings.parameters))
  const timing = measure(
    'plan over 100 worlds, what it needs apart',
    () => finish(plan.run({ ...input, needs }, plan.parameters)),
    { warmup: 0, runs: 3 },
  )
  const reference = referencePass(compiled.space.count * compiled.parties.length)
  report(`flagship, ${compiled.space.count} states; reference pass ${reference.toFixed(2)} ms`, [
    { timing, reference, limit: 20_000 },
  ])
}
