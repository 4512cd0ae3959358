/** Where the draws with the rarer answer gather: one box, said with how much it holds and whether it is found again. */
import {
  countInBox,
  findAgain,
  limitChances,
  type PrimBox,
  prim,
  type RandomStream,
} from '../../numeric/index.ts'
import type { DrawnInput, DrawnTable } from './drawn-inputs.ts'
import type { BoxLimit, Discovery } from './finding.ts'

/** Fewer draws with an answer than this say nothing about where they gather. */
const leastDraws = 10
/** Limits a reader can hold in mind in one sentence. */
const mostLimits = 3
/** A limit goes if a box as dense would come up this often without it. */
const idleAbove = 0.05
/** Random halves in which the box is looked for again. */
const halves = 20

/** One column of the search: a number, a class against all others, or whether a red line binds. */
interface SearchColumn {
  of: DrawnInput
  values: Float64Array
  reading: string | null
}

/** The box; null where fewer than ten draws have the rarer answer. */
export function discover(table: DrawnTable, stream: RandomStream): Discovery | null {
  const openDraws = table.open.reduce((sum, one) => sum + one, 0)
  const answer = 2 * openDraws > table.worlds ? 'shut' : 'open'
  const draws = answer === 'shut' ? table.worlds - openDraws : openDraws
  if (draws < leastDraws) return null
  const marked = table.open.map((one) => (answer === 'shut' ? 1 - one : one))
  const columns = table.inputs.flatMap(searchColumns)
  const values = columns.map((column) => column.values)
  const chosen = worthSaying(prim(values, marked))
  const box = chosen && withoutIdle(values, marked, chosen)
  const found = { answer, draws, halves } as const
  if (!box || box.limits.length === 0) {
    return { ...found, limits: [], coverage: 1, density: draws / table.worlds, mass: 1, again: 0 }
  }
  const chances = limitChances(values, marked, box)
  const again = findAgain(values, marked, box, halves, stream)
  const limits = box.limits.map((limit, k): BoxLimit => {
    const { of, values: drawn, reading } = columns[limit.column]!
    const number = of.input.kind === 'quantity'
    return {
      input: of.input,
      low: number && limit.lowMoved ? limit.low : null,
      high: number && limit.highMoved ? limit.high : null,
      drawn: { low: Math.min(...drawn), high: Math.max(...drawn) },
      reading,
      holds: number ? null : limit.lowMoved,
      chance: chances[k]!,
      again: again.each[k]!,
    }
  })
  const { coverage, density, mass } = box
  return { ...found, limits, coverage, density, mass, again: again.all }
}

function searchColumns(of: DrawnInput): SearchColumn[] {
  if (of.input.kind !== 'reading') return [{ of, values: of.values, reading: null }]
  return of.classes.map((reading, place) => ({
    of,
    values: of.values.map((value) => (value === place ? 1 : 0)),
    reading,
  }))
}

/** Of the boxes with few limits, the one with the best balance (harmonic mean) of coverage and density. */
function worthSaying(boxes: readonly PrimBox[]): PrimBox | undefined {
  const balance = ({ coverage, density }: PrimBox): number => (2 * coverage * density) / (coverage + density)
  const [whole, ...peeled] = boxes
  return peeled
    .filter(({ limits }) => limits.length <= mostLimits)
    .reduce<PrimBox | undefined>(
      (best, box) => (balance(box) > balance(best ?? whole!) ? box : best),
      undefined,
    )
}

/** The box without limits that add nothing, the idlest first. */
function withoutIdle(columns: readonly Float64Array[], marked: Uint8Array, box: PrimBox): PrimBox {
  const chances = limitChances(columns, marked, box)
  const idlest = Math.max(...chances)
  if (chances.length === 0 || idlest <= idleAbove) return box
  const limits = box.limits.filter((_, k) => k !== chances.indexOf(idlest))
  const inside = countInBox(columns, marked, limits)
  const all = marked.reduce((sum, one) => sum + one, 0)
  return withoutIdle(columns, marked, {
    limits,
    coverage: inside.marked / all,
    density: inside.marked / inside.rows,
    mass: inside.rows / marked.length,
  })
}
