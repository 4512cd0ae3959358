/** Broken `.gmcr` files: a report by row, and nothing imported. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  elmira,
  type Plain,
  pairs,
  pattern,
  problemsOf,
  type Rankings,
  rankingsOf,
  saved,
  syria,
  type Written,
} from '../../test/gmcr-files.ts'
import { numberedCase, publishedConflicts } from '../../test/literature.ts'
import { one, type Pick } from '../../test/oracles/random-case.ts'
import { anySeed, picks } from '../../test/oracles/random-conflict.ts'
import { parseCase } from '../case/index.ts'
import { compileCase } from '../compile/index.ts'
import { formatImportProblem, importGmcr } from './index.ts'

describe('a broken file is reported by row and not imported', () => {
  const text = JSON.stringify(saved(elmira), null, 1)

  it('cut off anywhere', () => {
    for (let length = 0; length < text.length; length += 7) {
      const [problem] = problemsOf(text.slice(0, length))
      expect(problem!.line).toBeGreaterThan(0)
      expect(problem!.message).not.toBe('')
    }
    const [problem] = problemsOf(text.slice(0, text.indexOf('"Modify"') + 8))
    expect(formatImportProblem(problem!, 'e.gmcr')).toMatch(
      /^e\.gmcr:\d+:\d+ the text ends inside an object that begins in line \d+\n {2}expected: /,
    )
  })

  const ranked = (rankings: Rankings): string => JSON.stringify(saved(syria, rankings), null, 1)
  const iraq = [2, 4, 6, 1, 5, 3]

  it('a ranking that goes round in a circle', () => {
    const problems = problemsOf(ranked([[1, 3, 6, 2, [4, 1], 5], iraq]))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      row: 'decision maker 0 (Syria), place 5 of the ranking',
      message: 'state 1 stands at place 1 already: the ranking goes round in a circle',
    })
    expect(problemsOf(ranked([[1, [3, 3], 6, 2, 4, 5], iraq]))[0]!.message).toContain('twice')
  })

  it('states nobody ranked, one question at a time', () => {
    const problems = problemsOf(ranked([[1, 6, 2, 5], iraq.slice(1)]))
    expect(problems.map(({ row, message }) => `${row}: ${message}`)).toEqual([
      'decision maker 0 (Syria): state 3 (NYN) is not ranked',
      'decision maker 0 (Syria): state 4 (NNY) is not ranked',
      'decision maker 1 (Iraq): state 2 (YNN) is not ranked',
    ])
    expect(problems[0]!.remedy).toContain('?')
  })

  it('no preferences at all, with the question to be answered', () => {
    const written = saved(syria)
    ;(written.decisionMakers as Written[])[1]!.preferences = []
    const [problem] = problemsOf(JSON.stringify(written))
    expect(problem).toMatchObject({
      row: 'decision maker 1 (Iraq)',
      message: 'says nothing about what it prefers',
    })
    expect(problem!.remedy).toContain('What matters most to it?')
  })

  const maker = (patch: Written): Written => {
    const [first, ...rest] = saved(syria).decisionMakers as Written[]
    return { decisionMakers: [{ ...first, ...patch }, ...rest] }
  }
  const option = (patch: Written): Written => {
    const [first, ...rest] = saved(syria).options as Written[]
    return { options: [{ ...first, ...patch }, ...rest] }
  }
  it.each<[string, Written, RegExp]>([
    ['an unknown option in a pattern', { infeasibles: [[[9, 'Y']]] }, /there is no option 9/],
    ['an unknown option of a decision maker', maker({ options: [7] }), /there is no option 7/],
    ['a letter that is neither Y nor N', { infeasibles: [[[0, '-']]] }, /says nothing/],
    ['an option both taken and not', { infeasibles: [[pattern('Y'), pattern('N')].flat()] }, /both taken/],
    ['an unknown direction', option({ permittedDirection: 'up' }), /does not know/],
    ['a blank name', option({ name: ' ' }), /name is missing/],
    ['no decision makers', { decisionMakers: undefined }, /decisionMakers is missing/],
    [
      'one decision maker',
      { decisionMakers: (maker({}).decisionMakers as unknown[]).slice(0, 1) },
      /is one decision/,
    ],
    ['patterns that exclude everything', { infeasibles: [pattern('Y'), pattern('N')] }, /exclude every/],
    ['an empty pattern', { infeasibles: [[]] }, /exclude every/],
    ['a list instead of an object', { options: [[1]] }, /no object/],
    ['statements that are no list', maker({ preferences: 'YN-' }), /says nothing about what it prefers/],
    ['a condition that is a word', maker({ preferences: ['Y--'] }), /no condition/],
    ['unseen states that are no list', maker({ misperceptions: 3 }), /misperceptions is no list/],
  ])('%s', (_, patch, message) => {
    const problems = problemsOf(JSON.stringify({ ...saved(syria), ...patch }))
    expect(problems.some((problem) => message.test(problem.message))).toBe(true)
  })

  it.each([
    [24, /more than 1,048,576 of 16,777,216 combinations/],
    [40, /40 options make 2\^40 combinations/],
  ])('%i options', (count, message) => {
    const options = Array.from({ length: count }, (_, k): [string, string] => [`Option ${k}`, 'both'])
    const start = performance.now()
    const problems = problemsOf(
      JSON.stringify(
        saved({
          parties: [
            { name: 'A', options: options.slice(1), statements: ['Y'] },
            { name: 'B', options: options.slice(0, 1), statements: ['Y'] },
          ],
          infeasible: [],
        }),
      ),
    )
    expect(problems[0]!.message).toMatch(message)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('patterns that leave hardly anything, and a file that is too long or too deep', () => {
    // Every pair of 30 options excluded both ways but for the last few: a search that must not go on for ever.
    const options = Array.from({ length: 30 }, (_, k): [string, string] => [`Option ${k}`, 'both'])
    const late = Array.from({ length: 8 }, (_, k) => {
      const bits = [...Array(3).keys()].map((bit) => ((k >> bit) & 1 ? 'Y' : 'N')).join('')
      return `${bits}${'-'.repeat(27)}`
    })
    const plain: Plain = {
      parties: [
        { name: 'A', options: options.slice(0, 15), statements: ['Y'] },
        { name: 'B', options: options.slice(15), statements: ['Y'] },
      ],
      infeasible: late,
    }
    expect(problemsOf(JSON.stringify(saved(plain)))[0]!.message).toMatch(
      /could not be followed|exclude every/,
    )
    expect(problemsOf('['.repeat(100_000))[0]!.message).toContain('stand inside each other')
    expect(problemsOf(`"${'a'.repeat(7_000_000)}`)[0]!.message).toContain('quotation marks')
    expect(problemsOf(' '.repeat(8_000_001))[0]!.message).toContain('8,000,001 characters')
  })
})

describe('two thousand spoilt files', () => {
  const sources = pairs.map(([folder, plain, parties]) => {
    const authored = numberedCase(publishedConflicts.find(({ file }) => file.includes(folder))!.file)
    return [saved(plain, rankingsOf(authored, parties)), saved(plain)]
  })
  const texts = sources.flat().map((written) => JSON.stringify(written))

  it('are refused with reasons or become sound cases; none throws', () => {
    let sound = 0
    let refused = 0
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'spoil')
        const text =
          pick(0, 1) === 0 ? spoiltText(pick, one(pick, texts)) : spoiltTree(pick, one(pick, texts))
        const result = importGmcr(text, { name: one(pick, ['a.gmcr', '', '\u0000', 'x'.repeat(300)]) })
        if (!result.ok) {
          refused++
          expect(result.problems.length).toBeGreaterThan(0)
          for (const problem of result.problems)
            expect([problem.message, problem.expected, problem.remedy].every((words) => words !== '')).toBe(
              true,
            )
          return
        }
        sound++
        const read = parseCase(result.yaml, { name: 'imported' })
        expect(read.ok && compileCase(read.value).ok).toBe(true)
      }),
      { numRuns: 2500 },
    )
    expect(sound).toBeGreaterThan(100)
    expect(refused).toBeGreaterThan(1000)
  }, 120_000)
})

function spoiltText(pick: Pick, text: string): string {
  let spoilt = text
  for (let times = pick(1, 3); times > 0; times--) {
    const at = pick(0, spoilt.length)
    const length = pick(0, 1) === 0 ? 1 : pick(0, 30)
    const letters = [
      '',
      '"',
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      '\\',
      '\u0000',
      '9',
      '-',
      'Y',
      'null',
      '\uD800',
      'é',
      '1e999',
    ]
    spoilt = spoilt.slice(0, at) + one(pick, letters) + spoilt.slice(at + (pick(0, 2) === 0 ? 0 : length))
  }
  return spoilt
}

function spoiltTree(pick: Pick, text: string): string {
  const tree: unknown = JSON.parse(text)
  for (let times = pick(1, 2); times > 0; times--) {
    let here = tree as Written
    for (;;) {
      const key = one(pick, Object.keys(here))
      const inner = here[key]
      if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && pick(0, 4) > 0) {
        here = inner as Written
        continue
      }
      const values = [
        null,
        0,
        -1,
        2.5,
        1e9,
        3,
        'Y',
        'N',
        '',
        'all',
        'a\u0007\n# b: c',
        [],
        {},
        true,
        [[0, 'Y']],
        'ß'.repeat(500),
      ]
      if (pick(0, 3) === 0) delete here[key]
      else here[key] = one(pick, values)
      break
    }
  }
  return JSON.stringify(tree)
}
