/**
 * Sensitivity of the documented table: one number at a time to the ends of its 90 % range (a point: a tenth
 * to each side), all others as they are, the calibration solved anew. And: pairs of rows whose order turns
 * over through one number alone.
 */
import type { CompiledQuantity } from '../../compile/index.ts'
import type { DeterrenceParameters } from '../../models/index.ts'
import type { NumberMoved, OrderFlip, RowSensitivity } from './finding.ts'
import { quietFor } from './outlook.ts'
import { calibrated, type Row, rowOf, type Scene } from './scene.ts'

/** Half-width given to a point: a bare number is not a certain one. */
const pointHalfWidth = 0.1

/**
 * Halvings of the search for the value at which two rows are equal: a millionth of a millionth of the range.
 */
const halvings = 40

/** A number of the model and where it acts. */
interface Lever {
  /** Index of the quantity. */
  quantity: number
  key: string
  now: number
  from: number
  to: number
  /** Parameter of the model it stands for; undefined for a code. */
  parameter: string | undefined
  /** Rows whose five-year chance it moves: its own, or all of them where it takes part in the calibration. */
  rows: 'all' | number
}

/** Both lists; empty where no term has a standing. */
export function sensitivityOf(scene: Scene): { rows: RowSensitivity[]; flips: OrderFlip[] } {
  const { terms } = scene.guarantees
  const chances = chancesOf(scene)
  const now = terms.map((_, term) => chances(term))
  const levers = leversOf(scene)
  const ends = levers.map((lever) => {
    const touched = terms.flatMap((_, term) =>
      now[term] !== null && (lever.rows === 'all' || lever.rows === term) ? [term] : [],
    )
    const at = (value: number) =>
      new Map(touched.map((term) => [term, chances(term, lever, value)!] as const))
    return { lever, atFrom: at(lever.from), atTo: at(lever.to) }
  })
  const rows = terms.flatMap(({ id }, term) => {
    const five = now[term]!
    if (five === null) return []
    const numbers = ends
      .flatMap(({ lever, atFrom, atTo }): NumberMoved[] =>
        atFrom.has(term)
          ? [
              {
                key: lever.key,
                from: lever.from,
                to: lever.to,
                atFrom: atFrom.get(term)!,
                atTo: atTo.get(term)!,
              },
            ]
          : [],
      )
      .sort((a, b) => reach(b) - reach(a) || (a.key < b.key ? -1 : 1))
    const seen = [five, ...numbers.flatMap(({ atFrom, atTo }) => [atFrom, atTo])]
    return [{ term: id, five, low: Math.min(...seen), high: Math.max(...seen), numbers }]
  })
  return { rows, flips: flipsOf(scene, now, ends, chances) }
}

/** How far a number moves a row between its ends. */
function reach({ atFrom, atTo }: NumberMoved): number {
  return Math.abs(atTo - atFrom)
}

type Chances = (term: number, lever?: Lever, value?: number) => number | null

/** Five-year chance of a row with one number changed; null where the row has no standing. */
function chancesOf(scene: Scene): Chances {
  const { guarantees, world, documented } = scene
  const values = Float64Array.from(world.values)
  const { calibratedOn, parameters: slots } = guarantees
  const base = documented
  let last: { lever: Lever | undefined; value: number; parameters: DeterrenceParameters } | undefined
  const parametersAt = (lever: Lever, value: number): DeterrenceParameters => {
    if (lever.rows !== 'all') return base
    if (last?.lever === lever && last.value === value) return last.parameters
    const own = { ...base, ...(lever.parameter ? { [lever.parameter]: value } : {}) }
    const solved = calibrated(
      own,
      rowOf(scene, calibratedOn, values),
      values[slots.baseRate]!,
      values[slots.baseRateYears]!,
    )
    // A calibration that cannot be met counts an occasion a year, as in the worlds.
    last = { lever, value, parameters: solved ?? { ...own, occasions: 1 } }
    return last.parameters
  }
  return (term, lever, value) => {
    if (!lever || value === undefined) return chanceOf(rowOf(scene, term), base)
    const kept = values[lever.quantity]!
    values[lever.quantity] = value
    const parameters = parametersAt(lever, value)
    const chance = chanceOf(rowOf(scene, term, values), parameters)
    values[lever.quantity] = kept
    return chance
  }
}

