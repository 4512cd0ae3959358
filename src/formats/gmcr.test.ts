/** Conflicts saved by GMCR+: published ones come through with the same verdicts, broken ones with a report by row. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compiledText, computedEquilibria, numberedCase, publishedConflicts } from '../../test/literature.ts'
import { one, type Pick, shuffled } from '../../test/oracles/random-case.ts'
import { anySeed, picks } from '../../test/oracles/random-conflict.ts'
import { stableFor } from '../../test/oracles/stability-oracle.ts'
import { conceptNames, concepts, stabilityOf } from '../analyses/holds/stability.ts'
import { parseCase } from '../case/index.ts'
import { compileCase, stateLimit } from '../compile/index.ts'
import { gmcrStateLimit } from './gmcr-states.ts'
import { formatImportProblem, type ImportProblem, importGmcr } from './index.ts'

/** A conflict in the words of the program: `YN-` patterns, and a list of patterns for one of several. */
interface Plain {
  parties: {
    name: string
    options: [name: string, direction: string][]
    statements?: (string | string[])[]
  }[]
  infeasible: (string | string[])[]
}

type Written = Record<string, unknown>
type Rankings = (number | number[])[][]

const pattern = (text: string): [number, string][] =>
  [...text].flatMap((letter, index): [number, string][] => (letter === '-' ? [] : [[index, letter]]))

const condition = (given: string | string[]): unknown =>
  typeof given === 'string' ? pattern(given) : { compound: true, members: given.map(pattern) }

/** The JSON the program would save; with rankings it says that they count. */
function saved({ parties, infeasible }: Plain, rankings?: Rankings): Written {
  let next = 0
  return {
    decisionMakers: parties.map(({ name, options, statements = [] }, index) => ({
      name,
      options: options.map(() => next++),
      preferences: statements.map(condition),
      ...(rankings ? { preferenceRanking: rankings[index] } : {}),
    })),
    coalitions: parties.map((_, index) => index),
    options: parties.flatMap(({ options }) =>
      options.map(([name, permittedDirection]) => ({ name, permittedDirection })),
    ),
    infeasibles: infeasible.map(condition),
    useManualPreferenceRanking: rankings !== undefined,
    program: 'gmcr-py',
    version: '0.3.13',
  }
}

const prisoners: Plain = {
  parties: [
    { name: 'First', options: [['First cooperates', 'both']], statements: ['-Y', 'N-'] },
    { name: 'Second', options: [['Second cooperates', 'both']], statements: ['Y-', '-N'] },
  ],
  infeasible: [],
}

const cuba: Plain = {
  parties: [
    {
      name: 'US',
      options: [
        ['Air strike', 'fwd'],
        ['Blockade', 'both'],
      ],
      statements: [
        '--Y-',
        '---N',
        ['N-Y-'],
        '-NY-',
        'Y--Y',
        '-Y-Y',
        ['Y-N-', '-Y-N', 'Y--N', '-YN-'],
        'N-NN',
        '-NNN',
      ],
    },
    {
      name: 'USSR',
      options: [
        ['Withdraw', 'both'],
        ['Escalate', 'both'],
      ],
      statements: [
        '---N',
        ['Y--Y', 'N--N', 'Y--N'],
        ['-Y-Y', '-N-N', '-Y-N'],
        'N--N',
        '-N-N',
        ['-YY-', '-NN-', 'Y-Y-'],
        '-YNN',
        'YNYN',
      ],
    },
  ],
  infeasible: ['--YY'],
}

const elmira: Plain = {
  parties: [
    {
      name: 'MoE',
      options: [['Modify', 'fwd']],
      statements: ['--Y--', '---N-', 'N----', ['N---Y', 'Y---N']],
    },
    {
      name: 'Uniroyal',
      options: [
        ['Delay', 'back'],
        ['Accept', 'both'],
        ['Abandon', 'fwd'],
      ],
      statements: [['Y-Y--', 'N-N--'], '---N-', '----N', ['-Y--N', '-N--Y']],
    },
    {
      name: 'Local Government',
      options: [['Insist', 'both']],
      statements: [
        '---N-',
        'N----',
        ['N-Y--', 'Y-N--', 'Y-Y--'],
        ['N---N', 'N---Y', 'Y---Y'],
        '-N---',
        '----Y',
      ],
    },
  ],
  infeasible: ['-YY--', '-Y-Y-', '--YY-', '-NNN-'],
}

