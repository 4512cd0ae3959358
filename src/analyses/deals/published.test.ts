/** Solutions and frontiers that others have computed, to their digits. */
import { describe, expect, it } from 'vitest'
import { randomCase, readCase, type Written } from '../../../test/oracles/random-case.ts'
import {
  type GeniusIssue,
  geniusIssues,
  geniusProfiles,
} from '../../../test/published/genius-party-domain.ts'
import type { CaseFile } from '../../case/index.ts'
import { type CompiledCase, compileCase, drawWorlds, type World } from '../../compile/index.ts'
import { seededParts } from '../../numeric/seeded-parts.ts'
import { frontierOf } from './frontier.ts'
import { candidatesOf, solve } from './solutions.ts'
import { zoneOf } from './zone.ts'

/** A case of additive parties with no-deal value 0; options and weights by issue. */
function additiveCase(
  issues: readonly { id: string; options: readonly string[] }[],
  parties: { id: string; issues: Record<string, Written> }[],
): CaseFile {
  const ids = parties.map((party) => party.id)
  return readCase({
    ...randomCase(() => 1),
    issues: issues.map(({ id, options }) => ({
      id,
      name: id,
      decidedBy: ids,
      options: options.map((option) => ({ id: option, name: option })),
    })),
    parties: parties.map((party) => ({
      id: party.id,
      name: party.id,
      noDeal: 0,
      preferences: { kind: 'additive', issues: party.issues },
    })),
  })
}

function solved(file: CaseFile) {
  const result = compileCase(file)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  const compiled = result.value
  const world = drawWorlds(compiled, 0, 1).base()
  const zone = zoneOf(compiled, world)
  const frontier = frontierOf(compiled, world, zone)
  const noDeal = compiled.parties.map(() => 0)
  return {
    compiled,
    world,
    frontier,
    solutions: solve(candidatesOf(frontier.states, world.payoffOf, noDeal)),
  }
}

const vector = (compiled: CompiledCase, world: World, state: number): number[] =>
  compiled.parties.map((_, party) => world.payoffOf[party]![state]!)

type Points = readonly (readonly number[])[]

/**
 * Source: seeded linear-additive benchmark (generator of Lewis, Goodman & Miller 1969; see `seeded-parts.ts`), solved by
 * two independent programs. Parts, parties, frontier, then the best points: Nash, Kalai-Smorodinsky (largest worst share),
 * egalitarian (largest worst gain), utilitarian. Two points mean that only leximin, our tie-break, separates them.
 */
const benchmark: [number, number, number, Points, Points, Points, Points][] = [
  [3, 2, 4, [[1265, 1839]], [[1265, 1839]], [[1281, 1569]], [[1265, 1839]]],
  [3, 3, 32, [[1177, 1074, 1004]], [[1177, 1074, 1004]], [[1177, 1074, 1004]], [[1177, 1074, 1004]]],
  [
    3,
    4,
    61,
    [[1014, 627, 1589, 1079]],
    [[1074, 630, 1542, 1027]],
    [[1016, 726, 1227, 992]],
    [[1140, 607, 1739, 833]],
  ],
  [4, 2, 24, [[1668, 975]], [[1668, 975]], [[1333, 1147]], [[1668, 975]]],
  [4, 3, 79, [[1220, 1283, 1350]], [[1070, 1197, 1430]], [[1252, 1226, 1234]], [[1220, 1283, 1350]]],
  [
    4,
    4,
    219,
    [[2011, 1155, 771, 1985]],
    [[1906, 1157, 735, 2069]],
    [
      [1495, 1131, 864, 1288],
      [1560, 1094, 864, 1050],
    ],
    [[2050, 1108, 753, 2013]],
  ],
  [5, 2, 12, [[3290, 2955]], [[3290, 2955]], [[2996, 2997]], [[3290, 2955]]],
  [5, 3, 109, [[2250, 1945, 2390]], [[2458, 1833, 2222]], [[2290, 2029, 2040]], [[2250, 1945, 2390]]],
  [
    5,
    4,
    1104,
    [[1662, 1778, 1566, 2532]],
    [
      [1671, 1802, 1606, 2028],
      [1671, 1916, 1594, 2037],
    ],
    [
      [1626, 1866, 1689, 1725],
      [1626, 1980, 1677, 1734],
    ],
    [[1662, 1778, 1566, 2532]],
  ],
  [6, 2, 18, [[2101, 1842]], [[2106, 1830]], [[1861, 1860]], [[2101, 1842]]],
  [6, 3, 156, [[1874, 2289, 2119]], [[1932, 2394, 1819]], [[2057, 1980, 2028]], [[1874, 2289, 2119]]],
  [
    6,
    4,
    1110,
    [[2618, 2168, 3355, 2496]],
    [[2631, 2145, 2815, 2898]],
    [[2562, 2371, 2396, 2460]],
    [[2618, 2168, 3355, 2496]],
  ],
]

