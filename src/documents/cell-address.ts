/** Addresses of cells such as `C7`. */

/** `C7` for column 2 and row 6, both counted from 0. */
export const addressOf = (column: number, row: number): string => `${lettersOf(column)}${row + 1}`

/** 3 for `C`, as columns are counted in a sheet; 0 for no letters. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last
}