const garrison: Plain = {
  parties: [
    {
      name: 'US Support',
      options: [
        ['Full', 'both'],
        ['Reduced', 'both'],
        ['Appease', 'both'],
      ],
    },
    { name: 'US Opposition', options: [['Legal Challenge', 'both']] },
    { name: 'Canadian Opposition', options: [['Treaty Challenge', 'both']] },
    {
      name: 'IJC',
      options: [
        ['Full', 'both'],
        ['Reduced', 'both'],
        ['Lonetree', 'both'],
        ['Suspend', 'both'],
      ],
    },
  ],
  infeasible: [
    ...['YY-------', 'Y-Y------', '-YY------', '-----YY--', '-----Y-Y-', '-----Y--Y', '------YY-'],
    ...['------Y-Y', '-------YY', 'NNN------', '-----NNNN', 'Y--N-----', '--YY-----', 'Y---NN---'],
    ...['-Y--N--Y-', '-Y--N---Y', '--Y-N--Y-', '--Y-N---Y'],
  ],
}

const syria: Plain = {
  parties: [
    {
      name: 'Syria',
      options: [
        ['Release Water', 'both'],
        ['Escalate', 'both'],
      ],
      statements: ['NNN', '-Y-', '--N', 'N--'],
    },
    {
      name: 'Iraq',
      options: [['Attack', 'both']],
      statements: ['YNN', 'NNY', 'NYY', 'NNN', 'YNY'],
    },
  ],
  infeasible: ['YY-'],
}

/** Folder of the case, the same conflict as the program saves it, and the parties in its order. */
const pairs: [folder: string, plain: Plain, parties: string[]][] = [
  ['tucker1950-prisoners-dilemma', prisoners, ['first', 'second']],
  ['fraser1982-cuban-missile-crisis', cuba, ['us', 'ussr']],
  ['kilgour2001-elmira/case.yaml', elmira, ['moe', 'uniroyal', 'local-government']],
  ['hipel1980-garrison-diversion', garrison, ['us-support', 'us-opposition', 'canadian-opposition', 'ijc']],
  ['hipel2014-syria-iraq/case.yaml', syria, ['syria', 'iraq']],
]

function imported(written: unknown, name = 'conflict.gmcr') {
  const result = importGmcr(JSON.stringify(written), { name, asOf: '2001' })
  if (!result.ok)
    throw new Error(result.problems.map((problem) => formatImportProblem(problem, name)).join('\n'))
  return { ...result, text: result.yaml, ...compiledText(result.yaml, name) }
}

function problemsOf(text: string): ImportProblem[] {
  const result = importGmcr(text)
  expect(result).not.toHaveProperty('yaml')
  return result.ok ? [] : result.problems
}

/** Verdicts by published state number, a row of bits for each party. */
function verdicts(of: ReturnType<typeof compiledText>, parties: readonly string[]): number[][] {
  const flags = stabilityOf(of.compiled, of.pay)
  const numbers = [...of.stateOf.keys()].sort((a, b) => a - b)
  return parties.map((id) => {
    const own = flags[of.compiled.parties.findIndex((party) => party.id === id)]!
    return numbers.map((number) => own[of.stateOf.get(number)!]!)
  })
}

function rankingsOf(of: ReturnType<typeof compiledText>, parties: readonly string[]): Rankings {
  return parties.map((id) => {
    const pay = of.pay[of.compiled.parties.findIndex((party) => party.id === id)]!
    const levels = [...new Set(pay)].sort((a, b) => b - a)
    return levels.map((level) => {
      const tied = [...of.stateOf].filter(([, state]) => pay[state] === level).map(([number]) => number)
      return tied.length === 1 ? tied[0]! : tied
    })
  })
}

describe('published conflicts come through', () => {
  it.each(pairs)('%s, with rankings', (folder, plain, parties) => {
    const { file, byDefinition } = publishedConflicts.find((one) => one.file.includes(folder))!
    const authored = numberedCase(file)
    const found = imported(saved(plain, rankingsOf(authored, parties)))
    const ids = found.compiled.parties.map(({ id }) => id)
    expect(computedEquilibria(found)).toEqual(byDefinition)
    const order = plain.parties.map(({ name }) => name.toLowerCase().replaceAll(' ', '-'))
    expect(ids).toEqual([...order].sort())
    expect(verdicts(found, order)).toEqual(verdicts(authored, parties))
  })

  // Elmira also has statements, but they do not give its ranking: its file says that the ranking counts.
  it.each(pairs.filter(([, plain]) => plain !== elmira && plain !== garrison))(
    '%s, with ordered statements',
    (folder, plain) => {
      const { byDefinition } = publishedConflicts.find((one) => one.file.includes(folder))!
      expect(computedEquilibria(imported(saved(plain)))).toEqual(byDefinition)
    },
  )

  it('is a case without errors, with the numbers and names of the file', () => {
    const { yaml, compiled, notes } = imported(saved(elmira), 'folder/Elmira (1991).gmcr')
    expect(notes).toEqual([])
    expect(compiled.id).toBe('elmira-1991')
    expect(compiled.space.count).toBe(12)
    expect(yaml).toContain('exactly one of Delay, Accept, Abandon')
    expect(yaml).toContain('at most one of Delay, Accept')
    const read = parseCase(yaml, { name: 'elmira' })
    expect(read.diagnostics).toEqual([])
  })

  it('reads the older names of the same parts', () => {
    const written = saved(prisoners, [
      [3, 4, 1, 2],
      [2, 4, 1, 3],
    ])
    const older = JSON.stringify(written)
      .replaceAll('useManualPreferenceRanking', 'useManualPreferenceVectors')
      .replaceAll('preferenceRanking', 'preferenceVector')
    expect(imported(JSON.parse(older)).yaml).toBe(imported(written).yaml)
  })
})

