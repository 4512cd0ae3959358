/** Boxes in 100,000 rows of 12 columns, and `drivers` on the flagship. Run: npm run bench -- drivers */
import { readFileSync } from 'node:fs'
import { drivers } from '../src/analyses/index.ts'
import { parseCase } from '../src/case/index.ts'
import { compileCase, drawWorlds, influences } from '../src/compile/index.ts'
import { prim, randomStream } from '../src/numeric/index.ts'
import { measure, referencePass, report } from './harness.ts'

{
  const [rows, width] = [100_000, 12]
  const stream = randomStream(1, 'bench')
  const columns = Array.from({ length: width }, () =>
    Float64Array.from({ length: rows }, () => stream.uniform()),
  )
  // A product of two columns and some noise: dense in a corner, nowhere without exceptions.
  const marked = Uint8Array.from({ length: rows }, (_, row) =>
    columns[0]![row]! * columns[1]![row]! + 0.2 * columns[2]![row]! > 0.75 ? 1 : 0,
  )
  const timing = measure('boxes in 100,000 rows of 12 columns', () => prim(columns, marked), { runs: 5 })
  const reference = referencePass(rows * width)
  const note = `${timing.value.length} boxes`
  report('patient rule induction', [{ timing, reference, processorLimit: 1500, note }])
}

{
  const read = parseCase(readFileSync('cases/conflicts/ukraine-2025/case.yaml', 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics.find((one) => one.severity === 'error')))
  const built = compileCase(read.value)
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics[0]))
  const compiled = built.value
  const influence = Array.from(influences(compiled), (amount, k) => ({
    key: compiled.quantities[k]!.key,
    influence: amount,
  }))
    .filter((one) => one.influence > 0)
    .sort((a, b) => b.influence - a.influence)
  const { id, hash, scenario, changes } = compiled
  const run = { case: id, caseHash: hash, scenario, changed: changes, engine: 'bench', seed: 1, worlds: 400 }
  const timing = measure(
    'drivers over 400 worlds',
    () => {
      const steps = drivers.run(
        { compiled, worlds: drawWorlds(compiled, 400, 1), run, influence, needs: {} },
        drivers.parameters,
      )
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
      }
    },
    { warmup: 0, runs: 1 },
  )
  const reference = referencePass(compiled.space.count * compiled.parties.length)
  report(`flagship, ${compiled.space.count} states`, [{ timing, reference, limit: 20_000 }])
}
