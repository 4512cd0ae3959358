/** Deals at a million packages, and the flagship case while a lever moves. Run: npm run bench -- deals */
import { readFileSync } from 'node:fs'
import { blockersOf } from '../src/analyses/deals/blockers.ts'
import { solutionsOf } from '../src/analyses/deals/deals.ts'
import { frontierOf } from '../src/analyses/deals/frontier.ts'
import { liveZone } from '../src/analyses/deals/live.ts'
import { sceneOf } from '../src/analyses/deals/packages.ts'
import { candidatesOf, solve } from '../src/analyses/deals/solutions.ts'
import { zoneOf } from '../src/analyses/deals/zone.ts'
import { type CaseFile, parseCase } from '../src/case/index.ts'
import { type CompiledCase, compileCase, drawWorlds, type World } from '../src/compile/index.ts'
import { analyse } from '../src/endstate.ts'
import { paretoFront } from '../src/numeric/index.ts'
import { madeCase } from './case-data.ts'
import { type Line, measure, referencePass, report } from './harness.ts'
import { nearSimplex } from './pareto-data.ts'

function compiled(file: CaseFile): CompiledCase {
  const result = compileCase(file)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics[0]))
  return result.value
}

/** Acceptable set, exact frontier, four solutions, blockers. */
function complete(one: CompiledCase, world: World) {
  const zone = zoneOf(one, world)
  const frontier = frontierOf(one, world, zone)
  const solutions = solutionsOf(sceneOf(one, world, zone, frontier.states), zone, frontier.states)
  return {
    acceptable: zone.acceptable.length,
    frontier: frontier.states.length,
    solutions,
    who: blockersOf(one, world, zone),
  }
}

const reference = referencePass(1_000_000)
const lines: Line[] = []
for (const [name, adjustments, limit] of [
  ['coupled by adjustments', 3, 200],
  ['additive', 0, 20],
] as const) {
  const one = compiled(madeCase({ parties: 3, options: [10, 10, 10, 10, 10, 10], adjustments }))
  const world = drawWorlds(one, 0, 1).base()
  const timing = measure(`deals complete, ${name}`, () => complete(one, world), { warmup: 5, runs: 31 })
  const { acceptable, frontier } = timing.value
  lines.push({ timing, reference, limit, note: `${acceptable} acceptable, frontier ${frontier}` })
}
{
  const columns = nearSimplex(1_000_000, 3, 0.05)
  const timing = measure('frontier and solutions, near simplex', () => {
    const states = paretoFront(columns)
    solve(candidatesOf(states, columns, [0, 0, 0]))
    return states.length
  })
  lines.push({ timing, reference, limit: 1000, note: `frontier ${timing.value}` })
}
report(`10^6 packages, 3 parties; reference pass ${reference.toFixed(2)} ms`, lines)

const read = parseCase(readFileSync('cases/conflicts/ukraine-2025/case.yaml', 'utf8'))
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics.find((one) => one.severity === 'error')))
const flagship = compiled(read.value)
const live = liveZone(flagship)
const weights = flagship.quantities.flatMap((one, index) => (one.role === 'weight' ? [index] : []))
let step = 0
/** Another weight, another value, at every call. */
function move() {
  step++
  return live.set(weights[step % weights.length]!, 0.02 + (step % 20) / 100)
}
const set = measure('one changed weight: utilities, acceptability, blockers', move, { warmup: 40, runs: 120 })
const whole = measure(
  'the same with frontier, solutions, certificate',
  () => {
    move()
    return live.complete()
  },
  { warmup: 10, runs: 60 },
)
const many = 1000
const before = process.memoryUsage().rss
let worlds = 0
const start = performance.now()
await analyse(flagship, { only: ['deals'], worlds: many, seed: 1, onProgress: () => worlds++ })
const milliseconds = performance.now() - start
const drawn = {
  name: `deals over ${many} worlds`,
  best: milliseconds,
  median: milliseconds,
  p95: milliseconds,
  runs: 1,
  value: worlds,
}
const megabytes = Math.round(Math.max(process.resourceUsage().maxRSS / 1024, before / 2 ** 20))
report(`flagship, ${flagship.space.count} states, ${flagship.parties.length} parties`, [
  { timing: set, reference, tailLimit: 16 },
  { timing: whole, reference, tailLimit: 80 },
  { timing: drawn, reference, limit: 30_000, note: `largest memory of this process ${megabytes} MB` },
])