/** A random conflict in the words of the program. */
function randomPlain(pick: Pick): Plain {
  const count = pick(2, 4)
  const sizes = Array.from({ length: count }, () => pick(0, 2))
  sizes[0] = pick(1, 2)
  const width = sizes.reduce((sum, size) => sum + size, 0)
  const any = (least: number): string =>
    Array.from({ length: width }, (_, k) => (k < least ? 'Y' : one(pick, ['Y', 'N', '-', '-']))).join('')
  const some = (): string | string[] => (pick(0, 3) === 0 ? [any(0), any(0)] : any(0))
  return {
    parties: sizes.map((size, index) => ({
      name: `Party ${index}`,
      options: Array.from({ length: size }, (_, k) => [
        `Option ${index} ${k}`,
        one(pick, ['both', 'both', 'fwd', 'back']),
      ]),
      statements: Array.from({ length: pick(1, 5) }, some),
    })),
    infeasible: Array.from({ length: pick(0, 3) }, () => any(1)),
  }
}

const fits = (given: string | string[], state: string): boolean =>
  [given].flat().some((text) => [...text].every((letter, k) => letter === '-' || letter === state[k]))

/** States, moves and payoffs of a file as its words say, without the case language. */
function inPlainWords({ parties, infeasible }: Plain) {
  const options = parties.flatMap((party, owner) =>
    party.options.map(([, direction]) => ({ owner, direction })),
  )
  const states = Array.from({ length: 2 ** options.length }, (_, code) =>
    options.map((_, k) => ((code >> k) & 1 ? 'Y' : 'N')).join(''),
  ).filter((state) => !infeasible.some((given) => fits(given, state)))
  const goes = (owner: number, from: string, to: string): boolean =>
    from !== to &&
    options.every((option, k) => {
      if (from[k] === to[k]) return true
      const way = to[k] === 'Y' ? 'fwd' : 'back'
      return option.owner === owner && (option.direction === 'both' || option.direction === way)
    })
  const movers = parties.map((_, owner) => ({
    parties: [owner],
    to: states.map((from) => states.flatMap((to, index) => (goes(owner, from, to) ? [index] : []))),
  }))
  const pay = parties.map(({ statements = [] }) =>
    states.map((state) =>
      statements.reduce((sum, given, k) => sum + (fits(given, state) ? 2 ** (statements.length - k) : 0), 0),
    ),
  )
  return {
    conflict: { parties: parties.map(({ name }) => name), states: states.map(() => ({})), movers },
    pay,
  }
}

describe('random files', () => {
  it('give the verdicts that the definitions give for what they say, in both forms of preferences', () => {
    let compared = 0
    fc.assert(
      fc.property(anySeed, (seed) => {
        const plain = randomPlain(picks(seed, 'plain'))
        const { conflict, pay } = inPlainWords(plain)
        if (conflict.states.length < 2 || conflict.states.length > 60) return
        compared++
        const rankings = pay.map((own) =>
          [...new Set(own)]
            .sort((a, b) => b - a)
            .map((level) => own.flatMap((value, state) => (value === level ? [state + 1] : []))),
        )
        const ids = plain.parties.map((_, index) => `party-${index}`)
        const right = ids.map((_, party) => {
          const stable = stableFor(conflict, pay, party)
          return conflict.states.map((_, state) =>
            conceptNames.reduce((sum, name) => sum + (stable[name][state] ? concepts[name] : 0), 0),
          )
        })
        expect(verdicts(imported(saved(plain)), ids)).toEqual(right)
        expect(verdicts(imported(saved(plain, rankings)), ids)).toEqual(right)
      }),
      { numRuns: 200 },
    )
    expect(compared).toBeGreaterThan(100)
  })
})

