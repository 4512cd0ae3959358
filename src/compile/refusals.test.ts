/** What compiling refuses: quickly, with the code, the place and the words. */
import { describe, expect, it } from 'vitest'
import { randomCase, readCase, type Written } from '../../test/oracles/random-case.ts'
import { type Diagnostic, parseCase } from '../case/index.ts'
import { compileCase } from './index.ts'

/** A case whose issues have so many options each, named a, b, c … with options o0, o1 … */
function sized(sizes: number[], more: Written = {}): Written {
  const issues = sizes.map((size, k) => ({
    id: `i${String(k).padStart(2, '0')}`,
    name: `Issue ${k}`,
    decidedBy: ['north'],
    options: Array.from({ length: size }, (_, option) => ({ id: `o${option}`, name: `Option ${option}` })),
  }))
  const first = issues[0]!
  const values = Object.fromEntries(first.options.map((option) => [option.id, 1]))
  const preferences = { kind: 'additive', issues: { [first.id]: { weight: 1, options: values } } }
  return {
    ...randomCase(() => 1),
    readings: [],
    endStates: [],
    issues,
    parties: ['north', 'south'].map((id) => ({ id, name: id, noDeal: 0, preferences })),
    ...more,
  }
}

/** First problem of a case and the milliseconds it took to find. */
function refusal(written: Written): Diagnostic & { milliseconds: number } {
  const file = readCase(written)
  const start = performance.now()
  const result = compileCase(file)
  const milliseconds = performance.now() - start
  expect(result.ok).toBe(false)
  return { ...result.diagnostics.find((one) => one.severity === 'error')!, milliseconds }
}

const forbid = (id: string, condition: unknown): Written => ({ id, forbid: condition, because: 'a test' })

describe('size', () => {
  // The promise is a second; five leave room for a busy machine.
  const limit = 5000

  it('past 2^30 combinations is refused at once', () => {
    const found = refusal(sized(Array.from({ length: 31 }, () => 2)))
    expect(found).toMatchObject({ code: 'too-many-combinations', path: ['issues'] })
    expect(found.message).toBe('the options must make at most 1,073,741,824 combinations, got 2,147,483,648')
    expect(found.milliseconds).toBeLessThan(limit)
    expect(refusal(sized(Array.from({ length: 60 }, () => 50))).milliseconds).toBeLessThan(limit)
  })

  it('past a million states is refused with their exact number, without listing them', () => {
    const found = refusal(sized(Array.from({ length: 30 }, () => 2)))
    expect(found).toMatchObject({ code: 'too-many-states', path: ['issues'] })
    expect(found.message).toContain('got 1,073,741,824')
    expect(found.milliseconds).toBeLessThan(limit)
    const rule = forbid('law', { i00: 'o0', not: { i08: 'o1' } })
    const ruled = refusal(sized([...Array.from({ length: 8 }, () => 10), 4], { constraints: [rule] }))
    // 10^8 combinations of the first eight, times 4; where the first is o0, only one option of the last is left.
    expect(ruled.message).toContain(`got ${(4e8 - 3e7).toLocaleString('en-US')}`)
    expect(ruled.milliseconds).toBeLessThan(limit)
  })

  it('within the limit is exact to the last state', () => {
    const constraints = [forbid('most', { not: { i00: 'o0' } })]
    const result = compileCase(readCase(sized([4, 8, 8, 8, 8, 8], { constraints })))
    expect(result.ok && result.value.space.count).toBe(8 ** 5)
    expect(compileCase(readCase(sized([4, 8])), { stateLimit: 32 }).ok).toBe(true)
    expect(compileCase(readCase(sized([4, 8])), { stateLimit: 31 }).diagnostics[0]!.code).toBe(
      'too-many-states',
    )
  })
})

