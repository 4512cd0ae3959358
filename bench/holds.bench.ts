/** Stability at a million states, and the flagship case. Run: npm run bench -- holds */
import { readFileSync } from 'node:fs'
import { conceptNames, prepareMovers, stabilityFor } from '../src/analyses/holds/stability.ts'
import { improvementsOf, verdictOn } from '../src/analyses/holds/verdict.ts'
import { parseCase } from '../src/case/index.ts'
import { type CompiledCase, compileCase, drawWorlds, moversOf, neighboursOf } from '../src/compile/index.ts'
import { analyse } from '../src/endstate.ts'
import { randomStream } from '../src/numeric/index.ts'
import { type Line, measure, referencePass, report } from './harness.ts'

interface Shape {
  options: number
  parties: number
  /** Infeasible patterns, irreversible options, joint issues with exits. */
  rough?: boolean
}

/** A case of yes-or-no options dealt out to the parties in turn. */
function made({ options, parties, rough = false }: Shape): CompiledCase {
  const names = Array.from({ length: options }, (_, k) => `o${k}`)
  const party = (k: number): string => `p${k % parties}`
  const concerns = names.map((name) => `${name}: {weight: ${1 / options}, options: {n: 0, y: 1}}`).join(', ')
  const preferences = `{kind: additive, issues: {${concerns}}}`
  const issues = names.map((name, k) => {
    const joint = rough && k % 7 === 3
    const decides = joint ? `[${party(k)}, ${party(k + 1)}]` : party(k)
    const exits = joint ? `, exits: [{party: ${party(k)}, from: y, to: n}]` : ''
    const changes = rough && k % 9 === 4 ? ', changes: irreversible' : ''
    return `  - {id: ${name}, name: ${name}, decidedBy: ${decides}${exits}${changes}, options: [{id: n, name: n}, {id: y, name: y}]}`
  })
  const rules = rough
    ? `constraints:\n  - {id: a, because: a pattern, forbid: {o0: y, o1: y}}\n  - {id: b, because: a pattern, forbid: {o2: n, o3: y, o5: y}}\n`
    : ''
  const text = `endstate: 1\nid: made\ntitle: made\nquestion: Would it hold?\nasOf: "2026"\npurpose: bench\nlimits: [bench]\nauthors: [bench]
parties:\n${Array.from({ length: parties }, (_, k) => `  - {id: p${k}, name: P${k}, noDeal: 0, preferences: ${preferences}}`).join('\n')}
issues:\n${issues.join('\n')}\n${rules}`
  const parsed = parseCase(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics[0]))
  const compiled = compileCase(parsed.value)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics[0]))
  return compiled.value
}

/** A strict random order of the states for each party. */
function strictOrders(compiled: CompiledCase): Int32Array[] {
  return compiled.parties.map((party) => {
    const order = Int32Array.from({ length: compiled.space.count }, (_, state) => state)
    randomStream(1, party.id).shuffle(order)
    return order
  })
}

/** All five concepts, all states, all parties. */
function everything(compiled: CompiledCase, payoffOf: readonly Int32Array[]): number {
  const prepared = prepareMovers(moversOf(compiled), payoffOf)
  return compiled.parties.reduce(
    (sum, _, party) => sum + stabilityFor(party, prepared, payoffOf[party]!)[0]!,
    0,
  )
}

const lines: Line[] = []
for (const [shape, limit] of [
  [{ options: 12, parties: 4 }, 15],
  [{ options: 16, parties: 4 }, 200],
  [{ options: 20, parties: 4 }, 4000],
  [{ options: 20, parties: 2 }, 1500],
  [{ options: 20, parties: 4, rough: true }, 16_000],
] as const) {
  const compiled = made(shape)
  const payoffOf = strictOrders(compiled)
  const reference = referencePass(compiled.space.count)
  const rough = 'rough' in shape ? ', infeasible, irreversible, joint, exits' : ''
  const runs = shape.options === 20 ? 3 : 15
  const timing = measure(
    `five concepts, ${compiled.space.count} states, ${shape.parties} parties${rough}`,
    () => everything(compiled, payoffOf),
    { warmup: shape.options === 20 ? 1 : 5, runs },
  )
  lines.push({ timing, reference, limit })
}
const memory = Math.round(process.resourceUsage().maxRSS / 1024)
report(`stability of every state; largest memory of this process ${memory} MB (limit 800)`, lines)

const read = parseCase(readFileSync('cases/conflicts/ukraine-2025/case.yaml', 'utf8'))
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics[0]))
const compiled = compileCase(read.value)
if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics[0]))
const flagship = compiled.value
const { payoffOf } = drawWorlds(flagship, 0, 1).base()
const reference = referencePass(flagship.space.count)
const stream = randomStream(1, 'states')
const one = measure(
  'one state, all concepts and parties, with reasons',
  () => {
    const arena = { neighbours: neighboursOf(flagship), payoffOf }
    const state = stream.integer(flagship.space.count)
    return flagship.parties.map((_, party) => {
      const improvements = improvementsOf(arena, party, state)
      return conceptNames.map((concept) => verdictOn(arena, party, state, concept, improvements).stable)
    })
  },
  { warmup: 10, runs: 60 },
)
const start = performance.now()
await analyse(flagship, { only: ['holds'], worlds: 1000 })
const took = performance.now() - start
const worlds = {
  name: 'deals and holds, named states over 1000 worlds',
  best: took,
  median: took,
  p95: took,
  runs: 1,
  value: 0,
}
report(`flagship, ${flagship.space.count} states, ${flagship.parties.length} parties`, [
  { timing: one, reference, tailLimit: 100 },
  {
    timing: measure('five concepts, every state', () => everything(flagship, payoffOf), {
      warmup: 1,
      runs: 3,
    }),
    reference,
  },
  { timing: worlds, reference, limit: 60_000, note: '30 s each for deals and for holds' },
])
