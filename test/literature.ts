/** Published conflicts: what is published about each, what the program computes, and the table that sets them side by side. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Concept, conceptNames, concepts, stabilityOf } from '../src/analyses/holds/stability.ts'
import { parseCase } from '../src/case/index.ts'
import { type CompiledCase, compileCase, drawWorlds } from '../src/compile/index.ts'
import { equilibria, type OracleConflict, reachable } from './oracles/stability-oracle.ts'
import { root } from './source-files.ts'

/** Where a set of states comes from: a publication, or the output of another program, which is not one. */
export type Origin = 'published' | 'other program'

/** A set of states said to be equilibria under a concept. */
export interface PublishedSet {
  concept: Concept
  states: number[]
  origin: Origin
  source: string
}

/** A conflict of cases/literature with what is said about it. */
export interface PublishedConflict {
  name: string
  file: string
  sets: PublishedSet[]
  /** What the definitions give, worked out independently of this program; states by published number. */
  byDefinition: Record<Concept, number[]>
  /** Why a set differs from the definitions, by concept and origin. */
  why?: Partial<Record<`${Concept} ${Origin}`, string>>
}

const folder = 'cases/literature'
const results = 'expected results beside the example file'
const program = 'GMCR+ 0.4.1'

function sets(origin: Origin, source: string, of: Partial<Record<Concept, number[]>>): PublishedSet[] {
  return conceptNames.flatMap((concept) => {
    const states = of[concept]
    return states ? [{ concept, states, origin, source }] : []
  })
}

const abandoned = [5, 6, 7, 10, 11, 12]
const elmiraLasting = [1, 4, 5, 6, 7, 10, 11, 12]
const cubanLasting = [1, 2, 3, 5, 6, 7, 8]
const garrisonNash = [2, 3, 11, 17, 18, 21, 22]
const garrisonLasting = [2, 3, 4, 6, 8, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22]
const garrisonPrinted = [2, 3, 8, 11, 13, 14, 15, 17, 18, 19, 21, 22]
const oneMoveOnly =
  'The program that made the set lets opponents make one single move. By the definitions they may move in turn, each of ' +
  'them many times: what Canadian opposition gains from 6 to 2 is undone by US support (2 to 1), US opposition (1 to 4) ' +
  'and US support again (4 to 3). So 6 is stable, and 4 and 10 by shorter sequences.'

/** Everything published that the program is compared with. */
export const publishedConflicts: readonly PublishedConflict[] = [
  {
    name: 'Prisoner’s dilemma',
    file: `${folder}/tucker1950-prisoners-dilemma/case.yaml`,
    sets: sets('published', results, { nash: [1], gmr: [1, 4], smr: [1, 4], seq: [1, 4] }),
    byDefinition: { nash: [1], gmr: [1, 4], smr: [1, 4], seq: [1, 4], sseq: [1, 4] },
  },
  {
    name: 'Chicken',
    file: `${folder}/rapoport1966-chicken/case.yaml`,
    sets: sets('published', 'Heller, Strategy in R, ch. 36', { nash: [2, 3] }),
    byDefinition: { nash: [2, 3], gmr: [1, 2, 3], smr: [1, 2, 3], seq: [2, 3], sseq: [2, 3] },
  },
  {
    name: 'Cuban missile crisis',
    file: `${folder}/fraser1982-cuban-missile-crisis/case.yaml`,
    sets: sets('other program', program, {
      nash: [6],
      gmr: cubanLasting,
      smr: cubanLasting,
      seq: [5, 6, 7],
    }),
    byDefinition: { nash: [6], gmr: cubanLasting, smr: cubanLasting, seq: [5, 6, 7], sseq: [5, 6, 7] },
  },
  {
    name: 'Elmira, 12 states',
    file: `${folder}/kilgour2001-elmira/case.yaml`,
    sets: sets('other program', program, {
      nash: abandoned,
      gmr: elmiraLasting,
      smr: elmiraLasting,
      seq: abandoned,
    }),
    byDefinition: {
      nash: abandoned,
      gmr: elmiraLasting,
      smr: elmiraLasting,
      seq: abandoned,
      sseq: abandoned,
    },
  },
  {
    name: 'Elmira, 9 states',
    file: `${folder}/kilgour2001-elmira/nine-states.yaml`,
    sets: [],
    byDefinition: {
      nash: [5, 8, 9],
      gmr: [1, 4, 5, 8, 9],
      smr: [1, 4, 5, 8, 9],
      seq: [5, 8, 9],
      sseq: [5, 8, 9],
    },
  },
  {
    name: 'Garrison Diversion Unit',
    file: `${folder}/hipel1980-garrison-diversion/case.yaml`,
    sets: [
      ...sets('published', results, {
        nash: garrisonNash,
        gmr: garrisonPrinted,
        smr: garrisonPrinted,
        seq: garrisonNash,
      }),
      ...sets('other program', program, {
        gmr: [2, 3, 4, 8, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22],
      }),
    ],
    byDefinition: {
      nash: garrisonNash,
      gmr: garrisonLasting,
      smr: garrisonLasting,
      seq: garrisonNash,
      sseq: garrisonNash,
    },
    why: {
      'gmr published': oneMoveOnly,
      'smr published': 'As for GMR.',
      'gmr other program':
        'This program lets each opponent move once at most, so it misses the sequence in which US support moves twice; 6 is missing.',
    },
  },
  {
    name: 'Syria and Iraq 1975',
    file: `${folder}/hipel2014-syria-iraq/case.yaml`,
    sets: sets('published', results, { nash: [6], gmr: [1, 6], smr: [6], seq: [6] }),
    byDefinition: { nash: [6], gmr: [1, 6], smr: [6], seq: [6], sseq: [6] },
  },
  {
    name: 'Syria and Iraq, unseen states',
    file: `${folder}/hipel2014-syria-iraq/misperception.yaml`,
    sets: sets('other program', program, {
      nash: [1, 2, 6],
      gmr: [1, 2, 6],
      smr: [1, 2, 6],
      seq: [1, 2, 6],
    }),
    byDefinition: { nash: [1, 2, 6], gmr: [1, 2, 6], smr: [1, 2, 6], seq: [1, 2, 6], sseq: [1, 2, 6] },
  },
]