describe('seeded linear-additive benchmark', () => {
  it.each(benchmark)(
    '%i parts, %i parties: a frontier of %i and the four solutions',
    (parts, width, size, ...points) => {
      // Weights that sum to nearly 1 and keep every value a whole number of billionths: 0.333 of a thousandth is 333,000.
      const weight = Math.floor(1000 / parts) / 1000
      const scale = weight * 1e6
      const data = seededParts(parts, width)
      const issues = data.map((_, part) => ({
        id: `i${part}`,
        options: Array.from({ length: 10 }, (_, k) => `o${k}`),
      }))
      const parties = Array.from({ length: width }, (_, party) => ({
        id: `p${party}`,
        issues: Object.fromEntries(
          data.map(({ columns }, part) => [
            `i${part}`,
            {
              weight,
              options: Object.fromEntries(Array.from(columns[party]!, (value, k) => [`o${k}`, value / 1000])),
            },
          ]),
        ),
      }))
      const { compiled, world, frontier, solutions } = solved(additiveCase(issues, parties))
      expect([frontier.states.length, frontier.points]).toEqual([size, size])
      const found = solutions.map((one) =>
        vector(compiled, world, one.state).map((value) => value / Math.round(scale)),
      )
      points.forEach((allowed, k) => {
        expect(allowed).toContainEqual(found[k])
        // Where the reference lists two points they tie in the worst value only; leximin leaves one of them.
        expect(solutions[k]!.ties).toBe(1)
      })
    },
  )
})

/** Utilities as doubles, weights times shares added up in the order of the issues: where 102 comes from. */
function inDoubles(profiles: readonly number[]): number[][] {
  let rows = [profiles.map(() => 0)]
  geniusIssues.forEach(({ options }, k) => {
    const terms = options.map((_, place) =>
      profiles.map((profile) => {
        const { weights, evaluations } = geniusProfiles[profile]!
        return weights[k]! * (evaluations[k]![place]! / Math.max(...evaluations[k]!))
      }),
    )
    rows = rows.flatMap((row) => terms.map((term) => row.map((sum, p) => sum + term[p]!)))
  })
  return rows
}

/** Rows no other row dominates by more than `tolerance` somewhere. */
function undominated(rows: number[][], tolerance: number): number[][] {
  return rows.filter(
    (row) =>
      !rows.some(
        (other) =>
          other.every((value, p) => value >= row[p]! - tolerance) &&
          other.some((value, p) => value > row[p]! + tolerance),
      ),
  )
}

const idOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

function geniusCase(profiles: readonly number[]): CaseFile {
  const issues = geniusIssues.map(({ name, options }) => ({ id: idOf(name), options: options.map(idOf) }))
  const partyOf = (profile: number): { id: string; issues: Record<string, Written> } => {
    const { weights, evaluations } = geniusProfiles[profile]!
    const entries = geniusIssues.map((issue: GeniusIssue, k) => {
      const most = Math.max(...evaluations[k]!)
      const options = issue.options.map((option, place) => [idOf(option), evaluations[k]![place]! / most])
      return [idOf(issue.name), { weight: weights[k], options: Object.fromEntries(options) }]
    })
    return { id: `p${profile}`, issues: Object.fromEntries(entries) }
  }
  return additiveCase(issues, profiles.map(partyOf))
}