describe('ids', () => {
  it('come from names; an option that shares its name is called after its party', () => {
    const { compiled } = imported(
      saved(garrison, rankingsOf(numberedCase(publishedConflicts[5]!.file), pairs[3]![2])),
    )
    expect(compiled.issues.map(({ id }) => id)).toEqual([
      'appease',
      'ijc-full',
      'ijc-reduced',
      'legal-challenge',
      'lonetree',
      'suspend',
      'treaty-challenge',
      'us-support-full',
      'us-support-reduced',
    ])
    expect(compiled.issues.map(({ name }) => name).slice(1, 4)).toEqual([
      'Full (IJC)',
      'Reduced (IJC)',
      'Legal Challenge',
    ])
  })

  it('are the same whatever the order of the file, and so are the verdicts', () => {
    const straight = imported(saved(elmira))
    const flags = stabilityOf(straight.compiled, straight.pay)
    fc.assert(
      fc.property(anySeed, (seed) => {
        const mixed = imported(reordered(saved(elmira), picks(seed, 'file')))
        expect(mixed.compiled.issues.map(({ id }) => id)).toEqual(
          straight.compiled.issues.map(({ id }) => id),
        )
        expect(stabilityOf(mixed.compiled, mixed.pay)).toEqual(flags)
      }),
      { numRuns: 40 },
    )
  })

  it('exist for names in any script, and avoid the words of the language', () => {
    const names = ['Ядро', '核', '   İstanbul ', 'all', 'constructor', 'Über–Maß']
    const plain: Plain = {
      parties: [
        {
          name: 'quantity',
          options: names.slice(0, 3).map((name) => [name, 'both']),
          statements: ['Y-----'],
        },
        { name: 'ß', options: names.slice(3).map((name) => [name, 'both']), statements: ['-Y----'] },
      ],
      infeasible: [],
    }
    const { compiled } = imported(saved(plain))
    expect(compiled.issues.map(({ id }) => id)).toContain('istanbul')
    expect(compiled.issues.map(({ id }) => id).some((id) => id.endsWith('-all'))).toBe(true)
    expect(new Set(compiled.issues.map(({ id }) => id)).size).toBe(6)
    expect(compiled.parties.map(({ id }) => id)).toContain('quantity-party')
  })
})

/** The same statements with decision makers, options and patterns in another order, options renumbered. */
function reordered(written: Written, pick: Pick): Written {
  const options = written.options as unknown[]
  const mixed = shuffled(pick, [...options.keys()])
  const renumber = (value: unknown): unknown => {
    if (!Array.isArray(value)) {
      if (typeof value !== 'object' || value === null) return value
      return { ...value, members: (value as { members: unknown[] }).members.map(renumber) }
    }
    const [first, second] = value
    if (typeof first === 'number' && typeof second === 'string') return [mixed.indexOf(first), second]
    return value.map(renumber)
  }
  const makers = written.decisionMakers as { options: number[]; preferences: unknown[] }[]
  return {
    ...written,
    options: mixed.map((old) => options[old]),
    decisionMakers: shuffled(pick, makers).map((maker) => ({
      ...maker,
      options: shuffled(
        pick,
        maker.options.map((old) => mixed.indexOf(old)),
      ),
      preferences: maker.preferences.map(renumber),
    })),
    infeasibles: shuffled(pick, (written.infeasibles as unknown[]).map(renumber)),
  }
}

describe('what a case cannot say', () => {
  it('is kept as a note: unseen states, coalitions', () => {
    const written = saved(syria)
    const [first, second] = written.decisionMakers as Written[]
    first!.misperceptions = [pattern('YN-')]
    second!.misperceptions = [{ compound: true, members: [pattern('NN-'), pattern('--Y')] }]
    written.coalitions = [[0, 1]]
    const { notes, yaml } = imported(written)
    expect(notes).toEqual([
      'Syria does not see the states with Release Water and no Escalate. This is not part of the case.',
      'Iraq does not see the states with no Release Water and no Escalate or Attack. This is not part of the case.',
      'The file treats Syria, Iraq as one. In the case each moves alone.',
    ])
    for (const note of notes) expect(yaml).toContain(`# ${note}`)
  })

  it('an option of two decision makers can be changed by each alone, one of nobody by none', () => {
    const written = saved(syria)
    const options = written.options as Written[]
    options.push({ name: 'Rain', permittedDirection: 'both' })
    options[2]!.permittedDirection = 'fwd'
    ;(written.decisionMakers as { options: number[] }[])[0]!.options.push(2)
    const { compiled, notes } = imported(written)
    const issue = (id: string) => compiled.issues.find((one) => one.id === id)!
    expect(issue('attack').exits).toEqual([
      { party: 1, from: [0], to: 1 },
      { party: 0, from: [0], to: 1 },
    ])
    expect([...issue('attack').possible, ...issue('rain').possible].every((one) => one === 0)).toBe(true)
    expect(notes).toEqual(['Nobody can change Rain.'])
  })
})

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

test('the importer and the engine have the same limit of states', () => {
  expect(gmcrStateLimit).toBe(stateLimit)
  expect(conceptNames.every((name) => concepts[name] > 0)).toBe(true)
})
