/** The live verdicts are those of the full answer at central values, whatever was moved before. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  analyse,
  type CompiledCase,
  compileCase,
  type Finding,
  type HoldsValue,
  liveStability,
  liveZone,
  parseCase,
} from 'endstate'
import { expect, test } from 'vitest'

function caseOf(folder: string, set: Record<string, number> = {}): CompiledCase {
  const text = readFileSync(join('cases', folder, 'case.yaml'), 'utf8')
  const parsed = parseCase(text, { name: folder })
  if (!parsed.ok) throw new Error(folder)
  const compiled = compileCase(parsed.value, { set })
  if (!compiled.ok) throw new Error(folder)
  return compiled.value
}

async function fullAnswer(compiled: CompiledCase, asked: string, value: 'face' | 'durable') {
  const { findings } = await analyse(compiled, {
    only: ['holds'],
    worlds: 0,
    parameters: { holds: { states: [asked], value } },
  })
  return (findings.holds as Finding<HoldsValue>).value.states[0] ?? null
}

const asks = [
  ['tutorial', 'face'],
  ['tutorial', 'durable'],
  ['literature/fraser1982-cuban-missile-crisis', 'face'],
] as const

test.each(asks)(
  '%s, %s values: every state that has a name, after each of four moves',
  async (folder, value) => {
    const start = caseOf(folder)
    const live = liveStability(start, liveZone(start), value)
    const moving = start.quantities.flatMap(({ low, high }, index) => (high > low ? [index] : []))
    const chosen = [0, 0.3, 0.6, 0.9].map((share) => moving[Math.floor(share * moving.length)])
    const set: Record<string, number> = {}
    let compared = 0
    for (const index of chosen) {
      if (index !== undefined) {
        const { key, low } = start.quantities[index]!
        set[key] = low
        live.set(index, low)
      }
      const full = caseOf(folder, set)
      for (const asked of [...start.endStates.map(({ id }) => id), 'status-quo', 'nash', 'no such state']) {
        expect(live.view(asked)?.held ?? null, `${asked} ${JSON.stringify(set)}`).toEqual(
          await fullAnswer(full, asked, value),
        )
        compared++
      }
    }
    expect(compared).toBeGreaterThan(8)
  },
)

test('what stays is said in a sentence, and the reasons of every party in a table', () => {
  const start = caseOf('tutorial')
  const view = liveStability(start, liveZone(start)).view(start.endStates[0]!.id)!
  expect(view.answer[0]!.text.join('')).toMatch(/hold/)
  expect(view.reasons.rows).toHaveLength(start.parties.length)
})