function chanceOf({ codes, standing }: Row, parameters: DeterrenceParameters): number | null {
  return standing === null ? null : quietFor(5, codes, parameters, standing)
}

/**
 * Every number of the table: codes the case gives, and the parameters. Those that touch no chance are left
 * out.
 */
function leversOf({ compiled, guarantees, world }: Scene): Lever[] {
  const lever = (quantity: number, rows: Lever['rows'], parameter?: string): Lever => {
    const known = compiled.quantities[quantity]!
    const now = world.values[quantity]!
    return { quantity, key: known.key, now, ...endsOf(known, now), parameter, rows }
  }
  const codes = guarantees.terms.flatMap((term, index) =>
    Object.values(term.codes)
      .filter((quantity) => quantity >= 0)
      .map((quantity) => lever(quantity, index === guarantees.calibratedOn ? 'all' : index)),
  )
  const parameters = Object.entries(guarantees.parameters)
    .filter(([name]) => name !== 'tolerated' && name !== 'discount')
    .map(([name, quantity]) =>
      lever(quantity, 'all', name === 'baseRate' || name === 'baseRateYears' ? undefined : name),
    )
  return [...codes, ...parameters]
}

function endsOf(known: CompiledQuantity, now: number): { from: number; to: number } {
  if (known.low !== known.high) return { from: Math.min(known.low, now), to: Math.max(known.high, now) }
  return {
    from: Math.max(known.minimum, now - pointHalfWidth),
    to: Math.min(known.maximum, now + pointHalfWidth),
  }
}

/** Pairs in the order of the rows; of each pair the numbers that turn it over, nearest first. */
function flipsOf(
  { guarantees }: Scene,
  now: readonly (number | null)[],
  ends: readonly { lever: Lever; atFrom: Map<number, number>; atTo: Map<number, number> }[],
  chances: Chances,
): OrderFlip[] {
  const flips: (OrderFlip & { nearest: number })[] = []
  now.forEach((first, above) => {
    now.forEach((second, below) => {
      if (first === null || second === null || first <= second) return
      const numbers = ends.flatMap(({ lever, atFrom, atTo }) =>
        [lever.from, lever.to].flatMap((end) => {
          const moved = end === lever.from ? atFrom : atTo
          const difference = (moved.get(above) ?? first) - (moved.get(below) ?? second)
          if (difference >= 0) return []
          const at = crossing(chances, lever, end, above, below)
          return [{ key: lever.key, now: lever.now, at, far: Math.abs((at - lever.now) / (end - lever.now)) }]
        }),
      )
      if (numbers.length === 0) return
      numbers.sort((a, b) => a.far - b.far || (a.key < b.key ? -1 : 1))
      flips.push({
        above: guarantees.terms[above]!.id,
        below: guarantees.terms[below]!.id,
        numbers: numbers.map(({ key, now: value, at }) => ({ key, now: value, at })),
        nearest: numbers[0]!.far,
      })
    })
  })
  return flips
    .sort((a, b) => a.nearest - b.nearest || (`${a.above} ${a.below}` < `${b.above} ${b.below}` ? -1 : 1))
    .map(({ above, below, numbers }) => ({ above, below, numbers }))
}

/** The value between now and the end of the range at which the two rows are equal. */
function crossing(chances: Chances, lever: Lever, end: number, above: number, below: number): number {
  let near = lever.now
  let far = end
  for (let step = 0; step < halvings; step++) {
    const middle = (near + far) / 2
    if (chances(above, lever, middle)! > chances(below, lever, middle)!) near = middle
    else far = middle
  }
  return (near + far) / 2
}