/** A case of this folder, compiled, with the number of each state and the base payoffs. */
export interface NumberedCase {
  text: string
  compiled: CompiledCase
  /** State index by published number. */
  stateOf: Map<number, number>
  pay: Int32Array[]
}

/** Reads and compiles a case file; throws what `check` would say. */
export function numberedCase(file: string): NumberedCase {
  const text = readFileSync(join(root, file), 'utf8')
  return { text, ...compiledText(text, file) }
}

/** Compiles the text of a case; states are numbered by end states called `state-1`, `state-2` … */
export function compiledText(text: string, name: string): Omit<NumberedCase, 'text'> {
  const read = parseCase(text, { name })
  if (!read.ok) throw new Error(`${name}: ${read.diagnostics.map((one) => one.message).join('; ')}`)
  const result = compileCase(read.value)
  if (!result.ok) throw new Error(`${name}: ${result.diagnostics.map((one) => one.message).join('; ')}`)
  const compiled = result.value
  const stateOf = new Map<number, number>()
  for (const { id, states } of compiled.endStates) {
    const number = /^state-(\d+)$/.exec(id)?.[1]
    if (number !== undefined && states.length === 1) stateOf.set(Number(number), states[0]!)
  }
  return { compiled, stateOf, pay: [...drawWorlds(compiled, 0, 1).base().payoffOf] }
}

/** Numbers of the states that are stable for every party, by concept. */
export function computedEquilibria({ compiled, stateOf, pay }: NumberedCase): Record<Concept, number[]> {
  const flags = stabilityOf(compiled, pay)
  const of = (concept: Concept): number[] =>
    [...stateOf]
      .filter(([, state]) => flags.every((own) => (own[state]! & concepts[concept]) !== 0))
      .map(([number]) => number)
      .sort((a, b) => a - b)
  return { nash: of('nash'), gmr: of('gmr'), smr: of('smr'), seq: of('seq'), sseq: of('sseq') }
}

/** States a coalition reaches from a state by legal sequences of its members and that all of them prefer to it. */
export function coalitionImprovements(
  conflict: OracleConflict,
  pay: readonly ArrayLike<number>[],
  members: readonly number[],
  from: number,
): number[] {
  const movers = conflict.movers.filter((mover) => mover.parties.every((party) => members.includes(party)))
  return [...reachable(movers, from, null)]
    .filter((to) => members.every((party) => pay[party]![to]! > pay[party]![from]!))
    .sort((a, b) => a - b)
}

/** How many strict rankings of one party's states make a state an equilibrium, the others' preferences as they are. */
export function inverseCounts(
  { compiled, pay, stateOf }: NumberedCase,
  party: number,
  wanted: number,
): Record<Concept, number> {
  const count: Record<Concept, number> = { nash: 0, gmr: 0, smr: 0, seq: 0, sseq: 0 }
  const state = stateOf.get(wanted)!
  for (const ranks of permutations(compiled.space.count)) {
    const profile = pay.map((own, index) => (index === party ? Int32Array.from(ranks) : own))
    const flags = stabilityOf(compiled, profile)
    for (const concept of conceptNames)
      if (flags.every((own) => (own[state]! & concepts[concept]) !== 0)) count[concept]++
  }
  return count
}