/**
 * Source: Genius 10.4, party domain and the expected output of its own multi-party test (utilities, sum, distance to the
 * frontier, distance to the Nash point); Nash point confirmed by an independent program, and so is the size of the
 * frontier in double precision. Departure: three of the 102 frontier packages of the first domain are there only because
 * sums of doubles differ in the sixteenth digit; in exact arithmetic they are dominated, and 99 are left.
 */
const genius = [
  {
    profiles: [1, 2, 3],
    inDoubles: 102,
    pareto: 99,
    nash: [0.785, 0.928565, 0.717657],
    product: 0.523117,
    welfare: 2.431222,
    agreements: [
      [[0.975, 0.494646900021052, 0.612321134864951], 2.08197, 0, 0.48526],
      [[0.658333333333333, 1, 0.585622606519525], 2.24396, 0, 0.19642],
      [[0.4875, 0.4324145751341, 1], 1.91991, 0, 0.64373],
    ],
  },
  {
    profiles: [3, 4, 5, 6],
    inDoubles: 55,
    pareto: 55,
    nash: [0.824299, 0.964285, 0.80594, 0.896681],
    product: 0.574422,
    welfare: 3.491205,
    agreements: [
      [[0.933636894937479, 0.95238005, 0.29593451175852, 0.524076790250168], 2.70603, 0, 0.64112],
      [[0, 0, 0, 0], 0, 1.40982, 1.75011],
      [[0.633412588604217, 0.74999935, 0.717443723595028, 0.498439099451872], 2.59929, 0.27838, 0.49878],
      [[0.866379605027095, 0.77380885, 0.865567918127691, 0.896334724265229], 3.40209, 0, 0.20398],
      [[0.728185935840281, 0.666666025, 0.655810128470748, 0.796605515078538], 2.84727, 0.19077, 0.36107],
    ],
  },
] as const

describe('Genius party domain', () => {
  it.each(genius)(
    'profiles $profiles',
    ({ profiles, pareto, nash, product, welfare, agreements, ...more }) => {
      const { compiled, world, frontier, solutions } = solved(geniusCase(profiles))
      const unit = (state: number): number[] => vector(compiled, world, state).map((value) => value / 1e9)
      const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
      const distance = (a: readonly number[], b: readonly number[]): number =>
        Math.hypot(...a.map((value, k) => value - b[k]!))
      expect(compiled.space.count).toBe(3072)
      expect(frontier.states).toHaveLength(pareto)
      expect(undominated(inDoubles(profiles), 0)).toHaveLength(more.inDoubles)
      expect(undominated(inDoubles(profiles), 1e-13)).toHaveLength(pareto)
      const [nashPoint, , , utilitarian] = solutions
      const point = unit(nashPoint!.state)
      expect(distance(point, nash)).toBeLessThan(1e-6)
      expect(point.reduce((a, b) => a * b, 1)).toBeCloseTo(product, 5)
      expect(nashPoint!.score).toBeCloseTo(product, 5)
      expect(utilitarian!.score).toBeCloseTo(welfare, 5)
      const front = Array.from(frontier.states, unit)
      const everything = Array.from({ length: compiled.space.count }, (_, state) => unit(state))
      for (const [utilities, total, toFrontier, toNash] of agreements) {
        expect(sum(utilities)).toBeCloseTo(total, 5)
        // The agreement is one of our states, to nine digits; no agreement is worth 0 to everybody.
        if (total > 0)
          expect(Math.min(...everything.map((one) => distance(one, utilities)))).toBeLessThan(4e-9)
        expect(Math.min(...front.map((one) => distance(one, utilities)))).toBeCloseTo(toFrontier, 5)
        expect(distance(point, utilities)).toBeCloseTo(toNash, 5)
      }
    },
  )
})