describe('rules that leave nothing', () => {
  it('are named, as few as exclude everything, at their line', () => {
    const text = JSON.stringify(
      sized([2, 2], {
        constraints: [
          forbid('idle', { i00: 'o0', i01: 'o0' }),
          forbid('half', { i00: 'o0' }),
          forbid('other', { i00: 'o1', i01: 'o0' }),
          forbid('third', { i00: 'o1', i01: 'o1' }),
        ],
      }),
      null,
      1,
    )
    const read = parseCase(text)
    if (!read.ok) throw new Error('not sound')
    const [problem] = compileCase(read.value).diagnostics
    expect(problem).toMatchObject({ code: 'nothing-feasible', path: ['constraints', 1] })
    expect(problem!.message).toBe('the constraints exclude every state: `half`, `other`, `third`')
    expect(
      text
        .split('\n')
        .slice(0, problem!.line + 1)
        .join('\n'),
    ).toContain('"half"')
    expect(text.split('\n').slice(0, problem!.line).join('\n')).not.toContain('"half"')
  })

  it('are found in a second even where the smallest set is large and far from unique', () => {
    // Thirty options, each forbidden twice: any of 2^30 sets of thirty rules will do.
    const constraints = Array.from({ length: 60 }, (_, k) => forbid(`r${k}`, { i00: `o${k % 30}` }))
    const found = refusal(sized([30, 2], { constraints }))
    expect(found.message.match(/`r\d+`/g)).toHaveLength(30)
    expect(found.milliseconds).toBeLessThan(5000)
    // Overlapping rules: no proof of the smallest set is quick, so one that cannot be made smaller is given.
    const tangled = Array.from({ length: 120 }, (_, k) =>
      forbid(`r${k}`, {
        i00: Array.from({ length: 60 }, (_, o) => `o${o}`).filter((_, o) => (o * 7 + k * 13) % 11 < 2),
      }),
    )
    expect(refusal(sized([60, 2], { constraints: tangled })).milliseconds).toBeLessThan(10_000)
  })
})

describe('what cannot be compared', () => {
  const one = sized([2, 2])
  const [north, south] = one.parties as Written[]
  const half = { kind: 'ranking', tiers: [{ i00: 'o0' }] }
  const state = { state: { i00: 'o0', i01: 'o0' } }

  it('is refused with its code and place', () => {
    const cases: [Written, string, (string | number)[]][] = [
      [{ agreement: { i00: 'o0', not: { i00: 'o0' } } }, 'no-agreement', ['agreement']],
      [
        { parties: [north, { ...south, preferences: half, noDeal: state }] },
        'preference-gap',
        ['parties', 1, 'preferences'],
      ],
      [
        { parties: [north, { ...south, noDeal: { state: { i00: 'o0' } } }] },
        'no-deal-state',
        ['parties', 1, 'noDeal'],
      ],
      [
        {
          parties: [north, { ...south, noDeal: state }],
          constraints: [forbid('law', { i00: 'o0', i01: 'o0' })],
        },
        'no-deal-state',
        ['parties', 1, 'noDeal'],
      ],
      [
        { parties: [north, { ...south, preferences: { ...half, otherwise: 'worst' } }] },
        'ordinal-no-deal',
        ['parties', 1, 'noDeal'],
      ],
      [
        {
          readings: [
            {
              id: 'fear',
              party: 'south',
              name: 'F',
              summary: 'F',
              prior: 1,
              changes: { preferences: { ...half, otherwise: 'worst' } },
            },
          ],
        },
        'mixed-scales',
        ['readings', 0, 'changes', 'preferences'],
      ],
      [
        {
          parties: [
            north,
            { ...south, preferences: { kind: 'table', rows: [{ when: { i00: 'o0' }, value: 1 }] } },
          ],
        },
        'preference-gap',
        ['parties', 1, 'preferences'],
      ],
    ]
    for (const [more, code, path] of cases) expect(refusal({ ...one, ...more })).toMatchObject({ code, path })
  })

  it('is filled up from the status quo where there is one', () => {
    const parties = [north, { ...south, noDeal: { state: { i00: 'o1' } } }]
    const result = compileCase(readCase({ ...one, parties, statusQuo: { i00: 'o0', i01: 'o1' } }))
    expect(result.ok).toBe(true)
  })

  it('warns of an end state that nothing fits, and goes on', () => {
    const endStates = [{ id: 'peace', name: 'Peace', summary: 'Peace', is: { i00: 'o0' } }]
    const result = compileCase(readCase({ ...one, endStates, constraints: [forbid('law', { i00: 'o0' })] }))
    expect(result.ok).toBe(true)
    expect(result.diagnostics).toMatchObject([{ code: 'end-state-infeasible', path: ['endStates', 0] }])
  })
})
