import { expect } from 'vitest'
import { stabilityOf } from '../src/analyses/holds/stability.ts'
import { formatImportProblem, type ImportProblem, importGmcr } from '../src/formats/index.ts'
import { compiledText } from './literature.ts'

/** A conflict in the words of the program: `YN-` patterns, and a list of patterns for one of several. */
export interface Plain {
  parties: {
    name: string
    options: [name: string, direction: string][]
    statements?: (string | string[])[]
  }[]
  infeasible: (string | string[])[]
}

export type Written = Record<string, unknown>
export type Rankings = (number | number[])[][]

export const pattern = (text: string): [number, string][] =>
  [...text].flatMap((letter, index): [number, string][] => (letter === '-' ? [] : [[index, letter]]))

export const condition = (given: string | string[]): unknown =>
  typeof given === 'string' ? pattern(given) : { compound: true, members: given.map(pattern) }

/** The JSON the program would save; with rankings it says that they count. */
export function saved({ parties, infeasible }: Plain, rankings?: Rankings): Written {
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

export const prisoners: Plain = {
  parties: [
    { name: 'First', options: [['First cooperates', 'both']], statements: ['-Y', 'N-'] },
    { name: 'Second', options: [['Second cooperates', 'both']], statements: ['Y-', '-N'] },
  ],
  infeasible: [],
}

export const cuba: Plain = {
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

export const elmira: Plain = {
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

export const garrison: Plain = {
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

export const syria: Plain = {
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
export const pairs: [folder: string, plain: Plain, parties: string[]][] = [
  ['tucker1950-prisoners-dilemma', prisoners, ['first', 'second']],
  ['fraser1982-cuban-missile-crisis', cuba, ['us', 'ussr']],
  ['kilgour2001-elmira/case.yaml', elmira, ['moe', 'uniroyal', 'local-government']],
  ['hipel1980-garrison-diversion', garrison, ['us-support', 'us-opposition', 'canadian-opposition', 'ijc']],
  ['hipel2014-syria-iraq/case.yaml', syria, ['syria', 'iraq']],
]

export function imported(written: unknown, name = 'conflict.gmcr') {
  const result = importGmcr(JSON.stringify(written), { name, asOf: '2001' })
  if (!result.ok)
    throw new Error(result.problems.map((problem) => formatImportProblem(problem, name)).join('\n'))
  return { ...result, text: result.yaml, ...compiledText(result.yaml, name) }
}

export function problemsOf(text: string): ImportProblem[] {
  const result = importGmcr(text)
  expect(result).not.toHaveProperty('yaml')
  return result.ok ? [] : result.problems
}

/** Verdicts by published state number, a row of bits for each party. */
export function verdicts(of: ReturnType<typeof compiledText>, parties: readonly string[]): number[][] {
  const flags = stabilityOf(of.compiled, of.pay)
  const numbers = [...of.stateOf.keys()].sort((a, b) => a - b)
  return parties.map((id) => {
    const own = flags[of.compiled.parties.findIndex((party) => party.id === id)]!
    return numbers.map((number) => own[of.stateOf.get(number)!]!)
  })
}

export function rankingsOf(of: ReturnType<typeof compiledText>, parties: readonly string[]): Rankings {
  return parties.map((id) => {
    const pay = of.pay[of.compiled.parties.findIndex((party) => party.id === id)]!
    const levels = [...new Set(pay)].sort((a, b) => b - a)
    return levels.map((level) => {
      const tied = [...of.stateOf].filter(([, state]) => pay[state] === level).map(([number]) => number)
      return tied.length === 1 ? tied[0]! : tied
    })
  })
}
