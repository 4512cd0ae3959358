/** Positions: data counts Unicode code points, JavaScript counts UTF-16 units. The two meet here and nowhere else. */

/** Converts positions of one text. Positions outside the text are moved to its nearest end. */
export interface CodePoints {
  /** Length of the text in code points. A lone surrogate counts as one. */
  readonly length: number
  /** UTF-16 index at which a code point starts. */
  toUnits(point: number): number
  /** Code point in which a UTF-16 index lies; the second half of a pair belongs to the pair. */
  toPoints(unit: number): number
}

const pair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/

const clamp = (value: number, most: number): number =>
  Number.isNaN(value) ? 0 : Math.max(0, Math.min(most, Math.trunc(value)))

/** Positions of a text; without characters beyond U+FFFF the two counts are the same and nothing is built. */
export function codePoints(text: string): CodePoints {
  const units = text.length
  if (!pair.test(text)) {
    const same = (position: number): number => clamp(position, units)
    return { length: units, toUnits: same, toPoints: same }
  }
  const seconds = secondHalves(text)
  const length = units - seconds.length
  return {
    length,
    // Before the code point stand as many pairs as have their second half at or before point + (pairs before it).
    toUnits: (point) => {
      const wanted = clamp(point, length)
      return wanted + countWhere(seconds, (unit, index) => unit - index <= wanted)
    },
    toPoints: (unit) => {
      const wanted = clamp(unit, units)
      return wanted - countWhere(seconds, (second) => second <= wanted)
    },
  }
}

/** UTF-16 indexes of the second halves of all pairs, ascending. */
function secondHalves(text: string): Uint32Array {
  const found: number[] = []
  for (const { index } of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) found.push(index + 1)
  return Uint32Array.from(found)
}

/** How many leading entries hold; what holds must be a prefix of the list. */
function countWhere(list: Uint32Array, holds: (value: number, index: number) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle]!, middle)) low = middle + 1
    else high = middle
  }
  return low
}
