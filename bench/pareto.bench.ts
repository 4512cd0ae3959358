/** Exact frontiers of a million rows. Run: node scripts/run.mjs bench/pareto.bench.ts [--check] [--plain] */
import { paretoFront } from '../src/numeric/pareto.ts'
import { additivePareto } from '../src/numeric/pareto-additive.ts'
import { seededParts } from '../src/numeric/seeded-parts.ts'
import { type Line, measure, referencePass, report } from './harness.ts'
import { coupledSums, nearSimplex, uniformColumns } from './pareto-data.ts'

const MILLION = 1_000_000

interface Task {
  readonly name: string
  readonly columns: () => Int32Array[]
  readonly limit: number
}

const tasks: Task[] = [
  { name: 'sums, coupled, k=2', columns: () => coupledSums(6, 2, 200), limit: 30 },
  { name: 'sums, coupled, k=3', columns: () => coupledSums(6, 3, 200), limit: 60 },
  { name: 'sums, plain, k=3', columns: () => coupledSums(6, 3, 0), limit: 60 },
  { name: 'sums, coupled, k=4', columns: () => coupledSums(6, 4, 200), limit: 250 },
  { name: 'sums, coupled, k=5', columns: () => coupledSums(6, 5, 200), limit: 1000 },
  { name: 'uniform, k=2', columns: () => uniformColumns(MILLION, 2), limit: 30 },
  { name: 'uniform, k=3', columns: () => uniformColumns(MILLION, 3), limit: 60 },
  { name: 'uniform, k=4', columns: () => uniformColumns(MILLION, 4), limit: 250 },
  { name: 'uniform, k=5', columns: () => uniformColumns(MILLION, 5), limit: 1000 },
  { name: 'near simplex 15 %, k=3', columns: () => nearSimplex(MILLION, 3, 0.15), limit: 300 },
  { name: 'near simplex 2 %, k=3', columns: () => nearSimplex(MILLION, 3, 0.02), limit: 600 },
  { name: 'on the simplex, k=3', columns: () => nearSimplex(MILLION, 3, 0), limit: 1500 },
  { name: 'near simplex 2 %, k=4', columns: () => nearSimplex(MILLION, 4, 0.02), limit: 6000 },
]

/** What one would write without thinking: sort row numbers by the first column, compare with the frontier so far. */
function sortAndCompare(columns: readonly Int32Array[]): number {
  const total = (row: number) => columns.reduce((sum, column) => sum + column[row]!, 0)
  const totals = Float64Array.from(columns[0]!, (_, row) => total(row))
  const order = Int32Array.from(columns[0]!, (_, row) => row).sort((a, b) => totals[b]! - totals[a]!)
  const front: number[] = []
  for (const row of order) {
    let dominated = false
    for (const other of front) {
      dominated = columns.every((c) => c[other]! >= c[row]!) && columns.some((c) => c[other]! > c[row]!)
      if (dominated) break
    }
    if (!dominated) front.push(row)
  }
  return front.length
}

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7)
const reference = referencePass(MILLION)
const lines: Line[] = []
for (const { name, columns, limit } of tasks) {
  if (only && !name.includes(only)) continue
  const data = columns()
  const timing = measure(name, () => paretoFront(data).length)
  lines.push({ timing, reference, limit, note: `frontier ${timing.value}` })
}
for (const [width, limit] of [
  [2, 2],
  [3, 10],
  [4, 60],
] as const) {
  const name = `merge of 6 parts, k=${width}`
  if (only && !name.includes(only)) continue
  const parts = seededParts(6, width)
  const timing = measure(name, () => additivePareto(parts, width).count, { warmup: 20, runs: 31 })
  lines.push({ timing, reference, limit, note: `frontier ${timing.value}` })
}
if (process.argv.includes('--plain')) {
  const data = coupledSums(6, 3, 200)
  const timing = measure('plain sort and compare, coupled, k=3', () => sortAndCompare(data), {
    warmup: 0,
    runs: 1,
  })
  lines.push({ timing, reference, note: `frontier ${timing.value}` })
}
report(`frontier of 10^6 rows; reference pass ${reference.toFixed(2)} ms`, lines)
