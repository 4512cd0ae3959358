/**
 * One merge: for each point, the ways to reach it. Ways of point p are entries starts[p] .. starts[p+1]-1:
 * row `chosen` of part `part`, added to point `before` of the level below. Below the first level lies one point, 0.
 */
export interface MergeLevel {
  readonly part: number
  readonly starts: Int32Array
  readonly chosen: Int32Array
  readonly before: Int32Array
}

/** The combinations of rows behind each point of the last level, shared as a directed acyclic graph. */
export class CombinationTree {
  readonly #levels: readonly MergeLevel[]
  readonly #parts: number
  #counts: (bigint | undefined)[][] = []
  /** Per level and point, the number of the check that last found no way down. */
  readonly #blocked: Int32Array[]
  #check = 0

  /** `levels` from the first merge to the last; `parts` is the length of a combination. */
  constructor(levels: readonly MergeLevel[], parts: number) {
    this.#levels = levels
    this.#parts = parts
    this.#counts = levels.map(() => [])
    this.#blocked = levels.map((level) => new Int32Array(level.starts.length))
  }

  /** The exact number of combinations behind a point of the last level. */
  count(point: number): bigint {
    return this.#countAt(this.#levels.length - 1, point)
  }

  #countAt(level: number, point: number): bigint {
    if (level < 0) return 1n
    const known = this.#counts[level]![point]
    if (known !== undefined) return known
    const { starts, before } = this.#levels[level]!
    let total = 0n
    for (let way = starts[point]!; way < starts[point + 1]!; way++)
      total += this.#countAt(level - 1, before[way]!)
    this.#counts[level]![point] = total
    return total
  }

  /**
   * The first `cap` combinations behind a point in lexicographic order of rows by part number: rows are fixed part by
   * part, smallest first, and a row is taken only if some way down is left, so no branch is a dead end.
   */
  first(point: number, cap: number): Int32Array[] {
    const found: Int32Array[] = []
    const fixed = new Int32Array(this.#parts).fill(-1)
    const options = this.#rowsPerPart(point)
    const extend = (part: number) => {
      if (part === this.#parts) {
        found.push(fixed.slice())
        return
      }
      for (const row of options[part]!) {
        if (found.length >= cap) break
        fixed[part] = row
        if (options[part]!.length > 1) this.#check++
        if (options[part]!.length === 1 || this.#reaches(this.#levels.length - 1, point, fixed))
          extend(part + 1)
      }
      fixed[part] = -1
    }
    if (cap > 0) extend(0)
    return found
  }

  /** For each part, ascending, the rows that occur anywhere behind the point. */
  #rowsPerPart(point: number): number[][] {
    const options: number[][] = Array.from({ length: this.#parts }, () => [])
    let points = new Set([point])
    for (let level = this.#levels.length - 1; level >= 0; level--) {
      const { part, starts, chosen, before } = this.#levels[level]!
      const rows = new Set<number>()
      const below = new Set<number>()
      for (const at of points) {
        for (let way = starts[at]!; way < starts[at + 1]!; way++) {
          rows.add(chosen[way]!)
          below.add(before[way]!)
        }
      }
      options[part] = [...rows].sort((a, b) => a - b)
      points = below
    }
    return options
  }

  /** Whether a combination behind the point agrees with the rows fixed so far (-1 = free). */
  #reaches(level: number, point: number, fixed: Int32Array): boolean {
    if (level < 0) return true
    const blocked = this.#blocked[level]!
    if (blocked[point] === this.#check) return false
    const { part, starts, chosen, before } = this.#levels[level]!
    const wanted = fixed[part]!
    for (let way = starts[point]!; way < starts[point + 1]!; way++) {
      if ((wanted < 0 || chosen[way] === wanted) && this.#reaches(level - 1, before[way]!, fixed)) return true
    }
    blocked[point] = this.#check
    return false
  }
}
