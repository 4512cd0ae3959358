/** Blocks of merged cells: only their first cell holds something, so nothing is read from them. */

/** A block; columns and rows are counted from 0. */
export interface MergedBlock {
  holds: (column: number, row: number) => boolean
}

/** Blocks from their ranges; what is no range is left out. */
export function blocksOf(ranges: readonly string[]): MergedBlock[] {
  return ranges.flatMap((range) => {
    const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range)
    if (!found) return []
    const [left, right] = [columnOf(found[1]!), columnOf(found[3]!)]
    const [top, bottom] = [Number(found[2]) - 1, Number(found[4]) - 1]
    return [{ holds: (column, row) => column >= left && column <= right && row >= top && row <= bottom }]
  })
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
