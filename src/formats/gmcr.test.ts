/** Conflicts saved by GMCR+: published ones come through with the same verdicts, broken ones with a report by row. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  elmira,
  garrison,
  imported,
  type Plain,
  pairs,
  pattern,
  prisoners,
  rankingsOf,
  saved,
  syria,
  verdicts,
  type Written,
} from '../../test/gmcr-files.ts'
import { computedEquilibria, numberedCase, publishedConflicts } from '../../test/literature.ts'
import { one, type Pick, shuffled } from '../../test/oracles/random-case.ts'
import { anySeed, picks } from '../../test/oracles/random-conflict.ts'
import { stableFor } from '../../test/oracles/stability-oracle.ts'
import { conceptNames, concepts, stabilityOf } from '../analyses/holds/stability.ts'
import { parseCase } from '../case/index.ts'
import { stateLimit } from '../compile/index.ts'
import { gmcrStateLimit } from './gmcr-states.ts'

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

test('the importer and the engine have the same limit of states', () => {
  expect(gmcrStateLimit).toBe(stateLimit)
  expect(conceptNames.every((name) => concepts[name] > 0)).toBe(true)
})