/** The same from the definitions. */
export function inverseCountsByDefinition(
  conflict: OracleConflict,
  pay: readonly ArrayLike<number>[],
  party: number,
  state: number,
): Record<Concept, number> {
  const count: Record<Concept, number> = { nash: 0, gmr: 0, smr: 0, seq: 0, sseq: 0 }
  for (const ranks of permutations(conflict.states.length)) {
    const found = equilibria(
      conflict,
      pay.map((own, index) => (index === party ? ranks : own)),
    )
    for (const concept of conceptNames) if (found[concept].includes(state)) count[concept]++
  }
  return count
}

/** All orders of 0 … n − 1. */
export function permutations(n: number): number[][] {
  if (n === 0) return [[]]
  return permutations(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
  )
}

const states = (list: readonly number[]): string => (list.length === 0 ? 'none' : list.join(', '))

function rowsOf(conflict: PublishedConflict): string[] {
  const computed = computedEquilibria(numberedCase(conflict.file))
  return conceptNames.flatMap((concept) => {
    const label = concept.toUpperCase().replace('NASH', 'Nash')
    const said = conflict.sets.filter((one) => one.concept === concept)
    const own = states(computed[concept])
    if (said.length === 0) return [`| ${conflict.name} | ${label} | not published | ${own} | |`]
    return said.map(({ states: list, origin, source }) => {
      const same = states(list) === own
      const where = origin === 'published' ? source : `another program, ${source}`
      return `| ${conflict.name} | ${label} | ${states(list)} (${where}) | ${own} | ${same ? 'same' : 'differs, see below'} |`
    })
  })
}

function differences(): string[] {
  return publishedConflicts.flatMap((conflict) =>
    conflict.sets.flatMap(({ concept, origin, states: list }) => {
      const why = conflict.why?.[`${concept} ${origin}`]
      if (why === undefined) return []
      const missing = conflict.byDefinition[concept].filter((one) => !list.includes(one))
      const label = concept.toUpperCase()
      return [`- ${conflict.name}, ${label}, ${origin}: without ${states(missing)}. ${why}`]
    }),
  )
}

const [begin, end] = ['<!-- literature: begin -->', '<!-- literature: end -->']

/** docs/methods/holds.md with its comparison of published and computed verdicts as it should be. */
export function withLiterature(page: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/methods/holds.md must hold ${begin} and ${end}`)
  return `${page.slice(0, from)}${begin}\n\n${comparison()}\n${page.slice(to)}`
}

function comparison(): string {
  const syria = numberedCase(`${folder}/hipel2014-syria-iraq/case.yaml`)
  const party = syria.compiled.parties.findIndex((one) => one.id === 'syria')
  const inverse = inverseCounts(syria, party, 2)
  return `## Published conflicts

This part is written by \`node scripts/run.mjs scripts/literature.ts\`, and a test compares it with what the program
computes. The cases are in \`cases/literature\`; its README says where each is from. States carry their published numbers.
An equilibrium is a state that is stable for every party.

### Equilibria

| Conflict | Concept | Published | Computed | |
| --- | --- | --- | --- | --- |
${publishedConflicts.flatMap(rowsOf).join('\n')}

### Where the two differ

In each case below the computed set follows from the definitions, worked out by a second program that lists every move
and walks every legal sequence.

${differences().join('\n')}
- Syria and Iraq 1975, inverse question, published: 420 of 720 rankings make state 2 an SEQ equilibrium. Enumeration
  gives ${inverse.seq}. The program that printed 420 lets the last improvement it looks at decide.

### Facts beside equilibria

| Conflict | Published | Computed |
| --- | --- | --- |
| Elmira, 12 states | 7 is an equilibrium | equilibrium under all five concepts |
| Elmira, 12 states | from the status quo 1 the only improvement is local government's, to 7 | same |
| Elmira, 12 states | the ministry and Uniroyal together improve from 7 to 10, so 7 does not resist them | same |
| Elmira, 9 states | 9 is absorbing | same |
| Elmira, 9 states | 7 to 10 is 5 to 8 in this numbering (not published) | the two together improve from 5 to 8 |
| Syria and Iraq 1975 | 240 of 720 rankings of Syria make state 2 a Nash equilibrium | ${inverse.nash} |
| Syria and Iraq 1975 | GMR and SMR rankings: not published | ${inverse.gmr} and ${inverse.smr} |
`
}
